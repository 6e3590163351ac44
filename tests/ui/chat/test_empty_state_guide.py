"""The empty conversation with the Guide: it says what it is, and asks what it was taught."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from desktop.core import guide
from desktop.session.assistant_state import Empty, Ready
from desktop.ui.chat.empty_state import EmptyState
from desktop.ui.icons import Icons
from tests.fakes import loaded_model
from tests.session.conftest import Heard


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(guide, "folder", lambda: tmp_path)
    for name in (guide.MODEL, guide.GERMAN):
        (tmp_path / name).write_bytes(b"GGUF")
    return tmp_path


@pytest.fixture
def empty(icons: Icons, qtbot: QtBot, shipped: Path) -> EmptyState:
    made = EmptyState(icons)
    qtbot.addWidget(made)
    made.resize(600, 800)
    made.show()
    return made


def test_without_a_model_the_guide_is_offered_where_it_is(empty: EmptyState) -> None:
    empty.show_state(Empty())
    assert not empty.guide_button.isVisible()
    empty.show_guide(here=True)
    assert empty.guide_button.isVisible()
    assert empty.welcome_button.isVisible()
    assert empty.find_button.property("kind") == ""


def test_it_says_what_it_is_and_a_click_asks_what_it_knows(
    empty: EmptyState, shipped: Path, qtbot: QtBot
) -> None:
    empty.show_state(Ready(loaded_model(str(shipped / guide.MODEL))))
    assert "demonstration" in empty.text.text()
    assert not empty.cards.isVisible()
    asked = Heard(empty.suggested)
    qtbot.mouseClick(empty.suggestions[1], Qt.MouseButton.LeftButton)
    assert asked() == "Which model should I take?"
    empty.show_state(Ready(loaded_model("/models/other.gguf")))
    assert "Guide" not in empty.title.text()
    assert empty.cards.isVisible()
    qtbot.mouseClick(empty.suggestions[1], Qt.MouseButton.LeftButton)
    assert asked() != "Which model should I take?"


def test_where_its_adapter_speaks_german_it_is_asked_in_german(
    empty: EmptyState, shipped: Path
) -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.German))
        empty.show_state(Ready(loaded_model(str(shipped / guide.MODEL))))
        assert empty.suggestions[2].text() == "Was ist ein Adapter?"
        (shipped / guide.GERMAN).unlink()
        empty.show_state(Ready(loaded_model(str(shipped / guide.MODEL))))
        assert empty.suggestions[2].text() == "What is an adapter?"
    finally:
        QLocale.setDefault(before)
