"""The one database: opened, kept private, brought up to date, and never overwritten.

It is SQLite in the build of SQLCipher, which can encrypt the whole file. One thread at a time may
use a `Database`: SQLite itself would take several, but their statements would get into each
other's transactions. The thread may change (a pool can use it), as long as two never overlap.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any, TypeAlias

from desktop.core.errors import StorageError
from desktop.core.wording import say
from desktop.storage.connection import (
    KEY_BYTES,
    connection_to,
    explained,
    keep_memory_wiped,
    not_writable,
    wipe,
)
from desktop.storage.files import free_name, private_file, private_folder, settle
from desktop.storage.schema import STEPS, Step
from desktop.storage.turns import Turns

__all__ = ["APPLICATION_ID", "KEY_BYTES", "Database", "Row", "Value"]

Row: TypeAlias = tuple[Any, ...]
Value: TypeAlias = str | int | float | bytes | None

APPLICATION_ID = 0x46495245  # "FIRE", in the file's header: https://sqlite.org/fileformat2.html

_log = logging.getLogger(__name__)


class Database:
    """An open database file. Every failure that a person can meet is a StorageError.

    It holds its key as long as it is open, so that more connections can be made, and wipes it then.
    """

    def __init__(self, path: Path, key: bytes | bytearray | None = None) -> None:
        """Connect; `Database.open` is for everyone else. Raises StorageError and ValueError."""
        self.path = path
        self._connection = connection_to(path, key)
        self._key = None if key is None else bytearray(key)
        self._turns = Turns()
        self._first = True  # before the connections of other threads
        self._is_inside = False  # of a transaction

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        key: bytes | bytearray | None = None,
        steps: tuple[Step, ...] = STEPS,
        renewing: Callable[[], None] | None = None,
    ) -> Database:
        """Open the database at `path`, made if there is none, and bring it up to date.

        `key` is 32 random bytes for an encrypted file, None for a plain one. Before a file that
        holds something is changed to a newer form, `renewing` is called and a copy of it is made
        beside it, both of which take longer the more it holds. Raises StorageError; the file is
        then as it was.
        """
        try:
            private_folder(path.parent)
            private_file(path)
        except OSError as error:
            raise not_writable(path) from error
        database = cls(path, key)
        try:
            database._check(len(steps))
            database._prepare()
            database._migrate(steps, renewing)
        except BaseException:
            database.close()
            raise
        return database

    @property
    def is_encrypted(self) -> bool:
        """Return whether the file is encrypted."""
        return self._key is not None

    def lend_key(self) -> bytearray | None:
        """Return a copy of the key, None for a plain file; whoever has it wipes it in the end."""
        return None if self._key is None else bytearray(self._key)

    def reader(self) -> Database:
        """Return a second connection to the same file, which can only read: for another thread.

        It sees what was written before each of its statements. Close it before this one.
        """
        reading = Database(self.path, self._key)
        try:
            reading.change("PRAGMA query_only = ON")
        except BaseException:
            reading.close()
            raise
        return reading

    def beside(self) -> Database:
        """Return a second connection to the same file, for another thread that writes too.

        Its transactions must be short: while one lasts, others wait, and the window with them.
        Between two of them this connection goes first.
        """
        other = Database(self.path, self._key)
        other._turns, other._first = self._turns, False
        try:
            other._prepare()
        except BaseException:
            other.close()
            raise
        return other

    @classmethod
    def in_memory(cls, steps: tuple[Step, ...] = STEPS) -> Database:
        """Return an empty database that is in no file, and gone when it is closed."""
        database = cls(Path(":memory:"))
        database.rows("PRAGMA temp_store = MEMORY")
        database.change("PRAGMA foreign_keys = ON")
        database._migrate(steps)
        return database

    def interrupt(self) -> None:
        """Let the statement that another thread runs here end soon, with StorageError."""
        self._connection.interrupt()

    def close(self, *, wipes: bool = False) -> None:
        """Close the file; SQLite then folds its write-ahead log into it. May be called twice.

        `wipes`: what SQLite held of an encrypted one in memory is overwritten; then not twice.
        """
        if wipes and self._key is not None:
            keep_memory_wiped(self._connection, on=True)
        self._connection.close()
        if self._key is not None:
            wipe(self._key)

    def rows(self, statement: str, *values: Value) -> list[Row]:
        """Return all rows that `statement` finds."""
        with explained(self.path):
            return self._connection.execute(statement, values).fetchall()

    def row(self, statement: str, *values: Value) -> Row | None:
        """Return the first row that `statement` finds, or None."""
        found = self.rows(
            statement, *values
        )  # all of them: a statement left half-read holds a lock
        return found[0] if found else None

    def insert(self, statement: str, *values: Value) -> int:
        """Run an INSERT of one row and return its id."""
        with self._turn(), explained(self.path):
            return self._connection.execute(statement, values).lastrowid or 0

    def change(self, statement: str, *values: Value) -> int:
        """Run any other statement and return how many rows it changed."""
        with self._turn(), explained(self.path):
            return self._connection.execute(statement, values).rowcount

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Do all changes of the block, or none if it raises. Blocks cannot be nested."""
        with self._turn():
            self._do("BEGIN IMMEDIATE")
            self._is_inside = True
            try:
                yield
                self._do("COMMIT")
            except BaseException:
                if self._connection.in_transaction:  # a full disk ends a transaction by itself
                    self._connection.rollback()
                raise
            finally:
                self._is_inside = False

    def _do(self, statement: str, *values: Value) -> None:
        with explained(self.path):
            self._connection.execute(statement, values)

    def _turn(self) -> AbstractContextManager[None]:
        """Return the turn of a statement; inside of a transaction it is there already."""
        return nullcontext() if self._is_inside else self._turns.turn(first=self._first)

    def problems(self) -> tuple[str, ...]:
        """Return what the integrity checks find wrong, in their words; nothing if all is well.

        It reads the whole file: seconds for a gigabyte.
        """
        try:
            found = [str(row[0]) for row in self.rows("PRAGMA integrity_check")]
            found += [str(row) for row in self.rows("PRAGMA foreign_key_check")]
            if self._key is not None:  # every page's own seal, which SQLCipher checks
                found += [str(row[0]) for row in self.rows("PRAGMA cipher_integrity_check")]
        except StorageError as error:
            return (str(error.__cause__),)
        return tuple(line for line in found if line != "ok")

    def forget(self) -> None:
        """Take what was deleted out of the write-ahead log too, where it can be at once."""
        with self._turn():
            self.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    def copy(self, target: Path) -> None:
        """Copy the database, under the same key, into the new file `target`. Raises StorageError.

        The copy is whole, tidied up, and survives a power cut; where it fails there is none.
        """
        try:
            private_file(target)
            self._do("VACUUM INTO ?", str(target))  # which reads: nobody's turn is taken
            settle(target)
        except BaseException as error:
            target.unlink(missing_ok=True)
            if isinstance(error, OSError):
                raise not_writable(target) from error
            raise

    def attach(self, path: Path, name: str, spoken: bytearray) -> None:
        """Let statements use another file as `name`, under a key in `spoken_key`'s form.

        An empty one is for a plain file.
        """
        with explained(path):
            self._connection.execute(
                f"ATTACH DATABASE ? AS {name} KEY ?", (str(path), memoryview(spoken))
            )

    @property
    def version(self) -> int:
        """Return how many of the numbered steps the file has gone through."""
        row = self.row("PRAGMA user_version")
        return int(row[0]) if row else 0

    def _check(self, newest: int) -> None:
        """Refuse a file that is not ours, or that a newer Fireside wrote, before any change."""
        row = self.row("PRAGMA application_id")
        ours = row is not None and row[0] == APPLICATION_ID
        if not ours and (self.version or self.row("SELECT 1 FROM sqlite_master")):
            raise StorageError(
                say("“{path}” is a database of another program.", path=str(self.path)),
                say("Move it to another place; Fireside then starts with a new one."),
            )
        if self.version > newest:
            raise StorageError(
                say("“{path}” was written by a newer Fireside.", path=str(self.path)),
                say("Install the newest version. Nothing was changed."),
            )

    def _prepare(self) -> None:
        mode = self.row("PRAGMA journal_mode = WAL")
        if mode is None or mode[0] != "wal":
            _log.warning("this drive cannot keep a write-ahead log; saving is slower")
        # With a write-ahead log, NORMAL survives the death of any process; a power cut can take
        # the last moments with it, but never the database.
        self.change("PRAGMA synchronous = NORMAL")
        self.change("PRAGMA foreign_keys = ON")
        self.rows("PRAGMA secure_delete = ON")  # what is deleted is overwritten with zeros

    def _migrate(self, steps: tuple[Step, ...], renewing: Callable[[], None] | None = None) -> None:
        if 0 < self.version < len(steps):
            if renewing is not None:
                renewing()
            _log.info("copying the database before it is changed to a newer form")
            self.copy(free_name(self.path, f"version-{self.version}"))
        done = False
        while not done:
            with self.transaction():  # also when all is done: a read-only file is noticed now
                version = self.version
                done = version >= len(steps)
                if not done:
                    self._step(version + 1, steps[version])

    def _step(self, number: int, step: Step) -> None:
        for statement in step:
            self.change(statement)
        self.change(f"PRAGMA user_version = {number:d}")
        self.change(f"PRAGMA application_id = {APPLICATION_ID:d}")
