"""The model chooser at the top: which model answers, and the way to others."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from desktop.session.assistant import Assistant
from desktop.session.assistant_state import Answering, Loading, Ready, State
from desktop.session.library import Library
from desktop.session.preferences import Preferences
from desktop.ui.chat.model_popup import ModelPopup
from desktop.ui.icons import Icons
from desktop.ui.theme import SMALL
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.labels import button, icon_button
from desktop.ui.wording import shown, token_count, tr

_LONGEST_NAME = 34  # letters


class ModelChooser(QWidget):
    """One button that names the model; a click opens the list."""

    open_asked = Signal()  # a file is to be chosen
    load_asked = Signal(str)  # the model at this path
    library_asked = Signal()

    def __init__(
        self,
        icons: Icons,
        assistant: Assistant,
        library: Library,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._assistant = assistant
        self._library = library
        self._preferences = preferences
        self.popup: ModelPopup | None = None
        self.button = button("", "ghost")
        self.facts = Elided("small")
        self.progress = QProgressBar()
        self.cancel = icon_button(icons, "x", tr("Cancel loading"))
        self._lay_out()
        self.button.clicked.connect(self.open_popup)
        self.cancel.clicked.connect(assistant.cancel_loading)
        assistant.state_changed.connect(self.show_state)
        self.show_state(assistant.state)

    def show_state(self, state: State) -> None:
        """Show which model there is, or how far it is loaded."""
        loading = isinstance(state, Loading)
        self.progress.setVisible(loading)
        self.cancel.setVisible(loading)
        self.facts.setText("")
        match state:
            case Ready(model) | Answering(model):
                self._name(model.name, "flame", "accent")
                context = token_count(model.context)
                self.facts.setText(f"{context} · {shown(model.template)}")
            case Loading(path, share):
                self._name(tr("Loading {name}…", name=Path(path).stem), "flame", "muted")
                self.progress.setValue(round(share * 100))
            case _:
                self._name(tr("Choose a model"), "flame", "muted")
        self.facts.setVisible(bool(self.facts.text()))

    def open_popup(self) -> None:
        """Open the list of models under the button."""
        popup = ModelPopup(self._icons, self)
        state, loaded = self._assistant.state, ""
        if isinstance(state, Ready | Answering):
            loaded = state.model.path
            popup.show_loaded(state, self._preferences.template_of(loaded))
        popup.show_recent(self._library.models, loaded)
        popup.load_asked.connect(self.load_asked)
        popup.forget_asked.connect(self._library.forget)
        popup.open_asked.connect(self.open_asked)
        popup.library_asked.connect(self.library_asked)
        popup.unload_asked.connect(self._assistant.unload)
        popup.template_asked.connect(lambda name: self._assistant.load(loaded, name))
        popup.destroyed.connect(self._on_popup_gone)
        popup.adjustSize()
        popup.move(self.button.mapToGlobal(QPoint(0, self.button.height() + 4)))
        popup.show()
        self.popup = popup

    def _on_popup_gone(self) -> None:
        self.popup = None

    def _name(self, text: str, icon: str, colour: str) -> None:
        short = text if len(text) <= _LONGEST_NAME else text[: _LONGEST_NAME - 1] + "…"
        self.button.setText(f"{short}  ▾")
        self.button.setToolTip(text)
        self.button.setAccessibleName(tr("Model: {name}", name=text))
        self._icons.wear(self.button, icon, colour)

    def _lay_out(self) -> None:
        theme = self._icons.theme
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 100)
        self.progress.setFixedWidth(theme.px(120))
        self.progress.setAccessibleName(tr("Loading the model"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(SMALL))
        layout.addWidget(self.button)
        layout.addWidget(self.facts, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self.cancel)
        layout.addStretch(0)
