"""The text that the Guide is taught: whole, plain, and kept apart from what it is examined with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from random import Random

import pytest
import wordings
from vocabulary import BYTES, learn
from wordings import ELSEWHERE, LANGUAGES, Asker, Topic, Words, essence, variants

FRAMES = {"n": "what", "v": "how", "N": "was", "V": "wie", "q": "", "Q": ""}


@pytest.fixture(scope="module")
def topics() -> dict[str, Topic]:
    return wordings.read_topics()


@pytest.fixture(scope="module")
def words() -> Words:
    return wordings.read_words()


@pytest.fixture(scope="module")
def held_out() -> list[tuple[str, str, str]]:
    return wordings.read_held_out()


def every_wording(topics: dict[str, Topic], words: Words) -> Iterator[tuple[str, str]]:
    """Yield every question that the text has, but those with a place for any word."""
    for topic in topics.values():
        for key, patterns in topic.lines.items():
            frames = words.frames[FRAMES[key]] if FRAMES[key] else ["{}"]
            for pattern in patterns:
                if "{" not in pattern:
                    for frame in frames:
                        for wording in variants(frame.replace("{}", pattern)):
                            yield topic.name, essence(wording)


def test_every_topic_is_answered_and_asked_about_in_both_languages(
    topics: dict[str, Topic], words: Words
) -> None:
    assert 60 <= len(topics) <= 150
    asker = Asker(topics, words, Random(1))
    for topic in topics.values():
        assert set(topic.answers) == set(LANGUAGES), topic.name
        assert set(topic.lines) <= set(FRAMES), topic.name
        for answer in topic.answers.values():
            assert 40 < len(answer) < 340, topic.name
        for language in LANGUAGES:
            assert len({asker.question(topic.name, language) for _ in range(40)}) > 20, topic.name
    answers = [answer for topic in topics.values() for answer in topic.answers.values()]
    assert len(set(answers)) == len(answers)


def test_it_says_what_it_is(topics: dict[str, Topic]) -> None:
    assert "four million parameters" in topics["who"].answers["en"]
    assert "demonstration" in topics["who"].answers["en"]
    assert "vier Millionen Parametern" in topics["who"].answers["de"]
    assert "Library" in topics[ELSEWHERE].answers["en"]
    assert "Bibliothek" in topics[ELSEWHERE].answers["de"]


def test_no_wording_means_two_things(topics: dict[str, Topic], words: Words) -> None:
    meant: dict[str, set[str]] = {}
    for name, wording in every_wording(topics, words):
        meant.setdefault(wording, set()).add(name)
    assert {wording: names for wording, names in meant.items() if len(names) > 1} == {}


def test_what_it_is_examined_with_is_in_no_lesson(
    topics: dict[str, Topic], words: Words, held_out: list[tuple[str, str, str]]
) -> None:
    asked = {essence(question) for _, _, question in held_out}
    assert asked.isdisjoint(wording for _, wording in every_wording(topics, words))
    avoided = frozenset({essence("How do I attach an adapter?"), essence("attach adapter")})
    asker = Asker(topics, words, Random(2), avoided)
    made = {essence(asker.question("attach", "en")) for _ in range(2000)}
    assert made.isdisjoint(avoided)


def test_every_topic_is_examined_in_both_languages(
    topics: dict[str, Topic], held_out: list[tuple[str, str, str]]
) -> None:
    counts = Counter((name, language) for name, language, _ in held_out)
    assert set(counts) == {(name, language) for name in topics for language in LANGUAGES}
    assert len({essence(question) for _, _, question in held_out}) == len(held_out) >= 600
    assert counts[ELSEWHERE, "en"] + counts[ELSEWHERE, "de"] >= 80


def test_the_same_seed_asks_the_same(topics: dict[str, Topic], words: Words) -> None:
    one, other = (Asker(topics, words, Random(7)) for _ in range(2))
    assert [one.question(t, "de") for t in topics] == [other.question(t, "de") for t in topics]


def test_the_vocabulary_writes_what_it_never_saw_in_bytes() -> None:
    learned = learn(["the cat sat on the mat"] * 3, ["cats"], 300)
    tokens = learned.tokens_of("the cat ☃")
    assert learned.text_of(tokens) == "the cat ☃"
    assert {learned.tokens[token] for token in tokens} & set(BYTES)
    assert len(learned.tokens_of("the the")) < len("the the")


def test_the_token_of_a_topic_is_never_shown_and_never_typed() -> None:
    learned = learn(["the cat sat on the mat"] * 3, ["cats", "mats"], 300)
    cats, mats = learned.topic("cats"), learned.topic("mats")
    assert cats != mats
    assert learned.text_of([cats, *learned.tokens_of("the"), mats]) == "the"
    assert not {cats, mats} & set(learned.tokens_of(learned.tokens[cats]))
    assert {learned.tokens[cats], learned.tokens[mats]} <= set(learned.control)
