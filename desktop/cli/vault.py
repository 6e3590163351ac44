"""`fireside vault …`: how the conversations are protected; and the way in for every other command.

A passphrase is asked for on the terminal, and nowhere else: never an argument, which other people
of the computer could see.
"""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Generator
from contextlib import closing, contextmanager

import msgspec

from desktop.cli.showing import print_json
from desktop.core.errors import FiresideError, VaultError, VaultTrouble
from desktop.core.paths import Paths
from desktop.core.vault import SHORTEST_PASSPHRASE, Guard, VaultState
from desktop.core.wording import Wording, say
from desktop.storage.connection import wipe
from desktop.storage.database import Database
from desktop.storage.vault import Vault


@contextmanager
def opened(paths: Paths, *, ask: bool = True) -> Generator[Database]:
    """Open the database of a profile for the block; made if there is none. Raises StorageError.

    `ask`: the person may be asked for the passphrase.
    """
    vault = Vault(paths)
    vault.mend()
    key = _key(vault, ask=ask)
    with closing(vault.opened(key)) as database:
        if key is not None:
            wipe(key)
        yield database


def show(options: argparse.Namespace) -> int:
    """Print how the conversations are protected."""
    state = Vault(_profile(options)).state()
    if options.json:
        print_json(msgspec.to_builtins(state))
    else:
        print(state.words())
    return 0


def guard_by(options: argparse.Namespace) -> int:
    """Protect the conversations another way; what is there is encrypted or decrypted."""
    vault = Vault(_profile(options))
    vault.mend()
    guard = Guard(options.guard)
    state = vault.state()
    if guard is Guard.NOBODY and state.encrypted and not options.yes:
        raise FiresideError(
            say("This stores all conversations without encryption."),
            say("Run it again with --yes."),
        )
    key = _key(vault, ask=True) if state.encrypted else None
    passphrase = _new_passphrase() if guard.needs_passphrase else ""
    if key is not None and guard is not Guard.NOBODY:
        vault.guard_by(key, guard, passphrase)
    elif key is not None:
        vault.decrypt(key)
    elif guard is Guard.NOBODY:
        vault.choose_plain()
    else:
        vault.encrypt(guard, passphrase)
    print(vault.state().words() if state.exists else say("Done."))
    return 0


def code(options: argparse.Namespace) -> int:
    """Print a new recovery code."""
    vault = Vault(_profile(options))
    key = _key(vault, ask=True)
    if key is None:
        raise FiresideError(
            say("The conversations are not encrypted."), say("Run: fireside vault keyring.")
        )
    print(vault.new_recovery_code(key))
    return 0


def recover(options: argparse.Namespace) -> int:
    """Open the vault by its recovery code, and let the keyring or a new passphrase open it."""
    vault = Vault(_profile(options))
    _require_terminal()
    key = vault.recover(getpass.getpass("Recovery code: "))
    guard = vault.state().guard
    vault.guard_by(key, guard, _new_passphrase() if guard.needs_passphrase else "")
    print(vault.state().words())
    return 0


def _profile(options: argparse.Namespace) -> Paths:
    return Paths.under(options.home) if options.home else Paths.default()


def _key(vault: Vault, *, ask: bool) -> bytearray | None:
    """Return the key of a vault, None for a plain database. Raises VaultError."""
    state = vault.state()
    if state.is_undecided:
        return _first_key(vault, state)
    if not state.encrypted and state.chosen_plain:
        return None
    if not state.guard.needs_passphrase:
        return vault.open()
    if not ask:
        raise _locked(say("Unlock it in the window, or ask on a terminal."))
    _require_terminal()
    return vault.open(getpass.getpass("Passphrase: "))


def _first_key(vault: Vault, state: VaultState) -> bytearray | None:
    if state.exists:
        return None  # plain, from before there was a vault: the window asks what shall become of it
    if vault.keyring.name():
        return vault.make(Guard.KEYRING)
    raise VaultError(
        VaultTrouble.NO_KEYRING,
        say("This computer has no keyring that could keep the key of a new database."),
        say("Choose once: fireside vault passphrase, or fireside vault plain for no encryption."),
    )


def _new_passphrase() -> str:
    _require_terminal()
    first = getpass.getpass("New passphrase: ")
    if len(first) < SHORTEST_PASSPHRASE:
        raise FiresideError(
            say("A passphrase has at least {count} letters.", count=SHORTEST_PASSPHRASE)
        )
    if getpass.getpass("The same once more: ") != first:
        raise FiresideError(say("The two are not the same."), say("Nothing was changed."))
    return first


def _require_terminal() -> None:
    if not sys.stdin.isatty():
        raise _locked(say("Run it on a terminal, which can ask for the passphrase."))


def _locked(hint: Wording) -> VaultError:
    return VaultError(
        VaultTrouble.WRONG_PASSPHRASE, say("The conversations are locked by a passphrase."), hint
    )
