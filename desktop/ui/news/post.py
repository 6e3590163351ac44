"""The ways to have the system show something, of which each computer has others."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

_STANDS_MS = 10_000


class Post(QObject):
    """Shows messages outside of the window; by their numbers it tells which one was clicked."""

    opened = Signal(int)  # the number of a message
    refused = Signal()  # the last one could not be shown

    def show(self, number: int, title: str, text: str) -> None:
        """Show a message; its words are plain text."""
        raise NotImplementedError

    def withdraw(self) -> None:
        """Take away what is still shown."""
        raise NotImplementedError


class TrayPost(Post):
    """Messages of an icon among those of the system, which is there only while one is unread.

    On Linux Qt hands them to org.freedesktop.Notifications.
    """

    def __init__(self, icon: QIcon, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._number = 0
        self._tray = QSystemTrayIcon(icon, self)
        self._tray.setToolTip(name)
        self._tray.messageClicked.connect(self._on_clicked)
        self._tray.activated.connect(self._on_clicked)

    def show(self, number: int, title: str, text: str) -> None:
        """Show the message with Fireside's icon."""
        self._number = number
        self._tray.show()
        self._tray.showMessage(title, text, self._icon, _STANDS_MS)

    def withdraw(self) -> None:
        """Take the icon away, and with it its message where the system does so."""
        self._tray.hide()

    def _on_clicked(self) -> None:
        self.opened.emit(self._number)


def post_of(icon: QIcon, name: str, parent: QObject) -> Post | None:
    """Return the way that this computer has; None where there is none."""
    if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
        return TrayPost(icon, name, parent)
    if sys.platform.startswith("linux"):
        from desktop.ui.news.portal import PortalPost, session_bus

        if (bus := session_bus()) is not None:
            return PortalPost(bus, parent)
    return None
