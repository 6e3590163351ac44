"""What a chat template may use: time, and memory for the values that it makes.

Templates come from strangers. A deadline cannot interrupt a single operation of Python, so every
operation of a template that can make something large asks here first, or shows its result.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from jinja2.runtime import LoopContext

Value = Any  # whatever a template can hold: plain data, jinja2's objects, functions


@dataclass(frozen=True, slots=True)
class Bounds:
    """The most that compiling, or rendering once, may use."""

    seconds: float = 5.0
    value_bytes: int = 8 * 1024 * 1024  # one text, or all that one list holds, printed out
    total_bytes: int = 128 * 1024 * 1024  # all values ever made, kept or not
    items: int = 200_000  # in one list with all that is in it
    depth: int = 64  # lists in lists
    digits: int = 4096  # bits of a whole number
    output_bytes: int = 16 * 1024 * 1024


class ExceededError(Exception):
    """A template asked for more than it may have."""


@dataclass(frozen=True, slots=True)
class Weight:
    """How much a value is when it is written out in full: its parts, their bytes, its depth."""

    items: int
    size: int
    depth: int


_LISTS: tuple[type[Any], ...] = (list, tuple, set, frozenset)
_EMPTY: dict[Any, Any] = {}
_VIEWS: tuple[type[Any], ...] = (type(_EMPTY.keys()), type(_EMPTY.values()), type(_EMPTY.items()))


class Budget:
    """What is left of `Bounds` while one template runs.

    A long conversation may take more: `given_bytes` and `given_items` say how much there is of it.
    """

    def __init__(self, bounds: Bounds, given_bytes: int = 0, given_items: int = 0) -> None:
        self._ends = time.monotonic() + bounds.seconds
        self._digits = bounds.digits
        self._depth = bounds.depth
        self._value = bounds.value_bytes + 4 * given_bytes
        self._items = bounds.items + 16 * given_items
        self._left = bounds.total_bytes + 64 * given_bytes
        # Lists do not change in the immutable sandbox, so that each is weighed once. Keeping it
        # keeps its id from being used again.
        self._weighed: dict[int, tuple[object, Weight]] = {}

    def tick(self) -> None:
        """Raise ExceededError when the time is over."""
        if time.monotonic() > self._ends:
            raise ExceededError("time")

    def fits(self, size: int) -> None:
        """Raise ExceededError if a text of `size` characters would be too long."""
        if size > self._value:
            raise ExceededError("memory")

    def count(self, items: int) -> None:
        """Raise ExceededError if a list of `items` would be too long."""
        if items > self._items:
            raise ExceededError("memory")

    def charge(self, size: int) -> None:
        """Take `size` bytes from what is left; raise ExceededError when there is none."""
        self._left -= size
        if self._left < 0:
            raise ExceededError("memory")

    def made(self, value: Value) -> Value:
        """Account for a value that an operation returned, and return it."""
        self.tick()
        if isinstance(value, Iterator) and not isinstance(value, LoopContext):
            return self._stepped(cast("Iterator[Value]", value))
        self._account(value)
        return value

    def _account(self, value: Value) -> None:
        if isinstance(value, str | bytes):
            size = sys.getsizeof(value)
            self.fits(size)
            self.charge(size)
        elif isinstance(value, int):
            if value.bit_length() > self._digits:
                raise ExceededError("memory")
        elif isinstance(value, (*_LISTS, Mapping)):
            self._weigh(value, 0)
            self.charge(sys.getsizeof(cast("object", value)))

    def size(self, value: Value) -> int:
        """Return about how many bytes `value` takes when it is written out."""
        return self._weigh(value, 0).size

    def weight(self, value: Value) -> Weight:
        """Return how much `value` is; raise ExceededError if it is too much."""
        return self._weigh(value, 0)

    def made_new(self, value: Value) -> Value:
        """Account for a list whose texts are new too."""
        if isinstance(value, list | tuple):
            self.charge(self._weigh(value, 0).size)
        return self.made(value)

    def _stepped(self, values: Iterator[Value]) -> Iterator[Value]:
        for count, value in enumerate(values):
            self.tick()
            self.count(count)
            yield value

    def _weigh(self, value: Value, depth: int) -> Weight:
        if isinstance(value, str | bytes):
            return Weight(1, sys.getsizeof(value), 0)
        known = self._weighed.get(id(value))
        if known:
            return known[1]
        parts = _parts(value)
        if parts is None:
            return Weight(1, 32, 0)
        if depth > self._depth:
            raise ExceededError("memory")
        self.count(len(value))
        items, size, below = 1, sys.getsizeof(value), 0
        for part in parts:
            weight = self._weigh(part, depth + 1)
            items += weight.items
            size += weight.size
            below = max(below, weight.depth)
            self.count(items)
            self.fits(size)
        found = Weight(items, size, below + 1)
        if found.depth > self._depth:
            raise ExceededError("memory")
        self._weighed[id(value)] = (value, found)
        return found


def _parts(value: Value) -> Iterator[Value] | None:
    if isinstance(value, (*_LISTS, *_VIEWS)):
        return iter(value)
    if isinstance(value, Mapping):
        pairs = cast("Mapping[Value, Value]", value).items()
        return (part for pair in pairs for part in pair)
    return None
