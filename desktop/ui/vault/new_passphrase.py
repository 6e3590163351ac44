"""Where a new passphrase is chosen: typed twice, and long enough."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.vault import SHORTEST_PASSPHRASE
from desktop.ui.icons import Icons
from desktop.ui.theme import SMALL
from desktop.ui.vault.fields import SecretField
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr


class NewPassphrase(QWidget):
    """Tells a passphrase once it can be one; says what is still wanting until then."""

    chosen = Signal(str)

    def __init__(self, icons: Icons, act: str) -> None:
        """`act` is what the button says."""
        super().__init__()
        self.setProperty("kind", "plain")
        self.first = SecretField(icons, tr("New passphrase"))
        self.second = SecretField(icons, tr("The same once more"))
        self.wanting = label("", "small", wrap=True)
        self.button = button(act, "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(icons.theme.px(SMALL))
        for widget in (self.first, self.second, self.wanting, self.button):
            layout.addWidget(widget)
        self.setFocusProxy(self.first)
        for field in (self.first.field, self.second.field):
            field.textChanged.connect(self._show_wanting)
            field.returnPressed.connect(self._on_chosen)
        self.button.clicked.connect(self._on_chosen)
        self._show_wanting()

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.second.clear()

    def _wanting(self) -> str:
        if len(self.first.text) < SHORTEST_PASSPHRASE:
            return tr(
                "At least {count} letters. A few words that do not belong together are easy to "
                "remember and hard to guess.",
                count=SHORTEST_PASSPHRASE,
            )
        if self.second.text != self.first.text:
            return tr("Type it once more, to be sure.")
        return ""

    def _show_wanting(self) -> None:
        words = self._wanting()
        self.wanting.setText(words or tr("Nobody can look it up for you. Keep it well."))
        self.button.setEnabled(not words)

    def _on_chosen(self) -> None:
        if not self._wanting():
            passphrase = self.first.text
            self.clear()
            self.chosen.emit(passphrase)
