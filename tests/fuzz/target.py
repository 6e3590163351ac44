"""What a target is, and how inputs are made from its seeds."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tests.fuzz import targets

MOST_EDITS = 6
LONGEST = 200_000  # bytes of an input

# Numbers at which counters turn over, in the sizes that files have them.
_EDGES = tuple(
    value.to_bytes(size, "little")
    for size in (1, 2, 4, 8)
    for value in (
        *(0, 1, (1 << (8 * size)) - 1, 1 << (8 * size - 1)),
        *((1 << (8 * size - 1)) - 1, (1 << (8 * size)) - 2),
    )
)


class Chance(Protocol):
    """Where decisions come from: `random.Random`, or Hypothesis, which makes them smaller."""

    def randrange(self, start: int, stop: int, /) -> int: ...


@dataclass(frozen=True, slots=True)
class Target:
    """Something that reads what strangers made.

    `play` takes one input and raises only if it found a fault: what is expected it swallows.
    `seeds` are good inputs, `words` are pieces that mean something there. `tempo` is how many of
    them the suite plays.
    """

    name: str
    play: Callable[[bytes, Path], None]
    seeds: Callable[[Path], Sequence[bytes]]
    words: tuple[bytes, ...] = ()
    tempo: int = 60


def every_target() -> tuple[Target, ...]:
    """Return all targets, by the files that define them."""
    names = sorted(module.name for module in pkgutil.iter_modules(targets.__path__))
    return tuple(importlib.import_module(f"{targets.__name__}.{name}").TARGET for name in names)


def twisted(seeds: Sequence[bytes], words: Sequence[bytes], chance: Chance) -> bytes:
    """Return one of the seeds with a few changes; now and then a seed as it is."""
    data = bytearray(seeds[chance.randrange(0, len(seeds))])
    for _ in range(chance.randrange(0, MOST_EDITS + 1)):
        _twist(data, seeds, words, chance)
    return bytes(data[:LONGEST])


def _twist(data: bytearray, seeds: Sequence[bytes], words: Sequence[bytes], chance: Chance) -> None:
    place = _place(data, chance)
    match chance.randrange(0, 7):
        case 0 if place < len(data):  # one bit, or one byte
            kept = data[place] if chance.randrange(0, 2) else 0
            data[place] = kept ^ (1 << chance.randrange(0, 8))
        case 1:  # a number at its edge
            edge = _EDGES[chance.randrange(0, len(_EDGES))]
            data[place : place + len(edge)] = edge
        case 2:  # a word, put in or over
            word = words[chance.randrange(0, len(words))] if words else b"\0"
            over = chance.randrange(0, 2) * len(word)
            data[place : place + over] = word
        case 3:  # cut off
            del data[place:]
        case 4:  # cut out
            del data[place : place + 1 + chance.randrange(0, 64)]
        case 5:  # said again
            piece = data[place : place + 1 + chance.randrange(0, 64)]
            data[place:place] = piece * (1 + chance.randrange(0, 40))
        case _:  # a piece of another
            other = seeds[chance.randrange(0, len(seeds))] or b"\0"
            start = chance.randrange(0, len(other))
            data[place:place] = other[start : start + 1 + chance.randrange(0, 200)]


def _place(data: bytearray, chance: Chance) -> int:
    """Return where to change something: half of the time near the beginning, where headers are."""
    if not data:
        return 0
    near = chance.randrange(0, 2)
    return chance.randrange(0, min(len(data), 400) if near else len(data))
