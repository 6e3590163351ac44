"""What is selected across messages, and the text of it. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from desktop.ui.chat.leaves import joint, marker_of, text_of
from desktop.ui.chat.message_item import MessageItem

Place: TypeAlias = tuple[int, int, int]  # row, leaf, characters before it

END = 1_000_000_000  # stands for the last leaf, and the end of it


@dataclass(frozen=True, slots=True)
class Selection:
    """From where the person began to where they are; either may come first."""

    anchor: Place
    head: Place

    @property
    def begin(self) -> Place:
        """Return the place that comes first."""
        return min(self.anchor, self.head)

    @property
    def end(self) -> Place:
        """Return the place that comes last."""
        return max(self.anchor, self.head)

    @property
    def is_empty(self) -> bool:
        """Return whether nothing is selected."""
        return self.anchor == self.head

    def within(self, row: int, leaf: int, length: int) -> tuple[int, int] | None:
        """Return which characters of a leaf of `length` are selected, or None."""
        begin, end = self.begin, self.end
        if self.is_empty or (row, leaf) < begin[:2] or (row, leaf) > end[:2]:
            return None
        first = begin[2] if (row, leaf) == begin[:2] else 0
        last = min(end[2], length) if (row, leaf) == end[:2] else length
        goes_on = (row, leaf) < end[:2]
        return (first, last + goes_on) if first < last or (goes_on and first <= last) else None


def select_all(items: Sequence[MessageItem]) -> Selection | None:
    """Return the selection of all messages."""
    return Selection((0, 0, 0), (len(items) - 1, END, END)) if items else None


def selected_text(selection: Selection, items: Sequence[MessageItem]) -> str:
    """Return what is selected: whole messages as they were written, parts of them as shown.

    Messages of which a part is selected must have been read to their end.
    """
    begin, end = selection.begin, selection.end
    found: list[str] = []
    for row in range(begin[0], min(end[0], len(items) - 1) + 1):
        first = begin[1:] if row == begin[0] else (0, 0)
        last = end[1:] if row == end[0] else (END, END)
        found.append(_text_of(items[row], first, last))
    return "\n\n".join(text for text in found if text)


def _text_of(item: MessageItem, first: tuple[int, int], last: tuple[int, int]) -> str:
    if first == (0, 0) and last >= (END, 0):
        return item.text
    span = item.text_leaves()
    whole_end = bool(span) and last >= (span.stop - 1, len(text_of(item.leaves[span.stop - 1])))
    if span and first <= (span.start, 0) and whole_end:
        return item.text
    pieces: list[str] = []
    for index in range(max(first[0], 0), min(last[0], len(item.leaves) - 1) + 1):
        leaf = item.leaves[index]
        text = text_of(leaf)
        start = first[1] if index == first[0] else 0
        stop = last[1] if index == last[0] else len(text)
        if not text[start:stop]:
            continue
        if pieces:
            pieces.append(joint(item.leaves[index - 1], leaf))
        pieces.append((marker_of(leaf) if start == 0 else "") + text[start:stop])
    return "".join(pieces)
