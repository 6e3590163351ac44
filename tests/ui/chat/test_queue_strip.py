"""Messages that wait are shown above the composer, and can be changed there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.core.chat import Ending
from desktop.core.personas import shipped_personas
from desktop.engine.protocol import Answer
from desktop.session.status import Phase
from desktop.ui.chat.queue_strip import QueueStrip
from tests.ui.conftest import House


@pytest.fixture
def answering(house: House) -> House:
    house.load()
    write(house, "One")
    house.engine.begin()
    house.engine.write("First")
    house.until(lambda: house.chat.status.phase is Phase.WRITING)
    return house


def write(house: House, text: str) -> None:
    house.window.page.focus_composer()
    house.type(text)
    house.press("Return")


def strip(house: House) -> QueueStrip:
    return house.window.page.queue


def shown(house: House) -> list[str]:
    return [row.text.text() for row in strip(house).rows]


def stop(house: House) -> None:
    house.window.page.stop()
    with house.qtbot.waitSignal(house.chat.reply_finished):
        house.engine.finish(Ending.STOPPED)


def test_what_is_written_while_it_answers_waits_in_sight(answering: House) -> None:
    assert strip(answering).isHidden()
    write(answering, "Two")
    write(answering, "Three")
    assert shown(answering) == ["Two", "Three"]
    assert strip(answering).isVisible()
    assert answering.window.page.composer.text.toPlainText() == ""
    answering.answer("First")
    assert shown(answering) == ["Three"]
    answering.answer("Second")
    assert strip(answering).isHidden()


def test_a_button_sends_later_beside_the_one_that_stops(answering: House) -> None:
    composer = answering.window.page.composer
    assert composer.later_button.isHidden()
    answering.window.page.focus_composer()
    answering.type("Two")
    assert composer.later_button.isVisible()
    assert composer.button.accessibleName() == "Stop"
    composer.later_button.click()
    assert shown(answering) == ["Two"]


def test_it_is_edited_where_it_stands(answering: House) -> None:
    write(answering, "Two")
    answering.press("Up")
    editor = strip(answering).rows[0].editor
    assert editor is not None
    editor.field.setPlainText("Deux")
    answering.qtbot.keyClick(editor.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert shown(answering) == ["Deux"]
    strip(answering).rows[0].edit_button.click()
    editor = strip(answering).rows[0].editor
    assert editor is not None
    answering.qtbot.keyClick(editor.field, Qt.Key.Key_Escape)
    assert strip(answering).rows[0].editor is None
    assert shown(answering) == ["Deux"]


def test_what_is_being_edited_stays_when_another_message_comes(answering: House) -> None:
    write(answering, "Two")
    strip(answering).rows[0].edit()
    editor = strip(answering).rows[0].editor
    answering.chat.send("Three")
    assert strip(answering).rows[0].editor is editor


def test_what_is_taken_back_can_be_had_again(answering: House) -> None:
    write(answering, "Two")
    strip(answering).rows[0].remove_button.click()
    assert shown(answering) == []
    assert strip(answering).isVisible()
    strip(answering).undo_button.click()
    assert shown(answering) == ["Two"]
    strip(answering).rows[0].remove_button.click()
    answering.chat.start_new()
    assert strip(answering).isHidden()


def test_a_stop_pauses_and_a_command_goes_on(answering: House) -> None:
    write(answering, "Two")
    assert strip(answering).go_on_button.isHidden()
    stop(answering)
    assert strip(answering).go_on_button.isVisible()
    assert "Paused" in strip(answering).words.text()
    answering.window.actions_by_name["send_waiting"].trigger()
    assert shown(answering) == []
    assert answering.engine.last(Answer).messages[-1].text == "Two"


def test_each_conversation_shows_its_own(answering: House) -> None:
    write(answering, "Two")
    assert answering.chat.conversation is not None
    first = answering.chat.conversation.id
    answering.chat.start_new()
    assert strip(answering).isHidden()
    write(answering, "Elsewhere")
    assert shown(answering) == ["Elsewhere"]
    answering.chat.open(first)
    assert shown(answering) == ["Two"]


def test_the_reply_is_begun_for_the_model(house: House) -> None:
    house.load()
    composer = house.window.page.composer
    house.window.actions_by_name["begin_reply"].trigger()
    assert composer.beginning.line.hasFocus()
    house.type("Roses are")
    composer.text.setFocus()
    house.type("Write a poem")
    house.press("Return")
    assert house.engine.last(Answer).messages[-1].text == "Roses are"
    assert composer.beginning.isHidden()
    house.answer(" red")
    # With an empty message, the last reply is begun anew.
    house.window.actions_by_name["begin_reply"].trigger()
    house.type("Violets")
    house.press("Return")
    house.answer(" are blue")
    assert [row.node.message.text for row in house.chat.rows] == [
        "Write a poem",
        "Violets are blue",
    ]


def test_a_beginning_that_nobody_was_asked_to_take_up_stays(house: House) -> None:
    house.load()
    house.chat.start_new()
    house.personas._personas.begin(shipped_personas("en")[0].key)
    house.say("Hello", "Hi.")
    page = house.window.page
    page.fork(house.chat.rows[0].node.id)  # where the persona's own words are the last
    house.window.actions_by_name["begin_reply"].trigger()
    house.type("Well,")
    house.press("Return")
    assert len(house.chat.rows) == 1
    assert page.composer.beginning.text == "Well,"


def test_escape_leaves_the_beginning(house: House) -> None:
    composer = house.window.page.composer
    composer.beginning.ask()
    house.type("Sure")
    house.press("Escape")
    assert composer.beginning.isHidden()
    assert composer.beginning.text == ""
    assert composer.text.hasFocus()
