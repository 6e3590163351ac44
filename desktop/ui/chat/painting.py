"""Painting what is seen of the transcript."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.ui.chat.column import Column, Seen
from desktop.ui.chat.laid import Marks

_DIMMED = 0.45  # opacity of messages that the model no longer sees


@dataclass(frozen=True, slots=True)
class Scene:
    """What is painted: the column, what marks its leaves, and the row that has the focus."""

    column: Column
    marks: Callable[[Seen], Marks]
    focused: int | None


def paint(painter: QPainter, scene: Scene, clip: QRectF) -> None:
    """Paint the leaves that stand in `clip`, which is in the window's pixels."""
    column = scene.column
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(clip, column.look.colour("page"))
    for row, leaves in groupby(column.seen, key=lambda seen: seen.row):
        seen = list(leaves)
        item = column.items[row]
        dimmed = _DIMMED if item.left_out else 1.0
        painter.setOpacity(dimmed)
        top = seen[0].y - item.heights.top(seen[0].leaf)
        item.paint_ground(painter, column.left, top, clip)
        for place in seen:
            laid = item.laid(place.leaf)
            if place.y + laid.height >= clip.top() and place.y <= clip.bottom():
                x = column.left + item.leaf_left(place.leaf)
                laid.paint(painter, x, place.y, scene.marks(place))
                painter.setOpacity(dimmed)
        if row == scene.focused:
            _paint_focus(painter, column, QRectF(column.left, top, column.width, item.height))


def _paint_focus(painter: QPainter, column: Column, box: QRectF) -> None:
    look = column.look
    painter.setOpacity(1.0)
    painter.setPen(QPen(look.colour("focus"), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    side = look.px(14)
    painter.drawRoundedRect(box.adjusted(-side, 4, side, 0), look.px(12), look.px(12))
