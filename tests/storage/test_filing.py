"""Folders, pins and the trash."""

from __future__ import annotations

from threading import Event

import pytest

from desktop.core.chat import Conversation, Folder, Message, Namer, Role, Steering
from desktop.core.errors import StorageError
from desktop.storage.database import Database
from desktop.storage.filing import Filing
from desktop.storage.history import History
from desktop.storage.trash import Trash


@pytest.fixture
def filing(database: Database) -> Filing:
    return Filing(database)


def some(history: History, count: int) -> list[int]:
    return [history.create(f"Talk {n}", Steering(), float(n)).id for n in range(1, count + 1)]


def test_folders_hold_conversations(history: History, filing: Filing) -> None:
    first, second, third = some(history, 3)
    work = filing.create("Work", 1.0)
    filing.move([first, second], work.id)
    assert filing.folders() == (work,)
    assert [c.folder for c in history.conversations()] == [None, work.id, work.id]
    filing.rename(work.id, "Büro")
    assert filing.folders() == (Folder(work.id, "Büro"),)
    filing.move([first], None)
    assert history.conversation(first).folder is None
    assert history.conversation(third).changed == 3.0, "an order is no change"


def test_a_deleted_folder_keeps_what_was_in_it(history: History, filing: Filing) -> None:
    (only,) = some(history, 1)
    work = filing.create("Work", 1.0)
    filing.move([only], work.id)
    filing.delete(work.id, 5.0)
    assert filing.folders() == ()
    assert history.conversation(only)
    filing.restore(work.id)
    assert filing.folders() == (work,)
    assert history.conversation(only).folder == work.id


def test_a_folder_that_is_gone_leaves_its_conversations(
    history: History, filing: Filing, database: Database
) -> None:
    (only,) = some(history, 1)
    work = filing.create("Work", 1.0)
    filing.move([only], work.id)
    filing.delete(work.id, 5.0)
    trash = Trash(database)
    assert trash.remove(trash.contents(), Event(), lambda _done: None) == 1
    assert history.conversation(only).folder is None
    with pytest.raises(StorageError, match="no longer there"):
        filing.restore(work.id)


def test_pins(history: History, filing: Filing) -> None:
    first, second = some(history, 2)
    filing.pin([first], 7.0)
    assert (history.conversation(first).pinned, history.conversation(second).pinned) == (7.0, None)
    filing.pin([first, second], None)
    assert history.conversation(first).pinned is None


def test_the_first_ones_come_with_all_that_stand_apart(history: History, filing: Filing) -> None:
    ids = some(history, 10)
    filing.pin([ids[0]], 1.0)
    filing.move([ids[1], ids[9]], filing.create("Work", 1.0).id)
    assert [c.id for c in history.conversations(3)] == [ids[9], ids[8], ids[7], ids[1], ids[0]]
    assert len(history.conversations(10)) == 10
    assert len(history.conversations()) == 10


def test_a_title_of_the_model_never_stands_over_one_of_a_person(history: History) -> None:
    (only,) = some(history, 1)
    assert history.conversation(only).namer is Namer.FIRST_WORDS
    assert history.entitle(only, "By the model")
    assert history.conversation(only).namer is Namer.MODEL
    history.rename(only, "Mine")
    assert not history.entitle(only, "By the model again")
    assert (history.conversation(only).title, history.conversation(only).namer) == (
        "Mine",
        Namer.PERSON,
    )
    assert not history.entitle(99, "Nobody")


def test_the_trash_shows_what_went_in_last_first(
    history: History, filing: Filing, database: Database
) -> None:
    first, second = some(history, 2)
    work = filing.create("Work", 1.0)
    history.delete(second, 10.0)
    filing.delete(work.id, 20.0)
    history.delete(first, 30.0)
    contents = Trash(database).contents()
    assert [one.since for one in contents] == [30.0, 20.0, 10.0]
    assert contents[1].what == work
    assert isinstance(contents[0].what, Conversation)
    assert [one.since for one in Trash(database).older_than(20.0)] == [10.0]


def test_removing_is_told_and_can_be_stopped(history: History, database: Database) -> None:
    for one in some(history, 12):
        history.add(one, None, Message(Role.USER, "x"), now=1.0)
        history.delete(one, 1.0)
    trash, stop = Trash(database), Event()
    told: list[int] = []

    def tell(done: int) -> None:
        told.append(done)
        if done >= 10:
            stop.set()

    assert trash.remove(trash.contents(), stop, tell) == 10
    assert told == list(range(1, 11))
    assert len(trash.contents()) == 2
    assert database.problems() == ()


def test_what_was_restored_meanwhile_is_not_removed(history: History, database: Database) -> None:
    first, second = some(history, 2)
    for one in (first, second):
        history.delete(one, 1.0)
    contents = Trash(database).contents()
    history.restore(first)
    assert Trash(database).remove(contents, Event(), lambda _done: None) == 1
    assert [c.id for c in history.conversations()] == [first]
