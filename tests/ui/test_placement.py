"""Where the window stands: where it was, and never where nobody can reach it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.placement import (
    can_be_reached,
    fitted,
    grow_with_text,
    place,
    placement_of,
    size_dialog,
)
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
    place(other, "not base 64 ☃", 5000, 4000)
    assert QGuiApplication.primaryScreen().availableGeometry().contains(other.geometry())


LAPTOP = QRect(0, 0, 1280, 800)
BESIDE = QRect(1280, 0, 1920, 1080)
LEFT_OF = QRect(-1920, -200, 1920, 1080)
DOUBLED = QRect(0, 0, 640, 400)  # the laptop's at 200 %


@pytest.mark.parametrize(
    ("was", "screens", "now"),
    [
        # as it was: on the first screen, on the second, over both, half out at the side
        (QRect(60, 70, 640, 510), [LAPTOP], QRect(60, 70, 640, 510)),
        (QRect(1500, 90, 1100, 800), [LAPTOP, BESIDE], QRect(1500, 90, 1100, 800)),
        (QRect(1000, 90, 700, 600), [LAPTOP, BESIDE], QRect(1000, 90, 700, 600)),
        (QRect(900, 90, 700, 600), [LAPTOP], QRect(900, 90, 700, 600)),
        # the screen is gone: to the edge of the one that is left
        (QRect(1500, 90, 1100, 700), [LAPTOP], QRect(180, 90, 1100, 700)),
        (QRect(-1500, -100, 1100, 700), [LAPTOP], QRect(0, 40, 1100, 700)),
        (QRect(1500, 90, 1100, 700), [LEFT_OF, LAPTOP], QRect(180, 90, 1100, 700)),
        # another scale, or a smaller screen: as large as there is room for
        (QRect(60, 70, 1180, 780), [DOUBLED], QRect(0, 40, 640, 360)),
        (QRect(60, 70, 3000, 500), [LAPTOP], QRect(0, 70, 1280, 500)),
        # above the top edge, where its title cannot be reached
        (QRect(60, -300, 640, 510), [LAPTOP], QRect(60, 40, 640, 510)),
        (QRect(60, 790, 640, 510), [LAPTOP], QRect(60, 290, 640, 510)),
    ],
)
def test_a_window_is_put_where_it_can_be_reached(
    was: QRect, screens: list[QRect], now: QRect
) -> None:
    assert fitted(was, screens) == now
    assert can_be_reached(now, screens)
    assert fitted(now, screens) == now


screens_of_all_kinds = st.lists(
    st.builds(
        QRect,
        st.integers(-4000, 4000),
        st.integers(-3000, 3000),
        st.integers(320, 4000),
        st.integers(240, 3000),
    ),
    min_size=1,
    max_size=4,
)
windows = st.builds(
    QRect,
    st.integers(-9000, 9000),
    st.integers(-9000, 9000),
    st.integers(200, 5000),
    st.integers(200, 5000),
)


@given(windows, screens_of_all_kinds)
def test_whatever_screens_there_are_the_window_can_be_reached(
    window: QRect, screens: list[QRect]
) -> None:
    now = fitted(window, screens)
    assert can_be_reached(now, screens)
    assert fitted(now, screens) == now


PLACER = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
from desktop.ui.placement import place, placement_of
app = QApplication([])
window = QWidget()
kept = sys.argv[1]
if kept.startswith("at "):
    window.setGeometry(*map(int, kept.split()[1:5]))
    window.show()
    if kept.endswith("max"):
        window.showMaximized()
    app.processEvents()
    print(placement_of(window))
else:
    place(window, kept, 500, 400)
    window.show()
    app.processEvents()
    place = window.frameGeometry()
    inside = any(s.geometry().contains(place.topLeft()) for s in app.screens())
    print(inside, window.isMaximized(), window.width() <= window.screen().size().width())
"""


def on_screens(tmp_path: Path, kept: str, *screens: tuple[int, int, int, int, float]) -> str:
    """Run the placer on screens that Qt makes up: x, y, width, height, scale."""
    config = tmp_path / "screens.json"
    listed = [
        {"name": f"S{n}", "x": x, "y": y, "width": w, "height": h, "dpr": scale,
         "logicalDpi": 96, "logicalBaseDpi": 96}
        for n, (x, y, w, h, scale) in enumerate(screens)
    ]  # fmt: skip
    config.write_text(json.dumps({"screens": listed}), "utf-8")
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    done = subprocess.run(
        [sys.executable, "-c", PLACER, kept], env=environment, check=True, capture_output=True,
        cwd=Path(__file__).parents[2], text=True, timeout=60,
    )  # fmt: skip
    return done.stdout.strip()


def test_a_window_of_a_screen_that_is_gone_comes_back_in_sight(tmp_path: Path) -> None:
    two = ((0, 0, 1280, 800, 1.0), (1280, 0, 1920, 1080, 1.0))
    kept = on_screens(tmp_path, "at 2000 200 1000 700", *two)
    maximised = on_screens(tmp_path, "at 2000 200 1000 700 max", *two)
    assert on_screens(tmp_path, kept, *two) == "True False True"
    assert on_screens(tmp_path, kept, (0, 0, 1280, 800, 2.0)) == "True False True"
    assert on_screens(tmp_path, maximised, *two) == "True True True"
    # Qt takes no maximised place of a screen of quite another width: then it is the first start's.
    assert on_screens(tmp_path, maximised, (0, 0, 800, 600, 1.0)) == "True False True"
    assert on_screens(tmp_path, maximised, (0, 0, 1800, 1000, 1.0)).startswith("True True")


def test_a_dialog_is_no_larger_than_its_screen(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    room = dialog.screen().availableGeometry()
    size_dialog(dialog, 5_000, 300)
    assert dialog.width() < room.width()
    assert dialog.height() == 300
    size_dialog(dialog, 400, 5_000)
    assert dialog.width() == 400
    assert dialog.height() < room.height()


def test_a_dialog_grows_with_its_words_and_stays_on_the_screen(qtbot: QtBot) -> None:
    dialog, words = QDialog(), QLabel("Short")
    qtbot.addWidget(dialog)
    words.setWordWrap(True)
    QVBoxLayout(dialog).addWidget(words)
    dialog.setMinimumWidth(240)
    grow_with_text(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    screen = dialog.screen().availableGeometry()
    dialog.move(10, screen.bottom() - dialog.height())
    words.setText("A sentence that takes several lines in so narrow a dialog. " * 4)
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))
    assert screen.contains(dialog.geometry())
    assert dialog.width() == 240
