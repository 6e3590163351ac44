"""Several answers to one message: what makes them alike, and how far they are."""

from __future__ import annotations

from desktop.core.chat import AdapterUse, Ending, Message, Node, Role
from desktop.core.comparison import Comparison, Take, Way, by_adapters, by_chance
from desktop.core.settings import Sampling

WITH = (AdapterUse("a.gguf", 0.5),)
QUESTION = Node(1, None, Message(Role.USER, "Why?"), 1.0)


def reply(id_: int, ending: Ending | None = Ending.COMPLETE) -> Node:
    return Node(id_, 1, Message(Role.ASSISTANT, "Because"), 2.0, ending)


def test_ways_that_differ_in_adapters_have_one_seed() -> None:
    sets = [("With", WITH), ("Without", ())]
    assert by_adapters(sets, Sampling(seed=4), 99) == (Way("With", WITH, 4), Way("Without", (), 4))
    assert [way.seed for way in by_adapters(sets, Sampling(seed=-1), 99)] == [99, 99]


def test_ways_that_differ_by_chance_have_seeds_of_their_own() -> None:
    assert [way.seed for way in by_chance(3, WITH, Sampling(seed=4))] == [4, 5, 6]
    assert [way.seed for way in by_chance(2, WITH, Sampling(seed=-1))] == [-1, -1]
    assert all(way.adapters == WITH and not way.name for way in by_chance(2, WITH, Sampling()))


def test_a_comparison_knows_what_follows_and_when_it_is_paused() -> None:
    ways = by_adapters([("With", WITH), ("Without", ())], Sampling(), 1)
    begun = Comparison(7, QUESTION, tuple(Take(way) for way in ways), is_blind=True, writing=0)
    assert begun.following == 0
    assert not begun.is_paused
    assert begun.is_by_adapters
    assert begun.hides_names
    half = begun.with_node(0, reply(2))
    assert half.following == 1
    assert half.takes[0].is_done
    whole = half.with_node(1, reply(3, None))
    assert whole.following is None
    assert not whole.takes[1].is_done


def test_answers_that_differ_by_chance_need_not_begin_alike() -> None:
    takes = tuple(Take(way) for way in by_chance(2, WITH, Sampling()))
    assert not Comparison(7, QUESTION, takes).is_by_adapters
    assert Comparison(7, QUESTION, takes).is_paused
