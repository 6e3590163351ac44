"""Conversations that come from elsewhere: the long ones portion by portion, and only as a whole."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from threading import Event

import pytest

from desktop.core.chat import Conversation, Ending, Message, Node, Role, Tree
from desktop.core.errors import StorageError
from desktop.core.query import Query
from desktop.core.record import Record
from desktop.storage.database import Database
from desktop.storage.filing import Filing
from desktop.storage.finder import Finder
from desktop.storage.history import History
from desktop.storage.records import Records
from desktop.storage.trash import PORTION, PORTION_CHARACTERS, Trash


class Between(Event):
    """Is asked between two portions, and looks then."""

    def __init__(self, look: Callable[[], None]) -> None:
        super().__init__()
        self._look = look
        self.times = 0

    def is_set(self) -> bool:
        self.times += 1
        self._look()
        return super().is_set()


def record(count: int, text: str = "Hello") -> Record:
    nodes = [
        Node(
            n, n - 1 or None,
            Message(Role.USER if n % 2 else Role.ASSISTANT, f"{text} {n}"), 5.0,
            None if n % 2 else Ending.COMPLETE,
        )
        for n in range(1, count + 1)
    ]  # fmt: skip
    return Record(Conversation(0, "Long", 5.0, 6.0), Tree.of(nodes, count), "Work")


@pytest.mark.parametrize(
    ("count", "text", "portions"),
    [(0, "", 1), (1, "a", 1), (PORTION, "a", 1), (PORTION + 1, "a", 2),
     (3, "a" * PORTION_CHARACTERS, 3)],
)  # fmt: skip
def test_portions(records: Records, history: History, count: int, text: str, portions: int) -> None:
    between = Between(lambda: None)
    made = records.plant(record(count, text), 7.0, between)
    assert between.times == portions
    tree = history.tree(made)
    assert [len(node.message.text) > 0 for node in tree.path()] == [True] * count
    assert [c.id for c in history.conversations()] == [made]


def test_a_half_is_nowhere_to_be_seen_and_nobody_waits_for_it(
    database: Database, records: Records, history: History
) -> None:
    mine = history.create("Mine", record(1).conversation.steering, 1.0).id

    with closing(database.beside()) as beside:
        window = History(beside)

        def look() -> None:
            window.add(mine, None, Message(Role.USER, "Am I heard?"), now=2.0)
            assert [c.id for c in window.conversations()] == [mine]
            assert Trash(beside).contents() == ()
            found = Finder(beside).find(Query.of("Hello"))
            assert found.groups == ()

        between = Between(look)
        made = records.plant(record(4 * PORTION), 7.0, between)
    assert between.times == 4
    assert {c.id for c in history.conversations()} == {mine, made}
    assert len(history.tree(made).path()) == 4 * PORTION
    assert Finder(database).find(Query.of("Hello")).groups[0].conversation.id == made
    assert len(history.tree(mine).nodes) == 4


def test_one_that_was_stopped_goes_a_day_later(
    database: Database, records: Records, history: History
) -> None:
    stop = Between(lambda: stop.set() if stop.times == 2 else None)
    assert records.plant(record(3 * PORTION), 7.0, stop) == 0
    trash = Trash(database)
    assert (history.conversations(), trash.contents()) == ((), ())
    assert trash.halves(7.0) == ()
    (half,) = trash.halves(8.0)
    with pytest.raises(StorageError, match="no longer there"):
        history.restore(half.what.id)
    assert trash.remove([half], Event(), lambda _done: None) == 1
    assert database.rows("SELECT count(*) FROM messages") == [(0,)]
    assert database.problems() == ()
    assert [folder.name for folder in Filing(database).folders()] == ["Work"]


def test_a_long_one_goes_portion_by_portion(
    database: Database, records: Records, history: History
) -> None:
    made = records.plant(record(2 * PORTION + 1), 7.0)
    short = records.plant(record(3, "b" * PORTION_CHARACTERS), 7.0)
    for one in (made, short):
        history.delete(one, 9.0)
    trash = Trash(database)
    things = trash.contents()
    left: list[int] = []

    def look() -> None:
        left.append(database.rows("SELECT count(*) FROM messages")[0][0])

    between = Between(look)
    assert trash.remove(things, between, lambda _done: None) == 2
    assert sorted(set(left), reverse=True) == [204, 203, 202, 201, 101, 1]
    assert database.problems() == ()
    assert database.rows("SELECT count(*) FROM conversations") == [(0,)]


def test_a_removal_that_was_stopped_leaves_a_half(
    database: Database, records: Records, history: History
) -> None:
    made = records.plant(record(3 * PORTION), 7.0)
    history.delete(made, 9.0)
    trash = Trash(database)
    stop = Between(lambda: stop.set() if stop.times == 3 else None)
    assert trash.remove(trash.contents(), stop, lambda _done: None) == 0
    assert trash.contents() == ()
    assert [half.what.id for half in trash.halves(10.0)] == [made]
