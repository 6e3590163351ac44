"""The file that the workshop writes: under another name until it is complete.

Whatever happens, a file under its own name is whole; what a killed workshop leaves behind can be
told by its name and is taken away.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from desktop.core.errors import StorageError
from desktop.core.legible import legible
from desktop.core.wording import say

RESERVE = 64 * 1024 * 1024  # bytes that are left free


def part(output: Path) -> Path:
    """Return where `output` is written until it is complete."""
    return output.with_name(f"{output.name}.part")


def draft(output: Path) -> Path:
    """Return where the merged model is kept until it is quantised into `output`."""
    return output.with_name(f"{output.name}.draft.part")


def sweep(output: Path) -> None:
    """Take away what is unfinished of `output`."""
    for left in (part(output), draft(output)):
        with contextlib.suppress(OSError):
            left.unlink(missing_ok=True)


@contextmanager
def writing(output: Path) -> Generator[Path]:
    """Yield the path to write to; afterwards it is `output`, or nothing if the block failed.

    Raises StorageError where there is a file already, or where it cannot be written.
    """
    name = legible(output.name, 80)
    if output.exists():
        raise StorageError(say("There is a file called “{name}” already.", name=name))
    try:
        yield part(output)
        with part(output).open("rb+") as file:
            os.fsync(file.fileno())
        part(output).replace(output)
    except OSError as error:
        reason = legible(error.strerror or str(error), 120)
        message = say("“{name}” cannot be written: {reason}", name=name, reason=reason)
        raise StorageError(message) from error
    finally:
        sweep(output)


def require_space(folder: Path, needed: int) -> None:
    """Raise StorageError unless `folder` has room for `needed` bytes, and a little more."""
    free = shutil.disk_usage(folder).free
    if free < needed + RESERVE:
        raise StorageError(
            say(
                "There is not enough space: {needed:size} are needed, and {free:size} are free.",
                needed=needed + RESERVE,
                free=free,
            ),
            say("Make room, or choose a folder on another drive."),
        )
