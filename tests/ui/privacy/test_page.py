"""The privacy page: opened by its keys, the lock turned, the ledger filtered."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from desktop.core.ledger import Connection
from desktop.core.offline import Policy
from desktop.core.paths import Paths
from desktop.core.privacy import Findings, Rights
from desktop.core.wording import say
from desktop.session.outside import Outside
from desktop.session.preferences import Preferences
from desktop.session.privacy import Privacy
from desktop.session.tasks import Tasks
from desktop.session.updates import Updates
from desktop.storage.database import Database
from desktop.storage.keyring.system import SystemKeyring
from desktop.storage.ledger import Ledger
from desktop.storage.settings_file import SettingsFile
from desktop.storage.state_file import StateFile
from desktop.ui.icons import Icons
from desktop.ui.privacy.door import PrivacyDoor
from desktop.ui.privacy.ledger_rows import RECEIVED, WHERE, WHY
from desktop.ui.privacy.page import PrivacyPage
from tests.session.yard import NoKeyring
from tests.ui.conftest import House
from tests.ui.walking import offences

pytestmark = pytest.mark.gui


class Room:
    """The page on a profile of its own."""

    def __init__(self, home: Path, icons: Icons, qtbot: QtBot) -> None:
        self.parent = QObject()
        self.qtbot = qtbot
        self.database = Database.open(home / "history.db")
        self.ledger = Ledger(self.database)
        self.preferences = Preferences(
            SettingsFile(home / "settings.json"), StateFile(home / "state.json"), self.parent
        )
        self.tasks = Tasks(parent=self.parent)
        self.privacy = Privacy(
            Paths.under(home),
            self.preferences,
            self.ledger,
            self.tasks,
            SystemKeyring(),
            self.parent,
        )
        self.outside = Outside(self.preferences, self.tasks, self.ledger, NoKeyring(), home)
        self.updates = Updates(self.outside, self.preferences, version="0.1", parent=self.parent)
        self.page = PrivacyPage(icons, self.privacy, self.updates, None)
        qtbot.addWidget(self.page)

    def open(self) -> None:
        self.page.show()
        self.qtbot.waitExposed(self.page)
        self.qtbot.waitUntil(
            lambda: None not in (self.privacy.findings.engine, self.privacy.findings.workshop),
            timeout=30_000,
        )

    def close(self) -> None:
        self.page.close()
        self.outside.close()
        self.tasks.close()
        self.preferences.close()
        self.database.close()


@pytest.fixture
def room(tmp_path: Path, icons: Icons, qtbot: QtBot) -> Iterator[Room]:
    room = Room(tmp_path, icons, qtbot)
    yield room
    room.close()


def test_nothing_was_ever_sent(room: Room) -> None:
    room.open()
    assert room.page.headline.text() == "No connection has ever been made."
    assert not room.page.ledger.table.isVisible()
    assert "will be its first" in room.page.ledger.nothing.text()
    assert list(room.page.rows) == [
        *("hub", "engine", "workshop", "window", "database", "keyring", "folders", "telemetry"),
    ]
    for row in room.page.rows.values():
        assert row.words.text()
        assert row.title.text() in row.accessibleName()


def test_the_ledger_is_shown_and_filtered(room: Room) -> None:
    for host, why in (("huggingface.co", say("Search for models")),
                      ("cdn.example", say("Download of {file}", file="Qwen.gguf"))):  # fmt: skip
        room.ledger.begin(Connection(1, time.time(), host, 443, why, 100, 2_500_000_000))
    room.open()
    assert room.page.headline.text() == "2 connections were made, each because you asked."
    ledger = room.page.ledger
    rows = ledger.rows
    assert rows.rowCount() == 2
    assert rows.index(0, WHERE).data() == "cdn.example:443"
    assert rows.index(0, WHY).data() == "Download of Qwen.gguf"
    assert rows.index(0, RECEIVED).data() == "2.5 GB"
    room.qtbot.keyClicks(ledger.filter, "hugging SEARCH")
    assert [one.host for one in rows.rows] == ["huggingface.co"]
    room.qtbot.keyClicks(ledger.filter, "x")
    assert "No connection has these words." in ledger.nothing.text()


def test_the_lock_is_turned_by_the_keyboard(room: Room) -> None:
    room.open()
    room.page.switch.setFocus()
    room.qtbot.keyClick(room.page.switch, Qt.Key.Key_Space)
    assert room.preferences.settings.privacy.offline
    assert "is closed" in room.page.lock.words.text()
    room.preferences.set("privacy", "offline", False)  # in the settings, say
    assert not room.page.switch.isChecked()


def test_the_administrators_lock_cannot_be_turned(room: Room) -> None:
    room.preferences.policy = Policy(offline=True, source="/etc/fireside/policy.json")
    room.page.show_findings(Findings(lock=room.preferences.lock))
    assert room.page.switch.isChecked()
    assert not room.page.switch.isEnabled()
    assert "administrator" in room.page.lock.words.text()


def test_open_folders_are_mended_by_a_click(room: Room, tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    room.open()
    row = room.page.rows["folders"]
    room.qtbot.waitUntil(row.mend.isVisible, timeout=30_000)
    row.mend.click()
    room.qtbot.waitUntil(lambda: room.privacy.findings.rights == Rights(True), timeout=30_000)
    assert tmp_path.stat().st_mode & 0o777 == 0o700
    assert not row.mend.isVisible()


def test_the_window_opens_it(house: House, icons: Icons) -> None:
    opened: list[bool] = []
    house.window.privacy_asked.connect(lambda: opened.append(True))
    house.press("Ctrl+Shift+P")
    assert opened == [True]


def test_the_door_keeps_one_page(house: House, room: Room, icons: Icons) -> None:
    door = PrivacyDoor(icons, room.privacy, room.updates, house.window)
    house.press("Ctrl+Shift+P")
    first = door.page
    assert first is not None
    room.qtbot.waitUntil(
        lambda: None not in (room.privacy.findings.engine, room.privacy.findings.workshop),
        timeout=30_000,
    )
    door.open()
    assert door.page is first
    first.close()


def test_new_versions_are_asked_for_by_a_button_alone(room: Room) -> None:
    room.open()
    row = room.page.updates
    assert "no page of its own" in row.words.text()
    assert not row.ask.isEnabled()
    room.preferences.set("privacy", "updates_address", "http://127.0.0.1:9/latest")
    row.show_state(room.updates.state)
    assert row.ask.isEnabled()
    assert "only when you do" in row.words.text()
    room.preferences.set("privacy", "offline", True)  # so that nobody is asked in a test
    row.ask.click()
    assert not row.ask.isEnabled()
    room.qtbot.waitUntil(row.ask.isEnabled, timeout=30_000)
    assert "locked offline" in row.words.text()


def test_every_control_has_a_name_and_is_reached(room: Room) -> None:
    room.ledger.begin(Connection(1, time.time(), "huggingface.co", 443, say("Search"), 1, 2))
    room.open()
    assert isinstance(room.page, PrivacyPage)
    room.page.activateWindow()
    assert offences(room.page) == []
