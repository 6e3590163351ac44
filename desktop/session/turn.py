"""The answers of the assistant, while they are written or wait."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from msgspec.structs import replace

from desktop.core.chat import AdapterUse, Counts, Ending, Message, Role
from desktop.core.wording import Wording
from desktop.engine import protocol
from desktop.session.line import Line
from desktop.session.patience import Patience

End: TypeAlias = protocol.Finished | protocol.Failed


@dataclass(slots=True)
class Turn:
    """The answer that is being written, or waits. An errand gives way to what a person asks."""

    command: protocol.Answer
    is_errand: bool = False
    is_sent: bool = False
    counts: Counts = field(default_factory=Counts)
    _text: list[str] = field(default_factory=list[str])
    _thinking: list[str] = field(default_factory=list[str])

    def grow(self, piece: protocol.Piece) -> None:
        """Take note of what has been written."""
        self.counts = piece.counts
        self._text.append(piece.text)
        self._thinking.append(piece.thinking)

    def take_up(self) -> None:
        """Be asked once more, to go on where what has been written ends."""
        self.is_sent = False
        text, thinking = "".join(self._text), "".join(self._thinking)
        self._text, self._thinking = [], []
        if not text and not thinking:
            return
        *before, last = self.command.messages
        if not self.command.continue_last:
            before, last = [*before, last], Message(Role.ASSISTANT, "")
        begun = Message(Role.ASSISTANT, last.text + text, last.thinking + thinking)
        self.command = replace(self.command, messages=(*before, begun), continue_last=True)

    def stopped(self) -> protocol.Finished:
        """Return its end as the engine would have told it."""
        used = self.counts.prompt_tokens + self.counts.reply_tokens
        return protocol.Finished(self.command.request, Ending.STOPPED, self.counts, used)


class Turns:
    """The answer that is written or waits for its model, and the one that waits behind it.

    Only an errand has one waiting behind it, for which it is being stopped.
    """

    def __init__(self, line: Line, patience: Patience, tell_end: Callable[[End], None]) -> None:
        self._line = line
        self._patience = patience
        self._tell_end = tell_end
        self.now: Turn | None = None
        self.waiting: Turn | None = None

    @property
    def is_answering(self) -> bool:
        """Return whether the engine is writing an answer."""
        return self.now is not None and self.now.is_sent

    @property
    def adapters_at_work(self) -> tuple[AdapterUse, ...]:
        """Return the adapters that act on the answer that the engine is writing."""
        return self.now.command.adapters if self.now is not None and self.now.is_sent else ()

    @property
    def is_taken(self) -> bool:
        """Return whether nothing else can be asked for now."""
        return self.now is not None and (self.waiting is not None or not self.now.is_errand)

    def take(self, turn: Turn) -> bool:
        """Make this the next answer; returns whether it is its turn at once."""
        if self.now is None:
            self.now = turn
            return True
        self.waiting = turn
        self._halt(self.now)
        return False

    def ask(self, turn: Turn) -> None:
        """Hand an answer to the engine, which has its model by now."""
        turn.is_sent = True
        self._line.send(turn.command)
        self._patience.await_start(turn.command.request)

    def stop(self) -> None:
        """Stop what the person asked for last: it ends at once, or when the engine says so."""
        if (waiting := self.waiting) is not None:
            self.waiting = None
            self._tell_end(waiting.stopped())
        elif self.now is not None:
            self._halt(self.now)

    def end(self, event: End) -> None:
        """Say how the answer has ended; what waits behind it takes its place."""
        self.now, self.waiting = self.waiting, None
        self._tell_end(event)

    def fail_all(self, kind: str, message: Wording, hint: Wording | None) -> None:
        """End all answers, for one reason; `kind` is as in protocol.Failed."""
        for turn in (self.now, self.waiting):
            if turn is not None:
                self.end(protocol.Failed(turn.command.request, kind, message, hint))

    def _halt(self, turn: Turn) -> None:
        if not turn.is_sent:
            self.end(turn.stopped())
        elif not self._patience.stopping:
            self._line.send(protocol.Stop(turn.command.request))
            self._patience.await_stop(turn.command.request)
