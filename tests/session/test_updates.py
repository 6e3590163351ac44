"""A newer version is asked for by a button, or once a week at most; the answer is bounded."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.release import is_newer, numbers
from desktop.hub.release import MAX_BYTES
from desktop.session.updates import (
    WEEK,
    Asking,
    Newer,
    NotAsked,
    Unanswered,
    Updates,
    UpdateState,
    UpToDate,
    words,
)
from tests.hub.conftest import hub
from tests.hub.loopback import Fault, Loopback
from tests.session.conftest import Heard
from tests.session.yard import Yard, build

__all__ = ["hub"]

NOW = 1_764_000_000.0


@pytest.fixture
def yard(tmp_path: Path, qtbot: QtBot, hub: Loopback) -> Iterator[Yard]:
    yard = build(tmp_path / "home", qtbot, hub.endpoint, token="hf_mine")
    # The loopback hub answers this address with what a test tells it to.
    yard.preferences.set("privacy", "updates_address", f"{hub.endpoint}/api/models")
    yield yard
    yard.close()


class Clock:
    now = NOW

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def updates(yard: Yard, clock: Clock) -> Updates:
    return Updates(yard.outside, yard.preferences, clock, "1.2", yard.parent)


@pytest.fixture
def asked(yard: Yard, updates: Updates, hub: Loopback) -> Callable[[bytes], UpdateState]:
    def ask(body: bytes) -> UpdateState:
        hub.misbehave(Fault("list", body=body))
        states = Heard(updates.changed)
        updates.ask()
        assert isinstance(updates.state, Asking)
        yard.until(lambda: len(states.all) == 2)
        return updates.state

    return ask


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"version": "1.3", "page": "https://example.org/x"}, Newer("1.3", "https://example.org/x")),
        ({"version": "1.2.0"}, UpToDate()),
        ({"version": "1.1.9"}, UpToDate()),
        # As GitHub answers, with much more than is looked at.
        ({"tag_name": "v2.0", "html_url": "https://example.org/2", "assets": [{}]},
         Newer("v2.0", "https://example.org/2")),
        # A page that is no address of https is not opened.
        ({"version": "9", "page": "javascript:alert(1)"}, Newer("9", "")),
    ],
)  # fmt: skip
def test_the_answer(
    asked: Callable[[bytes], UpdateState], body: dict[str, object], expected: UpdateState
) -> None:
    assert asked(json.dumps(body).encode()) == expected


@pytest.mark.parametrize(
    "body",
    [b"", b"<html>", b"[]", b"\xff\xfe", b'{"version": "soon"}', b"{}", b" " * (MAX_BYTES + 9)],
)
def test_an_answer_that_makes_no_sense(asked: Callable[[bytes], UpdateState], body: bytes) -> None:
    state = asked(body)
    assert isinstance(state, Unanswered)
    assert str(words(state))


def test_no_token_goes_out_and_it_is_written_down(
    yard: Yard, asked: Callable[[bytes], UpdateState], hub: Loopback
) -> None:
    asked(b'{"version": "1.3"}')
    assert [seen.token for seen in hub.seen] == [""]
    written = yard.ledger.connections()
    assert [str(one.why) for one in written] == ["Question for a newer Fireside"]


def test_an_address_without_https_is_asked_nothing(yard: Yard, updates: Updates) -> None:
    yard.preferences.set("privacy", "updates_address", "http://example.org/latest")
    states = Heard(updates.changed)
    updates.ask()
    yard.until(lambda: len(states.all) == 2)
    assert isinstance(updates.state, Unanswered)
    assert yard.ledger.connections() == ()


def test_a_host_that_is_not_there_is_not_waited_for(yard: Yard, updates: Updates) -> None:
    yard.preferences.set("privacy", "updates_address", "http://127.0.0.1:1/latest")
    states = Heard(updates.changed)
    updates.ask()
    yard.until(lambda: len(states.all) == 2)
    assert isinstance(updates.state, Unanswered)
    assert "cannot be reached" in str(updates.state.message)


def test_nobody_is_asked_who_did_not_want_it(yard: Yard, updates: Updates, hub: Loopback) -> None:
    updates.begin()
    assert updates.state == NotAsked()
    assert hub.seen == []


def test_once_a_week_at_most(yard: Yard, updates: Updates, clock: Clock, hub: Loopback) -> None:
    hub.misbehave(*[Fault("list", body=b'{"version": "1.2"}') for _ in range(3)])
    yard.preferences.set("privacy", "look_for_updates", True)

    def begins(later: float) -> bool:
        clock.now = NOW + later
        before = len(hub.seen)
        updates.begin()
        if isinstance(updates.state, Asking):
            yard.until(lambda: isinstance(updates.state, UpToDate))
        return len(hub.seen) > before

    assert begins(0)
    assert not begins(WEEK - 1)
    assert begins(WEEK)
    # A clock that went back does not ask more often, nor never again.
    assert not begins(-10 * WEEK)
    assert not begins(-9 * WEEK - 1)
    assert begins(-9 * WEEK)


def test_the_offline_lock_keeps_it_in(yard: Yard, updates: Updates, hub: Loopback) -> None:
    yard.preferences.set("privacy", "look_for_updates", True)
    yard.preferences.set("privacy", "offline", True)
    updates.begin()
    assert updates.state == NotAsked()
    assert hub.seen == []


@pytest.mark.parametrize(
    ("there", "here", "newer"),
    [("1.10", "1.9", True), ("1.0.0", "1", False), ("v2", "1.9.9", True), ("2.0-rc1", "1.9", True),
     ("x", "1", False), ("1" * 30, "1", False), ("0.9", "1.0", False)],
)  # fmt: skip
def test_versions_are_compared_as_numbers(there: str, here: str, *, newer: bool) -> None:
    assert is_newer(there, here) is newer


def test_what_is_no_version() -> None:
    assert numbers("soon") is None
    assert numbers("") is None
