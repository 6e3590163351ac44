"""Several answers to one message, to be read side by side: which ones, and how far they are."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.chat import AdapterUse, Ending, Node
from desktop.core.settings import Sampling

FEWEST, MOST = 2, 4  # answers beside one another
GOOD = frozenset({Ending.COMPLETE, Ending.LENGTH, Ending.CONTEXT})  # the next may follow
RANDOM_SEED = -1  # as in Sampling: another one each time


@dataclass(frozen=True, slots=True)
class Way:
    """How one of the answers is asked for, and its name: none where chance alone decides."""

    name: str
    adapters: tuple[AdapterUse, ...]
    seed: int


def by_adapters(
    sets: Sequence[tuple[str, tuple[AdapterUse, ...]]], sampling: Sampling, dice: int
) -> tuple[Way, ...]:
    """Return ways that differ in their adapters alone; `dice` is their seed if none was chosen."""
    seed = dice if sampling.seed == RANDOM_SEED else sampling.seed
    return tuple(Way(name, adapters, seed) for name, adapters in sets)


def by_chance(count: int, adapters: tuple[AdapterUse, ...], sampling: Sampling) -> tuple[Way, ...]:
    """Return ways that differ in their seeds alone: those after the one that was chosen, or any."""
    seed = sampling.seed
    return tuple(
        Way("", adapters, seed if seed == RANDOM_SEED else seed + number) for number in range(count)
    )


@dataclass(frozen=True, slots=True)
class Take:
    """One of the answers. `node` is None until it is begun."""

    way: Way
    node: Node | None = None

    @property
    def is_done(self) -> bool:
        """Return whether it has ended, in whichever way."""
        return self.node is not None and self.node.ending is not None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Several answers to `question`. `writing` is the index of the one that is being written.

    While it is blind, nobody is told which way is whose; `kept` is the one that was chosen.
    """

    conversation_id: int
    question: Node
    takes: tuple[Take, ...]
    is_blind: bool = False
    writing: int | None = None
    kept: int | None = None

    @property
    def following(self) -> int | None:
        """Return the index of the first answer that was not asked for yet."""
        return next((i for i, take in enumerate(self.takes) if take.node is None), None)

    @property
    def is_paused(self) -> bool:
        """Return whether answers are still to be asked for, and none is being written."""
        return self.writing is None and self.following is not None

    @property
    def is_through(self) -> bool:
        """Return whether every answer has come to an end of its own."""
        return all(take.node is not None and take.node.ending in GOOD for take in self.takes)

    @property
    def is_by_adapters(self) -> bool:
        """Return whether the answers differ in their adapters, so that they must begin alike."""
        return len({take.way.adapters for take in self.takes}) > 1

    @property
    def hides_names(self) -> bool:
        """Return whether it is not to be told yet which way is whose."""
        return self.is_blind and self.kept is None

    def with_node(self, index: int, node: Node) -> Comparison:
        """Return this with another state of an answer."""
        takes = list(self.takes)
        takes[index] = dataclasses.replace(takes[index], node=node)
        return dataclasses.replace(self, takes=tuple(takes))
