"""The conversations that there are, newest change first: what the sidebar lists."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import Conversation
from desktop.session.chat import Chat
from desktop.storage.history import History


class Conversations(QObject):
    """The list of conversations, kept up to date as the open one changes."""

    rows_changed = Signal(object)  # tuple[Conversation, ...]
    undo_changed = Signal(object)  # Conversation that can be restored, or None

    def __init__(self, history: History, chat: Chat, parent: QObject | None = None) -> None:
        super().__init__(parent)

    @property
    def rows(self) -> tuple[Conversation, ...]:
        """Return the conversations, newest change first."""
        return ()

    def load(self) -> None:
        """Read the list from the database."""
        raise NotImplementedError

    def rename(self, conversation_id: int, title: str) -> None:
        """Give a conversation another title; an empty one changes nothing."""
        raise NotImplementedError

    def delete(self, conversation_id: int) -> None:
        """Delete a conversation, so that `undo_delete` can bring it back."""
        raise NotImplementedError

    def undo_delete(self) -> Conversation | None:
        """Bring back the conversation that was deleted last, and return it."""
        raise NotImplementedError
