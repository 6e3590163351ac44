"""The list of cards: keyboard, mouse, and what stays when the cards change."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.ui.icons import Icons
from desktop.ui.library.card import Card
from desktop.ui.library.cards import CardList
from tests.session.conftest import Heard

THREE = tuple(
    Card(key, f"Model {key}", "2 GB", badge="Comfortable", tone="good", deed="Load")
    for key in "abc"
)


@pytest.fixture
def cards(icons: Icons, qtbot: QtBot) -> CardList:
    made = CardList(icons, "Models")
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show_cards(THREE)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.go_to_first()
    return made


def test_enter_opens_and_space_does(cards: CardList, qtbot: QtBot) -> None:
    opened, asked = Heard(cards.opened), Heard(cards.deed_asked)
    qtbot.keyClick(cards, Qt.Key.Key_Down)
    qtbot.keyClick(cards, Qt.Key.Key_Return)
    qtbot.keyClick(cards, Qt.Key.Key_Space)
    assert (opened.all, asked.all) == (["b"], ["b"])


def test_a_click_opens_and_one_on_the_button_does(cards: CardList, qtbot: QtBot) -> None:
    opened, asked = Heard(cards.opened), Heard(cards.deed_asked)
    left = Qt.MouseButton.LeftButton
    index = cards.rows.index_of("c")
    qtbot.mouseClick(cards.viewport(), left, pos=cards.visualRect(index).center())
    qtbot.mouseClick(cards.viewport(), left, pos=cards.deed_rect(index).center())
    assert (opened.all, asked.all) == (["c"], ["c"])


def test_a_press_that_moves_away_does_nothing(cards: CardList, qtbot: QtBot) -> None:
    opened = Heard(cards.opened)
    left = Qt.MouseButton.LeftButton
    places = [cards.visualRect(cards.rows.index_of(key)).center() for key in "ab"]
    qtbot.mousePress(cards.viewport(), left, pos=places[0])
    qtbot.mouseRelease(cards.viewport(), left, pos=places[1])
    assert opened.all == []


def test_the_keyboard_stays_at_its_card(cards: CardList) -> None:
    cards.setCurrentIndex(cards.rows.index_of("b"))
    cards.show_cards((Card("z", "New"), *THREE))
    here = cards.rows.card(cards.currentIndex())
    assert here is not None
    assert here.key == "b"


def test_only_what_differs_is_renewed(cards: CardList) -> None:
    renewed = Heard(cards.rows.dataChanged)
    changed = Card("b", "Model b", state="Loaded")
    cards.show_cards((THREE[0], changed, THREE[2]))
    assert [first.row() for first, *_ in renewed.all] == [1]


def test_a_screen_reader_hears_the_whole_card(cards: CardList) -> None:
    said = cards.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Model a. 2 GB. Comfortable"


def test_the_menu_is_that_of_the_card(cards: CardList, qtbot: QtBot) -> None:
    asked: list[str] = []

    def menu_for(key: str) -> QMenu:
        asked.append(key)
        return QMenu(cards)

    cards.menu_for = menu_for
    at = cards.visualRect(cards.rows.index_of("b")).center()
    cards.customContextMenuRequested.emit(at)
    assert asked == ["b"]


def test_a_thousand_cards_cost_one_measurement(icons: Icons, qtbot: QtBot) -> None:
    made = CardList(icons, "Models")
    qtbot.addWidget(made)
    made.show_cards([Card(str(n), f"Model {n}") for n in range(1000)])
    assert made.uniformItemSizes()
    assert made.rows.rowCount() == 1000
