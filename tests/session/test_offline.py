"""The offline lock: while it is closed, no process of the hub is started, whoever asks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.downloads import Done, Paused, Running
from desktop.core.offline import OfflineLock, Policy
from desktop.hub import protocol
from desktop.session.outside import Journey
from desktop.storage.keyring.system import SystemKeyring
from desktop.storage.secrets import TokenKeeper
from tests.hub.conftest import hub
from tests.hub.loopback import Loopback, Repository
from tests.session.conftest import Heard
from tests.session.yard import Yard, build, order_for, padded

__all__ = ["hub"]

FILE = "Model-Q4_K_M.gguf"


@pytest.fixture
def yard(tmp_path: Path, qtbot: QtBot, hub: Loopback) -> Iterator[Yard]:
    yard = build(tmp_path / "home", qtbot, hub.endpoint)
    yield yard
    yard.close()


def ask(yard: Yard) -> protocol.Event:
    """Search, and return the answer."""
    journey: Journey = yard.outside.send(protocol.Search("model"))
    said, ended = Heard(journey.spoke), Heard(journey.ended)
    yard.until(lambda: bool(ended.all))
    return said()


def test_a_closed_lock_starts_no_process_and_says_why(
    yard: Yard, hub: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("a process was started")

    with monkeypatch.context() as patched:
        patched.setattr("desktop.session.outside.Errand", refuse)
        yard.preferences.set("privacy", "offline", True)
        answer = ask(yard)
    assert isinstance(answer, protocol.Failed)
    assert answer.kind is protocol.Trouble.LOCKED
    assert "locked offline" in str(answer.message)
    assert "settings" in str(answer.hint)
    assert hub.seen == []
    assert yard.ledger.connections() == ()
    # WHEN it is opened, THEN the hub is asked again
    yard.preferences.set("privacy", "offline", False)
    assert isinstance(ask(yard), protocol.Found)


def test_the_administrator_decides_for_everybody(yard: Yard, hub: Loopback) -> None:
    yard.preferences.policy = Policy(offline=True, source="/etc/fireside/policy.json")
    yard.preferences.set("privacy", "offline", False)
    assert yard.preferences.lock is OfflineLock.POLICY
    answer = ask(yard)
    assert isinstance(answer, protocol.Failed)
    assert "administrator" in str(answer.hint)
    assert hub.seen == []


def test_closing_the_lock_calls_back_what_is_under_way(
    yard: Yard, hub: Loopback, small: Path
) -> None:
    content = padded(small, 2_000_000)
    repository = hub.add(Repository("owner/Model-GGUF", {FILE: content}))
    hub.pause = 0.05
    number = yard.downloads.add(order_for(repository, FILE))
    yard.until_state(number, Running)
    yard.until(lambda: yard.download(number).fetched > 0)
    yard.preferences.set("privacy", "offline", True)
    paused = yard.until_state(number, Paused)
    assert isinstance(paused.state, Paused)
    assert "locked offline" in str(paused.state.reason)
    # What was fetched is kept: it goes on when the lock is open.
    hub.pause = 0.0
    yard.preferences.set("privacy", "offline", False)
    yard.downloads.resume(number or 0)
    done = yard.until_state(number, Done)
    assert isinstance(done.state, Done)
    assert Path(done.state.path).read_bytes() == content


def test_the_choice_is_kept(yard: Yard) -> None:
    yard.preferences.set("privacy", "offline", True)
    yard.preferences.save()
    assert json.loads((yard.home / "settings.json").read_text())["privacy"] == {"offline": True}


def test_another_hub_is_not_told_the_token_of_this_one(
    yard: Yard, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Noted:
        """An errand that ends at once."""

        def __init__(
            self,
            _command: object,
            surroundings: protocol.Surroundings,
            _on_event: object,
            on_end: Callable[[None], None],
            _log: Path,
        ) -> None:
            sent.append((surroundings.endpoint, surroundings.token))
            self._on_end = on_end

        def start(self) -> None:
            self._on_end(None)

        def kill(self) -> None:
            """Do nothing: it has ended."""

    sent: list[tuple[str, str]] = []
    monkeypatch.setattr("desktop.session.outside.Errand", Noted)
    keeper = TokenKeeper(SystemKeyring())
    monkeypatch.setattr(yard.outside, "_keeper", keeper)
    here = yard.outside.address
    keeper.keep(here, "hf_mine")
    for address in (here, "https://stranger.example", here):
        yard.preferences.set("library", "hub_address", address)
        ended = Heard(yard.outside.send(protocol.Search("model")).ended)
        yard.until(lambda ended=ended: bool(ended.all))
    assert sent == [(here, "hf_mine"), ("https://stranger.example", ""), (here, "hf_mine")]
