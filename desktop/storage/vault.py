"""The vault of a profile: what opens its database, and how that is changed.

A key is a bytearray of 32 bytes, which whoever has it wipes in the end. Methods that use the
keyring may prompt and block, those that take a passphrase take a third of a second: never on the
main thread.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from desktop.core.errors import StorageError, VaultError, VaultTrouble
from desktop.core.paths import Paths
from desktop.core.vault import Guard, VaultState
from desktop.core.wording import say
from desktop.storage.connection import KEY_BYTES, NoDatabaseError
from desktop.storage.database import Database
from desktop.storage.keyring.system import SystemKeyring
from desktop.storage.moving import PLAIN_HEADER, move, tidied
from desktop.storage.secrets import Keyring
from desktop.storage.slots import (
    Opener,
    as_text,
    from_text,
    new_recovery_code,
    new_secret,
    recovery_bytes,
    sealed_slot,
)
from desktop.storage.vault_file import Content, VaultFile

_log = logging.getLogger(__name__)


class Vault:
    """What opens the database of one profile."""

    def __init__(self, paths: Paths, keyring: Keyring | None = None) -> None:
        """`keyring` is asked in this process unless another one is given."""
        self._paths = paths
        self._file = VaultFile(paths.vault)
        self.keyring: Keyring = keyring or SystemKeyring()

    def state(self) -> VaultState:
        """Return how the database is protected; asks no keyring. Raises StorageError."""
        content = self._file.read() or Content()
        header = _header(self._paths.database)
        return VaultState(
            exists=bool(header),
            encrypted=bool(header) and header != PLAIN_HEADER,
            guard=content.guard,
            recovery=content.slot(Opener.RECOVERY) is not None,
            chosen_plain=content.chosen_plain,
        )

    def make(self, guard: Guard, passphrase: str = "") -> bytearray:
        """Make a new key behind `guard`, in place of any other, and return it.

        For a database that is not there yet, or plain. Raises VaultError if the keyring refuses.
        """
        key = bytearray(secrets.token_bytes(KEY_BYTES))
        self._settle(Content(), key, guard, passphrase)
        return key

    def open(self, passphrase: str = "") -> bytearray:
        """Return the key. Raises VaultError, which says why it cannot be had."""
        content = self._content()
        slot = content.slot(Opener.KEYRING, Opener.PASSPHRASE, Opener.BOTH)
        if slot is None:
            raise _missing(self._paths.vault)
        kept = b""
        if Guard(slot.opener.value).needs_keyring:
            kept = from_text(self.keyring.read(content.entry))
            if not kept:
                raise _lost()
        key = slot.open(passphrase=passphrase, kept=kept)
        if key is None:
            raise _lost() if slot.opener is Opener.KEYRING else _wrong_passphrase()
        return key

    def recover(self, code: str) -> bytearray:
        """Return the key for a recovery code. Raises VaultError."""
        slot = self._content().slot(Opener.RECOVERY)
        kept = recovery_bytes(code)
        key = slot.open(kept=kept) if slot is not None and kept else None
        if key is None:
            raise VaultError(
                VaultTrouble.WRONG_CODE,
                say("This is not the recovery code."),
                say("It has eight groups of four letters and digits. Upper or lower case is one."),
            )
        return key

    def guard_by(self, key: bytes | bytearray, guard: Guard, passphrase: str = "") -> None:
        """Let something else open the vault from now on; the key and a recovery code stay.

        Raises StorageError; the vault then opens as before.
        """
        self._settle(self._content(), key, guard, passphrase)

    def new_recovery_code(self, key: bytes | bytearray) -> str:
        """Return a new recovery code, in place of any other. Raises StorageError."""
        code = new_recovery_code()
        slot = sealed_slot(Opener.RECOVERY, key, kept=recovery_bytes(code))
        self._file.write(self._content().with_slot(slot))
        return code

    def forget_recovery_code(self) -> None:
        """Let no recovery code open the vault any more. Raises StorageError."""
        self._file.write(self._content().without_recovery())

    def encrypt(self, guard: Guard, passphrase: str = "") -> bytearray:
        """Encrypt a plain database behind `guard`, and return its key. Raises StorageError.

        Nobody may have it open. Where it fails it is plain, as before.
        """
        before = self._content()
        key = self.make(guard, passphrase)
        try:
            if _header(self._paths.database):
                move(self._paths.database, None, key)
        except BaseException:
            new = self._content()
            self._file.write(before)
            self._forget(new.entry)
            raise
        return key

    def decrypt(self, key: bytes | bytearray) -> None:
        """Store the database as it is from now on, as the person wants it. Raises StorageError.

        Nobody may have it open. Where it fails it is encrypted, as before.
        """
        move(self._paths.database, key, None)
        self.choose_plain()

    def choose_plain(self) -> None:
        """Take note that the person wants no encryption; the keyring forgets its part.

        For a database that is not there yet, or plain by now. Raises StorageError.
        """
        before = self._content()
        self._file.write(Content(chosen_plain=True))
        self._forget(before.entry)

    def opened(
        self, key: bytes | bytearray | None, renewing: Callable[[], None] | None = None
    ) -> Database:
        """Open the database with the key of this vault, None for a plain one.

        It is made if there is none; `renewing` is called before an older one is copied and changed
        to a newer form, which takes a while. Raises StorageError: a slot has proved the key, so
        what does not open is damaged.
        """
        try:
            database = Database.open(self._paths.database, key=key, renewing=renewing)
        except NoDatabaseError as error:
            if key is None:
                raise
            raise VaultError(
                VaultTrouble.DAMAGED,
                say("“{path}” is damaged, or belongs to another vault.",
                    path=str(self._paths.database)),
                say("The key is right. Nothing was changed. Put a backup in its place."),
            ) from error  # fmt: skip
        try:
            tidied(self._paths.database, key)
        except StorageError:
            _log.warning("what a move has left cannot be cleared away", exc_info=True)
        return database

    def mend(self) -> None:
        """Repair what a crash may have left half done with the vault's own file."""
        self._file.mend()

    def _content(self) -> Content:
        return self._file.read() or Content()

    def _settle(
        self, before: Content, key: bytes | bytearray, guard: Guard, passphrase: str
    ) -> None:
        """Write the slot of `guard`. The old entry of the keyring goes only when all is written."""
        entry, kept = "", b""
        if guard.needs_keyring:
            entry, kept = f"vault {secrets.token_hex(8)}", new_secret()
            self.keyring.keep(entry, as_text(kept))
        slot = sealed_slot(Opener(guard.value), key, passphrase=passphrase, kept=kept)
        new = msgspec.structs.replace(before.with_slot(slot), entry=entry, chosen_plain=False)
        try:
            self._file.write(new)
        except StorageError:
            if self._content().entry != entry:
                self._forget(entry)
            raise
        self._forget(before.entry)

    def _forget(self, entry: str) -> None:
        """Forget an entry of the keyring that opens nothing any more, if it can be had."""
        if entry:
            with suppress(VaultError):
                self.keyring.forget(entry)


def _header(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(len(PLAIN_HEADER))
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise StorageError(
            say("“{path}” could not be read or written.", path=str(path)),
            say("See that its drive is connected, healthy, and has free space."),
        ) from error


def _missing(path: Path) -> VaultError:
    return VaultError(
        VaultTrouble.MISSING,
        say("The conversations are encrypted, but “{path}” is not there.", path=str(path)),
        say("It says how they are opened. Put it back from a backup, beside the database."),
    )


def _lost() -> VaultError:
    return VaultError(
        VaultTrouble.LOST,
        say("The keyring of this system does not have the key of your conversations."),
        say("Sign in as the person who made them, or use your recovery code."),
    )


def _wrong_passphrase() -> VaultError:
    return VaultError(
        VaultTrouble.WRONG_PASSPHRASE,
        say("This is not the passphrase."),
        say("See whether Caps Lock is on, and try it again."),
    )
