"""Fireside's own file of personas: JSON, small, and read with care, for it may be a stranger's.

A file is one object, in UTF-8, of at most 1 MiB:

    {
      "format": "fireside-personas",
      "version": 1,
      "application": "Fireside 1.2.3",       what wrote it
      "personas": [                          at most 200
        {
          "name": "Robin",                   1 to 60 characters
          "about": "A kind companion",       at most 120
          "system_prompt": "…",              at most 20,000
          "opening": "…",                    at most 4,000: said first, and not generated
          "colour": "rose",                  one of core.personas.COLOURS; any other is the first
          "sampling": {"temperature": 0.4},  fields of core.settings.Sampling, or null
          "model": {"file": "m.gguf", "sha256": "…"},       or null, for any model
          "adapters": [                      at most 16
            {"file": "a.gguf", "sha256": "…", "name": "Bard", "strength": 0.8}
          ]
        }
      ]
    }

Files are named, never where they lie: who reads the file looks for them on their own shelf, by the
hash where both are known, else by the name. `version` grows when an older reader would
misunderstand the file; fields that it does not know are passed over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from desktop import __version__
from desktop.core.errors import StorageError
from desktop.core.personas import (
    COLOURS,
    LONGEST_ABOUT,
    LONGEST_NAME,
    LONGEST_OPENING,
    LONGEST_PROMPT,
)
from desktop.core.record import Flaw
from desktop.core.settings import Sampling, read_group
from desktop.core.wording import say
from desktop.storage.files import write_whole
from desktop.storage.packing import packed

FORMAT = "fireside-personas"
VERSION = 1
MAX_BYTES = 1024 * 1024
_MOST = 200

_FileName = Annotated[str, Meta(min_length=1, max_length=255)]
_Sha256 = Annotated[str, Meta(pattern="^([0-9a-f]{64})?$")]


class NamedFile(Struct, frozen=True, kw_only=True):
    """A model or an adapter as a file tells of it: what it is called, never where it lies."""

    file: _FileName
    sha256: _Sha256 = ""
    name: Annotated[str, Meta(max_length=200)] = ""
    strength: Annotated[float, Meta(ge=-2, le=2)] = 1.0

    @property
    def bare(self) -> str:
        """Return the file's name without any folder, of whichever system."""
        return PureWindowsPath(self.file).name


class WrittenPersona(Struct, frozen=True):
    """A persona as it stands in the file."""

    name: Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME)]
    about: Annotated[str, Meta(max_length=LONGEST_ABOUT)] = ""
    system_prompt: Annotated[str, Meta(max_length=LONGEST_PROMPT)] = ""
    opening: Annotated[str, Meta(max_length=LONGEST_OPENING)] = ""
    colour: Annotated[str, Meta(max_length=20)] = COLOURS[0]
    sampling: Annotated[dict[str, Any], Meta(max_length=64)] | None = None
    model: NamedFile | None = None
    adapters: Annotated[tuple[NamedFile, ...], Meta(max_length=16)] = ()

    @property
    def picks(self) -> Sampling | None:
        """Return how tokens are picked, as far as that is valid; None for nothing said."""
        return None if self.sampling is None else read_group(Sampling, self.sampling)[0]


class _Head(Struct, frozen=True):
    format: str
    version: int
    personas: Annotated[tuple[msgspec.Raw, ...], Meta(max_length=_MOST)]


@dataclass(frozen=True, slots=True)
class ReadPersonas:
    """What was whole in a file, and what was not."""

    personas: tuple[WrittenPersona, ...]
    flaws: tuple[Flaw, ...] = ()


def write_personas(path: Path, personas: Sequence[WrittenPersona]) -> None:
    """Write a file of personas. Raises StorageError; the file is then as it was."""
    content = {
        "format": FORMAT,
        "version": VERSION,
        "application": f"Fireside {__version__}",
        "personas": personas,
    }
    try:
        write_whole(path, msgspec.json.format(packed(content), indent=2).encode())
    except OSError as error:
        raise StorageError(
            say("“{path}” could not be written.", path=str(path)),
            say("See that there is space on the disk, and that you may write there."),
        ) from error


def read_personas(path: Path) -> ReadPersonas:
    """Read a file of personas. Raises StorageError for one that is none, or from a newer Fireside.

    A persona that is broken is left out and told.
    """
    head = _head(path)
    found: list[WrittenPersona] = []
    flaws: list[Flaw] = []
    for number, raw in enumerate(head.personas, 1):
        try:
            found.append(msgspec.json.decode(raw, type=WrittenPersona))
        except (msgspec.MsgspecError, ValueError, RecursionError) as error:
            what = say("persona {number}", number=number)
            flaws.append(Flaw(what, say("{why}", why=str(error)[:200])))
    return ReadPersonas(tuple(found), tuple(flaws))


def _head(path: Path) -> _Head:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise StorageError(
            say("“{path}” cannot be read.", path=str(path)),
            say("See that it is there, and that you may read it."),
        ) from error
    try:
        head = msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"), type=_Head)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise _no_personas(path) from error
    if len(content) > MAX_BYTES or head.format != FORMAT:
        raise _no_personas(path)
    if head.version > VERSION:
        raise StorageError(
            say("“{name}” was written by a newer Fireside.", name=path.name),
            say("Update this one to read it."),
        )
    return head


def _no_personas(path: Path) -> StorageError:
    return StorageError(
        say("“{name}” is no file of personas.", name=path.name),
        say("Choose one that was exported from the library of personas, of at most 1 MB."),
    )
