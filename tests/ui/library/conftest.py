"""The library page over real sessions: the real storage, hub processes, a hub on loopback."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.fit import Machine
from desktop.session.access import Access
from desktop.session.assistant import Assistant
from desktop.session.library import Library
from desktop.session.machine import ThisMachine
from desktop.session.search import Search
from desktop.session.studies import Studies
from desktop.storage.history import History
from desktop.ui.icons import Icons
from desktop.ui.library.making import Making
from desktop.ui.library.page import LibraryPage
from desktop.ui.library.stores import Stores
from tests.fakes import FakeEngines
from tests.hub.conftest import hub
from tests.hub.loopback import Loopback
from tests.session.conftest import small
from tests.session.yard import NoKeyring, Yard, build

__all__ = ["hub", "small"]

GIB = 1024**3


class Roomy(ThisMachine):
    """A computer whose memory the test says."""

    memory = Machine(16 * GIB, 12 * GIB)

    def now(self) -> Machine:
        return self.memory


@dataclass
class Room:
    """A library page, and the sessions that it shows."""

    yard: Yard
    stores: Stores
    engines: FakeEngines
    assistant: Assistant
    page: LibraryPage
    machine: Roomy
    qtbot: QtBot

    def until(self, is_so: object) -> None:
        self.qtbot.waitUntil(is_so, timeout=30_000)

    def put(self, file: Path, name: str) -> int:
        """Put a copy of a model into the models folder, and return its id on the shelf."""
        path = self.yard.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.read_bytes())
        self.stores.shelving.add(str(path))
        items = self.stores.shelving
        self.until(lambda: any(item.path == str(path) for item in items.items))
        return next(item.id for item in items.items if item.path == str(path))


@pytest.fixture
def room(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication, icons: Icons, hub: Loopback
) -> Iterator[Room]:
    yard = build(tmp_path / "home", qtbot, hub.endpoint)
    engines = FakeEngines()
    assistant = Assistant(engines, yard.tasks, yard.preferences, parent=yard.parent)
    machine = Roomy(assistant, yard.parent)
    history = History(yard.database)
    recent = Library(history, assistant, yard.preferences, yard.tasks, yard.parent)
    search = Search(
        yard.outside, machine.now, lambda: yard.preferences.settings.loading, yard.parent
    )
    access = Access(NoKeyring(), yard.outside, yard.parent)
    stores = Stores(
        recent,
        yard.shelving,
        yard.downloads,
        search,
        access,
        machine,
        yard.workbench,
        Studies(yard.shelving, yard.tasks, yard.parent),
    )
    shell = QWidget()
    qtbot.addWidget(shell)
    making = Making(icons, stores, assistant, shell)
    page = LibraryPage(icons, stores, assistant, yard.preferences, making)
    qtbot.addWidget(page)
    page.resize(1000, 720)
    page.show()
    qtbot.waitExposed(page)
    yield Room(yard, stores, engines, assistant, page, machine, qtbot)
    page.hide()
    recent.close()
    assistant.close()
    yard.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()  # here and now: a widget must not be collected while its theme is taken off
