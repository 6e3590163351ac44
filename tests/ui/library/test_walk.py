"""The library by the keyboard: each control has a name, and Tab reaches it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.downloads import Done
from desktop.core.fit import Machine
from desktop.ui.icons import Icons
from desktop.ui.library.bake_dialog import BakeDialog
from desktop.ui.library.convert_dialog import ConvertDialog
from desktop.ui.library.ladder import LadderDialog
from desktop.ui.library.loads import Loads
from tests.hub.loopback import Loopback, Repository
from tests.small_adapters import pair, write_adapter
from tests.small_families import family
from tests.small_models import write_llama
from tests.ui.library.conftest import Room
from tests.ui.walking import offences

MIB = 1024**2


def walk(page: QWidget) -> list[str]:
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    return offences(page)


@pytest.mark.parametrize("place", ["here", "recommended", "search"])
def test_places(room: Room, small: Path, place: str) -> None:
    room.put(small, "mine.gguf")
    room.page.go(place)
    assert walk(room.page) == []


def test_an_empty_shelf(room: Room) -> None:
    room.page.go("here")
    assert walk(room.page) == []


def test_details(room: Room, small: Path) -> None:
    number = room.put(small, "mine.gguf")
    room.page.open_item(number)
    assert room.page.place == "details"
    assert walk(room.page) == []


def test_a_repository_and_its_download(room: Room, hub: Loopback, small: Path) -> None:
    hub.add(Repository("tiny/model-GGUF", {"small-Q8_0.gguf": small.read_bytes()}))
    room.page.look("tiny/model-GGUF")
    room.until(lambda: room.page.repository.offer.suggested is not None)
    assert walk(room.page) == []
    room.page.repository.offer.suggestion.download.click()
    room.until(lambda: isinstance(room.stores.downloads.downloads[0].state, Done))
    room.until(room.page.strip.isVisible)
    assert walk(room.page) == []


def test_what_the_hub_was_asked(room: Room, hub: Loopback, small: Path) -> None:
    hub.add(Repository("tiny/model-GGUF", {"small-Q8_0.gguf": small.read_bytes()}))
    room.page.search_models("tiny")
    room.until(lambda: bool(room.page.finding.list.rows.cards))
    assert walk(room.page) == []


def test_an_adapter(room: Room, tmp_path: Path) -> None:
    file = write_adapter(tmp_path / "poems.gguf", pair("blk.0.attn_q.weight", 64, 64))
    room.page.open_item(room.put(file, "poems.gguf"))
    assert room.page.place == "adapter"
    assert walk(room.page) == []


def test_dialogs(room: Room, tmp_path: Path) -> None:
    made = family("llama")
    made.train(("q_proj",))
    room.put(made.base(tmp_path / "base.gguf"), "small-model.gguf")
    room.page.making.bake(room.stores.shelving.items[0].path)
    dialog = room.page.making.dialog
    assert isinstance(dialog, BakeDialog)
    assert walk(dialog) == []
    dialog.reject()
    room.page.making.convert(str(made.peft(tmp_path / "published")))
    room.until(lambda: isinstance(room.page.making.dialog, ConvertDialog))
    dialog = room.page.making.dialog
    assert dialog is not None
    assert walk(dialog) == []
    dialog.reject()


def test_the_ladder(room: Room, icons: Icons, tmp_path: Path) -> None:
    room.put(write_llama(tmp_path / "long.gguf", context=131_072), "long.gguf")
    room.yard.preferences.set("loading", "context", 131_072)
    room.machine.memory = Machine(580 * MIB, 580 * MIB)
    window = QWidget()
    room.qtbot.addWidget(window)
    loads = Loads(icons, room.stores, room.assistant, room.yard.preferences, window)
    loads.load(room.stores.shelving.items[0].path)
    assert isinstance(loads.dialog, LadderDialog)
    assert walk(loads.dialog) == []
    loads.dialog.cancel.click()
