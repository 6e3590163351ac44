from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from desktop.core.chat import Message, Role, Steering
from desktop.core.errors import StorageError
from desktop.core.paths import Paths
from desktop.core.vault import Guard, VaultState
from desktop.storage import moving
from desktop.storage.connection import KEY_BYTES
from desktop.storage.database import Database
from desktop.storage.history import History
from desktop.storage.moving import Key, copies, is_plain, move, tidied
from desktop.storage.schema import STEPS
from desktop.storage.vault import Vault
from tests.keyrings import FILE
from tests.storage.mover import use_keyring_of

ROOT = Path(__file__).parents[2]
KEY = bytes(range(KEY_BYTES))
OTHER = bytes(reversed(range(KEY_BYTES)))
SAID = "a sentence about the lighthouse"


@pytest.fixture(autouse=True)
def _small_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moving, "RESERVE", 0)


def filled(path: Path, key: Key, turns: int = 50) -> Path:
    """Make a database with a conversation in it."""
    with closing(Database.open(path, key=key)) as database:
        history = History(database)
        conversation = history.create("The lighthouse", Steering(), now=1.0).id
        parent = None
        for number in range(turns):
            message = Message(Role.USER, f"{SAID} {number}")
            parent = history.add(conversation, parent, message, now=2.0).id
    return path


def said(path: Path, key: Key) -> list[str]:
    with closing(Database.open(path, key=key)) as database:
        assert database.problems() == ()
        assert database.version == len(STEPS)
        return [row[0] for row in database.rows("SELECT text FROM messages ORDER BY id")]


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize(
    ("key", "new_key"), [(None, KEY), (KEY, None), (KEY, OTHER)], ids=["in", "out", "across"]
)
def test_all_that_was_said_moves(tmp_path: Path, key: Key, new_key: Key) -> None:
    path = filled(tmp_path / "history.db", key)
    before = said(path, key)
    move(path, key, new_key)
    assert said(path, new_key) == before
    assert is_plain(path) is (new_key is None)
    assert (SAID.encode() in path.read_bytes()) is (new_key is None)
    assert names(tmp_path) == {"history.db"}
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


def test_ids_go_on_where_they_were(tmp_path: Path) -> None:
    path = filled(tmp_path / "history.db", None, turns=3)
    with closing(Database.open(path)) as database:
        database.change("DELETE FROM messages WHERE id = 3")
    move(path, None, KEY)
    with closing(Database.open(path, key=KEY)) as database:
        new = History(database).add(1, 2, Message(Role.USER, "later"), now=3.0)
    assert new.id == 4


