"""The recovery code: offered where a passphrase could be forgotten, and shown once."""

from __future__ import annotations

import html
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.icons import Icons
from desktop.ui.theme import LARGE, MEDIUM
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class CodeDialog(QDialog):
    """Shows a new code, lets it be printed, saved or copied, and forgets it."""

    def __init__(self, icons: Icons, code: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.setWindowTitle(tr("Recovery code"))
        self.code = label(_in_two_lines(code))
        self.code.setFont(theme.mono("heading"))
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setAccessibleName(tr("Recovery code: {code}", code=code))
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text = code
        self.print = button(tr("Print…"))
        self.save = button(tr("Save…"))
        self.copy = button(tr("Copy"))
        icons.wear(self.copy, "copy")
        self.close_button = button(tr("I have kept it"), "primary")
        explained = tr(
            "This code opens your conversations when the keyring has lost its key or you have "
            "forgotten your passphrase. Write it on paper, print it, or save it on a stick, and "
            "keep it away from this computer. It is not shown again; an older code opens nothing "
            "any more."
        )
        buttons = QHBoxLayout()
        for way in (self.print, self.save, self.copy):
            buttons.addWidget(way)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(LARGE)] * 4)
        layout.setSpacing(theme.px(MEDIUM))
        layout.addWidget(label(tr("Your recovery code"), "title"))
        layout.addWidget(label(explained, wrap=True))
        layout.addWidget(self.code)
        layout.addLayout(buttons)
        self.print.clicked.connect(self._ask_printer)
        self.save.clicked.connect(self._ask_where)
        self.copy.clicked.connect(self._on_copy)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setFocus()
        self.setMinimumWidth(theme.px(520))

    def print_on(self, printer: QPrinter) -> None:
        """Print the code, with what it is for."""
        paper = QTextDocument()
        lines = (html.escape(line) for line in _in_two_lines(self._text).splitlines())
        title, words = (html.escape(part) for part in (tr("Your recovery code"), _for_what()))
        paper.setHtml(
            f"<h2>Fireside</h2><h3>{title}</h3><p>{words}</p>"
            f"<pre style='font-size: 18pt'>{'<br>'.join(lines)}</pre>"
        )
        paper.print_(printer)

    def save_to(self, path: Path) -> None:
        """Write the code into a file, for the eyes of its owner alone."""
        try:
            path.touch(0o600)
            path.write_text(f"Fireside\n{_for_what()}\n\n{self._text}\n", "utf-8")
        except OSError:
            self.save.setText(tr("It could not be saved"))
        else:
            self.save.setText(tr("Saved"))

    def _ask_printer(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter()
        printer.setDocName(tr("Recovery code"))
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.print_on(printer))
        QDialog.open(dialog)  # its own form wants a slot by name

    def _ask_where(self) -> None:
        title, kinds = tr("Save the recovery code"), tr("Text (*.txt)")
        name = tr("Fireside recovery code") + ".txt"
        path, _ = QFileDialog.getSaveFileName(self, title, name, kinds)
        if path:
            self.save_to(Path(path))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self.copy.setText(tr("Copied"))


class CodeOffer(QDialog):
    """Asks, where a passphrase has just been chosen, whether there shall be a code as well."""

    def __init__(self, icons: Icons, parent: QWidget | None) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.setWindowTitle(tr("Recovery code"))
        self.make = button(tr("Make a recovery code"), "primary")
        self.later = button(tr("Not now"))
        words = tr(
            "Nobody can look your passphrase up. If you forget it, a recovery code is the only "
            "other way to your conversations: 32 letters and digits for a drawer, not for this "
            "computer. You can also make one later, in the settings."
        )
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.later)
        buttons.addWidget(self.make)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(LARGE)] * 4)
        layout.setSpacing(theme.px(MEDIUM))
        layout.addWidget(label(tr("In case you forget it"), "title"))
        layout.addWidget(label(words, wrap=True))
        layout.addLayout(buttons)
        self.make.clicked.connect(self.accept)
        self.later.clicked.connect(self.reject)
        self.make.setFocus()
        self.setMinimumWidth(theme.px(480))


def _in_two_lines(code: str) -> str:
    half = len(code) // 2
    return f"{code[:half]}\n{code[half + 1 :]}"


def _for_what() -> str:
    day = f"{datetime.now().astimezone():%Y-%m-%d}"
    return tr("Opens the conversations of Fireside without a passphrase. Made on {day}.", day=day)
