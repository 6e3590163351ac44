"""Hears from the system that the computer is about to sleep.

Linux: logind says `PrepareForSleep` on the system bus, a local socket, and waits a moment for those
that hold a lock (`delay`). Windows: every top-level window is sent WM_POWERBROADCAST.
macOS tells only native code of AppKit; there the waking is noticed instead (`absence.Slept`).
"""

from __future__ import annotations

import ctypes
import logging
import sys
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QByteArray, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

    from desktop.ui.vault.delay import Delay

_WM_POWERBROADCAST = 0x218  # winuser.h
_PBT_APMSUSPEND = 4

_log = logging.getLogger(__name__)


class Sleep(QObject):
    """Says `coming` before the computer sleeps, where the system tells, and `over` after it."""

    coming = Signal()
    over = Signal()

    def __init__(self, app: QGuiApplication, bus: QDBusConnection | None = None) -> None:
        """`bus` is where logind is, the system's unless another one is given."""
        super().__init__(app)
        self._filter: _PowerMessages | None = None
        self._delay: Delay | None = None
        if sys.platform == "win32":
            self._filter = _PowerMessages(self)
            app.installNativeEventFilter(self._filter)
        elif sys.platform.startswith("linux"):
            self._listen(bus)

    def hold(self, *, wanted: bool) -> None:
        """Let the computer wait before it sleeps, until this is not wanted any more.

        Windows waits for what is done at `coming`; macOS for nobody.
        """
        if self._delay is not None:
            self._delay.want(wanted=wanted)

    @property
    def is_held(self) -> bool:
        """Return whether the computer waits for us before it sleeps."""
        return self._delay is not None and self._delay.is_held

    def _listen(self, bus: QDBusConnection | None) -> None:
        from PySide6.QtDBus import QDBusConnection

        from desktop.ui.vault.delay import LOGIND, MANAGER, PATH, Delay

        bus = bus or QDBusConnection.systemBus()
        slot = cast("Any", SLOT("on_sleep(bool)"))  # a text, whatever the stubs say
        heard = bus.isConnected() and bus.connect(
            LOGIND, PATH, MANAGER, "PrepareForSleep", self, slot
        )
        if heard:
            self._delay = Delay(bus, self)
        else:
            _log.info("this system does not tell that it is about to sleep")

    @Slot(bool)
    def on_sleep(self, coming: bool) -> None:
        """Take logind's word: True before the sleep, False after it."""
        (self.coming if coming else self.over).emit()


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
