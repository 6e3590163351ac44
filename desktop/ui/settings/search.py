"""The field in which settings, or shortcuts, are looked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desktop.ui.icons import Icons
from desktop.ui.widgets.announcing import announce
from desktop.ui.widgets.escape_field import EscapeField
from desktop.ui.wording import tr


class SettingsSearch(EscapeField):
    """Escape clears it, and once it is empty, closes its window; Down and Enter lead on."""

    down_pressed = Signal()
    entered = Signal()

    def __init__(self, icons: Icons, words: str = "") -> None:
        super().__init__()
        words = words or tr("Search settings")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setMaxLength(200)
        sign = QAction(words, self)
        icons.wear(sign, "search")
        self.addAction(sign, QLineEdit.ActionPosition.LeadingPosition)

    @property
    def words(self) -> str:
        """Return what is looked for; empty for nothing."""
        return self.text().strip()

    def begin(self) -> None:
        """Let the person type what is looked for."""
        self.setFocus()
        self.selectAll()

    def say_found(self, count: int) -> None:
        """Tell those who do not see the result how much was found."""
        words = tr("{count:count} found", count=count) if count else tr("Nothing was found.")
        announce(self, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear the field before it is left, and lead to what was found."""
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Down:
                self.down_pressed.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case _:
                super().keyPressEvent(event)
