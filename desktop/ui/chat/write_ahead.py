"""Joins the strip of waiting messages to the session that sends them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.core.chat import Waiting
from desktop.session.chat import Chat
from desktop.ui.chat.queue_strip import QueueStrip

Do = Callable[..., bool]  # lets the session do something, and says what it refuses


class WriteAheadDoor(QObject):
    """Keeps the strip in step with what waits in the open conversation."""

    def __init__(self, chat: Chat, strip: QueueStrip, do: Do, parent: QObject) -> None:
        super().__init__(parent)
        self._chat = chat
        self._strip = strip
        self._do = do
        self._shown: int | None = None
        ahead = chat.ahead
        strip.edited.connect(lambda *values: do(ahead.edit, *values))
        strip.removed.connect(lambda waiting: do(ahead.remove, waiting))
        strip.restored.connect(self._restore)
        strip.go_on_asked.connect(self.go_on)
        ahead.changed.connect(self.show)
        chat.comparing.changed.connect(self.show)
        chat.conversation_changed.connect(self.show)
        self.show()

    def show(self) -> None:
        """Show what waits in the conversation that is open now."""
        conversation = self._chat.conversation
        here = conversation.id if conversation else None
        if here != self._shown:
            self._shown = here
            self._strip.forget()
        if here is None:
            self._strip.show_waiting(())
        else:
            ahead, deciding = self._chat.ahead, self._chat.comparison is not None
            paused = ahead.is_paused(here)
            self._strip.show_waiting(ahead.waiting(here), paused=paused, deciding=deciding)

    def go_on(self) -> None:
        """Send what was paused."""
        if self._shown is not None and self._chat.ahead.waiting(self._shown):
            self._do(self._chat.ahead.go_on, self._shown)

    def _restore(self, waiting: Waiting) -> None:
        self._do(self._chat.ahead.add, waiting.conversation_id, waiting.text, waiting.beginning)
