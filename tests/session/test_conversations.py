"""The list of conversations follows what happens to them."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QObject

from desktop.core.chat import Ending, Steering
from desktop.session.chat import Chat
from desktop.session.conversations import FIRST, Conversations, Deletion
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
    return Conversations(
        floor.history,
        floor.chat,
        floor.database,
        floor.tasks,
        clock=lambda: next(ticks),
        parent=parent,
    )


def titles(listed: Conversations) -> list[str]:
    return [row.title for row in listed.rows]


def talk(floor: Floor, *questions: str) -> None:
    for question in questions:
        floor.chat.start_new()
        floor.ask(question, "Yes")


def test_the_list_is_read_at_the_start(floor: Floor, listed: Conversations) -> None:
    floor.history.create("Old", Steering(), 1.0)
    floor.history.create("New", Steering(), 2.0)
    heard = Heard(listed.listed)
    listed.load()
    assert {row.title for row in heard()} == {"New", "Old"}
    assert titles(listed) == ["New", "Old"]


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
    assert offered() == Deletion((two,))
    assert listed.undo_delete() == Deletion((two,))
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
    floor.chat.open(restored.conversations[0].id)
    assert floor.chat.rows[-1].node.message.text == "Once"
    assert floor.chat.rows[-1].node.ending is Ending.STOPPED


def test_the_first_ones_are_there_at_once_and_the_others_soon(
    floor: Floor, listed: Conversations
) -> None:
    made = [floor.history.create(f"Talk {n}", Steering(), float(n)) for n in range(FIRST + 50)]
    listed.load()
    assert len(listed.rows) == FIRST
    assert listed.rows[0].id == made[-1].id
    # WHEN some are changed and deleted while the others are read
    listed.rename(made[-1].id, "Renamed")
    listed.delete(made[-2].id)
    floor.history.delete(made[0].id, 1.0)
    listed.delete(made[0].id)
    floor.until(lambda: len(listed.rows) == FIRST + 48)
    assert titles(listed)[0] == "Renamed"
    assert {made[-2].id, made[0].id}.isdisjoint(row.id for row in listed.rows)


def test_several_are_deleted_and_come_back_together(floor: Floor, listed: Conversations) -> None:
    talk(floor, "One", "Two", "Three")
    removed = Heard(listed.removed)
    listed.delete(*(row.id for row in listed.rows[:2]))
    assert len(removed()) == 2
    assert titles(listed) == ["One"]
    assert listed.deletion is not None
    assert listed.deletion.title == ""
    listed.undo_delete()
    assert titles(listed) == ["Three", "Two", "One"]
    assert listed.rows == floor.history.conversations()


def test_folders_and_pins_change_no_order(floor: Floor, listed: Conversations) -> None:
    talk(floor, "One", "Two", "Three")
    before = titles(listed)
    three, two, _one = listed.rows
    folders = Heard(listed.folders_changed)
    made = listed.create_folder("  Work \n ", [two.id, three.id])
    assert made is not None
    assert folders() == (made,)
    assert made.name == "Work"
    listed.pin([three.id], pinned=True)
    assert titles(listed) == before
    assert [row.folder for row in listed.rows] == [made.id, made.id, None]
    assert listed.rows[0].pinned is not None
    listed.move([three.id], None)
    listed.pin([three.id], pinned=False)
    assert (listed.rows[0].folder, listed.rows[0].pinned) == (None, None)
    assert listed.rows == floor.history.conversations()
    assert listed.create_folder("  ") is None


def test_a_deleted_folder_comes_back_with_what_was_in_it(
    floor: Floor, listed: Conversations
) -> None:
    talk(floor, "One")
    made = listed.create_folder("Work", [listed.rows[0].id])
    assert made is not None
    listed.delete_folder(made.id)
    assert listed.folders == ()
    assert titles(listed) == ["One"]
    assert listed.deletion == Deletion(folder=made)
    assert listed.deletion.title == "Work"
    listed.undo_delete()
    assert listed.folders == (made,)
    assert listed.rows[0].folder == made.id


def test_the_rest_is_read_a_little_later_and_the_list_never_shrinks_again(
    floor: Floor, listed: Conversations
) -> None:
    for number in range(FIRST + 10):
        floor.history.create(str(number), Steering(), float(number))
    heard = Heard(listed.listed)
    listed.load()
    assert len(heard()) == FIRST
    deleted = listed.rows[0].id
    listed.delete(deleted)
    floor.until(lambda: len(heard.all) == 2)
    assert len(heard()) == FIRST + 9
    floor.history.create("Brought", Steering(), 9_000.0)
    listed.load()
    assert len(heard()) == FIRST + 10
    assert listed.rows[0].title == "Brought"
    floor.until(lambda: len(heard.all) == 4)
    assert listed.rows == floor.history.conversations()
