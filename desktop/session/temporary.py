"""Temporary conversations: held in memory alone, until the person keeps them or Fireside ends."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import Conversation
from desktop.session.chat import Chat
from desktop.session.conversations import Conversations
from desktop.storage.both import BothHistories


class Temporary(QObject):
    """Whether what is open is temporary, and how it begins and is kept. Raises StorageError."""

    changed = Signal(bool)  # whether what is open is temporary
    becomes_known = Signal(int)  # by this id, before what is open is shown as a kept one
    renumbered = Signal(object)  # dict[int, int]: the new ids of its messages by the old ones

    def __init__(
        self,
        history: BothHistories,
        chat: Chat,
        conversations: Conversations,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._history = history
        self._chat = chat
        self._conversations = conversations
        self._was_open = False
        chat.conversation_changed.connect(self._on_conversation_changed)

    @property
    def is_on(self) -> bool:
        """Return whether what is open, or would be begun now, is temporary."""
        return self._history.temporary

    @property
    def can_keep(self) -> bool:
        """Return whether there is something that could be kept now."""
        opened = self._chat.conversation
        return opened is not None and opened.is_temporary and not self._chat.is_writing

    def start(self) -> None:
        """Show a new conversation that is not written to disk."""
        self._chat.start_new()
        self._become(on=True)

    def leave(self) -> None:
        """Let the next new conversation be one that is kept."""
        self._become(on=False)

    def keep(self) -> Conversation | None:
        """Write the open conversation to disk after all, and show it there."""
        opened = self._chat.conversation
        if opened is None or not self.can_keep:
            return None
        kept, ids = self._history.keep(opened.id)
        self.becomes_known.emit(kept.id)
        self.renumbered.emit(ids)
        self._chat.open(kept.id)
        self._conversations.drop(opened.id)
        return kept

    def _on_conversation_changed(self, conversation: Conversation | None) -> None:
        is_open = conversation is not None
        if is_open or self._was_open:
            self._become(on=conversation is not None and conversation.is_temporary)
        self._was_open = is_open

    def _become(self, *, on: bool) -> None:
        if on != self._history.temporary:
            self._history.temporary = on
            self.changed.emit(on)
