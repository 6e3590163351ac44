"""Writing ahead: messages that wait until the replies before them have ended."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import Message, Node, Role, Steering, Tree, Waiting
from desktop.core.comparison import GOOD
from desktop.core.errors import StorageError
from desktop.session.comparing import Comparing
from desktop.session.orders import Orders
from desktop.session.reply import NOTHING_YET
from desktop.session.writer import Writer
from desktop.storage.waiting import WaitingRoom


class WriteAhead(QObject):
    """Sends what waits, in order, each when the reply before it has come to its end.

    A reply that fails or is stopped pauses everything, and so does the end of Fireside: what waits
    is on disk. Methods raise StorageError.
    """

    changed = Signal(int)  # conversation id: something waits there, or no longer, or is paused
    failed = Signal(object)  # FiresideError: something could not be sent

    def __init__(
        self,
        room: WaitingRoom,
        writer: Writer,
        comparing: Comparing,
        orders: Orders,
        look: Callable[[int], tuple[Steering, Tree]],
        parent: QObject | None = None,
    ) -> None:
        """`look` gives a conversation's steering and messages, open or not."""
        super().__init__(parent)
        self._room = room
        self._writer = writer
        self._comparing = comparing
        self._orders = orders
        self._look = look
        self._known: tuple[Waiting, ...] | None = None
        self._live: set[int] = set()  # conversations whose messages are sent as soon as they can be
        writer.ended.connect(self._on_ended)
        comparing.changed.connect(self._on_compared)

    def waiting(self, conversation_id: int) -> tuple[Waiting, ...]:
        """Return what waits in a conversation, the next one first."""
        return tuple(row for row in self._all() if row.conversation_id == conversation_id)

    def is_paused(self, conversation_id: int) -> bool:
        """Return whether what waits there is sent only when the person says so."""
        return conversation_id not in self._live

    def add(self, conversation_id: int, text: str, beginning: str = "") -> None:
        """Keep a message, to be sent when it can be."""
        self._known = (*self._all(), self._room.add(conversation_id, text, beginning))
        if len(self.waiting(conversation_id)) == 1:
            self._live.add(conversation_id)
        self.changed.emit(conversation_id)

    def edit(self, waiting: Waiting, text: str) -> None:
        """Put another text in the place of a message; an empty one changes nothing."""
        if text.strip():
            self._room.edit(waiting.id, text)
            other = dataclasses.replace(waiting, text=text)
            self._known = tuple(other if row.id == other.id else row for row in self._all())
            self.changed.emit(waiting.conversation_id)

    def remove(self, waiting: Waiting) -> None:
        """Forget a message, which is not to be sent."""
        self._room.remove(waiting.id)
        self._drop(waiting)

    def go_on(self, conversation_id: int) -> None:
        """Send what was paused."""
        self._live.add(conversation_id)
        self.changed.emit(conversation_id)
        self._send_next(conversation_id)

    def pause(self) -> None:
        """Send nothing more until the person says so."""
        live, self._live = self._live, set()
        for conversation_id in live:
            self.changed.emit(conversation_id)

    def forget(self, conversation_id: int) -> None:
        """Take note that a conversation is in the trash: nothing of it is sent."""
        self._live.discard(conversation_id)
        self._known = None

    def reread(self) -> None:
        """Take note that a conversation may be back from the trash."""
        self._known = None

    def _all(self) -> tuple[Waiting, ...]:
        if self._known is None:
            self._known = self._room.all()
        return self._known

    def _drop(self, waiting: Waiting) -> None:
        self._known = tuple(row for row in self._all() if row.id != waiting.id)
        self.changed.emit(waiting.conversation_id)

    def _on_ended(self, conversation_id: int, node: Node) -> None:
        if node.ending in GOOD:
            self._send_next(conversation_id, node.id)
        else:
            self.pause()

    def _on_compared(self, conversation_id: int) -> None:
        found = self._comparing.of(conversation_id)
        if found is None or found.is_through:  # else its next answer goes first, or it was stopped
            self._send_next(conversation_id)

    def _send_next(self, conversation_id: int, parent: int | None = None) -> None:
        """Send the next message of this conversation, or else of any other, if it can be."""
        if self._writer.reply is not None:
            return
        ready = [row for row in self._all() if self._may_go(row.conversation_id)]
        here = [row for row in ready if row.conversation_id == conversation_id]
        if not ready:
            return
        waiting = (here or ready)[0]
        try:
            self._send(waiting, parent if here else None)
        except StorageError as error:
            self._live.discard(waiting.conversation_id)
            self.changed.emit(waiting.conversation_id)
            self.failed.emit(error)

    def _may_go(self, conversation_id: int) -> bool:
        return conversation_id in self._live and self._comparing.of(conversation_id) is None

    def _send(self, waiting: Waiting, parent: int | None) -> None:
        """Send a message after `parent`, None for the end of the branch that is read."""
        conversation_id = waiting.conversation_id
        steering, tree = self._look(conversation_id)
        before = tree.leaf if parent is None else parent
        message = Message(Role.USER, waiting.text)
        node = self._writer.add(conversation_id, before, message)
        self._room.remove(waiting.id)
        self._drop(waiting)
        beginning = NOTHING_YET
        if waiting.beginning:
            beginning = Message(Role.ASSISTANT, waiting.beginning)
        path = (*tree.path_to(before), node)
        order = self._orders.order(steering, path, beginning)
        self._writer.write(conversation_id, node.id, order)
