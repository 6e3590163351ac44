"""Painting what is seen of the transcript."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.ui.chat.column import Column, Seen
from desktop.ui.chat.highlights import Highlights
from desktop.ui.chat.laid import Laid, Marks
from desktop.ui.chat.leaves import Deed
from desktop.ui.chat.pointer import Hit
from desktop.ui.chat.selection import Selection

_DIMMED = 0.45  # opacity of messages that the model no longer sees


@dataclass(frozen=True, slots=True)
class Scene:
    """What is painted, and what is upon it: pointer, selection, what was done, the focus."""

    column: Column
    hit: Hit | None
    selection: Selection | None
    done: tuple[int, int, Deed] | None  # row and leaf
    current: int | None  # the row that the keyboard is in
    focused: bool  # and whether that is shown
    highlights: Highlights

    def marks(self, seen: Seen, laid: Laid) -> Marks:
        """Return what is upon a leaf."""
        hit, done, place = self.hit, self.done, (seen.row, seen.leaf)
        selected = self.selection.within(*place, len(laid.text)) if self.selection else None
        last = seen.row == len(self.column.items) - 1
        return Marks(
            selected,
            self.highlights.spans(laid),
            self.highlights.at(*place),
            last or seen.row == self.current or (hit is not None and hit.row == seen.row),
            hit.deed if hit is not None and (hit.row, hit.leaf) == place else None,
            done[2] if done is not None and done[:2] == place else None,
        )


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
                laid.paint(painter, x, place.y, scene.marks(place, laid))
                painter.setOpacity(dimmed)
        if scene.focused and row == scene.current:
            _paint_focus(painter, column, QRectF(column.left, top, column.width, item.height))


def _paint_focus(painter: QPainter, column: Column, box: QRectF) -> None:
    look = column.look
    painter.setOpacity(1.0)
    painter.setPen(QPen(look.colour("focus"), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    side = look.px(14)
    painter.drawRoundedRect(box.adjusted(-side, 4, side, 0), look.px(12), look.px(12))
