"""The tips that ship: few, short, in both languages, about commands that there are."""

from __future__ import annotations

import re

from desktop.core.tips import next_tip, tips

_PLACES = re.compile(r"\{.*?\}")


def test_they_are_few_and_come_one_after_the_other() -> None:
    found = tips()
    assert 4 <= len(found) <= 8
    assert len({tip.key for tip in found}) == len(found)
    for guide in (False, True):
        after = [tip.after for tip in found if tip.guide == guide]
        assert after == sorted(after)


def test_both_languages_have_the_same_places() -> None:
    for tip in tips():
        assert _PLACES.findall(tip.words("en")) == _PLACES.findall(tip.words("de"))
        assert tip.words("fr") == tip.en


def test_each_comes_in_its_turn_and_only_when_it_is_time() -> None:
    first, second, *_ = [tip for tip in tips() if not tip.guide]
    assert next_tip(tips(), first.after - 1, ()) is None
    assert next_tip(tips(), first.after, ()) is first
    assert next_tip(tips(), first.after, {first.key}) is None
    assert next_tip(tips(), second.after, {first.key}) is second
    assert next_tip(tips(), 1000, {tip.key for tip in tips()}) is None
    assert next_tip(tips(), 1000, (), guide=True) is next(tip for tip in tips() if tip.guide)
