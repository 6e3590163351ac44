"""A history of which a part is in memory alone."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.core.chat import FIRST_TEMPORARY, Ending, Message, Namer, Role, Steering
from desktop.core.errors import StorageError
from desktop.storage.both import BothHistories, BothWaitingRooms, in_memory
from desktop.storage.database import Database
from desktop.storage.history import History
from desktop.storage.waiting import WaitingRoom

OF_THE_DISK = {"conversations", "close_interrupted", "model_hash", "known_hash"}


@pytest.fixture
def both(tmp_path: Path) -> Iterator[BothHistories]:
    with closing(Database.open(tmp_path / "history.db")) as database:
        history = BothHistories(database, in_memory())
        yield history
        history.forget()


def test_whatever_a_history_can_do_finds_its_home() -> None:
    for plain, both in ((History, BothHistories), (WaitingRoom, BothWaitingRooms)):
        public = {name for name, _ in inspect.getmembers(plain, inspect.isfunction)}
        missing = {name for name in public if not name.startswith("_")} - set(vars(both))
        assert missing <= OF_THE_DISK, "it must be seen from the id where that belongs"


def test_ids_fit_into_signals() -> None:
    assert FIRST_TEMPORARY < 2**31 - 2**29


def temporary(both: BothHistories, *texts: str) -> int:
    both.temporary = True
    made = both.create("Hush", Steering("Be quiet."), 1.0)
    parent = None
    for place, text in enumerate(texts):
        role = Role.ASSISTANT if place % 2 else Role.USER
        parent = both.add(made.id, parent, Message(role, text), now=2.0 + place).id
        if role is Role.ASSISTANT:
            both.grow(parent, text[:1], "")
            both.finish(parent, Message(role, text), Ending.COMPLETE, None, None, 9.0)
    both.temporary = False
    return made.id


def test_what_is_temporary_is_found_by_its_id_alone(both: BothHistories) -> None:
    kept = both.create("Kept", Steering(), 1.0)
    passing = temporary(both, "Question", "Answer")
    assert not kept.is_temporary
    assert both.conversation(passing).is_temporary
    both.rename(passing, "Renamed")
    both.steer(passing, Steering("Louder."))
    path = both.tree(passing).path()
    assert [node.message.text for node in path] == ["Question", "Answer"]
    both.set_leaf(passing, path[0].id)
    assert both.tree(passing).leaf == path[0].id
    fork = both.fork(passing, path[1].id, "Fork", 5.0)
    assert fork.is_temporary
    both.delete(passing, 5.0)
    assert both.restore(passing).title == "Renamed"
    assert [one.id for one in both.conversations()] == [kept.id]
    waiting = both.waiting.add(passing, "later")
    both.waiting.edit(waiting.id, "still later")
    assert [one.text for one in both.waiting.all()] == ["still later"]
    both.waiting.remove(waiting.id)
    assert both.waiting.all() == ()


def test_it_is_kept_with_all_branches(both: BothHistories) -> None:
    passing = temporary(both, "Question", "Answer")
    question = both.tree(passing).path()[0]
    other = both.add(passing, question.id, Message(Role.ASSISTANT, ""), now=3.0)
    both.grow(other.id, "as far as it is", "thoughts")
    both.rename(passing, "Mine")
    both.waiting.add(passing, "later", "Well,")
    before = both.tree(passing)
    kept, ids = both.keep(passing)
    assert not kept.is_temporary
    assert (kept.title, kept.namer, kept.steering) == (
        "Mine", Namer.PERSON, Steering("Be quiet.")
    )  # fmt: skip
    tree = both.tree(kept.id)
    assert {old: tree.nodes[new].message.text for old, new in ids.items()} == {
        node.id: node.message.text for node in before.nodes.values()
    }
    answers = tree.children(tree.path()[0].id)
    assert [(node.message.text, node.ending) for node in answers] == [
        ("Answer", Ending.COMPLETE), ("as far as it is", Ending.INTERRUPTED),
    ]  # fmt: skip
    assert [node.message.text for node in tree.path()] == ["Question", "as far as it is"]
    assert [(one.conversation_id, one.text) for one in both.waiting.all()] == [(kept.id, "later")]
    with pytest.raises(StorageError, match="no longer there"):
        both.conversation(passing)


def test_what_cannot_be_kept_stays_in_memory(both: BothHistories) -> None:
    passing = temporary(both, "Question", "Answer")
    database = both._database
    database.rows("PRAGMA max_page_count = 1")
    with pytest.raises(StorageError):
        both.keep(temporary(both, "x" * 1_000_000))
    database.rows("PRAGMA max_page_count = 100000")
    assert len(both.tree(passing).path()) == 2
    assert both.conversations() == ()
