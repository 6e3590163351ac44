"""The strings that end a reply, found in a stream before any of them is shown."""

from __future__ import annotations

from collections.abc import Iterable


class StopStrings:
    """Watches a text that arrives in pieces, and holds back what may be the start of a stop string.

    The first stop string to be complete ends the text; of several that begin before that, the one
    that begins first, then the longest. Any division into pieces gives the same text.
    """

    def __init__(self, stops: Iterable[str]) -> None:
        self._stops = tuple(sorted({s for s in stops if s}, key=len, reverse=True))
        self._held = ""

    def feed(self, piece: str) -> tuple[str, str]:
        """Return the text that is safe to show now, and the stop string if one was found."""
        if not self._stops:
            return piece, ""
        text = self._held + piece
        end = self._first_end(text)
        if end:
            begin, stop = min(
                ((text.find(s, 0, end), s) for s in self._stops if text.find(s, 0, end) >= 0),
                key=lambda found: found[0],
            )
            self._held = ""
            return text[:begin], stop
        keep = self._possible_start(text)
        self._held = text[len(text) - keep :] if keep else ""
        return text[: len(text) - keep], ""

    def finish(self) -> str:
        """Return what was held back; the text ended without a stop string."""
        held, self._held = self._held, ""
        return held

    def _first_end(self, text: str) -> int:
        """Return where the first stop string to be complete ends, or 0."""
        ends = [at + len(s) for s in self._stops if (at := text.find(s)) >= 0]
        return min(ends, default=0)

    def _possible_start(self, text: str) -> int:
        """Return how many characters at the end of `text` may begin a stop string."""
        return max(
            next((n for n in range(min(len(s) - 1, len(text)), 0, -1) if text.endswith(s[:n])), 0)
            for s in self._stops
        )
