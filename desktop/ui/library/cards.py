"""A long list of cards, of which only those that are seen cost anything: rows, painting, clicks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu

from desktop.ui.icons import Icons
from desktop.ui.library.card import CARD, Card
from desktop.ui.library.card_delegate import CardDelegate

Index: TypeAlias = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class CardRows(QAbstractListModel):
    """The cards as Qt reads them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()

    @property
    def cards(self) -> tuple[Card, ...]:
        """Return the cards in their order."""
        return self._cards

    def show(self, cards: Sequence[Card]) -> None:
        """Show these; where the same ones stay in their places, only what differs is renewed."""
        new, old = tuple(cards), self._cards
        if [card.key for card in new] != [card.key for card in old]:
            self.beginResetModel()
            self._cards = new
            self.endResetModel()
            return
        self._cards = new
        for row, (before, after) in enumerate(zip(old, new, strict=True)):
            if before != after:
                self.dataChanged.emit(self.index(row), self.index(row))

    def card(self, index: Index) -> Card | None:
        """Return the card of a row, None for no row."""
        return self._cards[index.row()] if index.isValid() else None

    def index_of(self, key: str) -> QModelIndex:
        """Return the row of a card, an invalid one if it is not there."""
        for row, card in enumerate(self._cards):
            if card.key == key:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: Index = _NONE) -> int:
        """Return how many cards there are."""
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the card, or its words."""
        card = self.card(index)
        if card is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return card.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return card.spoken
            case _:
                return card if role == CARD else None


class CardList(QListView):
    """The list: Enter and a click open a card, Space and its button do its deed."""

    opened = Signal(str)  # key
    deed_asked = Signal(str)  # key

    def __init__(self, icons: Icons, name: str, *, lines: int = 2) -> None:
        super().__init__()
        self.rows = CardRows(self)
        self.menu_for: Callable[[str], QMenu | None] | None = None
        self._delegate = CardDelegate(icons, self, lines)
        self.setProperty("kind", "conversations")
        self.setAccessibleName(name)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_asked)
        icons.theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards; the one that the keyboard is at keeps it."""
        here = self.rows.card(self.currentIndex())
        self.rows.show(cards)
        if here is not None and not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index_of(here.key))

    def go_to_first(self) -> None:
        """Give the keyboard to the first card."""
        self.setFocus()
        if self.rows.rowCount() and not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(0))

    def deed_rect(self, index: Index) -> QRect:
        """Return where the button of a row is."""
        card = self.rows.card(index)
        return self._delegate.deed_rect(self.visualRect(index), card) if card else QRect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open and do by the keyboard."""
        card = self.rows.card(self.currentIndex())
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if card is not None:
                self.opened.emit(card.key)
            case Qt.Key.Key_Space if card is not None and card.deed:
                self.deed_asked.emit(card.key)
            case _:
                super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the button under the pointer stand out."""
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        over = index.isValid() and self.deed_rect(index).contains(at)
        self._delegate.hovered_deed = index.row() if over else -1
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if index.isValid() else Qt.CursorShape.ArrowCursor
        )
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the card, or do its deed, if the pointer went down and up on it."""
        pressed = self.currentIndex()
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        card = self.rows.card(index)
        if event.button() != Qt.MouseButton.LeftButton or card is None or index != pressed:
            return
        if card.deed and self.deed_rect(index).contains(at):
            self.deed_asked.emit(card.key)
        else:
            self.opened.emit(card.key)

    def _on_menu_asked(self, at: QPoint) -> None:
        card = self.rows.card(self.indexAt(at))
        menu = self.menu_for(card.key) if card is not None and self.menu_for else None
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(at))

    def minimumSizeHint(self) -> QSize:
        """Return a size that any window has."""
        return QSize(0, 0)
