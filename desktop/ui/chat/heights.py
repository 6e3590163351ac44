"""Many heights one above the other: any change and any question costs the same, however many.

A binary indexed tree (P. M. Fenwick, "A new data structure for cumulative frequency tables",
Software: Practice and Experience 24(3), 1994). No Qt here. All lengths are in whole pixels.
"""

from __future__ import annotations

from collections.abc import Iterable


class Heights:
    """A stack of heights that knows where each begins, and what stands at a place."""

    def __init__(self, heights: Iterable[int] = ()) -> None:
        self._heights = list(heights)
        self._tree = [0, *self._heights]
        for index in range(1, len(self._tree)):
            above = index + (index & -index)
            if above < len(self._tree):
                self._tree[above] += self._tree[index]

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> int:
        return self._heights[index]

    @property
    def total(self) -> int:
        """Return the height of all together."""
        return self.top(len(self._heights))

    def top(self, index: int) -> int:
        """Return where the `index`-th begins."""
        total = 0
        while index > 0:
            total += self._tree[index]
            index &= index - 1
        return total

    def set(self, index: int, height: int) -> None:
        """Change one height."""
        change = height - self._heights[index]
        self._heights[index] = height
        place = index + 1
        while change and place < len(self._tree):
            self._tree[place] += change
            place += place & -place

    def append(self, height: int) -> None:
        """Add a height at the end."""
        self._heights.append(height)
        place = len(self._heights)
        covered = self.top(place - 1) - self.top(place - (place & -place))
        self._tree.append(height + covered)

    def at(self, y: int) -> int:
        """Return which one stands at `y`: the first for all above, the last for all below."""
        place, left = 0, max(y, 0)
        step = 1 << max(len(self._heights).bit_length() - 1, 0)
        while step:
            if place + step < len(self._tree) and self._tree[place + step] <= left:
                place += step
                left -= self._tree[place]
            step >>= 1
        return min(place, max(len(self._heights) - 1, 0))
