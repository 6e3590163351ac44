"""A window onto the column of messages: it paints what is seen, scrolls, and points."""

from __future__ import annotations

import time
from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from desktop.ui.chat.column import Column
from desktop.ui.chat.editing import Editing
from desktop.ui.chat.furniture import name_of
from desktop.ui.chat.highlights import Highlights
from desktop.ui.chat.leaves import Deed
from desktop.ui.chat.links import target_shown
from desktop.ui.chat.look import Look
from desktop.ui.chat.painting import Scene, paint
from desktop.ui.chat.pointer import Pointer
from desktop.ui.chat.to_end import ToEnd
from desktop.ui.icons import Icons
from desktop.ui.wording import tr

_GUESS_MS = 150  # how long after the last change of width all heights are guessed anew
_READ_MS = 8  # how long the rest of a long message is read before the window has its turn
_NOT_BY_KEYS = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
)


class ColumnView(QAbstractScrollArea):
    """Paints and lays out only what is seen of a column, and moves over it."""

    grows = True  # there is a newest line below, to which a button leads

    def __init__(
        self, icons: Icons, parent: QWidget | None = None, *, to_read: bool = False
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self.column = Column(Look(icons), to_read=to_read)
        self.pointer = Pointer(self.column, self)
        self.editing = Editing(self.column, self.viewport())
        self.highlights = Highlights()
        self.current: int | None = None  # the row that the keyboard is in
        self._ringed = False  # the keyboard is here, and in no row yet
        self.by_keyboard = False  # and whether that is shown
        self.done: tuple[int, int, Deed] | None = None  # what was just done: row, leaf, deed
        self._syncing = False
        self._top = 0
        self.to_end_button = ToEnd(icons, self.viewport())
        self._read_timer = self.timer(self._on_read_on)
        self._guess_timer = self.timer(self._on_guess_again)
        self._build()
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.to_end_button.clicked.connect(self.to_end)
        self._icons.theme.changed.connect(self._on_theme_changed)
        self.editing.changed.connect(self.settle)
        self.pointer.changed.connect(self._on_pointer_changed)
        self.pointer.edge_reached.connect(self._on_edge_reached)

    def timer(self, slot: Callable[[], None]) -> QTimer:
        """Return a timer that calls `slot` once each time that it is started."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(slot)
        return timer

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Conversation"))
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def to_end(self) -> None:
        """Show the end, and follow it while the text grows."""
        self.column.following = True
        self.settle()

    def settle(self) -> None:
        """Lay out what is seen, and show it."""
        self.column.settle()
        self.show_settled()

    def show_settled(self) -> None:
        """Bring the scroll bar, the editor and the picture to where the column is now."""
        column, bar = self.column, self.verticalScrollBar()
        self._syncing = True
        bar.setRange(0, column.maximum)
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(column.look.line * 2)
        bar.setValue(min(column.top, column.maximum))
        self._top = bar.value()
        self._syncing = False
        away = bool(column.items) and not column.at_end
        self.to_end_button.setVisible(away and self.grows)
        self.editing.place()
        if any(column.items[seen.row].is_unread for seen in column.seen):
            self._read_timer.start(0)
        self.pointer.refresh()
        self.viewport().update()

    def _on_scrolled(self, value: int) -> None:
        if self._syncing:
            return
        if self.verticalScrollBar().isSliderDown():
            self.column.jump_to(value)
        else:
            self.column.scroll_by(value - self._top)
        self.show_settled()

    def _on_read_on(self) -> None:
        """Read more of the long messages that are seen, for a few milliseconds."""
        until = time.monotonic() + _READ_MS / 1000
        for row in sorted({seen.row for seen in self.column.seen}):
            item = self.column.items[row]
            while item.is_unread and time.monotonic() < until:
                self.column.change(row, item.read_on)
        self.settle()

    def _on_guess_again(self) -> None:
        if self.column.guess_again():
            self.settle()

    def _on_theme_changed(self) -> None:
        self._resize_column(Look(self._icons))

    def _resize_column(self, look: Look) -> None:
        size = self.viewport().size()
        self.column.set_window(size.width(), size.height(), look)
        self.editing.set_look()
        self._guess_timer.start(_GUESS_MS)
        self.to_end_button.place()
        self.settle()

    def _on_pointer_changed(self) -> None:
        hit = self.pointer.hit
        shape = Qt.CursorShape.ArrowCursor
        if hit is not None and (hit.deed is not None or hit.target):
            shape = Qt.CursorShape.PointingHandCursor
        elif hit is not None and hit.on_text:
            shape = Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        self.viewport().update()

    def _on_edge_reached(self, distance: int) -> None:
        self.column.scroll_by(distance)
        self.show_settled()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is seen, and nothing else."""
        painter = QPainter(self.viewport())
        scene = Scene(
            self.column, self.pointer.hit, self.pointer.selection, self.done,
            self.current, self.by_keyboard and self.hasFocus(), self.highlights,
        )  # fmt: skip
        paint(painter, scene, QRectF(event.rect()))
        in_row = self.grows and self.by_keyboard and self.current is not None
        if self._ringed and not in_row:
            painter.setPen(QPen(self._icons.theme.colour("focus"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard came here, until it goes to a message."""
        super().focusInEvent(event)
        self._ringed = event.reason() not in _NOT_BY_KEYS
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no longer."""
        super().focusOutEvent(event)
        self._ringed = False
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew what is seen, for the new size."""
        super().resizeEvent(event)
        self._resize_column(self.column.look)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show where links lead, and what buttons do; forget the pointer when it leaves."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self.pointer.leave()
        return super().viewportEvent(event)

    def tip_at(self, point: QPoint) -> str:
        """Return what is said about a point: where its link leads, what its button does."""
        hit = self.pointer.look_at(QPointF(point))
        if hit is None:
            return ""
        if hit.target:
            return f"<p style='white-space:pre-wrap'>{escape(target_shown(hit.target))}</p>"
        return name_of(hit.deed) if hit.deed is not None else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a press or a selection."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pointer.press(event, self.viewport().height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point, or select."""
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a press."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pointer.double_click(event)
