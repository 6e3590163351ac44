"""The manual in its window: F1, links, the way back, a search, and words that are true."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from desktop.core.manual import LANGUAGES, chapters
from desktop.ui.commands import commands, keys_shown
from desktop.ui.manual.door import ManualDoor
from desktop.ui.manual.filling import manual
from desktop.ui.manual.window import ManualWindow
from tests.ui.conftest import House

KEYS = {command.name: command.keys for command in commands()}


@pytest.fixture
def door(house: House) -> ManualDoor:
    return ManualDoor(house.window.library._icons, house.window)


def opened(house: House, door: ManualDoor) -> ManualWindow:
    house.window.actions_by_name["manual"].trigger()
    assert door.manual is not None
    house.qtbot.addWidget(door.manual)
    house.until(lambda: door.manual is not None and door.manual.isVisible())
    return door.manual


def titles(window: ManualWindow) -> list[str]:
    return [window.contents.item(row).text() for row in range(window.contents.count())]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_is_filled_with_what_there_is(language: str) -> None:
    for chapter, shown in zip(chapters(language), manual(language, KEYS.__getitem__), strict=True):
        assert "{" not in shown.text, chapter.name  # a KeyError has told of what there is not
        for kind, name in chapter.places:
            if kind == "keys":
                assert f"**{keys_shown(KEYS[name])}**" in shown.text


def test_every_key_is_in_the_list_and_a_command_without_keys_is_told_by_its_menu() -> None:
    listed = next(one for one in manual("en", KEYS.__getitem__) if one.name == "shortcuts")
    for command in commands():
        if command.keys:
            assert f"`{keys_shown(command.keys)}`" in listed.text
    bare = next(one for one in manual("en", lambda _name: "") if one.name == "first-steps")
    assert "Reply \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} Another reply" in bare.text


def test_an_unknown_language_reads_english() -> None:
    assert manual("xx", KEYS.__getitem__) == manual("en", KEYS.__getitem__)


def test_f1_opens_the_first_chapter_and_the_one_about_what_is_seen(
    house: House, door: ManualDoor
) -> None:
    assert house.window.actions_by_name["manual"].shortcut().toString() == "F1"
    window = opened(house, door)
    assert window.chapter == "first-steps"
    assert titles(window)[0] == window.chapters[0].title
    house.window.toggle_panel("rack")
    house.window.actions_by_name["manual"].trigger()
    assert window.chapter == "adapters"


def test_a_click_in_the_contents_opens_a_chapter_and_back_leads_back(
    house: House, door: ManualDoor
) -> None:
    window = opened(house, door)
    item = window.contents.item(3)
    where = window.contents.visualItemRect(item).center()
    house.qtbot.mouseClick(window.contents.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert window.chapter == "adapters"
    house.qtbot.mouseClick(window.back, Qt.MouseButton.LeftButton)
    assert window.chapter == "first-steps"
    assert not window.back.isEnabled()


def test_a_link_leads_to_a_chapter_and_nowhere_else(house: House, door: ManualDoor) -> None:
    window = opened(house, door)
    window.text.link_activated.emit("https://manual.invalid/privacy")
    assert window.chapter == "privacy"
    assert window.contents.currentItem().text() == "Privacy and the vault"
    window.text.link_activated.emit("https://example.org/")
    assert window.chapter == "privacy"


def test_a_search_leaves_the_chapters_that_have_the_words(house: House, door: ManualDoor) -> None:
    window = opened(house, door)
    house.qtbot.keyClicks(window.search, "passphrase")
    assert titles(window) == ["Privacy and the vault"]
    assert window.chapter == "privacy"
    window.search.setText("nowhereatall")
    assert titles(window) == []
    assert window.nothing.isVisible()
    window.search.clear()
    assert len(titles(window)) == len(window.chapters)


def test_it_is_read_in_german_where_the_window_is(house: House, door: ManualDoor) -> None:
    window = opened(house, door)
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.German))
        door.open("adapters")
        assert titles(window)[0] == "Erste Schritte"
        assert window.chapter == "adapters"
    finally:
        QLocale.setDefault(before)


def test_what_is_read_has_no_button_to_the_end(
    house: House, door: ManualDoor, qapp: QApplication
) -> None:
    window = opened(house, door)
    qapp.processEvents()
    assert not window.text.to_end_button.isVisible()
