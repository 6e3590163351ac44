"""A first start that is locked offline: by an administrator's file, or by the person at once."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.core.downloads import Order, Piece
from desktop.core.paths import Paths
from desktop.hub import protocol
from desktop.session.updates import Unanswered
from desktop.storage.vault import Vault
from tests.e2e.conftest import Person

pytestmark = pytest.mark.gui


@pytest.fixture(autouse=True)
def started(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Note every errand for which a process of the hub would be started."""
    noted: list[object] = []

    def refuse(command: object, *_: Any, **__: Any) -> None:
        noted.append(command)
        raise AssertionError(command)

    monkeypatch.setattr("desktop.session.outside.Errand", refuse)
    return noted


def wants_everything(home: Path, *, offline: bool) -> None:
    """Write settings under which a start would go to the hub by itself."""
    home.mkdir(mode=0o700)
    wishes = {"look_for_updates": True, "updates_address": "https://example.invalid/feed.json"}
    settings = {"privacy": {**wishes, "offline": offline}}
    (home / "settings.json").write_text(json.dumps(settings))


def queue_a_download(paths: Paths) -> None:
    from desktop.storage.queue import Queue

    vault = Vault(paths)
    key = vault.open()
    database = vault.opened(key)
    file = Piece("Model-Q4_K_M.gguf", 1_000, "ab" * 32)
    Queue(database).add(Order("owner/Model", (file,)), str(paths.models))
    database.close()


@pytest.mark.parametrize("by", ["policy", "person"])
def test_nothing_is_started_by_itself_or_by_a_click(
    start: Callable[..., Person],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    started: list[object],
    by: str,
) -> None:
    # GIVEN a lock that is closed before the first start
    policy = tmp_path / "policy.json"
    if by == "policy":
        policy.write_text('{"offline": true}')
    monkeypatch.setattr("desktop.app.policy_file", lambda: policy)
    wants_everything(tmp_path / "home", offline=by == "person")

    # WHEN Fireside starts, and starts again with a download that waits
    start().close()
    queue_a_download(Paths.under(tmp_path / "home"))
    person = start()
    home = person.home
    assert home.preferences.settings.privacy.look_for_updates

    # THEN no process was started, nor is one when the person asks for something
    home.updates.ask()
    answers: list[object] = []
    home.outside.send(protocol.Search("model")).spoke.connect(answers.append)
    person.until(lambda: bool(answers) and isinstance(home.updates.state, Unanswered))
    assert isinstance(answers[0], protocol.Failed)
    assert answers[0].kind is protocol.Trouble.LOCKED
    assert started == []


def test_a_choice_on_the_first_page_holds_from_that_click_on(
    start: Callable[..., Person], started: list[object]
) -> None:
    person = start()
    person.home.preferences.set("privacy", "offline", value=True)
    answers: list[object] = []
    person.home.outside.send(protocol.Search("model")).spoke.connect(answers.append)
    person.until(lambda: bool(answers))
    # Also where the computer dies at once: the choice is on the disk.
    kept = json.loads((person.fireside.paths.home / "settings.json").read_text())
    assert kept["privacy"]["offline"] is True
    assert started == []
