"""What is typed and not sent yet, kept in the database until it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from desktop.storage.database import Database
from desktop.storage.packing import storable

_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True)
class Typed:
    """What is typed and not sent, at one moment.

    `messages` are by conversation, None for the new one that has no message yet; `edits` are what
    stands in the place of messages, by their ids.
    """

    messages: Mapping[int | None, str]
    edits: Mapping[int, str]


class Drafts:
    """What was typed in a profile and not sent. Every method raises StorageError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> Typed:
        """Return all that is kept."""
        messages = self._database.rows("SELECT conversation, text FROM drafts")
        edits = self._database.rows("SELECT message, text FROM edits")
        return Typed(dict(messages), dict(edits))

    def keep(self, typed: Typed, before: Typed) -> None:
        """Keep `typed` in place of `before`, as which it is kept now; only what differs is written.

        A conversation or message that is gone has none. After an error all is as it was.
        """
        with self._database.transaction():
            for conversation, text in _changed(typed.messages, before.messages):
                self._keep_message(conversation, text)
            for message, text in _changed(typed.edits, before.edits):
                self._keep_edit(message, text)

    def _keep_message(self, conversation: int | None, text: str | None) -> None:
        self._database.change("DELETE FROM drafts WHERE conversation IS ?", conversation)
        if text is not None:
            self._database.change(
                "INSERT INTO drafts (conversation, text) SELECT ?1, ?2 "
                "WHERE ?1 IS NULL OR EXISTS (SELECT 1 FROM conversations WHERE id = ?1)",
                conversation,
                storable(text),
            )

    def _keep_edit(self, message: int, text: str | None) -> None:
        self._database.change("DELETE FROM edits WHERE message = ?", message)
        if text is not None:
            self._database.change(
                "INSERT INTO edits (message, text) "
                "SELECT ?1, ?2 WHERE EXISTS (SELECT 1 FROM messages WHERE id = ?1)",
                message,
                storable(text),
            )


def _changed(
    now: Mapping[_Key, str], before: Mapping[_Key, str]
) -> Iterator[tuple[_Key, str | None]]:
    """Yield each text that is another one now; None for what is there no longer."""
    for key in now.keys() | before.keys():
        if (text := now.get(key)) != before.get(key):
            yield key, text
