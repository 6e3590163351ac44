"""The tree of a conversation, listed beside it, and the keys that lead through it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.ui.chat.branches_panel import BranchesPanel
from tests.ui.conftest import House


@pytest.fixture
def parted(house: House) -> House:
    """Return a house where a message has two answers, one of which was gone on with."""
    house.load()
    house.say("Name a colour", "Red")
    house.say("Another", "Green")
    house.chat.regenerate(house.chat.rows[1].node.id)
    house.answer("Blue")
    return house


def panel(house: House) -> BranchesPanel:
    house.window.actions_by_name["branches"].trigger()
    shown = house.window.panels.panel("branches")
    assert isinstance(shown, BranchesPanel)
    assert shown.isVisible()
    return shown


def listed(shown: BranchesPanel) -> list[str]:
    rows = shown.list.model()
    return [rows.index(row, 0).data() for row in range(rows.rowCount())]


def texts(house: House) -> list[str]:
    return [row.node.message.text for row in house.chat.rows]


def test_a_conversation_of_one_branch_says_how_there_come_to_be_more(house: House) -> None:
    house.load()
    house.say("Name a colour", "Red")
    shown = panel(house)
    assert shown.words.isVisible()
    assert listed(shown) == ["Name a colour, You · 2 messages"]


def test_branches_are_listed_and_led_to(parted: House) -> None:
    shown = panel(parted)
    assert shown.words.isHidden()
    assert listed(shown) == ["Name a colour, You", "Red, Answer · 3 messages", "Blue, Answer"]
    assert [stretch.is_read for stretch in shown.shown] == [True, False, True]
    shown.list.setCurrentIndex(shown.list.model().index(1, 0))
    parted.qtbot.keyClick(shown.list, Qt.Key.Key_Return)
    assert texts(parted) == ["Name a colour", "Red", "Another", "Green"]
    assert parted.window.page.transcript.current == 1
    parted.until(lambda: [stretch.is_read for stretch in shown.shown] == [True, True, False])


def test_what_comes_is_listed_too(parted: House) -> None:
    shown = panel(parted)
    parted.chat.regenerate(parted.chat.rows[1].node.id)
    parted.until(lambda: "An answer being written, Answer" in listed(shown))
    parted.answer("Yellow")
    parted.until(lambda: listed(shown)[-1] == "Yellow, Answer")
    parted.chat.start_new()
    parted.until(lambda: listed(shown) == [])


def test_the_keyboard_steps_through_alternatives(parted: House) -> None:
    actions = parted.window.actions_by_name
    actions["previous"].trigger()
    assert texts(parted)[1] == "Red"
    actions["previous"].trigger()
    assert texts(parted)[1] == "Red"
    actions["next"].trigger()
    assert texts(parted)[1] == "Blue"
