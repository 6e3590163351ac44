"""One thing that holds on this machine, or does not: a sign, a title and a sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.core.privacy import Fact, Standing
from desktop.ui.icons import Icons
from desktop.ui.theme import MEDIUM, SMALL
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import shown, tr

_SIGNS = {
    Standing.FIRM: ("shield-check", "success"),
    Standing.FAIR: ("check", "muted"),
    Standing.OPEN: ("triangle-alert", "warning"),
    Standing.UNKNOWN: ("ellipsis", "outline"),
}


def standing_words(standing: Standing) -> str:
    """Return what a sign means, for those who do not see it."""
    return {
        Standing.FIRM: tr("Holds"),
        Standing.FAIR: tr("Holds within Fireside"),
        Standing.OPEN: tr("Does not hold"),
        Standing.UNKNOWN: tr("Not known yet"),
    }[standing]


class FactRow(QWidget):
    """Shows a fact; a way to mend it stands at its end where there is one."""

    mend_asked = Signal()

    def __init__(self, icons: Icons, mend: str = "", sign: str = "") -> None:
        """Take what the way to mend it is called, and a sign of its own."""
        super().__init__()
        self.setProperty("kind", "plain")
        self._icons = icons
        self._standing = Standing.UNKNOWN
        self._own_sign = sign
        self._sign = QLabel()
        self.title = label("", "strong", wrap=True)
        self.words = label("", "small", wrap=True)
        self.mend = button(mend)
        self.mend.setVisible(False)
        self._can_mend = bool(mend)
        self._lay_out()
        self.mend.clicked.connect(self.mend_asked)
        icons.theme.changed.connect(self._draw)

    def show_fact(self, fact: Fact) -> None:
        """Say how it stands."""
        self._standing = fact.standing
        self.title.setText(shown(fact.title))
        self.words.setText(shown(fact.words))
        self.mend.setVisible(self._can_mend and fact.standing is Standing.OPEN)
        meaning = standing_words(fact.standing)
        self._sign.setToolTip(meaning)
        self._sign.setAccessibleName(meaning)
        self.setAccessibleName(f"{self.title.text()}: {meaning}. {self.words.text()}")
        self._draw()

    def _lay_out(self) -> None:
        theme = self._icons.theme
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self.title)
        words.addWidget(self.words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(SMALL), 0, theme.px(SMALL))
        row.setSpacing(theme.px(MEDIUM))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.mend, 0, Qt.AlignmentFlag.AlignVCenter)

    def _draw(self) -> None:
        name, colour = _SIGNS[self._standing]
        self._sign.setPixmap(self._icons.pixmap(self._own_sign or name, colour, 20))
