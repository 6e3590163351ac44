"""Errors that nobody caught: reported without a word that anyone wrote, and shown once."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop import __version__
from desktop.core.errors import FiresideError, StorageError
from desktop.core.wording import say
from desktop.ui.crash import CrashDialog, CrashWatch, redacted, report
from desktop.ui.icons import Icons

SECRET = "my secret diary"


class Seen:
    def __init__(self) -> None:
        self.reports: list[str] = []
        self.problems: list[FiresideError] = []


@pytest.fixture
def seen() -> Seen:
    return Seen()


@pytest.fixture
def watch(seen: Seen, qtbot: QtBot) -> Iterator[CrashWatch]:
    made = CrashWatch(seen.reports.append, seen.problems.append)
    before = sys.excepthook
    made.install()
    yield made
    made.remove()
    assert sys.excepthook is before


def raised(error: Exception) -> Exception:
    try:
        raise error
    except type(error) as caught:
        return caught


def test_the_report_says_where_and_not_what() -> None:
    error = raised(ValueError(f"cannot read {Path.home()}/notes: '{SECRET}'"))
    words = report(type(error), error, error.__traceback__)
    assert f"Fireside {__version__}" in words
    assert "tests/ui/test_crash.py" in words
    assert "in raised" in words
    assert "ValueError: cannot read ~/notes: “…”" in words
    assert SECRET not in words
    assert str(Path.home()) not in words


@pytest.mark.parametrize("quotes", ["''", '""', "“”", "\u2018\u2019", "' "])
def test_quoted_text_is_taken_out(quotes: str) -> None:
    assert SECRET not in redacted(f"bad {quotes[0]}{SECRET}{quotes[1]} here")
    assert SECRET not in redacted(f"don't read {quotes[0]}{SECRET}{quotes[1]}")


def test_a_bug_is_shown(watch: CrashWatch, seen: Seen, qtbot: QtBot) -> None:
    error = raised(ZeroDivisionError("division by zero"))
    sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: len(seen.reports) == 1)
    assert "ZeroDivisionError" in seen.reports[0]


def test_a_bug_in_a_thread_is_shown_on_the_main_thread(
    watch: CrashWatch, seen: Seen, qtbot: QtBot
) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(seen.reports) == 1)


def test_an_error_for_people_is_said_and_is_no_crash(watch: CrashWatch, seen: Seen) -> None:
    error = raised(StorageError(say("The disk is full.")))
    sys.excepthook(type(error), error, error.__traceback__)
    assert seen.problems == [error]
    assert seen.reports == []


def test_the_dialog_gives_the_report_to_copy(icons: Icons, qtbot: QtBot) -> None:
    dialog = CrashDialog(icons, "the report")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "the report"
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)


def test_the_report_is_saved_as_a_file(icons: Icons, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = CrashDialog(icons, "the report ü")
    qtbot.addWidget(dialog)
    dialog.save(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text("utf-8") == "the report ü"
    assert dialog.save_button.text() == "Saved"
    dialog.save(tmp_path / "nowhere" / "report.txt")
    assert dialog.save_button.text() == "It could not be saved"
