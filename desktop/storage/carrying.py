"""How a model's files come to lie somewhere else: moved, copied or linked; whole or not at all.

A copy is written under another name first, made to survive a power cut, and named last; only then
is the original deleted. So a cut at any moment leaves at least one whole file. The time of change
is kept, by which a file is known again at its new place.
"""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import shutil
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from threading import Event
from typing import TypeAlias

from desktop.core.errors import StorageError
from desktop.core.model_parts import paths_by_name
from desktop.core.wording import say
from desktop.storage.files import settle

_log = logging.getLogger(__name__)

RESERVE = 1_000_000_000  # bytes that a copy leaves free on its disk

_CHUNK = 4 * 1024 * 1024
_ASIDE = ".new"

Progress: TypeAlias = Callable[[int], None]  # bytes done so far


class Way(StrEnum):
    """How a file comes to its new place."""

    MOVE = "move"
    COPY = "copy"
    LINK = "link"  # a second name for the same file; it takes no space


def carry(
    path: Path, folder: Path, way: Way, stop: Event, progress: Progress | None = None
) -> Path | None:
    """Bring the model at `path`, with all its parts, into `folder`; return its first file there.

    None once `stop` is set: then all is as it was. A file that is there already and is the same one
    is taken for done. Raises StorageError.
    """
    parts = [part for part in paths_by_name(path) if part.exists()]
    if not parts:
        raise StorageError(
            say("There is no file “{path}”.", path=str(path)),
            say("It may have been moved, or be on a drive that is not connected."),
        )
    done = _Count(progress)
    made: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if folder.samefile(path.parent):
            return parts[0]
        if way is not Way.LINK:
            _refuse_full(parts, folder, way)
        for part in parts:
            if not _bring(part, folder / part.name, way, stop, done, made):
                _take_back(made)
                return None
    except (OSError, StorageError) as error:
        _take_back(made)
        if isinstance(error, StorageError):
            raise
        raise _refused(folder, error) from error
    if way is Way.MOVE:  # only now that all parts are at their new place
        for part in parts:
            _delete(part)
    return folder / parts[0].name


class _Count:
    """Adds up the bytes that are done."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._done = 0

    def add(self, count: int) -> None:
        self._done += count
        if self._progress is not None:
            self._progress(self._done)


def _bring(
    source: Path, target: Path, way: Way, stop: Event, done: _Count, made: list[Path]
) -> bool:
    size = source.stat().st_size
    if target.exists() or target.is_symlink():
        if not (target.exists() and _same(source, target)):
            raise StorageError(
                say("There is another file “{path}” already.", path=str(target)),
                say("Rename one of the two, and try again."),
            )
        done.add(size)
        return True
    if way is Way.LINK:
        _link(source, target)
        made.append(target)
        done.add(size)
        return True
    if way is Way.MOVE and _second_name(source, target):
        made.append(target)
        done.add(size)
        return True
    if not _copied(source, target, stop, done):
        return False
    made.append(target)
    return True


def _second_name(source: Path, target: Path) -> bool:
    """Give a file on the same disk its new name beside the old one, which is deleted later."""
    with contextlib.suppress(OSError):
        if not source.is_symlink():
            os.link(source, target)
            return True
    return False


def _link(source: Path, target: Path) -> None:
    """Make a hard link, else a symbolic one."""
    source = source.resolve()
    try:
        os.link(source, target)
    except OSError:
        try:
            target.symlink_to(source)
        except OSError as error:
            raise StorageError(
                say("“{path}” cannot be linked.", path=str(source)),
                say("This drive or system does not allow links. Copy or move the file instead."),
            ) from error


def _copied(source: Path, target: Path, stop: Event, done: _Count) -> bool:
    aside = target.with_name(target.name + _ASIDE)
    chunk = memoryview(bytearray(_CHUNK))
    try:
        with source.open("rb", buffering=0) as read, aside.open("wb", buffering=0) as write:
            while not stop.is_set() and (count := read.readinto(chunk)):
                write.write(chunk[:count])
                done.add(count)
            state = os.fstat(read.fileno())
        if stop.is_set():
            aside.unlink()
            return False
        _refuse_changed(source, state.st_size, aside.stat().st_size)
        os.utime(aside, ns=(state.st_atime_ns, state.st_mtime_ns))
        settle(aside)
        aside.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            aside.unlink(missing_ok=True)
        raise
    return True


def _refuse_changed(source: Path, size: int, copied: int) -> None:
    if size != copied:
        raise StorageError(say("“{path}” changed while it was read.", path=str(source)))


def _same(source: Path, target: Path) -> bool:
    """Return whether both hold the same bytes; reads both where their names do not tell."""
    if source.samefile(target):
        return True
    if source.stat().st_size != target.stat().st_size:
        return False
    with source.open("rb") as one, target.open("rb") as other:
        while True:
            first, second = one.read(_CHUNK), other.read(_CHUNK)
            if first != second:
                return False
            if not first:
                return True


def _refuse_full(parts: list[Path], folder: Path, way: Way) -> None:
    there = folder.stat().st_dev
    states = [part.stat() for part in parts]
    needed = sum(state.st_size for state in states if way is Way.COPY or state.st_dev != there)
    free = shutil.disk_usage(folder).free
    if needed and needed + RESERVE > free:
        raise StorageError(
            say("There is not enough space on the disk: {needed:size} are needed, and {free:size} "
                "are free.", needed=needed + RESERVE, free=free),
            say("Free some space, or link the file instead."),
        )  # fmt: skip


def _delete(path: Path) -> None:
    try:
        path.unlink()
    except OSError:  # it is in use, on Windows; a copy too many is no loss
        _log.warning("an original could not be deleted", exc_info=True)


def _take_back(made: list[Path]) -> None:
    for path in made:
        with contextlib.suppress(OSError):
            path.unlink()


def _refused(folder: Path, error: OSError) -> StorageError:
    if error.errno == errno.ENOSPC:
        return StorageError(
            say("There is no space left on the disk for “{path}”.", path=str(folder)),
            say("Free some space. The original is where it was."),
        )
    return StorageError(
        say("“{path}” cannot be written: {why}.", path=str(folder), why=error.strerror or "?"),
        say("See that its drive is connected and that you may write there."),
    )
