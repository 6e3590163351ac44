"""Where the window stands: where it was, and never where nobody can reach it."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.ui.placement import can_be_reached, place, placement_of
from tests.ui.conftest import House


def test_the_window_comes_back_where_it_was(house: House) -> None:
    house.window.setGeometry(60, 70, 640, 510)
    kept = placement_of(house.window)
    other = QWidget()
    house.qtbot.addWidget(other)
    place(other, kept, 500, 400)
    assert other.size() == house.window.size()


def test_a_place_that_is_nowhere_is_not_taken(house: House) -> None:
    screen = QRect(0, 0, 1280, 800)
    assert can_be_reached(QRect(100, 100, 800, 600), [screen])
    assert can_be_reached(QRect(1180, 100, 800, 600), [screen])
    assert not can_be_reached(QRect(3000, 100, 800, 600), [screen])
    assert not can_be_reached(QRect(100, -500, 800, 600), [screen])
    assert not can_be_reached(QRect(1279, 799, 800, 600), [screen])
    other = QWidget()
    house.qtbot.addWidget(other)
    place(other, "bm9uc2Vuc2U=", 500, 400)
    assert QGuiApplication.primaryScreen().availableGeometry().contains(other.geometry())
