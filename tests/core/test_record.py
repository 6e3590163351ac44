"""Conversations as a whole: messages in an order in which they can be planted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.record import planted


def test_what_is_in_order_stays_as_it_is() -> None:
    assert planted({1: None, 2: 1, 3: 1, 4: 2, 5: None}) == [1, 2, 3, 4, 5]


def test_a_child_that_stands_before_its_parent_comes_after_it() -> None:
    assert planted({"c": "b", "a": None, "b": "a"}) == ["a", "b", "c"]


def test_a_parent_that_is_not_there_is_none() -> None:
    assert planted({"b": "gone", "c": "b"}) == ["b", "c"]


def test_ones_own_ancestor_is_left_out_with_all_below() -> None:
    assert planted({"a": "b", "b": "a", "c": "a", "d": "d", "e": None}) == ["e"]


@given(st.dictionaries(st.integers(0, 30), st.none() | st.integers(0, 30), max_size=30))
def test_parents_come_first(parents: dict[int, int | None]) -> None:
    found = planted(parents)
    assert len(set(found)) == len(found)
    for place, key in enumerate(found):
        parent = parents[key]
        assert parent is None or parent not in parents or parent in found[:place]
