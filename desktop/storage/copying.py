"""Copies of messages in another conversation, with all that is known of them."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.core.chat import Ending, Node
from desktop.storage.database import Database

_OWN = {"id", "conversation", "parent"}  # what a copy has of its own


def copy_path(database: Database, path: Iterable[Node], conversation_id: int) -> int | None:
    """Copy messages that follow one another, whatever columns they are kept in.

    A reply that is still being written is copied as it is on disk, as interrupted. Returns the id
    of the last copy; raises StorageError. To be called within a transaction.
    """
    known = [str(row[1]) for row in database.rows("PRAGMA table_info(messages)")]
    others = ", ".join(name for name in known if name not in _OWN)
    parent: int | None = None
    for node in path:
        parent = database.insert(
            f"INSERT INTO messages (conversation, parent, {others}) "  # noqa: S608 - names of ours
            f"SELECT ?, ?, {others} FROM messages WHERE id = ?",
            conversation_id,
            parent,
            node.id,
        )
        database.change(
            "UPDATE messages SET ending = ? WHERE id = ? AND ending IS NULL AND role = 'assistant'",
            Ending.INTERRUPTED,
            parent,
        )
    return parent
