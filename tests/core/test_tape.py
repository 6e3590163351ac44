from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.tape import Tape


def test_results_lie_side_by_side_while_both_are_read() -> None:
    tape = Tape()
    first = tape.input(640)
    second = tape.step(1280, first)
    tape.step(64, second)
    assert tape.length() == 640 + 1280  # the last one lies where the input was


def test_a_result_may_replace_what_nobody_reads_any_more() -> None:
    tape = Tape()
    first = tape.step(6400)
    second = tape.step(6400, first, over=(first,))
    tape.step(6400, second, over=(second,))
    assert tape.length() == 6400


def test_a_result_replaces_nothing_that_is_read_again() -> None:
    tape = Tape()
    first = tape.step(6400)
    second = tape.step(6400, first, over=(first,))
    tape.step(6400, second, first, over=(second,))
    assert tape.length() == 2 * 6400


def test_a_gap_that_is_too_small_stays_empty() -> None:
    tape = Tape()
    small = tape.input(640)
    wide = tape.input(1280)
    third = tape.step(1920, small)
    tape.step(64, third, wide)
    assert tape.length() == 640 + 1280 + 1920


def test_neighbouring_gaps_become_one() -> None:
    tape = Tape()
    left, right, wall = tape.input(640), tape.input(640), tape.input(64)
    read = tape.step(0, left, right)
    assert read == 0
    last = tape.step(1280)
    tape.step(0, last, wall)
    assert tape.length() == 640 + 640 + 64


@given(
    st.lists(
        st.tuples(st.integers(0, 10_000), st.lists(st.integers(0, 30), max_size=3), st.booleans()),
        min_size=1, max_size=40,
    )
)  # fmt: skip
def test_the_buffer_holds_the_largest_step_and_no_more_than_all(
    steps: list[tuple[int, list[int], bool]],
) -> None:
    tape, sizes = Tape(), list[int]()
    for number, (size, wanted, replacing) in enumerate(steps):
        sources = tuple({source % number for source in wanted} if number else ())
        tape.step(size, *sources, over=sources if replacing else ())
        sizes.append(-(-size // 64) * 64)
    assert max(sizes) <= tape.length() <= sum(sizes)
