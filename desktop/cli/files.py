"""Files that a file manager hands over: `fireside FILE` is `fireside open FILE`."""

from __future__ import annotations

import sys
from collections.abc import Container, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

_ENDINGS = (".gguf", ".safetensors")


def spelled_out(arguments: Sequence[str], commands: Container[str]) -> list[str]:
    """Return `arguments` with the command `open` before a file that stands in its place."""
    words = list(arguments)
    at = _first_word(words)
    if at is None or not _is_file(words[at]) or words[at] in commands:
        return words
    return [*words[:at], "open", *words[at:]]


def path(text: str) -> Path:
    """Return a path, also of a file's URL, which some desktops hand over."""
    if not text.startswith("file:"):
        return Path(text)
    found = unquote(urlsplit(text).path)
    if sys.platform == "win32":  # file:///C:/models/a.gguf
        found = found.lstrip("/")
    return Path(found)


def _first_word(words: Sequence[str]) -> int | None:
    """Return where the first word that is no option stands; the value of --home is one."""
    at = 0
    while at < len(words) and words[at].startswith("-"):
        if words[at] == "--":
            return None
        at += 2 if words[at] == "--home" else 1
    return at if at < len(words) else None


def _is_file(word: str) -> bool:
    return word.startswith("file:") or word.casefold().endswith(_ENDINGS) or Path(word).exists()
