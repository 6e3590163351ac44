"""The queue of downloads: a few at a time, each in a hub process of its own."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.core.downloads import Download, Order


class Downloads(QObject):
    """What is being fetched, and what waits for it; kept from one start of Fireside to the next.

    A paused or cancelled download ends at once, for its process is killed.
    """

    changed = Signal(object)  # tuple[Download, ...] in their order: one came, went, or moved
    progressed = Signal(object)  # Download: the state or the bytes of one
    arrived = Signal(object)  # Download that is done, once its model is on the shelf
    failed = Signal(object)  # FiresideError: the list itself could not be kept
    closed = Signal()  # no process is left

    @property
    def downloads(self) -> tuple[Download, ...]:
        """Return all downloads, the next one first; those that are done stay until cleared."""
        raise NotImplementedError

    def begin(self) -> None:
        """Read the list of the last time; it waits as paused, or goes on if the person chose so."""
        raise NotImplementedError

    def add(self, order: Order) -> int:
        """Put a download at the end of the queue and return its id; one that is there goes on."""
        raise NotImplementedError

    def pause(self, download: int) -> None:
        """Stop a download at once; what it has fetched is kept."""
        raise NotImplementedError

    def resume(self, download: int) -> None:
        """Let a paused or failed download go on, when it is its turn."""
        raise NotImplementedError

    def cancel(self, download: int) -> None:
        """Stop a download, delete what it has fetched so far, and take it off the list."""
        raise NotImplementedError

    def move(self, download: int, place: int) -> None:
        """Put a download at `place` in the order, from 0."""
        raise NotImplementedError

    def clear(self) -> None:
        """Take those that are done off the list; their files stay."""
        raise NotImplementedError

    def pause_all(self) -> None:
        """Stop all of them."""
        raise NotImplementedError

    def close(self) -> None:
        """Stop all processes, keep what was fetched; `closed` follows. Nothing more is begun."""
        raise NotImplementedError
