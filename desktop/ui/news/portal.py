"""Notifications by the desktop portal, for Linux desktops without icons of programs, as GNOME.

org.freedesktop.portal.Notification takes texts and maps alone. The older
org.freedesktop.Notifications wants an unsigned number, which PySide cannot write into a message.
"""

from __future__ import annotations

import os
from typing import Any, cast

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

from desktop.ui.news.post import Post

_SERVICE = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_INTERFACE = "org.freedesktop.portal.Notification"


def session_bus() -> QDBusConnection | None:
    """Return the bus of the person's session, if it is one on this computer."""
    address = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "unix:")
    if not all(one.startswith("unix:") for one in address.split(";") if one):
        return None  # it leads over a network, and the window keeps off that
    bus = QDBusConnection.sessionBus()
    return bus if bus.isConnected() else None


class PortalPost(Post):
    """Hands messages to the portal, and hears which one was clicked."""

    def __init__(self, bus: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._shown: set[int] = set()
        self._prefix = f"fireside-{os.getpid()}-"
        slot = cast("Any", SLOT("on_action(QString,QString,QVariantList)"))  # the stubs say bytes
        bus.connect(_SERVICE, _PATH, _INTERFACE, "ActionInvoked", self, slot)

    def show(self, number: int, title: str, text: str) -> None:
        """Show the message; a click on it is its default action."""
        self._shown.add(number)
        content = {"title": title, "body": text, "default-action": "open"}
        call = self._bus.asyncCall(_message("AddNotification", f"{self._prefix}{number}", content))
        QDBusPendingCallWatcher(call, self).finished.connect(self._on_answered)

    def withdraw(self) -> None:
        """Take away all that are still shown."""
        for number in sorted(self._shown):
            self._bus.send(_message("RemoveNotification", f"{self._prefix}{number}"))
        self._shown.clear()

    @Slot(str, str, "QVariantList")
    def on_action(self, name: str, _action: str, _parameters: list[Any]) -> None:
        """Take the portal's word that a message was clicked."""
        number = name.removeprefix(self._prefix)
        if number.isdecimal():
            self._shown.discard(int(number))
            self.opened.emit(int(number))

    def _on_answered(self, call: QDBusPendingCallWatcher) -> None:
        if call.isError():
            self.refused.emit()
        call.deleteLater()


def _message(method: str, *arguments: object) -> QDBusMessage:
    made = QDBusMessage.createMethodCall(_SERVICE, _PATH, _INTERFACE, method)
    made.setArguments(list(arguments))
    return made
