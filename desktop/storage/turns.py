"""Who may write into one database file: one at a time, the window before all others.

SQLite lets a second writer try again now and then. One that writes transaction after transaction
would keep the window from its turn that way, though each of them is short.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from threading import Condition


class Turns:
    """The turns of all connections of this process that write into one file."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._taken = False
        self._waiting = 0  # of those who go before others

    @property
    def is_wanted(self) -> bool:
        """Return whether somebody waits who goes before others."""
        return self._waiting > 0

    @contextmanager
    def turn(self, *, first: bool) -> Generator[None]:
        """Wait for the turn, and have it for the block; `first`: before all who are not."""
        self._take(first=first)
        try:
            yield
        finally:
            with self._changed:
                self._taken = False
                self._changed.notify_all()

    def _take(self, *, first: bool) -> None:
        with self._changed:
            self._waiting += first
            try:
                self._changed.wait_for(lambda: not self._taken and (first or not self._waiting))
                self._taken = True
            finally:
                self._waiting -= first
