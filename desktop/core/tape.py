"""What llama.cpp's allocator would take for a computation: the steps on a tape, played back.

ggml plans its compute buffers by walking the graph once: each result gets the smallest free gap
that holds it, and gives it back after its last use (ggml/src/ggml-alloc.c). What this takes depends
on the gaps that are left, so it is rehearsed here step by step. Sizes are in bytes.
"""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass, field

_ALIGNMENT = 64  # of ggml's CPU buffers


@dataclass(frozen=True, slots=True)
class _Step:
    size: int
    sources: tuple[int, ...]
    over: tuple[int, ...]


@dataclass(slots=True)
class Tape:
    """The steps of a computation in their order; results are known by their numbers.

    Views are no steps: who reads a view of a result reads the result.
    """

    _inputs: list[int] = field(default_factory=list[int])
    _steps: list[_Step] = field(default_factory=list[_Step])

    def input(self, size: int) -> int:
        """Add something that is there from the start, and return its number, which is negative."""
        self._inputs.append(_aligned(size))
        return -len(self._inputs)

    def step(self, size: int, *sources: int, over: tuple[int, ...] = ()) -> int:
        """Add a step that reads `sources`, and return the number of its result.

        It may be written over the first one of `over` (each of them a source too) that is large
        enough and that nobody else reads any more. A size of 0 is a step that only reads.
        """
        self._steps.append(_Step(_aligned(size), sources, over))
        return len(self._steps) - 1

    def length(self) -> int:
        """Return the size of the buffer in which all steps can be done."""
        readers: dict[int, int] = {}
        for step in self._steps:
            for source in step.sources:
                readers[source] = readers.get(source, 0) + 1
        floor = _Floor()
        where = {-n: (floor.take(size), size) for n, size in enumerate(self._inputs, 1)}
        for number, step in enumerate(self._steps):
            free = (
                s for s in step.over if readers[s] == 1 and where.get(s, (0, -1))[1] >= step.size
            )
            reused = next(free, None)
            if reused is not None:
                offset, size = where.pop(reused)
                where[number] = (offset, step.size)
                if size > step.size:
                    floor.give(offset + step.size, size - step.size)
            elif step.size:
                where[number] = (floor.take(step.size), step.size)
            for source in step.sources:
                readers[source] -= 1
                if not readers[source] and source in where:
                    floor.give(*where.pop(source))
        return floor.used


class _Floor:
    """One long buffer, with gaps between what lies on it."""

    def __init__(self) -> None:
        self.used = 0
        self._gaps: list[tuple[int, int]] = []  # offset and size, in order
        self._end = 0  # behind it everything is free

    def take(self, size: int) -> int:
        """Return the offset of the smallest gap that holds `size` bytes; of two, the later."""
        best = -1
        for index, (_, gap) in enumerate(self._gaps):
            if size <= gap and (best < 0 or gap <= self._gaps[best][1]):
                best = index
        if best < 0:
            offset, self._end = self._end, self._end + size
            self.used = max(self.used, self._end)
            return offset
        offset, gap = self._gaps.pop(best)
        if gap > size:
            self._gaps.insert(best, (offset + size, gap - size))
        return offset

    def give(self, offset: int, size: int) -> None:
        """Free what lies at `offset`; neighbouring gaps become one."""
        insort(self._gaps, (offset, size))
        index = self._gaps.index((offset, size))
        if index + 1 < len(self._gaps) and self._gaps[index + 1][0] == offset + size:
            size += self._gaps.pop(index + 1)[1]
        if index and sum(self._gaps[index - 1]) == offset:
            index -= 1
            offset, size = self._gaps[index][0], self._gaps[index][1] + size
            self._gaps.pop(index + 1)
        self._gaps[index] = (offset, size)
        if offset + size == self._end:
            self._end = offset
            self._gaps.pop(index)


def _aligned(size: int) -> int:
    return -(-size // _ALIGNMENT) * _ALIGNMENT
