"""Answers side by side: asked for in a dialog, read in columns, and one of them kept."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop.core.adapter_set import AdapterSet
from desktop.core.chat import AdapterUse, Ending, Message, Node, Role
from desktop.core.comparison import Comparison, Take, by_chance
from desktop.core.settings import Sampling
from desktop.engine.protocol import Answer
from desktop.ui.chat.comparison.dialogs import CompareDialog, SeveralDialog
from desktop.ui.chat.comparison.door import ComparisonDoor
from desktop.ui.chat.comparison.view import ComparisonView
from desktop.ui.chat.leaves import Deed, Foot
from desktop.ui.icons import Icons
from tests.ui.conftest import House

PIRATE = (AdapterUse("/a/pirate.gguf", 0.5, "Pirate"),)
LETTERS = AdapterSet(3, "model.gguf", "My letters", (AdapterUse("/a/letters.gguf"),))


@pytest.fixture
def steered(house: House) -> House:
    """Return a house in whose conversation an adapter acts."""
    house.load()
    house.chat.set_adapters(PIRATE)
    return house


def door(house: House) -> ComparisonDoor:
    return house.window.page.comparison


def view(house: House) -> ComparisonView:
    assert door(house).widget is door(house).view
    return door(house).view


def compare(house: House, text: str = "Hello", *, blind: bool = False) -> None:
    """Type a message and have it compared."""
    house.window.page.focus_composer()
    house.type(text)
    house.window.actions_by_name["compare"].trigger()
    dialog = door(house).dialog
    assert isinstance(dialog, CompareDialog)
    dialog.blind.setChecked(blind)
    dialog.go_button.click()


def test_a_message_that_cannot_be_compared_now_stays_typed(house: House) -> None:
    house.load()
    house.window.page.focus_composer()
    house.type("First")
    house.press("Return")
    house.until(lambda: house.chat.is_writing)
    house.type("Second")
    door(house).compare_asked.emit("Second", by_chance(2, (), Sampling()), False)
    assert house.window.page.composer.text.toPlainText() == "Second"
    assert [row.node.message.text for row in house.chat.rows][:1] == ["First"]


def return_to_composer(house: House) -> None:
    house.window.activateWindow()  # no window manager does it here when a dialog closes
    house.until(house.window.isActiveWindow)
    house.window.page.focus_composer()


def texts(house: House) -> list[str]:
    found = []
    for column in view(house).columns:
        column.transcript.settle_growth()
        found.append("".join(item.text for item in column.transcript.column.items))
    return found


def names(house: House) -> list[str]:
    return [column.name.text() for column in view(house).columns]


def stages(house: House) -> list[str]:
    return [column.stage.text() for column in view(house).columns]


def test_with_and_without_the_adapters_in_two_columns(steered: House) -> None:
    compare(steered)
    assert steered.window.page.composer.text.toPlainText() == ""
    assert names(steered) == ["With Pirate", "Without adapters"]
    assert stages(steered) == ["Being written…", "Waits for its turn"]
    assert view(steered).question.text() == "Hello"
    steered.engine.begin()
    steered.engine.write("Ahoy")
    steered.until(lambda: texts(steered) == ["Ahoy", ""])
    steered.answer(", matey")
    assert "Answer 2 of 2" in view(steered).progress.text()
    steered.answer("Good day")
    assert texts(steered) == ["Ahoy, matey", "Good day"]
    assert stages(steered) == ["6 tokens", "6 tokens"]
    assert [command.adapters for command in steered.engine.all(Answer)] == [PIRATE, ()]


def test_one_is_kept_by_the_keyboard(steered: House) -> None:
    compare(steered)
    buttons = [column.keep_button for column in view(steered).columns]
    assert not any(button.isEnabled() for button in buttons)
    steered.answer("Ahoy")
    steered.answer("Good day")
    return_to_composer(steered)
    steered.press("Alt+2")
    steered.until(lambda: door(steered).widget is None)  # the button is seen to be pressed first
    row = steered.chat.rows[-1]
    assert (row.node.message.text, row.sibling, row.siblings) == ("Good day", 1, 2)
    assert steered.window.page.transcript.isVisible()


def test_names_are_hidden_until_one_is_kept(
    steered: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steered.chat.comparing, "_shuffle", list.reverse)
    compare(steered, blind=True)
    steered.answer("Good day")
    steered.answer("Ahoy")
    assert names(steered) == ["Answer A", "Answer B"]
    notes = [
        leaf.note
        for column in view(steered).columns
        for leaf in column.transcript.column.open(0).leaves
        if isinstance(leaf, Foot)
    ]
    assert notes == ["", ""]  # what made them is not told either
    view(steered).columns[1].keep_button.click()
    assert names(steered) == ["A: Without adapters", "B: With Pirate"]
    assert stages(steered)[1] == "Your choice"
    assert view(steered).columns[0].keep_button.isHidden()
    assert view(steered).close_button.text() == "Done"
    view(steered).close_button.click()
    assert door(steered).widget is None
    assert steered.chat.rows[-1].node.message.text == "Ahoy"


def test_sets_are_offered_the_one_that_acts_first(steered: House) -> None:
    acting = AdapterSet(4, "model.gguf", "Parrot", PIRATE)
    door(steered).sets = lambda: (LETTERS, acting)
    steered.window.page.composer.set_text("Hello")
    door(steered).compare()
    dialog = door(steered).dialog
    assert isinstance(dialog, CompareDialog)
    offered = [dialog.left.itemText(i) for i in range(dialog.left.count())]
    assert offered == ["Parrot", "Without adapters", "My letters"]
    dialog.right.setCurrentIndex(0)
    assert not dialog.go_button.isEnabled()
    dialog.right.setCurrentIndex(2)
    ways = dialog.ways()
    assert [way.adapters for way in ways] == [PIRATE, LETTERS.uses]
    assert ways[0].seed == ways[1].seed >= 0


def test_without_adapters_there_is_nothing_to_compare(house: House) -> None:
    house.load()
    house.window.page.composer.set_text("Hello")
    door(house).compare()
    dialog = door(house).dialog
    assert dialog is not None
    assert not dialog.go_button.isEnabled()
    assert "no adapters" in dialog.words.text()
    dialog.cancel_button.click()
    assert door(house).dialog is None
    assert house.chat.rows == ()


def test_several_answers_stand_side_by_side(house: House) -> None:
    house.load()
    house.say("Hello", "Hi")
    house.window.actions_by_name["several"].trigger()
    dialog = door(house).dialog
    assert isinstance(dialog, SeveralDialog)
    dialog.count.setCurrentIndex(1)
    dialog.go_button.click()
    for text in ("One", "Two", "Three"):
        house.answer(text)
    assert texts(house) == ["One", "Two", "Three"]
    assert names(house) == ["Answer A", "Answer B", "Answer C"]
    view(house).columns[2].keep_button.click()
    row = house.chat.rows[-1]
    assert (row.node.message.text, row.sibling, row.siblings) == ("Three", 3, 4)


def test_a_reply_offers_it_in_its_menu(steered: House) -> None:
    steered.say("Hello", "Ahoy")
    transcript = steered.window.page.transcript
    menu = transcript.menu(1)
    offered = [action.text() for action in menu.actions()]
    assert "Compare with and without adapters…" in offered
    menu.actions()[offered.index("Compare with and without adapters…")].trigger()
    assert isinstance(door(steered).dialog, CompareDialog)
    menu.actions()[offered.index("Fork into a new conversation")].trigger()
    assert [row.node.message.text for row in steered.chat.rows] == ["Hello", "Ahoy"]
    assert steered.window.windowTitle().startswith("Hello (2)")


def test_answers_that_are_compared_can_be_copied_and_no_more(steered: House) -> None:
    compare(steered)
    steered.answer("Ahoy")
    item = view(steered).columns[0].transcript.column.open(0)
    assert [leaf.deeds for leaf in item.leaves if isinstance(leaf, Foot)] == [(Deed.COPY,)]
    assert [leaf.further for leaf in item.leaves if isinstance(leaf, Foot)] == [()]


def test_a_stop_pauses_and_it_can_go_on(steered: House) -> None:
    compare(steered)
    steered.engine.begin()
    steered.window.page.stop()
    with steered.qtbot.waitSignal(steered.chat.reply_finished):
        steered.engine.finish(Ending.STOPPED)
    assert view(steered).go_on_button.isVisible()
    assert stages(steered)[1] == "Not asked for yet"
    view(steered).go_on_button.click()
    steered.answer("Good day")
    assert texts(steered)[1] == "Good day"


def test_what_is_written_meanwhile_waits_for_the_choice(steered: House) -> None:
    compare(steered)
    steered.answer("Ahoy")
    return_to_composer(steered)
    steered.type("And you?")
    steered.press("Return")
    queue = steered.window.page.queue
    steered.answer("Good day")
    assert [row.text.text() for row in queue.rows] == ["And you?"]
    assert "kept one of the answers" in queue.words.text()
    view(steered).columns[0].keep_button.click()
    steered.answer("Fine")
    said = [row.node.message.text for row in steered.chat.rows]
    assert said == ["Hello", "Ahoy", "And you?", "Fine"]


def test_it_is_there_again_when_its_conversation_is(steered: House) -> None:
    compare(steered)
    assert steered.chat.conversation is not None
    compared = steered.chat.conversation.id
    steered.engine.begin()
    steered.engine.write("Aho")
    steered.until(lambda: texts(steered)[0] == "Aho")
    steered.chat.start_new()
    assert door(steered).widget is None
    steered.chat.open(compared)
    assert texts(steered) == ["Aho", ""]
    steered.engine.write("y")
    steered.until(lambda: texts(steered)[0] == "Ahoy")
    view(steered).close_button.click()
    assert door(steered).widget is None
    assert steered.chat.is_writing


def test_what_cannot_be_compared_now_is_said(house: House) -> None:
    house.load()
    page = house.window.page
    door(house).several()
    assert "no message" in page.notice.accessibleName()
    house.chat.send("Hello")
    door(house).several()
    assert "still answering" in page.notice.accessibleName()
    assert door(house).dialog is None


@pytest.mark.parametrize(("width", "rows"), [(1300, 1), (700, 2), (400, 4)])
def test_columns_stand_in_rows_where_there_is_no_room(
    icons: Icons, qtbot: QtBot, width: int, rows: int
) -> None:
    takes = tuple(Take(way) for way in by_chance(4, (), Sampling()))
    question = Node(1, None, Message(Role.USER, "Hello"), 1.0)
    shown = ComparisonView(icons)
    qtbot.addWidget(shown)
    shown.show_comparison(Comparison(1, question, takes))
    shown.resize(width, 800)
    shown.show()
    qtbot.waitExposed(shown)
    places = {column.mapTo(shown, column.rect().topLeft()).y() for column in shown.columns}
    assert len(places) == rows


def test_the_way_to_the_end_lies_over_no_answer(icons: Icons, qtbot: QtBot) -> None:
    way = by_chance(2, (), Sampling())[0]
    answer = Node(2, 1, Message(Role.ASSISTANT, "line\n\n" * 60), 1.0, Ending.COMPLETE)
    question = Node(1, None, Message(Role.USER, "Hello"), 1.0)
    shown = ComparisonView(icons)
    qtbot.addWidget(shown)
    shown.show_comparison(Comparison(1, question, (Take(way, answer), Take(way))))
    shown.resize(400, 800)
    shown.show()
    qtbot.waitExposed(shown)
    column = shown.columns[0]
    column.transcript.verticalScrollBar().setValue(0)
    end = column.transcript.to_end_button
    assert end.isVisible()
    text = column.transcript.rect().translated(column.transcript.mapTo(column, QPoint()))
    place = end.rect().translated(end.mapTo(column, QPoint()))
    assert column.rect().contains(place)
    assert not text.intersects(place)
    assert not column.keep_button.geometry().intersects(place)
    qtbot.mouseClick(end, Qt.MouseButton.LeftButton)
    assert column.transcript.column.at_end
    assert not end.isVisible()


def test_chance_has_no_say_at_a_temperature_of_0(house: House) -> None:
    house.load()
    house.chat.set_sampling(dataclasses.replace(Sampling(), temperature=0.0))
    house.window.page.composer.set_text("Hello")
    door(house).several()
    dialog = door(house).dialog
    assert dialog is not None
    assert "all answers will be the same" in dialog.words.text()
    house.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert door(house).dialog is None
