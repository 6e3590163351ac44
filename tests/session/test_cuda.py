"""CUDA support as a session: fetched, cancelled, taken away, kept from the network by the lock."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.cuda import Place
from desktop.session.cuda import Absent, Cuda, Failed, Fetching, Present, Undescribed
from tests.hub.conftest import hub
from tests.hub.loopback import Loopback, Repository
from tests.session.yard import Yard, build

__all__ = ["cuda", "hub", "place", "yard"]

FILES = {
    f"main/{name}": random.Random(name).randbytes(400_000)
    for name in ("libcudart.so.12", "libggml-cuda.so")
}


@pytest.fixture
def yard(tmp_path: Path, qtbot: QtBot, hub: Loopback) -> Iterator[Yard]:
    yard = build(tmp_path / "home", qtbot, hub.endpoint)
    # The build's name is that of the branch, which the loopback hub has in its addresses.
    hub.add(Repository("some/cuda", {name.removeprefix("main/"): d for name, d in FILES.items()}))
    yard.preferences.set("privacy", "cuda_address", f"{hub.endpoint}/some/cuda/resolve/")
    yield yard
    yard.close()


@pytest.fixture
def place(yard: Yard) -> Place:
    libraries = [
        {"name": name.rpartition("/")[2], "size": len(d), "sha256": hashlib.sha256(d).hexdigest()}
        for name, d in FILES.items()
    ]
    place = Place(yard.home / "cuda", yard.home / "cuda.json")
    place.description.write_text(json.dumps({"build": "main", "libraries": libraries}))
    return place


@pytest.fixture
def cuda(yard: Yard, place: Place) -> Cuda:
    made = Cuda(place, yard.outside, yard.preferences, yard.tasks, 0, yard.parent)
    (place.folder / "old").mkdir(parents=True)
    made.begin()
    yard.until(lambda: isinstance(made.state, Absent))
    assert not (place.folder / "old").exists()
    return made


def test_it_is_fetched_and_taken_away(yard: Yard, cuda: Cuda, place: Place) -> None:
    cuda.fetch()
    yard.until(lambda: isinstance(cuda.state, Present))
    for name, content in FILES.items():
        assert (place.folder / name).read_bytes() == content
    assert place.folder.stat().st_mode & 0o077 == 0
    assert {str(one.why) for one in yard.ledger.connections()} == {"Download of CUDA support"}
    cuda.remove()
    yard.until(lambda: isinstance(cuda.state, Absent))
    assert not place.folder.exists()


def test_it_can_be_cancelled_and_gone_on_with(yard: Yard, cuda: Cuda, hub: Loopback) -> None:
    hub.pause = 0.2
    cuda.fetch()
    yard.until(lambda: isinstance(cuda.state, Fetching) and cuda.state.fetched > 0)
    cuda.cancel()
    assert isinstance(cuda.state, Absent)
    hub.pause = 0.0
    cuda.fetch()
    yard.until(lambda: isinstance(cuda.state, Present))


def test_the_offline_lock_keeps_it_in(yard: Yard, cuda: Cuda, hub: Loopback) -> None:
    yard.preferences.set("privacy", "offline", True)
    cuda.fetch()
    yard.until(lambda: isinstance(cuda.state, Failed))
    assert hub.seen == []


def test_without_a_description_nothing_is_fetched(yard: Yard, place: Place, hub: Loopback) -> None:
    place.description.unlink()
    cuda = Cuda(place, yard.outside, yard.preferences, yard.tasks, 0, yard.parent)
    cuda.begin()
    cuda.fetch()
    assert isinstance(cuda.state, Undescribed)
    assert hub.seen == []
