"""A reply written again, from an empty cache, to see whether it comes out the same."""

from __future__ import annotations

import contextlib
import dataclasses
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import Conditions, Ending, Node, Provenance
from desktop.core.errors import EngineError, StorageError
from desktop.core.passport import differences
from desktop.core.wording import Wording, say
from desktop.engine import protocol
from desktop.session.assistant import Assistant
from desktop.session.provenance import provenance_of
from desktop.session.reply import Order
from desktop.storage.history import History

_CUT = {Ending.STOPPED, Ending.INTERRUPTED, Ending.FAILED}  # where more could have followed


@dataclass(frozen=True, slots=True)
class Same:
    """The text is the same; of a reply that was cut, as far as it went."""


@dataclass(frozen=True, slots=True)
class Other:
    """The text is another one from the character `at` on; `reasons` are why that may be."""

    at: int
    text: str
    reasons: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Undone:
    """It was given up, or could not be done."""

    message: Wording
    hint: Wording | None = None


Verdict: TypeAlias = Same | Other | Undone


class Reproduction(QObject):
    """Writes one reply again at a time. Nothing of it is kept."""

    grew = Signal(float)  # share of the reply that there is again, 0 to 1
    ended = Signal(object)  # Verdict

    def __init__(
        self, assistant: Assistant, history: History, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._history = history
        self._node: Node | None = None
        self._order: Order | None = None
        self._request = 0
        self._again: Provenance | None = None
        self._text = ""
        assistant.reply_started.connect(self._on_started)
        assistant.reply_grew.connect(self._on_grew)
        assistant.reply_ended.connect(self._on_ended)

    @property
    def is_running(self) -> bool:
        """Return whether a reply is being written again."""
        return self._node is not None

    def with_hash(self, node: Node) -> Node:
        """Return a reply with the SHA-256 of its model, if that has become known since."""
        made = node.provenance
        if made is None or made.model.sha256 or made.is_foreign:
            return node
        model = made.model
        with contextlib.suppress(StorageError):  # it is shown without
            known = self._history.known_hash(model.path, model.size, model.modified)
            model = dataclasses.replace(model, sha256=known)
        return dataclasses.replace(node, provenance=dataclasses.replace(made, model=model))

    def obstacle(self, node: Node) -> EngineError | None:
        """Return why a reply cannot be made again right now; None if it can."""
        made, identity = node.provenance, self._assistant.identity
        if made is None or made.is_foreign:
            return EngineError(say("It was written elsewhere, so it cannot be made again here."))
        if identity is None or not _is_same_file(made, identity.path, identity.size):
            return EngineError(
                say("“{name}” is not loaded.", name=made.model.name),
                say("Load it first, then make the reply again."),
            )
        return None

    def begin(self, node: Node, order: Order) -> None:
        """Write `node` again by `order`; `ended` follows. Raises EngineError."""
        obstacle = self.obstacle(node)
        if obstacle is not None:
            raise obstacle
        made = node.provenance
        assert made is not None
        self._request = self._assistant.answer(
            order.briefing.messages,
            order.sampling,
            order.adapters,
            continue_last=order.continue_last,
            afresh=True,
            threads=made.conditions.threads if made.conditions != Conditions() else None,
        )
        given = made.origin.given_text
        self._node, self._order, self._again = node, order, None
        self._text = node.message.text[:given]

    def cancel(self) -> None:
        """Give it up; `ended` follows."""
        if self._node is not None:
            self._assistant.stop()

    def _mine(self, request: int) -> Node | None:
        return self._node if request == self._request else None

    def _on_started(self, event: protocol.Started) -> None:
        node, order = self._mine(event.request), self._order
        if node is None or order is None or node.provenance is None:
            return
        again = provenance_of(self._assistant, self._history, order, event, node.message)
        if again is not None:
            had = node.provenance.conditions
            threads = had.threads if had != Conditions() else again.conditions.threads
            conditions = dataclasses.replace(again.conditions, threads=threads)
            self._again = dataclasses.replace(again, conditions=conditions)

    def _on_grew(self, event: protocol.Piece) -> None:
        node = self._mine(event.request)
        if node is None:
            return
        self._text += event.text
        length = len(node.message.text)
        self.grew.emit(min(1.0, len(self._text) / max(1, length)))
        if len(self._text) > length and node.ending in _CUT:
            self._assistant.stop()  # there is enough to compare

    def _on_ended(self, event: protocol.Finished | protocol.Failed) -> None:
        node = self._mine(event.request)
        if node is None:
            return
        self._node = None
        if isinstance(event, protocol.Failed):
            self.ended.emit(Undone(event.message, event.hint))
            return
        self.ended.emit(self._verdict(node, event.ending))

    def _verdict(self, node: Node, ending: Ending) -> Verdict:
        then, now = node.message.text, self._text
        is_cut = node.ending in _CUT
        if now == then or (is_cut and now.startswith(then)):
            return Same()
        at = next(
            (i for i, (a, b) in enumerate(zip(then, now, strict=False)) if a != b),
            min(len(then), len(now)),
        )
        if ending is Ending.STOPPED and at == len(now):
            return Undone(say("It was stopped before it could be compared."))
        assert node.provenance is not None
        found = differences(node.provenance, self._again) if self._again else ()
        unknown = say(
            "Nothing that is known of it has changed. A graphics card, another load of the machine "
            "or a reply that was edited can be the cause."
        )
        return Other(at, now, found or (unknown,))


def _is_same_file(made: Provenance, path: str, size: int) -> bool:
    return path == made.model.path or size == made.model.size
