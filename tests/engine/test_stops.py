"""Stop strings are found wherever a text is cut, and never shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.engine.stops import StopStrings

TEXTS = st.text("ab#\n", max_size=30)
STOPS = st.lists(st.text("ab#\n", min_size=1, max_size=4), max_size=3)


def run(stops: list[str], pieces: list[str]) -> tuple[str, str]:
    watch, shown = StopStrings(stops), ""
    for piece in pieces:
        safe, found = watch.feed(piece)
        shown += safe
        if found:
            return shown, found
    return shown + watch.finish(), ""


def naive(stops: list[str], text: str) -> tuple[str, str]:
    for end in range(1, len(text) + 1):
        complete = [s for s in stops if text[:end].endswith(s)]
        if complete:
            longest = max(complete, key=len)
            return text[: end - len(longest)], longest
    return text, ""


@given(STOPS, st.lists(TEXTS, max_size=8))
def test_any_division_finds_what_a_plain_search_finds(stops: list[str], pieces: list[str]) -> None:
    assert run(stops, pieces) == naive(stops, "".join(pieces))


@given(STOPS, TEXTS)
def test_nothing_is_held_that_cannot_become_a_stop_string(stops: list[str], text: str) -> None:
    watch = StopStrings(stops)
    safe, found = watch.feed(text)
    if not found:
        held = text[len(safe) :]
        assert not held or any(s.startswith(held) for s in stops)


def test_a_stop_string_is_found_over_three_pieces() -> None:
    assert run(["### Human:"], ["Hello\n##", "# Hu", "man: and"]) == ("Hello\n", "### Human:")
