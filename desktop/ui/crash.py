"""What happens when Fireside itself is wrong: a report that can be read, copied and sent by hand.

Nothing is sent by Fireside. The report holds where it happened and nothing that was written: text
in quotes is taken out of the error's message, and the home folder is shown as ~.
"""

from __future__ import annotations

import logging
import platform
import re
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop import __version__
from desktop.core.errors import FiresideError
from desktop.ui.icons import Icons
from desktop.ui.placement import size_dialog
from desktop.ui.theme import LARGE, MEDIUM
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr

_QUOTE = re.compile("['\"`\u2018\u2019\u201c\u201d\u00ab\u00bb]")
_LONGEST_MESSAGE = 300  # letters
_SOURCE = Path(__file__).parents[2]

_log = logging.getLogger(__name__)


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return what a developer needs of an error, without anything that was written."""
    facts = [
        f"Fireside {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()}, {platform.machine()}",
        f"Platform {QGuiApplication.platformName()}",
    ]
    frames = [
        f'  File "{_path(frame.filename)}", line {frame.lineno}, in {frame.name}'
        for frame in traceback.extract_tb(trace)
    ]
    return "\n".join([*facts, "", *frames, f"{kind.__name__}: {redacted(str(error))}"])


def redacted(message: str) -> str:
    """Return an error's message up to its first quoted text, without the home folder's name.

    What follows goes too: an apostrophe looks like a quote, so no pair of them can be trusted.
    """
    before, quote, _ = _QUOTE.sub("\0", message.replace(str(Path.home()), "~")).partition("\0")
    return before[:_LONGEST_MESSAGE] + ("“…”" if quote else "")


def _path(filename: str) -> str:
    path = Path(filename)
    if path.is_relative_to(_SOURCE):
        return path.relative_to(_SOURCE).as_posix()
    return path.name


class CrashWatch(QObject):
    """Takes every exception that nobody caught, from any thread, and shows it once at a time."""

    _caught = Signal(str)

    def __init__(
        self,
        show_report: Callable[[str], None],
        show_problem: Callable[[FiresideError], None],
        parent: QObject | None = None,
    ) -> None:
        """Take who shows a report of a bug, and who shows an error that was meant for people."""
        super().__init__(parent)
        self._show_report = show_report
        self._show_problem = show_problem
        self._showing = False
        self._before = sys.excepthook, threading.excepthook
        self._caught.connect(self._on_caught, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Begin to watch."""
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self.take
        threading.excepthook = self._take_of_thread

    def remove(self) -> None:
        """Watch no longer."""
        sys.excepthook, threading.excepthook = self._before

    def take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Take an exception; never raises one itself."""
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        words = report(kind, error, trace)
        _log.critical("%s", words)
        on_main = threading.current_thread() is threading.main_thread()
        if isinstance(error, FiresideError) and on_main:
            self._show_problem(error)
        else:
            self._caught.emit(words)

    def _take_of_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.take(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_caught(self, words: str) -> None:
        if self._showing:
            return  # the first one is the cause more often than not, and it is in the log
        self._showing = True
        try:
            self._show_report(words)
        finally:
            self._showing = False


class CrashDialog(QDialog):
    """Says that Fireside made a mistake, and gives the report to copy."""

    def __init__(self, icons: Icons, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.setWindowTitle(tr("Something went wrong"))
        self.text = QPlainTextEdit(words)
        self.text.setProperty("kind", "report")
        self.text.setReadOnly(True)
        self.text.setFont(theme.mono("small"))
        self.text.setAccessibleName(tr("Report"))
        self.copy_button = button(tr("Copy the report"))
        self.save_button = button(tr("Save the report…"))
        self.close_button = button(tr("Go on"), "primary")
        icons.wear(self.copy_button, "copy")
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.save_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(LARGE)] * 4)
        layout.setSpacing(theme.px(MEDIUM))
        layout.addWidget(label(tr("Fireside made a mistake"), "title"))
        explained = tr(
            "Your conversations are safe. The report below holds nothing that you wrote, and it "
            "is not sent anywhere. You can copy or save it, and give it to the developers."
        )
        layout.addWidget(label(explained, wrap=True))
        layout.addWidget(self.text, 1)
        layout.addLayout(buttons)
        self.copy_button.clicked.connect(self.copy)
        self.save_button.clicked.connect(self._choose_file)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setFocus()
        size_dialog(self, theme.px(620), theme.px(460))

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy_button.setText(tr("Copied"))

    def save(self, path: Path) -> None:
        """Write the report into a file, which stays on this computer until somebody sends it."""
        try:
            path.write_text(self.text.toPlainText(), "utf-8")
        except OSError:
            self.save_button.setText(tr("It could not be saved"))
        else:
            self.save_button.setText(tr("Saved"))

    def _choose_file(self) -> None:
        title, kinds = tr("Save the report"), tr("Text (*.txt)")
        path, _ = QFileDialog.getSaveFileName(self, title, "fireside-report.txt", kinds)
        if path:
            self.save(Path(path))
