from __future__ import annotations

import pytest

from desktop.ui.chat.highlight import Colouring, Tone


def tones(language: str, text: str) -> list[tuple[str, Tone]]:
    return [(text[a:b], tone) for a, b, tone in Colouring(language, text).between(0, len(text))]


def test_code_has_tones() -> None:
    found = tones("Python", 'def ask(n):\n    return "why"  # so\n')
    assert ("def", Tone.KEYWORD) in found
    assert ("ask", Tone.NAME) in found
    assert ("# so", Tone.COMMENT) in found
    assert any(tone is Tone.STRING for _, tone in found)


@pytest.mark.parametrize("language", ["", "no-such-language", "../../etc"])
def test_unknown_languages_are_left_alone(language: str) -> None:
    assert tones(language, "if x: pass") == []


def test_a_very_long_line_is_left_alone() -> None:
    assert tones("python", "x = 1\n" + "a" * 2_000) == []


def test_only_what_is_asked_for_is_read() -> None:
    text = "x = 1\n" * 10_000
    colouring = Colouring("python", text)
    assert colouring.between(0, 12) == [(4, 5, Tone.NUMBER), (10, 11, Tone.NUMBER)]
    assert colouring._read_to < 100
