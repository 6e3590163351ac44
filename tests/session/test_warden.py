"""The warden: every way into the vault and out of it, with real files and a keyring of the test."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail
from pytestqt.qtbot import QtBot

from desktop.core.errors import VaultError, VaultTrouble
from desktop.core.paths import Paths
from desktop.core.vault import Guard
from desktop.session.warden import Warden
from desktop.session.warden_state import Busy, Chore, Leaving, Locked, Open, State, Undecided
from desktop.storage import moving, slots
from desktop.storage.database import Database
from desktop.storage.keyring.client import ChildKeyring
from desktop.storage.schema import STEPS
from desktop.storage.slots import Stretch
from desktop.storage.vault import Vault
from tests.keyrings import FileKeyring
from tests.session.conftest import Heard

WORDS = "maple stove lantern"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "USUAL", Stretch(n=16))
    monkeypatch.setattr(moving, "RESERVE", 0)


class Gate:
    """A warden, and somebody who lives on its database and leaves when told to."""

    def __init__(self, home: Path, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.paths = Paths.under(home)
        self.warden = Warden(Vault(self.paths))
        self.states = Heard(self.warden.state_changed)
        self.told = Heard(self.warden.told)
        self.failed = Heard(self.warden.failed)
        self.codes = Heard(self.warden.recovery_code_made)
        self.database: Database | None = None
        self.warden.opened.connect(self._move_in)
        self.warden.leaving.connect(self._move_out)

    def _move_in(self, database: Database) -> None:
        self.database = database

    def _move_out(self) -> None:
        self.database = None
        self.warden.left()

    @property
    def state(self) -> State:
        return self.warden.state

    def until(self, kind: type[State]) -> None:
        self.qtbot.waitUntil(lambda: isinstance(self.state, kind), timeout=30_000)

    def look(self) -> State:
        self.warden.look()
        self.qtbot.waitUntil(lambda: not isinstance(self.state, Busy), timeout=30_000)
        return self.state

    def settle(self) -> State:
        """Wait until it is at rest again."""
        self.qtbot.waitUntil(lambda: not isinstance(self.state, Busy | Leaving), timeout=30_000)
        return self.state

    def trouble(self) -> VaultTrouble:
        assert isinstance(self.state, Locked | Undecided)
        assert isinstance(self.state.error, VaultError)
        return self.state.error.trouble


@pytest.fixture
def gate(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[], Gate]]:
    """Start wardens one after the other, as starts of Fireside would."""
    made: list[Gate] = []

    def start() -> Gate:
        if made:
            made[-1].warden.close()
        made.append(Gate(tmp_path / "home", qtbot))
        return made[-1]

    yield start
    made[-1].warden.close()


def write(gate: Gate, title: str) -> None:
    assert gate.database is not None
    gate.database.change(
        "INSERT INTO conversations (title, created, changed, steering) VALUES (?, 1, 1, '')", title
    )


def titles(gate: Gate) -> list[str]:
    assert gate.database is not None
    return [row[0] for row in gate.database.rows("SELECT title FROM conversations ORDER BY id")]


def test_a_first_start_with_a_keyring_asks_nothing_and_encrypts(
    gate: Callable[[], Gate], own_keyring: FileKeyring
) -> None:
    first = gate()
    state = first.look()
    assert isinstance(state, Open)
    assert (state.vault.encrypted, state.vault.guard) == (True, Guard.KEYRING)
    write(first, "one")
    assert len(own_keyring.held) == 1
    second = gate()
    assert isinstance(second.look(), Open)
    assert titles(second) == ["one"]


def test_a_keyring_that_refuses_at_the_first_start_can_be_asked_again(
    gate: Callable[[], Gate], own_keyring: FileKeyring
) -> None:
    own_keyring.locked = True
    first = gate()
    state = first.look()
    assert isinstance(state, Undecided)
    assert (state.exists, state.keyring) == (False, own_keyring.name)
    assert first.trouble() is VaultTrouble.REFUSED
    assert not first.paths.database.exists()
    own_keyring.locked = False
    first.warden.choose(Guard.KEYRING)
    assert isinstance(first.settle(), Open)


@pytest.mark.parametrize("closes", [False, True])
def test_a_keyring_that_never_answers_is_not_waited_for(
    gate: Callable[[], Gate], monkeypatch: pytest.MonkeyPatch, *, closes: bool
) -> None:
    gate().look()
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.keyrings.SilentKeyring")
    two = gate()
    two.warden = Warden(Vault(two.paths, ChildKeyring(two.paths.logs / "keyring.log")))
    two.warden.look()
    asking = two.qtbot.waitUntil
    asking(lambda: any(child.name == "keyring" for child in multiprocessing.active_children()))
    if closes:
        two.warden.close()  # or the test would never end
        return
    two.warden.give_up()
    two.settle()
    assert two.trouble() is VaultTrouble.REFUSED
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.keyrings.FileKeyring")
    two.warden.unlock()
    assert isinstance(two.settle(), Open)
    two.warden.close()


@pytest.mark.parametrize("guard", [Guard.NOBODY, Guard.PASSPHRASE])
def test_without_a_keyring_nothing_is_chosen_in_silence(
    gate: Callable[[], Gate], guard: Guard
) -> None:
    keyring.set_keyring(fail.Keyring())
    first = gate()
    assert first.look() == Undecided(exists=False, keyring="")
    assert not first.paths.database.exists()
    first.warden.choose(Guard.KEYRING)
    assert isinstance(first.settle(), Undecided)
    assert first.trouble() is VaultTrouble.NO_KEYRING
    first.warden.choose(guard, WORDS)
    assert isinstance(first.settle(), Open)
    write(first, "one")
    second = gate()
    if guard is Guard.NOBODY:
        assert isinstance(second.look(), Open), "it was chosen once, knowingly"
    else:
        assert second.look() == Locked(Guard.PASSPHRASE, recovery=False)
        second.warden.unlock("another")
        second.settle()
        assert second.trouble() is VaultTrouble.WRONG_PASSPHRASE
        second.warden.unlock(WORDS)
        assert isinstance(second.settle(), Open)
    assert titles(second) == ["one"]


@pytest.mark.parametrize("guard", list(Guard))
def test_conversations_of_older_days_are_asked_about(
    gate: Callable[[], Gate], guard: Guard, own_keyring: FileKeyring
) -> None:
    first = gate()
    with_old = Database.open(first.paths.database)
    with_old.change(
        "INSERT INTO conversations (title, created, changed, steering) VALUES ('old', 1, 1, '')"
    )
    with_old.close()
    assert first.look() == Undecided(exists=True, keyring=first.state.keyring)
    first.warden.choose(guard, WORDS)
    state = first.settle()
    assert isinstance(state, Open)
    assert state.vault.guard is guard
    assert state.vault.encrypted is (guard is not Guard.NOBODY)
    assert titles(first) == ["old"]
    assert (b"old" in first.paths.database.read_bytes()) is (guard is Guard.NOBODY)


def test_locking_closes_everything_and_unlocking_brings_it_back(gate: Callable[[], Gate]) -> None:
    one = gate()
    one.look()
    write(one, "one")
    database = one.database
    assert database is not None
    key = database._key  # pyright: ignore[reportPrivateUsage]
    assert one.warden.can_lock
    one.warden.lock()
    assert one.state == Locked(Guard.KEYRING, recovery=False)
    assert key == bytes(32), "the key is wiped"
    assert not one.warden.can_lock
    one.warden.lock()
    one.warden.unlock()
    assert isinstance(one.settle(), Open)
    assert titles(one) == ["one"]


def test_what_is_not_encrypted_cannot_be_locked(gate: Callable[[], Gate]) -> None:
    one = gate()
    Vault(one.paths).choose_plain()
    assert isinstance(one.look(), Open)
    one.warden.lock()
    assert isinstance(one.state, Open)


@pytest.mark.parametrize("after", [Guard.PASSPHRASE, Guard.BOTH, Guard.KEYRING])
def test_another_guard_is_told_and_holds_at_once(gate: Callable[[], Gate], after: Guard) -> None:
    one = gate()
    one.look()
    write(one, "one")
    one.warden.guard_by(after, WORDS)
    one.qtbot.waitUntil(lambda: bool(one.told.all), timeout=30_000)
    assert isinstance(one.state, Open)
    assert one.state.vault.guard is after
    assert one.warden.asks_passphrase == after.needs_passphrase
    two = gate()
    two.look()
    if after.needs_passphrase:
        assert two.state == Locked(after, recovery=False)
        two.warden.unlock(WORDS)
        two.settle()
    assert titles(two) == ["one"]


@pytest.mark.parametrize("after", [Guard.KEYRING, Guard.PASSPHRASE, Guard.NOBODY])
def test_who_does_not_know_the_passphrase_changes_nothing(
    gate: Callable[[], Gate], after: Guard
) -> None:
    one = gate()
    one.look()
    one.warden.guard_by(Guard.PASSPHRASE, WORDS)
    one.qtbot.waitUntil(lambda: bool(one.told.all), timeout=30_000)
    one.warden.guard_by(after, "their own words", "a guess")
    one.qtbot.waitUntil(lambda: bool(one.failed.all), timeout=30_000)
    assert one.failed().trouble is VaultTrouble.WRONG_PASSPHRASE
    assert isinstance(one.state, Open)
    assert one.state.vault.guard is Guard.PASSPHRASE


def test_it_says_that_an_older_database_is_brought_up_to_date(gate: Callable[[], Gate]) -> None:
    one = gate()
    Vault(one.paths).choose_plain()
    Database.open(one.paths.database, steps=STEPS[:-1]).close()
    assert isinstance(one.look(), Open)
    assert one.states.all[:2] == [Busy(), Busy(Chore.RENEWING)]
    one.states.all.clear()
    again = gate()
    again.look()
    assert Busy(Chore.RENEWING) not in again.states.all


def test_to_plain_and_back_with_everybody_out_meanwhile(gate: Callable[[], Gate]) -> None:
    one = gate()
    one.look()
    write(one, "one")
    one.warden.guard_by(Guard.NOBODY)
    one.until(Busy)
    state = one.settle()
    assert isinstance(state, Open)
    assert state.vault.chosen_plain
    assert b"one" in one.paths.database.read_bytes()
    assert titles(one) == ["one"]
    one.warden.guard_by(Guard.PASSPHRASE, WORDS)
    one.until(Busy)
    state = one.settle()
    assert isinstance(state, Open)
    assert state.vault.guard is Guard.PASSPHRASE
    assert titles(one) == ["one"]
    assert [str(words)[:18] for words in one.told.all] == ["Your conversations"] * 2


def test_a_move_that_fails_leaves_it_open_as_it_was(
    gate: Callable[[], Gate], monkeypatch: pytest.MonkeyPatch
) -> None:
    one = gate()
    one.look()
    write(one, "one")
    monkeypatch.setattr(moving, "RESERVE", 2**60)
    one.warden.guard_by(Guard.NOBODY)
    one.qtbot.waitUntil(lambda: bool(one.failed.all), timeout=30_000)
    assert "not enough space" in str(one.failed())
    assert isinstance(one.state, Open)
    assert one.state.vault.guard is Guard.KEYRING
    assert titles(one) == ["one"]


@pytest.mark.parametrize("guard", [Guard.KEYRING, Guard.PASSPHRASE])
def test_a_recovery_code_helps_where_the_rest_is_lost(
    gate: Callable[[], Gate], guard: Guard, own_keyring: FileKeyring
) -> None:
    one = gate()
    one.look()
    write(one, "one")
    one.warden.guard_by(guard, WORDS)
    one.qtbot.waitUntil(lambda: bool(one.told.all), timeout=30_000)
    one.warden.make_recovery_code()
    one.qtbot.waitUntil(lambda: bool(one.codes.all), timeout=30_000)
    own_keyring.forget_all()
    two = gate()
    state = two.look()
    assert isinstance(state, Locked)
    assert state.recovery
    if guard is Guard.KEYRING:
        assert two.trouble() is VaultTrouble.LOST
    two.warden.recover("0000-" * 7 + "0000")
    two.settle()
    assert two.trouble() is VaultTrouble.WRONG_CODE
    two.warden.recover(one.codes().lower())
    assert isinstance(two.settle(), Open)
    assert titles(two) == ["one"]
    assert len(two.told.all) == 1
    three = gate()
    assert isinstance(three.look(), Open if guard is Guard.KEYRING else Locked)


def test_a_keyring_that_is_locked_can_be_asked_again(
    gate: Callable[[], Gate], own_keyring: FileKeyring
) -> None:
    gate().look()
    own_keyring.locked = True
    two = gate()
    two.look()
    assert two.trouble() is VaultTrouble.REFUSED
    two.warden.unlock()
    two.settle()
    assert two.trouble() is VaultTrouble.REFUSED
    own_keyring.locked = False
    two.warden.unlock()
    assert isinstance(two.settle(), Open)


def test_a_damaged_vault_file_opens_nothing_and_overwrites_nothing(
    gate: Callable[[], Gate],
) -> None:
    one = gate()
    one.look()
    one.warden.close()
    for name in ("vault.json", "vault.copy.json"):
        (one.paths.home / name).write_bytes(b"noise")
    two = gate()
    two.look()
    assert two.trouble() is VaultTrouble.DAMAGED
    assert one.paths.vault.read_bytes() == b"noise"
