"""Before the computer sleeps: logind is heard, and waits until the vault is locked."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.paths import Paths
from desktop.core.vault import Guard
from desktop.session.preferences import Preferences
from desktop.session.warden import Warden
from desktop.session.warden_state import Leaving, Locked, Open
from desktop.storage import slots
from desktop.storage.settings_file import SettingsFile
from desktop.storage.slots import Stretch
from desktop.storage.state_file import StateFile
from desktop.storage.vault import Vault
from desktop.ui.icons import Icons
from desktop.ui.vault.locking import Locking
from desktop.ui.vault.sleep import Sleep
from tests.session.conftest import Heard

ROOT = Path(__file__).parents[3]
WORDS = "maple stove lantern"

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("dbus-daemon") is None,
    reason="needs D-Bus",
)

# Grants its lock, says when that was let go, and tells of a sleep when it is told to.
LOGIND = """
import os, sys, threading
from jeepney import DBusAddress, HeaderFields, MessageType, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
bus = open_dbus_connection(bus=sys.argv[1], enable_fds=True)
bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.login1"))
print("here", flush=True)
place = DBusAddress("/org/freedesktop/login1", interface="org.freedesktop.login1.Manager")
def speak():
    for line in sys.stdin:
        bus.send(new_signal(place, "PrepareForSleep", "b", (line.strip() == "sleep",)))
    os._exit(0)
def watch(reading):
    os.read(reading, 1)
    print("let go", flush=True)
threading.Thread(target=speak, daemon=True).start()
while True:
    call = bus.receive()
    fields = call.header.fields
    is_call = call.header.message_type is MessageType.method_call
    if is_call and fields.get(HeaderFields.member) == "Inhibit":
        what, who, why, mode = call.body
        print(what, who, mode, flush=True)
        reading, writing = os.pipe()
        bus.send(new_method_return(call, "h", (writing,)))
        os.close(writing)
        threading.Thread(target=watch, args=(reading,), daemon=True).start()
"""


class Logind:
    """One that runs on a bus of the test's own."""

    def __init__(self, process: subprocess.Popen[str], bus: QDBusConnection) -> None:
        self.bus = bus
        self._process = process
        assert self.hears() == "here"

    def tell(self, what: str) -> None:
        assert self._process.stdin is not None
        print(what, file=self._process.stdin, flush=True)

    def hears(self) -> str:
        return _line(self._process.stdout)


@pytest.fixture
def logind(tmp_path: Path) -> Iterator[Logind]:
    address = f"unix:path={tmp_path / 'bus'}"
    config = tmp_path / "bus.conf"
    config.write_text(
        f"<busconfig><type>system</type><listen>{address}</listen><policy context='default'>"
        "<allow send_destination='*'/><allow receive_sender='*'/><allow own='*'/></policy>"
        "</busconfig>"
    )
    daemon = ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    program = [sys.executable, "-c", LOGIND, address]
    with subprocess.Popen(daemon, **pipes, env=env) as running:
        assert _line(running.stdout)
        with subprocess.Popen(program, **pipes, env=env) as process:
            name = f"test {tmp_path}"
            yield Logind(process, QDBusConnection.connectToBus(address, name))
            QDBusConnection.disconnectFromBus(name)
            process.kill()
        running.kill()


def _line(stream: IO[str] | None) -> str:
    assert stream is not None
    return stream.readline().strip()


def test_a_sleep_is_heard_before_it_and_after_it(
    logind: Logind, qapp: QApplication, qtbot: QtBot
) -> None:
    sleep = Sleep(qapp, logind.bus)
    coming, over = Heard(sleep.coming), Heard(sleep.over)
    logind.tell("sleep")
    qtbot.waitUntil(lambda: bool(coming.all))
    assert over.all == []
    logind.tell("awake")
    qtbot.waitUntil(lambda: bool(over.all))
    assert len(coming.all) == 1
    sleep.setParent(None)


def test_the_computer_sleeps_only_when_the_vault_is_locked(
    logind: Logind,
    qapp: QApplication,
    qtbot: QtBot,
    icons: Icons,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(slots, "USUAL", Stretch(n=16))
    # GIVEN an open vault that takes a moment to be left
    paths, parent = Paths.under(tmp_path / "home"), QObject()
    preferences = Preferences(SettingsFile(paths.settings), StateFile(paths.state), parent)
    warden = Warden(Vault(paths), parent)
    leaves = QTimer(parent)
    leaves.timeout.connect(warden.left)
    warden.leaving.connect(lambda: leaves.start(200))
    locking = Locking(qapp, icons, warden, preferences, lambda: False)
    sleep = Sleep(qapp, logind.bus)
    locking.watch(sleep)
    assert not sleep.is_held
    warden.choose(Guard.PASSPHRASE, WORDS)
    qtbot.waitUntil(lambda: isinstance(warden.state, Open))
    qtbot.waitUntil(lambda: sleep.is_held)
    assert logind.hears() == "sleep Fireside delay"

    # WHEN a sleep is coming, THEN it waits as long as the vault is being left, and no longer
    held: list[bool] = []
    warden.state_changed.connect(lambda _: held.append(sleep.is_held))
    logind.tell("sleep")
    qtbot.waitUntil(lambda: isinstance(warden.state, Leaving))
    qtbot.waitUntil(lambda: isinstance(warden.state, Locked))
    leaves.stop()
    assert held[0]
    assert not sleep.is_held
    assert logind.hears() == "let go"

    # WHEN it is open again, THEN the next sleep waits too, unless the person does not want it
    logind.tell("awake")
    warden.unlock(WORDS)
    qtbot.waitUntil(lambda: sleep.is_held)
    assert logind.hears() == "sleep Fireside delay"
    preferences.set("vault", "lock_on_suspend", value=False)
    assert logind.hears() == "let go"
    warden.close()
    preferences.close()
    sleep.setParent(None)
    locking.deleteLater()
