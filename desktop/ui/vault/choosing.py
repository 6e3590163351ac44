"""The choice of how conversations are protected, where nobody has made it yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.vault import Guard
from desktop.session.warden_state import Undecided
from desktop.ui.icons import Icons
from desktop.ui.theme import MEDIUM, SMALL
from desktop.ui.vault.new_passphrase import NewPassphrase
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr


class Choosing(QWidget):
    """The keyring where there is one, a passphrase, or knowingly nothing."""

    chosen = Signal(object, str)  # Guard, the passphrase if it has one
    look_asked = Signal()  # for a keyring that may be there now

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self.keyring = button(tr("Encrypt them"), "primary")
        self.passphrase = button(tr("Encrypt them with a passphrase…"))
        self.form = NewPassphrase(icons, tr("Encrypt with this passphrase"))
        self.look = button(tr("Look for a keyring again"), "ghost")
        self.plain = button("", "ghost")
        self.plain_words = label(
            tr(
                "Without encryption, whoever can read the files of this computer can read your "
                "conversations. You can change this at any time in the settings."
            ),
            "small",
            wrap=True,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(icons.theme.px(SMALL))
        layout.addWidget(self.keyring)
        layout.addWidget(self.passphrase)
        layout.addWidget(self.form)
        layout.addSpacing(icons.theme.px(MEDIUM))
        layout.addWidget(self.look)
        layout.addWidget(self.plain)
        layout.addWidget(self.plain_words)
        self.keyring.clicked.connect(lambda: self.chosen.emit(Guard.KEYRING, ""))
        self.passphrase.clicked.connect(self._on_passphrase)
        self.form.chosen.connect(lambda words: self.chosen.emit(Guard.PASSPHRASE, words))
        self.look.clicked.connect(self.look_asked)
        self.plain.clicked.connect(lambda: self.chosen.emit(Guard.NOBODY, ""))

    def show_state(self, state: Undecided) -> None:
        """Offer what can be done here."""
        has_keyring = bool(state.keyring)
        self.keyring.setVisible(has_keyring)
        self.passphrase.setVisible(has_keyring)
        self.form.setVisible(not has_keyring)
        self.look.setVisible(not has_keyring)
        self.plain.setText(
            tr("Leave them as they are") if state.exists else tr("Go on without encryption")
        )

    def take_focus(self) -> None:
        """Let the keyboard begin at what is asked for."""
        (self.form.first if self.keyring.isHidden() else self.keyring).setFocus()

    def clear(self) -> None:
        """Forget what was typed."""
        self.form.clear()

    def _on_passphrase(self) -> None:
        self.passphrase.hide()
        self.form.show()
        self.form.first.setFocus()
