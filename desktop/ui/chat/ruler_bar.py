"""The ruler: one slim line that is the model's context, and in it all that the model sees."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.session.scale import Part, Scale, Segment
from desktop.ui.chat.ruler_words import colour_of, taken_of, words_of
from desktop.ui.icons import Icons
from desktop.ui.widgets.roles import give_role
from desktop.ui.wording import tr

_HEIGHT, _SLIM, _WIDE = 16, 6, 10  # of the widget, and of the line alone and when it is looked at
_OUT, _OUT_GAP, _STEP = 18, 4, 4  # of what is out already: a few dots before the line begins
_ADAPTER, _MOST_ADAPTERS = 6, 8  # a mark for each that acts, before all else
_CALLS = 2 / 3  # of the context; from here on it is drawn what leaves next


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a segment lies, in pixels from the left."""

    segment: Segment
    left: float
    width: float


class RulerBar(QWidget):
    """Draws a `Scale`. The arrow keys and the mouse walk along it, Enter and a click go there."""

    pointed = Signal(object)  # Segment | None: what is looked at
    message_asked = Signal(int)  # node id

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = icons.theme
        self._scale: Scale | None = None
        self._stretches: list[Stretch] = []
        self._at: int | None = None  # the stretch that is looked at
        give_role(self, QAccessible.Role.Chart)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme.changed.connect(self._on_theme_changed)
        self._name()

    @property
    def scale(self) -> Scale | None:
        """Return what is shown."""
        return self._scale

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """Return the segments, with where they lie."""
        return tuple(self._stretches)

    @property
    def current(self) -> Segment | None:
        """Return the segment that is looked at."""
        return None if self._at is None else self._stretches[self._at].segment

    def show_scale(self, scale: Scale | None) -> None:
        """Show another scale; nothing for None."""
        known = self.current
        self._scale = scale
        policies = Qt.FocusPolicy
        self.setFocusPolicy(policies.NoFocus if scale is None else policies.TabFocus)
        self._lay_out()
        found = (n for n, s in enumerate(self._stretches) if known and s.segment == known)
        self._point(next(found, None))
        self._name()
        self.update()

    # Where things lie

    def _lay_out(self) -> None:
        self._stretches, scale = [], self._scale
        if scale is None or self.width() <= 0:
            return
        theme, left = self._theme, 0.0
        for adapter in scale.adapters[:_MOST_ADAPTERS]:
            self._stretches.append(Stretch(adapter, left, theme.px(_ADAPTER)))
            left += theme.px(_ADAPTER + _OUT_GAP)
        if scale.told.out:
            self._stretches.append(Stretch(_together(scale.told.out), left, theme.px(_OUT)))
            left += theme.px(_OUT + _OUT_GAP)
        total = max(scale.context, scale.used, 1)
        pixels = (self.width() - left) / total
        for segment in scale.segments:
            width = segment.tokens * pixels
            self._stretches.append(Stretch(segment, left, width))
            left += width

    def _place(self, stretch: Stretch) -> QRectF:
        """Return where a stretch is drawn; languages that run the other way begin at the right."""
        height = self._theme.px(_SLIM if self._at is None else _WIDE)
        top = (self.height() - height) / 2
        gap = 1.0 if stretch.width > 3 else 0.0
        box = QRectF(stretch.left, top, max(stretch.width - gap, 0.5), height)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveRight(self.width() - stretch.left)
        return box

    def _stretch_at(self, x: float) -> int | None:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x
        inside = (n for n, s in enumerate(self._stretches) if s.left <= x < s.left + s.width)
        return next(inside, None)

    # What is looked at

    def _point(self, at: int | None) -> None:
        if at == self._at:
            return
        self._at = at
        self.pointed.emit(self.current)
        self._name()
        self.update()

    def _name(self) -> None:
        """Say what is looked at, or all in one sentence."""
        segment, scale = self.current, self._scale
        words = tr("What the model sees")
        if segment is not None:
            words = f"{words_of(segment)}. {segment.text}" if segment.text else words_of(segment)
        elif scale is not None:
            words = f"{words}: {taken_of(scale)}"
        if words != self.accessibleName():
            self.setAccessibleName(words)
            self.setToolTip(segment.text if segment is not None else "")
            if self.hasFocus():
                event = QAccessibleEvent(self, QAccessible.Event.Focus)
                QAccessible.updateAccessibility(event)

    def _go(self) -> None:
        segment = self.current
        if segment is not None and segment.nodes:
            self.message_asked.emit(segment.nodes[-1] if segment.is_out else segment.nodes[0])

    # Qt's own

    def sizeHint(self) -> QSize:
        """Return a slim line."""
        return QSize(self._theme.px(200), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return a width that any window has."""
        return QSize(self._theme.px(80), self._theme.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk along the line, and go to a message."""
        last = len(self._stretches) - 1
        at = -1 if self._at is None else self._at
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            steps = {Qt.Key.Key_Left: 1, Qt.Key.Key_Right: -1}
        else:
            steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        goals = {key: min(max(at + step, 0), last) for key, step in steps.items()}
        goals |= {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        key = Qt.Key(event.key())
        if key in goals and last >= 0:
            self._point(goals[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._go()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first segment."""
        super().focusInEvent(event)
        if self._at is None and self._stretches:
            self._point(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Look at nothing any more."""
        super().focusOutEvent(event)
        self._point(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Look at what is under the pointer."""
        self._point(self._stretch_at(event.position().x()))
        there = self.current is not None and bool(self.current.nodes)
        shape = Qt.CursorShape.PointingHandCursor if there else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the message under the pointer."""
        self._point(self._stretch_at(event.position().x()))
        if event.button() == Qt.MouseButton.LeftButton:
            self._go()

    def leaveEvent(self, event: QEvent) -> None:
        """Look at nothing, unless the keyboard is here."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self._point(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay it out for another width."""
        super().resizeEvent(event)
        self._lay_out()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self._lay_out()
        self.update()

    # Drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is out, the line, and what leaves next."""
        scale = self._scale
        if scale is None or not self._stretches:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line: list[Stretch] = []
        for stretch in self._stretches:
            if stretch.segment.part is Part.OUT:
                self._paint_out(painter, self._place(stretch))
            elif stretch.segment.part is Part.ADAPTER:
                self._paint_adapter(painter, stretch)
            else:
                line.append(stretch)
        self._paint_line(painter, line)
        if scale.used >= scale.context * _CALLS:
            self._paint_leaving(painter, line)
        if self._at is not None:
            self._paint_frame(painter, self._place(self._stretches[self._at]))
        painter.end()

    def _paint_out(self, painter: QPainter, box: QRectF) -> None:
        """Draw dots: there was more once."""
        theme = self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("outline"))
        size, step = theme.px(2.5), theme.px(_STEP + 2)
        x = box.left() + 1
        while x + size <= box.right():
            painter.drawEllipse(QRectF(x, box.center().y() - size / 2, size, size))
            x += step

    def _paint_adapter(self, painter: QPainter, stretch: Stretch) -> None:
        """Draw a mark: something acts on the model that takes nothing of the context."""
        box, side = self._place(stretch), self._theme.px(_ADAPTER)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour_of(stretch.segment, self._theme))
        mark = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
        painter.drawEllipse(mark)

    def _paint_line(self, painter: QPainter, line: list[Stretch]) -> None:
        theme = self._theme
        boxes = [self._place(stretch) for stretch in line]
        whole = boxes[0].united(boxes[-1])
        clip = QPainterPath()
        clip.addRoundedRect(whole, whole.height() / 2, whole.height() / 2)
        painter.save()
        painter.setClipPath(clip)
        drawn = -1.0
        for stretch, box in zip(line, boxes, strict=True):
            if stretch.width < 1 and int(box.left()) == drawn:
                continue  # thousands of messages are no more than the pixels that there are
            drawn = float(int(box.left()))
            if stretch.segment.part is Part.ROOM:
                painter.setPen(QPen(theme.colour("outline"), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                radius = box.height() / 2
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            else:
                painter.fillRect(box, colour_of(stretch.segment, theme))
        painter.restore()

    def _paint_leaving(self, painter: QPainter, line: list[Stretch]) -> None:
        """Underline what leaves next."""
        leaving = [self._place(s) for s in line if s.segment.leaves_next]
        if leaving:
            span = leaving[0].united(leaving[-1])
            thick = self._theme.px(2)
            under = QRectF(span.left(), self.height() - thick, span.width(), thick)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("warning"))
            painter.drawRoundedRect(under, thick / 2, thick / 2)

    def _paint_frame(self, painter: QPainter, box: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("focus" if self.hasFocus() else "text"), 1.5))
        painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), 2, 2)


def _together(out: tuple[Segment, ...]) -> Segment:
    """Return all that is out as one segment, which leads to the last of it."""
    last = out[-1]
    tokens = sum(segment.tokens for segment in out)
    return Segment(Part.OUT, tokens, last.nodes, is_out=True)
