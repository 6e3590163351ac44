"""A field that keeps Escape for itself, which elsewhere in the window stops a reply."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class EscapeField(QLineEdit):
    """Gets Escape as a key press, before any shortcut of the window."""

    def event(self, event: QEvent) -> bool:
        """Take Escape before the window does."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if event.key() != Qt.Key.Key_Escape:
            return super().event(event)
        event.accept()
        return True
