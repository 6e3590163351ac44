"""The manual is whole in both languages, leads nowhere but to itself."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from desktop.core.manual import FIRST, LANGUAGES, Chapter, chapters, filled, matching, named

EVERY = [
    pytest.param(chapter, id=f"{language}-{chapter.name}")
    for language in LANGUAGES
    for chapter in chapters(language)
]


def test_both_languages_have_the_same_chapters_in_the_same_order() -> None:
    english, german = (chapters(language) for language in LANGUAGES)
    assert [one.name for one in english] == [one.name for one in german]
    assert english[0].name == FIRST
    assert 6 <= len(english) <= 12


@pytest.mark.parametrize("name", [one.name for one in chapters("en")])
def test_a_chapter_says_the_same_in_both(name: str) -> None:
    english, german = (
        next(one for one in chapters(language) if one.name == name) for language in LANGUAGES
    )
    assert english.places == german.places
    assert english.targets == german.targets
    assert english.text.count("\n## ") == german.text.count("\n## ")
    assert 0.7 < len(german.text) / len(english.text) < 1.5


@pytest.mark.parametrize("chapter", EVERY)
def test_links_lead_to_chapters_and_nothing_is_fetched(chapter: Chapter) -> None:
    assert chapter.targets <= {one.name for one in chapters("en")}
    assert "http" not in chapter.text
    assert "![" not in chapter.text
    assert "<" not in chapter.text


@pytest.mark.parametrize("chapter", EVERY)
def test_a_paragraph_is_one_line(chapter: Chapter) -> None:
    lines = chapter.text.splitlines()
    for above, line in pairwise(lines):
        if above and line:
            assert re.match(r"#|\||-\s|\d+\.\s", line), line


def test_places_are_filled_and_links_become_addresses_of_its_own() -> None:
    chapter = Chapter("one", "One", "# One\n\nPress {keys:new}, see [two](two). {shortcuts}")
    new = filled(chapter, lambda kind, name: f"<{kind} {name}>")
    assert "Press <keys new>" in new.text
    assert "<shortcuts >" in new.text
    address = re.search(r"\]\((.*?)\)", new.text)
    assert address is not None
    assert named(address[1]) == "two"
    assert named("https://example.org/two") == ""


def test_a_search_wants_all_words_and_takes_their_beginnings() -> None:
    found = matching(chapters("de"), "passphr tresor")
    assert "privacy" in [one.name for one in found]
    assert matching(chapters("de"), "MÜLLEIMER") == ()
    assert matching(chapters("en"), " ") == chapters("en")
