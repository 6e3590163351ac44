"""A whole session floor on a profile of its own, with the real storage and a fake engine."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, SignalInstance
from pytestqt.qtbot import QtBot

from desktop.session.assistant import Assistant
from desktop.session.assistant_state import Ready
from desktop.session.chat import Chat
from desktop.session.patience import Limits
from desktop.session.preferences import Preferences
from desktop.session.tasks import Tasks
from desktop.storage.database import Database
from desktop.storage.history import History
from desktop.storage.settings_file import SettingsFile
from desktop.storage.state_file import StateFile
from tests.fakes import FakeEngine, FakeEngines
from tests.small_models import write_llama


class Heard:
    """Keeps what a signal said, in order."""

    def __init__(self, signal: SignalInstance) -> None:
        self.all: list[Any] = []
        signal.connect(lambda *said: self.all.append(said[0] if len(said) == 1 else said))

    def __call__(self) -> Any:
        return self.all[-1]


@dataclass
class Floor:
    """The sessions of one running Fireside."""

    home: Path
    small: Path
    qtbot: QtBot
    engines: FakeEngines
    database: Database
    history: History
    preferences: Preferences
    tasks: Tasks
    assistant: Assistant
    chat: Chat

    @property
    def engine(self) -> FakeEngine:
        return self.engines.latest

    def model(self, name: str = "model.gguf") -> str:
        """Return the path of a real small model."""
        path = self.home / name
        shutil.copyfile(self.small, path)
        return str(path)

    def page(self, name: str = "page.gguf") -> str:
        """Return the path of a web page that was saved under the name of a model."""
        path = self.home / name
        path.write_text("<!DOCTYPE html><html><body>404</body></html>")
        return str(path)

    def until(self, is_so: Callable[[], bool]) -> None:
        """Let events come until something is so."""
        self.qtbot.waitUntil(is_so, timeout=30_000)

    def load(self, name: str = "model.gguf") -> str:
        """Load a model, and return its path."""
        path = self.model(name)
        self.assistant.load(path)
        self.until(lambda: isinstance(self.assistant.state, Ready))
        return path

    def ask(self, text: str, answer: str) -> tuple[int, int]:
        """Send a message, let the engine answer, and return the ids of both nodes."""
        before = len(self.chat.rows)
        assert self.chat.send(text)
        self.answer(answer)
        question, reply = self.chat.rows[before:]
        return question.node.id, reply.node.id

    def answer(self, text: str) -> None:
        """Let the engine write the answer that it was asked for."""
        self.engine.begin()
        self.engine.write(text)
        with self.qtbot.waitSignal(self.chat.reply_finished):
            self.engine.finish()

    def close(self) -> None:
        self.chat.close()
        self.assistant.close()
        self.tasks.close()
        self.preferences.close()
        self.database.close()


def build(
    home: Path, small: Path, qtbot: QtBot, parent: QObject, limits: Limits | None = None
) -> Floor:
    database = Database.open(home / "history.db")
    history = History(database)
    preferences = Preferences(
        SettingsFile(home / "settings.json"), StateFile(home / "state.json"), parent
    )
    tasks = Tasks(parent=parent)
    engines = FakeEngines()
    assistant = Assistant(engines, tasks, preferences, limits=limits, parent=parent)
    chat = Chat(history, assistant, preferences, save_ms=0, parent=parent)
    return Floor(
        home, small, qtbot, engines, database, history, preferences, tasks, assistant, chat
    )


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small model that the tests made."""
    return write_llama(tmp_path_factory.mktemp("models") / "small.gguf")


@pytest.fixture
def floor(tmp_path: Path, small: Path, qtbot: QtBot) -> Iterator[Floor]:
    parent = QObject()
    built = build(tmp_path, small, qtbot, parent)
    yield built
    built.close()


@pytest.fixture
def impatient(tmp_path: Path, small: Path, qtbot: QtBot) -> Iterator[Floor]:
    """Return a floor that waits for its engine for no time at all."""
    parent = QObject()
    built = build(tmp_path, small, qtbot, parent, Limits(stopping=0.0, starting=60.0, closing=0.0))
    yield built
    built.close()
