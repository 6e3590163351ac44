"""How a whole database comes under another key: from plain to encrypted, and back.

At any moment the file at its path is whole: the old one until the new one is written, checked and
safe on the disk, then the new one, put in its place in one step. The old one stays beside it as
`….before` until the new one has been opened. A move that was cut off leaves files that `tidied`
clears away, and nothing else.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeAlias

from desktop.core.errors import StorageError
from desktop.core.wording import say
from desktop.storage.connection import not_writable, spoken_key, wipe
from desktop.storage.database import Database
from desktop.storage.files import private_file, settle

PLAIN_HEADER = b"SQLite format 3\0"  # https://sqlite.org/fileformat2.html
RESERVE = 100_000_000  # bytes that a move leaves free on the disk

_COPY = re.compile(r"\.version-\d+-\d+")  # before a migration, as `Database.open` makes them
_CHUNK = 1024 * 1024

Key: TypeAlias = bytes | bytearray | None


def is_plain(path: Path) -> bool:
    """Return whether the file at `path` is a database that is not encrypted. Raises OSError."""
    with path.open("rb") as file:
        return file.read(len(PLAIN_HEADER)) == PLAIN_HEADER


def move(path: Path, key: Key, new_key: Key) -> None:
    """Bring the database at `path`, and the copies beside it, from `key` under `new_key`.

    None is for a plain one. Nobody may have it open. Raises StorageError; then the database is as
    it was.
    """
    with _explained(path):
        if new_key is None:  # copies go first where they lose their key, last where they get one
            _move_copies(path, key, new_key)
        _move_one(path, key, new_key)
        if new_key is not None:
            _move_copies(path, key, new_key)


def tidied(path: Path, key: Key) -> None:
    """Clear away what a move that was cut off has left; `path` was just opened with `key`.

    Copies that are still plain beside an encrypted database are encrypted as well.
    """
    with _explained(path):
        for name in (_aside(path), *(_aside(copy) for copy in copies(path))):
            name.unlink(missing_ok=True)
        for one in (path, *copies(path)):
            _discard(_before(one), one)
        if key is not None:
            _move_copies(path, None, key)


def copies(path: Path) -> tuple[Path, ...]:
    """Return the copies that were made before migrations, which lie beside the database."""
    beside = sorted(path.parent.glob(f"{path.name}.version-*"))
    return tuple(one for one in beside if _COPY.fullmatch(one.name.removeprefix(path.name)))


def _move_copies(path: Path, key: Key, new_key: Key) -> None:
    for copy in copies(path):
        if is_plain(copy) is (key is None):
            _move_one(copy, key, new_key)


def _move_one(path: Path, key: Key, new_key: Key) -> None:
    aside, before = _aside(path), _before(path)
    _refuse_full(path)
    aside.unlink(missing_ok=True)
    _discard(before, path)
    private_file(aside)
    try:
        with closing(_alone(path, key)) as source:
            _export(source, aside, new_key)
            _compare(source, aside, new_key)
        settle(aside)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    _keep(path, before)
    aside.replace(path)
    settle(path)
    with closing(Database(path, new_key)) as database:
        sound = database.problems() == ()
    if not sound:
        before.replace(path)
        raise _not_whole(path)
    _discard(before, path)


def _alone(path: Path, key: Key) -> Database:
    """Connect as the only one, with all that was written in the file itself and not beside it."""
    source = Database(path, key)
    try:
        source.rows("PRAGMA locking_mode = EXCLUSIVE")
        source.rows("PRAGMA journal_mode = DELETE")
    except BaseException:
        source.close()
        raise
    return source


def _export(source: Database, target: Path, key: Key) -> None:
    """Write all that is in `source` into the empty file `target`.

    https://www.zetetic.net/sqlcipher/sqlcipher-api/#sqlcipher_export; it leaves the numbers in the
    header to us.
    """
    spoken = bytearray() if key is None else spoken_key(key)
    source.attach(target, "moved", spoken)
    wipe(spoken)
    source.rows("SELECT sqlcipher_export('moved')")
    for number in ("user_version", "application_id"):
        row = source.row(f"PRAGMA main.{number}")
        source.change(f"PRAGMA moved.{number} = {int(row[0]) if row else 0:d}")
    source.change("DETACH moved")


def _compare(source: Database, target: Path, key: Key) -> None:
    """Refuse a copy that is not sound, or that has not as many rows in every table."""
    with closing(Database(target, key)) as copy:
        if copy.problems() or _sizes(source) != _sizes(copy):
            raise _not_whole(target)


def _sizes(database: Database) -> dict[str, int]:
    names = database.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0")
    found: dict[str, int] = {}
    for (name,) in names:
        quoted = str(name).replace('"', '""')
        row = database.row(f'SELECT count(*) FROM "{quoted}"')  # noqa: S608 - a name of ours
        found[str(name)] = int(row[0]) if row else 0
    return found


def _keep(path: Path, before: Path) -> None:
    """Give the old file a second name, or copy it where the drive knows no second names."""
    try:
        os.link(path, before)
    except OSError:
        private_file(before)
        shutil.copyfile(path, before)
        settle(before)


def _discard(before: Path, path: Path) -> None:
    """Delete what was kept of an old file; its bytes too, unless `path` is still that file."""
    if not before.exists():
        return
    if not (path.exists() and before.samefile(path)) and is_plain(before):
        with before.open("rb+", buffering=0) as file:
            for start in range(0, before.stat().st_size, _CHUNK):
                file.seek(start)
                file.write(bytes(min(_CHUNK, before.stat().st_size - start)))
            os.fsync(file.fileno())
    before.unlink()


def _refuse_full(path: Path) -> None:
    needed = path.stat().st_size + RESERVE
    free = shutil.disk_usage(path.parent).free
    if needed > free:
        raise StorageError(
            say("There is not enough space on the disk: {needed:size} are needed, and {free:size} "
                "are free.", needed=needed, free=free),
            say("Free some space. Nothing was changed."),
        )  # fmt: skip


def _aside(path: Path) -> Path:
    return path.with_name(f"{path.name}.moving")


def _before(path: Path) -> Path:
    return path.with_name(f"{path.name}.before")


def _not_whole(path: Path) -> StorageError:
    return StorageError(
        say("The copy of the database was not whole: “{path}”.", path=str(path)),
        say("Nothing was changed. See that the drive is healthy, and try again."),
    )


@contextmanager
def _explained(path: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise not_writable(path) from error
