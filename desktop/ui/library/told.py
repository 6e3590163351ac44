"""A line that says how something ended well, and goes by itself."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.core.wording import Wording
from desktop.ui.icons import Icons
from desktop.ui.theme import SMALL
from desktop.ui.widgets.labels import label
from desktop.ui.wording import shown

STANDS_MS = 8_000


class Told(QFrame):
    """Stands for a few seconds, and is announced to assistive technology."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setProperty("kind", "toast")
        self.words = label("", wrap=True)
        small = icons.theme.px(SMALL)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * small, small, 2 * small, small)
        layout.addWidget(self.words)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STANDS_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def tell(self, words: Wording) -> None:
        """Say it."""
        self.words.setText(shown(words))
        self.setAccessibleName(self.words.text())
        self.show()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
