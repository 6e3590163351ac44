"""The warden of the vault: opens it, closes it and changes what guards it, off the main thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from desktop.core.errors import FiresideError, StorageError, VaultError, VaultTrouble
from desktop.core.vault import Guard, VaultState
from desktop.core.wording import Wording, say
from desktop.session.tasks import Tasks
from desktop.session.warden_state import Busy, Chore, Leaving, Locked, Open, State, Undecided
from desktop.storage.connection import wipe
from desktop.storage.database import Database
from desktop.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class _Opened:
    """What a task brings home: an open database, and how it is protected.

    `problem` is why what was asked for besides could not be done.
    """

    database: Database
    vault: VaultState
    told: Wording | None = None
    problem: FiresideError | None = None
    chosen: bool = False  # the person has just said how it is protected


class Warden(QObject):
    """Holds the open database, and nothing of it while the vault is locked.

    `opened` gives the database to those that live on it. They leave when `leaving` is told, and
    answer with `left`: only then is the database closed.
    """

    state_changed = Signal(object)  # State
    opened = Signal(object)  # Database
    leaving = Signal()
    told = Signal(object)  # Wording: what guards the vault was changed
    failed = Signal(object)  # FiresideError: it was not
    recovery_code_made = Signal(str)
    recovery_advised = Signal()  # a passphrase was chosen, and nothing helps if it is forgotten
    _renewing = Signal()  # from the pool's thread: an older database is changed to a newer form

    def __init__(self, vault: Vault, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault = vault
        self._tasks = Tasks(1, self)
        self._state: State = Busy()
        self._database: Database | None = None
        self._afterwards: Callable[[], None] | None = None
        self._renewing.connect(self._on_renewing, Qt.ConnectionType.QueuedConnection)

    @property
    def state(self) -> State:
        """Return what the warden is doing now."""
        return self._state

    @property
    def can_lock(self) -> bool:
        """Return whether there is an open vault that can be locked."""
        return isinstance(self._state, Open) and self._state.vault.encrypted

    @property
    def asks_passphrase(self) -> bool:
        """Return whether a locked vault opens for nobody without a passphrase."""
        return isinstance(self._state, Open) and self._state.vault.guard.needs_passphrase

    # Opening

    def look(self) -> None:
        """Open the vault as far as that needs no word of the person."""
        self._work(self._look)

    def give_up(self) -> None:
        """Wait for the keyring no longer: what needs it fails, and can be tried again."""
        self._vault.keyring.give_up()

    def unlock(self, passphrase: str = "") -> None:
        """Open a locked vault, or try once more what went wrong before anything was known of it."""
        if isinstance(self._state, Locked) and self._state.guard is Guard.NOBODY:
            self.look()
        else:
            self._work(partial(self._unlock, passphrase))

    def recover(self, code: str) -> None:
        """Open a locked vault by its recovery code."""
        self._work(partial(self._recover, code))

    def choose(self, guard: Guard, passphrase: str = "") -> None:
        """Protect the conversations this way from now on: the answer to `Undecided`."""
        exists = isinstance(self._state, Undecided) and self._state.exists
        chore = Chore.MOVING if exists else Chore.OPENING
        self._work(partial(self._choose, guard, passphrase), chore)

    # What guards it

    def guard_by(self, guard: Guard, passphrase: str = "", current: str = "") -> None:
        """Let something else open the vault; `current` is the passphrase so far, if there is one.

        `told` or `failed` follows. To store everything plain, or no longer so, all who use the
        database leave it meanwhile.
        """
        if not isinstance(self._state, Open):
            return
        key = self._key()
        if key is None or guard is Guard.NOBODY:
            check = partial(self._check, current)
            leave = partial(self._leave_to_move, key, guard, passphrase)
            self._tasks.run(check, lambda _none: leave(), self.failed.emit)
        else:
            self._tasks.run(
                partial(self._guard_by, key, guard, passphrase, current),
                self._on_guarded,
                self.failed.emit,
            )

    def make_recovery_code(self) -> None:
        """Make a new recovery code, in place of any other; `recovery_code_made` follows."""
        key = self._key()
        if key is not None:
            self._tasks.run(
                partial(self._new_recovery_code, key), self._on_recovery_code, self.failed.emit
            )

    def forget_recovery_code(self) -> None:
        """Let no recovery code open the vault any more."""
        self._tasks.run(self._forget_recovery_code, self._on_guarded, self.failed.emit)

    # Closing

    def lock(self) -> None:
        """Close the vault; nothing of it stays open."""
        if self.can_lock:
            self._leave(self._show_locked)

    def left(self) -> None:
        """Take note that nobody uses the database any more, and close it."""
        if self._database is not None:
            self._database.close(wipes=True)
            self._database = None
        afterwards, self._afterwards = self._afterwards, None
        if afterwards is not None:
            afterwards()

    def close(self) -> None:
        """Close for good; a keyring that is being asked is not waited for."""
        self._vault.keyring.give_up()
        self._afterwards = None
        self.left()
        self._tasks.close()

    # In the pool's thread

    def _look(self) -> _Opened | Undecided | Locked:
        self._vault.mend()
        vault = self._vault.state()
        if vault.is_undecided:
            return self._begin(exists=vault.exists)
        if vault.guard.needs_passphrase:
            return Locked(vault.guard, vault.recovery)
        return self._open(self._vault.open() if vault.guard is Guard.KEYRING else None)

    def _begin(self, *, exists: bool) -> _Opened | Undecided:
        """Have a new database encrypted by the keyring; all else is for the person to choose."""
        keyring = self._vault.keyring
        if exists:
            return Undecided(exists, keyring.name())
        try:
            key = self._vault.make(Guard.KEYRING)
        except VaultError as error:
            refused = error if error.trouble is not VaultTrouble.NO_KEYRING else None
            return Undecided(exists, keyring.name(), refused)
        return self._open(key)

    def _unlock(self, passphrase: str) -> _Opened:
        return self._open(self._vault.open(passphrase))

    def _recover(self, code: str) -> _Opened:
        key = self._vault.recover(code)
        guard, told = self._vault.state().guard, None
        if guard is Guard.KEYRING and self._vault.keyring.name():
            self._vault.guard_by(key, Guard.KEYRING)
            told = say("The keyring of this system keeps the key again.")
        elif guard.needs_passphrase:
            told = say("Your recovery code has opened the vault. Choose a new passphrase now.")
        return self._open(key, told)

    def _choose(self, guard: Guard, passphrase: str) -> _Opened:
        if guard is Guard.NOBODY:
            self._vault.choose_plain()
            return self._open(None)
        return replace(self._open(self._vault.encrypt(guard, passphrase)), chosen=True)

    def _open(
        self,
        key: bytearray | None,
        told: Wording | None = None,
        problem: FiresideError | None = None,
    ) -> _Opened:
        try:
            database = self._vault.opened(key, self._renewing.emit)
        finally:
            if key is not None:
                wipe(key)
        return _Opened(database, self._vault.state(), told, problem)

    def _check(self, current: str) -> None:
        """Raise VaultError unless the person knows the passphrase, if there is one."""
        if self._vault.state().guard.needs_passphrase:
            wipe(self._vault.open(current))

    def _guard_by(self, key: bytearray, guard: Guard, passphrase: str, current: str) -> VaultState:
        try:
            self._check(current)
            self._vault.guard_by(key, guard, passphrase)
        finally:
            wipe(key)
        return self._vault.state()

    def _move(self, key: bytearray | None, guard: Guard, passphrase: str) -> _Opened:
        """Encrypt or decrypt everything; where that fails it opens as before."""
        try:
            if key is None:
                opened = self._open(self._vault.encrypt(guard, passphrase), _ENCRYPTED)
                return replace(opened, chosen=True)
            self._vault.decrypt(key)
            wipe(key)
            return self._open(None, _DECRYPTED)
        except StorageError as error:
            return self._open(key, problem=error)

    def _new_recovery_code(self, key: bytearray) -> tuple[str, VaultState]:
        try:
            return self._vault.new_recovery_code(key), self._vault.state()
        finally:
            wipe(key)

    def _forget_recovery_code(self) -> VaultState:
        self._vault.forget_recovery_code()
        return self._vault.state()

    # On the main thread

    def _key(self) -> bytearray | None:
        return self._database.lend_key() if self._database is not None else None

    def _work(self, act: Callable[[], object], chore: Chore = Chore.OPENING) -> None:
        before = self._state
        self._become(Busy(chore))
        self._tasks.run(act, self._on_done, partial(self._on_failed, before))

    def _on_renewing(self) -> None:
        if isinstance(self._state, Busy):
            self._become(Busy(Chore.RENEWING))

    def _on_done(self, result: object) -> None:
        match result:
            case _Opened(database, vault, told, problem, chosen):
                self._database = database
                self._become(Open(vault))
                self.opened.emit(database)
                if told is not None:
                    self.told.emit(told)
                if problem is not None:
                    self.failed.emit(problem)
                if chosen:
                    self._advise(vault)
            case Undecided() | Locked():
                self._become(result)
            case _:
                raise AssertionError(result)

    def _on_failed(self, before: State, error: FiresideError) -> None:
        match before:
            case Undecided(exists, keyring):
                self._become(Undecided(exists, keyring, error))
            case Locked(guard, recovery):
                self._become(Locked(guard, recovery, error))
            case _:
                self._show_locked(error)

    def _on_guarded(self, vault: VaultState) -> None:
        if isinstance(self._state, Open):
            before = self._state.vault.guard
            self._become(Open(vault))
            self.told.emit(vault.words())
            if not before.needs_passphrase:
                self._advise(vault)

    def _advise(self, vault: VaultState) -> None:
        if vault.guard.needs_passphrase and not vault.recovery:
            self.recovery_advised.emit()

    def _on_recovery_code(self, made: tuple[str, VaultState]) -> None:
        code, vault = made
        if isinstance(self._state, Open):
            self._become(Open(vault))
            self.recovery_code_made.emit(code)

    def _show_locked(self, error: FiresideError | None = None) -> None:
        try:
            vault = self._vault.state()
        except StorageError as damaged:
            self._become(Locked(Guard.NOBODY, recovery=False, error=error or damaged))
        else:
            self._become(Locked(vault.guard, vault.recovery, error))

    def _leave_to_move(self, key: bytearray | None, guard: Guard, passphrase: str) -> None:
        if isinstance(self._state, Open):
            move = partial(self._move, key, guard, passphrase)
            self._leave(lambda: self._work(move, Chore.MOVING))

    def _leave(self, afterwards: Callable[[], None]) -> None:
        self._afterwards = afterwards
        self._become(Leaving())
        self.leaving.emit()

    def _become(self, state: State) -> None:
        self._state = state
        self.state_changed.emit(state)


_ENCRYPTED = say("Your conversations are encrypted now.")
_DECRYPTED = say("Your conversations are stored without encryption now.")
