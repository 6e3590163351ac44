"""The switch: its knob is where it says, and slides there only if things may move."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSignalBlocker
from pytestqt.qtbot import QtBot

from desktop.core.settings import Appearance
from desktop.ui.theme import Theme
from desktop.ui.widgets.switch import Switch

pytestmark = pytest.mark.gui


@pytest.fixture
def switch(theme: Theme, qtbot: QtBot) -> Switch:
    made = Switch(theme)
    qtbot.addWidget(made)
    return made


def test_the_knob_is_where_it_was_put_even_if_nobody_was_told(switch: Switch) -> None:
    with QSignalBlocker(switch):
        switch.setChecked(True)
    assert switch.place == 1
    switch.setChecked(False)
    assert switch.place == 0


def test_the_knob_slides_where_it_is_seen(switch: Switch, theme: Theme, qtbot: QtBot) -> None:
    theme.choose(Appearance(theme="light", motion="full"))
    switch.show()
    qtbot.waitExposed(switch)
    switch.setChecked(True)
    assert switch.place < 1
    qtbot.waitUntil(lambda: switch.place == 1)


def test_the_knob_jumps_where_nothing_shall_move(
    switch: Switch, theme: Theme, qtbot: QtBot
) -> None:
    theme.choose(Appearance(theme="light", motion="reduced"))
    switch.show()
    qtbot.waitExposed(switch)
    switch.setChecked(True)
    assert switch.place == 1
