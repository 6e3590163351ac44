"""Names for files that are made of titles: safe on every system, and never taken twice."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

LONGEST = 80  # characters; the shortest limit that matters is 255 bytes, with an ending
_BYTES = 200

# What Windows forbids (learn.microsoft.com, "Naming Files, Paths, and Namespaces"), and what
# separates folders elsewhere.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')
_DEVICES = re.compile(
    r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$", re.IGNORECASE
)


def safe_name(title: str, otherwise: str) -> str:
    """Return a file's name, without an ending, that says `title`; `otherwise` if nothing is left.

    Characters that hide or turn others around are dropped, dots at the beginning and the end too.
    """
    seen = "".join(" " if char.isspace() else char for char in unicodedata.normalize("NFC", title))
    seen = "".join(char for char in seen if unicodedata.category(char)[0] != "C")
    seen = _FORBIDDEN.sub("-", seen)
    seen = " ".join(seen.split())[:LONGEST]
    seen = seen.encode()[:_BYTES].decode("utf-8", "ignore").strip(" .-")
    stem = seen.partition(".")[0].strip()
    if _DEVICES.match(stem):
        seen = f"{seen} -"
    return seen or otherwise


def free_among(name: str, ending: str, taken: Collection[str]) -> str:
    """Return `name` + `ending`, numbered if a name in `taken` (case-folded) is the same."""
    found, number = f"{name}{ending}", 1
    while found.casefold() in taken:
        number += 1
        found = f"{name} ({number}){ending}"
    return found
