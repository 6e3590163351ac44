"""Turns at writing: one at a time, and the window before all others."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from desktop.core.errors import StorageError
from desktop.storage.database import Database
from desktop.storage.turns import Turns


def test_the_window_goes_before_those_who_waited_longer() -> None:
    turns, order = Turns(), list[str]()

    def write(name: str, *, first: bool) -> None:
        with turns.turn(first=first):
            order.append(name)

    with ThreadPoolExecutor(2) as pool, turns.turn(first=False):
        pool.submit(write, "import", first=False)
        pool.submit(write, "window", first=True)
        while not turns.is_wanted:
            time.sleep(0)
        assert order == []
    assert order == ["window", "import"]


def test_a_turn_ends_with_an_error() -> None:
    turns = Turns()
    with pytest.raises(ValueError, match="no"), turns.turn(first=True):
        raise ValueError("no")
    with turns.turn(first=False):
        pass


def test_a_connection_beside_waits_for_a_transaction(database: Database) -> None:
    database.change("CREATE TABLE said (word TEXT)")
    with closing(database.beside()) as beside, ThreadPoolExecutor(1) as pool:
        with database.transaction():
            other = pool.submit(beside.change, "INSERT INTO said VALUES ('second')")
            database.change("INSERT INTO said VALUES ('first')")
            assert not other.done()
        other.result()
    assert database.rows("SELECT word FROM said ORDER BY rowid") == [("first",), ("second",)]


def test_a_transaction_in_another_is_our_mistake(database: Database) -> None:
    with (
        pytest.raises(Exception, match="within a transaction") as caught,
        database.transaction(),
        database.transaction(),
    ):
        pass
    assert not isinstance(caught.value, StorageError)
