"""Quick prompts and their places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.personas import LANGUAGES
from desktop.core.quick_prompts import QuickPrompt, fill, matching, shipped_prompts


def prompt(text: str, name: str = "p") -> QuickPrompt:
    return QuickPrompt("k", name, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_some_are_shipped_in_each_language(language: str) -> None:
    prompts = shipped_prompts(language)
    assert len(prompts) >= 6
    assert len({one.name for one in prompts}) == len(prompts)
    assert any(one.wants_clipboard for one in prompts)
    assert any(one.wants_selection for one in prompts)
    assert all(fill(one).places for one in prompts)
    assert [one.key[:-3] for one in prompts] == [one.key[:-3] for one in shipped_prompts("en")]


def test_places_are_found_where_they_stand() -> None:
    filled = fill(prompt("To {language}: {the text}!"))
    assert filled.text == "To {language}: {the text}!"
    found = [filled.text[place.start : place.stop] for place in filled.places]
    assert found == ["{language}", "{the text}"]


def test_code_and_json_are_no_places() -> None:
    assert fill(prompt('f"{x}" { y } {} {1} {"a": 1} {\n}')).places == (range(2, 5),)


def test_what_is_put_in_brings_no_places() -> None:
    filled = fill(prompt("{clipboard} and {Auswahl}, {more}"), "a {b} c", "{d}")
    assert filled.text == "a {b} c and {d}, {more}"
    assert [filled.text[place.start : place.stop] for place in filled.places] == ["{more}"]


def test_what_is_empty_stays_a_place() -> None:
    assert fill(prompt("Look: {clipboard}")).places == (range(6, 17),)


def test_nothing_is_looked_at_unless_asked() -> None:
    plain = prompt("To {language}")
    assert not plain.wants_clipboard
    assert not plain.wants_selection
    assert prompt("{Zwischenablage}").wants_clipboard
    assert prompt("{Selection}").wants_selection


@given(st.text(alphabet="{}ab 1\n", max_size=60), st.text(alphabet="{}x", max_size=9))
def test_places_are_names_in_braces_whatever_the_text(text: str, clipboard: str) -> None:
    filled = fill(prompt(text + "{clipboard}"), clipboard)
    for place in filled.places:
        assert filled.text[place.start] == "{"
        assert filled.text[place.stop - 1] == "}"


def test_names_that_begin_with_the_words_come_first() -> None:
    named = [prompt("", name) for name in ("retranslate", "Translate", "plan")]
    assert [one.name for one in matching(named, "trans")] == ["Translate", "retranslate"]
    assert len(matching(named, "")) == 3
    assert matching(named, "xyz") == ()
