"""The panel of a conversation's branches: the ways that it took, and where one can go."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPen,
    QShowEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.core.branches import Stretch, stretches
from desktop.core.chat import Role
from desktop.session.chat import Chat
from desktop.ui.icons import Icons
from desktop.ui.theme import RADIUS_SMALL, SMALL
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.side_panel import SidePanel
from desktop.ui.wording import tr, tr_n

Index: TypeAlias = QModelIndex | QPersistentModelIndex

_STRETCH = Qt.ItemDataRole.UserRole + 1
_LONGEST = 200  # characters of a message that are looked at
_INDENT, _DEEPEST = 14, 8  # pixels a choice, and choices; further ones stand no deeper
_HEIGHT = 50


def snippet_of(stretch: Stretch) -> str:
    """Return how a stretch begins, in one line."""
    text = " ".join(stretch.first.message.text[:_LONGEST].split())
    if text:
        return text
    return tr("An answer being written") if stretch.first.ending is None else tr("No words")


def _note_of(stretch: Stretch) -> str:
    persons = stretch.first.message.role is Role.USER
    who = tr("You") if persons else tr("Answer")
    return tr_n("{who}", "{who} · {count:count} messages", stretch.count, who=who)


class BranchDelegate(QStyledItemDelegate):
    """Draws a stretch in two lines, deeper with each choice; what is read has a line beside it."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return one height for all rows."""
        theme = self._icons.theme
        return QSize(theme.px(120), max(theme.px(_HEIGHT), theme.type_px("body") * 3))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        stretch: Stretch = index.data(_STRETCH)
        theme, state = self._icons.theme, option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = option.rect.adjusted(2, 1, -2, -1)
        rect.setLeft(rect.left() + theme.px(_INDENT * min(stretch.depth, _DEEPEST)))
        radius = theme.px(RADIUS_SMALL)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(Qt.PenStyle.NoPen)
        if stretch.is_read or hovered:
            painter.setBrush(theme.colour("selected" if stretch.is_read else "hover"))
            painter.drawRoundedRect(rect, radius, radius)
        painter.setBrush(theme.colour("accent" if stretch.is_read else "border"))
        painter.drawRoundedRect(rect.left(), rect.top(), theme.px(3), rect.height(), 1, 1)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
        inner = rect.adjusted(theme.px(SMALL + 4), theme.px(4), -theme.px(SMALL), -theme.px(4))
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading
        for font, colour, words, align in (
            (theme.font(), "text", snippet_of(stretch), top),
            (theme.font("small"), "muted", _note_of(stretch), bottom),
        ):
            painter.setFont(font)
            painter.setPen(theme.colour(colour))
            elide = Qt.TextElideMode.ElideRight
            line = painter.fontMetrics().elidedText(words, elide, inner.width())
            painter.drawText(inner, align | Qt.TextFlag.TextSingleLine, line)
        painter.restore()


class BranchList(QListView):
    """The stretches, one below the other. Enter or a click goes there."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self._begin()

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        """Show where the keyboard is, also where the rows come after it."""
        super().rowsInserted(parent, start, end)
        if self.hasFocus():
            self._begin()

    def _begin(self) -> None:
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go with Enter, on every system."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.clicked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class BranchesPanel(SidePanel):
    """Shows the tree of the open conversation, and leads to every branch of it."""

    def __init__(self, icons: Icons, chat: Chat, parent: QWidget | None = None) -> None:
        super().__init__(icons, tr("Branches"), parent)
        self._chat = chat
        self._shown: tuple[Stretch, ...] = ()
        self._rows = QStandardItemModel(self)
        self.words = label(
            tr(
                "This conversation has one branch. Edit a message or ask for another answer: the "
                "ways that it took are then listed here."
            ),
            "muted",
            wrap=True,
        )
        self.list = BranchList()
        self.list.setModel(self._rows)
        self.list.setItemDelegate(BranchDelegate(icons, self.list))
        self.list.setProperty("kind", "conversations")
        self.list.setAccessibleName(tr("Branches of this conversation"))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self.words)
        self.body.addWidget(self.list, 1)
        self.first = self.list
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.show_branches)
        self.list.clicked.connect(self._go)
        for signal in (chat.path_changed, chat.row_added, chat.row_changed):
            signal.connect(self._show_soon)

    @property
    def shown(self) -> tuple[Stretch, ...]:
        """Return the stretches that are listed."""
        return self._shown

    def show_branches(self) -> None:
        """List the branches as they are now."""
        found = stretches(self._chat.tree)
        if found == self._shown:
            return
        at = self.list.currentIndex().row()
        self._shown = found
        self._rows.clear()
        for stretch in found:
            item = QStandardItem(f"{snippet_of(stretch)}, {_note_of(stretch)}")
            item.setData(stretch, _STRETCH)
            self._rows.appendRow(item)
        self.words.setVisible(len(found) < 2)
        self.list.setCurrentIndex(self._rows.index(min(max(at, 0), len(found) - 1), 0))

    def showEvent(self, event: QShowEvent) -> None:
        """List what came while the panel was hidden."""
        super().showEvent(event)
        self.show_branches()

    def _show_soon(self) -> None:
        if self.isVisible():
            self._timer.start()

    def _go(self, index: QModelIndex) -> None:
        stretch: Stretch = index.data(_STRETCH)
        self._chat.go_to(stretch.first.id)
