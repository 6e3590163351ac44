"""Waiting out what may pass: longer each time, visibly, and not for ever."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from desktop.hub.failures import Hindrance
from desktop.hub.protocol import Waiting

_LONGEST = 60.0  # seconds of one wait that the host did not ask for


class Patience:
    """Counts how long nothing has come, in seconds; whoever makes progress says so."""

    def __init__(self, seconds: float, first_wait: float, tell: Callable[[Waiting], None]) -> None:
        self._seconds = seconds
        self._first = first_wait
        self._tell = tell
        self._never = threading.Event()
        self.renew()

    def renew(self) -> None:
        """Begin anew: something has come."""
        self._next = self._first
        self._since = time.monotonic()

    def wait(self, hindrance: Hindrance) -> None:
        """Wait as long as it takes, or raise the hindrance's ErrandError if that is too long."""
        wait = max(self._next, hindrance.seconds or 0.0)
        if time.monotonic() - self._since + wait > self._seconds:
            raise hindrance.failure from hindrance
        self._tell(Waiting(hindrance.failure.message, wait))
        self._never.wait(wait)
        self._next = min(2 * self._next, _LONGEST)
