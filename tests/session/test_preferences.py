"""What a person chooses is kept, and what cannot be is refused with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.core.settings import Settings
from desktop.session.preferences import Preferences
from desktop.storage.settings_file import SettingsFile
from desktop.storage.state_file import StateFile
from tests.session.conftest import Heard


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:
    return QObject()


def preferences(home: Path, parent: QObject) -> Preferences:
    return Preferences(SettingsFile(home / "settings.json"), StateFile(home / "state.json"), parent)


def test_a_choice_is_told_at_once_and_saved_soon(
    tmp_path: Path, parent: QObject, qtbot: QtBot
) -> None:
    chosen = preferences(tmp_path, parent)
    heard = Heard(chosen.changed)
    assert chosen.set("appearance", "theme", "dark") is None
    assert heard().appearance.theme == "dark"
    qtbot.waitUntil(lambda: preferences(tmp_path, parent).settings == chosen.settings)


def test_a_choice_out_of_bounds_changes_nothing(tmp_path: Path, parent: QObject) -> None:
    chosen = preferences(tmp_path, parent)
    heard = Heard(chosen.changed)
    assert "between" in str(chosen.set("sampling", "temperature", 99.0))
    assert chosen.settings == Settings()
    assert heard.all == []


def test_the_same_choice_again_is_no_news(tmp_path: Path, parent: QObject) -> None:
    chosen = preferences(tmp_path, parent)
    heard = Heard(chosen.changed)
    assert chosen.set("sampling", "top_k", 40) is None
    assert heard.all == []


def test_a_choice_can_be_taken_back(tmp_path: Path, parent: QObject) -> None:
    chosen = preferences(tmp_path, parent)
    chosen.set("sampling", "top_k", 7)
    chosen.reset("sampling", "top_k")
    assert chosen.settings == Settings()


def test_closing_saves(tmp_path: Path, parent: QObject) -> None:
    chosen = preferences(tmp_path, parent)
    chosen.set("sampling", "top_k", 7)
    chosen.model_used("/models/a.gguf", "alpaca")
    chosen.close()
    again = preferences(tmp_path, parent)
    assert again.settings.sampling.top_k == 7
    assert again.remembered.last_model == "/models/a.gguf"
    assert again.template_of("/models/a.gguf") == "alpaca"


def test_a_crash_is_on_disk_at_once(tmp_path: Path, parent: QObject) -> None:
    preferences(tmp_path, parent).count_crash("/models/a.gguf")
    again = preferences(tmp_path, parent)
    assert again.crashes("/models/a.gguf") == 1
    again.clear_crashes("/models/a.gguf")
    again.close()
    assert preferences(tmp_path, parent).crashes("/models/a.gguf") == 0


def test_a_file_that_cannot_be_written_is_told_and_kept_for_later(
    tmp_path: Path, parent: QObject
) -> None:
    (tmp_path / "home").write_text("a file where a folder should be")
    chosen = preferences(tmp_path / "home", parent)
    failures = Heard(chosen.failed)
    chosen.set("sampling", "top_k", 7)
    chosen.save()
    assert len(failures.all) == 1
    (tmp_path / "home").unlink()
    chosen.close()
    assert preferences(tmp_path / "home", parent).settings.sampling.top_k == 7
