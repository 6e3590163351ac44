from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

import keyring
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from keyring.backends import fail

from desktop.core.errors import StorageError, VaultError, VaultTrouble
from desktop.core.paths import Paths
from desktop.core.vault import Guard, VaultState
from desktop.storage import slots
from desktop.storage.slots import Stretch
from desktop.storage.vault import Vault
from desktop.storage.vault_file import MAX_BYTES, Content, VaultFile
from tests.keyrings import FileKeyring

WORDS = "grandmother's stove"
SEALED = [Guard.KEYRING, Guard.PASSPHRASE, Guard.BOTH]


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "USUAL", Stretch(n=16))


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.under(tmp_path / "home")


def trouble(vault: Vault, passphrase: str = "") -> VaultTrouble:
    with pytest.raises(VaultError) as caught:
        vault.open(passphrase)
    assert caught.value.hint is not None
    return caught.value.trouble


def filled(paths: Paths, guard: Guard) -> bytes:
    """Make a vault with a database in it, and return its key."""
    vault = Vault(paths)
    key = vault.make(guard, WORDS)
    vault.opened(key).close()
    return bytes(key)


def test_a_new_profile_is_undecided(paths: Paths) -> None:
    assert Vault(paths).state() == VaultState()
    assert Vault(paths).state().is_undecided
    assert not paths.home.exists()


@pytest.mark.parametrize("guard", SEALED)
def test_what_was_made_is_opened_by_the_next_start(paths: Paths, guard: Guard) -> None:
    key = filled(paths, guard)
    vault = Vault(paths)
    assert vault.state() == VaultState(exists=True, encrypted=True, guard=guard)
    assert vault.open(WORDS) == key
    for path in paths.home.iterdir():
        assert key not in path.read_bytes()
        assert key.hex().encode() not in path.read_bytes()


@pytest.mark.parametrize("guard", [Guard.PASSPHRASE, Guard.BOTH])
def test_a_wrong_passphrase_is_told(paths: Paths, guard: Guard) -> None:
    filled(paths, guard)
    assert trouble(Vault(paths), "grandfather's") is VaultTrouble.WRONG_PASSPHRASE
    assert trouble(Vault(paths)) is VaultTrouble.WRONG_PASSPHRASE


@pytest.mark.parametrize("guard", [Guard.KEYRING, Guard.BOTH])
def test_each_trouble_with_a_keyring_is_told_apart(
    paths: Paths, guard: Guard, own_keyring: FileKeyring
) -> None:
    key = filled(paths, guard)
    own_keyring.locked = True
    assert trouble(Vault(paths), WORDS) is VaultTrouble.REFUSED
    own_keyring.locked = False
    keyring.set_keyring(fail.Keyring())
    assert trouble(Vault(paths), WORDS) is VaultTrouble.NO_KEYRING
    keyring.set_keyring(own_keyring)
    assert Vault(paths).open(WORDS) == key
    own_keyring.forget_all()
    assert trouble(Vault(paths), WORDS) is VaultTrouble.LOST


def test_a_secret_of_another_vault_is_a_lost_one(paths: Paths, own_keyring: FileKeyring) -> None:
    filled(paths, Guard.KEYRING)
    (name,) = own_keyring.held
    service, _, user = name.partition("/")
    own_keyring.set_password(service, user, slots.as_text(slots.new_secret()))
    assert trouble(Vault(paths)) is VaultTrouble.LOST


def test_a_damaged_database_is_told_from_a_wrong_key(paths: Paths) -> None:
    filled(paths, Guard.PASSPHRASE)
    content = bytearray(paths.database.read_bytes())
    content[100:200] = os.urandom(100)
    paths.database.write_bytes(content)
    vault = Vault(paths)
    with pytest.raises(VaultError, match="is damaged") as caught:
        vault.opened(vault.open(WORDS))
    assert caught.value.trouble is VaultTrouble.DAMAGED
    assert paths.database.read_bytes() == content


@pytest.mark.parametrize("before", SEALED)
@pytest.mark.parametrize("after", SEALED)
def test_what_guards_it_can_be_changed(
    paths: Paths, before: Guard, after: Guard, own_keyring: FileKeyring
) -> None:
    key = filled(paths, before)
    code = Vault(paths).new_recovery_code(key)
    Vault(paths).guard_by(key, after, "another stove")
    vault = Vault(paths)
    assert vault.state().guard is after
    assert vault.open("another stove") == key
    assert vault.recover(code) == key
    if after is not Guard.KEYRING:
        assert trouble(vault, WORDS) is VaultTrouble.WRONG_PASSPHRASE
    assert len(own_keyring.held) == after.needs_keyring


def test_a_keyring_that_refuses_changes_nothing(paths: Paths, own_keyring: FileKeyring) -> None:
    key = filled(paths, Guard.PASSPHRASE)
    own_keyring.locked = True
    with pytest.raises(VaultError):
        Vault(paths).guard_by(key, Guard.KEYRING)
    assert Vault(paths).open(WORDS) == key


