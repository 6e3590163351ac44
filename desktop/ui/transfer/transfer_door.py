"""Where the window's commands for exports and imports lead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog

from desktop.core.chat import FIRST_TEMPORARY
from desktop.core.errors import FiresideError
from desktop.session.chat import Chat
from desktop.session.transfer import ENDING, Transfer
from desktop.ui.icons import Icons
from desktop.ui.window import Window
from desktop.ui.wording import tr


class TransferDoor:
    """Sees to the exports and imports of a window, over which it opens its dialogs."""

    def __init__(self, icons: Icons, transfer: Transfer, chat: Chat, window: Window) -> None:
        self._icons = icons
        self._transfer = transfer
        self._chat = chat
        self._window = window
        window.actions_by_name["export"].triggered.connect(self.export_open)
        window.actions_by_name["import"].triggered.connect(self.choose_import)
        window.actions_by_name["backup"].triggered.connect(self.back_up)
        window.actions_by_name["restore"].triggered.connect(self.restore)
        window.sidebar.export_asked.connect(self.export)

    def export_open(self) -> None:
        """Export the open conversation, or all."""
        open_ = self._chat.conversation
        self.export([open_.id] if open_ else [])

    def export(self, ids: Sequence[int]) -> None:
        """Export these conversations, or all; temporary ones go one by one."""
        if len(ids) > 1:
            ids = [one for one in ids if one < FIRST_TEMPORARY]
        from desktop.ui.transfer.export_dialog import ExportDialog

        try:
            title = self._transfer.record(ids[0]).conversation.title if len(ids) == 1 else ""
            dialog = ExportDialog(self._icons, self._transfer, ids, title, self._window)
        except FiresideError as error:
            self._window.page.show_problem(error)
            return
        self._show(dialog)

    def choose_import(self) -> None:
        """Let the person choose a file, and bring in its conversations."""
        kinds = tr("Conversations (*.json *.jsonl *.zip)") + ";;" + tr("All files (*)")
        path, _ = QFileDialog.getOpenFileName(self._window, tr("Import conversations"), "", kinds)
        if path:
            self.import_file(Path(path))

    def import_file(self, path: Path) -> None:
        """Bring in the conversations of a file."""
        from desktop.ui.transfer.import_dialog import ImportDialog

        self._show(ImportDialog(self._icons, self._transfer, path, self._window))

    def back_up(self) -> None:
        """Let the person choose where, and write everything into one file."""
        from desktop.ui.transfer.backup_dialog import BackupDialog

        day = datetime.now().astimezone().date().isoformat()
        path, _ = QFileDialog.getSaveFileName(
            self._window,
            tr("Back up everything"),
            f"Fireside {day}{ENDING}",
            tr("Backups (*{ending})", ending=ENDING),
        )
        if path:
            there = Path(path if Path(path).suffix else path + ENDING)
            self._show(BackupDialog(self._icons, self._transfer, there, self._window))

    def restore(self) -> None:
        """Let the person choose a backup, and lay it ready for the next start."""
        from desktop.ui.transfer.backup_dialog import RestoreDialog

        kinds = tr("Backups (*{ending})", ending=ENDING) + ";;" + tr("All files (*)")
        path, _ = QFileDialog.getOpenFileName(self._window, tr("Restore a backup"), "", kinds)
        if path:
            dialog = RestoreDialog(self._icons, self._transfer, Path(path), self._window)
            dialog.quit_asked.connect(lambda: self._window.window().close())
            self._show(dialog)

    def _show(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
