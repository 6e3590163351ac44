"""Which keys call which command: as declared, or as the person chose, and never two alike."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from desktop.session.preferences import Preferences
from desktop.storage.settings_file import SettingsFile
from desktop.storage.state_file import StateFile
from desktop.ui.commands import commands
from desktop.ui.keys import Keys
from tests.ui.conftest import House


@pytest.fixture
def preferences(qtbot: QtBot, tmp_path: Path) -> Iterator[Preferences]:
    made = Preferences(SettingsFile(tmp_path / "settings.json"), StateFile(tmp_path / "state.json"))
    yield made
    made.close()


@pytest.fixture
def keys(preferences: Preferences) -> Keys:
    return Keys(preferences, preferences)


def test_no_declared_keys_are_refused(keys: Keys) -> None:
    refused = {c.name: keys.refusal(c.keys) for c in commands() if c.keys}
    assert {name: why for name, why in refused.items() if why} == {}
    assert all(keys.is_declared(command.name) for command in commands())


def test_keys_that_are_given_are_kept_in_the_settings(
    keys: Keys, preferences: Preferences, tmp_path: Path
) -> None:
    keys.give("new", "Ctrl+Alt+N")
    assert keys.of("new") == "Ctrl+Alt+N"
    preferences.save()
    again = SettingsFile(tmp_path / "settings.json").read()
    assert again.shortcuts.changed == ("new: Ctrl+Alt+N",)
    keys.reset("new")
    assert preferences.settings.shortcuts.changed == ()


def test_the_owner_of_keys_is_known(keys: Keys) -> None:
    assert keys.owner("Ctrl+N") == "new"
    assert keys.owner("Ctrl+N", "new") is None
    assert keys.owner("Ctrl+Alt+Shift+Q") is None
    assert keys.owner("") is None


def test_keys_that_are_given_are_taken_from_the_other(keys: Keys) -> None:
    keys.give("lock", "Ctrl+N")
    assert keys.of("lock") == "Ctrl+N"
    assert keys.of("new") == ""
    assert not keys.is_declared("new")
    keys.give("trash", "Ctrl+N")  # from one that the person had changed
    assert (keys.of("trash"), keys.of("lock"), keys.of("new")) == ("Ctrl+N", "", "")
    keys.reset("new")
    assert (keys.of("trash"), keys.of("new")) == ("", "Ctrl+N")


def test_a_command_may_have_no_keys(keys: Keys) -> None:
    keys.give("new", "")
    assert keys.of("new") == ""
    assert not keys.is_declared("new")


@pytest.mark.parametrize(
    "refused", ["N", "Shift+N", "Return", "Ctrl+C", "Ctrl+V", "Ctrl+1", "Alt+F", "Alt+1", "Up"]
)
def test_keys_that_write_or_always_do_something_are_refused(keys: Keys, refused: str) -> None:
    assert keys.refusal(refused)


@pytest.mark.parametrize("good", ["F5", "Ctrl+Alt+N", "Ctrl+Shift+Space", "Shift+F3", "Esc"])
def test_others_are_not(keys: Keys, good: str) -> None:
    assert keys.refusal(good) == ""


def test_what_a_stranger_wrote_into_the_file_does_no_harm(preferences: Preferences) -> None:
    lines = (
        "new: Ctrl+Shift+L", "lock:Ctrl+Shift+L", "rename: nonsense", "gone: Ctrl+K", "no colon",
        "delete: C", "stop: Ctrl+K, Ctrl+L",
    )  # fmt: skip
    preferences.set("shortcuts", "changed", lines)
    keys = Keys(preferences, preferences)
    assert keys.of("new") == "Ctrl+Shift+L"
    assert keys.of("library") == ""  # its own were given away
    assert keys.of("lock") == ""
    assert keys.of("rename") == ""
    assert keys.of("delete") == "Ctrl+Shift+Backspace"
    assert keys.of("stop") == "Ctrl+K"
    keys.give("backup", "Ctrl+Alt+B")
    assert "gone: Ctrl+K" in preferences.settings.shortcuts.changed  # a newer Fireside's, perhaps


def test_the_windows_menus_have_the_new_keys_at_once(house: House) -> None:
    window = house.window
    window.keys.give("library", "Ctrl+Alt+L")
    assert window.actions_by_name["library"].shortcut() == QKeySequence("Ctrl+Alt+L")
    house.press("Ctrl+Shift+L")
    assert not window.library.is_open
    house.press("Ctrl+Alt+L")
    assert window.library.is_open


def hint(widget: QWidget) -> str:
    where = QPoint(1, 1)
    QApplication.sendEvent(
        widget, QHelpEvent(QEvent.Type.ToolTip, where, widget.mapToGlobal(where))
    )
    return QToolTip.text()


def test_hints_show_the_keys(house: House) -> None:
    button = house.window.sidebar.temporary_button
    assert hint(button) == "New temporary conversation (Ctrl+Shift+N)"
    house.window.keys.give("temporary", "Ctrl+Alt+T")
    assert hint(button) == "New temporary conversation (Ctrl+Alt+T)"
    house.window.keys.give("temporary", "")
    assert hint(button) == "New temporary conversation"
    QToolTip.hideText()
