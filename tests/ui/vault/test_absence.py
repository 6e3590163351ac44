from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.vault import absence
from desktop.ui.vault.absence import Absence, Slept
from tests.session.conftest import Heard

ROOT = Path(__file__).parents[3]


def timer_of(watcher: QObject) -> QTimer:
    found = watcher.findChild(QTimer)
    assert found is not None
    return found


def test_a_key_begins_the_count_anew(qtbot: QtBot, qapp: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    watcher = Absence(qapp, lambda: 1)
    lasted = Heard(watcher.lasted)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(lambda: qapp.focusWindow() is window.windowHandle())
    watcher.begin()
    timer = timer_of(watcher)
    assert timer.interval() == 60_000
    timer.setInterval(300)
    qtbot.wait(200)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert timer.remainingTime() > 200
    qtbot.waitUntil(lambda: bool(lasted.all), timeout=5000)
    watcher.setParent(None)


def test_never_is_never(qapp: QApplication) -> None:
    watcher = Absence(qapp, lambda: 0)
    watcher.begin()
    assert not timer_of(watcher).isActive()
    watcher.setParent(None)


def test_a_clock_that_went_on_alone_means_a_sleep(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    moment = 1000.0
    monkeypatch.setattr(absence.time, "time", lambda: moment)
    monkeypatch.setattr(absence.time, "monotonic", lambda: 10.0)
    slept = Slept(parent)
    waking = Heard(slept.waking)
    timer = timer_of(slept)
    timer.timeout.emit()
    assert waking.all == []
    moment += 3600
    timer.timeout.emit()
    timer.timeout.emit()
    assert len(waking.all) == 1
