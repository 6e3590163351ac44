"""The small labels under a reply: which adapters acted, and how strongly."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from desktop.ui.chat.laid import Laid, Marks
from desktop.ui.chat.leaves import AdapterLabel, AdapterLabels
from desktop.ui.chat.look import Look

_WIDEST = 260  # pixels of a name, at a text size of 100 %


@dataclass(frozen=True, slots=True)
class _Chip:
    """A label with its place in the leaf; the name may have been cut to fit."""

    box: QRectF
    name: str
    strength: str


class LaidLabels(Laid):
    """Labels beside each other, that go on below where a line is full."""

    def __init__(self, leaf: AdapterLabels, width: int, look: Look) -> None:
        super().__init__(look)
        self._metrics = QFontMetricsF(look.small)
        self._pad, self._icon = look.px(9), look.px(13)
        self._chips: list[_Chip] = []
        x, y, height = 0.0, float(look.px(12)), float(look.px(24))
        for label in leaf.labels:
            chip_width, name = self._measure(label, width)
            if x > 0 and x + chip_width > width:
                x, y = 0.0, y + height + look.px(6)
            self._chips.append(_Chip(QRectF(x, y, chip_width, height), name, label.strength))
            x += chip_width + look.px(6)
        self.height = round(y + height)

    def _measure(self, label: AdapterLabel, width: int) -> tuple[float, str]:
        look = self.look
        strength = self._metrics.horizontalAdvance(label.strength)
        around = 2 * self._pad + self._icon + look.px(12) + strength
        room = min(look.px(_WIDEST), max(width - around, look.px(20)))
        name = self._metrics.elidedText(label.name, Qt.TextElideMode.ElideMiddle, room)
        return around + self._metrics.horizontalAdvance(name), name

    def paint(self, painter: QPainter, x: float, y: float, marks: Marks) -> None:
        """Draw the leaf with its corner at `x`, `y`."""
        del marks
        look = self.look
        picture = look.icon("layers", "accent", 13)
        painter.setFont(look.small)
        for chip in self._chips:
            box = chip.box.translated(x, y)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_soft"))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            place = QRectF(
                box.left() + self._pad, box.center().y() - self._icon / 2, self._icon, self._icon
            )
            painter.drawPixmap(place, picture, QRectF(picture.rect()))
            words = box.adjusted(self._pad + self._icon + look.px(6), 0, -self._pad, 0)
            painter.setPen(look.colour("text"))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, chip.name)
            painter.setPen(look.colour("muted"))
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(words, right, chip.strength)
