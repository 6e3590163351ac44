"""What stands where the conversation will be: how to begin, whatever is missing."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.core.paths import resources
from desktop.session.assistant_state import Answering, Loading, Ready, State
from desktop.ui.icons import Icons, render
from desktop.ui.theme import LARGE, MEDIUM, SMALL
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr

_SIGN = 72  # pixels at 100 %


class EmptyState(QWidget):
    """A page without a conversation: it greets, and offers the next step."""

    open_asked = Signal()
    library_asked = Signal()
    suggested = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._sign = QLabel()
        self.title = label("", "title", wrap=True)
        self.text = label("", "muted", wrap=True)
        self.find_button = button(tr("Find a model…"), "primary")
        self.open_button = button(tr("Open a model file…"))
        self.suggestions = [button(words, "suggestion") for words in _suggestions()]
        self._lay_out()
        self.find_button.clicked.connect(self.library_asked)
        self.open_button.clicked.connect(self.open_asked)
        for suggestion in self.suggestions:
            suggestion.clicked.connect(partial(self.suggested.emit, suggestion.text()))
        icons.theme.changed.connect(self._draw_sign)
        self._draw_sign()

    def show_state(self, state: State) -> None:
        """Say what can be done now."""
        match state:
            case Ready(model) | Answering(model):
                self._say(
                    tr("What is on your mind?"),
                    tr("{name} is ready. Everything stays on this computer.", name=model.name),
                )
            case Loading(path):
                self._say(
                    tr("One moment…"),
                    tr("{name} is being loaded. You can write already.", name=Path(path).stem),
                )
            case _:
                self._say(
                    tr("Welcome to Fireside"),
                    tr(
                        "Open a language model to begin. A GGUF file is a whole model in one "
                        "file; it runs here, and nothing you write leaves this computer."
                    ),
                )
        ready = isinstance(state, Ready | Answering)
        wanting = not isinstance(state, Ready | Answering | Loading)
        self.find_button.setVisible(wanting)
        self.open_button.setVisible(wanting)
        for suggestion in self.suggestions:
            suggestion.setVisible(ready)

    def _say(self, title: str, text: str) -> None:
        self.title.setText(title)
        self.text.setText(text)

    def _lay_out(self) -> None:
        theme = self._icons.theme
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QWidget()
        column.setMaximumWidth(theme.px(480))
        inner = QVBoxLayout(column)
        inner.setContentsMargins(theme.px(LARGE), 0, theme.px(LARGE), 0)
        inner.setSpacing(theme.px(MEDIUM))
        for words in (self.title, self.text):
            words.setAlignment(centre)
        inner.addWidget(self._sign, 0, centre)
        inner.addWidget(self.title)
        inner.addWidget(self.text)
        inner.addSpacing(theme.px(SMALL))
        inner.addWidget(self.find_button, 0, centre)
        inner.addWidget(self.open_button, 0, centre)
        for suggestion in self.suggestions:
            inner.addWidget(suggestion)
        layout = QVBoxLayout(self)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(column, 1000)
        row.addStretch(1)
        layout.addStretch(2)
        layout.addLayout(row)
        layout.addStretch(3)

    def _draw_sign(self) -> None:
        svg = (resources() / "icons" / "fireside.svg").read_bytes()
        side = self._icons.theme.px(_SIGN)
        self._sign.setPixmap(render(svg, side, 2.0))
        self._sign.setFixedSize(side, side)


def _suggestions() -> list[str]:
    return [
        tr("Explain how a rainbow comes to be, for a ten-year-old"),
        tr("Write a short poem about rain on a roof"),
        tr("Suggest a simple dinner with eggs, spinach and rice"),
    ]
