from __future__ import annotations

import pytest

from desktop.ui.chat.links import may_open, target_shown, unmasked


@pytest.mark.parametrize("target", ["https://a.example", "HTTP://A.EXAMPLE", "mailto:a@b.example"])
def test_the_web_and_mail_may_be_opened(target: str) -> None:
    assert may_open(target)


@pytest.mark.parametrize(
    "target",
    ["file:///etc/passwd", "javascript:x", "x-app:go", "//a.example", "a.example", "", "https"],
)
def test_nothing_else_may(target: str) -> None:
    assert not may_open(target)


@pytest.mark.parametrize(
    "hidden", ["\u202e", "\u2066", "\u200b", "\u200d", "\ufeff", "\u00ad", "\u2028", "\x07"]
)
def test_what_hides_or_turns_around_is_made_visible(hidden: str) -> None:
    assert unmasked(f"a{hidden}b") == f"a[U+{ord(hidden):04X}]b"


def test_ordinary_letters_stay() -> None:
    assert unmasked("https://пример.example/ü?q=日本") == "https://пример.example/ü?q=日本"


def test_an_endless_target_is_cut() -> None:
    assert len(target_shown("https://a.example/" + "x" * 100_000)) < 3_000
