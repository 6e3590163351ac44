"""Leaves of text that are laid out for one width: paragraphs, headings, code, rows of tables."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from desktop.ui.chat.blocks import (
    Align,
    Heading,
    Inline,
    Kind,
    Paragraph,
    Span,
    Style,
    TableRow,
    Within,
)
from desktop.ui.chat.highlight import Colouring
from desktop.ui.chat.leaves import BlockLeaf, CodeLines, Deed, text_of
from desktop.ui.chat.look import CODE_LINE, LINE, Look
from desktop.ui.chat.runs import Format, Run, Setting, draw_chips

_DEEPEST = 8  # levels of nesting that are indented


@dataclass(frozen=True, slots=True)
class Marks:
    """What is upon a leaf while it is drawn, besides itself.

    `selected` are the characters from the first up to the second; `found` what was searched for,
    `at` the one of it that the person has gone to. `reached` says that the pointer
    or the keyboard is in its message, `deed` what the pointer is on, `done` what was just done.
    """

    selected: tuple[int, int] | None = None
    found: tuple[tuple[int, int], ...] = ()
    at: tuple[int, int] | None = None
    reached: bool = False
    deed: Deed | None = None
    done: Deed | None = None


class Laid:
    """A leaf that is laid out: its height in pixels, how it is drawn, what stands where."""

    def __init__(self, look: Look, height: int = 0) -> None:
        self.look = look
        self.height = height
        self.natural_width = 0.0
        self.runs: list[Run] = []
        self.text = ""

    def paint(self, painter: QPainter, x: float, y: float, marks: Marks) -> None:
        """Draw the leaf with its corner at `x`, `y`."""

    def offset_at(self, x: float, y: float) -> int:
        """Return the place in the text nearest to a point of the leaf."""
        run = self._run_at(x, y)
        return run.offset_at(x, y) if run is not None else 0

    def on_text(self, x: float, y: float) -> bool:
        """Return whether a point of the leaf is upon text."""
        return any(run.holds(x, y) for run in self.runs)

    def target_at(self, x: float, y: float) -> str:
        """Return the target of the link at a point of the leaf, or nothing."""
        del x, y
        return ""

    def deed_at(self, x: float, y: float) -> Deed | None:
        """Return what a press at a point of the leaf does."""
        del x, y
        return None

    def _run_at(self, x: float, y: float) -> Run | None:
        below = [run for run in self.runs if run.x <= x] or self.runs[:1]
        near = [run for run in below if run.y <= y] or below[:1]
        return near[-1] if near else None

    def _select(self, painter: QPainter, x: float, y: float, marks: Marks) -> None:
        for span in marks.found:
            self._fill(painter, x, y, span, "found")
        if marks.at is not None:
            self._fill(painter, x, y, marks.at, "highlight")
            self._underline(painter, x, y, marks.at)
        if marks.selected is not None:
            self._fill(painter, x, y, marks.selected, "highlight")

    def _fill(
        self, painter: QPainter, x: float, y: float, span: tuple[int, int], colour: str
    ) -> None:
        for run in self.runs:
            for rect in run.rectangles(*span):
                painter.fillRect(rect.translated(x, y), self.look.colour(colour))

    def _underline(self, painter: QPainter, x: float, y: float, span: tuple[int, int]) -> None:
        painter.setPen(QPen(self.look.colour("accent"), 2))
        for run in self.runs:
            for rect in run.rectangles(*span):
                line = rect.translated(x, y).adjusted(0, 0, 0, -1)
                painter.drawLine(line.bottomLeft(), line.bottomRight())

    def top_of(self, start: int, end: int) -> float:
        """Return at which height of the leaf the characters from `start` up to `end` begin."""
        places = (rect.top() for run in self.runs for rect in run.rectangles(start, end))
        return next(places, 0.0)


class LaidText(Laid):
    """A paragraph or a heading, with the marks of the lists and quotes that it is in."""

    def __init__(self, leaf: BlockLeaf, block: Paragraph | Heading, width: int, look: Look) -> None:
        super().__init__(look)
        self._leaf = leaf
        self._block = block
        self.text = block.inline.text
        self._gap = look.px(leaf.gap)
        self._left = indent(block.within, look)
        heading = block.level if isinstance(block, Heading) else 0
        self._font = look.heading(heading) if heading else look.body(quiet=leaf.quiet)
        line = LINE if heading < 1 else 1.3
        setting = Setting(self._font, max(width - self._left, 40), line)
        run = Run(self.text, formats(block.inline, look, quiet=leaf.quiet), setting)
        # What is read from the right stands in its lists from the right; a quote has its bar left.
        quoted = any(level.kind is Kind.QUOTE for level in block.within)
        self._mirrored = width if run.leftwards and not quoted else 0
        run.x, run.y = 0 if self._mirrored else self._left, self._gap
        self.runs = [run]
        self.height = self._gap + run.height
        self.natural_width = self._left + run.natural_width
        self._spans = block.inline.spans

    def paint(self, painter: QPainter, x: float, y: float, marks: Marks) -> None:
        """Draw the leaf with its corner at `x`, `y`."""
        look, run = self.look, self.runs[0]
        draw_quotes(painter, QRectF(x, y, 0, self.height), self._leaf, look)
        draw_chips(painter, _chips(run, self._spans, x, y), look.colour("code"))
        self._select(painter, x, y, marks)
        self._paint_marker(painter, x, y + self._gap)
        painter.setPen(look.colour("muted" if self._leaf.quiet else "text"))
        run.draw(painter, x, y)

    def _paint_marker(self, painter: QPainter, x: float, y: float) -> None:
        within = self._block.within[:_DEEPEST]
        for depth, level in enumerate(within):
            if level.marker:
                left = indent(within[:depth], self.look)
                line = QFontMetricsF(self._font).height() * LINE
                box = QRectF(x + left - 40, y, self.look.indent + 32, line)
                side = Qt.AlignmentFlag.AlignRight
                if self._mirrored:
                    box.moveRight(2 * x + self._mirrored - box.left())
                    side = Qt.AlignmentFlag.AlignLeft
                painter.setFont(self._font)
                painter.setPen(self.look.colour("muted"))
                painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, level.marker)

    def target_at(self, x: float, y: float) -> str:
        """Return the target of the link at a point of the leaf, or nothing."""
        run = self.runs[0]
        if not run.holds(x, y):
            return ""
        return target_in(self._spans, run, x, y)


class LaidCode(Laid):
    """Some lines of code on their ground."""

    def __init__(self, leaf: CodeLines, width: int, look: Look, colouring: Colouring) -> None:
        super().__init__(look)
        self._leaf = leaf
        self._left = indent(leaf.within, look)
        self._width = width - self._left
        self.text = text_of(leaf)
        pad = look.px(14)
        tones = colouring.between(leaf.start, leaf.start + len(self.text))
        shift = leaf.start
        marked: list[Format] = [
            (max(a - shift, 0), min(b - shift, len(self.text)), look.tone(tone))
            for a, b, tone in tones
        ]
        run = Run(self.text, marked, Setting(look.mono, self._width - 2 * pad, CODE_LINE))
        run.x = self._left + pad
        self.runs = [run]
        self.height = run.height + (look.px(12) if leaf.last else 0)
        self.natural_width = width

    def paint(self, painter: QPainter, x: float, y: float, marks: Marks) -> None:
        """Draw the leaf with its corner at `x`, `y`."""
        look = self.look
        draw_quotes(painter, QRectF(x, y, 0, self.height), self._leaf, look)
        box = QRectF(x + self._left, y, self._width, self.height)
        draw_slab(painter, box, look, below=self._leaf.last)
        self._select(painter, x, y, marks)
        painter.setPen(look.colour("text"))
        self.runs[0].draw(painter, x, y)


class LaidRow(Laid):
    """One row of a table."""

    def __init__(self, leaf: BlockLeaf, block: TableRow, width: int, look: Look) -> None:
        super().__init__(look)
        self._leaf, self._block = leaf, block
        self._gap = look.px(leaf.gap)
        self._left = indent(block.within, look)
        self.text = text_of(leaf)
        widths = column_widths(block, width - self._left, look)
        self._width = sum(widths)
        pad_x, pad_y = look.px(10), look.px(6)
        font = look.body(quiet=leaf.quiet)
        if block.head:
            font = look.bold(font)
        x, start, tallest = float(self._left), 0, 0
        for cell, cell_width, align in zip(block.cells, widths, block.columns.aligns, strict=False):
            setting = Setting(font, max(cell_width - 2 * pad_x, 8), 1.35, _ALIGN[align])
            run = Run(cell.text, formats(cell, look, quiet=leaf.quiet), setting)
            run.x, run.y, run.start = x + pad_x, self._gap + pad_y, start
            self.runs.append(run)
            tallest = max(tallest, run.height)
            x += cell_width
            start += len(cell.text) + 1
        self.height = self._gap + tallest + 2 * pad_y
        self.natural_width = self._left + self._width

    def paint(self, painter: QPainter, x: float, y: float, marks: Marks) -> None:
        """Draw the leaf with its corner at `x`, `y`."""
        look = self.look
        draw_quotes(painter, QRectF(x, y, 0, self.height), self._leaf, look)
        for run, cell in zip(self.runs, self._block.cells, strict=False):
            draw_chips(painter, _chips(run, cell.spans, x, y), look.colour("code"))
        self._select(painter, x, y, marks)
        painter.setPen(QPen(look.colour("outline" if self._block.head else "border"), 1))
        bottom = y + self.height - 0.5
        left = x + self._left
        painter.drawLine(QPointF(left, bottom), QPointF(left + self._width, bottom))
        painter.setPen(look.colour("muted" if self._leaf.quiet else "text"))
        for run in self.runs:
            run.draw(painter, x, y)

    def target_at(self, x: float, y: float) -> str:
        """Return the target of the link at a point of the leaf, or nothing."""
        for run, cell in zip(self.runs, self._block.cells, strict=False):
            if run.holds(x, y) and (target := target_in(cell.spans, run, x, y)):
                return target
        return ""


class LaidRule(Laid):
    """A line across."""

    def __init__(self, leaf: BlockLeaf, width: int, look: Look) -> None:
        super().__init__(look, look.px(leaf.gap) + look.px(7))
        self._leaf = leaf
        self._left = indent(leaf.block.within, look)
        self._width = width

    def paint(self, painter: QPainter, x: float, y: float, marks: Marks) -> None:
        """Draw the leaf with its corner at `x`, `y`."""
        del marks
        painter.setPen(QPen(self.look.colour("border"), 1))
        middle = y + self.height - 4.5
        painter.drawLine(QPointF(x + self._left, middle), QPointF(x + self._width, middle))


_ALIGN = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeading,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}


def indent(within: Within, look: Look) -> int:
    """Return how far a block stands from the left, in pixels."""
    return sum(
        look.px(18) if level.kind is Kind.QUOTE else look.indent for level in within[:_DEEPEST]
    )


def formats(inline: Inline, look: Look, *, quiet: bool) -> list[Format]:
    """Return how the stretches of a running text are drawn."""
    return [(s.start, s.end, look.format(s.style, quiet=quiet)) for s in inline.spans]


def target_in(spans: tuple[Span, ...], run: Run, x: float, y: float) -> str:
    """Return the target of the link that is at a point of a run."""
    for span in spans:
        if span.target and any(
            rect.contains(x, y)
            for rect in run.rectangles(run.start + span.start, run.start + span.end)
        ):
            return span.target
    return ""


def column_widths(row: TableRow, width: int, look: Look) -> list[int]:
    """Return the widths of a table's columns: what they want, or a fair share of `width`."""
    pad = 2 * look.px(10) + 2
    wanted = [max(advance, look.px(20)) + pad for advance in look.advances(row.columns.longest)]
    left, share = float(width), width / max(len(wanted), 1)
    if sum(wanted) <= width:
        return [round(want) for want in wanted]
    narrow = [want <= share for want in wanted]
    left -= sum(want for want, small in zip(wanted, narrow, strict=True) if small)
    wide = sum(want for want, small in zip(wanted, narrow, strict=True) if not small)
    return [
        round(want if small else left * want / wide)
        for want, small in zip(wanted, narrow, strict=True)
    ]


