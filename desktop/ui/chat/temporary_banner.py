"""What says, over a temporary conversation, that nothing of it is written down."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from desktop.ui.icons import Icons
from desktop.ui.theme import MEDIUM, SMALL
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr


class TemporaryBanner(QFrame):
    """Stands while a temporary conversation is shown, and offers to keep it."""

    keep_asked = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.setProperty("kind", "temporary")
        self._sign = QLabel()
        words = label(
            tr("A temporary conversation: not saved, and gone once Fireside is closed or locked."),
            wrap=True,
        )
        self.keep_button = button(tr("Keep this conversation"))
        self.keep_button.clicked.connect(self.keep_asked)
        self.setAccessibleName(words.text())
        layout = QHBoxLayout(self)
        theme = icons.theme
        layout.setContentsMargins(
            theme.px(MEDIUM), theme.px(SMALL), theme.px(SMALL), theme.px(SMALL)
        )
        layout.setSpacing(theme.px(SMALL))
        layout.addWidget(self._sign)
        layout.addWidget(words, 1)
        layout.addWidget(self.keep_button)
        icons.theme.changed.connect(self._show_sign)
        self._show_sign()
        self.hide()

    def show_state(self, *, on: bool, can_keep: bool) -> None:
        """Stand or go; what is empty, or is being written, cannot be kept yet."""
        self.setVisible(on)
        self.keep_button.setEnabled(can_keep)

    def _show_sign(self) -> None:
        self._sign.setPixmap(self._icons.pixmap("message-circle-dashed", "warning", 20))