def test_the_index_of_all_words_moves_too(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    with closing(Database.open(path, steps=())) as database:
        database.change("CREATE VIRTUAL TABLE words USING fts5 (text)")
        database.change("INSERT INTO words VALUES ('the lighthouse'), ('the harbour')")
    move(path, None, KEY)
    with closing(Database(path, KEY)) as database:
        database.change("INSERT INTO words (words) VALUES ('integrity-check')")
        assert database.rows("SELECT text FROM words WHERE words MATCH 'light*'") == [
            ("the lighthouse",)
        ]


def test_what_stood_in_the_log_beside_it_moves_too(tmp_path: Path) -> None:
    there = filled(tmp_path / "there.db", None)
    with closing(Database.open(there)) as database:
        database.change("UPDATE messages SET text = 'only in the log' WHERE id = 1")
        for beside in ("", "-wal"):
            shutil.copyfile(f"{there}{beside}", tmp_path / f"history.db{beside}")
    assert b"only in the log" not in (tmp_path / "history.db").read_bytes()
    move(tmp_path / "history.db", None, KEY)
    assert said(tmp_path / "history.db", KEY)[0] == "only in the log"
    assert names(tmp_path) == {"history.db", "there.db"}


@pytest.mark.parametrize(("key", "new_key"), [(None, KEY), (KEY, None)], ids=["in", "out"])
def test_copies_of_older_days_move_with_it(tmp_path: Path, key: Key, new_key: Key) -> None:
    path = filled(tmp_path / "history.db", key)
    copy = filled(tmp_path / "history.db.version-1-1", key)
    other = tmp_path / "history.db.version-of-mine"
    other.write_bytes(b"a person's own")
    assert copies(path) == (copy,)
    move(path, key, new_key)
    assert said(copy, new_key) == said(path, new_key)
    assert other.read_bytes() == b"a person's own"


def test_another_program_that_reads_it_is_in_the_way(tmp_path: Path) -> None:
    path = filled(tmp_path / "history.db", None)
    with closing(Database.open(path)), pytest.raises(StorageError, match="Another program"):
        move(path, None, KEY)
    assert said(path, None)
    assert names(tmp_path) == {"history.db"}


def test_a_damaged_file_stays_where_it_is(tmp_path: Path) -> None:
    path = filled(tmp_path / "history.db", None, turns=400)
    content = bytearray(path.read_bytes())
    content[20_000:24_000] = os.urandom(4000)
    path.write_bytes(content)
    with pytest.raises(StorageError):
        move(path, None, KEY)
    assert path.read_bytes()[4096:] == content[4096:]
    assert names(tmp_path) == {"history.db"}


def test_a_full_disk_is_told_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = filled(tmp_path / "history.db", None)
    monkeypatch.setattr(moving, "RESERVE", 2**60)
    with pytest.raises(StorageError, match="not enough space"):
        move(path, None, KEY)
    assert names(tmp_path) == {"history.db"}


def test_a_drive_without_second_names_gets_a_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    path = filled(tmp_path / "history.db", None)
    before = said(path, None)
    move(path, None, KEY)
    assert said(path, KEY) == before
    assert names(tmp_path) == {"history.db"}


def test_the_old_plain_file_is_overwritten_before_it_is_deleted(tmp_path: Path) -> None:
    path = filled(tmp_path / "history.db", None)
    os.link(path, tmp_path / "still here")
    move(path, None, KEY)
    assert set((tmp_path / "still here").read_bytes()) == {0}


def test_tidying_never_harms_the_file_that_is_in_use(tmp_path: Path) -> None:
    path = filled(tmp_path / "history.db", None)
    os.link(path, tmp_path / "history.db.before")
    (tmp_path / "history.db.moving").write_bytes(b"half")
    before = said(path, None)
    tidied(path, None)
    assert said(path, None) == before
    assert names(tmp_path) == {"history.db"}


def opened_again(home: Path) -> list[str]:
    """Open the profile as the next start does, and return what was said in it."""
    use_keyring_of(home)
    vault = Vault(Paths.under(home))
    vault.mend()
    state = vault.state()
    key = vault.open() if state.encrypted else None
    with closing(vault.opened(key)) as database:
        assert database.problems() == ()
        found = [row[0] for row in database.rows("SELECT text FROM messages ORDER BY id")]
    assert not any(name.endswith((".moving", ".before")) for name in names(home))
    for copy in copies(home / "history.db"):
        assert is_plain(copy) is not state.encrypted
    return found


@pytest.mark.skipif(os.name != "posix", reason="the mover forks")
@pytest.mark.parametrize("act", ["encrypt", "decrypt"])
@pytest.mark.usefixtures("own_keyring")
def test_cut_off_at_any_step_it_is_whole(
    tmp_path: Path, act: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FILE, "")  # so that it is put back in the end
    first, homes = tmp_path / "first", tmp_path / "homes"
    use_keyring_of(first)
    vault = Vault(Paths.under(first))
    key = vault.make(Guard.KEYRING) if act == "decrypt" else None
    filled(first / "history.db", key)
    filled(first / "history.db.version-1-1", key, turns=3)
    before = said(first / "history.db", key)
    done = subprocess.run(
        [sys.executable, "-m", "tests.storage.mover", str(first), act, str(homes)],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    steps = int(done.stdout)
    assert steps > 20
    use_keyring_of(homes / str(steps))
    assert Vault(Paths.under(homes / str(steps))).state() == VaultState(
        exists=True,
        encrypted=act == "encrypt",
        guard=Guard.KEYRING if act == "encrypt" else Guard.NOBODY,
        chosen_plain=act == "decrypt",
    )
    ends: set[bool] = set()
    for step in range(1, steps + 1):
        home = homes / str(step)
        assert opened_again(home) == before, f"cut off at step {step}"
        ends.add(is_plain(home / "history.db"))
    assert ends == {True, False}
