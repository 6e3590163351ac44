"""The hub for a program without an event loop: one errand, its events in order."""

from __future__ import annotations

import os
import queue
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from desktop.core.errors import HubError, StorageError
from desktop.core.offline import offline_lock, refusal
from desktop.core.paths import Paths, policy_file
from desktop.core.wording import Wording, say
from desktop.hub.client import Errand
from desktop.hub.protocol import FINAL, Command, Connected, Event, Failed, Surroundings
from desktop.storage.database import Database
from desktop.storage.keyring.system import SystemKeyring
from desktop.storage.ledger import Ledger
from desktop.storage.policy_file import read_policy
from desktop.storage.secrets import TokenKeeper
from desktop.storage.settings_file import SettingsFile

PATIENCE = 600.0  # seconds


class RefusedError(HubError):
    """The hub's answer was no; `page` is an address that helps, empty for none."""

    def __init__(self, message: Wording, hint: Wording | None, page: str) -> None:
        super().__init__(message, hint)
        self.page = page

    def __str__(self) -> str:
        """Return the sentences, and the address behind them."""
        return f"{super().__str__()} {self.page}".rstrip()


class Way:
    """The way to the hub from one profile: its mirror, the token, and the ledger."""

    def __init__(self, paths: Paths, database: Database | None) -> None:
        settings = SettingsFile(paths.settings).read()
        self._lock = offline_lock(settings.privacy, read_policy(policy_file()))
        self._ledger = Ledger(database) if database else None
        self._surroundings = Surroundings(
            endpoint=settings.library.hub_address,
            token=token(settings.library.hub_address),
            patience=PATIENCE,
        )

    def ask(self, command: Command) -> Iterator[Event]:
        """Carry out an errand and yield what it says, but failures, which are raised.

        Raises HubError, and starts nothing, while the offline lock is closed.

        Whoever stops listening ends the errand; what a download has fetched is kept.
        """
        if self._lock.is_closed:
            raise HubError(*refusal(self._lock))
        heard: queue.SimpleQueue[Event | None] = queue.SimpleQueue()
        places: dict[int, int] = {}
        with tempfile.TemporaryDirectory(prefix="fireside-") as folder:
            errand = Errand(
                command,
                self._surroundings,
                heard.put,
                lambda _ended: heard.put(None),
                Path(folder) / "hub.log",
            )
            errand.start()
            try:
                while (event := heard.get()) is not None:
                    if isinstance(event, Connected):
                        self._write_down(event, places)
                    elif isinstance(event, Failed):
                        raise RefusedError(event.message, event.hint, event.page)
                    else:
                        yield event
            finally:
                errand.kill()
                errand.wait(10)

    def answer(self, command: Command) -> Event:
        """Carry out an errand and return what comes in the end."""
        last = None
        for event in self.ask(command):
            if isinstance(event, FINAL):
                last = event
        if last is None:
            raise HubError(say("The hub gave no answer."))
        return last

    def _write_down(self, event: Connected, places: dict[int, int]) -> None:
        if self._ledger is None:
            return
        connection = event.connection
        with suppress(StorageError):  # the window may be writing; a scripted search goes on
            if connection.number in places:
                self._ledger.update(places[connection.number], connection)
            else:
                places[connection.number] = self._ledger.begin(connection)


def token(address: str) -> str:
    """Return the token for the hub at an address: that of HF_TOKEN, else the keyring's; or none."""
    if named := os.environ.get("HF_TOKEN", "").strip():
        return named
    try:
        return TokenKeeper(SystemKeyring()).read(address)
    except StorageError:
        return ""
