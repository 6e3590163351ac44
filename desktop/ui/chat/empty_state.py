"""What stands where the conversation will be: how to begin, whatever is missing."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.core import guide
from desktop.session.assistant_state import Answering, Empty, Loading, Ready, State
from desktop.ui.icons import Icons, app_sign
from desktop.ui.personas.cards import PersonaCards
from desktop.ui.theme import LARGE, MEDIUM, SMALL
from desktop.ui.widgets.labels import button, label, restyle
from desktop.ui.wording import tr

_SIGN = 72  # pixels at 100 %
_ROOM_FOR_ALL = 480  # pixels of height, at 100 %; below it the suggestions are left out
_ROOM_FOR_SIGN = 310
_ROOM_FOR_CARDS = 230
_CARDS = 95  # pixels that they take
_LEAST = 60


class EmptyState(QWidget):
    """A page without a conversation: it greets, and offers the next step."""

    open_asked = Signal()
    library_asked = Signal()
    guide_asked = Signal()
    welcome_asked = Signal()
    suggested = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._sign = QLabel()
        self.title = label("", "title", wrap=True)
        self.text = label("", "muted", wrap=True)
        self.guide_button = button(tr("Try the Guide now"), "primary")
        self.find_button = button(tr("Find a model…"), "primary")
        self.open_button = button(tr("Open a model file…"))
        self.welcome_button = button(tr("See what suits this computer"), "link")
        self.opening = label("", wrap=True)
        self.opening_note = label(
            tr("An opening line: it was written beforehand, and is sent to the model."), "small",
            wrap=True,
        )  # fmt: skip
        self.cards = PersonaCards(icons)
        self.suggestions = [button(words, "suggestion") for words in _suggestions()]
        self._state: State = Empty()
        self._persona, self._opening = "", ""
        self._suggests = self._has_cards = False
        self._has_guide = False
        self._lay_out()
        self.find_button.clicked.connect(self.library_asked)
        self.open_button.clicked.connect(self.open_asked)
        self.guide_button.clicked.connect(self.guide_asked)
        self.welcome_button.clicked.connect(self.welcome_asked)
        for suggestion in self.suggestions:
            suggestion.clicked.connect(partial(self._on_suggestion, suggestion))
        icons.theme.changed.connect(self._draw_sign)
        self._draw_sign()

    def show_guide(self, *, here: bool) -> None:
        """Offer the model that comes with Fireside, where it does."""
        self._has_guide = here
        self.find_button.setProperty("kind", "" if here else "primary")
        restyle(self.find_button)
        self.show_state(self._state)

    def show_persona(self, name: str, opening: str) -> None:
        """Let a persona greet, with its opening line if it has one; an empty name for none."""
        if (name, opening) != (self._persona, self._opening):
            self._persona, self._opening = name, opening
            self.show_state(self._state)

    def show_state(self, state: State) -> None:
        """Say what can be done now."""
        self._state = state
        self._say_state(state)
        ready = isinstance(state, Ready | Answering)
        greets = bool(self._persona)
        wanting = not isinstance(state, Ready | Answering | Loading)
        self.find_button.setVisible(wanting)
        self.open_button.setVisible(wanting)
        self.welcome_button.setVisible(wanting)
        self.guide_button.setVisible(wanting and self._has_guide)
        with_guide = ready and guide.is_guide(_path_of(state))
        self._has_cards = not wanting and not with_guide
        self._suggest(_guide_questions() if with_guide else _suggestions())
        self.opening.setText(self._opening)
        self.opening.setVisible(bool(self._opening) and not wanting)
        self.opening_note.setVisible(bool(self._opening) and not wanting)
        if greets and not wanting:
            self.title.setText(self._persona)
        self._suggests = ready and not greets
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for, the least needed first."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height, px = self.height(), self._icons.theme.px
        self._sign.setVisible(height >= px(_ROOM_FOR_SIGN))
        self.cards.setVisible(self._has_cards and height >= px(_ROOM_FOR_CARDS))
        wanted = px(_ROOM_FOR_ALL - (0 if self._has_cards else _CARDS))
        for suggestion in self.suggestions:
            suggestion.setVisible(self._suggests and height >= wanted)

    def _say_state(self, state: State) -> None:
        match state:
            case Ready(model) | Answering(model) if guide.is_guide(model.path):
                self._say(
                    tr("Ask the Guide about Fireside"),
                    tr(
                        "It is a demonstration: a tiny model that knows Fireside, and nothing else."
                    ),
                )
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

    def _suggest(self, words: list[str]) -> None:
        for suggestion, text in zip(self.suggestions, words, strict=True):
            suggestion.setText(text)

    def _on_suggestion(self, suggestion: QPushButton) -> None:
        self.suggested.emit(suggestion.text())

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
        for words in (self.title, self.text, self.opening, self.opening_note):
            words.setAlignment(centre)
        inner.addWidget(self._sign, 0, centre)
        inner.addWidget(self.title)
        inner.addWidget(self.opening)
        inner.addWidget(self.opening_note)
        inner.addWidget(self.text)
        inner.addSpacing(theme.px(SMALL))
        inner.addWidget(self.guide_button, 0, centre)
        inner.addWidget(self.find_button, 0, centre)
        inner.addWidget(self.open_button, 0, centre)
        inner.addWidget(self.welcome_button, 0, centre)
        inner.addWidget(self.cards)
        for suggestion in self.suggestions:
            inner.addWidget(suggestion)
        # A conversation that takes this page's place may need less room: notices stand below it.
        self.setMinimumHeight(theme.px(_LEAST))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(column, 1000)
        row.addStretch(1)
        layout.addStretch(2)
        layout.addLayout(row)
        layout.addStretch(3)

    def _draw_sign(self) -> None:
        side = self._icons.theme.px(_SIGN)
        self._sign.setPixmap(app_sign(side, self.devicePixelRatioF()))
        self._sign.setFixedSize(side, side)


def _path_of(state: State) -> str:
    return state.model.path if isinstance(state, Ready | Answering) else ""


def _guide_questions() -> list[str]:
    """Return what the Guide was taught, in the language that it is opened in: never translated."""
    if QLocale().language() == QLocale.Language.German and guide.adapter() is not None:
        return ["Was kannst du?", "Welches Modell soll ich nehmen?", "Was ist ein Adapter?"]
    return ["What can you do?", "Which model should I take?", "What is an adapter?"]


def _suggestions() -> list[str]:
    return [
        tr("Explain how a rainbow comes to be, for a ten-year-old"),
        tr("Write a short poem about rain on a roof"),
        tr("Suggest a simple dinner with eggs, spinach and rice"),
    ]
