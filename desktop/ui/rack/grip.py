"""The handle by which a card is put elsewhere: dragged, or moved by the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolButton

from desktop.ui.icons import Icons
from desktop.ui.wording import tr


class Grip(QToolButton):
    """Tells where it is dragged to, in global pixels from above, and by how many places."""

    dragged = Signal(int)
    dropped = Signal()
    moved = Signal(int)  # places: -1 is up

    def __init__(self, icons: Icons, name: str) -> None:
        super().__init__()
        icons.wear(self, "grip-vertical", "muted", 16)
        self.setToolTip(tr("Drag to change the order, or use the arrow keys"))
        self.setAccessibleName(tr("Move {name} up or down", name=name))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the card along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(round(event.globalPosition().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave the card where it is."""
        super().mouseReleaseEvent(event)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.dropped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the card by the keyboard."""
        match event.key():
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case _:
                super().keyPressEvent(event)
