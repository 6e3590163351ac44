"""How a row of the sidebar is drawn, and renamed in its place."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.core.chat import Conversation
from desktop.ui.icons import Icons
from desktop.ui.sidebar.rows import ENTRY, IN_FOLDER, Index
from desktop.ui.sidebar.sections import FolderHead, Heading
from desktop.ui.theme import RADIUS_SMALL, SMALL
from desktop.ui.wording import tr

_HEIGHT = 34
_INDENT = 26  # of what is in a folder
_DOT = 8  # of a persona
_MORE = 28  # the width of the button at a row's end


class ConversationDelegate(QStyledItemDelegate):
    """Draws titles and headings; the open conversation stands out, the row with the focus too."""

    more_asked = Signal(QModelIndex)  # the dots at a row's end were clicked

    def __init__(self, icons: Icons, view: QWidget) -> None:
        super().__init__(view)
        self._icons = icons
        self._view = view
        self.open_id: int | None = None
        self.several = False  # more than one row is chosen
        self.renaming = QModelIndex()
        self.target: int | None = None  # the folder over which conversations are dragged

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return one height for all rows, so that 20,000 of them need not be measured."""
        theme = self._icons.theme
        return QSize(theme.px(120), max(theme.px(_HEIGHT), theme.type_px("body") * 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        entry = index.data(ENTRY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        match entry:
            case Heading():
                self._paint_heading(painter, option.rect, entry.title)
            case FolderHead():
                self._paint_folder(painter, option, entry)
            case Conversation():
                self._paint_conversation(painter, option, entry, index)
            case _:
                pass
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

    def _paint_folder(
        self, painter: QPainter, option: QStyleOptionViewItem, head: FolderHead
    ) -> None:
        theme = self._icons.theme
        wanted = head.folder.id == self.target
        self._paint_ground(painter, option, "accent_soft" if wanted else None)
        inner = option.rect.adjusted(theme.px(SMALL), 0, -theme.px(SMALL), 0)
        rtl = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        shut = "chevron-left" if rtl else "chevron-right"
        inner = self._paint_icon(painter, inner, "chevron-down" if head.is_open else shut, 14)
        inner = self._paint_icon(painter, inner, "folder", 16)
        count = str(head.count) if head.count else ""
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("muted"))
        align = Qt.AlignmentFlag.AlignVCenter
        if not self._has_dots(option):
            painter.drawText(inner, align | Qt.AlignmentFlag.AlignTrailing, count)
            self._shorten(inner, painter.fontMetrics().horizontalAdvance(count) + theme.px(SMALL))
        inner = self._paint_dots(painter, option, inner)
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.colour("text"))
        self._paint_title(painter, inner, head.title)

    def _paint_conversation(
        self, painter: QPainter, option: QStyleOptionViewItem, entry: Conversation, index: Index
    ) -> None:
        theme = self._icons.theme
        chosen = self.several and bool(option.state & QStyle.StateFlag.State_Selected)
        ground = "accent_soft" if chosen else "selected" if entry.id == self.open_id else None
        self._paint_ground(painter, option, ground)
        inner = option.rect.adjusted(theme.px(SMALL), 0, -theme.px(SMALL), 0)
        if entry.is_temporary:
            inner = self._paint_icon(painter, inner, "message-circle-dashed", 15)
        elif entry.pinned is not None:
            inner = self._paint_icon(painter, inner, "pin", 14)
        elif index.data(IN_FOLDER):
            self._indent(inner, theme.px(_INDENT))
        if (persona := entry.steering.persona) is not None:
            inner = self._paint_dot(painter, inner, persona.colour)
        inner = self._paint_dots(painter, option, inner)
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text"))
        self._paint_title(painter, inner, entry.title)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, ground: str | None
    ) -> None:
        theme, states = self._icons.theme, QStyle.StateFlag
        rect, radius = option.rect.adjusted(2, 1, -2, -1), theme.px(RADIUS_SMALL)
        hover = "hover" if option.state & states.State_MouseOver else None
        if ground or hover:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(ground or hover or "hover"))
            painter.drawRoundedRect(rect, radius, radius)
        if option.state & states.State_HasFocus:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)

    def _has_dots(self, option: QStyleOptionViewItem) -> bool:
        states = QStyle.StateFlag
        return bool(option.state & (states.State_MouseOver | states.State_HasFocus))

    def _paint_dots(self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect) -> QRect:
        """Draw the button at the row's end where it is wanted; return what is left of `inner`."""
        if not self._has_dots(option):
            return inner
        theme = self._icons.theme
        dots, side = self.more_rect(option.rect), theme.px(16)
        left = dots.left() + (dots.width() - side) // 2
        top = dots.top() + (dots.height() - side) // 2
        painter.drawPixmap(left, top, self._icons.pixmap("ellipsis", "muted", 16))
        self._shorten(inner, dots.width() - theme.px(SMALL))
        return inner

    def _paint_dot(self, painter: QPainter, inner: QRect, colour: str) -> QRect:
        """Draw a persona's dot at the beginning of `inner`, and return what is left of it."""
        theme = self._icons.theme
        side = theme.px(_DOT)
        rtl = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = inner.right() - side if rtl else inner.left()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.persona(colour))
        painter.drawEllipse(left, inner.top() + (inner.height() - side) // 2, side, side)
        self._indent(inner, side + theme.px(6))
        return inner

    def _paint_icon(self, painter: QPainter, inner: QRect, name: str, size: int) -> QRect:
        """Draw an icon at the beginning of `inner`, and return what is left of it."""
        theme = self._icons.theme
        side = theme.px(size)
        rtl = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = inner.right() - side if rtl else inner.left()
        top = inner.top() + (inner.height() - side) // 2
        painter.drawPixmap(left, top, self._icons.pixmap(name, "muted", size))
        self._indent(inner, side + theme.px(6))
        return inner

    def _indent(self, inner: QRect, width: int) -> None:
        if self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            inner.setRight(inner.right() - width)
        else:
            inner.setLeft(inner.left() + width)

    def _shorten(self, inner: QRect, width: int) -> None:
        if self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            inner.setLeft(inner.left() + width)
        else:
            inner.setRight(inner.right() - width)

    def _paint_title(self, painter: QPainter, inner: QRect, title: str) -> None:
        elided = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, inner.width())
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(inner, align | Qt.TextFlag.TextSingleLine, elided)
