"""The row of personas that a new conversation can begin with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.core.personas import Persona
from desktop.ui.icons import Icons
from desktop.ui.personas.glyph import glyph
from desktop.ui.theme import SMALL, TINY
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr

_MOST = 4
_DISC = 30  # pixels at 100 %


class PersonaCard(QPushButton):
    """A persona as a button: its sign and its name."""

    def __init__(self, icons: Icons, persona: Persona) -> None:
        super().__init__()
        theme = icons.theme
        self.key = persona.key
        self.setProperty("kind", "persona")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{persona.name}. {persona.about}")
        self.setToolTip(persona.about)
        sign = QLabel()
        sign.setPixmap(glyph(theme, persona.name, persona.colour, _DISC))
        name = label(_breakable(persona.name), "small", wrap=True)
        name.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(SMALL)] * 4)
        layout.setSpacing(theme.px(TINY))
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(name, 1)
        for part in (sign, name):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        lines = 2 * name.fontMetrics().lineSpacing()
        self.setMinimumHeight(theme.px(_DISC + TINY + 3 * SMALL) + lines)

    def sizeHint(self) -> QSize:
        """Return the room that the sign and two lines take."""
        return QSize(self.minimumWidth(), self.minimumHeight())


class PersonaCards(QWidget):
    """The first personas of the library as cards, and the way to all of them."""

    chosen = Signal(str)  # key; empty for none
    more_asked = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._personas: tuple[Persona, ...] = ()
        self._acting = ""
        self.cards: list[PersonaCard] = []
        self.more = button(tr("All personas…"), "link")
        self._row = QHBoxLayout()
        self._row.setSpacing(icons.theme.px(SMALL))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(icons.theme.px(SMALL))
        layout.addLayout(self._row)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        self.more.clicked.connect(self.more_asked)
        icons.theme.changed.connect(self._build)

    def show_personas(self, personas: Sequence[Persona], acting: str) -> None:
        """Show the first of these, and the one that acts wherever it stands."""
        first = personas[:_MOST]
        if acting not in {one.key for one in first}:
            first = [*(one for one in personas if one.key == acting), *first][:_MOST]
        changed = tuple(first) != self._personas
        self._personas, self._acting = tuple(first), acting
        if changed:
            self._build()
        for card in self.cards:
            card.setChecked(card.key == acting)

    def _build(self) -> None:
        for card in self.cards:
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [PersonaCard(self._icons, one) for one in self._personas]
        for card in self.cards:
            card.setChecked(card.key == self._acting)
            card.clicked.connect(partial(self._on_clicked, card))
            self._row.addWidget(card, 1)

    def _on_clicked(self, card: PersonaCard) -> None:
        self.chosen.emit("" if card.key == self._acting else card.key)


def _breakable(name: str) -> str:
    """Return a name whose long words may be broken (by a soft hyphen) where they do not fit."""
    return re.sub(r"(\w{9})(?=\w{3})", "\\1\N{SOFT HYPHEN}", name)
