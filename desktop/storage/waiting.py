"""Messages that were written ahead, kept until they are sent. Every method raises StorageError."""

from __future__ import annotations

from desktop.core.chat import Waiting
from desktop.core.errors import StorageError
from desktop.core.wording import say
from desktop.storage.database import Database
from desktop.storage.packing import storable


class WaitingRoom:
    """What waits to be sent, in all conversations, oldest first."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, conversation_id: int, text: str, beginning: str = "") -> Waiting:
        """Keep a message behind those that wait in its conversation."""
        text, beginning = storable(text), storable(beginning)
        new = self._database.insert(
            "INSERT INTO waiting (conversation, text, beginning) VALUES (?, ?, ?)",
            conversation_id,
            text,
            beginning,
        )
        return Waiting(new, conversation_id, text, beginning)

    def edit(self, waiting_id: int, text: str) -> None:
        """Keep another text in the place of a message."""
        if not self._database.change(
            "UPDATE waiting SET text = ? WHERE id = ?", storable(text), waiting_id
        ):
            raise _gone()

    def remove(self, waiting_id: int) -> None:
        """Forget a message: it was sent, or is not to be."""
        if not self._database.change("DELETE FROM waiting WHERE id = ?", waiting_id):
            raise _gone()

    def all(self) -> tuple[Waiting, ...]:
        """Return what waits in conversations that are not in the trash, oldest first."""
        rows = self._database.rows(
            "SELECT waiting.id, conversation, text, beginning FROM waiting "
            "JOIN conversations ON conversations.id = conversation "
            "WHERE deleted IS NULL ORDER BY waiting.id"
        )
        return tuple(Waiting(*row) for row in rows)


def _gone() -> StorageError:
    return StorageError(say("This message no longer waits."))
