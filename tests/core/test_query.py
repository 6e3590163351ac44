"""What people type to find something, and where it is found."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.folding import Folded, folded, indexable
from desktop.core.query import Query, Term, snippet

anything = st.text(st.characters(codec=None, categories=None), max_size=60)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Grüße aus KÖLN", "grusse aus koln"),
        ("Grüße", "grusse"),  # the dots as characters of their own
        ("STRASSE Straße ẞ", "strasse strasse ss"),
        ("Ærø, Łódź, İstanbul, \u0131rmak", "aero, lodz, istanbul, irmak"),
        ("Ἀθῆναι ΟΔΟΣ", "αθηναι οδοσ"),
        ("Ёлка й", "елка и"),
        ("ﬁne \uff21\uff22\uff23 ①", "fine abc 1"),
        ("ｶﾞｷﾞ がぎ", "ガギ がぎ"),
        ("한국어", "한국어"),
        ("हिन्दी", "हिन्दी"),
        ("שָׁלוֹם مُحَمَّد", "שלום محمد"),
        ("hy\u00adphen zero\u200bwidth", "hyphen zerowidth"),
    ],
)
def test_what_people_take_for_the_same_is_the_same(text: str, plain: str) -> None:
    assert folded(text) == plain


def test_scripts_without_spaces_are_cut_into_pairs() -> None:
    assert indexable("plain, and Simple") == "plain, and simple"
    assert indexable("日本語のABC").split() == ["日本", "本語", "語の", "の", "abc"]
    assert indexable("猫").split() == ["猫"]


@given(anything)
def test_a_folded_text_knows_where_it_comes_from(text: str) -> None:
    made = Folded.of(text)
    for place in range(len(made.text)):
        first, last = made.span(place, place + 1)
        assert 0 <= first < last <= len(text)
        assert made.text[place] in Folded.of(text[first:last]).text


@pytest.mark.parametrize(
    ("typed", "expression"),
    [
        ("hello world", '"hello" AND "world"*'),
        ("hello world ", '"hello" AND "world"'),
        ("hel* world ", '"hel"* AND "world"'),
        ("he* wo", '"he" AND "wo"'),  # a prefix has three letters
        ('"Hello World" x ', '"hello world" AND "x"'),
        ('"hello wor', '"hello wor"'),
        ("„große Straße“ Öl ", '"grosse strasse" AND "ol"'),
        ("don't foo-bar_baz ", '"don t" AND "foo bar baz"'),
        ("日本語", '"日本 本語"'),
        ("猫", '"猫"*'),
        ("python3を使うpip ", '"python3 を使 使う う pip"'),
        ("twice twice ", '"twice"'),
        ('!!! "" * ( ) - 🙂 ', ""),
        ("", ""),
        ('AND OR NOT NEAR(a b) "', '"and" AND "or" AND "not" AND "near a" AND "b"'),
        ("text:word ^start {a b}: + ", '"text word" AND "start" AND "a" AND "b"'),
    ],
)
def test_what_is_typed_is_understood(typed: str, expression: str) -> None:
    assert Query.of(typed).expression == expression


@given(anything)
def test_nothing_that_is_typed_is_an_error(typed: str) -> None:
    query = Query.of(typed)
    assert len(query.expression) < 5_000
    for term in query.terms:
        re.compile(term.pattern)
    for start, end in query.spans(typed):
        assert 0 <= start < end <= len(typed)


def test_a_query_is_bounded() -> None:
    query = Query.of(" ".join(f"word{n}" for n in range(10_000)))
    assert len(query.terms) == 24
    assert query.terms[0] == Term(("word0",))


def hits(text: str, typed: str) -> list[str]:
    return [text[start:end] for start, end in Query.of(typed).spans(text)]


def test_hits_are_seen_where_they_stand() -> None:
    text = "Die GROSSE Straße überquert er. Übers Meer, über Land; oberübers."
    assert hits(text, '"große strasse" ') == ["GROSSE Straße"]
    assert hits(text, "über ") == ["über"]
    assert hits(text, "über") == ["überquert", "Übers", "über"]
    assert hits("これは日本語です", "日本語") == ["日本語"]
    assert hits("Cafe\u0301s, cafe\u0301!", "cafe ") == ["cafe\u0301"]
    assert hits("one - two, onetwo", '"one two"') == ["one - two"]


def test_a_snippet_shows_the_first_hit_on_one_line() -> None:
    text = "Filler.\n" * 100 + "Here is the\nneedle in it. " + "More filler. " * 100
    found = snippet(text, Query.of("needle "))
    assert "Here is the needle in it." in found.text
    assert found.text.startswith("…")
    assert found.text.endswith("…")
    assert [found.text[start:end] for start, end in found.marks] == ["needle"]
    assert len(found.text) < 170
    assert snippet("Short.", Query.of("gone")).text == "Short."


def test_a_long_message_costs_little() -> None:
    text = "Ärger " * 400_000 + "needle"
    assert snippet(text, Query.of("needle")).marks == ()  # too far in to be shown
    assert snippet("ü" * 300_000 + " needle", Query.of("needle")).marks
