"""How conversations are put in order by hand: folders, and what is pinned. Raises StorageError."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.core.chat import Folder
from desktop.core.errors import StorageError
from desktop.core.wording import say
from desktop.storage.database import Database
from desktop.storage.packing import storable


class Filing:
    """The folders of a profile, and what is in them. Nothing here changes a conversation's age."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def folders(self) -> tuple[Folder, ...]:
        """Return the folders outside the trash, the oldest first."""
        rows = self._database.rows("SELECT id, name FROM folders WHERE deleted IS NULL ORDER BY id")
        return tuple(Folder(*row) for row in rows)

    def create(self, name: str, now: float) -> Folder:
        """Make an empty folder; `now` in seconds since 1970."""
        name = storable(name)
        new = self._database.insert("INSERT INTO folders (name, created) VALUES (?, ?)", name, now)
        return Folder(new, name)

    def rename(self, folder: int, name: str) -> None:
        """Give a folder another name."""
        self._set(folder, "name", storable(name))

    def delete(self, folder: int, now: float) -> None:
        """Put a folder into the trash; what is in it stays, and is in no folder meanwhile."""
        self._set(folder, "deleted", now)

    def restore(self, folder: int) -> None:
        """Bring a folder back from the trash, with what was in it."""
        self._set(folder, "deleted", None)

    def move(self, conversations: Iterable[int], folder: int | None) -> None:
        """Put conversations into a folder; None for none."""
        self._set_all(conversations, "folder", folder)

    def pin(self, conversations: Iterable[int], since: float | None) -> None:
        """Pin conversations to the top; None for no longer."""
        self._set_all(conversations, "pinned", since)

    def _set(self, folder: int, column: str, value: str | float | None) -> None:
        changed = self._database.change(
            f"UPDATE folders SET {column} = ? WHERE id = ?",  # noqa: S608 - a name of ours
            value,
            folder,
        )
        if not changed:
            raise StorageError(say("This folder is no longer there."))

    def _set_all(self, conversations: Iterable[int], column: str, value: float | None) -> None:
        with self._database.transaction():
            for conversation in conversations:
                self._database.change(
                    f"UPDATE conversations SET {column} = ? WHERE id = ?",  # noqa: S608
                    value,
                    conversation,
                )
