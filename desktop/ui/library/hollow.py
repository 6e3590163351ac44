"""What stands where a list would be: nothing yet, nothing found, no network, and the way on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.icons import Icons
from desktop.ui.theme import LARGE, MEDIUM, SMALL
from desktop.ui.widgets.labels import button, label

_SIGN = 40


class Hollow(QWidget):
    """A sign, a sentence, what helps, and at most one button; it can also show that it waits."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._sign_name = ""
        self._sign = QLabel()
        self.title = label("", "heading", wrap=True)
        self.text = label("", "muted", wrap=True)
        self.progress = QProgressBar()
        self.way: QPushButton = button("", "primary")
        self._deed: Callable[[], object] | None = None
        self._lay_out()
        self.way.clicked.connect(self._on_way)
        icons.theme.changed.connect(self._draw)

    def say(self, icon: str, title: str, text: str = "", *, waits: bool = False) -> None:
        """Say how it stands; with `waits` a bar moves."""
        self._sign_name = icon
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.progress.setVisible(waits)
        self._sign.setVisible(not waits)
        self.way.hide()
        self._deed = None
        self.setAccessibleName(f"{title} {text}".strip())
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self._draw()

    def offer(self, title: str, deed: Callable[[], object]) -> None:
        """Put a button under the sentences."""
        self._deed = deed
        self.way.setText(title)
        self.way.show()

    def _on_way(self) -> None:
        if self._deed is not None:
            self._deed()

    def _draw(self) -> None:
        if self._sign_name:
            self._sign.setPixmap(self._icons.pixmap(self._sign_name, "outline", _SIGN))

    def _lay_out(self) -> None:
        theme = self._icons.theme
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QWidget()
        column.setMaximumWidth(theme.px(440))
        inner = QVBoxLayout(column)
        inner.setContentsMargins(theme.px(LARGE), 0, theme.px(LARGE), 0)
        inner.setSpacing(theme.px(SMALL))
        for words in (self.title, self.text):
            words.setAlignment(centre)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(theme.px(180))
        inner.addWidget(self._sign, 0, centre)
        inner.addSpacing(theme.px(SMALL))
        inner.addWidget(self.title)
        inner.addWidget(self.text)
        inner.addSpacing(theme.px(MEDIUM))
        inner.addWidget(self.progress, 0, centre)
        inner.addWidget(self.way, 0, centre)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(column, 1000)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(row)
        layout.addStretch(3)
