"""How Fireside's own files come to lie on the disk: private, and whole or not at all."""

from __future__ import annotations

import contextlib
import itertools
import os
from pathlib import Path


def private_folder(folder: Path) -> None:
    """Make `folder` if there is none, for its owner alone where the system has such rights.

    Raises OSError. A folder that is there already is left as it is.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def private_file(path: Path) -> None:
    """Make an empty file if there is none, and let only its owner read it. Raises OSError."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    with contextlib.suppress(OSError):  # some drives know no rights
        path.chmod(0o600)


def write_whole(path: Path, content: bytes) -> None:
    """Replace the file at `path` by `content`: all of it, or nothing if this raises OSError."""
    aside = path.with_name(path.name + ".new")
    try:
        descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            aside.unlink(missing_ok=True)
        raise
    _settle_folder(path.parent)


def settle(path: Path) -> None:
    """Make a file that was just written survive a power cut. Raises OSError."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    _settle_folder(path.parent)


def _settle_folder(folder: Path) -> None:
    """Make the new name of a file survive a power cut, on systems that can open a folder."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):  # the file is whole; a drive that cannot is no failure
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def free_name(path: Path, ending: str) -> Path:
    """Return `path` with `.ending-N` behind it, N the first number whose name is not taken."""
    names = (path.with_name(f"{path.name}.{ending}-{number}") for number in itertools.count(1))
    return next(name for name in names if not os.path.lexists(name))
