"""The page of the shortcuts: found, changed by pressing keys, refused, taken from another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.session.preferences import Preferences
from desktop.storage.settings_file import SettingsFile
from desktop.storage.state_file import StateFile
from desktop.ui.commands import commands
from desktop.ui.icons import Icons
from desktop.ui.keys import Keys
from desktop.ui.pages import ShortcutsPage

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def preferences(qtbot: QtBot, tmp_path: Path) -> Iterator[Preferences]:
    made = Preferences(SettingsFile(tmp_path / "settings.json"), StateFile(tmp_path / "state.json"))
    yield made
    made.close()


@pytest.fixture
def keys(preferences: Preferences) -> Keys:
    return Keys(preferences, preferences)


@pytest.fixture
def page(icons: Icons, keys: Keys, qtbot: QtBot) -> ShortcutsPage:
    made = ShortcutsPage(icons, keys, None)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_every_command_has_a_row_with_its_keys(page: ShortcutsPage) -> None:
    rows = page.shortcuts.rows
    assert list(rows) == [command.name for command in commands()]
    assert rows["new"].button.text() == "Ctrl+N"
    assert rows["keep"].button.text() == "none"
    assert rows["new"].button.accessibleName() == "New conversation: Ctrl+N. Change the keys"
    assert rows["new"].reset.isHidden()


def test_new_keys_are_pressed(page: ShortcutsPage, keys: Keys, qtbot: QtBot) -> None:
    row = page.shortcuts.rows["keep"]
    row.button.setFocus()
    qtbot.keyClick(row.button, Qt.Key.Key_Space)
    assert row.button.text() == "Press keys…"
    qtbot.keyClick(row.button, Qt.Key.Key_Control, CTRL)  # alone, it is only the beginning
    assert row.button.text() == "Press keys…"
    qtbot.keyClick(row.button, Qt.Key.Key_K, CTRL | ALT)
    assert keys.of("keep") == "Ctrl+Alt+K"
    assert row.button.text() == "Ctrl+Alt+K"
    assert not row.reset.isHidden()
    row.reset.click()
    assert keys.of("keep") == ""
    assert row.reset.isHidden()


def test_a_shift_that_only_reaches_a_character_is_none_of_the_keys(
    page: ShortcutsPage, keys: Keys, qtbot: QtBot
) -> None:
    row = page.shortcuts.rows["keep"]
    row.button.click()
    press = QKeyEvent.Type.KeyPress
    QApplication.sendEvent(row.button, QKeyEvent(press, Qt.Key.Key_Question, ALT | SHIFT, "?"))
    assert keys.of("keep") == "Alt+?"


def test_escape_leaves_the_keys_and_backspace_takes_them_away(
    page: ShortcutsPage, keys: Keys, qtbot: QtBot
) -> None:
    row = page.shortcuts.rows["new"]
    row.button.click()
    qtbot.keyClick(row.button, Qt.Key.Key_Escape)
    assert page.isVisible()
    assert keys.of("new") == "Ctrl+N"
    assert row.button.text() == "Ctrl+N"
    row.button.click()
    qtbot.keyClick(row.button, Qt.Key.Key_Backspace)
    assert keys.of("new") == ""


def test_tab_leads_on_from_a_button_that_listens(page: ShortcutsPage, qtbot: QtBot) -> None:
    row = page.shortcuts.rows["new"]
    row.button.setFocus()
    row.button.click()
    qtbot.keyClick(row.button, Qt.Key.Key_Tab)
    assert not row.button.hasFocus()
    assert row.button.text() == "Ctrl+N"


def test_keys_of_another_command_are_named_and_taken_only_when_that_is_wanted(
    page: ShortcutsPage, keys: Keys, qtbot: QtBot
) -> None:
    row = page.shortcuts.rows["trash"]
    row.button.click()
    qtbot.keyClick(row.button, Qt.Key.Key_L, CTRL | SHIFT)
    assert row.problem.text() == "Ctrl+Shift+L belongs to “Library”."
    assert (keys.of("trash"), keys.of("library")) == ("", "Ctrl+Shift+L")
    row.leave.click()
    assert not row.problem.isVisible()
    row.button.click()
    qtbot.keyClick(row.button, Qt.Key.Key_L, CTRL | SHIFT)
    assert row.take.hasFocus()
    row.take.click()
    assert (keys.of("trash"), keys.of("library")) == ("Ctrl+Shift+L", "")
    assert page.shortcuts.rows["library"].button.text() == "none"


def test_keys_that_write_are_refused_with_a_reason(
    page: ShortcutsPage, keys: Keys, qtbot: QtBot
) -> None:
    row = page.shortcuts.rows["trash"]
    row.button.click()
    qtbot.keyClick(row.button, Qt.Key.Key_G)
    assert "writes" in row.problem.text()
    assert not row.take.isVisible()
    row.button.click()
    qtbot.keyClick(row.button, Qt.Key.Key_C, CTRL)
    assert "Copy" in row.problem.text()
    assert keys.of("trash") == ""


def test_the_page_is_searched(page: ShortcutsPage, qtbot: QtBot) -> None:
    page.search.setFocus()
    qtbot.keyClicks(page.search, "trash")
    rows = page.shortcuts.rows
    assert [name for name, row in rows.items() if row.isVisible()] == ["trash"]
    page.search.setText("ctrl+shift+l")
    assert rows["library"].isVisible()
    page.search.setText("xyzzy")
    assert page.nothing.isVisible()
    page.search.clear()
    assert all(row.isVisible() for row in rows.values())
