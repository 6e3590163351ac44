"""The list of what a search has found: drawn with its hits marked, opened by mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.core.query import Snippet
from desktop.ui.icons import Icons
from desktop.ui.sidebar.found_rows import FOUND, FoundRow, FoundRows, Index
from desktop.ui.theme import RADIUS_SMALL, SMALL
from desktop.ui.wording import tr

_LINES = 2  # of a snippet


class FoundList(QListView):
    """Enter or a click leads to the conversation or the message of a row."""

    opened = Signal(int, object)  # conversation id; message id, or None
    left_upwards = Signal()  # Up was pressed in the first row

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.rows = FoundRows(self)
        self.setProperty("kind", "conversations")
        self.setAccessibleName(tr("What was found"))
        self.setModel(self.rows)
        self.setItemDelegate(FoundDelegate(icons, self))
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.open_row)
        icons.theme.changed.connect(self._on_theme_changed)

    def open_row(self, index: QModelIndex) -> None:
        """Lead to what stands in a row."""
        row = self.rows.row(index)
        if row is not None:
            self.opened.emit(row.conversation, row.message)

    def open_first(self) -> None:
        """Lead to the first message that was found, or the first conversation."""
        if self.rows.rowCount():
            second = self.rows.row(self.rows.index(1)) if self.rows.rowCount() > 1 else None
            is_message = second is not None and second.message is not None
            self.setCurrentIndex(self.rows.index(1 if is_message else 0))
            self.open_row(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, leave upwards with Up."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open_row(index)
        elif event.key() == Qt.Key.Key_Up and index.row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()


class FoundDelegate(QStyledItemDelegate):
    """Draws conversations in bold on one line, messages in small letters on two."""

    def __init__(self, icons: Icons, view: QWidget) -> None:
        super().__init__(view)
        self._theme = icons.theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a conversation's row, or of a message's."""
        row = index.data(FOUND)
        line = self._theme.type_px("small") * 1.45
        if isinstance(row, FoundRow) and row.message is None:
            return QSize(self._theme.px(100), max(self._theme.px(32), round(line * 1.5)))
        return QSize(self._theme.px(100), round(line * (_LINES + 1)) + self._theme.px(12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = index.data(FOUND)
        if not isinstance(row, FoundRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        small = self._theme.px(SMALL)
        inner = option.rect.adjusted(small, 0, -small, 0)
        if row.message is None:
            self._paint_conversation(painter, inner, row)
        else:
            self._paint_message(painter, inner.adjusted(small, 3, 0, -3), row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        states, radius = QStyle.StateFlag, self._theme.px(RADIUS_SMALL)
        rect = option.rect.adjusted(2, 1, -2, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & (states.State_MouseOver | states.State_Selected):
            selected = bool(option.state & states.State_Selected)
            painter.setBrush(self._theme.colour("selected" if selected else "hover"))
            painter.drawRoundedRect(rect, radius, radius)
        if option.state & states.State_HasFocus:
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)

    def _paint_conversation(self, painter: QPainter, inner: QRect, row: FoundRow) -> None:
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("muted"))
        align = Qt.AlignmentFlag
        painter.drawText(inner, align.AlignVCenter | align.AlignTrailing, row.aside)
        room = inner.width() - painter.fontMetrics().horizontalAdvance(f"{row.aside}  ")
        font = self._theme.font(bold=True)
        height = round(self._theme.type_px("body") * 1.45)
        box = QRect(inner.left(), inner.center().y() - height // 2, room, height)
        self._paint_snippet(painter, box, row.text, font, lines=1)

    def _paint_message(self, painter: QPainter, inner: QRect, row: FoundRow) -> None:
        line = round(self._theme.type_px("small") * 1.45)
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("muted"))
        head = QRect(inner.left(), inner.top(), inner.width(), line)
        painter.drawText(head, Qt.AlignmentFlag.AlignLeading, row.aside)
        box = inner.adjusted(0, line, 0, 0)
        self._paint_snippet(painter, box, row.text, self._theme.font("small"), lines=_LINES)

    def _paint_snippet(
        self, painter: QPainter, box: QRect, snippet: Snippet, font: QFont, *, lines: int
    ) -> None:
        """Draw a text in at most so many lines, its hits on the ground of hits."""
        text = snippet.text
        if lines == 1:
            text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        layout = QTextLayout(text, font)
        option = QTextOption()
        wrap = QTextOption.WrapMode
        option.setWrapMode(wrap.WrapAtWordBoundaryOrAnywhere if lines > 1 else wrap.NoWrap)
        layout.setTextOption(option)
        layout.setFormats([self._marked(text, *mark) for mark in snippet.marks])
        layout.beginLayout()
        y = 0.0
        for _ in range(lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(box.width(), 1))
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        painter.setPen(self._theme.colour("text"))
        painter.setClipRect(box)
        layout.draw(painter, box.topLeft())
        painter.setClipping(False)

    def _marked(self, text: str, start: int, end: int) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        # Qt counts UTF-16 units.
        made.start = len(text[:start].encode("utf-16-le")) // 2
        made.length = len(text[start:end].encode("utf-16-le")) // 2
        look = QTextCharFormat()
        look.setBackground(self._theme.colour("found"))
        look.setFontWeight(QFont.Weight.DemiBold)
        made.format = look
        return made
