"""The trash: what was deleted, until it is restored or removed for good. Raises StorageError."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Event

from desktop.core.chat import Conversation, Folder
from desktop.storage.database import Database
from desktop.storage.history import conversations_by_id

KEPT_DAYS = 30
_AT_ONCE = 5  # conversations that are removed in one transaction, so that others get their turn


@dataclass(frozen=True, slots=True)
class Trashed:
    """Something in the trash, and since when, in seconds since 1970."""

    what: Conversation | Folder
    since: float


class Trash:
    """The trash of a profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def contents(self) -> tuple[Trashed, ...]:
        """Return what is in the trash, what was deleted last first."""
        since = dict(
            self._database.rows("SELECT id, deleted FROM conversations WHERE deleted IS NOT NULL")
        )
        found: list[Trashed] = []
        ids = tuple(since)
        for start in range(0, len(ids), 500):
            known = conversations_by_id(self._database, ids[start : start + 500])
            found += (Trashed(one, since[one.id]) for one in known.values())
        folders = self._database.rows(
            "SELECT id, name, deleted FROM folders WHERE deleted IS NOT NULL"
        )
        found += (Trashed(Folder(id_, name), deleted) for id_, name, deleted in folders)
        return tuple(sorted(found, key=lambda one: (one.since, one.what.id), reverse=True))

    def older_than(self, before: float) -> tuple[Trashed, ...]:
        """Return what went into the trash before then, in seconds since 1970."""
        return tuple(one for one in self.contents() if one.since < before)

    def remove(
        self, things: Sequence[Trashed], stop: Event, progress: Callable[[int], None]
    ) -> int:
        """Remove things for good, as far as they are in the trash; return how many are gone.

        `progress` is told how many were seen to. After `stop` nothing more is removed. No word of
        what is removed stays in the file.
        """
        gone = 0
        for start in range(0, len(things), _AT_ONCE):
            if stop.is_set():
                break
            some = things[start : start + _AT_ONCE]
            with self._database.transaction():
                gone += sum(self._remove(one.what) for one in some)
            progress(start + len(some))
        if gone:
            self._database.forget()
        return gone

    def _remove(self, what: Conversation | Folder) -> int:
        table = "folders" if isinstance(what, Folder) else "conversations"
        return self._database.change(
            f"DELETE FROM {table} WHERE id = ? AND deleted IS NOT NULL",  # noqa: S608
            what.id,
        )
