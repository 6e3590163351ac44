"""The strip of downloads, over the real queue and a hub on loopback."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.core.downloads import Done, Paused, Running
from tests.hub.loopback import Fault, Loopback, Repository
from tests.session.conftest import Heard
from tests.session.yard import order_for, padded
from tests.ui.library.conftest import Room

FILES = ("A-Q4_K_M.gguf", "B-Q8_0.gguf", "C-Q6_K.gguf")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def models(hub: Loopback, small: Path) -> Repository:
    files = {name: padded(small, 3_000_000 + n) for n, name in enumerate(FILES)}
    return hub.add(Repository("owner/Three-GGUF", files))


def test_a_download_is_paused_goes_on_and_can_be_loaded(
    room: Room, hub: Loopback, models: Repository
) -> None:
    hub.pause = 0.05
    strip, downloads = room.page.strip, room.stores.downloads
    assert not strip.isVisible()
    number = downloads.add(order_for(models, FILES[0]))
    assert number is not None
    room.until(lambda: downloads.downloads[0].fetched > 0)
    row = strip.rows[number]
    assert strip.isVisible()
    assert isinstance(row.download.state, Running)
    room.qtbot.mouseClick(row.pause, LEFT)
    assert isinstance(downloads.downloads[0].state, Paused)
    assert row.resume.isVisible()
    assert "paused" in row.facts.text()
    hub.pause = 0.0
    room.qtbot.mouseClick(row.resume, LEFT)
    room.until(lambda: isinstance(downloads.downloads[0].state, Done))
    asked = Heard(room.page.load_asked)
    room.until(row.load.isVisible)
    room.qtbot.mouseClick(row.load, LEFT)
    assert Path(asked()).name == FILES[0]
    room.qtbot.mouseClick(strip.clear, LEFT)
    assert not strip.isVisible()


def test_the_order_can_be_changed_and_a_download_cancelled(
    room: Room, hub: Loopback, models: Repository
) -> None:
    hub.pause = 0.1
    strip, downloads = room.page.strip, room.stores.downloads
    numbers = [downloads.add(order_for(models, name)) for name in FILES]
    last = strip.rows[numbers[2] or 0]
    assert not strip.rows[numbers[0] or 0].up.isEnabled()
    assert not last.down.isEnabled()
    room.qtbot.mouseClick(last.up, LEFT)
    assert [one.id for one in downloads.downloads] == [numbers[0], numbers[2], numbers[1]]
    room.qtbot.mouseClick(last.cancel, LEFT)
    assert len(strip.rows) == 2
    downloads.pause_all()
    assert strip.summary.text() == "2 downloads paused"


def test_a_failure_is_said_on_its_row(room: Room, hub: Loopback, models: Repository) -> None:
    hub.misbehave(Fault("head", times=-1, status=404), Fault("resolve", times=-1, status=404))
    number = room.stores.downloads.add(order_for(models, FILES[0]))
    row = room.page.strip.rows[number or 0]
    room.until(row.resume.isVisible)
    assert row.facts.property("kind") == "danger"
    assert row.facts.text()


def test_the_strip_folds(room: Room, hub: Loopback, models: Repository) -> None:
    hub.pause = 0.1
    number = room.stores.downloads.add(order_for(models, FILES[0]))
    strip = room.page.strip
    row = strip.rows[number or 0]
    assert row.isVisible()
    strip.fold.click()
    assert not row.isVisible()
    assert strip.fold.accessibleName() == "Show the downloads"
    strip.fold.click()
    assert row.isVisible()
