"""A row of the welcome page: a sign, a title with a sentence, and at its end what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.icons import Icons
from desktop.ui.theme import MEDIUM, SMALL
from desktop.ui.widgets.labels import label

_SIGN = 22


class LineRow(QWidget):
    """Shows what it is given; `control` is a button or a switch."""

    def __init__(self, icons: Icons, sign: str, title: str, text: str, control: QWidget) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self._icons = icons
        self._name = sign
        self._sign = QLabel()
        self.title = label(title, "strong", wrap=True)
        self.text = label(text, "muted", wrap=True)
        self.control = control
        theme = icons.theme
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(MEDIUM), theme.px(SMALL), theme.px(MEDIUM), theme.px(SMALL))
        row.setSpacing(theme.px(MEDIUM))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        icons.theme.changed.connect(self._draw)
        self._draw()
        self.say(text)

    def say(self, text: str) -> None:
        """Say something else of it."""
        self.text.setText(text)
        self.control.setAccessibleDescription(f"{self.title.text()}. {text}")

    def _draw(self) -> None:
        self._sign.setPixmap(self._icons.pixmap(self._name, "accent", _SIGN))
