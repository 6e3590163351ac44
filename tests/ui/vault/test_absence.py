from __future__ import annotations

import os
import shutil
import subprocess
import sys
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


LISTENER = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop.ui.vault.sleep import Sleep
app = QApplication([])
sleep = Sleep(app)
sleep.coming.connect(lambda: (print("coming", flush=True), app.quit()))
QTimer.singleShot(0, lambda: print("listening", flush=True))
QTimer.singleShot(20000, app.quit)
app.exec()
"""

LOGIND = """
import sys
from jeepney import DBusAddress, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
bus = open_dbus_connection(bus=sys.argv[1])
bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.login1"))
print("here", flush=True)
place = DBusAddress("/org/freedesktop/login1", interface="org.freedesktop.login1.Manager")
for line in sys.stdin:
    bus.send(new_signal(place, "PrepareForSleep", "b", (line.strip() == "sleep",)))
"""


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("dbus-daemon") is None,
    reason="needs D-Bus",
)
def test_logind_is_heard_before_a_sleep_and_not_after_it(tmp_path: Path) -> None:
    address = f"unix:path={tmp_path / 'bus'}"
    config = tmp_path / "bus.conf"
    config.write_text(
        f"<busconfig><type>system</type><listen>{address}</listen><policy context='default'>"
        "<allow send_destination='*'/><allow receive_sender='*'/><allow own='*'/></policy>"
        "</busconfig>"
    )
    env = {**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": address, "PYTHONPATH": str(ROOT)}
    daemon = ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"]
    logind, listener = [sys.executable, "-c", LOGIND, address], [sys.executable, "-c", LISTENER]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "env": env}
    with subprocess.Popen(daemon, **pipes) as bus:
        try:
            assert bus.stdout is not None
            assert bus.stdout.readline()
            with (
                subprocess.Popen(logind, **pipes) as teller,
                subprocess.Popen(listener, **pipes) as hearer,
            ):
                assert teller.stdout is not None
                assert teller.stdin is not None
                assert hearer.stdout is not None
                assert teller.stdout.readline() == "here\n"
                assert hearer.stdout.readline() == "listening\n"
                print("awake", file=teller.stdin, flush=True)
                print("sleep", file=teller.stdin, flush=True)
                assert hearer.stdout.read() == "coming\n"
                teller.stdin.close()
        finally:
            bus.kill()
