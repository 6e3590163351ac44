"""How many threads think beside other programs."""

from __future__ import annotations

from collections.abc import Callable

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.engine.threads import RETRY_SECONDS, Load, ThreadCount, fitting, physical_cores


@pytest.mark.parametrize(
    ("wanted", "cores", "others", "expected"),
    [
        (2, 2, 0.0, 2),
        (2, 2, 0.4, 2),  # ordinary background
        (2, 2, 0.7, 1),  # a program that wants a core, and shares it with ours
        (2, 2, 1.0, 1),
        (2, 2, 5.0, 1),
        (8, 16, 3.0, 8),  # hyper-threads are left
        (8, 8, 3.0, 5),
        (1, 1, 1.0, 1),
    ],
)
def test_others_are_left_their_cores(wanted: int, cores: int, others: float, expected: int) -> None:
    assert fitting(wanted, cores, others) == expected


@given(st.integers(1, 64), st.integers(1, 128), st.floats(0, 200))
def test_the_count_is_always_possible(wanted: int, cores: int, others: float) -> None:
    assert 1 <= fitting(wanted, cores, others) <= wanted


def test_what_others_use_is_what_is_used_less_our_own() -> None:
    before, after = Load(10.0, 100.0, 50.0), Load(12.0, 103.0, 51.0)
    assert after.others_since(before) == 1.0
    assert before.others_since(before) == 0.0
    assert Load(11.0, 100.0, 51.0).others_since(before) == 0.0


def test_the_counters_of_this_machine_move_forward() -> None:
    before = Load.now()
    assert sum(index * index for index in range(1_000_000))
    after = Load.now()
    assert after.own > before.own
    assert after.everyone >= before.everyone


def test_it_does_not_look_at_every_token(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[Load] = []

    def now() -> Load:
        looks.append(real())
        return looks[-1]

    real = Load.now
    monkeypatch.setattr(Load, "now", now)
    count = ThreadCount()
    moment = looks[-1].moment
    for step in range(100):
        count.look(moment + step / 1000)
    assert len(looks) == 1
    count.look(moment + 1)
    assert len(looks) == 2


def test_an_answer_begins_with_what_was_seen_before_it() -> None:
    count = ThreadCount()
    assert count.begin(1) == 1
    count._others = (1000.0, 1000.0)
    assert count.begin(64) == 1


def counts(
    monkeypatch: pytest.MonkeyPatch, cores: int, others: Callable[[int], float], looks: int
) -> list[int]:
    """Return how many of `cores` threads think, as looked at twice a second.

    `others(threads)`: the cores that other programs get beside so many threads of ours.
    """
    monkeypatch.setattr(psutil, "cpu_count", lambda: cores)
    count = ThreadCount()
    count.begin(cores)
    moment, used = count._seen.moment, 0.0
    monkeypatch.setattr(Load, "now", lambda: Load(moment, used, 0.0))
    count._seen = Load.now()
    found: list[int] = []
    for _ in range(looks):
        moment += 0.5
        used += 0.5 * others(count.count)
        found.append(count.look(moment))
    return found


def test_a_moment_of_others_costs_no_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    busy = iter((0, 2, 0, 2, 2, 0))
    assert counts(monkeypatch, 2, lambda _: next(busy), 6) == [2, 2, 2, 2, 1, 2]


def test_all_threads_are_tried_from_time_to_time(monkeypatch: pytest.MonkeyPatch) -> None:
    found = counts(monkeypatch, 2, lambda _: 1.0, 40)
    assert found[:9] == [2, 1, 1, 1, 1, 1, 1, 1, 2]
    assert found[9] == 1
    assert found.count(2) <= 1 + 40 * 0.5 / RETRY_SECONDS


def test_a_program_of_a_lower_rank_keeps_no_thread_away(monkeypatch: pytest.MonkeyPatch) -> None:
    # It takes what is left: a whole core beside one thread, next to nothing beside two.
    starts = iter((1.0, 1.0))
    found = counts(monkeypatch, 2, lambda threads: next(starts, 1.0 if threads == 1 else 0.1), 30)
    assert found[1:8] == [1] * 7
    assert found[-15:] == [2] * 15


def test_there_is_a_core() -> None:
    assert physical_cores() >= 1
