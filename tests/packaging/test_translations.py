from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import translations
from marked import Marked, marked
from translations import GERMAN, Entry, entries

ALL = tuple(entries(GERMAN))
PLACE = re.compile(r"\{\w+(?::\w+)?\}")


def _forms(entry: Entry) -> list[tuple[str, str]]:
    """Return each German form beside its English one; German has those of English."""
    if len(entry.forms) == 1:
        return [(entry.text, entry.forms[0])]
    return list(zip((entry.one, entry.text), entry.forms, strict=True))


def _wrong(differs: str) -> str:
    return f"these have other {differs} than their English:"


def test_there_is_something_to_look_at() -> None:
    assert len(ALL) > 1500
    assert any(entry.one for entry in ALL)


def test_places_are_the_same() -> None:
    wrong = [
        english
        for entry in ALL
        for english, german in _forms(entry)
        if not entry.state
        and Counter(PLACE.findall(english)) != Counter(PLACE.findall(german))
        and not (entry.one and english == entry.one and not PLACE.findall(german))
    ]
    assert wrong == [], _wrong("places")


@pytest.mark.parametrize("pattern", [r"<[^>]+>", r"&(?!&)\w", r"\*\.?\w+", r"`"])
def test_markup_accelerators_and_endings_are_the_same(pattern: str) -> None:
    wrong = [
        english
        for entry in ALL
        for english, german in _forms(entry)
        if not entry.state and len(re.findall(pattern, english)) != len(re.findall(pattern, german))
    ]
    assert wrong == [], _wrong(pattern)


def test_ends_are_of_one_kind() -> None:
    """An ellipsis promises a dialog, a colon a list, a full stop closes a sentence."""
    wrong = [
        english
        for entry in ALL
        for english, german in _forms(entry)
        if not entry.state and english[-1:] in ".…?:" and german[-1:] != english[-1:]
    ]
    assert wrong == [], _wrong("endings")


def test_german_has_german_quotes_and_spaces() -> None:
    wrong = [
        german
        for entry in ALL
        for german in entry.forms
        if re.search(r"“[^„]*”|[\w}]…|  |\bSie\b haben", german)
    ]
    assert wrong == []


def test_accelerators_of_the_menus_differ() -> None:
    letters = [
        found[1].casefold()
        for entry in ALL
        for german in entry.forms
        if "ui/commands.py" in entry.places and (found := re.search(r"&(\w)", german))
    ]
    assert len(letters) >= 6
    assert len(set(letters)) == len(letters)


def test_what_is_shipped_is_what_is_written(tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    translations.compile_to(GERMAN, made)
    fresh = "run dev.py translations"
    assert made.read_bytes() == GERMAN.with_suffix(".qm").read_bytes(), fresh


def test_everything_is_translated() -> None:
    """What is marked in the source is there, finished, and nothing else is."""
    there = {Marked(entry.text, entry.one) for entry in ALL if not entry.state}
    marked_in_source = set(marked(translations.ROOT).places)
    missing = sorted(one.text for one in marked_in_source - there)
    assert missing == [], "no finished German: run dev.py translations, and write it"
    assert sorted(one.text for one in there - marked_in_source) == [], "nobody says this any more"
    assert [entry.text for entry in ALL if entry.state] == [], "unfinished, or obsolete"


def test_no_form_is_empty() -> None:
    assert [entry.text for entry in ALL for form in entry.forms if not form.strip()] == []
