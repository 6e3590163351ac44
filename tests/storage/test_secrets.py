from __future__ import annotations

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null

from desktop.storage.secrets import keyring_name, keyring_works


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
    assert (keyring_name(), keyring_works()) == ("Vault", True)


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring, Broken])
def test_what_keeps_no_secret_is_no_keyring(backend: type[KeyringBackend]) -> None:
    keyring.set_keyring(backend())
    assert (keyring_name(), keyring_works()) == ("", False)
