"""The export and the import, as a person does them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.ui.transfer.export_dialog import ExportDialog
from desktop.ui.transfer.import_dialog import ImportDialog
from tests.storage.transfer.conftest import saved
from tests.storage.transfer.test_arriving import simple
from tests.ui.conftest import House


def dialog(kind: type) -> ExportDialog | ImportDialog:
    found = [it for it in QApplication.topLevelWidgets() if isinstance(it, kind) and it.isVisible()]
    assert len(found) == 1
    return found[0]


def brought(house: House, *titles: str) -> ImportDialog:
    path = saved(house.home / "c.json", [simple(title) for title in titles] + [{"x": 1}])
    house.door.import_file(path)
    made = dialog(ImportDialog)
    assert isinstance(made, ImportDialog)
    house.until(made.outcome.isVisible)
    return made


def test_an_import_says_what_came_and_what_did_not(house: House) -> None:
    made = brought(house, "One", "Two")
    assert made.outcome.text() == "2 conversations of ChatGPT were brought in."
    assert "Not verified" in made.notes.text()
    assert "Conversation 3 of the file: It is in no form" in made.flaws.toPlainText()
    assert {row.title for row in house.conversations.rows} == {"One", "Two"}
    made.accept()


def test_a_file_that_cannot_be_read_is_told(house: House) -> None:
    house.door.import_file(house.home / "gone.json")
    made = dialog(ImportDialog)
    assert isinstance(made, ImportDialog)
    house.until(made.outcome.isVisible)
    assert "could not be read" in made.outcome.text()
    assert not made.flaws.isVisible()
    made.accept()


@pytest.mark.parametrize(
    ("number", "name"), [(0, "a.md"), (1, "a.html"), (2, "a.pdf"), (3, "a.json")]
)
def test_the_open_conversation_is_exported(
    house: House, monkeypatch: pytest.MonkeyPatch, number: int, name: str
) -> None:
    brought(house, "One", "Two").accept()
    house.chat.open(house.conversations.rows[0].id)
    house.window.actions_by_name["export"].trigger()
    made = dialog(ExportDialog)
    assert isinstance(made, ExportDialog)
    made.formats.button(number).click()
    where = house.home / name
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(where), ""))
    house.qtbot.mouseClick(made.start, Qt.MouseButton.LeftButton)
    house.until(made.outcome.isVisible)
    assert made.outcome.text() == "The conversation was exported."
    assert b"One" in where.read_bytes() or b"Two" in where.read_bytes() or number == 2
    made.accept()


@pytest.mark.parametrize(("number", "name"), [(0, "a.md"), (3, "a.json")])
def test_a_temporary_conversation_is_exported_where_one_asks_for_it(
    house: House, monkeypatch: pytest.MonkeyPatch, number: int, name: str
) -> None:
    house.load()
    house.window.door.start_temporary()
    house.say("Between us", "Hush.")
    house.window.actions_by_name["export"].trigger()
    made = dialog(ExportDialog)
    assert isinstance(made, ExportDialog)
    made.formats.button(number).click()
    where = house.home / name
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(where), ""))
    made.start.click()
    house.until(made.outcome.isVisible)
    assert made.outcome.text() == "The conversation was exported."
    assert b"Between us" in where.read_bytes()
    assert b"Hush." in where.read_bytes()
    made.accept()


def test_all_are_exported_to_a_folder(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    brought(house, "One", "Two", "Three").accept()
    house.chat.start_new()
    house.window.actions_by_name["export"].trigger()
    made = dialog(ExportDialog)
    assert isinstance(made, ExportDialog)
    assert not made.scopes.button(0).isEnabled()
    folder = house.home / "out"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    made.start.click()
    house.until(made.outcome.isVisible)
    assert made.outcome.text() == "3 conversations were exported."
    assert {path.name for path in Path(folder).iterdir()} == {"One.md", "Two.md", "Three.md"}
    made.accept()


def test_with_no_conversations_there_is_nothing_to_export(house: House) -> None:
    house.window.actions_by_name["export"].trigger()
    made = dialog(ExportDialog)
    assert isinstance(made, ExportDialog)
    assert not made.start.isEnabled()
    made.reject()
