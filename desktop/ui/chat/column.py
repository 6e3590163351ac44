"""The messages one above the other, and which of them stand in the window. No widget here.

What is true is the anchor: the leaf at the window's upper edge and how much of it is above. All
heights that nobody saw are guesses; when one becomes real, what is seen stays where it is and only
the scroll bar learns of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.core.chat import Row
from desktop.ui.chat.heights import Heights
from desktop.ui.chat.look import Look
from desktop.ui.chat.message_item import Frame, MessageItem

_MOST_OPEN = 60  # messages that stay laid out, besides those that are seen


@dataclass(frozen=True, slots=True)
class Seen:
    """A leaf that stands in the window, and where its upper edge is."""

    row: int
    leaf: int
    y: int


class Column:
    """All messages of a conversation, and the window through which a part of them is seen."""

    def __init__(self, look: Look, *, to_read: bool = False) -> None:
        self.items: list[MessageItem] = []
        self.seen: list[Seen] = []
        self.following = True  # the end stays in the window while the text grows
        self._heights = Heights()
        self._window = (800, 600)
        self._frame = Frame(look, 0, to_read)
        self._frame.width = self.width
        self._stale = False  # the heights of what nobody saw are guesses for another width
        self._row = 0
        self._leaf = 0
        self._offset = 0
        self._opened: list[MessageItem] = []

    # What there is

    @property
    def look(self) -> Look:
        """Return how it all looks."""
        return self._frame.look

    @property
    def width(self) -> int:
        """Return how wide the column is, in pixels."""
        return max(min(self.look.column, self._window[0] - 2 * self.look.px(28)), 80)

    @property
    def left(self) -> int:
        """Return where the column begins in the window."""
        return (self._window[0] - self.width) // 2

    @property
    def top(self) -> int:
        """Return how much of all is above the window."""
        if not self.items:
            return 0
        inside = self.items[self._row].heights.top(self._leaf)
        return self._heights.top(self._row) + inside + self._offset

    @property
    def maximum(self) -> int:
        """Return the greatest `top` there can be."""
        return max(self._heights.total + self._foot - self._window[1], 0)

    @property
    def at_end(self) -> bool:
        """Return whether the end of the last message can be seen."""
        return self.top >= self.maximum - self.look.px(4)

    @property
    def _foot(self) -> int:
        return self.look.px(28)

    def row_of(self, node_id: int) -> int | None:
        """Return which row shows a message."""
        for row in range(len(self.items) - 1, -1, -1):
            if self.items[row].node.id == node_id:
                return row
        return None

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows; messages that were shown before stay as they are."""
        known = {item.node.id: item for item in self.items}
        anchored = self.items[self._row].node.id if self.items else None
        kept = False
        items: list[MessageItem] = []
        for row in rows:
            item = known.get(row.node.id)
            if item is None:
                item = MessageItem(row, self._frame)
            elif item.row != row:
                item.become(row)
            kept = kept or item.node.id in known
            items.append(item)
        self.items = items
        self._heights = Heights(item.height for item in items)
        self._opened = [item for item in items if item.is_open]
        found = None if anchored is None else self.row_of(anchored)
        self.following = self.following or not kept
        if found is None:
            same = sum(item.node.id in known for item in items)
            self._row, self._leaf, self._offset = max(min(same, len(items) - 1), 0), 0, 0
        else:
            self._row = found
        self._forget_places()

    def add(self, row: Row) -> None:
        """Add a row below the last one."""
        item = MessageItem(row, self._frame)
        self.items.append(item)
        self._heights.append(item.height)

    def change(self, row: int, act: Callable[[], None]) -> None:
        """Let `act` change a row, and stay at the leaf that is at the window's edge."""
        item = self.items[row]
        at_edge = item.leaves[self._leaf : self._leaf + 1] if row == self._row else []
        act()
        if at_edge and at_edge != item.leaves[self._leaf : self._leaf + 1]:
            places = (i for i, leaf in enumerate(item.leaves) if leaf == at_edge[0])
            self._leaf = next(places, self._leaf)
        self._heights.set(row, item.height)
        self._forget_places()

    def renew(self, row: int) -> None:
        """Make the leaves of a row anew, because what is to be shown of it changed."""
        item = self.items[row]
        if item.is_open:
            self.change(row, item.renew)

    def read_all(self, row: int) -> None:
        """Read a message to its end."""
        item = self.open(row)
        while item.is_unread:
            self.change(row, item.read_on)

    def set_window(self, width: int, height: int, look: Look) -> None:
        """Take another size of the window, or another look."""
        before = (self.width, self.look)
        self._window, self._frame.look = (width, height), look
        self._frame.width = self.width
        if (self.width, look) != before:
            self._stale = True
            self._forget_places()
            for row, item in enumerate(self.items):
                if item.is_open:
                    item.frame_changed()
                    self._heights.set(row, item.height)

    def guess_again(self) -> bool:
        """Guess anew what was guessed for another width; return whether that was needed."""
        stale, self._stale = self._stale, False
        if stale:
            for item in self.items:
                if not item.is_open:
                    item.frame_changed()
            self._heights = Heights(item.height for item in self.items)
        return stale

    def _forget_places(self) -> None:
        """Forget what was seen, which may have gone; `settle` finds it again."""
        self.seen = []

    # Where we are

    def scroll_by(self, distance: int) -> None:
        """Move the window down (or up) by exactly so many pixels of what is seen."""
        if abs(distance) > 3 * self._window[1]:
            self.jump_to(self.top + distance)
            return
        self.following = False
        self._offset += distance
        self.settle()
        self.following = distance > 0 and self.at_end

    def jump_to(self, top: int) -> None:
        """Move the window to a place that is far away, as far as heights are known."""
        self.following = top >= self.maximum
        if self.items and not self.following:
            self._row = self._heights.at(top)
            item = self.open(self._row)
            inside = max(top, 0) - self._heights.top(self._row)
            self._leaf = item.heights.at(inside)
            self._offset = inside - item.heights.top(self._leaf)
        self.settle()

    def show_row(self, row: int) -> None:
        """Move the window so that the beginning of a row is in it."""
        places = [seen for seen in self.seen if seen.row == row]
        if places and places[0].leaf == 0 and places[0].y >= 0 and row < self.seen[-1].row:
            return
        self.following = False
        self._row, self._leaf, self._offset = row, 0, -self.look.px(8)
        self.settle()
        self.following = self.at_end

    def show_place(self, row: int, leaf: int, y: int) -> None:
        """Move the window so that the height `y` of a leaf is in it, unless it is well in sight."""
        line, height = self.look.line, self._window[1]
        for seen in self.seen:
            if (seen.row, seen.leaf) == (row, leaf) and line <= seen.y + y <= height - 3 * line:
                return
        self.following = False
        self.open(row)
        self._row, self._leaf, self._offset = row, leaf, y - height // 3
        self.settle()
        self.following = self.at_end

    # Laying out what is seen

    def settle(self) -> None:
        """Lay out what stands in the window, and nothing else."""
        if not self.items:
            self.seen = []
            return
        self._row = min(self._row, len(self.items) - 1)
        self._leaf = min(self._leaf, len(self.open(self._row).leaves) - 1)
        if self.following:
            self._anchor_to_end()
        else:
            self._straighten()
        bottom = self._walk_down()
        if bottom + self._foot < self._window[1] and not self._is_at_top():
            self._anchor_to_end()
            self._walk_down()
        self._close_far_ones()

    def open(self, row: int) -> MessageItem:
        """Return a message whose leaves are known."""
        item = self.items[row]
        if not item.is_open:
            item.open()
            self._opened.append(item)
            self._heights.set(row, item.height)
        return item

    def _measure(self, row: int, leaf: int) -> int:
        item = self.items[row]
        before = item.heights[leaf]
        height = item.laid(leaf).height
        if height != before:
            self._heights.set(row, item.height)
        return height

    def _is_at_top(self) -> bool:
        return (self._row, self._leaf) == (0, 0) and self._offset <= 0

    def _straighten(self) -> None:
        """Let the anchor be the leaf at the window's edge, laying out what lies between."""
        while self._offset < 0 and self._step_back():
            self._offset += self._measure(self._row, self._leaf)
        self._offset = max(self._offset, 0)
        while self._offset >= (height := self._measure(self._row, self._leaf)):
            following = self._following(self._row, self._leaf)
            if following is None:
                break
            self._row, self._leaf = following
            self._offset -= height

    def _step_back(self) -> bool:
        if self._leaf > 0:
            self._leaf -= 1
        elif self._row > 0:
            self._row -= 1
            self._leaf = len(self.open(self._row).leaves) - 1
        else:
            return False
        return True

    def _following(self, row: int, leaf: int) -> tuple[int, int] | None:
        if leaf + 1 < len(self.items[row].leaves):
            return row, leaf + 1
        if row + 1 < len(self.items):
            self.open(row + 1)
            return row + 1, 0
        return None

    def _anchor_to_end(self) -> None:
        self._row = len(self.items) - 1
        self._leaf = len(self.open(self._row).leaves)
        self._offset = self._foot - self._window[1]
        while self._offset < 0 and self._step_back():
            self._offset += self._measure(self._row, self._leaf)
        self._leaf = min(self._leaf, len(self.items[self._row].leaves) - 1)
        self._offset = max(self._offset, 0)

    def _walk_down(self) -> int:
        """Lay out from the anchor down to the window's lower edge; return where that ends."""
        self.seen = []
        place: tuple[int, int] | None = (self._row, self._leaf)
        y = -self._offset
        while place is not None and y < self._window[1]:
            height = self._measure(*place)
            self.seen.append(Seen(*place, y))
            y += height
            place = self._following(*place) if y < self._window[1] else None
        return y

    def _close_far_ones(self) -> None:
        if len(self._opened) <= _MOST_OPEN:
            return
        near = {id(self.items[seen.row]) for seen in self.seen}
        keep = [item for item in self._opened if id(item) in near or item.is_writing]
        rest = [item for item in self._opened if id(item) not in near and not item.is_writing]
        for item in rest[: -_MOST_OPEN // 2]:
            item.close()
        self._opened = [*rest[-_MOST_OPEN // 2 :], *keep]

    # What stands where

    def at(self, y: int) -> Seen | None:
        """Return the seen leaf at a height of the window, the nearest one outside of all."""
        found = None
        for seen in self.seen:
            if found is not None and seen.y > y:
                break
            found = seen
        return found

    def row_top(self, row: int) -> int:
        """Return where a row begins in the window, as far as heights are known."""
        return self._heights.top(row) - self.top
