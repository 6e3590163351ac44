"""Text from strangers' files, made fit to be shown."""

from __future__ import annotations

import unicodedata


def legible(text: str, limit: int = 200) -> str:
    """Return `text` from a file as it may be shown: one line, no control characters, bounded."""
    cut = text[: 4 * limit]
    kept = "".join(" " if c.isspace() else c for c in cut if c.isspace() or _shows(c))
    line = " ".join(kept.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def _shows(character: str) -> bool:
    # C: control characters, those that turn the writing direction, halves of pairs, unassigned.
    return not unicodedata.category(character).startswith("C")
