"""Who else may open what Fireside keeps: looked at, and mended when the person asks for it.

On systems with the rights of POSIX, folders are to be 0700 and files 0600. Windows has lists of its
own, and keeps a person's profile from others by itself.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from desktop.core.errors import StorageError
from desktop.core.privacy import Rights
from desktop.core.wording import say

MOST_LOOKED_AT = 20_000  # files and folders
MOST_NAMED = 1_000

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def look(home: Path) -> Rights:
    """Return what others may open in the profile at `home`. For a task; raises nothing."""
    if sys.platform == "win32":
        return Rights()
    loose = list(_loose(home))
    return Rights(True, tuple(map(str, loose[:MOST_NAMED])), len(loose) > MOST_NAMED)


def mend(home: Path) -> Rights:
    """Take the rights of others away, and return what is found then. For a task.

    Raises StorageError where the system refuses.
    """
    if sys.platform == "win32":
        return Rights()
    for path in _loose(home):
        try:
            path.chmod(stat.S_IMODE(path.lstat().st_mode) & ~_OTHERS)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise StorageError(
                say("The rights of “{path}” cannot be changed.", path=str(path)),
                say("It may belong to somebody else, or lie on a drive that keeps no rights."),
            ) from error
    return look(home)


def _loose(home: Path) -> Iterator[Path]:
    """Yield what others may open, the folders before what is in them.

    What links lead to is somebody else's business. Sockets are left alone: they come and go.
    """
    for path in _all(home):
        try:
            mode = path.lstat().st_mode
        except OSError:
            continue
        if (stat.S_ISDIR(mode) or stat.S_ISREG(mode)) and mode & _OTHERS:
            yield path  # of a file that has another name elsewhere too, the rights are one


def _all(home: Path) -> Iterator[Path]:
    count = 0
    yield home
    for folder, folders, files in os.walk(home):
        for name in sorted(folders) + sorted(files):
            count += 1
            if count > MOST_LOOKED_AT:
                return
            yield Path(folder) / name
