"""What the tests of the window share: a look, which is taken off again, and nothing remembered."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.core.paths import Paths
from desktop.core.settings import Appearance
from desktop.engine.protocol import Answer
from desktop.session.access import Access
from desktop.session.archive import Archive
from desktop.session.assistant import Assistant
from desktop.session.assistant_state import Ready
from desktop.session.chat import Chat
from desktop.session.conversations import Conversations
from desktop.session.downloads import Downloads
from desktop.session.library import Library
from desktop.session.machine import ThisMachine
from desktop.session.outside import Outside
from desktop.session.persona_files import PersonaFiles
from desktop.session.personas import Personas
from desktop.session.preferences import Preferences
from desktop.session.quick_prompts import QuickPrompts
from desktop.session.rack import Rack
from desktop.session.reproduction import Reproduction
from desktop.session.ruler import Ruler
from desktop.session.search import Search
from desktop.session.shelving import Shelving
from desktop.session.studies import Studies
from desktop.session.tasks import Tasks
from desktop.session.transfer import Transfer
from desktop.session.workbench import Workbench
from desktop.storage.adapter_sets import AdapterSets
from desktop.storage.both import BothHistories, in_memory
from desktop.storage.database import Database
from desktop.storage.ledger import Ledger
from desktop.storage.queue import Queue
from desktop.storage.settings_file import SettingsFile
from desktop.storage.shelf import Shelf
from desktop.storage.state_file import StateFile
from desktop.ui.chat.ruler_door import RulerDoor
from desktop.ui.icons import Icons
from desktop.ui.library.stores import Stores
from desktop.ui.passport.door import PassportDoor
from desktop.ui.personas.persona_door import PersonaDoor
from desktop.ui.prompts.prompt_door import PromptDoor
from desktop.ui.theme import Theme
from desktop.ui.transfer.transfer_door import TransferDoor
from desktop.ui.window import Window
from desktop.workshop.client import Workshop
from tests.fakes import FakeEngine, FakeEngines
from tests.session.yard import NoKeyring
from tests.small_models import write_llama


@pytest.fixture(scope="session")
def one_theme(qapp: QApplication) -> Theme:
    """Return the theme of the whole run: Qt keeps deleted widgets if a stylesheet is taken off."""
    return Theme(qapp)


@pytest.fixture
def theme(one_theme: Theme) -> Theme:
    one_theme.choose(Appearance(theme="light"))
    return one_theme


@pytest.fixture
def icons(theme: Theme) -> Icons:
    return Icons(theme)


@dataclass
class House:
    """A window on real sessions and real storage, with an engine that the test plays."""

    window: Window
    chat: Chat
    assistant: Assistant
    archive: Archive
    conversations: Conversations
    preferences: Preferences
    library: Library
    rack: Rack
    shelving: Shelving
    door: TransferDoor
    passports: PassportDoor
    tasks: Tasks
    personas: PersonaDoor
    prompts: PromptDoor
    engines: FakeEngines
    home: Path
    small: Path
    qtbot: QtBot

    @property
    def engine(self) -> FakeEngine:
        return self.engines.latest

    def until(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=30_000)

    def model(self, name: str = "small.gguf") -> str:
        path = self.home / name
        shutil.copyfile(self.small, path)
        return str(path)

    def load(self, name: str = "small.gguf") -> str:
        path = self.model(name)
        self.assistant.load(path)
        self.until(lambda: isinstance(self.assistant.state, Ready))
        return path

    def type(self, text: str) -> None:
        """Type into whatever has the focus."""
        focus = QApplication.focusWidget()
        assert focus is not None
        self.qtbot.keyClicks(focus, text)

    def press(self, keys: str) -> None:
        """Press keys, as "Ctrl+N", in whatever has the focus."""
        focus = QApplication.focusWidget() or self.window
        combination = QKeySequence(keys)[0]
        self.qtbot.keyClick(focus, combination.key(), combination.keyboardModifiers())

    def answer(self, text: str) -> None:
        """Let the engine write the whole answer."""
        self.until(lambda: bool(self.engine.all(Answer)) and self.chat.is_writing)
        self.engine.begin()
        self.engine.write(text)
        with self.qtbot.waitSignal(self.chat.reply_finished, timeout=30_000):
            self.engine.finish()

    def say(self, text: str, reply: str) -> None:
        """Type a message, send it, and let the engine answer."""
        self.window.page.focus_composer()
        self.type(text)
        self.press("Return")
        self.answer(reply)


@pytest.fixture(scope="session")
def small_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_llama(tmp_path_factory.mktemp("models") / "small.gguf")


@pytest.fixture
def house(tmp_path: Path, small_model: Path, icons: Icons, qtbot: QtBot) -> Iterator[House]:
    parent = QObject()
    database = Database.open(tmp_path / "history.db")
    history = BothHistories(database, in_memory())
    preferences = Preferences(
        SettingsFile(tmp_path / "settings.json"), StateFile(tmp_path / "state.json"), parent
    )
    tasks = Tasks(parent=parent)
    engines = FakeEngines()
    assistant = Assistant(engines, tasks, preferences, parent=parent)
    chat = Chat(history, assistant, preferences, save_ms=0, parent=parent)
    archive = Archive(database, history, chat, assistant, preferences, tasks, parent)
    conversations = archive.conversations
    library = Library(history, assistant, preferences, tasks, parent=parent)
    outside = Outside(preferences, tasks, Ledger(database), NoKeyring(), tmp_path)
    shelving = Shelving(Shelf(database), preferences, tasks, tmp_path / "models", parent=parent)
    machine = ThisMachine(assistant, parent)
    stores = Stores(
        library,
        shelving,
        Downloads(outside, Queue(database), shelving, preferences),
        Search(outside, machine.now, lambda: preferences.settings.loading, parent),
        Access(NoKeyring(), outside, parent),
        machine,
        Workbench(partial(Workshop, tmp_path / "workshop.log"), shelving, tasks, parent),
        Studies(shelving, tasks, parent),
    )
    rack = Rack(assistant, chat, shelving, AdapterSets(database), tasks, parent)
    transfer = Transfer(database, Paths.under(tmp_path), history, parent=parent)
    transfer.arrived.connect(conversations.load)
    ruler = Ruler(chat, assistant, settle_ms=0, parent=parent)
    window = Window(icons, assistant, chat, archive, stores, preferences, rack)
    RulerDoor(icons, ruler, chat, window)
    door = TransferDoor(icons, transfer, chat, window)
    passports = PassportDoor(
        icons, Reproduction(assistant, history, parent), assistant, chat, window
    )
    personas = Personas(database, chat, assistant, preferences, parent)
    persona_files = PersonaFiles(personas, lambda: shelving.items)
    persona_door = PersonaDoor(icons, personas, persona_files, chat, window)
    prompt_door = PromptDoor(icons, QuickPrompts(database, preferences, parent), window)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    built = House(
        window, chat, assistant, archive, conversations, preferences, library, rack, shelving,
        door, passports, tasks, persona_door, prompt_door, engines, tmp_path, small_model, qtbot,
    )  # fmt: skip
    yield built
    if isValid(window):  # a fixture that waited for events on its way out has let it go already
        window.close()
    chat.close()
    library.close()
    stores.downloads.close()
    outside.close()
    shelving.close()
    transfer.close()
    archive.close()
    assistant.close()
    tasks.close()
    preferences.close()
    history.forget()
    database.close()
