"""The whole of Fireside on a profile of its own: real engine, real database, real widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Fireside
from desktop.core.chat import Node, Role, Row
from desktop.core.paths import Paths
from desktop.household import Household
from desktop.session.assistant_state import Ready
from desktop.ui.chat.chat_page import ChatPage
from desktop.ui.window import Window
from tests import small_models

WAIT_MS = 30_000


class Person:
    """Somebody in front of a running Fireside, who clicks, types and waits."""

    def __init__(self, qtbot: QtBot, fireside: Fireside) -> None:
        self.qtbot = qtbot
        self.fireside = fireside
        self.closed = False
        self.grown: list[str] = []
        fireside.moved_in.connect(self._on_moved_in)

    @property
    def home(self) -> Household:
        """Return what lives while the vault is open."""
        assert self.fireside.household is not None
        return self.fireside.household

    @property
    def window(self) -> Window:
        return self.home.window

    @property
    def page(self) -> ChatPage:
        return self.window.page

    @property
    def rows(self) -> tuple[Row, ...]:
        return self.home.chat.rows

    def _on_moved_in(self, home: Household) -> None:
        home.chat.reply_grew.connect(lambda _id, text, _thinking: self.grown.append(text))

    @property
    def last(self) -> Node:
        return self.rows[-1].node

    def until(self, happened: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(happened, timeout=WAIT_MS)

    def wait_for_model(self) -> None:
        self.until(lambda: isinstance(self.home.assistant.state, Ready))

    def type(self, text: str) -> None:
        """Type a message and press Enter."""
        composer = self.page.composer
        composer.text.setFocus()
        self.qtbot.keyClicks(composer.text, text)
        self.qtbot.keyClick(composer.text, Qt.Key.Key_Return)

    def ask(self, text: str) -> Node:
        """Send a message and wait for the end of the reply."""
        self.type(text)
        return self.wait_for_reply()

    def wait_for_reply(self) -> Node:
        self.until(
            lambda: self.last.message.role is Role.ASSISTANT and self.last.ending is not None
        )
        return self.last

    def wait_for_words(self) -> None:
        """Wait until words of the reply that is being written have arrived."""
        self.grown.clear()
        self.until(lambda: any(text.strip() for text in self.grown))

    def shown_text(self) -> str:
        """Return all that the transcript shows, as Ctrl+A and Ctrl+C would copy it."""
        transcript = self.page.transcript
        self.qtbot.keyClick(transcript, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        return transcript.selected_text

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press a key where the keyboard is."""
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        self.qtbot.keyClick(self.window.focusWidget() or self.window, key, held)

    def close(self) -> None:
        """Close the window and wait until everything is saved and ended."""
        if not self.closed:
            self.closed = True
            with self.qtbot.waitSignal(self.fireside.done, timeout=WAIT_MS):
                self.fireside.frame.close()


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., Person]]:
    """Start Fireside on the profile of this test; every one is closed at the end."""
    people: list[Person] = []

    def begin(model: Path | None = None) -> Person:
        fireside = Fireside(qapp, Paths.under(tmp_path / "home"))
        people.append(Person(qtbot, fireside))
        fireside.frame.show()
        qtbot.waitExposed(fireside.frame)
        with qtbot.waitSignal(fireside.moved_in, timeout=WAIT_MS):
            fireside.begin(model)
        return people[-1]

    yield begin
    for person in people:
        person.close()
        person.fireside.frame.deleteLater()


@pytest.fixture(scope="session")
def slow_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a model whose reply takes a while: it never ends by itself before 8,192 tokens."""
    return small_models.write_llama(
        tmp_path_factory.mktemp("e2e") / "slow.gguf",
        name="Slow random model",
        template=small_models.CHATML,
        control=small_models.CHATML_TOKENS,
        layers=6, embed=384, heads=6, ff=1024, context=8192,
    )  # fmt: skip


def engine_of(parent: int) -> int:
    """Return the process number of the engine, the one child with llama.cpp in it."""
    for child in psutil.Process(parent).children():
        if any("libllama" in mapped.path for mapped in child.memory_maps()):
            return child.pid
    raise AssertionError
