"""Where the window stands: kept as one line of text, and never outside of all screens."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

WIDTH, HEIGHT = 1180, 780  # of the first start, in pixels

_TITLE = 40  # pixels for the title bar, which is outside of a window's geometry
_GRIP = 80  # pixels of the title that must be on a screen, so that it can be moved


def placement_of(window: QWidget) -> str:
    """Return the place, size and state of a window as a line of text."""
    return bytes(window.saveGeometry().toBase64().data()).decode("ascii")


def place(window: QWidget, kept: str, width: int, height: int) -> None:
    """Put a window where it was; where that is nowhere now, in the middle of a screen."""
    if kept and window.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii"))):
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        if can_be_reached(window.geometry(), screens):
            return
    screen = QGuiApplication.primaryScreen().availableGeometry().adjusted(0, _TITLE, 0, 0)
    size = QRect(0, 0, min(width, screen.width()), min(height, screen.height()))
    size.moveCenter(screen.center())
    window.setGeometry(size)


def bring_to_front(window: QWidget) -> None:
    """Show a window before all others, out of the dock too, and give it the keyboard."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def can_be_reached(window: QRect, screens: list[QRect]) -> bool:
    """Return whether enough of the window's top edge is on one of the screens."""
    top = QRect(window.left(), window.top(), window.width(), _GRIP)
    parts = [top.intersected(screen) for screen in screens]
    return any(part.width() >= _GRIP and part.height() >= _GRIP // 2 for part in parts)
