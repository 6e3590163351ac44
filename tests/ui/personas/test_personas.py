"""Personas in the window: by mouse and keyboard, on real sessions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QPlainTextEdit

from desktop.core.personas import COLOURS, shipped_personas
from desktop.engine.protocol import Answer
from desktop.ui.personas.dialog import PersonaDialog
from desktop.ui.personas.glyph import letter
from desktop.ui.personas.steering_row import PersonaRow
from desktop.ui.tokens import DARK, LIGHT, PERSONAS, contrast
from tests.ui.conftest import House

pytestmark = pytest.mark.gui

ROBIN, TEACHER = shipped_personas("en")[:2]


@pytest.fixture
def house(house: House) -> House:
    house.personas._personas.library.choose_language("en")
    return house


def library_of(house: House) -> PersonaDialog:
    house.press("Ctrl+Shift+J")
    dialog = house.personas.dialog
    assert dialog is not None
    house.until(dialog.isVisible)
    return dialog


def row_of(house: House) -> PersonaRow:
    house.window.toggle_panel("steering")
    return house.window.panels.panel("steering").findChild(PersonaRow)


def test_a_card_greets_and_begins_the_conversation(house: House) -> None:
    house.load()
    empty = house.window.page.empty
    assert [card.key for card in empty.cards.cards] == [
        one.key for one in shipped_personas("en")[:4]
    ]
    house.qtbot.mouseClick(empty.cards.cards[0], Qt.MouseButton.LeftButton)
    assert empty.title.text() == "Robin"
    assert empty.opening.text() == ROBIN.opening
    assert not any(one.isVisible() for one in empty.suggestions)
    house.say("Hello", "Hi.")
    assert [one.text for one in house.engine.last(Answer).messages] == [
        ROBIN.system_prompt, ROBIN.opening, "Hello",
    ]  # fmt: skip
    badge = house.window.page.head.persona
    assert badge.isVisible()
    assert "Robin" in badge.accessibleName()
    index = house.window.sidebar.rows.index_of(house.chat.conversation.id)
    assert index != QModelIndex()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Hello, with Robin"
    transcript = house.window.page.transcript
    house.qtbot.keyClick(transcript, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert ROBIN.opening in transcript.selected_text


def test_a_second_click_lets_the_persona_go(house: House) -> None:
    house.load()
    empty = house.window.page.empty
    card = empty.cards.cards[1]
    card.click()
    assert card.isChecked()
    card.click()
    assert not card.isChecked()
    assert empty.opening.isHidden()
    assert house.window.page.head.persona.isHidden()
    assert house.chat.system_prompt == ""


def test_cards_are_of_no_use_without_a_model(house: House) -> None:
    assert not house.window.page.empty.cards.isVisible()


def test_the_menu_begins_a_new_conversation(house: House) -> None:
    house.load()
    house.say("One", "1")
    menu = house.window.menuBar().findChild(QMenu, "file")
    inner = next(a.menu() for a in menu.actions() if a.menu() is not None)
    inner.aboutToShow.emit()
    next(a for a in inner.actions() if a.text() == TEACHER.name).trigger()
    assert house.chat.conversation is None
    assert house.chat.opening == TEACHER.opening


def test_the_steering_panel_changes_the_persona_and_takes_it_back(house: House) -> None:
    house.load()
    house.say("One", "1")
    house.chat.set_system_prompt("Mine.")
    row = row_of(house)
    assert not row.undo.isVisible()
    row.pick.setCurrentIndex(row.pick.findData(TEACHER.key))
    row.pick.activated.emit(row.pick.currentIndex())
    assert house.chat.system_prompt == TEACHER.system_prompt
    row.undo.click()
    assert house.chat.system_prompt == "Mine."
    assert row.pick.currentData() == ""


def test_a_persona_that_was_deleted_is_still_named(house: House) -> None:
    house.load()
    house.window.page.empty.cards.cards[0].click()
    house.say("One", "1")
    house.personas._personas.library.delete(ROBIN.key)
    assert row_of(house).pick.currentText() == "Robin"


def test_the_library_edits_copies_deletes_and_undoes(house: House) -> None:
    house.load()
    dialog = library_of(house)
    dialog.choose(ROBIN.key)
    dialog.editor.about.selectAll()
    house.qtbot.keyClicks(dialog.editor.about, "Listens")
    dialog.choose(TEACHER.key)  # what was typed is kept before another one is shown
    library = house.personas._personas.library
    assert library.get(ROBIN.key).about == "Listens"
    assert dialog.editor.name.text() == TEACHER.name
    dialog.choose(ROBIN.key)
    assert dialog.original.isVisible()
    dialog.copy.click()
    assert dialog.editor.name.text() == "Robin (2)"
    copy = dialog.chosen
    dialog.list.setFocus()
    house.qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert library.get(copy) is None
    assert dialog.undo.isVisible()
    dialog.undo.button.click()
    assert dialog.chosen == copy
    dialog.choose(ROBIN.key)
    dialog.original.click()
    assert library.get(ROBIN.key) == ROBIN


def test_a_new_persona_is_named_coloured_and_begun(house: House) -> None:
    house.load()
    dialog = library_of(house)
    dialog.new.click()
    house.qtbot.keyClicks(dialog.editor.name, "Grandma")
    dialog.editor.prompt.setPlainText("Tell of old times.")
    dialog.editor._colours.button(COLOURS.index("plum")).click()
    dialog.begin.click()
    assert not dialog.isVisible()
    assert house.chat.steering.persona.name == "Grandma"
    assert house.chat.steering.persona.colour == "plum"
    assert house.chat.system_prompt == "Tell of old times."


def test_a_persona_is_bound_to_what_answers_and_unbound(house: House) -> None:
    path = house.load()
    dialog = library_of(house)
    dialog.choose(ROBIN.key)
    assert not dialog.editor.unbind.isVisible()
    dialog.editor.bind.click()
    library = house.personas._personas.library
    assert library.get(ROBIN.key).model == path
    dialog.editor.unbind.click()
    assert library.get(ROBIN.key) == ROBIN


def test_the_language_is_switched_in_the_library(house: House) -> None:
    dialog = library_of(house)
    dialog.language.setCurrentIndex(dialog.language.findData("de"))
    dialog.language.activated.emit(dialog.language.currentIndex())
    assert dialog.list.item(1).text() == shipped_personas("de")[1].name
    assert dialog.editor.prompt.toPlainText() == shipped_personas("de")[0].system_prompt


def test_every_control_has_a_name(house: House) -> None:
    dialog = library_of(house)
    for kind in (QAbstractButton, QLineEdit, QPlainTextEdit):
        for control in dialog.findChildren(kind):
            if control.isVisible():
                named = control.accessibleName() or (
                    isinstance(control, QAbstractButton) and control.text()
                )
                assert named, control


@pytest.mark.parametrize("name", COLOURS)
def test_the_colours_can_be_seen_and_their_letters_read(name: str) -> None:
    for colour, theme in zip(PERSONAS[name], (LIGHT, DARK), strict=True):
        assert contrast(colour, theme.page) >= 4.5
        for ground in ("side", "surface", "hover", "selected", "accent_soft"):
            assert contrast(colour, getattr(theme, ground)) >= 3


def test_a_letter_stands_for_a_name() -> None:
    assert letter("The patient teacher") == "T"
    assert letter("ärztin (2)") == "Ä"
    assert letter("  ") == "?"


def test_a_persona_is_exported_deleted_and_imported(house: House) -> None:
    dialog = library_of(house)
    path = house.home / "robin.json"
    dialog.choose(ROBIN.key)
    dialog.copy.click()
    mine = dialog.chosen
    library = house.personas._personas.library
    dialog.export_to(path, [library.get(mine)])
    assert dialog.told.isVisible()
    dialog.delete.click()
    dialog.import_file(path)
    assert library.get(dialog.chosen).name == "Robin (2)"
    assert "Robin (2)" in dialog.told.accessibleName()
    dialog.import_file(path)
    assert "already" in dialog.told.accessibleName()


def test_what_is_missing_and_what_is_broken_is_said(house: House) -> None:
    dialog = library_of(house)
    path = house.home / "stranger.json"
    path.write_text(
        '{"format": "fireside-personas", "version": 1, "personas": '
        '[{"name": "Poet", "model": {"file": "/tmp/poet.gguf"}}]}'
    )
    dialog.import_file(path)
    assert "poet.gguf" in dialog.told.accessibleName()
    assert "/tmp" not in dialog.told.accessibleName()
    path.write_text('{"format": "fireside-personas", "version": 1, "personas": [{}]}')
    dialog.import_file(path)
    assert "broken" in dialog.told.accessibleName()
    path.write_text("no")
    dialog.import_file(path)
    assert dialog.notice.isVisible()
    assert not dialog.told.isVisible()


def test_the_ways_out_are_one_or_all(house: House) -> None:
    dialog = library_of(house)
    dialog._ways_out.aboutToShow.emit()
    assert len(dialog._ways_out.actions()) == 2
