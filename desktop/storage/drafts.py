"""What is typed and not sent yet, kept in the database while nobody is there to send it."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.storage.database import Database
from desktop.storage.packing import storable


class Drafts:
    """The drafts of a profile, by conversation; None is the new one that has no message yet."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> dict[int | None, str]:
        """Return every draft. Raises StorageError."""
        return dict(self._database.rows("SELECT conversation, text FROM drafts"))

    def edits(self) -> dict[int, str]:
        """Return what was typed in the place of messages, by their ids. Raises StorageError."""
        return dict(self._database.rows("SELECT message, text FROM edits"))

    def keep(self, drafts: Mapping[int | None, str], edits: Mapping[int, str]) -> None:
        """Keep these in place of all others; a conversation or message that is gone has none.

        Raises StorageError; all is then as it was.
        """
        with self._database.transaction():
            self._database.change("DELETE FROM drafts")
            for conversation, text in drafts.items():
                if text.strip():
                    self._database.change(
                        "INSERT INTO drafts (conversation, text) SELECT ?1, ?2 "
                        "WHERE ?1 IS NULL OR EXISTS (SELECT 1 FROM conversations WHERE id = ?1)",
                        conversation,
                        storable(text),
                    )
            self._database.change("DELETE FROM edits")
            for message, text in edits.items():
                self._database.change(
                    "INSERT INTO edits (message, text) "
                    "SELECT ?1, ?2 WHERE EXISTS (SELECT 1 FROM messages WHERE id = ?1)",
                    message,
                    storable(text),
                )
