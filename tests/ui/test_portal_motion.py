"""The desktop's switch for motion, told by a portal that is played on a bus of the test's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusVariant
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.settings import Appearance
from desktop.ui import portal, portal_motion
from desktop.ui.portal_motion import PortalMotion
from desktop.ui.system_look import SystemLook
from desktop.ui.theme import Theme
from tests.session.conftest import Heard

needs_bus = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("dbus-daemon") is None,
    reason="needs D-Bus",
)

GNOME = ("org.gnome.desktop.interface", "enable-animations")
ALL = ("org.freedesktop.appearance", "reduced-motion")

# Knows GNOME's switch, as it is told to begin with, and says every change of it.
PORTAL = """
import sys, threading
from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
bus = open_dbus_connection(bus=sys.argv[1])
bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.Desktop"))
name = "org.freedesktop.portal.Settings"
place = DBusAddress("/org/freedesktop/portal/desktop", interface=name)
gnome = ("org.gnome.desktop.interface", "enable-animations")
moves = sys.argv[2] == "moves"
print("here", flush=True)
def speak():
    for line in sys.stdin:
        said = (*gnome, ("b", line.strip() == "moves"))
        bus.send(new_signal(place, "SettingChanged", "ssv", said))
threading.Thread(target=speak, daemon=True).start()
while True:
    call = bus.receive()
    fields = call.header.fields
    if call.header.message_type is not MessageType.method_call:
        continue
    if fields.get(HeaderFields.member) == "Read" and call.body == gnome:
        bus.send(new_method_return(call, "v", (("v", ("b", moves)),)))
    else:
        bus.send(new_error(call, "org.freedesktop.portal.Error.NotFound"))
"""


class Desk:
    """A desktop on a bus of its own."""

    def __init__(self, process: subprocess.Popen[str], bus: QDBusConnection) -> None:
        self.bus = bus
        self._process = process
        assert _line(process.stdout) == "here"

    def tell(self, what: str) -> None:
        assert self._process.stdin is not None
        print(what, file=self._process.stdin, flush=True)


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    address = f"unix:path={tmp_path / 'bus'}"
    config = tmp_path / "bus.conf"
    config.write_text(
        f"<busconfig><type>session</type><listen>{address}</listen><policy context='default'>"
        "<allow send_destination='*'/><allow receive_sender='*'/><allow own='*'/></policy>"
        "</busconfig>"
    )
    daemon = ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"]
    with subprocess.Popen(daemon, stdout=subprocess.PIPE, text=True) as running:
        assert _line(running.stdout)
        yield address
        running.kill()


@pytest.fixture
def desk_that(address: str, tmp_path: Path) -> Iterator[Callable[[str], Desk]]:
    """Return what makes a desktop where everything "moves", or "stands"."""
    name = f"test {tmp_path}"
    started: list[subprocess.Popen[str]] = []

    def begin(state: str) -> Desk:
        program = [sys.executable, "-c", PORTAL, address, state]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        started.append(subprocess.Popen(program, **pipes, env=dict(os.environ)))
        return Desk(started[-1], QDBusConnection.connectToBus(address, name))

    yield begin
    QDBusConnection.disconnectFromBus(name)
    for process in started:
        with process:
            process.kill()


def _line(stream: IO[str] | None) -> str:
    assert stream is not None
    return stream.readline().strip()


@needs_bus
def test_gnomes_switch_is_read_and_its_changes_are_heard(
    desk_that: Callable[[str], Desk], qtbot: QtBot
) -> None:
    desk = desk_that("stands")
    motion = PortalMotion(desk.bus)
    changed = Heard(motion.changed)
    assert not motion.still
    qtbot.waitUntil(lambda: motion.still)
    desk.tell("moves")
    qtbot.waitUntil(lambda: not motion.still)
    desk.tell("stands")
    qtbot.waitUntil(lambda: motion.still)
    assert len(changed.all) == 3


@needs_bus
def test_where_all_moves_nothing_is_said(desk_that: Callable[[str], Desk], qtbot: QtBot) -> None:
    motion = PortalMotion(desk_that("moves").bus)
    changed = Heard(motion.changed)
    qtbot.wait(50)
    assert not motion.still
    assert changed.all == []


@needs_bus
def test_a_bus_without_a_portal_says_nothing(address: str, qtbot: QtBot) -> None:
    motion = PortalMotion(QDBusConnection.connectToBus(address, "empty"))
    qtbot.wait(50)
    assert not motion.still
    QDBusConnection.disconnectFromBus("empty")


class _Deaf:
    """A bus on which nobody answers."""

    def __init__(self) -> None:
        self._bus = QDBusConnection("nobody")

    def connect(self, *_: object) -> bool:
        return True

    def asyncCall(self, message: object) -> object:
        return self._bus.asyncCall(message)


@pytest.mark.parametrize(
    ("setting", "value", "still"),
    [
        (GNOME, False, True),
        (GNOME, True, False),
        (ALL, 1, True),
        (ALL, 0, False),
        (("org.gnome.desktop.interface", "color-scheme"), False, False),
        (GNOME, "no", False),
    ],
)
def test_what_a_setting_asks_for(
    qapp: QApplication, setting: tuple[str, str], value: object, still: bool
) -> None:
    motion = PortalMotion(_Deaf())
    motion.on_setting(*setting, QDBusVariant(QDBusVariant(value)))
    assert motion.still is still


def test_one_switch_is_enough(qapp: QApplication) -> None:
    motion = PortalMotion(_Deaf())
    motion.on_setting(*GNOME, QDBusVariant(False))
    motion.on_setting(*ALL, QDBusVariant(0))
    assert motion.still


@needs_bus
def test_nothing_moves_in_the_window_where_gnomes_switch_is_off(
    theme: Theme, desk_that: Callable[[str], Desk], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = desk_that("stands")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/there")
    monkeypatch.setattr(portal, "session_bus", lambda: desk.bus)
    system = SystemLook()
    before, theme._system = theme._system, system
    system.changed.connect(theme._on_system_changed)
    theme.choose(Appearance(theme="light", motion="system"))
    assert theme.motion("calm") > 0
    theme.begin()
    qtbot.waitUntil(lambda: theme.motion("calm") == 0)
    theme._system = before


def test_without_a_bus_nobody_is_asked(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setattr(portal, "session_bus", pytest.fail)
    monkeypatch.setattr(portal_motion, "PortalMotion", pytest.fail)
    SystemLook().begin()
