"""The list of conversations follows what happens to them."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QObject

from desktop.core.chat import Ending, Steering
from desktop.session.chat import Chat
from desktop.session.conversations import Conversations
from tests.session.conftest import Floor, Heard


@pytest.fixture
def parent() -> QObject:
    return QObject()


@pytest.fixture
def listed(floor: Floor, parent: QObject) -> Conversations:
    floor.load()
    ticks = itertools.count(100.0)
    floor.chat = Chat(
        floor.history,
        floor.assistant,
        floor.preferences,
        clock=lambda: next(ticks),
        save_ms=0,
        parent=parent,
    )
    return Conversations(floor.history, floor.chat, clock=lambda: next(ticks), parent=parent)


def titles(listed: Conversations) -> list[str]:
    return [row.title for row in listed.rows]


def talk(floor: Floor, *questions: str) -> None:
    for question in questions:
        floor.chat.start_new()
        floor.ask(question, "Yes")


def test_the_list_is_read_at_the_start(floor: Floor, listed: Conversations) -> None:
    floor.history.create("Old", Steering(), 1.0)
    floor.history.create("New", Steering(), 2.0)
    heard = Heard(listed.rows_changed)
    listed.load()
    assert [row.title for row in heard()] == ["New", "Old"]


def test_a_conversation_comes_to_the_top_when_it_grows(floor: Floor, listed: Conversations) -> None:
    talk(floor, "One", "Two")
    assert titles(listed) == ["Two", "One"]
    floor.chat.open(listed.rows[1].id)
    assert titles(listed) == ["Two", "One"]
    floor.ask("And one more", "Yes")
    assert titles(listed) == ["One", "Two"]
    assert listed.rows == floor.history.conversations()


def test_a_conversation_is_renamed(floor: Floor, listed: Conversations) -> None:
    talk(floor, "One")
    opened = Heard(floor.chat.conversation_changed)
    listed.rename(listed.rows[0].id, "  Better \n title ")
    assert titles(listed) == ["Better title"]
    assert opened().title == "Better title"
    listed.rename(listed.rows[0].id, "  ")
    assert titles(listed) == ["Better title"]
    assert floor.history.conversations()[0].title == "Better title"


def test_a_deleted_conversation_is_gone_and_can_come_back(
    floor: Floor, listed: Conversations
) -> None:
    talk(floor, "One", "Two")
    offered = Heard(listed.undo_changed)
    two = listed.rows[0]
    listed.delete(two.id)
    assert titles(listed) == ["One"]
    assert floor.chat.conversation is None
    assert offered() == two
    assert listed.undo_delete() == two
    assert titles(listed) == ["Two", "One"]
    assert offered() is None
    assert listed.undo_delete() is None


def test_deleting_a_conversation_stops_its_reply_and_keeps_it_for_an_undo(
    floor: Floor, listed: Conversations
) -> None:
    floor.chat.send("A long story")
    floor.engine.begin()
    floor.engine.write("Once")
    listed.delete(listed.rows[0].id)
    with floor.qtbot.waitSignal(floor.chat.reply_finished):
        floor.engine.finish(Ending.STOPPED)
    assert titles(listed) == []
    restored = listed.undo_delete()
    assert restored is not None
    floor.chat.open(restored.id)
    assert floor.chat.rows[-1].node.message.text == "Once"
    assert floor.chat.rows[-1].node.ending is Ending.STOPPED
