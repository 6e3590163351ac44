"""The warden of the vault: opens it and closes it, off the main thread, as the person says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import FiresideError, StorageError
from desktop.core.vault import Guard, VaultState
from desktop.session.tasks import Tasks
from desktop.session.warden_state import Busy, Leaving, Locked, Open, State, Undecided
from desktop.storage.database import Database
from desktop.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class _Opened:
    """What a task brings home: an open database, and how it is protected."""

    database: Database
    vault: VaultState


class Warden(QObject):
    """Holds the open database, and nothing of it while the vault is locked.

    `opened` gives the database to those that live on it. They leave when `leaving` is told, and
    answer with `left`: only then is the database closed.
    """

    state_changed = Signal(object)  # State
    opened = Signal(object)  # Database
    leaving = Signal()
    failed = Signal(object)  # FiresideError: a change of what guards the vault went wrong
    told = Signal(object)  # Wording: how such a change ended well
    recovery_code_made = Signal(str)

    def __init__(self, vault: Vault, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault = vault
        self._tasks = Tasks(1, self)
        self._state: State = Busy()
        self._database: Database | None = None
        self._afterwards: Callable[[], None] | None = None

    @property
    def state(self) -> State:
        """Return what the warden is doing now."""
        return self._state

    @property
    def can_lock(self) -> bool:
        """Return whether there is an open vault that can be locked."""
        return isinstance(self._state, Open) and self._state.vault.encrypted

    # Opening

    def look(self) -> None:
        """Open the vault as far as that needs no word of the person."""
        self._work(self._look)

    def unlock(self, passphrase: str = "") -> None:
        """Open a locked vault."""
        self._work(partial(self._unlock, passphrase))

    def recover(self, code: str) -> None:
        """Open a locked vault by its recovery code."""
        self._work(partial(self._recover, code))

    def choose(self, guard: Guard, passphrase: str = "") -> None:
        """Protect the conversations this way from now on: the answer to `Undecided`."""
        self._work(partial(self._choose, guard, passphrase))

    # Closing

    def lock(self) -> None:
        """Close the vault; nothing of it stays open."""
        if self.can_lock:
            self._leave(self._show_locked)

    def left(self) -> None:
        """Take note that nobody uses the database any more, and close it."""
        if self._database is not None:
            self._database.close()
            self._database = None
        afterwards, self._afterwards = self._afterwards, None
        if afterwards is not None:
            afterwards()

    def close(self) -> None:
        """Close for good: what is still being asked is not waited for longer than it takes."""
        self._afterwards = None
        self.left()
        self._tasks.close()

    # In the pool's thread

    def _look(self) -> _Opened | Undecided | Locked:
        self._vault.mend()
        vault = self._vault.state()
        if vault.is_undecided:
            return self._open(None)
        if not vault.encrypted:
            return self._open(None)
        if vault.guard.needs_passphrase:
            return Locked(vault.guard, vault.recovery)
        return self._open(self._vault.open())

    def _unlock(self, passphrase: str) -> _Opened:
        return self._open(self._vault.open(passphrase))

    def _recover(self, code: str) -> _Opened:
        return self._open(self._vault.recover(code))

    def _choose(self, guard: Guard, passphrase: str) -> _Opened:
        if guard is Guard.NOBODY:
            self._vault.choose_plain()
            return self._open(None)
        return self._open(self._vault.make(guard, passphrase))

    def _open(self, key: bytearray | None) -> _Opened:
        database = self._vault.opened(key)
        return _Opened(database, self._vault.state())

    # On the main thread

    def _work(self, act: Callable[[], object], *, moves: bool = False) -> None:
        before = self._state
        self._become(Busy(moves))
        self._tasks.run(act, self._on_done, partial(self._on_failed, before))

    def _on_done(self, result: object) -> None:
        match result:
            case _Opened(database, vault):
                self._database = database
                self._become(Open(vault))
                self.opened.emit(database)
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

    def _show_locked(self, error: FiresideError | None = None) -> None:
        try:
            vault = self._vault.state()
        except StorageError as damaged:
            self._become(Locked(Guard.NOBODY, recovery=False, error=damaged))
        else:
            self._become(Locked(vault.guard, vault.recovery, error))

    def _leave(self, afterwards: Callable[[], None]) -> None:
        self._afterwards = afterwards
        self._become(Leaving())
        self.leaving.emit()

    def _become(self, state: State) -> None:
        self._state = state
        self.state_changed.emit(state)
