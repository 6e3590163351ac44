"""CUDA support: libraries for NVIDIA's GPUs that are no part of an installer, for they are large.

They are fetched when a person asks for them. Which bytes they must have is said by a description
that is shipped with the app, so that whoever hosts them cannot choose what runs here.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import msgspec
from msgspec import Struct

from desktop.core.paths import Paths, resources

# Where the libraries are hosted, in the absence of another address in the settings. Nobody hosts
# any yet.
ADDRESS = ""

_NAME = re.compile(r"[A-Za-z0-9][\w.+-]{0,150}")
_SHA256 = re.compile("[0-9a-f]{64}")
_LARGEST = 4_000_000_000  # bytes of one library; cuBLASLt, the largest, has some 700 MB
_MOST = 16  # libraries


class Library(Struct, frozen=True):
    """One file: its name, its bytes, and the SHA-256 of its content in hexadecimal."""

    name: str
    size: int
    sha256: str

    def is_at(self, path: Path) -> bool:
        """Return whether the file at `path` is this one, byte by byte; reads all of it."""
        try:
            if path.stat().st_size != self.size:
                return False
            with path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == self.sha256
        except OSError:
            return False


class Support(Struct, frozen=True):
    """What CUDA support of this build consists of: what the backend needs first, then the backend.

    `build` names the build of llama.cpp that the backend fits, and is fit to be a folder's name.
    """

    build: str
    libraries: tuple[Library, ...]

    @property
    def size(self) -> int:
        """Return the bytes of all libraries."""
        return sum(library.size for library in self.libraries)

    def paths(self, folder: Path) -> tuple[Path, ...]:
        """Return where the libraries lie below `folder`, that of all builds."""
        return tuple(folder / self.build / library.name for library in self.libraries)

    def is_whole(self, folder: Path) -> bool:
        """Return whether files of the right sizes lie there; their content is not read."""
        there = zip(self.libraries, self.paths(folder), strict=True)
        return all(path.is_file() and path.stat().st_size == one.size for one, path in there)


def description_file() -> Path:
    """Return the file that says what CUDA support is; a build from source has none."""
    return resources() / "cuda.json"


@dataclass(frozen=True, slots=True)
class Place:
    """Where CUDA support lies, once it is fetched: below `folder`, as `description` says."""

    folder: Path
    description: Path

    def support(self) -> Support | None:
        """Return what the description says; None where it is missing or makes no sense."""
        try:
            found = msgspec.json.decode(self.description.read_bytes(), type=Support)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return None
        names = (found.build, *(one.name for one in found.libraries))
        fair = 0 < len(found.libraries) <= _MOST and all(_NAME.fullmatch(name) for name in names)
        return found if fair and all(_is_fair(one) for one in found.libraries) else None


def place_in(profile: Paths) -> Place:
    """Return where CUDA support of this build lies in a profile."""
    return Place(profile.cuda, description_file())


def _is_fair(library: Library) -> bool:
    return 0 < library.size <= _LARGEST and bool(_SHA256.fullmatch(library.sha256))


def has_driver() -> bool:
    """Return whether NVIDIA's driver is on this Linux or Windows; nothing of it is loaded."""
    if sys.platform == "win32":
        windows = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"))
        return (windows / "System32" / "nvcuda.dll").is_file()
    places = ("/proc/driver/nvidia", "/usr/lib/wsl/lib/libcuda.so.1")
    return sys.platform == "linux" and any(Path(place).exists() for place in places)
