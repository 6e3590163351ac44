"""The SHA-256 of a model, which says beyond doubt which model made a reply."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event
from typing import TypeAlias

from desktop.core.errors import ModelError
from desktop.core.model_parts import paths_by_name
from desktop.core.wording import say

Progress: TypeAlias = Callable[[int], None]  # bytes

_CHUNK = 4 * 1024 * 1024  # bytes; hashlib lets other threads run while it works on one


def sha256_of(path: Path, stop: Event, progress: Progress | None = None) -> str:
    """Return the SHA-256 of a model in hexadecimal, or an empty text once `stop` is set.

    A model split into parts is known by any of them; its SHA-256 is that of a text which has the
    SHA-256 of each part, in their order, each on a line of its own. In a shell:
    `sha256sum model-*-of-*.gguf | cut -c 1-64 | sha256sum`.
    It takes seconds for a gigabyte; `progress` hears how many bytes are done. Raises ModelError
    when a file is gone, cannot be read, or changes meanwhile.
    """
    parts = paths_by_name(path)
    tell = _summed(progress) if progress else _silently
    digests = [_sha256_of_file(part, stop, tell) for part in parts]
    if stop.is_set():
        return ""
    return of_parts(digests)


def of_parts(digests: Sequence[str]) -> str:
    """Return the SHA-256 of a model whose parts have these, as `sha256_of` counts it."""
    if len(digests) == 1:
        return digests[0]
    return hashlib.sha256("".join(f"{digest}\n" for digest in digests).encode()).hexdigest()


def _summed(progress: Progress) -> Progress:
    done = 0

    def tell(count: int) -> None:
        nonlocal done
        done += count
        progress(done)

    return tell


def _silently(_count: int) -> None:
    pass


def _sha256_of_file(path: Path, stop: Event, tell: Progress) -> str:
    digest = hashlib.sha256()
    chunk = memoryview(bytearray(_CHUNK))
    try:
        with path.open("rb", buffering=0) as file:
            before = os.fstat(file.fileno())
            while not stop.is_set() and (count := file.readinto(chunk)):
                digest.update(chunk[:count])
                tell(count)
            after = os.fstat(file.fileno())
    except OSError as error:
        raise ModelError(
            say("“{path}” could not be read.", path=str(path)),
            say("See that the file is still there, and that its drive is connected."),
        ) from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise ModelError(say("“{path}” changed while it was read.", path=str(path)))
    return digest.hexdigest()
