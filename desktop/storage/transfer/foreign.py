"""What the files of other programs have in common: messages with keys of their own, as a tree."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from desktop.core.chat import (
    Conversation,
    Ending,
    Message,
    ModelIdentity,
    Namer,
    Node,
    Provenance,
    Role,
    Steering,
    Tree,
)
from desktop.core.legible import legible
from desktop.core.record import Record, planted
from desktop.core.settings import Sampling

LONGEST_TITLE = 200  # characters
_LATEST = 32_503_680_000.0  # the year 3000, in seconds since 1970


@dataclass(frozen=True, slots=True)
class Leaf:
    """A message of another program: its key, that of the one before it, and what it says."""

    key: str
    parent: str | None
    role: Role
    text: str
    thinking: str = ""
    created: object = 0.0  # seconds since 1970, as they are written
    model: str = ""
    ending: Ending = Ending.COMPLETE


def record_from(
    title: str,
    leaves: Iterable[Leaf],
    *,
    created: object,
    changed: object,
    current: str | None = None,
    system_prompt: str = "",
) -> tuple[Record, int]:
    """Plant the messages; return how many have no place in the tree, too.

    `current` is the key of the last message that was read; times that cannot be are taken from
    the messages around.
    """
    known = {leaf.key: leaf for leaf in leaves}
    order = planted({leaf.key: leaf.parent for leaf in known.values()})
    ids = {key: number for number, key in enumerate(order, 1)}
    found = [time for leaf in known.values() if (time := moment(leaf.created))]
    begun = moment(created) or min(found, default=0.0)
    nodes: list[Node] = []
    times: dict[str | None, float] = {}
    for key in order:
        leaf = known[key]
        times[key] = moment(leaf.created) or times.get(leaf.parent, begun)
        nodes.append(_node(ids[key], ids.get(leaf.parent or ""), leaf, times[key]))
    ended = moment(changed) or max(times.values(), default=begun)
    conversation = Conversation(
        0,
        legible(title, LONGEST_TITLE),
        begun,
        ended,
        Steering(system_prompt),
        namer=Namer.PERSON,  # no model need find another title
    )
    return Record(conversation, Tree.of(nodes, ids.get(current or ""))), len(known) - len(order)


def moment(seconds: object) -> float:
    """Return a time of a stranger's file in seconds since 1970; 0 if it cannot be one."""
    if not isinstance(seconds, int | float) or not 0 < seconds < _LATEST:  # nan is neither
        return 0.0
    return float(seconds)


def moment_of(text: object) -> float:
    """Return a time that is written as in RFC 3339, in seconds since 1970; 0 if it is none."""
    if not isinstance(text, str):
        return moment(text)
    try:
        return moment(msgspec.convert(text, dt.datetime, strict=False).timestamp())
    except (msgspec.ValidationError, OverflowError, OSError, ValueError):
        return 0.0


def _node(id_: int, parent: int | None, leaf: Leaf, created: float) -> Node:
    replies = leaf.role is Role.ASSISTANT
    made = None
    if replies and leaf.model:
        identity = ModelIdentity("", legible(leaf.model, 120), 0, 0.0)
        made = Provenance(identity, "", Sampling(), 0)
    return Node(
        id=id_,
        parent=parent,
        message=Message(leaf.role, leaf.text, leaf.thinking),
        created=created,
        ending=leaf.ending if replies else None,
        provenance=made,
    )
