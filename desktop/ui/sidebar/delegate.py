"""How a row of the sidebar is drawn, and renamed in its place."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.icons import Icons
from desktop.ui.sidebar.rows import ENTRY, Heading, Index
from desktop.ui.theme import RADIUS_SMALL, SMALL
from desktop.ui.wording import tr

_HEIGHT = 34
_MORE = 28  # the width of the button at a row's end


class ConversationDelegate(QStyledItemDelegate):
    """Draws titles and headings; the open conversation stands out, the row with the focus too."""

    more_asked = Signal(QModelIndex)  # the dots at a row's end were clicked

    def __init__(self, icons: Icons, view: QWidget) -> None:
        super().__init__(view)
        self._icons = icons
        self._view = view
        self.open_id: int | None = None
        self.renaming = QModelIndex()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return one height for all rows, so that 20,000 of them need not be measured."""
        theme = self._icons.theme
        return QSize(theme.px(120), max(theme.px(_HEIGHT), theme.type_px("body") * 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        entry = index.data(ENTRY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(entry, Heading):
            self._paint_heading(painter, option.rect, entry.title)
        else:
            self._paint_conversation(painter, option, entry.title, is_open=entry.id == self.open_id)
        painter.restore()

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QLineEdit:
        """Return the field in which a title is typed."""
        editor = QLineEdit(parent)
        editor.setAccessibleName(tr("Title of the conversation"))
        editor.setMaxLength(200)
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Lay the field over the row."""
        editor.setGeometry(option.rect)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Take a click on the dots."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            left = event.button() == Qt.MouseButton.LeftButton
            if left and self.more_rect(option.rect).contains(event.position().toPoint()):
                self.more_asked.emit(index)
                return True
        return super().editorEvent(event, model, option, index)

    def more_rect(self, row: QRect) -> QRect:
        """Return where the dots of a row are."""
        width = self._icons.theme.px(_MORE)
        if self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return QRect(row.left(), row.top(), width, row.height())
        return QRect(row.right() - width, row.top(), width, row.height())

    def _paint_heading(self, painter: QPainter, rect: QRect, title: str) -> None:
        theme = self._icons.theme
        painter.setFont(theme.font("small", bold=True))
        painter.setPen(theme.colour("muted"))
        inner = rect.adjusted(theme.px(SMALL), 0, -theme.px(SMALL), -theme.px(5))
        align = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading
        painter.drawText(inner, align, title)

    def _paint_conversation(
        self, painter: QPainter, option: QStyleOptionViewItem, title: str, *, is_open: bool
    ) -> None:
        theme = self._icons.theme
        states = QStyle.StateFlag
        hovered = bool(option.state & states.State_MouseOver)
        current = bool(option.state & states.State_HasFocus)
        rect = option.rect.adjusted(2, 1, -2, -1)
        radius = theme.px(RADIUS_SMALL)
        if is_open or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selected" if is_open else "hover"))
            painter.drawRoundedRect(rect, radius, radius)
        if current:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
        inner = rect.adjusted(theme.px(SMALL), 0, -theme.px(SMALL), 0)
        if hovered or current:
            dots = self.more_rect(option.rect)
            pixmap = self._icons.pixmap("ellipsis", "muted", 16)
            side = theme.px(16)
            painter.drawPixmap(
                dots.left() + (dots.width() - side) // 2,
                dots.top() + (dots.height() - side) // 2,
                pixmap,
            )
            if dots.left() <= rect.left():
                inner.setLeft(dots.right())
            else:
                inner.setRight(dots.left())
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text"))
        elided = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, inner.width())
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(inner, align | Qt.TextFlag.TextSingleLine, elided)
