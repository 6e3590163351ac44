"""How a card of the library is drawn: its name, its facts, a verdict, and a button."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.icons import Icons
from desktop.ui.library.card import CARD, Card
from desktop.ui.library.pill import paint_pill, pill_height, pill_width
from desktop.ui.theme import MEDIUM, RADIUS, SMALL

Index: TypeAlias = QModelIndex | QPersistentModelIndex

_GAP = 6  # between two cards
_LEADING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading


class CardDelegate(QStyledItemDelegate):
    """Draws every card with the same height: `lines` is 2, or 3 where cards have notes."""

    def __init__(self, icons: Icons, view: QWidget, lines: int) -> None:
        super().__init__(view)
        self._icons = icons
        self._theme = icons.theme
        self._view = view
        self._lines = lines
        self.hovered_deed = -1  # the row whose button the pointer is on

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return one height for all rows, so that thousands of them need not be measured."""
        theme = self._theme
        small = QFontMetrics(theme.font("small")).height() + theme.px(3)
        body = QFontMetrics(theme.font(bold=True)).height()
        inner = body + small * (self._lines - 1)
        return QSize(theme.px(200), inner + 2 * theme.px(MEDIUM) + theme.px(_GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one card."""
        card: Card = index.data(CARD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        inner = self._inner(option.rect)
        if card.deed:
            deed = self.deed_rect(option.rect, card)
            self._paint_deed(painter, deed, card, hovered=index.row() == self.hovered_deed)
            if self._is_mirrored:
                inner.setLeft(deed.right() + self._theme.px(MEDIUM))
            else:
                inner.setRight(deed.left() - self._theme.px(MEDIUM))
        self._paint_words(painter, inner, card)
        painter.restore()

    def deed_rect(self, row: QRect, card: Card) -> QRect:
        """Return where the button of a row is; empty if it has none."""
        if not card.deed:
            return QRect()
        theme, inner = self._theme, self._inner(row)
        width = QFontMetrics(theme.font()).horizontalAdvance(card.deed) + theme.px(26)
        height = QFontMetrics(theme.font()).height() + theme.px(12)
        left = inner.left() if self._is_mirrored else inner.right() - width
        return QRect(left, inner.center().y() - height // 2, width, height)

    @property
    def _is_mirrored(self) -> bool:
        return self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _inner(self, row: QRect) -> QRect:
        pad = self._theme.px(MEDIUM)
        return self._outer(row).adjusted(pad + self._theme.px(2), pad, -pad, -pad)

    def _outer(self, row: QRect) -> QRect:
        return row.adjusted(2, 1, -2, -self._theme.px(_GAP) + 1)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, states = self._theme, QStyle.StateFlag
        focused = bool(option.state & states.State_HasFocus)
        hovered = bool(option.state & states.State_MouseOver)
        radius = theme.px(RADIUS)
        frame = QRectF(self._outer(option.rect)).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(theme.colour("surface"))
        painter.setPen(QPen(theme.colour("outline" if hovered else "border"), 1))
        if focused:
            frame = frame.adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(theme.colour("focus"), 2))
        painter.drawRoundedRect(frame, radius, radius)

    def _paint_deed(self, painter: QPainter, rect: QRect, card: Card, *, hovered: bool) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.colour("outline"), 1))
        painter.setBrush(theme.colour("hover" if hovered else "surface"))
        radius = theme.px(RADIUS)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, card.deed)

    def _paint_words(self, painter: QPainter, inner: QRect, card: Card) -> None:
        theme = self._theme
        bold = theme.font(bold=True)
        small = theme.font("small")
        height = QFontMetrics(bold).height()
        top = QRect(inner.left(), inner.top(), inner.width(), height)
        top = self._paint_pills(painter, top, card, bold)
        painter.setFont(bold)
        painter.setPen(theme.colour("muted" if card.faint else "text"))
        self._line(painter, top, card.title)
        step = QFontMetrics(small).height() + theme.px(3)
        line = QRect(inner.left(), inner.top() + height + theme.px(3), inner.width(), step)
        painter.setFont(small)
        if card.note and self._lines > 2:
            painter.setPen(theme.colour("text"))
            self._line(painter, line, card.note)
            line.translate(0, step)
        painter.setPen(theme.colour("muted"))
        self._line(painter, line, card.facts)

    def _paint_pills(self, painter: QPainter, line: QRect, card: Card, bold: QFont) -> QRect:
        """Draw the capsules of the title's line, and return what is left of it."""
        theme, high = self._theme, pill_height(self._theme)
        line = QRect(line)
        gap = theme.px(SMALL)
        if card.badge:
            width = pill_width(theme, card.badge)
            left = line.left() if self._is_mirrored else line.right() - width
            box = QRectF(left, line.center().y() - high / 2 + 1, width, high)
            paint_pill(painter, box, card.badge, card.tone, theme)
            if self._is_mirrored:
                line.setLeft(line.left() + width + gap)
            else:
                line.setRight(line.right() - width - gap)
        if card.state:
            width = pill_width(theme, card.state)
            title = QFontMetrics(bold).horizontalAdvance(card.title) + theme.px(4)
            room = max(0, min(title, line.width() - width - gap))
            left = line.left() + room + gap
            if self._is_mirrored:
                left = line.right() - room - gap - width
            box = QRectF(left, line.center().y() - high / 2 + 1, width, high)
            paint_pill(painter, box, card.state, card.state_tone, theme)
            line.setWidth(room) if not self._is_mirrored else line.setLeft(line.right() - room)
        return line

    def _line(self, painter: QPainter, rect: QRect, text: str) -> None:
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _LEADING | Qt.TextFlag.TextSingleLine, elided)
