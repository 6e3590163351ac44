"""Where an import reads from: a file, or the files in a zip, which are never written to disk.

Whatever a stranger's file says of its own size, no more than `MOST_BYTES` is read of it.
"""

from __future__ import annotations

import os
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from threading import Event
from typing import IO, BinaryIO, cast

from desktop.core.errors import StorageError
from desktop.core.record import Flaw
from desktop.core.wording import say

MOST_BYTES = 8 * 1024**3  # of all that is read, unpacked
MOST_FILES = 20_000  # in a zip
_LARGEST_DIRECTORY = 64 * 1024**2  # bytes of a zip's list of files, which is held in memory
_LARGEST_ASIDE = 4 * 1024**2  # bytes of a small file that is read whole

_END = struct.Struct("<4s4H2LH")  # "end of central directory", APPNOTE.TXT 4.3.16
ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
_ENCRYPTED = 0x1  # of a file's flags
DAMAGED = say("It is damaged.")


class StoppedError(Exception):
    """The person does not want the rest."""


class DamagedError(Exception):
    """The rest of this file in a zip cannot be read."""


class Stream:
    """What is read of one file. It counts, and stops reading when it was told or where it must."""

    def __init__(self, inner: IO[bytes], source: Source, stop: Event) -> None:
        self._inner = inner
        self._source = source
        self._stop = stop

    def read(self, size: int = -1) -> bytes:
        """Return up to `size` bytes.

        Raises StoppedError, DamagedError, and StorageError where it is too much.
        """
        if self._stop.is_set():
            raise StoppedError
        try:
            found = self._inner.read(size)
        except ZIP_ERRORS as error:
            raise DamagedError from error
        except OSError as error:
            raise self._source.unreadable() from error
        self._source.read += len(found)
        if self._source.read > MOST_BYTES:
            raise StorageError(say("“{name}” holds too much to be read.", name=self._source.name))
        return found


@dataclass(frozen=True, slots=True)
class Part:
    """One file to be read, and the small file beside it that says more of it (Jan's)."""

    name: str
    stream: BinaryIO
    aside: bytes = b""


class Source:
    """A file that a person chose. `size` and `read` are in bytes, unpacked."""

    def __init__(self, path: Path, stop: Event) -> None:
        """Look at the file. Raises StorageError if it cannot be read."""
        self.name = path.name
        self.read = 0
        self.flaws: list[Flaw] = []  # files inside of it that cannot be read
        self._path = path
        self._stop = stop
        try:
            self.size = path.stat().st_size
            is_file = path.is_file()
            self._is_zip = is_file and zipfile.is_zipfile(path)
        except OSError as error:
            raise self.unreadable() from error
        if not is_file:  # a folder, a pipe
            raise self.unreadable()

    def parts(self) -> Iterator[Part]:
        """Yield the files that may hold conversations. Raises StorageError and StoppedError."""
        try:
            if self._is_zip:
                yield from self._members()
            else:
                with self._path.open("rb") as file:
                    aside = self._beside() if self.name.endswith(".jsonl") else b""
                    yield Part(self.name, self._counted(file), aside)
        except ZIP_ERRORS as error:
            raise StorageError(
                say("“{name}” is damaged.", name=self.name),
                say("Fetch or export it once more."),
            ) from error
        except OSError as error:
            raise self.unreadable() from error

    def _members(self) -> Iterator[Part]:
        if _directory_size(self._path) > _LARGEST_DIRECTORY:
            raise StorageError(say("“{name}” holds too many files.", name=self.name))
        with zipfile.ZipFile(self._path) as archive:
            names = archive.namelist()
            wanted = _wanted(archive.infolist())
            self.size = sum(min(member.file_size, MOST_BYTES) for member in wanted)
            for member in wanted:
                yield from self._member(archive, member, names)

    def _member(
        self, archive: zipfile.ZipFile, member: zipfile.ZipInfo, names: list[str]
    ) -> Iterator[Part]:
        shown = PurePosixPath(member.filename).name
        if member.flag_bits & _ENCRYPTED:
            self.flaws.append(Flaw.of(shown, say("It is locked with a password.")))
            return
        try:
            aside = self._thread_of(archive, member.filename, names)
            file = archive.open(member)
        except ZIP_ERRORS:
            self.flaws.append(Flaw.of(shown, DAMAGED))
            return
        with file:
            yield Part(shown, self._counted(file), aside)

    def _thread_of(self, archive: zipfile.ZipFile, name: str, names: list[str]) -> bytes:
        thread = str(PurePosixPath(name).with_name("thread.json"))
        if not name.endswith(".jsonl") or thread not in names:
            return b""
        with archive.open(thread) as file:
            return file.read(_LARGEST_ASIDE)

    def _beside(self) -> bytes:
        try:
            with self._path.with_name("thread.json").open("rb") as file:
                return file.read(_LARGEST_ASIDE)
        except OSError:
            return b""

    def _counted(self, file: IO[bytes]) -> BinaryIO:
        return cast("BinaryIO", Stream(file, self, self._stop))

    def unreadable(self) -> StorageError:
        """Return that the file cannot be read."""
        return StorageError(
            say("“{name}” could not be read.", name=self.name),
            say("See that the file is still there, and that you may read it."),
        )


def _wanted(members: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """Return the files in a zip that may hold conversations, by their names alone."""
    files = [member for member in members if not member.is_dir()]
    named = {
        member: PurePosixPath(member.filename.replace("\\", "/")).name.casefold()
        for member in files
    }
    exports = [
        member
        for member, name in named.items()
        if name.startswith("conversations") and name.endswith(".json")
    ]
    threads = [member for member, name in named.items() if name == "messages.jsonl"]
    others = [member for member, name in named.items() if name.endswith(".json")]
    return (exports or threads or others)[:MOST_FILES]


def _directory_size(path: Path) -> int:
    """Return the bytes of a zip's list of files, as its last record says."""
    longest = _END.size + 0xFFFF  # with a comment behind it
    with path.open("rb") as file:
        file.seek(0, os.SEEK_END)
        file.seek(max(0, file.tell() - longest))
        tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < _END.size:
        return 0
    return int(_END.unpack_from(tail, at)[5])
