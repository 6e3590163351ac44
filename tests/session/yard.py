"""The sessions that bring models onto this computer and keep them, on a profile of their own."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.core.downloads import Download, Order, Piece
from desktop.session.downloads import Downloads
from desktop.session.outside import Manner, Outside
from desktop.session.preferences import Preferences
from desktop.session.shelving import Shelving
from desktop.session.tasks import Tasks
from desktop.session.workbench import Workbench
from desktop.storage.database import Database
from desktop.storage.keyring.system import SystemKeyring
from desktop.storage.ledger import Ledger
from desktop.storage.neighbours import Surroundings
from desktop.storage.queue import Queue
from desktop.storage.secrets import TokenKeeper
from desktop.storage.settings_file import SettingsFile
from desktop.storage.shelf import Shelf
from desktop.storage.state_file import StateFile
from desktop.workshop.client import Workshop
from tests.hub.loopback import Loopback, Repository
from tests.session.conftest import Heard

IMPATIENT = Manner(patience=5.0, first_wait=0.05, silence=1.0)


class NoKeyring(TokenKeeper):
    """Keeps a token in memory whatever this system has: tests leave a person's keyring alone."""

    def __init__(self, token: str = "") -> None:
        super().__init__(SystemKeyring())
        self.token = token

    def read(self, address: str) -> str:
        return self.token


@dataclass
class Yard:
    """One running Fireside, as far as files are concerned."""

    home: Path
    qtbot: QtBot
    database: Database
    preferences: Preferences
    tasks: Tasks
    ledger: Ledger
    outside: Outside
    shelf: Shelf
    shelving: Shelving
    downloads: Downloads
    workbench: Workbench
    parent: QObject

    @property
    def folder(self) -> Path:
        return Path(self.shelving.folder)

    def until(self, is_so: Callable[[], bool]) -> None:
        """Let events come until something is so."""
        self.qtbot.waitUntil(is_so, timeout=30_000)

    def until_state(self, download: int | None, kind: type) -> Download:
        """Wait until a download is in a state, and return it."""
        self.until(lambda: isinstance(self.download(download).state, kind))
        return self.download(download)

    def download(self, number: int | None) -> Download:
        return next(known for known in self.downloads.downloads if known.id == number)

    def left(self) -> list[str]:
        """Return the names of all files in the models folder."""
        return sorted(path.name for path in self.folder.rglob("*") if path.is_file())

    def close(self) -> None:
        """Close as Fireside does."""
        self.downloads.close()
        done = Heard(self.workbench.closed)
        self.workbench.close()
        self.until(lambda: bool(done.all))
        closed = Heard(self.outside.closed)
        self.outside.close()
        self.until(lambda: bool(closed.all))
        self.shelving.close()
        self.tasks.close()
        self.preferences.close()
        self.database.close()


def build(home: Path, qtbot: QtBot, endpoint: str = "", reserve: int = 0, token: str = "") -> Yard:
    parent = QObject()
    database = Database.open(home / "history.db")
    preferences = Preferences(
        SettingsFile(home / "settings.json"), StateFile(home / "state.json"), parent
    )
    preferences.set("library", "hub_address", endpoint)
    tasks = Tasks(parent=parent)
    ledger = Ledger(database)
    outside = Outside(
        preferences, tasks, ledger, NoKeyring(token), home / "logs", IMPATIENT, parent
    )
    shelf = Shelf(database)
    shelving = Shelving(
        shelf, preferences, tasks, home / "models", Surroundings(home / "person", "linux", {}),
        parent=parent,
    )  # fmt: skip
    downloads = Downloads(outside, Queue(database), shelving, preferences, reserve, parent)
    workbench = Workbench(
        partial(Workshop, home / "logs" / "workshop.log"), shelving, tasks, parent
    )
    return Yard(
        home, qtbot, database, preferences, tasks, ledger, outside, shelf, shelving, downloads,
        workbench, parent,
    )  # fmt: skip


def order_for(repository: Repository, *files: str) -> Order:
    """Return an order for some files of a repository, as the library page makes it."""
    pieces = tuple(
        Piece(name, len(data), hashlib.sha256(data).hexdigest())
        for name in files
        for data in (repository.files[name],)
    )
    return Order(repository.id, pieces, repository.commit, repository.licence)


def padded(model: Path, size: int) -> bytes:
    """Return a real small model with bytes behind it, so that it takes a while to fetch."""
    content = model.read_bytes()
    return content + bytes(range(256)) * ((size - len(content)) // 256)


__all__ = ["IMPATIENT", "Loopback", "NoKeyring", "Yard", "build", "order_for", "padded"]
