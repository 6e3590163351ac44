"""Which name a file from the hub gets on this computer; names on the hub are made by strangers.

What Windows refuses is in Microsoft's "Naming Files, Paths, and Namespaces"; it is refused
everywhere, so that a models folder can be carried from one system to another.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import PurePosixPath

from desktop.core.model_parts import common_name

LONGEST = 180  # bytes of a name; file systems have 255, and `.part.json` comes behind it

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}
    | {f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"}
)
_OURS = (".part", ".part.json", ".new")  # beside the files that are being fetched
_REPO = re.compile(r"(?:[A-Za-z0-9_][\w.-]{0,95}/)?[A-Za-z0-9_][\w.-]{0,95}", re.ASCII)


def is_fair_path(path: str) -> bool:
    """Return whether `path` may be asked for: relative, without steps up and unseen characters."""
    pieces = path.split("/")
    return (
        0 < len(path) <= 1024
        and "\\" not in path
        and not any(piece in {"", ".", ".."} for piece in pieces)
        and not any(unicodedata.category(c).startswith("C") for c in path)
    )


def is_fair_repo(repo: str) -> bool:
    """Return whether `repo` is a repository's name as the hub forms them: `owner/name`."""
    return bool(_REPO.fullmatch(repo)) and ".." not in repo and "--" not in repo


def local_name(path: str) -> str:
    """Return the one name, without folders, that the file at `path` of a repository gets here.

    A harmless name stays as it is; another is made harmless and gets a mark of its own, so that
    two never become one. The parts of a model keep their numbers and share their mark.
    """
    last = unicodedata.normalize("NFC", re.split(r"[/\\]", path)[-1])
    clean = _harmless(last)
    if clean == last and clean:
        return clean
    stem = common_name(PurePosixPath(last)) if last else ""  # pyright: ignore[reportArgumentType]
    ending = last[len(stem) :]
    mark = hashlib.sha256(stem.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    ending = _harmless(ending, first=False)[-48:]
    kept = _cut(_harmless(stem), LONGEST - len(mark) - 1 - len(ending.encode()))
    return f"{kept or 'file'}~{mark}{ending}"


def _harmless(name: str, *, first: bool = True) -> str:
    shown = "".join(c for c in name if not unicodedata.category(c).startswith("C"))
    kept = _FORBIDDEN.sub("_", shown).rstrip(" .")
    if first:
        kept = kept.lstrip(" .-~")
    if kept.partition(".")[0].rstrip().casefold() in _DEVICES:
        kept = f"_{kept}"
    if kept.casefold().endswith(_OURS):
        kept = f"{kept}_"
    return _cut(kept, LONGEST)


def _cut(text: str, limit: int) -> str:
    return text.encode()[: max(0, limit)].decode("utf-8", "ignore")
