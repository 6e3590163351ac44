"""The top of the steering panel: which persona steers, and another in its place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.session.chat import Chat
from desktop.session.personas import Personas
from desktop.ui.icons import Icons
from desktop.ui.personas.glyph import glyph_icon
from desktop.ui.theme import SMALL, TINY
from desktop.ui.widgets.inputs import Pick
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr

_DISC = 18


class PersonaRow(QWidget):
    """Lets the person choose who the model is here, and take that back."""

    chosen = Signal(str)  # key; empty for none
    undo_asked = Signal()
    more_asked = Signal()

    def __init__(self, icons: Icons, personas: Personas, chat: Chat) -> None:
        super().__init__()
        self._icons = icons
        self._personas = personas
        self._chat = chat
        self.pick = Pick(icons)
        self.pick.setAccessibleName(tr("Persona"))
        self.pick.setMinimumContentsLength(10)
        self.pick.setSizeAdjustPolicy(Pick.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.undo = button(tr("Back to what it was"), "link")
        self.more = button(tr("All personas…"), "link")
        title = label(tr("Persona"), "strong")
        title.setBuddy(self.pick)
        theme = icons.theme
        side = theme.px(_DISC)
        self.pick.setIconSize(QSize(side, side))
        ways = QHBoxLayout()
        ways.addWidget(self.more)
        ways.addStretch(1)
        ways.addWidget(self.undo)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, theme.px(SMALL), theme.px(SMALL))
        layout.setSpacing(theme.px(TINY))
        layout.addWidget(title)
        layout.addWidget(self.pick)
        layout.addLayout(ways)
        self.pick.activated.connect(lambda at: self.chosen.emit(self.pick.itemData(at)))
        self.undo.clicked.connect(self.undo_asked)
        self.more.clicked.connect(self.more_asked)
        chat.conversation_changed.connect(self.show_values)
        personas.taken.connect(self.show_values)
        personas.library.changed.connect(self.show_values)
        icons.theme.changed.connect(self.show_values)
        self.show_values()

    def show_values(self) -> None:
        """Show who steers, and who else could."""
        mark, theme = self._chat.steering.persona, self._icons.theme
        self.pick.clear()
        self.pick.addItem(tr("No persona"), "")
        for one in self._personas.library.all:
            self.pick.addItem(glyph_icon(theme, one.name, one.colour, _DISC), one.name, one.key)
        if mark is not None and self.pick.findData(mark.key) < 0:  # deleted since then
            icon = glyph_icon(theme, mark.name, mark.colour, _DISC)
            self.pick.addItem(icon, mark.name, mark.key)
        self.pick.setCurrentIndex(self.pick.findData(mark.key if mark else ""))
        self.undo.setVisible(self._personas.can_undo)
