"""Every page and dialog by the keyboard: each control has a name, and Tab reaches it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

import desktop.ui
from desktop.core.chat import AdapterUse
from desktop.core.errors import StorageError
from desktop.core.wording import say
from desktop.session.summariser import Summariser
from desktop.ui.about import AboutPage, LicencesPage
from desktop.ui.chat.comparison.dialogs import CompareDialog, SeveralDialog
from desktop.ui.chat.summary_dialog import SummaryDialog
from desktop.ui.crash import CrashDialog
from desktop.ui.icons import Icons
from desktop.ui.library.asking import Question
from desktop.ui.manual.door import ManualDoor
from desktop.ui.manual.window import ManualWindow
from desktop.ui.pages import ShortcutsPage
from desktop.ui.passport.dialog import PassportDialog
from desktop.ui.personas.dialog import PersonaDialog
from desktop.ui.prompts.dialog import PromptDialog
from desktop.ui.settings.dialog import SettingsDialog
from desktop.ui.sidebar.trash_dialog import TrashDialog
from desktop.ui.transfer.backup_dialog import BackupDialog, JobDialog, RestoreDialog
from desktop.ui.transfer.export_dialog import ExportDialog
from desktop.ui.transfer.import_dialog import ImportDialog
from desktop.ui.vault.recovery import CodeDialog, CodeOffer
from tests.ui.conftest import House
from tests.ui.walking import offences, unseen

pytestmark = pytest.mark.gui

ELSEWHERE = {
    "BakeDialog": "library",
    "ConvertDialog": "library",
    "LadderDialog": "library",
    "PrivacyPage": "privacy",
}  # the folders of the tests that walk through these
GROUND = {"AskDialog", "JobDialog", "LibraryDialog"}  # what several dialogs have in common


def walk(page: QWidget) -> list[str]:
    """Show a page, give it the keyboard, and walk through it."""
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    return offences(page)


def visible(kind: type[QDialog]) -> QDialog:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]
    return next(one for one in found if one.isVisible())


# What opens each dialog, in a house with one question and its answer.


def by_command(name: str, kind: type[QDialog]) -> Callable[[House], QDialog]:
    def open_it(house: House) -> QDialog:
        house.window.actions_by_name[name].trigger()
        return visible(kind)

    return open_it


def with_text(name: str, kind: type[QDialog]) -> Callable[[House], QDialog]:
    def open_it(house: House) -> QDialog:
        house.chat.set_adapters((AdapterUse("/a/pirate.gguf", 0.5, "Pirate"),))
        house.window.page.composer.set_text("Hello")
        house.window.actions_by_name[name].trigger()
        return visible(kind)

    return open_it


def job(name: str, kind: type[JobDialog]) -> Callable[[House], QDialog]:
    def open_it(house: House) -> QDialog:
        house.window.actions_by_name[name].trigger()
        made = visible(kind)
        assert isinstance(made, JobDialog)
        house.until(made.outcome.isVisible)
        return made

    return open_it


def restore(house: House) -> QDialog:
    job("backup", BackupDialog)(house).accept()
    return job("restore", RestoreDialog)(house)


def bring_in(house: House) -> QDialog:
    house.door.import_file(house.home / "gone.json")
    made = visible(ImportDialog)
    assert isinstance(made, ImportDialog)
    house.until(made.outcome.isVisible)
    return made


def passport(house: House) -> QDialog:
    house.passports.open(house.chat.rows[-1].node.id)
    return visible(PassportDialog)


def summary(house: House) -> QDialog:
    house.window.page.do(house.say, "And another", "Another answer")
    return SummaryDialog(house.window._icons, Summariser(house.chat, house.assistant), house.window)


def manual(house: House) -> QDialog:
    door = ManualDoor(house.window._icons, house.window)
    door.open()
    return visible(ManualWindow)


WAYS: dict[type[QDialog], Callable[[House], QDialog]] = {
    SettingsDialog: by_command("settings", SettingsDialog),
    ShortcutsPage: by_command("shortcuts", ShortcutsPage),
    AboutPage: by_command("about", AboutPage),
    LicencesPage: lambda house: LicencesPage(house.window._icons, house.window),
    ManualWindow: manual,
    TrashDialog: by_command("trash", TrashDialog),
    PersonaDialog: by_command("personas", PersonaDialog),
    PromptDialog: by_command("prompts", PromptDialog),
    ExportDialog: by_command("export", ExportDialog),
    CompareDialog: with_text("compare", CompareDialog),
    SeveralDialog: with_text("several", SeveralDialog),
    BackupDialog: job("backup", BackupDialog),
    RestoreDialog: restore,
    ImportDialog: bring_in,
    PassportDialog: passport,
    SummaryDialog: summary,
    CrashDialog: lambda house: CrashDialog(house.window._icons, "the report", house.window),
    Question: lambda house: Question(
        house.window._icons, "Move?", "It takes a while.", [("go", "Move", "primary")], house.window
    ),
    CodeOffer: lambda house: CodeOffer(house.window._icons, house.window),
    CodeDialog: lambda house: CodeDialog(house.window._icons, "1234-5678-9012", house.window),
}


@pytest.mark.parametrize("kind", list(WAYS), ids=lambda kind: kind.__name__)
def test_dialogs(house: House, kind: type[QDialog], monkeypatch: pytest.MonkeyPatch) -> None:
    path = str(house.home / "b.fireside")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (path, ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (path, ""))
    house.load()
    house.say("A question", "An answer")
    dialog = WAYS[kind](house)
    assert walk(dialog) == []
    assert unseen(dialog) == []
    dialog.close()


def test_every_dialog_is_walked_through() -> None:
    for module in pkgutil.walk_packages(desktop.ui.__path__, "desktop.ui."):
        importlib.import_module(module.name)
    ours = {one.__name__ for one in kinds_of(QDialog) if one.__module__.startswith("desktop.")}
    assert ours == {kind.__name__ for kind in WAYS} | set(ELSEWHERE) | GROUND
    for name, folder in ELSEWHERE.items():
        texts = [file.read_text() for file in (Path(__file__).parent / folder).glob("test_*.py")]
        assert any(name in text and "offences(" in text for text in texts), name


def kinds_of(kind: type[QDialog]) -> set[type[QDialog]]:
    return {one for below in kind.__subclasses__() for one in {below, *kinds_of(below)}}


def test_settings(house: House) -> None:
    dialog = by_command("settings", SettingsDialog)(house)
    assert isinstance(dialog, SettingsDialog)
    for group, page in dialog.pages.items():
        dialog.show_group(group)
        page.form._fold.setChecked(True)
        assert walk(dialog) == [], group
    dialog.close()


# The window itself


def test_the_window_before_anything_was_said(house: House) -> None:
    assert walk(house.window) == []
    house.load()
    assert walk(house.window) == []
    house.window.show_sidebar(shown=False)
    assert walk(house.window) == []


def test_the_window_with_a_conversation(house: House) -> None:
    house.load()
    house.say("A question", "An answer")
    house.window.page.look_for()
    house.window.page.show_problem(StorageError(say("The disk is full."), say("Make room.")))
    house.window.page.offer_reload(offered=True)
    house.window.page.composer.beginning.ask()
    assert walk(house.window) == []
    assert unseen(house.window) == []


@pytest.mark.parametrize("panel", ["steering", "rack", "branches", "ruler"])
def test_panels(house: House, panel: str) -> None:
    house.load()
    house.say("A question", "An answer")
    house.window.toggle_panel(panel)
    assert house.window.panels.shown == panel
    assert walk(house.window) == []
    assert unseen(house.window) == []


def test_while_it_answers_and_messages_wait(house: House) -> None:
    house.load()
    house.window.page.focus_composer()
    house.type("A question")
    house.press("Return")
    house.type("Another one")
    house.press("Return")
    house.type("A third")
    house.until(lambda: house.chat.is_writing)
    house.engine.begin()
    assert walk(house.window) == []


def test_a_temporary_conversation(house: House) -> None:
    house.load()
    house.window.door.start_temporary()
    house.say("A question", "An answer")
    assert walk(house.window) == []


def test_a_message_that_is_edited(house: House) -> None:
    house.load()
    house.say("A question", "An answer")
    house.window.page.edit_last_message()
    assert walk(house.window) == []


def test_answers_side_by_side(house: House) -> None:
    house.load()
    dialog = with_text("compare", CompareDialog)(house)
    assert isinstance(dialog, CompareDialog)
    dialog.go_button.click()
    for _ in range(2):
        house.answer("An answer")
    assert house.window.page.comparison.widget is not None
    assert walk(house.window) == []


def test_a_search_and_its_results(house: House) -> None:
    house.load()
    house.say("A question", "An answer")
    house.window.sidebar.search.setText("question")
    house.until(lambda: house.window.sidebar.is_searching)
    assert walk(house.window) == []


# The walk itself


def test_a_focus_that_is_not_seen_is_found(qtbot: QtBot, icons: Icons) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    plain = QWidget()
    plain.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    plain.setAccessibleName("It looks the same with the keyboard in it")
    for widget in (QPushButton("Good"), plain, QLineEdit()):
        row.addWidget(widget)
    assert walk(page)
    assert [found.partition(" in ")[0] for found in unseen(page)] == ["focus is not seen: QWidget"]


def test_a_walk_finds_what_it_looks_for(qtbot: QtBot, icons: Icons) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    good, nameless, lost = QPushButton("Good"), QToolButton(), QPushButton("Lost")
    nameless.setFocusPolicy(good.focusPolicy())
    lost.setFocusPolicy(nameless.focusPolicy().NoFocus)
    first, second = QRadioButton("One"), QRadioButton("Two")
    for widget in (good, nameless, lost, first, second, QLineEdit()):
        row.addWidget(widget)
    assert [offence.partition(" in ")[0] for offence in walk(page)] == [
        "no name: QToolButton", "no name: QLineEdit", "Tab does not reach: QPushButton",
    ]  # fmt: skip


def test_a_walk_finds_a_trap(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    trap = QPlainTextEdit()
    trap.setAccessibleName("It takes every Tab")
    for widget in (QPushButton("Before"), trap, QPushButton("Behind")):
        row.addWidget(widget)
    assert any("“Behind”" in offence for offence in walk(page))
