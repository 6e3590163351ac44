"""The scale of the ruler: what the model sees, part by part, in tokens of that model."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop.core.chat import AdapterUse, Message, Node, Role, Standing
from desktop.core.documents import parted
from desktop.engine.protocol import Weights
from desktop.session.briefing import Briefing

_LONGEST = 200  # characters of a message that the ruler tells


class Part(StrEnum):
    """What a segment of the ruler stands for."""

    OUT = "out"  # all that the model does not see any more, together
    TEMPLATE = "template"  # what the template writes around all messages
    INSTRUCTIONS = "instructions"  # the system prompt
    SUMMARY = "summary"  # the same with a summary of what was said before
    ADAPTER = "adapter"  # acts on the model, and takes nothing of the context
    DOCUMENT = "document"  # a file beside a message
    QUESTION = "question"
    ANSWER = "answer"
    GROWING = "growing"  # the message that was just sent, and the reply to it
    FREE = "free"
    ROOM = "room"  # kept free for the reply


@dataclass(frozen=True, slots=True)
class Segment:
    """One part, in tokens. `nodes` are the messages that it was made of, `text` how it begins."""

    part: Part
    tokens: int
    nodes: tuple[int, ...] = ()
    text: str = ""
    leaves_next: bool = False
    is_out: bool = False
    standing: Standing = Standing.FREE  # what the person wants of it
    is_summarised: bool = False
    is_waiting: bool = False  # beside a message that is not sent yet
    strength: float = 0.0  # of an adapter


@dataclass(frozen=True, slots=True)
class Told:
    """What the model is told: the parts that it sees, and those that it does not see."""

    seen: tuple[Segment, ...] = ()
    out: tuple[Segment, ...] = ()
    tokens: int = 0  # that all that is seen takes


@dataclass(frozen=True, slots=True)
class Beside:
    """The documents beside a message that is not sent yet: the name and the tokens of each."""

    documents: tuple[tuple[str, int], ...] = ()
    is_counting: bool = False  # their tokens are not known yet


NOTHING = Beside()


@dataclass(frozen=True, slots=True)
class Scale:
    """The whole context of the model: what it is told, and what is still to come."""

    context: int
    told: Told
    rest: tuple[Segment, ...] = ()
    adapters: tuple[Segment, ...] = ()  # which act on all of it
    is_counting: bool = False  # documents that will come too are still being weighed

    @property
    def used(self) -> int:
        """Return how many tokens are taken; documents to come may be more than there is room."""
        taken = (s.tokens for s in self.rest if s.part not in {Part.FREE, Part.ROOM})
        return self.told.tokens + sum(taken)

    @property
    def beside(self) -> tuple[Segment, ...]:
        """Return the documents that go with the next message."""
        return tuple(segment for segment in self.rest if segment.is_waiting)

    @property
    def segments(self) -> tuple[Segment, ...]:
        """Return all that has a place in the context, in its order."""
        return (*self.told.seen, *self.rest)


def told_by(briefing: Briefing, weights: Weights, out: Collection[int]) -> Told:
    """Return what was weighed as segments; `out` are the nodes that the model does not see."""
    gone, leaving = frozenset(weights.left_out), frozenset(weights.next_out)
    seen: list[Segment] = []
    left: list[Segment] = []
    if weights.fixed:
        seen.append(Segment(Part.TEMPLATE, weights.fixed))
    for index, (message, nodes, tokens) in enumerate(
        zip(briefing.messages, briefing.nodes, weights.messages, strict=False)
    ):
        is_out = index in gone or (bool(nodes) and nodes[-1] in out)
        segment = Segment(
            Part.SUMMARY if briefing.summary and not index else _PARTS[message.role],
            tokens,
            nodes,
            leaves_next=index in leaving and not is_out,
            is_out=is_out,
            standing=Standing.PINNED if message.kept else Standing.FREE,
        )
        documents = weights.documents[index] if index < len(weights.documents) else ()
        (left if is_out else seen).extend(_parts_of(segment, message, documents))
    left += map(_withheld, briefing.withheld)
    left += map(_summarised, briefing.summarised)
    left.sort(key=lambda segment: segment.nodes)
    return Told(tuple(seen), tuple(left), sum(segment.tokens for segment in seen))


def scale_of(
    told: Told,
    context: int,
    reply: int,
    used: int,
    adapters: Iterable[AdapterUse] = (),
    beside: Beside = NOTHING,
) -> Scale:
    """Return the scale of `told` in `context`, of which `reply` tokens are kept for the reply.

    `used` are the tokens that are taken while a reply is written; what was not weighed is growing.
    """
    tokens = told.tokens
    growing = max(0, used - tokens)
    documents = [
        Segment(Part.DOCUMENT, count, text=name, is_waiting=True)
        for name, count in beside.documents
    ]
    left = max(0, context - tokens - growing - sum(one.tokens for one in documents))
    room = min(reply, left)
    rest = (
        Segment(Part.GROWING, growing),
        *documents,
        Segment(Part.FREE, left - room),
        Segment(Part.ROOM, room),
    )
    acting = (Segment(Part.ADAPTER, 0, text=a.title, strength=a.strength) for a in adapters)
    there = tuple(part for part in rest if part.tokens)
    return Scale(context, told, there, tuple(acting), beside.is_counting)


def _parts_of(whole: Segment, message: Message, documents: Sequence[int]) -> Iterator[Segment]:
    """Yield the documents that are quoted in a message, then what is left of it."""
    quoted, words = parted(message.text) if documents else ((), message.text)
    rest = whole.tokens
    for document, count in zip(quoted, documents, strict=False):
        tokens = min(count, rest)
        rest -= tokens
        yield replace(whole, part=Part.DOCUMENT, tokens=tokens, text=document.name)
    yield replace(whole, tokens=rest, text=_beginning(words))


def _withheld(node: Node) -> Segment:
    """Return a message that the person left out; it was not weighed."""
    part, text = _PARTS[node.message.role], _beginning(parted(node.message.text)[1])
    return Segment(part, 0, (node.id,), text, is_out=True, standing=Standing.LEFT_OUT)


def _summarised(node: Node) -> Segment:
    part, text = _PARTS[node.message.role], _beginning(parted(node.message.text)[1])
    return Segment(part, 0, (node.id,), text, is_out=True, is_summarised=True)


def _beginning(text: str) -> str:
    return " ".join(text[:_LONGEST].split())


_PARTS = {Role.SYSTEM: Part.INSTRUCTIONS, Role.USER: Part.QUESTION, Role.ASSISTANT: Part.ANSWER}
