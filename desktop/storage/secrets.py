"""Where secrets are kept: the keyring of the system, and what keeps the hub's token in it.

Asking a keyring may prompt the person and block until they answer: never on the main thread.
"""

from __future__ import annotations

import threading
from typing import Protocol

from desktop.core.errors import VaultError, VaultTrouble
from desktop.core.wording import Wording, say

_TOKEN = "Hugging Face token"  # noqa: S105 - what the entry is called


class Keyring(Protocol):
    """Keeps secrets by name; any thread may use it.

    `keyring.system` is the one of the system, `keyring.client` asks that in a child.
    """

    def name(self) -> str:
        """Return what keeps secrets here, as "SecretService Keyring"; empty for nothing."""
        ...

    def read(self, entry: str) -> str:
        """Return a secret, empty for none. Raises VaultError when there is no answer."""
        ...

    def keep(self, entry: str, secret: str) -> None:
        """Keep a secret, and see that it is kept. Raises VaultError."""
        ...

    def forget(self, entry: str) -> None:
        """Forget a secret, if there is one. Raises VaultError when there is no answer."""
        ...

    def give_up(self) -> None:
        """Let nobody wait for an answer any longer, where that can be done."""
        ...


class TokenKeeper:
    """Keeps the token of a hub: in the system's keyring, else in memory until Fireside ends.

    `address` is the hub's, as the settings have it; empty for the usual one. Each has a token of
    its own: a file of settings from elsewhere, as in a backup, must not send one to its maker. It
    may block as the keyring does; any thread may use it, one waits for the other.
    """

    def __init__(self, keyring: Keyring) -> None:
        self._keyring = keyring
        self._held: dict[str, str] = {}  # by address, where there is no keyring
        self._turn = threading.Lock()

    def read(self, address: str) -> str:
        """Return the token, empty for none. Raises VaultError when the keyring refuses."""
        with self._turn:
            if held := self._held.get(address):
                return held
            try:
                return self._keyring.read(_entry(address))
            except VaultError as error:
                if error.trouble is VaultTrouble.NO_KEYRING:
                    return ""
                raise

    def keep(self, address: str, token: str) -> Wording | None:
        """Keep `token`; returns why it is kept only until Fireside ends, None if it is for good."""
        with self._turn:
            self._held[address] = token
            try:
                self._keyring.keep(_entry(address), token)
            except VaultError as error:
                return _temporary(error)
            del self._held[address]
            return None

    def forget(self, address: str) -> None:
        """Forget the token, everywhere. Raises VaultError when the keyring refuses."""
        with self._turn:
            self._held.pop(address, None)
            try:
                self._keyring.forget(_entry(address))
            except VaultError as error:
                if error.trouble is not VaultTrouble.NO_KEYRING:
                    raise


def _entry(address: str) -> str:
    return f"{_TOKEN} for {address}" if address else _TOKEN


def _temporary(error: VaultError) -> Wording:
    if error.trouble is VaultTrouble.NO_KEYRING:
        return say(
            "This system has no keyring, so the token is kept only until Fireside is closed."
        )
    return say(
        "{why:words} The token is kept only until Fireside is closed.", why=str(error.message)
    )
