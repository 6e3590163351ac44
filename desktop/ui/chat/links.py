"""Links that strangers wrote: which may be opened, and what they truly say. No Qt here."""

from __future__ import annotations

import re
import unicodedata

_OPENED = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
_LONGEST = 2_000  # characters of a target that are shown


def may_open(target: str) -> bool:
    """Return whether a link may leave the window: to the web or to a mail, nowhere else."""
    return _OPENED.match(target) is not None


def unmasked(text: str) -> str:
    """Return `text` with everything that hides or turns around characters made visible.

    Such are the controls and formats of Unicode (categories Cc, Cf, and the line separators):
    zero-width characters, right-to-left overrides, tags. A link with them may read as another.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(f"[U+{ord(char):04X}]" if _hides(char) else char for char in text)


def target_shown(target: str) -> str:
    """Return a link's target as a person should see it before they follow it."""
    seen = unmasked(target)
    return seen if len(seen) <= _LONGEST else seen[:_LONGEST] + "…"


def _hides(char: str) -> bool:
    return unicodedata.category(char) in {"Cc", "Cf", "Zl", "Zp", "Cs", "Co"} and char != "\n"
