"""The label that gives way: whole where there is room, with an ellipsis where there is none."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.theme import Theme
from desktop.ui.widgets.elided import Elided

pytestmark = pytest.mark.gui


def test_a_text_has_the_room_that_it_asked_for(theme: Theme, qtbot: QtBot) -> None:
    made = Elided("small")
    qtbot.addWidget(made)
    for number in range(0, 8192, 61):
        made.setText(f"{number} of 8192 tokens")
        made.resize(made.fontMetrics().horizontalAdvance(made.text()), 20)
        assert made.shown == made.text()
    made.resize(made.width() // 2, 20)
    assert made.shown.endswith("…")
    assert made.toolTip() == made.text()
