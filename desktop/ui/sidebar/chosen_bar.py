"""What can be done with several conversations that are chosen at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.ui.icons import Icons
from desktop.ui.theme import SMALL
from desktop.ui.widgets.labels import icon_button, label
from desktop.ui.wording import tr


class ChosenBar(QFrame):
    """Stands while more than one conversation is chosen."""

    more_asked = Signal()
    delete_asked = Signal()
    cleared = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._words = label("", "small")
        self.more = icon_button(icons, "ellipsis", tr("More that can be done with them"))
        self.delete = icon_button(icons, "trash-2", tr("Delete what is chosen"))
        self.clear = icon_button(icons, "x", tr("Choose nothing"))
        layout = QHBoxLayout(self)
        small = icons.theme.px(SMALL)
        layout.setContentsMargins(small, small // 2, small // 2, small // 2)
        layout.setSpacing(0)
        layout.addWidget(self._words, 1)
        for one in (self.more, self.delete, self.clear):
            layout.addWidget(one)
        self.more.clicked.connect(self.more_asked)
        self.delete.clicked.connect(self.delete_asked)
        self.clear.clicked.connect(self.cleared)
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many are chosen; for one alone nothing needs to be said."""
        self.setVisible(count > 1)
        self._words.setText(tr("{count:count} chosen", count=count))
