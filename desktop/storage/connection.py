"""How the database file is connected to, and what SQLite says of it, in sentences.

This is the one place where a key meets SQLCipher: raw, so that nothing is derived from it there.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from sqlcipher3 import dbapi2

from desktop.core.errors import StorageError
from desktop.core.folding import indexable
from desktop.core.wording import Wording, say

if TYPE_CHECKING:
    import sqlite3  # sqlcipher3 has the same interface, but no types

_sql = cast("Any", dbapi2)
_connect = cast("Callable[..., sqlite3.Connection]", _sql.connect)
_SqlError = cast("type[sqlite3.Error]", _sql.Error)

KEY_BYTES = 32
BUSY_SECONDS = 2.0


class NoDatabaseError(StorageError):
    """The file is no database, or is encrypted under another key: SQLCipher cannot tell."""


_HEX = tuple(f"{byte:02x}".encode() for byte in range(256))


def connection_to(path: Path, key: bytes | bytearray | None) -> sqlite3.Connection:
    """Connect without reading or changing the file, but for the key that it needs.

    `key` is KEY_BYTES random bytes for an encrypted file, None for a plain one. Raises StorageError
    and ValueError.
    """
    if key is not None and len(key) != KEY_BYTES:
        raise ValueError(f"a key has {KEY_BYTES} bytes, not {len(key)}")
    with explained(path):
        connection = _connect(
            str(path), timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        if key is not None:  # must come first
            spoken = spoken_key(key)
            cast("Any", connection).set_key(spoken)
            wipe(spoken)
            keep_memory_wiped(connection, on=False)
        # The triggers that keep the index of words (storage.schema) need it.
        connection.create_function("indexable", 1, indexable, deterministic=True)
        return connection


def keep_memory_wiped(connection: sqlite3.Connection, *, on: bool) -> None:
    """Let SQLite overwrite all memory that it frees, pages of the database in it, or not.

    It is one switch for all connections of the process, and costs time with each statement.
    """
    connection.execute(f"PRAGMA cipher_memory_security = {int(on)}")


def spoken_key(key: bytes | bytearray) -> bytearray:
    """Return a key in the raw form that SQLCipher takes without deriving anything: x'hex'.

    No text is made of it, which could not be wiped. https://www.zetetic.net/sqlcipher/sqlcipher-api
    """
    spoken = bytearray(b"x'")
    for byte in key:
        spoken += _HEX[byte]
    spoken += b"'"
    return spoken


def wipe(secret: bytearray) -> None:
    """Overwrite a secret with zeros, where it lies."""
    secret[:] = bytes(len(secret))


@contextmanager
def explained(path: Path) -> Generator[None]:
    """Turn what SQLite says of the file at `path` into sentences; other errors are our bugs."""
    try:
        yield
    except _SqlError as error:
        known = _explanation(error, path)
        if known is None:
            raise
        raise known from error


def not_writable(path: Path) -> StorageError:
    """Return that the file at `path` may not be written."""
    message, hint = _MEANINGS[_CANTOPEN]
    return StorageError(say(message.template, path=str(path)), hint)


def _explanation(error: sqlite3.Error, path: Path) -> StorageError | None:
    """Return what a result code (https://sqlite.org/rescode.html) means to a person."""
    primary = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the other bits are details
    if primary not in _MEANINGS:
        return None
    message, hint = _MEANINGS[primary]
    kind = NoDatabaseError if primary == _NOTADB else StorageError
    return kind(say(message.template, path=str(path)), hint)


_NOTADB = 26
_CANTOPEN = 14
_NOT_WRITABLE = (
    say("Fireside may not write “{path}”."),
    say("Give yourself the right to write there, or start Fireside with another --home."),
)
_BUSY = (
    say("Another program is using “{path}”."),
    say("Close it and try again."),
)
_MEANINGS: dict[int, tuple[Wording, Wording]] = {
    3: _NOT_WRITABLE,  # PERM
    5: _BUSY,
    6: _BUSY,  # LOCKED
    8: _NOT_WRITABLE,  # READONLY
    9: (  # INTERRUPT
        say("What was being read in “{path}” was given up."),
        say("Try it again."),
    ),
    10: (  # IOERR
        say("“{path}” could not be read or written."),
        say("See that its drive is connected, healthy, and has free space."),
    ),
    11: (  # CORRUPT
        say("“{path}” is damaged."),
        say("Close Fireside, keep a copy of the file, and put a backup in its place."),
    ),
    13: (  # FULL
        say("There is no space left on the disk for “{path}”."),
        say("Free some space. What was saved before is safe."),
    ),
    _CANTOPEN: _NOT_WRITABLE,
    _NOTADB: (
        say("“{path}” is not a database, or it needs another key."),
        say("Nothing was changed. If it is damaged, put a backup in its place."),
    ),
}
