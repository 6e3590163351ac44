"""A first look at the file of a model, off the main thread: is it one, and which one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.core.chat import ModelIdentity
from desktop.core.errors import ModelError
from desktop.core.wording import say


def look_at(path: str, check: Callable[[Path], object]) -> ModelIdentity:
    """Let `check` read the file's header, and return which file it is.

    Raises ModelError: the file is missing, unreadable, or not a model.
    """
    file = Path(path)
    check(file)
    try:
        found = file.stat()
    except OSError as error:
        raise ModelError(
            say("“{name}” cannot be read: {reason}.", name=file.name, reason=error.strerror or ""),
            say("Check that the file is still there, and that you may read it."),
        ) from error
    return ModelIdentity(str(file), file.stem, found.st_size, found.st_mtime)
