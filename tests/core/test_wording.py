from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.wording import Wording, both, english, fill, say, say_n, size

values = st.one_of(st.text(), st.integers(), st.floats())


def test_a_sentence_takes_its_values() -> None:
    wording = say("{name} has {count:count} tokens in {size:size}.", name="A", count=12345, size=0)
    assert str(wording) == "A has 12,345 tokens in 0 bytes."


def test_what_was_measured_has_its_thousands_grouped_and_a_seed_has_not() -> None:
    assert str(say("{speed} tokens/s", speed=1234.5)) == "1,234.5 tokens/s"
    assert str(say("Seed {seed}", seed=12345)) == "Seed 12345"


def test_a_sentence_is_kept_apart_from_its_values() -> None:
    assert say("Load {name}", name="A") == Wording("Load {name}", (("name", "A"),))


def test_what_python_would_format_stays_as_it_is() -> None:
    hostile = "{name.__class__} {name!r} {0} {} {name:>1000000000}"
    assert str(say(hostile, name="A")) == hostile


def test_a_value_is_not_filled_in_again() -> None:
    assert str(say("{a} {b}", a="{b}", b="{a}")) == "{b} {a}"


def test_a_place_without_a_value_is_shown() -> None:
    assert str(say("Load {name}")) == "Load {name}"


def test_the_window_may_format_values_its_own_way() -> None:
    shown = fill("{a:size}, {b}", (("a", 5), ("b", 1.5)), lambda value, kind: f"<{value}|{kind}>")
    assert shown == "<5|size>, <1.5|>"


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (99_949, "99.9 kB"),
        (99_950, "100 kB"),
        (999_499, "999 kB"),
        (999_500, "1.0 MB"),
        (4_080_000_000, "4.1 GB"),
        (5e15, "5000 TB"),
        (-1500, "-1.5 kB"),
    ],
)
def test_sizes_are_si_units(count: float, text: str) -> None:
    assert size(count) == text


def test_a_size_never_shows_a_thousand_of_a_unit_that_has_a_larger_one() -> None:
    assert not any(size(n).startswith("1000") for n in range(900_000, 1_100_000, 37))


@given(st.text(), st.dictionaries(st.from_regex(r"[a-z]\w{0,5}", fullmatch=True), values))
def test_any_template_with_any_values_makes_a_sentence(
    template: str, found: dict[str, str | int | float]
) -> None:
    places = "".join(f"{{{name}}}{{{name}:size}}{{{name}:count}}" for name in found)
    wording = Wording(template + places, tuple(found.items()))
    assert all(english(value, "") in str(wording) for value in found.values())


def test_two_sentences_become_one_wording_of_two_lines() -> None:
    joined = both(say("{name} is gone.", name="A"), say("Look for {name} in {place}.", place="B"))
    assert str(joined) == "A is gone.\nLook for A in B."


def test_a_sentence_with_nothing_to_follow_stays_alone() -> None:
    assert both(say("Gone."), None) == say("Gone.")


def test_one_thing_is_told_otherwise_than_several() -> None:
    assert str(say_n("One file.", "{count:count} files.", 1)) == "One file."
    assert str(say_n("One file.", "{count:count} files.", 2000)) == "2,000 files."
    two = both(say("Done."), say_n("One of {name}.", "{count} of {name}.", 1, name="x"))
    assert str(two) == "Done.\nOne of x."
