"""Looking for something in the conversation that is shown: counted at leisure, gone to at once."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Signal

from desktop.core.query import Needle, Wanted
from desktop.ui.chat.highlights import Span
from desktop.ui.chat.leaves import text_of
from desktop.ui.chat.transcript import Transcript

_COUNT_MS = 6  # how long is counted before the window has its turn


class Seeker(QObject):
    """Counts hits message by message, and steps from one to the next.

    They are counted in the text as it was written. In a message that is gone to, those that are
    shown count: a link's target, for one, is not.
    """

    counted = Signal(int, int)  # which hit, from 1 (0: none yet), of how many

    def __init__(self, transcript: Transcript) -> None:
        super().__init__(transcript)
        self._view = transcript
        self._needle = Needle("")
        self._counts: list[int] = []
        self._at: tuple[int, int] | None = None  # row, and which hit in it
        self._timer = transcript.timer(self._count_on)

    @property
    def total(self) -> int:
        """Return how many hits were counted so far."""
        return sum(self._counts)

    @property
    def is_counting(self) -> bool:
        """Return whether there are messages that were not looked at yet."""
        return bool(self._needle.text) and len(self._counts) < len(self._view.column.items)

    def seek(self, typed: str) -> None:
        """Look for what was typed; the first hit at or below what is seen is gone to."""
        self._needle = Needle.of(typed)
        self._view.highlights.show(self._needle if self._needle.text else None)
        self._at = None
        self.count_again()

    def count_again(self) -> None:
        """Count once more, for the messages have changed."""
        self._counts.clear()
        if self._at is not None and self._at[0] >= len(self._view.column.items):
            self._at = None
        self._timer.start(0)

    def stop(self) -> None:
        """Look for nothing any more."""
        self._timer.stop()
        self._needle = Needle("")
        self._counts.clear()
        self._at = None
        self._view.highlights.show(None)
        self._view.viewport().update()

    def step(self, direction: int) -> None:
        """Go to the next hit (1) or the one before (-1); after the last one comes the first."""
        while self.is_counting:
            self._count_some(1_000.0)
        if not self.total:
            return
        row, hit = self._at or (self._first_seen(), -direction)
        if direction > 0:
            self._forwards(row, hit + 1)
        else:
            self._backwards(row, hit - 1)

    def _first_seen(self) -> int:
        seen = self._view.column.seen
        return seen[0].row if seen else 0

    def _forwards(self, row: int, hit: int) -> None:
        rows = len(self._counts)
        for turn in range(rows + 1):
            here = (row + turn) % rows
            if self._counts[here] and self._go(here, hit if turn == 0 else 0):
                return

    def _backwards(self, row: int, hit: int) -> None:
        rows = len(self._counts)
        for turn in range(rows + 1):
            here = (row - turn) % rows
            wanted = hit if turn == 0 else self._counts[here] - 1
            if self._counts[here] and wanted >= 0 and self._go(here, wanted):
                return

    def _go(self, row: int, hit: int) -> bool:
        """Show one of the hits in a row; False if there are not so many."""
        found = hits_in(self._view, row, self._needle)
        self._counts[row] = len(found)
        if hit >= len(found):
            return False
        self._at = (row, hit)
        self._view.show_hit(row, *found[hit])
        self._tell()
        return True

    def _count_on(self) -> None:
        self._count_some(_COUNT_MS)
        if self.is_counting:
            self._timer.start(0)
        elif self._at is None and self.total:
            self._forwards(self._first_seen(), 0)
        else:
            self._view.viewport().update()
        self._tell()

    def _count_some(self, milliseconds: float) -> None:
        until, items = time.monotonic() + milliseconds / 1000, self._view.column.items
        for item in items[len(self._counts) :]:
            self._counts.append(self._needle.count(item.text))
            if time.monotonic() > until:
                break

    def _tell(self) -> None:
        place = 0
        if self._at is not None and self._at[0] < len(self._counts):
            place = sum(self._counts[: self._at[0]]) + self._at[1] + 1
        self.counted.emit(place, self.total)


def hits_in(view: Transcript, row: int, wanted: Wanted) -> list[tuple[int, Span]]:
    """Return the leaf and the characters of all hits in a message, which is read to its end."""
    view.column.read_all(row)
    item = view.column.open(row)
    return [
        (leaf, span)
        for leaf in item.text_leaves()
        for span in wanted.spans(text_of(item.leaves[leaf]))
    ]
