"""Stretches of text that are laid out: drawn, selected, and asked what stands where."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

_LINE_SEPARATOR = "\u2028"
_DECIDING = 200  # characters among which the direction of a text is found


@dataclass(frozen=True, slots=True)
class Setting:
    """How a run of text is set: in which font and colour, how wide, with which line height."""

    font: QFont
    width: float
    line: float
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading


Format = tuple[int, int, QTextCharFormat]  # the characters from the first up to the second


class Run:
    """Some text, laid out in lines at a place inside of its leaf.

    Places in the text are counted as Python counts characters; Qt counts UTF-16 units, and the
    difference is hidden here. `start` is where this text begins in the text of its leaf.
    """

    def __init__(self, text: str, formats: Sequence[Format], setting: Setting) -> None:
        self.text = text
        self.x = 0.0
        self.y = 0.0
        self.start = 0
        self._wide = bool(text) and max(text) > "\uffff"
        self._layout = QTextLayout(text.replace("\n", _LINE_SEPARATOR), setting.font)
        self._layout.setCacheEnabled(True)
        self.leftwards = leftwards = _runs_leftwards(text)
        self._layout.setTextOption(_option(setting, leftwards=leftwards))
        self._layout.setFormats([self._range(*format_) for format_ in formats])
        self._step = round(QFontMetricsF(setting.font).height() * setting.line)
        self.natural_width = setting.width if leftwards else 0.0
        self._break_lines(setting.width)
        self.height = max(self._layout.lineCount(), 1) * self._step

    def _range(self, start: int, end: int, format_: QTextCharFormat) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start = self._to_qt(start)
        made.length = self._to_qt(end) - made.start
        made.format = format_
        return made

    def _break_lines(self, width: float) -> None:
        self._layout.beginLayout()
        y = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, y + (self._step - line.height()) / 2))
            self.natural_width = max(self.natural_width, line.naturalTextWidth())
            y += self._step
        self._layout.endLayout()

    @property
    def end(self) -> int:
        """Return where this text ends in the text of its leaf."""
        return self.start + len(self.text)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the text in the painter's colour, for a leaf whose corner is at `x`, `y`."""
        self._layout.draw(painter, QPointF(x + self.x, y + self.y))

    def rectangles(self, start: int, end: int) -> list[QRectF]:
        """Return where the characters from `start` up to `end` (of the leaf) stand, by lines."""
        first, last = max(start, self.start) - self.start, min(end, self.end) - self.start
        if first > last or (first == last and self.text):
            return []
        first, last = self._to_qt(first), self._to_qt(last)
        found: list[QRectF] = []
        for index in range(self._layout.lineCount()):
            line = self._layout.lineAt(index)
            begin, stop = line.textStart(), line.textStart() + line.textLength()
            if begin <= last and stop >= first and (stop > first or begin == stop):
                left = _x(line, max(begin, first))
                right = _x(line, min(stop, last)) + (5 if last > stop or begin == stop else 0)
                rect = QRectF(min(left, right), index * self._step, abs(right - left), self._step)
                found.append(rect.translated(self.x, self.y))
        return found

    def offset_at(self, x: float, y: float) -> int:
        """Return the place in the leaf's text that is nearest to a point of the leaf."""
        line = self._line_at(y)
        if line is None:
            return self.start
        found: int = line.xToCursor(x - self.x)
        return self.start + self._from_qt(found)

    def holds(self, x: float, y: float) -> bool:
        """Return whether a point of the leaf is upon the text, not beside it."""
        line = self._line_at(y)
        if line is None or not self.y <= y < self.y + self.height:
            return False
        box = line.naturalTextRect()
        return box.left() <= x - self.x <= box.right()

    def _line_at(self, y: float) -> QTextLine | None:
        count = self._layout.lineCount()
        if not count:
            return None
        return self._layout.lineAt(min(max(int((y - self.y) // self._step), 0), count - 1))

    def _to_qt(self, index: int) -> int:
        if not self._wide:
            return index
        return index + sum(char > "\uffff" for char in self.text[:index])

    def _from_qt(self, units: int) -> int:
        if not self._wide:
            return units
        data = self.text.encode("utf-16-le", "surrogatepass")[: 2 * units]
        return len(data.decode("utf-16-le", "ignore"))


def draw_chips(painter: QPainter, rectangles: Sequence[QRectF], colour: QColor) -> None:
    """Draw the ground of code inside of running text."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for rect in rectangles:
        painter.drawRoundedRect(rect.adjusted(-3, 3, 3, -3), 4, 4)


def _x(line: QTextLine, position: int) -> float:
    found = cast("tuple[float, int]", line.cursorToX(position))  # PySide returns both
    return found[0]


def _option(setting: Setting, *, leftwards: bool) -> QTextOption:
    align = setting.align
    if leftwards and align is Qt.AlignmentFlag.AlignLeading:
        align = Qt.AlignmentFlag.AlignRight  # a text layout by itself does not mirror
    option = QTextOption(align)
    directions = Qt.LayoutDirection
    option.setTextDirection(directions.RightToLeft if leftwards else directions.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _runs_leftwards(text: str) -> bool:
    """Return whether a text reads from right to left, by its first letter that decides (UAX 9)."""
    if text.isascii():
        return False
    kinds = (unicodedata.bidirectional(char) for char in text[:_DECIDING])
    return next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L") != "L"
