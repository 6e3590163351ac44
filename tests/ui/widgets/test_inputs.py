"""The fields: what is chosen is seen, as far as there is room for it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop.ui.icons import Icons
from desktop.ui.widgets.inputs import Pick

pytestmark = pytest.mark.gui


def picture(pick: Pick) -> QImage:
    return pick.grab().toImage()


@pytest.fixture
def pick(icons: Icons, qtbot: QtBot) -> Pick:
    made = Pick(icons)
    qtbot.addWidget(made)
    made.resize(120, 34)
    made.show()
    return made


def test_a_long_choice_ends_in_an_ellipsis(pick: Pick) -> None:
    pick.addItems(["a choice that is far too long for this field, and ends in x", "short"])
    long = picture(pick)
    pick.setItemText(0, "a choice that is far too long for this field, and ends in y")
    assert picture(pick) == long  # what differs is behind the ellipsis
    pick.setCurrentIndex(1)
    assert picture(pick) != long


def test_where_nothing_is_chosen_the_placeholder_is_seen(pick: Pick) -> None:
    pick.addItem("one")
    pick.setCurrentIndex(-1)
    nothing = picture(pick)
    pick.setPlaceholderText("Your own")
    assert picture(pick) != nothing
