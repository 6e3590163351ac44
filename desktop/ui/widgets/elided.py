"""One line of text that ends in … where there is no room for it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Elided(QLabel):
    """A label that gives way; the whole text is its tooltip and its accessible name."""

    def __init__(self, kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        """Show `text`, as one line."""
        super().setText(" ".join(text.split()))
        self.setToolTip(self.text())

    def minimumSizeHint(self) -> QSize:
        """Return a width that any window has."""
        return QSize(0, super().minimumSizeHint().height())

    @property
    def shown(self) -> str:
        """Return the text as far as there is room for it."""
        metrics, text, room = self.fontMetrics(), self.text(), self.contentsRect().width()
        # A label asks for whole pixels; a last fraction of one is no reason to cut a word.
        if metrics.horizontalAdvance(text) <= room:
            return text
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much of the text as there is room for."""
        painter = QPainter(self)
        room = self.contentsRect()
        painter.setPen(self.palette().windowText().color())
        painter.drawText(room, int(self.alignment()), self.shown)
        painter.end()
