"""Where the window stands: kept as one line of text, and never outside of all screens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

WIDTH, HEIGHT = 1180, 780  # of the first start, in pixels

_FILLS = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen
_TITLE = 40  # pixels for the title bar, which is outside of a window's geometry
_LAID_OUT = frozenset((QEvent.Type.LayoutRequest, QEvent.Type.Show))
_EDGE = 16  # pixels of a screen that a dialog leaves free
_GRIP = 80  # pixels of the title that must be on a screen, so that it can be moved


def placement_of(window: QWidget) -> str:
    """Return the place, size and state of a window as a line of text."""
    return bytes(window.saveGeometry().toBase64().data()).decode("ascii")


def place(window: QWidget, kept: str, width: int, height: int) -> None:
    """Put a window where it was; where that is nowhere now, as near to it as can be reached.

    Nothing kept, or nothing that can be read: `width` by `height` in the middle of a screen.
    """
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    if kept and window.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", "replace"))):
        state = window.windowState()
        was = window.normalGeometry() if state & _FILLS else window.geometry()
        now = fitted(was, screens)
        if now != was:
            window.setWindowState(Qt.WindowState.WindowNoState)
            window.setGeometry(now)
            window.setWindowState(state & _FILLS)
        return
    screen = QGuiApplication.primaryScreen().availableGeometry()
    size = QRect(0, 0, width, height)
    size.moveCenter(screen.center())
    window.setGeometry(_inside(size, screen))


def fitted(window: QRect, screens: Sequence[QRect]) -> QRect:
    """Return where a window can stand: as it was, if it can be reached and is not too large.

    Else on the screen that it is on most of all, or is the nearest to. `screens` is without the
    bars of the system, the first being the main one; pixels are those of Qt, so that a screen of
    another scale is one of another size.
    """
    if not screens:
        return window
    most = max(screens, key=lambda screen: _pixels(window.intersected(screen)))
    if not window.intersects(most):
        most = min(screens, key=lambda screen: _way(window.center(), screen.center()))
    room = _below_title(most)
    too_large = window.width() > room.width() or window.height() > room.height()
    if not too_large and can_be_reached(window, screens):
        return window
    return _inside(window, most)


def _inside(window: QRect, screen: QRect) -> QRect:
    room = _below_title(screen)
    size = QRect(
        window.x(), window.y(),
        min(window.width(), room.width()), min(window.height(), room.height()),
    )  # fmt: skip
    size.moveLeft(max(room.left(), min(size.left(), room.right() + 1 - size.width())))
    size.moveTop(max(room.top(), min(size.top(), room.bottom() + 1 - size.height())))
    return size


def _below_title(screen: QRect) -> QRect:
    return screen.adjusted(0, _TITLE, 0, 0)


def _pixels(part: QRect) -> int:
    return part.width() * part.height() if part.isValid() else 0


def _way(here: QPoint, there: QPoint) -> int:
    return (here - there).manhattanLength()


def size_dialog(dialog: QWidget, width: int, height: int) -> None:
    """Give a dialog the size that it wants, as far as its screen has room for it and its title."""
    room = _below_title(dialog.screen().availableGeometry())
    dialog.resize(min(width, room.width() - _EDGE), min(height, room.height() - _EDGE))


def grow_with_text(dialog: QDialog) -> None:
    """Have a dialog, which is laid out already, become higher when its words need it.

    Qt's own keep their height, and cut off words that take a line more.
    """
    dialog.installEventFilter(_Growing(dialog))


class _Growing(QObject):
    def eventFilter(self, dialog: QObject, event: QEvent) -> bool:
        """Look at the dialog when it is shown, and when something in it changed its size."""
        if event.type() in _LAID_OUT and isinstance(dialog, QDialog):
            layout = dialog.layout()
            needed = layout.totalHeightForWidth(dialog.width()) if layout is not None else 0
            if dialog.height() < needed:
                self._grow(dialog, needed, placed=event.type() != QEvent.Type.Show)
        return False

    def _grow(self, dialog: QDialog, height: int, *, placed: bool) -> None:
        whole = dialog.geometry()
        whole.setHeight(height)
        inside = _inside(whole, dialog.screen().availableGeometry())
        if placed and dialog.isVisible():
            dialog.setGeometry(inside)
        else:  # where it stands is for Qt to say, which keeps off what was moved
            dialog.resize(inside.size())


def bring_to_front(window: QWidget) -> None:
    """Show a window before all others, out of the dock too, and give it the keyboard."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def can_be_reached(window: QRect, screens: Sequence[QRect]) -> bool:
    """Return whether enough of the window's top edge is on one of the screens."""
    top = QRect(window.left(), window.top(), window.width(), _GRIP)
    parts = [top.intersected(screen) for screen in screens]
    return any(part.width() >= _GRIP and part.height() >= _GRIP // 2 for part in parts)
