"""One of the three models to begin with: what it is, what it takes, and how it is coming along."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout

from desktop.core.downloads import Failed as NotFetched
from desktop.core.downloads import Paused
from desktop.core.first_models import Pick
from desktop.core.wording import both
from desktop.ui.icons import Icons
from desktop.ui.library.pill import Pill
from desktop.ui.library.queue_words import facts_of
from desktop.ui.library.words import verdict_words
from desktop.ui.theme import MEDIUM, SMALL
from desktop.ui.welcome.getting import Asked, Coming, Failed, Here, State
from desktop.ui.welcome.words import pick_facts, role_words
from desktop.ui.widgets.labels import button, icon_button, label, restyle
from desktop.ui.wording import shown, tr

_STEPS = 1000  # of the bar


class PickCard(QFrame):
    """Shows a `Pick`; its button fetches it, or uses it once it is here."""

    get_asked = Signal(object)  # core.catalogue.Entry
    cancel_asked = Signal(object)  # core.catalogue.Entry
    use_asked = Signal(str)  # path

    def __init__(self, icons: Icons, pick: Pick) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.pick = pick
        self._icons = icons
        self._path = ""
        entry = pick.entry
        self.role = Pill(icons.theme)
        self.title = label(entry.title, "heading", wrap=True)
        self.why = label(tr(entry.why), "muted", wrap=True)
        self.facts = label("", "small", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress of {name}", name=entry.title))
        self.told = label("", "small", wrap=True)
        self.get = button("", "primary" if pick.role == "recommended" else "")
        self.cancel = icon_button(icons, "x", tr("Cancel {name}", name=entry.title))
        self._lay_out()
        self.role.show_text(*role_words(pick.role))
        self.get.clicked.connect(self._on_get)
        self.cancel.clicked.connect(lambda: self.cancel_asked.emit(self.pick.entry))

    def show_state(self, state: State, seconds: float | None, *, locked: bool) -> None:
        """Show how it stands. `seconds` is how long it takes to come, None for nobody knows.

        `locked`: the offline lock keeps it from being fetched.
        """
        _, _, fit = verdict_words(self.pick.verdict)
        self.facts.setText(f"{pick_facts(self.pick, seconds)}\n{fit}")
        self._path = state.path if isinstance(state, Here) else ""
        coming = isinstance(state, Asked | Coming)
        self.bar.setVisible(coming)
        self.cancel.setVisible(coming)
        self._show_share(state)
        self._say(_told(state))
        self._name_button(state)
        self.get.setEnabled(isinstance(state, Here) or not locked)

    def make_first(self, *, first: bool) -> None:
        """Let its button be the one that calls, or not."""
        kind = "primary" if first else ""
        if self.get.property("kind") != kind:
            self.get.setProperty("kind", kind)
            restyle(self.get)

    def _name_button(self, state: State) -> None:
        words = _button_words(state)
        self.get.setText(words)
        self.get.setAccessibleName(f"{words}: {self.pick.entry.title}")
        self.get.setVisible(bool(words))

    def _show_share(self, state: State) -> None:
        if isinstance(state, Coming):
            self.bar.setRange(0, _STEPS)
            self.bar.setValue(round(state.download.share * _STEPS))
        else:
            self.bar.setRange(0, 0)

    def _say(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _on_get(self) -> None:
        if self._path:
            self.use_asked.emit(self._path)
        else:
            self.get_asked.emit(self.pick.entry)

    def _lay_out(self) -> None:
        theme = self._icons.theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(MEDIUM)] * 4)
        layout.setSpacing(theme.px(SMALL))
        for words in (self.title, self.why, self.facts, self.told):
            words.setMinimumWidth(0)
        layout.addWidget(self.role)
        layout.addWidget(self.title)
        layout.addWidget(self.why)
        layout.addStretch(1)
        layout.addWidget(self.facts)
        layout.addWidget(self.told)
        row = QHBoxLayout()
        row.setSpacing(theme.px(SMALL))
        row.addWidget(self.bar, 1)
        row.addWidget(self.get, 1)
        row.addWidget(self.cancel)
        layout.addLayout(row)


def _told(state: State) -> str:
    match state:
        case Asked():
            return tr("Asking Hugging Face for its file…")
        case Coming(download):
            return facts_of(download)
        case Failed(message, hint):
            return shown(both(message, hint))
        case _:
            return ""


def _button_words(state: State) -> str:
    """Return what the button does now; empty where there is nothing to do but wait."""
    match state:
        case Here():
            return tr("Use it")
        case Failed():
            return tr("Try again")
        case Coming(download) if isinstance(download.state, Paused | NotFetched):
            return tr("Go on")
        case Asked() | Coming():
            return ""
        case _:
            return tr("Download")
