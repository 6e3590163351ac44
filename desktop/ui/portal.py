"""The desktop portal: where programs ask a Linux desktop for things, whichever it is."""

from __future__ import annotations

import os

from PySide6.QtDBus import QDBusConnection

SERVICE = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"


def session_bus() -> QDBusConnection | None:
    """Return the bus of the person's session, if it is one on this computer."""
    address = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "unix:")
    if not all(one.startswith("unix:") for one in address.split(";") if one):
        return None  # it leads over a network, and the window keeps off that
    bus = QDBusConnection.sessionBus()
    return bus if bus.isConnected() else None
