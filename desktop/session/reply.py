"""The reply that is being written: it gathers its pieces, and is saved as it grows."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.chat import AdapterUse, Ending, Message, Node, Provenance, Role
from desktop.core.errors import StorageError
from desktop.core.settings import Sampling
from desktop.core.wording import Wording
from desktop.session.briefing import Briefing
from desktop.storage.history import History

NOTHING_YET = Message(Role.ASSISTANT, "")


@dataclasses.dataclass(frozen=True, slots=True)
class Order:
    """What a reply was asked for with. `beginning` is what it says before the model goes on.

    `afresh`: nothing that was read before is used again, so that equal seeds begin alike.
    """

    briefing: Briefing
    sampling: Sampling
    adapters: tuple[AdapterUse, ...] = ()
    beginning: Message = NOTHING_YET
    afresh: bool = False

    @property
    def continue_last(self) -> bool:
        """Return whether the model takes up a reply that was begun."""
        return bool(self.beginning.text or self.beginning.thinking)


class Reply(QObject):
    """A reply in the database that is not finished; on disk it is at most `save_ms` behind."""

    failed = Signal(object)  # FiresideError: it could not be saved, and is kept here

    def __init__(
        self,
        history: History,
        conversation_id: int,
        node: Node,
        order: Order,
        save_ms: int,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.conversation_id = conversation_id
        self.order = order
        self.request = 0
        self.provenance: Provenance | None = None  # once the model has begun
        self._history = history
        self._node = node
        self._text = [node.message.text]
        self._thinking = [node.message.thinking]
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(save_ms)
        self._timer.timeout.connect(self._save)

    @property
    def node_id(self) -> int:
        """Return the id of the reply's node."""
        return self._node.id

    @property
    def node(self) -> Node:
        """Return the reply as far as it is written."""
        return dataclasses.replace(self._node, message=self._message())

    def grow(self, text: str, thinking: str) -> None:
        """Take a piece of the reply, and save it soon."""
        self._text.append(text)
        self._thinking.append(thinking)
        if not self._timer.isActive():
            self._timer.start()

    def finish(self, ending: Ending, error: Wording | None, now: float) -> Node:
        """Save the reply for good, and return it."""
        self._timer.stop()
        message, made = self._message(), self.provenance
        try:
            return self._history.finish(self._node.id, message, ending, made, error, now)
        except StorageError as reason:
            self.failed.emit(reason)
            return dataclasses.replace(
                self._node, message=message, ending=ending, provenance=made, error=error
            )

    def _message(self) -> Message:
        # Joined in place, so that each piece of a long reply is copied a few times, not each time.
        self._text[:] = ["".join(self._text)]
        self._thinking[:] = ["".join(self._thinking)]
        return Message(self._node.message.role, self._text[0], self._thinking[0])

    def _save(self) -> None:
        message = self._message()
        try:
            self._history.grow(self._node.id, message.text, message.thinking)
        except StorageError as error:
            self.failed.emit(error)
