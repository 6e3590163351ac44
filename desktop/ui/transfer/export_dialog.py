"""The export: which conversations, in which format, to where; then how it went."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import FiresideError
from desktop.session.transfer import Exported, Outcome, Transfer, safe_name
from desktop.ui.icons import Icons
from desktop.ui.placement import grow_with_text, size_dialog
from desktop.ui.theme import LARGE, MEDIUM, SMALL
from desktop.ui.transfer.formats import Format, formats
from desktop.ui.transfer.job_pane import JobPane, announce
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import shown, tr, tr_n


class ExportDialog(QDialog):
    """Exports `chosen` conversations, or all; `title` is of the one that is chosen."""

    def __init__(
        self,
        icons: Icons,
        transfer: Transfer,
        chosen: Sequence[int],
        title: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = icons.theme
        self._transfer = transfer
        self._chosen = tuple(chosen)
        self._all = transfer.ids()
        self._title = title
        self._job = 0
        self._made: Path | None = None
        self.setWindowTitle(tr("Export conversations"))
        self.setModal(True)
        self.scopes = QButtonGroup(self)
        self.formats = QButtonGroup(self)
        self._known = formats()
        self._help = label("", "small", wrap=True)
        self.start = button(tr("Choose where…"), "primary")
        self.pane = JobPane(icons.theme)
        self.outcome = label("", "strong", wrap=True)
        self._hint = label("", wrap=True)
        self.open_folder = button(tr("Show in its folder"))
        self._stack = QStackedWidget()
        self._lay_out()
        grow_with_text(self)
        self._connect()
        self._show_format()
        size_dialog(self, self._theme.px(520), self._theme.px(330))

    @property
    def format(self) -> Format:
        """Return the format that is chosen."""
        return self._known[self.formats.checkedId()]

    @property
    def ids(self) -> tuple[int, ...]:
        """Return the conversations that are chosen."""
        return self._all if self.scopes.checkedId() == 1 else self._chosen

    def write_to(self, path: Path) -> None:
        """Export to `path`: a file, or a folder for several that are a file each."""
        ids, render = self.ids, self.format.render
        try:
            if render is None:
                self._job = self._transfer.export_json(ids, path)
            elif len(ids) == 1:
                record = self._transfer.record(ids[0])
                self._job = self._transfer.export_one(record, render, path)
            else:
                self._job = self._transfer.export_each(ids, render, self.format.ending, path)
        except FiresideError as error:
            self._on_done(self._job, error)
            return
        one, many = "Exporting the conversation…", "Exporting {count:count} conversations…"
        self.pane.begin(tr_n(one, many, len(ids)))
        self._stack.setCurrentIndex(1)

    def reject(self) -> None:
        """Close; a job that goes on is stopped first."""
        if self._stack.currentIndex() == 1:
            self._transfer.cancel()
        super().reject()

    def _ask_where(self) -> None:
        wanted = self.format
        if wanted.render is None or len(self.ids) == 1:
            name = safe_name(self._title, tr("Conversation"))
            name = name if len(self.ids) == 1 else tr("Fireside conversations")
            kinds = f"{wanted.title} (*{wanted.ending})"
            path, _ = QFileDialog.getSaveFileName(
                self, self.windowTitle(), name + wanted.ending, kinds
            )
            if path and not Path(path).suffix:
                path += wanted.ending
        else:
            path = QFileDialog.getExistingDirectory(self, tr("A folder for the files"))
        if path:
            self.write_to(Path(path))

    def _on_done(self, job: int, outcome: Outcome) -> None:
        if job != self._job:
            return
        if isinstance(outcome, FiresideError):
            words, hint = shown(outcome.message), shown(outcome.hint) if outcome.hint else ""
            self._made = None
        else:
            assert isinstance(outcome, Exported)
            count = outcome.conversations
            one, many = (
                "The conversation was exported.",
                "{count:count} conversations were exported.",
            )
            words = tr_n(one, many, count) if count else tr("Nothing was exported.")
            self._made = outcome.path if count else None
            hint = str(outcome.path) if count else ""
        self.outcome.setText(words)
        self._hint.setText(hint)
        self.open_folder.setVisible(self._made is not None)
        announce(self.outcome, f"{words} {hint}")
        self._stack.setCurrentIndex(2)

    def _open_folder(self) -> None:
        if self._made is not None:
            folder = self._made if self._made.is_dir() else self._made.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _show_format(self) -> None:
        self._help.setText(self.format.help)

    def _connect(self) -> None:
        self.formats.idToggled.connect(self._show_format)
        self.start.clicked.connect(self._ask_where)
        self.pane.cancel_asked.connect(self._transfer.cancel)
        self.open_folder.clicked.connect(self._open_folder)
        self._transfer.progressed.connect(self.pane.show_share)
        self._transfer.done.connect(self._on_done)

    def _lay_out(self) -> None:
        theme = self._theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(LARGE)] * 4)
        layout.addWidget(self._stack)
        self._stack.addWidget(self._choices())
        self._stack.addWidget(self.pane)
        self._stack.addWidget(self._result())

    def _choices(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.px(MEDIUM))
        layout.addWidget(label(tr("What"), "strong"))
        layout.addLayout(self._chips(self.scopes, self._scopes(), 0 if self._chosen else 1))
        layout.addWidget(label(tr("As"), "strong"))
        layout.addLayout(self._chips(self.formats, [f.title for f in self._known], 0))
        layout.addWidget(self._help)
        layout.addStretch(1)
        row = QHBoxLayout()
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.start)
        layout.addLayout(row)
        self.scopes.button(0).setEnabled(bool(self._chosen))
        self.scopes.button(1).setEnabled(bool(self._all))
        self.start.setEnabled(bool(self._chosen or self._all))
        return page

    def _scopes(self) -> list[str]:
        count = len(self._chosen)
        one, many = "This conversation", "{count:count} selected conversations"
        return [
            tr_n(one, many, max(1, count)),
            tr("All conversations ({count:count})", count=len(self._all)),
        ]

    def _chips(self, group: QButtonGroup, titles: Sequence[str], checked: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(SMALL))
        for number, title in enumerate(titles):
            chip: QPushButton = button(title, "chip")
            chip.setCheckable(True)
            group.addButton(chip, number)
            row.addWidget(chip)
        row.addStretch(1)
        group.button(checked).setChecked(True)
        return row

    def _result(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.px(MEDIUM))
        layout.addWidget(self.outcome)
        layout.addWidget(self._hint)
        layout.addStretch(1)
        row = QHBoxLayout()
        close = button(tr("Close"), "primary")
        close.clicked.connect(self.accept)
        row.addStretch(1)
        row.addWidget(self.open_folder)
        row.addWidget(close)
        layout.addLayout(row)
        return page
