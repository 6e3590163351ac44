from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from desktop.core.errors import StorageError
from desktop.storage import connection as module
from desktop.storage.database import KEY_BYTES, Database
from desktop.storage.schema import STEPS

posix = pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
KEY = bytes(range(KEY_BYTES))
FIRST = ("CREATE TABLE words (word TEXT)",)
SECOND = ("ALTER TABLE words ADD COLUMN length INTEGER", "UPDATE words SET length = length(word)")


def refusal(path: Path, **how: object) -> StorageError:
    """Return how the opening of `path` is refused, having checked that no byte was changed."""
    before = path.read_bytes()
    with pytest.raises(StorageError) as caught:
        Database.open(path, **how)  # pyright: ignore[reportArgumentType]
    assert path.read_bytes() == before
    assert caught.value.hint is not None
    return caught.value


def with_word(path: Path, word: str = "hello", *, key: bytes | None = None) -> Path:
    with closing(Database.open(path, key=key, steps=(FIRST,))) as database:
        database.change("INSERT INTO words VALUES (?)", word)
    return path


def insert(database: Database, *words: str) -> None:
    with database.transaction():
        for word in words:
            database.change("INSERT INTO words VALUES (?)", word)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Be a person without rights for a while: root may write anywhere."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@contextmanager
def files_up_to(size: int) -> Iterator[None]:
    """Let the system refuse to write more than `size` bytes into any file."""
    import resource

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_a_new_database_is_whole_and_up_to_date(tmp_path: Path) -> None:
    with closing(Database.open(tmp_path / "deep" / "er" / "history.db")) as database:
        assert database.version == len(STEPS)
        assert database.problems() == ()
        assert database.row("PRAGMA journal_mode") == ("wal",)
        assert database.row("PRAGMA synchronous") == (1,)
        assert database.row("PRAGMA foreign_keys") == (1,)
        assert database.row("PRAGMA secure_delete") == (1,)
    assert [path.name for path in (tmp_path / "deep" / "er").iterdir()] == ["history.db"]