def draw_slab(
    painter: QPainter, box: QRectF, look: Look, *, above: bool = False, below: bool = False
) -> None:
    """Draw the ground of code, rounded where it begins and where it ends."""
    radius = look.px(10)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("code"))
    if not above and not below:
        painter.drawRect(box)
        return
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(box, radius, radius)
    if not below:
        path.addRect(box.adjusted(0, min(radius, box.height()), 0, 0))
    if not above:
        path.addRect(box.adjusted(0, 0, 0, -min(radius, box.height())))
    painter.drawPath(path)


def draw_quotes(painter: QPainter, box: QRectF, leaf: object, look: Look) -> None:
    """Draw the bars of the quotes that a leaf is in; those that go on fill the gap above too."""
    block = leaf.block if isinstance(leaf, BlockLeaf) else leaf
    within: Within = getattr(block, "within", ())
    joined: int = getattr(leaf, "joined", 99)
    gap = look.px(getattr(leaf, "gap", 0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("border"))
    quotes = 0
    for depth, level in enumerate(within[:_DEEPEST]):
        if level.kind is Kind.QUOTE:
            left = box.left() + indent(within[:depth], look)
            top = box.top() + (0 if quotes < joined else gap)
            painter.drawRect(QRectF(left, top, 3, box.bottom() - top))
            quotes += 1


def _chips(run: Run, spans: tuple[Span, ...], x: float, y: float) -> list[QRectF]:
    found: list[QRectF] = []
    for span in spans:
        if Style.CODE in span.style:
            places = run.rectangles(run.start + span.start, run.start + span.end)
            found += [rect.translated(x, y) for rect in places]
    return found
