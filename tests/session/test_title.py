"""A conversation is called by its first line."""

from __future__ import annotations

import pytest

from desktop.session.title import LONGEST, title_of


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Hello", "Hello"),
        ("\n  \n first   line \nsecond", "first line"),
        ("x" * LONGEST, "x" * LONGEST),
        ("word " * 30, "word " * 11 + "word…"),
        ("字" * 200, "字" * (LONGEST - 1) + "…"),
    ],
)
def test_title(text: str, title: str) -> None:
    assert title_of(text) == title
    assert len(title_of(text)) <= LONGEST
