"""The import: how it comes along, and what came of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import FiresideError
from desktop.core.record import Arrival
from desktop.session.transfer import Outcome, Transfer
from desktop.ui.icons import Icons
from desktop.ui.placement import grow_with_text, size_dialog
from desktop.ui.theme import LARGE, MEDIUM
from desktop.ui.transfer.job_pane import JobPane, announce
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import shown, tr, tr_n


class ImportDialog(QDialog):
    """Brings in the conversations of one file, and lists what could not be brought in."""

    def __init__(
        self, icons: Icons, transfer: Transfer, path: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = icons.theme
        self._transfer = transfer
        self.setWindowTitle(tr("Import conversations"))
        self.setModal(True)
        self.pane = JobPane(icons.theme)
        self.outcome = label("", "strong", wrap=True)
        self.notes = label("", wrap=True)
        self.flaws = QPlainTextEdit()
        self.flaws.setReadOnly(True)
        self.flaws.setProperty("kind", "report")
        self.flaws.setAccessibleName(tr("What could not be brought in"))
        self._stack = QStackedWidget()
        self._lay_out()
        grow_with_text(self)
        self.pane.cancel_asked.connect(transfer.cancel)
        transfer.progressed.connect(self.pane.show_share)
        transfer.done.connect(self._on_done)
        self.pane.begin(tr("Reading “{name}”…", name=path.name))
        size_dialog(self, self._theme.px(520), self._theme.px(330))
        self._job = transfer.import_file(path)

    def reject(self) -> None:
        """Close; an import that goes on is stopped first, and what has come stays."""
        if self._stack.currentIndex() == 0:
            self._transfer.cancel()
        super().reject()

    def _on_done(self, job: int, outcome: Outcome) -> None:
        if job != self._job:
            return
        if isinstance(outcome, FiresideError):
            self._tell(shown(outcome.message), shown(outcome.hint) if outcome.hint else "")
        elif isinstance(outcome, Arrival):
            self._tell(_came(outcome), "\n\n".join(_notes(outcome)))
            self.flaws.setPlainText("\n".join(_flaws(outcome)))
            self.flaws.setVisible(bool(outcome.flaws))

    def _tell(self, words: str, notes: str) -> None:
        self.outcome.setText(words)
        self.notes.setText(notes)
        self.notes.setVisible(bool(notes))
        self.flaws.hide()
        self._stack.setCurrentIndex(1)
        announce(self.outcome, f"{words} {notes}")

    def _lay_out(self) -> None:
        theme = self._theme
        page = QWidget()
        inner = QVBoxLayout(page)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.px(MEDIUM))
        inner.addWidget(self.outcome)
        inner.addWidget(self.notes)
        inner.addWidget(self.flaws, 1)
        inner.addStretch(0)
        row = QHBoxLayout()
        close = button(tr("Close"), "primary")
        close.clicked.connect(self.accept)
        row.addStretch(1)
        row.addWidget(close)
        inner.addLayout(row)
        self._stack.addWidget(self.pane)
        self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(LARGE)] * 4)
        layout.addWidget(self._stack)


def _came(arrived: Arrival) -> str:
    if not arrived.conversations:
        return tr("No new conversations were brought in.")
    return tr_n(
        "One conversation of {source} was brought in.",
        "{count:count} conversations of {source} were brought in.",
        arrived.conversations,
        source=arrived.source,
    )


def _notes(arrived: Arrival) -> list[str]:
    notes: list[str] = []
    if arrived.stopped:
        notes.append(tr("You stopped it. What had come until then was kept."))
    if arrived.known:
        notes.append(
            tr_n(
                "One was here already, and did not come again.",
                "{count:count} were here already, and did not come again.",
                arrived.known,
            )
        )
    if arrived.source and not arrived.verified:
        notes.append(
            tr(
                "Not verified: how {source} writes its files is known from descriptions alone, and "
                "was never tried with real ones. Look the conversations over before you delete "
                "them there.",
                source=arrived.source,
            )
        )
    if arrived.flaws:
        notes.append(tr("This could not be brought in:"))
    return notes


def _flaws(arrived: Arrival) -> list[str]:
    lines = [f"{shown(flaw.what)}: {shown(flaw.why)}" for flaw in arrived.flaws]
    if arrived.unnamed:
        lines.append(tr("… and {count:count} more.", count=arrived.unnamed))
    return lines
