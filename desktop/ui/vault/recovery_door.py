"""Brings the recovery code before the person: offered, shown once, and gone with the lock."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog

from desktop.session.warden import Warden
from desktop.ui.icons import Icons


class RecoveryDoor(QObject):
    """Opens one dialog at a time, over whatever window the person is in."""

    def __init__(self, app: QApplication, icons: Icons, warden: Warden, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._icons = icons
        self._warden = warden
        self._dialog: QDialog | None = None
        warden.recovery_advised.connect(self._offer)
        warden.recovery_code_made.connect(self._show_code)
        warden.leaving.connect(self._close)

    @property
    def dialog(self) -> QDialog | None:
        """Return the dialog that is open."""
        return self._dialog

    def _offer(self) -> None:
        from desktop.ui.vault.recovery import CodeOffer

        offer = CodeOffer(self._icons, self._app.activeWindow())
        offer.accepted.connect(self._warden.make_recovery_code)
        self._open(offer)

    def _show_code(self, code: str) -> None:
        from desktop.ui.vault.recovery import CodeDialog

        self._open(CodeDialog(self._icons, code, self._app.activeWindow()))

    def _open(self, dialog: QDialog) -> None:
        self._close()
        self._dialog = dialog
        dialog.finished.connect(partial(self._on_finished, dialog))
        dialog.open()

    def _close(self) -> None:
        """Close what may show a code."""
        if self._dialog is not None:
            self._dialog.reject()

    def _on_finished(self, dialog: QDialog, _result: int) -> None:
        if self._dialog is dialog:
            self._dialog = None
        dialog.deleteLater()
