"""A word in a coloured capsule: a verdict, a licence, a state."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import Theme

TONES = {"good": "success", "warn": "warning", "bad": "danger", "accent": "accent"}
_TINT = 0.14  # how much of the word's colour its ground has


def pill_width(theme: Theme, text: str) -> int:
    """Return how wide the capsule around `text` is, in pixels."""
    return QFontMetrics(theme.font("small")).horizontalAdvance(text) + theme.px(16)


def pill_height(theme: Theme) -> int:
    """Return how high every capsule is, in pixels."""
    return QFontMetrics(theme.font("small")).height() + theme.px(4)


def paint_pill(painter: QPainter, rect: QRectF, text: str, tone: str, theme: Theme) -> None:
    """Draw `text` in a capsule; `tone` is one of `TONES`, or empty for a quiet one."""
    colour = theme.colour(TONES.get(tone, "muted"))
    ground = QColor(colour)
    ground.setAlphaF(_TINT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setPen(colour)
    painter.setFont(theme.font("small"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


class Pill(QWidget):
    """The capsule as a widget; hidden while it has no text."""

    def __init__(self, theme: Theme, text: str = "", tone: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.text, self.tone = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.show_text(text, tone)

    def show_text(self, text: str, tone: str = "", hint: str = "") -> None:
        """Show another word, with `hint` when the pointer rests on it."""
        self.text, self.tone = text, tone
        self.setAccessibleName(text)
        self.setToolTip(hint)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the capsule."""
        return QSize(pill_width(self._theme, self.text), pill_height(self._theme))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the capsule."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_pill(painter, QRectF(self.rect()), self.text, self.tone, self._theme)
        painter.end()
