"""Conversations as they leave: each format as bytes, whole files or nothing on the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from threading import Event
from typing import TypeAlias

from desktop.core.errors import StorageError
from desktop.core.record import Record
from desktop.core.wording import say
from desktop.storage.files import settle
from desktop.storage.records import Records
from desktop.storage.transfer import native
from desktop.storage.transfer.names import free_among, safe_name

Render: TypeAlias = Callable[[Record], bytes]
Tell: TypeAlias = Callable[[float], None]


def write_one(render: Render, record: Record, path: Path) -> None:
    """Write one conversation to `path`, replacing what is there. Raises StorageError."""
    write_pieces(path, iter((render(record),)))


def write_each(
    records: Records, ids: Iterable[int], render: Render, ending: str, folder: Path,
    stop: Event, tell: Tell,
) -> tuple[Path, ...]:  # fmt: skip
    """Write a file for each conversation into `folder`, named by its title, replacing none.

    Stopped, it leaves the files that are whole. Raises StorageError.
    """
    wanted = tuple(ids)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        taken = {there.name.casefold() for there in folder.iterdir()}
    except OSError as error:
        raise _unwritable(folder) from error
    made: list[Path] = []
    for number, record in enumerate(each(records, wanted)):
        if stop.is_set():
            break
        name = free_among(safe_name(record.conversation.title, "Conversation"), ending, taken)
        taken.add(name.casefold())
        write_one(render, record, folder / name)
        made.append(folder / name)
        tell((number + 1) / len(wanted))
    return tuple(made)


def write_json(
    records: Records, ids: Iterable[int], path: Path, now: float, stop: Event, tell: Tell
) -> int:
    """Write all conversations into one file of Fireside's own; return how many.

    Stopped, it leaves no file and returns 0. Raises StorageError.
    """
    wanted = tuple(ids)
    done = 0

    def counted() -> Iterator[Record]:
        nonlocal done
        for record in each(records, wanted):
            yield record
            done += 1
            tell(done / len(wanted))

    return done if write_pieces(path, native.written(counted(), now), stop) else 0


def each(records: Records, ids: Iterable[int]) -> Iterator[Record]:
    """Yield the conversations one by one; one that was deleted meanwhile is passed over."""
    for id_ in ids:
        try:
            yield records.record(id_)
        except StorageError:
            if id_ in records.ids():
                raise


def write_pieces(path: Path, pieces: Iterator[bytes], stop: Event | None = None) -> bool:
    """Replace the file at `path`: all of it, or nothing if this raises or `stop` is set.

    Return whether it was written. Raises StorageError.
    """
    aside = path.with_name(f".{path.name[:100]}.part")
    try:
        try:
            with aside.open("wb") as file:
                for piece in pieces:
                    if stop is not None and stop.is_set():
                        return False
                    file.write(piece)
            settle(aside)
            aside.replace(path)
        finally:
            aside.unlink(missing_ok=True)
    except OSError as error:
        raise _unwritable(path) from error
    return True


def _unwritable(path: Path) -> StorageError:
    return StorageError(
        say("“{path}” could not be written.", path=str(path)),
        say("See that there is space on the disk, and that you may write there."),
    )
