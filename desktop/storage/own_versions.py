"""What a person made of a collection that Fireside ships: other versions, own ones, gaps.

Every method raises StorageError; the rule of `Database` holds: one thread at a time.
"""

from __future__ import annotations

from typing import Generic, TypeVar

from desktop.storage.database import Database
from desktop.storage.packing import packed, storable, unpacked

Kind = TypeVar("Kind")


class OwnVersions(Generic[Kind]):
    """The person's versions of one kind of thing, by their keys."""

    def __init__(self, database: Database, name: str, kind: type[Kind]) -> None:
        """`name` is what the kind is called in the database: never change it."""
        self._database = database
        self._name = name
        self._kind = kind

    def all(self) -> dict[str, Kind | None]:
        """Return the versions, oldest first; None for what was taken out of what is shipped.

        One that is damaged is as if it had never been made.
        """
        rows = self._database.rows(
            "SELECT key, content FROM own_versions WHERE kind = ? ORDER BY id", self._name
        )
        found: dict[str, Kind | None] = {}
        for key, content in rows:
            value = None if content is None else unpacked(content, self._kind)
            if content is None or value is not None:
                found[key] = value
        return found

    def put(self, key: str, version: Kind | None) -> None:
        """Keep a version under a key, in place of the one before; None takes it out."""
        self._database.change(
            "INSERT INTO own_versions (kind, key, content) VALUES (?, ?, ?) "
            "ON CONFLICT (kind, key) DO UPDATE SET content = excluded.content",
            self._name,
            storable(key),
            None if version is None else packed(version),
        )

    def remove(self, key: str) -> None:
        """Forget that there was a version under a key."""
        self._database.change(
            "DELETE FROM own_versions WHERE kind = ? AND key = ?", self._name, storable(key)
        )
