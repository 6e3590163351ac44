"""The vault's page and its section of the settings, on a real vault."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.paths import Paths
from desktop.core.vault import Guard
from desktop.session.warden import Warden
from desktop.session.warden_state import Busy, Chore, Leaving, Locked, Open
from desktop.storage import moving, slots
from desktop.storage.database import Database
from desktop.storage.keyring.system import SystemKeyring
from desktop.storage.slots import Stretch
from desktop.storage.vault import Vault
from desktop.ui.icons import Icons
from desktop.ui.vault.lock_page import LockPage
from desktop.ui.vault.recovery import CodeDialog, CodeOffer
from desktop.ui.vault.recovery_door import RecoveryDoor
from desktop.ui.vault.section import VaultSection
from tests.keyrings import FileKeyring
from tests.ui.walking import offences

WORDS = "maple stove lantern"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "USUAL", Stretch(n=16))
    monkeypatch.setattr(moving, "RESERVE", 0)


class Gate:
    def __init__(self, icons: Icons, home: Path, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.paths = Paths.under(home)
        self.warden = Warden(Vault(self.paths))
        self.warden.leaving.connect(self.warden.left)
        self.page = LockPage(icons, self.warden)
        qtbot.addWidget(self.page)
        self.page.resize(900, 700)
        self.page.show()
        qtbot.waitExposed(self.page)

    def settle(self) -> None:
        self.qtbot.waitUntil(
            lambda: not isinstance(self.warden.state, Busy | Leaving), timeout=30_000
        )

    def look(self) -> None:
        self.warden.look()
        self.settle()

    def type(self, field: QLineEdit, words: str) -> None:
        field.clear()
        self.qtbot.keyClicks(field, words)

    def press(self, widget: object) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()


@pytest.fixture
def gate(icons: Icons, tmp_path: Path, qtbot: QtBot) -> Iterator[Gate]:
    made = Gate(icons, tmp_path / "home", qtbot)
    yield made
    made.warden.close()


def test_it_waits_before_anything_is_known(gate: Gate) -> None:
    assert gate.page.waiting.isVisible()
    assert not gate.page.unlocking.isVisible()
    assert not gate.page.choosing.isVisible()


def test_who_waits_for_a_newer_form_is_told_why(gate: Gate) -> None:
    gate.warden.state_changed.emit(Busy(Chore.RENEWING))
    assert gate.page.waiting.isVisible()
    assert "brought up to date" in gate.page.text.text()
    assert not gate.page._patience.isActive()  # no keyring is waited for


def test_who_waits_long_for_a_keyring_need_not(
    gate: Gate, monkeypatch: pytest.MonkeyPatch, own_keyring: FileKeyring
) -> None:
    waits, asked = threading.Event(), threading.Event()

    def read(_entry: str) -> str:
        asked.set()
        waits.wait()
        own_keyring.locked = True
        return SystemKeyring().read("")

    gate.look()
    gate.warden.lock()
    monkeypatch.setattr(gate.warden._vault.keyring, "read", read)
    monkeypatch.setattr(gate.warden._vault.keyring, "give_up", waits.set)
    gate.page._patience.setInterval(0)
    gate.warden.unlock()
    gate.qtbot.waitUntil(gate.page.give_up.isVisible)
    assert asked.wait(10)
    gate.press(gate.page.give_up)
    assert not gate.page.give_up.isVisible()
    assert gate.page.unlocking.button.text() == "Try again"


def test_without_a_keyring_a_passphrase_is_chosen_here(gate: Gate) -> None:
    keyring.set_keyring(fail.Keyring())
    gate.look()
    form = gate.page.choosing.form
    assert form.isVisible()
    assert not gate.page.choosing.keyring.isVisible()
    assert not form.button.isEnabled()
    gate.type(form.first.field, "short")
    gate.type(form.second.field, "short")
    assert not form.button.isEnabled()
    gate.type(form.first.field, WORDS)
    assert "once more" in form.wanting.text()
    gate.type(form.second.field, WORDS)
    gate.press(form.button)
    assert isinstance(gate.warden.state, Open)
    assert gate.warden.state.vault.guard is Guard.PASSPHRASE
    assert form.first.text == form.second.text == ""


def test_without_a_keyring_one_may_go_on_knowingly(gate: Gate) -> None:
    keyring.set_keyring(fail.Keyring())
    gate.look()
    assert "can read your conversations" in gate.page.choosing.plain_words.text()
    gate.press(gate.page.choosing.plain)
    assert isinstance(gate.warden.state, Open)
    assert gate.warden.state.vault.chosen_plain


def test_old_conversations_are_asked_about(gate: Gate) -> None:
    Database.open(gate.paths.database).close()
    gate.look()
    choosing = gate.page.choosing
    assert choosing.keyring.isVisible()
    assert not choosing.form.isVisible()
    gate.qtbot.mouseClick(choosing.passphrase, Qt.MouseButton.LeftButton)
    assert choosing.form.isVisible()
    gate.press(choosing.keyring)
    assert isinstance(gate.warden.state, Open)
    assert gate.warden.state.vault.encrypted


def test_a_wrong_passphrase_is_said_and_can_be_mended(gate: Gate) -> None:
    vault = Vault(gate.paths)
    vault.opened(vault.make(Guard.PASSPHRASE, WORDS)).close()
    gate.look()
    field = gate.page.unlocking.passphrase.field
    gate.type(field, "another")
    gate.qtbot.keyClick(field, Qt.Key.Key_Return)
    gate.settle()
    assert "not the passphrase" in gate.page.notice.accessibleName()
    assert field.selectedText()
    gate.type(field, WORDS)
    gate.qtbot.keyClick(field, Qt.Key.Key_Return)
    gate.settle()
    assert isinstance(gate.warden.state, Open)
    assert field.text() == ""


def test_a_code_opens_it_too(gate: Gate) -> None:
    vault = Vault(gate.paths)
    key = vault.make(Guard.PASSPHRASE, WORDS)
    vault.opened(key).close()
    code = vault.new_recovery_code(key)
    gate.look()
    unlocking = gate.page.unlocking
    assert unlocking.other_way.isVisible()
    gate.qtbot.mouseClick(unlocking.other_way, Qt.MouseButton.LeftButton)
    gate.type(unlocking.code.field, "0000")
    gate.press(unlocking.button)
    assert "not the recovery code" in gate.page.notice.accessibleName()
    assert unlocking.code.isVisible(), "it stays with the way that was chosen"
    gate.type(unlocking.code.field, code)
    gate.press(unlocking.button)
    assert isinstance(gate.warden.state, Open)


@pytest.fixture
def section(gate: Gate, icons: Icons) -> VaultSection:
    gate.look()
    made = VaultSection(icons, gate.warden)
    gate.qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def door(gate: Gate, icons: Icons, qapp: QApplication) -> RecoveryDoor:
    return RecoveryDoor(qapp, icons, gate.warden, gate.warden)


def test_who_chooses_a_passphrase_is_offered_a_recovery_code(
    gate: Gate, door: RecoveryDoor
) -> None:
    keyring.set_keyring(fail.Keyring())
    gate.look()
    gate.type(gate.page.choosing.form.first.field, WORDS)
    gate.type(gate.page.choosing.form.second.field, WORDS)
    gate.press(gate.page.choosing.form.button)
    offer = door.dialog
    assert isinstance(offer, CodeOffer)
    with gate.qtbot.waitSignal(gate.warden.recovery_code_made, timeout=30_000):
        offer.make.click()
    assert isinstance(door.dialog, CodeDialog)
    gate.warden.lock()
    gate.settle()
    assert door.dialog is None, "nothing of the code is seen behind a lock"
    gate.warden.unlock(WORDS)
    gate.settle()
    assert door.dialog is None, "there is a code by now"


def test_a_passphrase_in_place_of_the_keyring_is_offered_a_code_once(
    gate: Gate, section: VaultSection, door: RecoveryDoor
) -> None:
    for words in (WORDS, "another stove lantern"):
        with gate.qtbot.waitSignal(gate.warden.told, timeout=30_000):
            gate.warden.guard_by(Guard.PASSPHRASE, words, WORDS)
        offered = door.dialog
        assert isinstance(offered, CodeOffer) is (words is WORDS)
        if isinstance(offered, CodeOffer):
            offered.later.click()
    assert not section.forget_code.isVisible()


def wish(section: VaultSection, guard: Guard) -> None:
    section.pick.setCurrentIndex(section.pick.findData(guard.value))


def test_the_settings_change_what_guards_it(gate: Gate, section: VaultSection) -> None:
    assert "keyring of the system" in section.words.text()
    assert not section.change.isVisible()
    wish(section, Guard.BOTH)
    assert section.new.isVisible()
    assert not section.current.isVisible()
    gate.type(section.new.first.field, WORDS)
    gate.type(section.new.second.field, WORDS)
    with gate.qtbot.waitSignal(gate.warden.told, timeout=30_000):
        section.new.button.click()
    assert section.told.isVisible()
    assert section.another.isVisible()
    wish(section, Guard.KEYRING)
    assert section.current.isVisible()
    gate.type(section.current.field, "a guess")
    with gate.qtbot.waitSignal(gate.warden.failed, timeout=30_000):
        section.change.click()
    assert "not the passphrase" in section.problem.accessibleName()
    gate.type(section.current.field, WORDS)
    with gate.qtbot.waitSignal(gate.warden.told, timeout=30_000):
        section.change.click()
    assert isinstance(gate.warden.state, Open)
    assert gate.warden.state.vault.guard is Guard.KEYRING
    assert not section.problem.isVisible()


def test_a_code_is_shown_once_and_can_be_forgotten(
    gate: Gate, section: VaultSection, door: RecoveryDoor, tmp_path: Path
) -> None:
    assert "no recovery code" in section.recovery_words.text()
    with gate.qtbot.waitSignal(gate.warden.recovery_code_made, timeout=30_000) as made:
        section.make_code.click()
    (code,) = made.args
    dialog = door.dialog
    assert isinstance(dialog, CodeDialog)
    assert dialog.code.text().replace("\n", "-") == code
    dialog.copy.click()
    assert QApplication.clipboard().text() == code
    dialog.save_to(tmp_path / "code.txt")
    assert code in (tmp_path / "code.txt").read_text()
    assert (tmp_path / "code.txt").stat().st_mode & 0o077 == 0
    dialog.save_to(tmp_path / "no folder" / "code.txt")
    assert "could not" in dialog.save.text()
    paper = tmp_path / "code.pdf"
    printer = QPrinter()
    printer.setOutputFileName(str(paper))
    dialog.print_on(printer)
    assert paper.stat().st_size > 1_000
    dialog.print.click()
    asked = dialog.findChild(QPrintDialog)
    assert asked is not None
    assert asked.isVisible()
    asked.reject()
    dialog.close_button.click()
    assert door.dialog is None
    assert section.forget_code.isVisible()
    with gate.qtbot.waitSignal(gate.warden.told, timeout=30_000):
        section.forget_code.click()
    assert not section.forget_code.isVisible()


def test_locking_from_the_settings(gate: Gate, section: VaultSection) -> None:
    gate.press(section.lock)
    assert isinstance(gate.warden.state, Locked)
    assert gate.page.unlocking.button.isVisible()


def walk(page: QWidget) -> list[str]:
    page.activateWindow()
    QApplication.processEvents()
    return offences(page)


def test_every_control_of_the_page_has_a_name_and_is_reached(gate: Gate) -> None:
    keyring.set_keyring(fail.Keyring())
    gate.look()
    gate.type(gate.page.choosing.form.first.field, WORDS)
    gate.type(gate.page.choosing.form.second.field, WORDS)
    assert walk(gate.page) == []
    gate.press(gate.page.choosing.form.button)
    gate.warden.lock()
    gate.settle()
    assert isinstance(gate.warden.state, Locked)
    assert walk(gate.page) == []
    gate.type(gate.page.unlocking.passphrase.field, "a guess")
    gate.press(gate.page.unlocking.button)
    assert walk(gate.page) == []


def test_every_control_of_the_section_has_a_name_and_is_reached(
    gate: Gate, section: VaultSection
) -> None:
    assert walk(section) == []
    wish(section, Guard.BOTH)
    gate.type(section.new.first.field, WORDS)
    gate.type(section.new.second.field, WORDS)
    assert walk(section) == []
