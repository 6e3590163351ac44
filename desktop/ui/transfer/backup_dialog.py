"""Backups as a person makes them, and takes one up again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.errors import FiresideError
from desktop.core.moment import local_moment
from desktop.session.transfer import BackedUp, Outcome, Staged, Transfer
from desktop.ui.icons import Icons
from desktop.ui.placement import size_dialog
from desktop.ui.theme import LARGE, MEDIUM
from desktop.ui.transfer.job_pane import JobPane, announce
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import moment_shown, shown, tr


class JobDialog(QDialog):
    """One job: how it comes along, then a sentence and what follows from it."""

    def __init__(
        self,
        icons: Icons,
        transfer: Transfer,
        title: str,
        words: str,
        begin: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.transfer = transfer
        self.setWindowTitle(title)
        self.setModal(True)
        self.pane = JobPane(theme)
        self.outcome = label("", "strong", wrap=True)
        self.notes = label("", wrap=True)
        self.close_button = button(tr("Close"), "primary")
        self.ways = QHBoxLayout()
        self.ways.addStretch(1)
        self.ways.addWidget(self.close_button)
        page = QWidget()
        inner = QVBoxLayout(page)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.px(MEDIUM))
        inner.addWidget(self.outcome)
        inner.addWidget(self.notes)
        inner.addStretch(1)
        inner.addLayout(self.ways)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.pane)
        self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(LARGE)] * 4)
        layout.addWidget(self._stack)
        size_dialog(self, theme.px(500), theme.px(240))
        self.close_button.clicked.connect(self.accept)
        self.pane.cancel_asked.connect(transfer.cancel)
        transfer.progressed.connect(self.pane.show_share)
        transfer.done.connect(self._on_done)
        self.pane.begin(words)
        self._job = begin()

    def told(self, outcome: Outcome) -> tuple[str, str]:
        """Return what has come of it, and what a person should know then."""
        raise NotImplementedError

    def reject(self) -> None:
        """Close; a job that goes on is given up."""
        if self._stack.currentIndex() == 0:
            self.transfer.cancel()
        super().reject()

    def _on_done(self, job: int, outcome: Outcome) -> None:
        if job != self._job:
            return
        if isinstance(outcome, FiresideError):
            words, notes = shown(outcome.message), shown(outcome.hint) if outcome.hint else ""
        else:
            words, notes = self.told(outcome)
        self.outcome.setText(words)
        self.notes.setText(notes)
        self._stack.setCurrentIndex(1)
        announce(self.outcome, f"{words} {notes}")


class BackupDialog(JobDialog):
    """Writes everything but the models into one file."""

    def __init__(
        self, icons: Icons, transfer: Transfer, path: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            icons,
            transfer,
            tr("Back up everything"),
            tr("Writing “{name}”…", name=path.name),
            lambda: transfer.back_up(path),
            parent,
        )

    def told(self, outcome: Outcome) -> tuple[str, str]:
        """Say where the backup is, and where it can be opened."""
        if not isinstance(outcome, BackedUp) or outcome.path is None:
            return tr("No backup was made."), ""
        notes = tr(
            "It holds your conversations and settings, not the models. Keep it on another drive."
        )
        if not outcome.opens_elsewhere:
            notes = tr(
                "It can be opened only by you on this computer: the key is in its keyring. For a "
                "backup that opens anywhere, make a recovery code or choose a passphrase on the "
                "privacy page first."
            )
        return tr("Everything is in “{name}”.", name=outcome.path.name), notes


class RestoreDialog(JobDialog):
    """Checks a backup and lays it ready for the next start."""

    quit_asked = Signal()

    def __init__(
        self, icons: Icons, transfer: Transfer, path: Path, parent: QWidget | None = None
    ) -> None:
        self.quit = button(tr("Quit now"), "primary")
        self.undo = button(tr("Leave everything as it is"))
        super().__init__(
            icons,
            transfer,
            tr("Restore a backup"),
            tr("Checking “{name}”…", name=path.name),
            lambda: transfer.stage(path),
            parent,
        )
        for way in (self.undo, self.quit):
            self.ways.addWidget(way)
            way.hide()
        self.quit.clicked.connect(self._quit)
        self.undo.clicked.connect(self._undo)

    def told(self, outcome: Outcome) -> tuple[str, str]:
        """Say what happens at the next start."""
        if not isinstance(outcome, Staged) or not outcome.created:
            return tr("Nothing was restored."), ""
        self.close_button.hide()
        self.undo.show()
        self.quit.show()
        moment = local_moment(outcome.created)
        return (
            tr("The backup of {day} is whole.", day=moment_shown(moment)),
            tr(
                "It takes the place of your conversations and settings when Fireside starts next. "
                "Those of now are kept in Fireside's folder, under “before-restore”."
            ),
        )

    def reject(self) -> None:
        """Close without a decision: then nothing is restored."""
        if self.undo.isVisible():
            self.transfer.forget_staged()
        super().reject()

    def _quit(self) -> None:
        self.accept()
        self.quit_asked.emit()

    def _undo(self) -> None:
        self.transfer.forget_staged()
        self.accept()
