"""The conversations that there are, newest change first: what the sidebar lists."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import Conversation
from desktop.session.chat import Chat
from desktop.storage.history import History


class Conversations(QObject):
    """The list of conversations, kept up to date as they grow. Methods raise StorageError."""

    rows_changed = Signal(object)  # tuple[Conversation, ...]
    undo_changed = Signal(object)  # Conversation that can be brought back, or None

    def __init__(
        self,
        history: History,
        chat: Chat,
        *,
        clock: Callable[[], float] = time.time,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._history = history
        self._chat = chat
        self._clock = clock
        self._known: dict[int, Conversation] = {}
        self._deleted: Conversation | None = None
        chat.conversation_grew.connect(self._keep)
        chat.conversation_changed.connect(self._on_conversation_changed)

    @property
    def rows(self) -> tuple[Conversation, ...]:
        """Return the conversations, newest change first."""
        newest = sorted(self._known.values(), key=lambda row: (row.changed, row.id), reverse=True)
        return tuple(newest)

    @property
    def deleted(self) -> Conversation | None:
        """Return the conversation that `undo_delete` would bring back."""
        return self._deleted

    def load(self) -> None:
        """Read the list from the database."""
        self._known = {row.id: row for row in self._history.conversations()}
        self.rows_changed.emit(self.rows)

    def rename(self, conversation_id: int, title: str) -> None:
        """Give a conversation another title; an empty one changes nothing."""
        title = " ".join(title.split())
        if not title:
            return
        self._history.rename(conversation_id, title)
        self._keep(dataclasses.replace(self._known[conversation_id], title=title))
        if self._chat.conversation is not None and self._chat.conversation.id == conversation_id:
            self._chat.reread()

    def delete(self, conversation_id: int) -> None:
        """Delete a conversation, so that `undo_delete` can bring it back."""
        self._history.delete(conversation_id, self._clock())
        self._chat.leave(conversation_id)
        self._offer_undo(self._known.pop(conversation_id, None))
        self.rows_changed.emit(self.rows)

    def undo_delete(self) -> Conversation | None:
        """Bring back the conversation that was deleted last, and return it."""
        if self._deleted is None:
            return None
        restored = self._history.restore(self._deleted.id)
        self._offer_undo(None)
        self._keep(restored)
        return restored

    def _offer_undo(self, deleted: Conversation | None) -> None:
        self._deleted = deleted
        self.undo_changed.emit(deleted)

    def _on_conversation_changed(self, conversation: Conversation | None) -> None:
        if conversation is not None:
            self._keep(conversation)

    def _keep(self, conversation: Conversation) -> None:
        if self._known.get(conversation.id) != conversation:
            self._known[conversation.id] = conversation
            self.rows_changed.emit(self.rows)
