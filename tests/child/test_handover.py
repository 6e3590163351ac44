"""A second Fireside hands over what it was asked to open."""

from __future__ import annotations

import queue
import threading
from multiprocessing.connection import Client, Listener
from pathlib import Path

import pytest

from desktop.child import handover
from desktop.child.handover import Reception, hand_over

SECONDS = 20


def test_what_is_handed_over_arrives(tmp_path: Path) -> None:
    calls: queue.SimpleQueue[str] = queue.SimpleQueue()
    reception = Reception(tmp_path, calls.put)
    assert hand_over(tmp_path, "/models/Zoë.gguf")
    assert calls.get(timeout=SECONDS) == "/models/Zoë.gguf"
    assert hand_over(tmp_path, "")
    assert calls.get(timeout=SECONDS) == ""
    reception.close()
    assert not hand_over(tmp_path, "nobody is there")


def test_a_home_with_a_long_path_works_too(tmp_path: Path) -> None:
    home = tmp_path / ("long " * 30).strip()
    home.mkdir()
    calls: queue.SimpleQueue[str] = queue.SimpleQueue()
    reception = Reception(home, calls.put)
    assert hand_over(home, "x")
    assert calls.get(timeout=SECONDS) == "x"
    reception.close()


def test_what_a_killed_one_left_behind_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "handover.socket").write_bytes(b"")
    reception = Reception(tmp_path, lambda _: None)
    assert hand_over(tmp_path, "x")
    reception.close()


def test_closing_right_after_a_call_waits_for_nobody(tmp_path: Path) -> None:
    for turn in range(200):  # the thread may be anywhere between two callers
        reception = Reception(tmp_path, lambda _: None)
        assert hand_over(tmp_path, str(turn))
        reception.close()


def test_one_that_does_not_answer_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handover, "_PATIENCE", 0.05)
    (tmp_path / "handover.key").write_bytes(b"k" * 32)
    with Listener(handover._address(tmp_path)):  # it listens, and never accepts
        assert not hand_over(tmp_path, "x")


def test_a_stranger_without_the_secret_is_turned_away(tmp_path: Path) -> None:
    calls: queue.SimpleQueue[str] = queue.SimpleQueue()
    reception = Reception(tmp_path, calls.put)
    address = handover._address(tmp_path)
    with pytest.raises((handover.AuthenticationError, EOFError, OSError)):
        Client(address, authkey=b"guessed")
    assert hand_over(tmp_path, "mine")
    assert calls.get(timeout=SECONDS) == "mine"
    reception.close()


def test_nothing_is_left_running(tmp_path: Path) -> None:
    before = set(threading.enumerate())
    Reception(tmp_path, lambda _: None).close()
    assert set(threading.enumerate()) == before
