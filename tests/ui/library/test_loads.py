"""Loading from the library: at once what fits, and by a rung of the ladder what does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.fit import Machine
from desktop.engine.protocol import Load
from desktop.ui.icons import Icons
from desktop.ui.library.loads import Loads
from tests.session.conftest import Heard
from tests.small_models import write_llama
from tests.ui.library.conftest import Room

MIB = 1024**2


@pytest.fixture
def loads(room: Room, icons: Icons, qtbot: QtBot) -> Loads:
    window = QWidget()
    qtbot.addWidget(window)
    return Loads(icons, room.stores, room.assistant, room.yard.preferences, window)


@pytest.fixture(scope="session")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small model with so long a context that its cache is what takes the memory."""
    return write_llama(tmp_path_factory.mktemp("models") / "long.gguf", context=131_072)


def test_what_fits_is_loaded_at_once(room: Room, loads: Loads, small: Path) -> None:
    room.put(small, "mine.gguf")
    told = Heard(loads.loading)
    loads.load(room.stores.shelving.items[0].path)
    room.until(lambda: bool(room.engines.made and room.engines.latest.all(Load)))
    assert loads.dialog is None
    assert len(told.all) == 1


def test_a_file_that_nobody_knows_is_loaded_as_it_is(room: Room, loads: Loads, small: Path) -> None:
    loads.load(str(small))
    room.until(lambda: bool(room.engines.made and room.engines.latest.all(Load)))
    assert loads.dialog is None


def asked(room: Room, loads: Loads, long: Path, ram: int) -> int:
    number = room.put(long, "long.gguf")
    room.yard.preferences.set("loading", "context", 131_072)
    room.machine.memory = Machine(ram, ram)
    loads.load(room.stores.shelving.items[0].path)
    assert loads.dialog is not None
    assert loads.dialog.isVisible()
    return number


def test_what_does_not_fit_offers_the_ladder_and_takes_a_rung(
    room: Room, loads: Loads, long: Path, qtbot: QtBot
) -> None:
    number = asked(room, loads, long, 580 * MIB)
    assert room.engines.made == []
    dialog = loads.dialog
    assert dialog is not None
    first = dialog.buttons[0]
    assert "shorter context" in first.text()
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    room.until(lambda: bool(room.engines.made and room.engines.latest.all(Load)))
    chosen = room.stores.shelving.details(number).defaults.context
    assert chosen is not None
    assert 0 < chosen < 131_072


def test_the_ladder_can_be_put_away(room: Room, loads: Loads, long: Path) -> None:
    asked(room, loads, long, 580 * MIB)
    assert loads.dialog is not None
    loads.dialog.cancel.click()
    assert not loads.dialog.isVisible()
    assert room.engines.made == []


def test_a_person_may_insist(room: Room, loads: Loads, long: Path) -> None:
    number = asked(room, loads, long, 580 * MIB)
    assert loads.dialog is not None
    loads.dialog.anyway.click()
    room.until(lambda: bool(room.engines.made and room.engines.latest.all(Load)))
    assert room.stores.shelving.details(number).defaults.context is None
