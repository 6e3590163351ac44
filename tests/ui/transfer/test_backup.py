"""Backups, as a person makes one and takes it up again."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.core.paths import Paths
from desktop.storage.backup import take_up
from desktop.ui.transfer.backup_dialog import BackupDialog, JobDialog, RestoreDialog
from tests.ui.conftest import House


def dialog(kind: type[JobDialog]) -> JobDialog:
    found = [it for it in QApplication.topLevelWidgets() if isinstance(it, kind) and it.isVisible()]
    assert len(found) == 1
    return found[0]


def test_a_backup_is_made_checked_and_laid_ready(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.load()
    house.say("Hello", "Hi")
    path = str(house.home / "b.fireside")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (path, ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (path, ""))
    house.window.actions_by_name["backup"].trigger()
    made = dialog(BackupDialog)
    house.until(made.outcome.isVisible)
    assert made.outcome.text() == "Everything is in “b.fireside”."
    made.accept()
    house.window.actions_by_name["restore"].trigger()
    restore = dialog(RestoreDialog)
    assert isinstance(restore, RestoreDialog)
    house.until(restore.outcome.isVisible)
    assert "is whole" in restore.outcome.text()
    restore.undo.click()
    assert take_up(Paths.under(house.home)) is None
    house.window.actions_by_name["restore"].trigger()
    restore = dialog(RestoreDialog)
    assert isinstance(restore, RestoreDialog)
    house.until(restore.quit.isVisible)
    restore.quit.click()
    assert not house.window.isVisible()
