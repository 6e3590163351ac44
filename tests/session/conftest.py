"""A whole session floor on a profile of its own, with the real storage and a fake engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, SignalInstance
from pytestqt.qtbot import QtBot

from desktop.core.errors import ModelError
from desktop.core.wording import say
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

BROKEN = "broken.gguf"


def check(path: Path) -> str:
    """Read a model's header, or what the tests have for one."""
    if path.name == BROKEN:
        raise ModelError(say("“{name}” is a web page.", name=path.name), say("Choose another."))
    return path.stem


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
        """Return the path of a file that passes for a model."""
        path = self.home / name
        path.write_bytes(b"GGUF")
        return str(path)

    def until(self, is_so: Callable[[], bool]) -> None:
        """Let events come until something is so."""
        self.qtbot.waitUntil(is_so, timeout=5000)

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


def build(home: Path, qtbot: QtBot, parent: QObject, limits: Limits | None = None) -> Floor:
    database = Database.open(home / "history.db")
    history = History(database)
    preferences = Preferences(
        SettingsFile(home / "settings.json"), StateFile(home / "state.json"), parent
    )
    tasks = Tasks(parent=parent)
    engines = FakeEngines()
    assistant = Assistant(engines, tasks, preferences, check, limits=limits, parent=parent)
    chat = Chat(history, assistant, preferences, save_ms=0, parent=parent)
    return Floor(home, qtbot, engines, database, history, preferences, tasks, assistant, chat)


@pytest.fixture
def floor(tmp_path: Path, qtbot: QtBot) -> Iterator[Floor]:
    parent = QObject()
    built = build(tmp_path, qtbot, parent)
    yield built
    built.close()


@pytest.fixture
def impatient(tmp_path: Path, qtbot: QtBot) -> Iterator[Floor]:
    """Return a floor that waits for its engine for no time at all."""
    parent = QObject()
    built = build(tmp_path, qtbot, parent, Limits(stopping=0.0, starting=60.0, closing=0.0))
    yield built
    built.close()
