"""The queue of downloads, kept from one start of Fireside to the next.

Every method raises StorageError; one thread at a time, as `Database` says.
"""

from __future__ import annotations

from desktop.core.downloads import (
    Done,
    Download,
    Failed,
    Order,
    Paused,
    Running,
    State,
    Verifying,
    Waiting,
)
from desktop.storage.database import Database
from desktop.storage.packing import packed, storable, unpacked

_KINDS: dict[str, type[Paused | Done | Failed]] = {"paused": Paused, "done": Done, "failed": Failed}


class Queue:
    """The downloads of a profile, in its database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def downloads(self) -> tuple[Download, ...]:
        """Return all downloads in their order; what was running or waiting is `Waiting`.

        One whose order cannot be read any more is left out.
        """
        found: list[Download] = []
        for id_, content, folder, state, fetched in self._database.rows(
            "SELECT id, content, folder, state, fetched FROM downloads ORDER BY place, id"
        ):
            order = unpacked(content, Order)
            if order is not None and order.pieces:
                found.append(Download(id_, order, folder, _state(state), fetched))
        return tuple(found)

    def add(self, order: Order, folder: str) -> Download:
        """Put a download at the end of the queue."""
        new = self._database.insert(
            "INSERT INTO downloads (place, content, folder, state, fetched) "
            "SELECT ifnull(max(place), 0) + 1, ?, ?, '', 0 FROM downloads",
            packed(order),
            storable(folder),
        )
        return Download(new, order, folder, Waiting())

    def keep(self, download: Download) -> None:
        """Keep the state of a download, and how much of it is there."""
        self._database.change(
            "UPDATE downloads SET state = ?, fetched = ?, folder = ? WHERE id = ?",
            _kept(download.state),
            download.fetched,
            storable(download.folder),
            download.id,
        )

    def arrange(self, ids: tuple[int, ...]) -> None:
        """Keep the order of the queue."""
        with self._database.transaction():
            for place, id_ in enumerate(ids):
                self._database.change("UPDATE downloads SET place = ? WHERE id = ?", place, id_)

    def remove(self, download: int) -> None:
        """Take a download off the queue."""
        self._database.change("DELETE FROM downloads WHERE id = ?", download)


def _kept(state: State) -> str:
    """Return a state as it is stored: empty for what is to go on."""
    match state:
        case Waiting() | Running() | Verifying():
            return ""
        case Paused():
            return f"paused {packed(state)}"
        case Done():
            return f"done {packed(state)}"
        case Failed():
            return f"failed {packed(state)}"


def _state(stored: str) -> State:
    name, _, content = stored.partition(" ")
    kind = _KINDS.get(name)
    return (unpacked(content, kind) if kind else None) or Waiting()
