"""The writer: has the assistant write one reply, and keeps what comes, however it ends."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import Counts, Ending, Message, Node
from desktop.core.errors import EngineError
from desktop.core.wording import Wording, both, say
from desktop.engine import protocol
from desktop.session.assistant import Assistant
from desktop.session.provenance import provenance_of
from desktop.session.reply import Order, Reply
from desktop.session.status import Phase, Status
from desktop.storage.history import History


class Writer(QObject):
    """The one reply that is being written, in whichever conversation; None most of the time."""

    added = Signal(int, object)  # conversation id, Node: a message has its place on disk
    grew = Signal(int, str, str)  # node id, more text, more thinking
    ended = Signal(int, object)  # conversation id, Node
    left_out_changed = Signal(int, object)  # conversation id, frozenset of node ids
    status_changed = Signal(object)  # Status
    failed = Signal(object)  # FiresideError: something could not be saved

    def __init__(
        self,
        history: History,
        assistant: Assistant,
        clock: Callable[[], float],
        save_ms: int,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._history = history
        self._assistant = assistant
        self._clock = clock
        self._save_ms = save_ms
        self._reply: Reply | None = None
        self._status = Status()
        assistant.reply_started.connect(self._on_started)
        assistant.prompt_progressed.connect(self._on_prompt_progressed)
        assistant.reply_grew.connect(self._on_grew)
        assistant.reply_ended.connect(self._on_ended)

    @property
    def reply(self) -> Reply | None:
        """Return the reply that is being written."""
        return self._reply

    @property
    def status(self) -> Status:
        """Return how it is coming along."""
        return self._status

    def require_free(self) -> None:
        """Raise EngineError while a reply is written: another one asked for would fail at once.

        To be called before anything is kept for the other one, which is of another conversation.
        """
        if self._reply is not None:
            raise EngineError(
                say("The model is writing a reply in another conversation."),
                say("Let it end or stop it there, then ask again."),
            )

    def add(
        self,
        conversation_id: int,
        parent: int | None,
        message: Message,
        ending: Ending | None = None,
    ) -> Node:
        """Keep a message after `parent`, and read that branch; raises StorageError."""
        now = self._clock()
        node = self._history.add(conversation_id, parent, message, now=now, ending=ending)
        self.added.emit(conversation_id, node)
        return node

    def write(self, conversation_id: int, parent: int | None, order: Order) -> None:
        """Have a reply to `parent` written; its end is always told.

        Raises StorageError if no place for it can be made.
        """
        node = self.add(conversation_id, parent, order.beginning)
        reply = Reply(self._history, conversation_id, node, order, self._save_ms, self)
        reply.failed.connect(self.failed)
        try:
            reply.request = self._assistant.answer(
                order.briefing.messages,
                order.sampling,
                order.adapters,
                continue_last=order.continue_last,
                afresh=order.afresh,
            )
        except EngineError as error:
            self._finish(reply, Ending.FAILED, both(error.message, error.hint))
            return
        self._reply = reply
        self._become(Status(Phase.WAITING, context_total=self._context))

    def stop(self) -> None:
        """Stop the reply; what there is of it is kept."""
        if self._reply is not None:
            self._assistant.stop()

    def close(self) -> None:
        """Keep what there is of the reply, as stopped, and ask the engine for no more."""
        if (reply := self._reply) is not None:
            self._assistant.stop()
            if self._reply is reply:
                self._end(reply, Ending.STOPPED, None)

    @property
    def _context(self) -> int:
        model = self._assistant.model
        return model.context if model else 0

    def _mine(self, request: int) -> Reply | None:
        reply = self._reply
        return reply if reply is not None and reply.request == request else None

    def _become(self, status: Status) -> None:
        if status != self._status:
            self._status = status
            self.status_changed.emit(status)

    def _on_started(self, event: protocol.Started) -> None:
        if (reply := self._mine(event.request)) is None:
            return
        given = reply.node.message
        reply.provenance = provenance_of(self._assistant, self._history, reply.order, event, given)
        left_out = reply.order.briefing.unseen(event.left_out)
        self.left_out_changed.emit(reply.conversation_id, left_out)
        self._become(Status.reading(event, self._context))

    def _on_prompt_progressed(self, event: protocol.PromptProgress) -> None:
        if self._mine(event.request) is not None:
            self._become(dataclasses.replace(self._status, prompt_read=event.tokens))

    def _on_grew(self, event: protocol.Piece) -> None:
        if (reply := self._mine(event.request)) is None:
            return
        reply.grow(event.text, event.thinking)
        _count(reply, event.counts)
        self.grew.emit(reply.node_id, event.text, event.thinking)
        self._become(Status.writing(event.counts, self._context))

    def _on_ended(self, event: protocol.Finished | protocol.Failed) -> None:
        if (reply := self._mine(event.request)) is None:
            return
        if isinstance(event, protocol.Finished):
            _count(reply, event.counts)
            self._become(dataclasses.replace(self._status, context_used=event.context_used))
            self._end(reply, event.ending, None)
        else:
            self._end(reply, Ending.FAILED, _why(event, reply.order))

    def _end(self, reply: Reply, ending: Ending, error: Wording | None) -> None:
        self._reply = None
        self._finish(reply, ending, error)

    def _finish(self, reply: Reply, ending: Ending, error: Wording | None) -> None:
        node = reply.finish(ending, error, self._clock())
        reply.deleteLater()
        self.ended.emit(reply.conversation_id, node)


def _why(event: protocol.Failed, order: Order) -> Wording:
    """Say why a reply failed; where an engine died, adapters may be the reason."""
    told = both(event.message, event.hint)
    acting = [use.path for use in order.adapters if use.strength]
    if event.kind != EngineError.__name__ or not acting:
        return told
    if len(acting) == 1:
        return told.noting(adapter=acting[0])
    return both(told, say("If it happens again, switch the adapters off, one by one."))


def _count(reply: Reply, counts: Counts) -> None:
    if reply.provenance is not None:
        reply.provenance = dataclasses.replace(reply.provenance, counts=counts)
