"""The way to the hub: each errand in a process of its own, its words brought to the main thread.

Whatever leaves this computer goes through here, and each connection is written into the ledger.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance

from desktop.core.errors import FiresideError, StorageError
from desktop.core.ledger import Connection
from desktop.core.offline import refusal
from desktop.hub.client import Errand
from desktop.hub.protocol import Command, Connected, Failed, Surroundings, Trouble
from desktop.session.preferences import Preferences
from desktop.session.tasks import Tasks
from desktop.storage.ledger import Ledger
from desktop.storage.secrets import TokenKeeper

_LOGS = 32  # log files; far more than errands at one time


@dataclass(frozen=True, slots=True)
class Manner:
    """How long errands are waited for, in seconds; as in `protocol.Surroundings`."""

    patience: float = 600.0
    first_wait: float = 1.0
    silence: float = 20.0


class Journey(QObject):
    """One errand on its way. `spoke` and `ended` come on the main thread; after `kill` no word."""

    spoke = Signal(object)  # protocol.Event, but Connected
    ended = Signal()  # the process is gone
    _said = Signal(object)
    _died = Signal()

    def __init__(self, ledger: Callable[[Journey, Connection], None], parent: QObject) -> None:
        super().__init__(parent)
        self._ledger = ledger
        self._errand: Errand | None = None
        self._unwanted = False
        self._turned_back = False
        self._said.connect(self._on_said, Qt.ConnectionType.QueuedConnection)
        self._died.connect(self._on_died, Qt.ConnectionType.QueuedConnection)

    def set_off(self, command: Command, surroundings: Surroundings, log_file: Path) -> None:
        """Start the process, unless the journey was called off."""
        if self._unwanted:
            self._died.emit()
            return
        self._errand = Errand(
            command,
            surroundings,
            partial(_tell, self._said),
            lambda _ended: _tell(self._died),
            log_file,
        )
        self._errand.start()

    def turn_back(self, reason: Failed) -> None:
        """Say why it cannot be, and end; nothing that it has begun goes on."""
        if self._turned_back:
            return
        self._turned_back = True
        self._said.emit(reason)
        if self._errand is None:
            self._died.emit()
        else:
            self._errand.kill()

    def kill(self) -> None:
        """End it now; `ended` follows."""
        self._unwanted = True
        if self._errand is not None:
            self._errand.kill()

    def _on_said(self, event: object) -> None:
        if isinstance(event, Connected):
            self._ledger(self, event.connection)
        elif not self._unwanted:
            self.spoke.emit(event)

    def _on_died(self) -> None:
        self.ended.emit()


class Outside(QObject):
    """Sends errands to the hub, with the token and the address that are to be used."""

    failed = Signal(object)  # FiresideError: the token could not be read, or the ledger written
    went_online = Signal(object)  # Connection: one began, for an indicator in the window
    hub_changed = Signal()  # another one is asked from now on, with a token of its own
    closed = Signal()

    def __init__(
        self,
        preferences: Preferences,
        tasks: Tasks,
        ledger: Ledger,
        token: TokenKeeper,
        logs: Path,
        manner: Manner | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._tasks = tasks
        self._ledger = ledger
        self._keeper = token
        self._logs = logs
        self._manner = manner or Manner()
        self._token: str | None = None  # not read yet
        self._token_of = preferences.settings.library.hub_address
        self._reading = False
        self._waiting: list[tuple[Journey, Command, float | None]] = []  # for the token
        self._under_way: dict[Journey, dict[int, int]] = {}  # places in the ledger by number
        self._number = 0
        self._closing = False
        preferences.changed.connect(self._on_settings_changed)

    @property
    def tasks(self) -> Tasks:
        """Return the pool for what is slow and stays on this computer."""
        return self._tasks

    def send(self, command: Command, patience: float | None = None) -> Journey:
        """Send an errand; connect to its signals before the event loop goes on.

        `patience` is in seconds. The token is read from the keyring first, if it was not yet.
        """
        journey = Journey(self._write_down, self)
        journey.ended.connect(partial(self._on_ended, journey))
        self._under_way[journey] = {}
        if self._closing:
            journey.kill()
        if self._preferences.lock.is_closed:
            journey.turn_back(self._refusal())
            return journey
        self._waiting.append((journey, command, patience))
        if self._token is not None or self._closing:
            self._set_off()
        elif not self._reading:
            self._reading = True
            self._read_token()
        return journey

    @property
    def address(self) -> str:
        """Return where the hub is, as the settings have it; empty for the usual one."""
        return self._preferences.settings.library.hub_address

    def use_token(self, token: str) -> None:
        """Take this token, of the hub as it is set, on all journeys that set off from now on."""
        self._reading = False
        self._token = token
        self._set_off()

    def close(self) -> None:
        """End all errands; `closed` follows when no process is left."""
        if self._closing:
            return
        self._closing = True
        for journey in tuple(self._under_way):
            journey.kill()
        self._set_off()
        if not self._under_way:
            self.closed.emit()

    def _set_off(self) -> None:
        waiting, self._waiting = self._waiting, []
        for journey, command, patience in waiting:
            manner = self._manner
            surroundings = Surroundings(
                endpoint=self.address,
                token=self._token or "",
                patience=manner.patience if patience is None else patience,
                first_wait=manner.first_wait,
                silence=manner.silence,
            )
            self._number = (self._number + 1) % _LOGS
            journey.set_off(command, surroundings, self._logs / f"hub-{self._number}.log")

    def _on_settings_changed(self) -> None:
        """Call everybody back when the offline lock is closed; another hub has another token."""
        if self.address != self._token_of:
            self._token_of, self._token = self.address, None
            self.hub_changed.emit()
        if self._preferences.lock.is_closed:
            self._waiting.clear()
            for journey in tuple(self._under_way):
                journey.turn_back(self._refusal())

    def _refusal(self) -> Failed:
        return Failed(Trouble.LOCKED, *refusal(self._preferences.lock))

    def _read_token(self) -> None:
        done = partial(self._on_token_read, self.address)
        self._tasks.run(partial(self._keeper.read, self.address), done, self._on_token_refused)

    def _on_token_read(self, address: str, token: str) -> None:
        if address == self.address:
            self.use_token(token)
        else:  # it was changed meanwhile: that one's is read
            self._read_token()

    def _on_token_refused(self, error: FiresideError) -> None:
        self.failed.emit(error)
        self._reading = False
        self._token = ""
        self._set_off()
        self._token = None  # the keyring may be unlocked by the next time

    def _write_down(self, journey: Journey, connection: Connection) -> None:
        places = self._under_way.get(journey)
        if places is None:
            return
        try:
            if connection.number in places:
                self._ledger.update(places[connection.number], connection)
            else:
                places[connection.number] = self._ledger.begin(connection)
                self.went_online.emit(connection)
        except StorageError as error:
            self.failed.emit(error)

    def _on_ended(self, journey: Journey) -> None:
        self._under_way.pop(journey, None)
        journey.deleteLater()
        if self._closing and not self._under_way:
            self.closed.emit()


def _tell(signal: SignalInstance, *what: object) -> None:
    """Emit from an errand's thread, to which it is all one if the window has gone meanwhile."""
    with contextlib.suppress(RuntimeError):
        signal.emit(*what)
