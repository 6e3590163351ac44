from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.chat.heights import Heights


@given(
    st.lists(st.integers(0, 500), max_size=60),
    st.lists(st.tuples(st.integers(0, 59), st.integers(0, 500)), max_size=20),
    st.lists(st.integers(0, 500), max_size=20),
    st.integers(-10, 40_000),
)
def test_it_knows_what_a_list_of_sums_knows(
    first: list[int], changes: list[tuple[int, int]], more: list[int], y: int
) -> None:
    heights, plain = Heights(first), list(first)
    for index, height in changes:
        if index < len(plain):
            heights.set(index, height)
            plain[index] = height
    for height in more:
        heights.append(height)
        plain.append(height)
    assert [heights.top(i) for i in range(len(plain) + 1)] == [
        sum(plain[:i]) for i in range(len(plain) + 1)
    ]
    assert heights.total == sum(plain)
    found = heights.at(y)
    if plain and 0 <= y < sum(plain):
        assert sum(plain[:found]) <= y < sum(plain[: found + 1])
    elif plain and y >= sum(plain):
        assert found == len(plain) - 1