def test_a_recovery_code_opens_what_the_keyring_lost(
    paths: Paths, own_keyring: FileKeyring
) -> None:
    key = filled(paths, Guard.KEYRING)
    code = Vault(paths).new_recovery_code(key)
    own_keyring.forget_all()
    vault = Vault(paths)
    assert vault.state().recovery
    assert vault.recover(code.lower()) == key
    with pytest.raises(VaultError) as caught:
        vault.recover(code[:-1] + ("0" if code[-1] != "0" else "1"))
    assert caught.value.trouble is VaultTrouble.WRONG_CODE
    newer = vault.new_recovery_code(key)
    with pytest.raises(VaultError):
        vault.recover(code)
    vault.forget_recovery_code()
    assert not vault.state().recovery
    with pytest.raises(VaultError):
        vault.recover(newer)


def test_a_person_may_want_it_plain(paths: Paths, own_keyring: FileKeyring) -> None:
    vault = Vault(paths)
    vault.make(Guard.KEYRING)
    vault.choose_plain()
    assert not vault.state().is_undecided
    assert vault.state().chosen_plain
    assert own_keyring.held == {}
    vault.opened(None).close()
    assert vault.state() == VaultState(exists=True, chosen_plain=True)
    vault.make(Guard.KEYRING)
    assert not vault.state().chosen_plain


# --- the file -----------------------------------------------------------------------------------


@pytest.mark.parametrize("guard", SEALED)
@pytest.mark.parametrize("broken", ["gone", "empty", "cut", "noise", "huge", "wrong"])
def test_its_copy_stands_in_for_a_broken_file(paths: Paths, guard: Guard, broken: str) -> None:
    key = filled(paths, guard)
    whole = paths.vault.read_bytes()
    match broken:
        case "gone":
            paths.vault.unlink()
        case "empty":
            paths.vault.write_bytes(b"")
        case "cut":
            paths.vault.write_bytes(whole[: len(whole) // 2])
        case "noise":
            paths.vault.write_bytes(os.urandom(200))
        case "huge":
            paths.vault.write_bytes(b" " * (MAX_BYTES + 1))
        case _:
            paths.vault.write_bytes(whole.replace(b'"salt": "', b'"salt": "AAAA'))
    assert Vault(paths).open(WORDS) == key
    Vault(paths).mend()
    assert paths.vault.read_bytes() == whole


def test_where_both_are_broken_that_is_said_and_nothing_is_made_anew(paths: Paths) -> None:
    filled(paths, Guard.PASSPHRASE)
    for path in (paths.vault, VaultFile(paths.vault).copy):
        path.write_bytes(b"noise")
    for _ in range(2):
        with pytest.raises(VaultError, match="damaged, and so is its copy") as caught:
            Vault(paths).state()
        assert caught.value.trouble is VaultTrouble.DAMAGED
        Vault(paths).mend()
    assert paths.vault.read_bytes() == b"noise"


def test_an_encrypted_database_without_the_file_is_told(paths: Paths) -> None:
    filled(paths, Guard.PASSPHRASE)
    for path in (paths.vault, VaultFile(paths.vault).copy):
        path.unlink()
    state = Vault(paths).state()
    assert state.encrypted
    assert not state.is_undecided
    assert trouble(Vault(paths), WORDS) is VaultTrouble.MISSING


def test_a_newer_file_is_refused_politely(paths: Paths) -> None:
    filled(paths, Guard.PASSPHRASE)
    newer = b'{"version": 2, "slots": "of another form"}'
    paths.vault.write_bytes(newer)
    with pytest.raises(VaultError, match="newer Fireside"):
        Vault(paths).state()
    assert paths.vault.read_bytes() == newer


def test_a_full_disk_leaves_the_vault_as_it_was(
    paths: Paths, own_keyring: FileKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = filled(paths, Guard.KEYRING)
    held = own_keyring.held
    (paths.vault.with_name("vault.json.new")).mkdir()  # what cannot be written
    with pytest.raises(StorageError, match="could not be written"):
        Vault(paths).guard_by(key, Guard.BOTH, WORDS)
    assert own_keyring.held == held
    assert Vault(paths).open() == key


def test_it_is_for_its_owner_alone(paths: Paths) -> None:
    filled(paths, Guard.KEYRING)
    if os.name == "posix":
        for path in paths.home.iterdir():
            assert path.stat().st_mode & 0o777 == 0o600, path.name


@given(content=st.binary(max_size=400) | st.from_regex(rb'\{"(version|slots|entry)": .{0,40}\}'))
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_content_breaks_the_reading(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "vault.json"
    path.write_bytes(content)
    try:
        found = VaultFile(path).read()
    except VaultError:
        return
    assert isinstance(found, Content)


def test_what_it_says_is_said_in_words() -> None:
    for guard in Guard:
        state = VaultState(exists=True, encrypted=True, guard=guard)
        assert "are encrypted" in str(state.words())
    assert "not encrypted" in str(VaultState(exists=True).words())
    assert "no conversations" in str(VaultState().words())


def test_closing_what_was_opened(paths: Paths) -> None:
    vault = Vault(paths)
    with closing(vault.opened(vault.make(Guard.KEYRING))) as database:
        assert database.is_encrypted
