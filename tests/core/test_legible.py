from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.legible import legible


@pytest.mark.parametrize(("raw", "shown"), [
    ("Llama 3.1", "Llama 3.1"),
    ("  two\r\nlines\tand\x00 more ", "two lines and more"),
    ("\x1b[31mred\x1b[0m", "[31mred[0m"),
    ("safe\u202egnp.exe", "safegnp.exe"),
    ("Grüße 🙂 日本", "Grüße 🙂 日本"),
    ("\ud800", ""),
])  # fmt: skip
def test_what_may_be_shown(raw: str, shown: str) -> None:
    assert legible(raw) == shown


def test_what_is_cut_says_so() -> None:
    assert legible("x" * 300, 10) == "x" * 9 + "…"
    assert legible("x" * 10, 10) == "x" * 10


@given(st.text(max_size=500), st.integers(1, 50))
def test_it_is_always_short_printable_and_one_line(raw: str, limit: int) -> None:
    shown = legible(raw, limit)
    assert len(shown) <= limit
    assert shown.isprintable()
    assert legible(shown, limit) == shown
