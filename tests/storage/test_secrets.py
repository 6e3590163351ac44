from __future__ import annotations

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError

from desktop.core.errors import StorageError
from desktop.storage.keyring.system import SystemKeyring
from desktop.storage.secrets import TokenKeeper


class Vault(KeyringBackend):
    """A keyring as a system would offer it."""

    priority = 5.0  # pyright: ignore[reportAssignmentType]
    name = "Vault"  # pyright: ignore[reportAssignmentType]
    viable = False  # so that keyring does not choose it by itself in other tests

    def get_password(self, service: str, username: str) -> str | None:
        raise NotImplementedError

    def set_password(self, service: str, username: str, password: str) -> None:
        raise NotImplementedError


class Broken(Vault):
    @property
    def priority(self) -> float:  # pyright: ignore[reportIncompatibleVariableOverride]
        raise RuntimeError("no session bus")


@pytest.fixture(autouse=True)
def _own_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def test_a_vault_of_the_system_is_named() -> None:
    keyring.set_keyring(Vault())
    assert SystemKeyring().name() == "Vault"


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring, Broken])
def test_what_keeps_no_secret_is_no_keyring(backend: type[KeyringBackend]) -> None:
    keyring.set_keyring(backend())
    assert SystemKeyring().name() == ""


class Memory(Vault):
    """A keyring that holds passwords, as long as it is not locked."""

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[tuple[str, str], str] = {}
        self.locked = False

    def _look(self) -> dict[tuple[str, str], str]:
        if self.locked:
            raise KeyringLocked
        return self.held

    def get_password(self, service: str, username: str) -> str | None:
        return self._look().get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._look()[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self._look().pop((service, username), None) is None:
            raise PasswordDeleteError


def keeper() -> TokenKeeper:
    return TokenKeeper(SystemKeyring())


def test_a_token_is_kept_in_the_keyring_for_the_next_start() -> None:
    vault = Memory()
    keyring.set_keyring(vault)
    assert keeper().read("") == ""
    assert keeper().keep("", "hf_mine") is None
    assert keeper().read("") == "hf_mine"
    keeper().forget("")
    keeper().forget("")
    assert keeper().read("") == ""
    assert vault.held == {}


def test_without_a_keyring_a_token_lasts_until_the_end_and_that_is_said() -> None:
    keyring.set_keyring(fail.Keyring())
    mine = keeper()
    assert "no keyring" in str(mine.keep("", "hf_mine"))
    assert mine.read("") == "hf_mine"
    assert keeper().read("") == ""
    mine.forget("")
    assert mine.read("") == ""


def test_a_keyring_that_refuses_is_an_ordinary_error() -> None:
    vault = Memory()
    vault.locked = True
    keyring.set_keyring(vault)
    mine = keeper()
    with pytest.raises(StorageError):
        mine.read("")
    with pytest.raises(StorageError):
        mine.forget("")
    assert "refused" in str(mine.keep("", "hf_mine"))
    assert mine.read("") == "hf_mine", "for this session"


MIRROR = "https://mirror.example"


@pytest.mark.parametrize("has_keyring", [True, False])
def test_each_hub_has_a_token_of_its_own(*, has_keyring: bool) -> None:
    keyring.set_keyring(Memory() if has_keyring else fail.Keyring())
    mine = keeper()
    mine.keep("", "hf_mine")
    assert mine.read(MIRROR) == ""
    mine.keep(MIRROR, "hf_other")
    mine.forget("")
    assert (mine.read(""), mine.read(MIRROR)) == ("", "hf_other")
