"""The sign of a persona: the first letter of its name on a disc of its colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from desktop.ui.icons import screen_ratios
from desktop.ui.theme import Theme


def letter(name: str) -> str:
    """Return the letter that stands for a persona: the first of the last word that has one.

    So “The patient teacher” is a T and not one of many; “Die Ideenfinderin” is an I.
    """
    words = [word for word in name.split() if word[0].isalnum()]
    return words[-1][0].upper() if words else "?"


def glyph(theme: Theme, name: str, colour: str, size: float) -> QPixmap:
    """Draw the sign; `size` in pixels at a text size of 100 %."""
    side = theme.px(size)
    ratio = screen_ratios()[-1]
    pixels = round(side * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.persona(colour))
    disc = QRectF(0, 0, pixels, pixels).adjusted(0.5, 0.5, -0.5, -0.5)  # its edge is softened
    painter.drawEllipse(disc)
    font = theme.font(bold=True)
    font.setPixelSize(round(pixels * 0.52))
    painter.setFont(font)
    painter.setPen(theme.colour("page"))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, letter(name))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def glyph_icon(theme: Theme, name: str, colour: str, size: float) -> QIcon:
    """Return the sign as an icon."""
    return QIcon(glyph(theme, name, colour, size))
