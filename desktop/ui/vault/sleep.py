"""Hears from the system that the computer is about to sleep.

Linux: logind says `PrepareForSleep` on the system bus, a local socket, and waits a moment for those
that hold a lock of the kind "delay". Windows: every top-level window is sent WM_POWERBROADCAST.
macOS tells only native code of AppKit; there the waking is noticed instead (`absence.Slept`).
"""

from __future__ import annotations

import ctypes
import logging
import sys
from typing import Any, cast

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QByteArray, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

_LOGIND = "org.freedesktop.login1"
_PATH = "/org/freedesktop/login1"
_MANAGER = "org.freedesktop.login1.Manager"
_WM_POWERBROADCAST = 0x218  # winuser.h
_PBT_APMSUSPEND = 4

_log = logging.getLogger(__name__)


class Sleep(QObject):
    """Says `coming` before the computer sleeps, where the system tells."""

    coming = Signal()

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._filter: _PowerMessages | None = None
        if sys.platform == "win32":
            self._filter = _PowerMessages(self)
            app.installNativeEventFilter(self._filter)
        elif sys.platform.startswith("linux"):
            self._listen()

    def _listen(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.systemBus()
        slot = cast("Any", SLOT("on_sleep(bool)"))  # a text, whatever the stubs say
        heard = bus.isConnected() and bus.connect(
            _LOGIND, _PATH, _MANAGER, "PrepareForSleep", self, slot
        )
        if not heard:
            _log.info("this system does not tell that it is about to sleep")

    @Slot(bool)
    def on_sleep(self, coming: bool) -> None:
        """Take logind's word: True before the sleep, False after it."""
        if coming:
            self.coming.emit()


class _PowerMessages(QAbstractNativeEventFilter):
    """Looks at the messages of Windows for the one before a sleep."""

    def __init__(self, sleep: Sleep) -> None:
        super().__init__()
        self._sleep = sleep

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        """Pass every message on."""
        if bytes(QByteArray(kind).data()).startswith(b"windows"):
            found = _Message.from_address(int(message))
            if found.message == _WM_POWERBROADCAST and found.w_param == _PBT_APMSUSPEND:
                self._sleep.coming.emit()
        return False, 0


class _Message(ctypes.Structure):
    """MSG of winuser.h, as far as it is read."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("w_param", ctypes.c_size_t),
    )