@posix
def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    with closing(Database.open(folder / "history.db")) as database:
        database.change("CREATE TABLE more (x)")
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert modes == {"history.db": 0o600, "history.db-wal": 0o600, "history.db-shm": 0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@posix
def test_a_file_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    path = with_word(tmp_path / "history.db")
    path.chmod(0o644)
    Database.open(path, steps=(FIRST,)).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_it_may_pass_from_thread_to_thread(tmp_path: Path) -> None:
    with closing(Database.open(tmp_path / "a.db", steps=(FIRST,))) as database:
        with ThreadPoolExecutor(1) as pool:
            pool.submit(database.change, "INSERT INTO words VALUES ('from afar')").result()
        assert database.rows("SELECT word FROM words") == [("from afar",)]


def test_a_transaction_does_all_or_nothing(tmp_path: Path) -> None:
    with closing(Database.open(tmp_path / "a.db", steps=(FIRST,))) as database:
        with contextlib.suppress(KeyError), database.transaction():
            database.change("INSERT INTO words VALUES ('lost')")
            raise KeyError
        with database.transaction():
            database.change("INSERT INTO words VALUES ('kept')")
        assert database.rows("SELECT word FROM words") == [("kept",)]


def test_a_mistake_of_ours_is_no_storage_error(tmp_path: Path) -> None:
    with (
        closing(Database.open(tmp_path / "a.db")) as database,
        pytest.raises(Exception, match="syntax error") as caught,
    ):
        database.rows("SELEKT 1")
    assert not isinstance(caught.value, StorageError)


def test_closing_twice_is_no_harm(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "a.db")
    database.close()
    database.close()


# --- files that cannot be opened, and are left alone -----------------------------------------


@pytest.mark.parametrize(
    "content", [b"<html>not found</html>" * 500, b"SQLite format 3", os.urandom(8192)]
)
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "history.db"
    path.write_bytes(content)
    assert "is not a database" in str(refusal(path))


def test_a_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE theirs (x)")
        other.commit()
    assert "another program" in str(refusal(path))


def test_a_newer_fireside_wrote_it(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    Database.open(path, steps=(FIRST, SECOND)).close()
    assert "was written by a newer Fireside" in str(refusal(path, steps=(FIRST,)))


def test_a_damaged_file_is_told_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    with closing(Database.open(path, steps=(FIRST,))) as database:
        database.change("INSERT INTO words VALUES (?)", "x" * 200_000)
    content = bytearray(path.read_bytes())
    content[4096:] = os.urandom(len(content) - 4096)
    path.write_bytes(content)
    with closing(Database.open(path, steps=(FIRST,))) as database:
        assert database.problems()
        with pytest.raises(StorageError, match="is damaged"):
            database.rows("SELECT * FROM words")
    assert path.read_bytes() == content


def test_a_file_that_was_cut_off(tmp_path: Path) -> None:
    path = with_word(tmp_path / "history.db", "x" * 100_000)
    os.truncate(path, path.stat().st_size // 2)
    before = path.read_bytes()
    with pytest.raises(StorageError, match="is damaged") as caught:
        Database.open(path, steps=(FIRST,)).rows("SELECT * FROM words")
    assert caught.value.hint is not None
    assert path.read_bytes() == before


@posix
def test_a_folder_that_may_not_be_written() -> None:
    folder = Path(tempfile.mkdtemp())  # not tmp_path, which only its owner can enter
    try:
        folder.chmod(0o555)
        with as_nobody(), pytest.raises(StorageError, match="may not write"):
            Database.open(folder / "history.db")
        with as_nobody(), pytest.raises(StorageError, match="may not write"):
            Database.open(folder / "deeper" / "history.db")
        assert list(folder.iterdir()) == []
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


@posix
def test_a_file_that_may_not_be_written() -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        path = with_word(folder / "history.db")
        folder.chmod(0o555)
        path.chmod(0o444)
        with as_nobody():
            assert "may not write" in str(refusal(path, steps=(FIRST,)))
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_the_folder_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")
    with pytest.raises(StorageError, match="may not write"):
        Database.open(tmp_path / "home" / "history.db")
    assert (tmp_path / "home").read_text() == "a file"


def test_another_program_has_it_locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BUSY_SECONDS", 0.0)
    path = with_word(tmp_path / "history.db")
    with closing(Database.open(path, steps=(FIRST,))) as holder:
        holder.change("BEGIN EXCLUSIVE")
        holder.change("INSERT INTO words VALUES ('theirs')")
        assert "Another program is using" in str(refusal(path, steps=(FIRST,)))
        holder.change("COMMIT")
        with closing(Database.open(path, steps=(FIRST,))) as database:
            assert database.rows("SELECT word FROM words") == [("hello",), ("theirs",)]


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    with closing(Database.open(with_word(tmp_path / "history.db"), steps=(FIRST,))) as database:
        database.rows("PRAGMA max_page_count = 20")  # the same result code as a full disk
        with pytest.raises(StorageError, match="no space left"):
            insert(database, "small", "x" * 1_000_000)
        assert database.rows("SELECT word FROM words") == [("hello",)]
        assert database.problems() == ()
        database.rows("PRAGMA max_page_count = 100000")
        insert(database, "again")
        assert database.rows("SELECT word FROM words") == [("hello",), ("again",)]


@posix
def test_a_drive_that_fails_loses_nothing(tmp_path: Path) -> None:
    with closing(Database.open(with_word(tmp_path / "history.db"), steps=(FIRST,))) as database:
        with files_up_to(100_000), pytest.raises(StorageError, match="could not be read or writt"):
            database.change("INSERT INTO words VALUES (?)", "x" * 1_000_000)
        database.change("INSERT INTO words VALUES ('again')")
        assert database.rows("SELECT word FROM words") == [("hello",), ("again",)]
        assert database.problems() == ()


# --- going forward -----------------------------------------------------------------------------


def test_an_older_file_goes_forward_after_a_copy(tmp_path: Path) -> None:
    path = with_word(tmp_path / "history.db")
    with closing(Database.open(path, steps=(FIRST, SECOND))) as database:
        assert database.version == 2
        assert database.rows("SELECT word, length FROM words") == [("hello", 5)]
    copy = tmp_path / "history.db.version-1-1"
    with closing(Database.open(copy, steps=(FIRST,))) as database:
        assert database.version == 1
        assert database.rows("SELECT * FROM words") == [("hello",)]
    if os.name == "posix":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_who_waits_for_a_newer_form_is_told(tmp_path: Path) -> None:
    path, told = with_word(tmp_path / "history.db"), []
    Database.open(path, steps=(FIRST,), renewing=lambda: told.append("same")).close()
    Database.open(tmp_path / "new.db", steps=(FIRST,), renewing=lambda: told.append("new")).close()
    assert told == []
    with closing(Database.open(path, steps=(FIRST, SECOND), renewing=lambda: told.append("older"))):
        assert told == ["older"]


def test_there_is_no_copy_where_there_is_nothing_to_lose(tmp_path: Path) -> None:
    Database.open(tmp_path / "history.db", steps=(FIRST, SECOND)).close()
    Database.open(tmp_path / "history.db", steps=(FIRST, SECOND)).close()
    assert [path.name for path in tmp_path.iterdir()] == ["history.db"]


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = with_word(tmp_path / "history.db")
    broken = ("DELETE FROM words", "SELEKT")
    for attempt in (1, 2):
        with pytest.raises(Exception, match="syntax error"):
            Database.open(path, steps=(FIRST, broken))
        assert (tmp_path / f"history.db.version-1-{attempt}").exists()  # none is overwritten
    with closing(Database.open(path, steps=(FIRST,))) as database:
        assert database.rows("SELECT * FROM words") == [("hello",)]


@posix
def test_a_copy_that_cannot_be_finished_is_cleared_away(tmp_path: Path) -> None:
    path = with_word(tmp_path / "history.db", "x" * 200_000)
    with files_up_to(100_000):
        assert "could not be read or written" in str(refusal(path, steps=(FIRST, SECOND)))
    assert [found.name for found in tmp_path.iterdir()] == ["history.db"]
    with closing(Database.open(path, steps=(FIRST, SECOND))) as database:
        assert database.rows("SELECT length FROM words") == [(200_000,)]


# --- under a key -------------------------------------------------------------------------------


def test_under_a_key_no_word_is_readable(tmp_path: Path) -> None:
    path = with_word(tmp_path / "history.db", "a secret word", key=KEY)
    assert b"secret" not in path.read_bytes()
    assert not path.read_bytes().startswith(b"SQLite format 3")
    with closing(Database.open(path, key=KEY, steps=(FIRST,))) as database:
        assert database.rows("SELECT * FROM words") == [("a secret word",)]
        assert database.problems() == ()


@pytest.mark.parametrize("key", [None, bytes(KEY_BYTES)])
def test_another_key_opens_nothing(tmp_path: Path, key: bytes | None) -> None:
    path = with_word(tmp_path / "history.db", key=KEY)
    assert "needs another key" in str(refusal(path, key=key, steps=(FIRST,)))


def test_a_plain_file_is_not_opened_with_a_key(tmp_path: Path) -> None:
    path = with_word(tmp_path / "history.db")
    assert "needs another key" in str(refusal(path, key=KEY, steps=(FIRST,)))


def test_the_copy_of_an_encrypted_file_is_encrypted_too(tmp_path: Path) -> None:
    path = with_word(tmp_path / "history.db", "a secret word", key=KEY)
    Database.open(path, key=KEY, steps=(FIRST, SECOND)).close()
    copy = tmp_path / "history.db.version-1-1"
    assert b"secret" not in copy.read_bytes()
    with closing(Database.open(copy, key=KEY, steps=(FIRST,))) as database:
        assert database.rows("SELECT * FROM words") == [("a secret word",)]


@pytest.mark.parametrize("key", [b"", b"short", bytes(33)])
def test_a_key_has_32_bytes(tmp_path: Path, key: bytes) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Database.open(tmp_path / "history.db", key=key)


def test_sqlite_has_what_later_tables_need(tmp_path: Path) -> None:
    with closing(Database.open(tmp_path / "history.db")) as database:
        database.change("CREATE VIRTUAL TABLE found USING fts5 (text, prefix = '3')")
        database.change("INSERT INTO found VALUES ('Grüße aus dem Norden')")
        assert database.rows("SELECT 1 FROM found WHERE found MATCH 'Nor*'") == [(1,)]


# --- more connections ---------------------------------------------------------------------------


@pytest.mark.parametrize("key", [None, KEY])
def test_a_reader_sees_what_was_written_and_writes_nothing(
    tmp_path: Path, key: bytes | None
) -> None:
    with (
        closing(Database.open(tmp_path / "a.db", key=key, steps=(FIRST,))) as database,
        closing(database.reader()) as reader,
    ):
        insert(database, "hello")
        assert reader.rows("SELECT word FROM words") == [("hello",)]
        with database.transaction():
            database.change("INSERT INTO words VALUES ('late')")
            assert reader.rows("SELECT word FROM words") == [("hello",)]
        assert len(reader.rows("SELECT word FROM words")) == 2
        with pytest.raises(StorageError, match="may not write"):
            reader.change("DELETE FROM words")


def test_a_reader_can_be_interrupted(tmp_path: Path) -> None:
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
    with (
        closing(Database.open(tmp_path / "a.db", steps=(FIRST,))) as database,
        closing(database.reader()) as reader,
        ThreadPoolExecutor(1) as pool,
    ):
        work = pool.submit(reader.rows, endless)
        while not work.done():
            reader.interrupt()
        with pytest.raises(StorageError, match="given up"):
            work.result()


def test_a_closed_database_holds_no_key(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "a.db", key=KEY, steps=(FIRST,))
    held = database._key  # pyright: ignore[reportPrivateUsage]
    assert held == KEY
    database.close()
    assert held == bytes(KEY_BYTES)
