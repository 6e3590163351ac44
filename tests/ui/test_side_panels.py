"""The panels beside the conversation: one at a time, their commands in step."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.ui.icons import Icons
from desktop.ui.side_panels import SidePanels
from desktop.ui.widgets.side_panel import SidePanel
from tests.ui.conftest import House


class Note(SidePanel):
    """A panel with a field, that remembers being flushed."""

    def __init__(self, icons: Icons, title: str) -> None:
        super().__init__(icons, title)
        self.field = QLineEdit()
        self.body.addWidget(self.field)
        self.setFocusProxy(self.field)
        self.flushed = 0

    def flush(self) -> None:
        self.flushed += 1


@pytest.fixture
def panels(icons: Icons, qtbot: QtBot) -> SidePanels:
    made = SidePanels(
        icons.theme, {"one": lambda: Note(icons, "One"), "two": lambda: Note(icons, "Two")}
    )
    qtbot.addWidget(made)
    return made


def test_one_panel_is_shown_at_a_time_and_its_command_is_checked(panels: SidePanels) -> None:
    actions = {name: QAction(name, panels, checkable=True) for name in ("one", "two")}
    panels.keep_in_step(actions)
    assert panels.shown == ""
    panels.toggle("one")
    assert (panels.shown, actions["one"].isChecked()) == ("one", True)
    panels.toggle("two")
    assert panels.shown == "two"
    assert [action.isChecked() for action in actions.values()] == [False, True]
    panels.toggle("two")
    assert panels.shown == ""
    assert not any(action.isChecked() for action in actions.values())


def test_the_button_of_a_panel_hides_it(panels: SidePanels, qtbot: QtBot) -> None:
    panels.open("one")
    with qtbot.waitSignal(panels.closed):
        panels.panel("one").hide_button.click()
    assert panels.shown == ""


def test_panels_are_built_once_and_flushed_when_they_are(panels: SidePanels) -> None:
    panels.flush()
    panels.open("one")
    note = panels.panel("one")
    panels.close_panel()
    panels.open("one")
    assert panels.panel("one") is note
    panels.flush()
    assert note.flushed == 1


def test_a_narrow_window_gives_a_panel_the_sidebars_room(house: House) -> None:
    house.window.resize(1200, 700)
    house.window.toggle_panel("steering")
    assert house.window.sidebar.isVisible()
    house.window.toggle_panel("steering")
    house.window.resize(800, 600)
    house.window.toggle_panel("steering")
    assert house.window.panels.isVisible()
    assert not house.window.sidebar.isVisible()


def test_the_library_takes_the_whole_room(house: House) -> None:
    house.window.toggle_panel("steering")
    house.window.show_library()
    assert house.window.panels.shown == ""
    assert not house.window.actions_by_name["steering"].isChecked()
    house.window.toggle_panel("steering")
    assert not house.window.library.is_open
    assert house.window.panels.shown == "steering"
