"""What follows the pointer while conversations are dragged."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap

from desktop.ui.theme import RADIUS_SMALL, SMALL, Theme

_WIDEST = 220


def drag_picture(theme: Theme, title: str) -> QPixmap:
    """Return a small card with a title."""
    font, margin = theme.font(), theme.px(SMALL)
    metrics = QFontMetrics(font)
    words = metrics.elidedText(title, Qt.TextElideMode.ElideRight, theme.px(_WIDEST))
    width = metrics.horizontalAdvance(words) + 2 * margin
    picture = QPixmap(width, metrics.height() + margin)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.colour("outline"))
    painter.setBrush(theme.colour("page"))
    box = QRect(0, 0, width - 1, picture.height() - 1)
    painter.drawRoundedRect(box, theme.px(RADIUS_SMALL), theme.px(RADIUS_SMALL))
    painter.setFont(font)
    painter.setPen(theme.colour("text"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, words)
    painter.end()
    return picture
