"""The trash: what was deleted, until it is restored or removed for good. Raises StorageError.

What a conversation's `deleted` says: nothing while it is in use; since when it is in the trash; or,
as a negative number, since when it is a half: one that is coming in or going for good, portion by
portion. A half is nowhere to be seen. Where a crash left one, it is removed a day later.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Event

from desktop.core.chat import Conversation, Folder
from desktop.storage.database import Database
from desktop.storage.history import conversations_by_id

KEPT_DAYS = 30
HALF_DAYS = 1
PORTION = 100  # messages that come or go in one transaction, so that others get their turn
PORTION_CHARACTERS = 100_000


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
        found = list(self._conversations("deleted >= 0"))
        folders = self._database.rows(
            "SELECT id, name, deleted FROM folders WHERE deleted IS NOT NULL"
        )
        found += (Trashed(Folder(id_, name), deleted) for id_, name, deleted in folders)
        return tuple(sorted(found, key=lambda one: (one.since, one.what.id), reverse=True))

    def older_than(self, before: float) -> tuple[Trashed, ...]:
        """Return what went into the trash before then, in seconds since 1970."""
        return tuple(one for one in self.contents() if one.since < before)

    def halves(self, before: float) -> tuple[Trashed, ...]:
        """Return what has been half there since before then, in seconds since 1970."""
        return tuple(one for one in self._conversations("deleted < 0") if -one.since < before)

    def remove(
        self, things: Sequence[Trashed], stop: Event, progress: Callable[[int], None]
    ) -> int:
        """Remove things for good, as far as they are in the trash; return how many are gone.

        `progress` is told how many were seen to. After `stop` nothing more is removed. No word of
        what is removed stays in the file.
        """
        gone = 0
        for number, one in enumerate(things, 1):
            if stop.is_set():
                break
            gone += self._remove(one.what, stop)
            progress(number)
        if gone:
            self._database.forget()
        return gone

    def _remove(self, what: Conversation | Folder, stop: Event) -> bool:
        """Remove one thing, portion by portion; return whether it is gone by this."""
        if isinstance(what, Folder):
            return bool(
                self._database.change(
                    "DELETE FROM folders WHERE id = ? AND deleted IS NOT NULL", what.id
                )
            )
        while not stop.is_set():
            with self._database.transaction():
                if not self._database.change(
                    "UPDATE conversations SET deleted = min(deleted, -deleted) "
                    "WHERE id = ? AND deleted IS NOT NULL",
                    what.id,
                ):
                    return False  # restored meanwhile, or gone
                if self._remove_portion(what.id):
                    self._database.change("DELETE FROM conversations WHERE id = ?", what.id)
                    return True
        return False

    def _remove_portion(self, conversation_id: int) -> bool:
        """Remove the last messages, whose answers are gone by then; return whether all are gone."""
        rows = self._database.rows(
            "SELECT id, length(text) + length(thinking) FROM messages WHERE conversation = ? "
            "ORDER BY id DESC LIMIT ?",
            conversation_id,
            PORTION,
        )
        first, characters = 0, 0
        for message, length in rows:
            first, characters = message, characters + length
            if characters >= PORTION_CHARACTERS:
                break
        self._database.change(
            "DELETE FROM messages WHERE conversation = ? AND id >= ?", conversation_id, first
        )
        return len(rows) < PORTION and first == rows[-1][0] if rows else True

    def _conversations(self, which: str) -> tuple[Trashed, ...]:
        rows = self._database.rows(
            f"SELECT id, deleted FROM conversations WHERE deleted IS NOT NULL AND {which}"  # noqa: S608
        )
        since = dict(rows)
        found: list[Trashed] = []
        ids = tuple(since)
        for start in range(0, len(ids), 500):
            known = conversations_by_id(self._database, ids[start : start + 500])
            found += (Trashed(one, since[one.id]) for one in known.values())
        return tuple(found)
