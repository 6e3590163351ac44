"""A file that is being fetched: its `.part`, and beside it a note on what it is to become.

Nothing here touches the network, so a queue can look at what is there after a restart.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import msgspec
from msgspec import Struct

_LARGEST_NOTE = 65_536  # bytes


class Note(Struct, frozen=True):
    """What a part file is a part of. `etag`, `size` and the checksums are as the hub announced.

    `sha256` is empty where the hub gives only Git's SHA-1 (`blob`).
    """

    repo: str
    file: str
    commit: str
    size: int
    etag: str
    sha256: str = ""
    blob: str = ""

    def same_content(self, other: Note) -> bool:
        """Return whether both become the same bytes, wherever they come from."""
        return (self.size, self.etag, self.sha256, self.blob) == (
            other.size, other.etag, other.sha256, other.blob,
        )  # fmt: skip


def part_of(target: Path) -> Path:
    """Return where the part file of `target` lies."""
    return target.with_name(f"{target.name}.part")


def note_of(part: Path) -> Path:
    """Return where the note on `part` lies."""
    return part.with_name(f"{part.name}.json")


def read_note(part: Path) -> Note | None:
    """Return what `part` is to become, or None if nobody can tell."""
    try:
        with note_of(part).open("rb") as file:
            return msgspec.json.decode(file.read(_LARGEST_NOTE), type=Note)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None


def write_note(part: Path, note: Note) -> None:
    """Put the note beside `part`: all of it, or nothing if this raises OSError."""
    path = note_of(part)
    aside = path.with_name(f"{path.name}.new")
    try:
        with aside.open("wb") as file:
            file.write(msgspec.json.encode(note))
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            aside.unlink(missing_ok=True)
        raise


def bytes_there(part: Path) -> int:
    """Return how many bytes of the file are on the disk already."""
    try:
        return part.stat().st_size if read_note(part) else 0
    except OSError:
        return 0


def discard(part: Path) -> None:
    """Delete `part` and its note, whatever of them is there. Raises OSError."""
    note = note_of(part)
    part.unlink(missing_ok=True)
    note.unlink(missing_ok=True)
    note.with_name(f"{note.name}.new").unlink(missing_ok=True)
