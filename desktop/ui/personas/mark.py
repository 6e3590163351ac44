"""The mark of a persona in the head of the conversation that it steers."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton

from desktop.core.chat import PersonaMark
from desktop.ui.icons import Icons
from desktop.ui.personas.glyph import glyph_icon
from desktop.ui.wording import tr

_DISC = 20
_WIDEST = 130  # pixels of the name, at a text size of 100 %


class PersonaBadge(QToolButton):
    """The sign and the name of the persona; hidden where there is none."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._mark: PersonaMark | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        icons.theme.changed.connect(self._draw)
        self.hide()

    def show_mark(self, mark: PersonaMark | None) -> None:
        """Show who steers."""
        if mark != self._mark:
            self._mark = mark
            self._draw()
        self.setVisible(mark is not None)

    def _draw(self) -> None:
        if (mark := self._mark) is None:
            return
        theme = self._icons.theme
        side = theme.px(_DISC)
        self.setIcon(glyph_icon(theme, mark.name, mark.colour, _DISC))
        self.setIconSize(QSize(side, side))
        room = theme.px(_WIDEST)
        shown = self.fontMetrics().elidedText(mark.name, Qt.TextElideMode.ElideRight, room)
        self.setText(" " + shown.replace("&", "&&"))  # the icon stands close
        words = tr("Persona: {name}. Change it", name=mark.name)
        self.setToolTip(words)
        self.setAccessibleName(words)
