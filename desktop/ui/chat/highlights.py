"""What was searched for, as it is marked in the messages that are shown."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from desktop.core.query import Wanted
from desktop.ui.chat.laid import Laid

Span = tuple[int, int]  # characters of a leaf: from the first up to the second


class Highlights:
    """Knows where the hits are in what is laid out, and which one the person has gone to."""

    def __init__(self) -> None:
        self._wanted: Wanted | None = None
        self._known: WeakKeyDictionary[Laid, tuple[Span, ...]] = WeakKeyDictionary()
        self._at: tuple[int, int, Span] | None = None  # row, leaf, characters

    @property
    def wanted(self) -> Wanted | None:
        """Return what is marked."""
        return self._wanted

    def show(self, wanted: Wanted | None) -> None:
        """Mark this; None for nothing."""
        self._wanted, self._at = wanted, None
        self._known.clear()

    def go_to(self, row: int, leaf: int, span: Span) -> None:
        """Let one of the hits stand out."""
        self._at = (row, leaf, span)

    def spans(self, laid: Laid) -> tuple[Span, ...]:
        """Return the hits in a leaf."""
        if self._wanted is None or not laid.text:
            return ()
        if laid not in self._known:
            self._known[laid] = tuple(self._wanted.spans(laid.text))
        return self._known[laid]

    def at(self, row: int, leaf: int) -> Span | None:
        """Return the hit that the person has gone to, if it is in this leaf."""
        return self._at[2] if self._at is not None and self._at[:2] == (row, leaf) else None
