"""Asks Linux to wait a moment before it sleeps, so that the vault is locked by then.

logind's `Inhibit` gives a file; as long as it is open, a lock of the kind "delay" is held, and the
computer sleeps only when it is closed, or after some five seconds (`man 5 logind.conf`). Nothing
here waits for an answer.
"""

from __future__ import annotations

import os
from typing import Any, cast

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

from desktop.ui.wording import tr

LOGIND = "org.freedesktop.login1"
PATH = "/org/freedesktop/login1"
MANAGER = "org.freedesktop.login1.Manager"


class Delay(QObject):
    """One lock, taken and let go; where the system grants none, all goes on without."""

    def __init__(self, bus: QDBusConnection, parent: QObject) -> None:
        super().__init__(parent)
        self._bus = bus
        self._wanted = False
        self._asking: QDBusPendingCallWatcher | None = None
        self._lock: int | None = None  # a file descriptor

    @property
    def is_held(self) -> bool:
        """Return whether the computer waits for us."""
        return self._lock is not None

    def want(self, *, wanted: bool) -> None:
        """Take the lock, or let it go."""
        self._wanted = wanted
        if not wanted:
            self._let_go()
        elif self._lock is None and self._asking is None:
            self._ask()

    def _ask(self) -> None:
        call = QDBusMessage.createMethodCall(LOGIND, PATH, MANAGER, "Inhibit")
        call.setArguments(["sleep", "Fireside", tr("Your conversations are being locked"), "delay"])
        self._asking = QDBusPendingCallWatcher(self._bus.asyncCall(call), self)
        self._asking.finished.connect(self._on_answer)

    def _on_answer(self, asked: QDBusPendingCallWatcher) -> None:
        answer = cast("Any", asked.reply()).arguments()
        if not asked.isError() and answer:
            self._lock = int(answer[0].takeFileDescriptor())
        asked.deleteLater()
        self._asking = None
        if not self._wanted:
            self._let_go()

    def _let_go(self) -> None:
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None
