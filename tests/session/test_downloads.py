"""Downloads as a person has them: real hub processes, a loopback hub, the real database."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.downloads import Done, Failed, Paused, Running, Waiting
from tests.core.test_models import split
from tests.hub.conftest import hub
from tests.hub.loopback import Fault, Loopback, Repository
from tests.session.conftest import Heard
from tests.session.yard import Yard, build, order_for, padded

__all__ = ["hub"]

FILE = "Model-Q4_K_M.gguf"
SIZE = 4_000_000


@pytest.fixture
def yard(tmp_path: Path, qtbot: QtBot, hub: Loopback) -> Iterator[Yard]:
    made = build(tmp_path / "home", qtbot, hub.endpoint)
    yield made
    made.close()


@pytest.fixture
def model(hub: Loopback, small: Path) -> Repository:
    return hub.add(Repository("owner/Model-GGUF", {FILE: padded(small, SIZE)}))


def slow(hub: Loopback) -> None:
    """Let the hub send so slowly that a person can act meanwhile."""
    hub.pause = 0.05


def begun(yard: Yard, download: int | None) -> None:
    yard.until(lambda: yard.download(download).fetched > 0)


def test_a_model_is_fetched_verified_and_put_on_the_shelf(
    yard: Yard, hub: Loopback, model: Repository
) -> None:
    arrived = Heard(yard.downloads.arrived)
    number = yard.downloads.add(order_for(model, FILE))
    download = yard.until_state(number, Done)
    assert arrived() == download
    assert download.share == 1.0
    (item,) = yard.shelf.items()
    assert isinstance(download.state, Done)
    assert (download.state.item, download.state.path) == (item.id, item.path)
    assert Path(item.path) == yard.folder / "owner" / "Model-GGUF" / FILE
    assert Path(item.path).read_bytes() == model.files[FILE]
    assert item.sha256 == hashlib.sha256(model.files[FILE]).hexdigest()
    assert (item.origin.repo, item.origin.file) == (model.id, FILE)
    assert (item.origin.revision, item.origin.licence) == (model.commit, "apache-2.0")
    assert item.name == "Small random model"
    assert yard.left() == [FILE]


def test_every_connection_is_in_the_ledger(yard: Yard, hub: Loopback, model: Repository) -> None:
    number = yard.downloads.add(order_for(model, FILE))
    yard.until_state(number, Done)
    ports = {int(address.rpartition(":")[2]) for address in (hub.endpoint, hub.storage)}
    found = yard.ledger.connections()
    assert {(entry.host, entry.port) for entry in found} == {("127.0.0.1", p) for p in ports}
    assert sum(entry.bytes_received for entry in found) > SIZE
    assert all(str(entry.why) for entry in found)


def test_a_pause_keeps_what_was_fetched_and_the_rest_comes_later(
    yard: Yard, hub: Loopback, model: Repository
) -> None:
    slow(hub)
    number = yard.downloads.add(order_for(model, FILE))
    begun(yard, number)
    assert number is not None
    yard.downloads.pause(number)
    assert yard.download(number).state == Paused()
    hub.pause = 0.0
    yard.downloads.resume(number)
    yard.until_state(number, Done)
    ranges = [seen.range for seen in hub.of("body")]
    assert ranges[-1].startswith("bytes=")
    assert int(ranges[-1].removeprefix("bytes=").rstrip("-")) > 0
    (item,) = yard.shelf.items()
    assert Path(item.path).read_bytes() == model.files[FILE]


def test_a_cancelled_download_leaves_nothing(yard: Yard, hub: Loopback, model: Repository) -> None:
    slow(hub)
    number = yard.downloads.add(order_for(model, FILE))
    begun(yard, number)
    assert yard.left()
    assert number is not None
    yard.downloads.cancel(number)
    assert yard.downloads.downloads == ()
    yard.until(lambda: yard.left() == [])
    assert yard.shelf.items() == ()


def test_two_at_a_time_in_the_order_that_the_person_wants(
    yard: Yard, hub: Loopback, small: Path
) -> None:
    slow(hub)
    names = [f"owner/model-{n}" for n in range(4)]
    ids: list[int] = []
    for n, name in enumerate(names):
        repository = hub.add(Repository(name, {FILE: padded(small, SIZE + 256 * n)}))
        number = yard.downloads.add(order_for(repository, FILE))
        assert number is not None
        ids.append(number)

    def active() -> list[int]:
        return [d.id for d in yard.downloads.downloads if isinstance(d.state, Running)]

    assert active() == ids[:2]
    yard.downloads.move(ids[3], 0)
    assert [d.id for d in yard.downloads.downloads] == [ids[3], *ids[:3]]
    yard.downloads.pause(ids[0])
    yard.until(lambda: ids[3] in active())
    assert ids[2] not in active()
    yard.preferences.set("library", "downloads_at_once", 3)
    assert set(active()) == {ids[1], ids[2], ids[3]}
    yard.downloads.pause_all()
    assert active() == []
    assert all(isinstance(d.state, Paused) for d in yard.downloads.downloads)


@pytest.mark.parametrize("goes_on", [True, False])
def test_after_a_restart(
    tmp_path: Path, qtbot: QtBot, hub: Loopback, model: Repository, goes_on: bool
) -> None:
    yard = build(tmp_path / "home", qtbot, hub.endpoint)
    yard.preferences.set("library", "resume_downloads", goes_on)
    slow(hub)
    number = yard.downloads.add(order_for(model, FILE))
    begun(yard, number)
    yard.close()
    hub.pause = 0.0
    again = build(tmp_path / "home", qtbot, hub.endpoint)
    again.downloads.begin()
    if not goes_on:
        assert again.download(number).state == Paused()
        again.until(lambda: 0 < again.download(number).fetched < SIZE)
        assert number is not None
        again.downloads.resume(number)
    again.until_state(number, Done)
    assert again.left() == [FILE]
    assert hub.of("body")[-1].range
    again.close()


def test_a_lost_network_is_waited_out(yard: Yard, hub: Loopback, model: Repository) -> None:
    hub.misbehave(Fault("head", times=2, drop=True), Fault("body", cut_after=1_000_000))
    states = Heard(yard.downloads.progressed)
    number = yard.downloads.add(order_for(model, FILE))
    yard.until_state(number, Done)
    waits = [d.state for d in states.all if isinstance(d.state, Waiting)]
    assert any(state.reason is not None for state in waits)
    assert yard.left() == [FILE]


def test_a_full_disk_pauses_with_a_sentence(
    tmp_path: Path, qtbot: QtBot, hub: Loopback, model: Repository
) -> None:
    yard = build(tmp_path / "home", qtbot, hub.endpoint, reserve=2**60)
    number = yard.downloads.add(order_for(model, FILE))
    state = yard.until_state(number, Paused).state
    assert isinstance(state, Paused)
    assert state.reason is not None
    assert state.hint is not None
    yard.close()


def test_what_can_not_be_had_says_why(yard: Yard, hub: Loopback, small: Path) -> None:
    gated = hub.add(Repository("owner/gated", {FILE: small.read_bytes()}, gated="manual"))
    number = yard.downloads.add(order_for(gated, FILE))
    state = yard.until_state(number, Failed).state
    assert isinstance(state, Failed)
    assert state.hint is not None
    assert yard.left() == []


def test_a_file_that_is_no_model_is_not_put_on_the_shelf(yard: Yard, hub: Loopback) -> None:
    page = hub.add(Repository("owner/page", {FILE: b"<!DOCTYPE html><html>404</html>" * 9}))
    number = yard.downloads.add(order_for(page, FILE))
    state = yard.until_state(number, Failed).state
    assert isinstance(state, Failed)
    assert "web page" in str(state.message)
    assert yard.shelf.items() == ()


def test_a_model_in_parts_is_one_download(
    yard: Yard, hub: Loopback, small: Path, tmp_path: Path
) -> None:
    parts = split(small, tmp_path, count=2)
    repository = hub.add(
        Repository("owner/big", {f"Q8_0/{part.name}": part.read_bytes() for part in parts})
    )
    order = order_for(repository, *(f"Q8_0/{part.name}" for part in parts))
    number = yard.downloads.add(order)
    download = yard.until_state(number, Done)
    (item,) = yard.shelf.items()
    assert item.parts == 2
    assert item.size == download.order.size == download.fetched
    digests = "".join(f"{piece.sha256}\n" for piece in order.pieces)
    assert item.sha256 == hashlib.sha256(digests.encode()).hexdigest()
    assert Path(item.path).parent == yard.folder / "owner" / "big" / "Q8_0"


def test_cancelling_between_two_parts_leaves_nothing(
    yard: Yard, hub: Loopback, small: Path, tmp_path: Path
) -> None:
    parts = split(small, tmp_path, count=2)
    files = {part.name: part.read_bytes() for part in parts}
    repository = hub.add(Repository("owner/big", files))
    hub.misbehave(Fault("body", times=-1, skip=1, hang=True))
    number = yard.downloads.add(order_for(repository, *files))
    yard.until(lambda: parts[0].name in yard.left())
    assert number is not None
    yard.downloads.cancel(number)
    yard.until(lambda: yard.left() == [])


def test_asking_for_the_same_twice_is_one_download(
    yard: Yard, hub: Loopback, model: Repository
) -> None:
    slow(hub)
    first = yard.downloads.add(order_for(model, FILE))
    assert yard.downloads.add(order_for(model, FILE)) == first
    assert len(yard.downloads.downloads) == 1
    hub.pause = 0.0
    yard.until_state(first, Done)
    yard.downloads.clear()
    assert yard.downloads.downloads == ()
    assert yard.left() == [FILE]


def test_an_unkind_repository_cannot_leave_the_models_folder(
    yard: Yard, hub: Loopback, small: Path
) -> None:
    evil = hub.add(Repository("owner/evil", {"../../../x.gguf": small.read_bytes()}))
    number = yard.downloads.add(order_for(evil, "../../../x.gguf"))
    yard.until(lambda: isinstance(yard.download(number).state, Failed | Done))
    outside = [path for path in yard.home.parent.rglob("*.gguf") if yard.folder not in path.parents]
    assert outside == []
