"""Quick prompts in the composer, by keyboard and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from desktop.core.quick_prompts import QuickPrompt, shipped_prompts
from desktop.engine.protocol import Answer
from desktop.ui.prompts.popup import PromptPopup
from tests.ui.conftest import House

pytestmark = pytest.mark.gui

TRANSLATE = shipped_prompts("en")[0]


@pytest.fixture
def house(house: House) -> House:
    house.load()
    house.prompts._prompts.library.choose_language("en")
    house.window.page.focus_composer()
    return house


def popup(house: House) -> PromptPopup:
    return house.prompts.popup


def written(house: House) -> str:
    return house.window.page.composer.text.toPlainText()


def key(house: House, pressed: Qt.Key) -> None:
    house.qtbot.keyClick(house.window.page.composer.text, pressed)


def add(house: House, text: str, name: str = "mine") -> QuickPrompt:
    return house.prompts._prompts.new(name, text)


def test_a_slash_lists_and_what_follows_filters(house: House) -> None:
    house.type("/")
    assert popup(house).isVisible()
    assert popup(house).list.count() == len(shipped_prompts("en"))
    house.type("tr")
    assert popup(house).current == TRANSLATE.key
    assert popup(house).list.count() == 1
    house.type("xx")
    assert not popup(house).isVisible()


def test_a_slash_elsewhere_is_a_slash(house: House) -> None:
    house.type("and/or")
    assert not popup(house).isVisible()


def test_places_are_filled_with_tab_from_one_to_the_next(house: House) -> None:
    house.type("/translate")
    key(house, Qt.Key.Key_Return)
    assert written(house) == TRANSLATE.text
    house.type("French")
    key(house, Qt.Key.Key_Tab)
    house.type("Good morning")
    expected = TRANSLATE.text.replace("{language}", "French").replace("{text}", "Good morning")
    assert written(house) == expected
    key(house, Qt.Key.Key_Return)
    house.answer("Bonjour")
    assert house.engine.last(Answer).messages[-1].text == expected


def test_places_are_gone_round_both_ways_and_then_tab_leaves(house: House) -> None:
    house.prompts.use(add(house, "\N{GRINNING FACE} {one} {two} {three}").key)
    text = house.window.page.composer.text

    def marked() -> str:
        return text.textCursor().selectedText()

    assert marked() == "{one}"
    key(house, Qt.Key.Key_Backtab)
    assert marked() == "{three}"
    key(house, Qt.Key.Key_Tab)
    assert marked() == "{one}"
    house.type("1")
    key(house, Qt.Key.Key_Tab)
    house.type("2")
    key(house, Qt.Key.Key_Tab)
    house.type("3")
    assert written(house) == "\N{GRINNING FACE} 1 2 3"
    key(house, Qt.Key.Key_Tab)
    assert not text.hasFocus(), "nothing is left to be filled"


def test_the_places_stand_out(house: House) -> None:
    house.prompts.use(add(house, "{one} {two}").key)
    text = house.window.page.composer.text
    assert len(text.extraSelections()) == 2
    house.type("1")
    assert len(text.extraSelections()) == 1
    text.clear()
    assert text.extraSelections() == []


def test_the_list_is_walked_and_closed_by_keys(house: House) -> None:
    house.type("/")
    key(house, Qt.Key.Key_Down)
    assert popup(house).current == shipped_prompts("en")[1].key
    key(house, Qt.Key.Key_Up)
    key(house, Qt.Key.Key_Up)
    assert popup(house).current == shipped_prompts("en")[-1].key
    key(house, Qt.Key.Key_Escape)
    assert not popup(house).isVisible()
    house.type("pl")
    assert not popup(house).isVisible(), "it was refused"
    house.window.page.composer.text.clear()
    house.type("/pl")
    assert popup(house).isVisible()


def test_a_click_puts_it_in(house: House) -> None:
    house.type("/plan")
    row = popup(house).list.visualItemRect(popup(house).list.item(0)).center()
    house.qtbot.mouseClick(popup(house).list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert written(house).startswith("I want to {goal}")


def test_the_clipboard_is_put_in_where_it_is_asked_for(house: House) -> None:
    QGuiApplication.clipboard().setText("a {b}\r\nc")
    made = add(house, "Look:\n{clipboard}\n{question}")
    house.prompts.use(made.key)
    assert written(house) == "Look:\na {b}\nc\n{question}"
    assert house.window.page.composer.text.textCursor().selectedText() == "{question}"


def test_what_is_selected_in_the_conversation_is_put_in(house: House) -> None:
    house.say("Hello", "Bonjour")
    transcript = house.window.page.transcript
    house.qtbot.keyClick(transcript, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    house.prompts.use(add(house, "About {selection}").key)
    assert "Bonjour" in written(house)


def test_the_menu_lists_them(house: House) -> None:
    menu = house.window.menuBar().findChild(QMenu, "reply")
    inner = next(a.menu() for a in menu.actions() if a.menu() is not None)
    inner.aboutToShow.emit()
    next(a for a in inner.actions() if a.text() == TRANSLATE.name).trigger()
    assert written(house) == TRANSLATE.text


def test_the_library_makes_changes_deletes_and_undoes(house: House) -> None:
    house.press("Ctrl+Shift+Y")
    dialog = house.prompts.dialog
    assert dialog is not None
    library = house.prompts._prompts.library
    dialog.new.click()
    house.qtbot.keyClicks(dialog.name, "/greet")
    dialog.text.setPlainText("Greet {who}.")
    dialog.choose(TRANSLATE.key)
    made = library.all[0]
    assert (made.name, made.text) == ("greet", "Greet {who}.")
    dialog.choose(made.key)
    dialog.delete.click()
    assert library.get(made.key) is None
    dialog.undo.button.click()
    assert dialog.chosen == made.key
    dialog.use.click()
    assert written(house) == "Greet {who}."
    assert not dialog.isVisible()
