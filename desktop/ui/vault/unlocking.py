"""The way into a locked vault: a passphrase, the keyring, or a recovery code."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.errors import VaultError, VaultTrouble
from desktop.session.warden_state import Locked
from desktop.ui.icons import Icons
from desktop.ui.theme import SMALL
from desktop.ui.vault.fields import SecretField
from desktop.ui.widgets.labels import button
from desktop.ui.wording import tr


class Unlocking(QWidget):
    """Takes what opens the vault, and tells it once."""

    unlock_asked = Signal(str)  # the passphrase, empty where none is asked for
    recover_asked = Signal(str)  # the code

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self.passphrase = SecretField(icons, tr("Passphrase"))
        self.code = SecretField(icons, tr("Recovery code"), hidden=False)
        self.code.field.setPlaceholderText("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        self.button = button(tr("Unlock"), "primary")
        self.other_way = button("", "link")
        self._state: Locked | None = None
        self._by_code = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(icons.theme.px(SMALL))
        for widget in (self.passphrase, self.code, self.button, self.other_way):
            layout.addWidget(widget)
        self.button.clicked.connect(self._on_unlock)
        self.passphrase.field.returnPressed.connect(self._on_unlock)
        self.code.field.returnPressed.connect(self._on_unlock)
        self.other_way.clicked.connect(self._on_other_way)

    def show_state(self, state: Locked) -> None:
        """Ask for what this vault needs."""
        wrong_code = (
            isinstance(state.error, VaultError) and state.error.trouble is VaultTrouble.WRONG_CODE
        )
        self._state = state
        self._by_code = wrong_code and state.recovery
        self._show_fields()

    def take_focus(self) -> None:
        """Let the keyboard begin at what is asked for."""
        for one in (self.code, self.passphrase):
            if not one.isHidden():
                one.field.setFocus()
                one.field.selectAll()
                return
        self.button.setFocus()

    def clear(self) -> None:
        """Forget what was typed."""
        self.passphrase.clear()
        self.code.clear()

    def _show_fields(self) -> None:
        state = self._state
        if state is None:
            return
        asks = state.guard.needs_passphrase
        self.code.setVisible(self._by_code)
        self.passphrase.setVisible(asks and not self._by_code)
        again = state.error is not None and not asks and not self._by_code
        self.button.setText(tr("Try again") if again else tr("Unlock"))
        self.other_way.setVisible(state.recovery)
        self.other_way.setText(
            tr("Another way") if self._by_code else tr("Use the recovery code instead")
        )

    def _on_unlock(self) -> None:
        if self._by_code:
            if self.code.text.strip():
                self.recover_asked.emit(self.code.text)
        elif self._state is not None and self._state.guard.needs_passphrase:
            if self.passphrase.text:
                self.unlock_asked.emit(self.passphrase.text)
        else:
            self.unlock_asked.emit("")

    def _on_other_way(self) -> None:
        self._by_code = not self._by_code
        self._show_fields()
        self.take_focus()
