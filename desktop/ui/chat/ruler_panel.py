"""The panel of the ruler: all that the model sees as a list, and what it sees no more."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPen, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.core.chat import Standing
from desktop.core.errors import StorageError
from desktop.session.chat import Chat
from desktop.session.ruler import Ruler
from desktop.session.scale import Scale, Segment, Told
from desktop.ui.chat.branches_panel import BranchList
from desktop.ui.chat.ruler_words import colour_of, state_of, title_of
from desktop.ui.icons import Icons
from desktop.ui.theme import RADIUS_SMALL, SMALL
from desktop.ui.widgets.labels import button, label
from desktop.ui.widgets.side_panel import SidePanel
from desktop.ui.wording import token_count, tr

Index: TypeAlias = QModelIndex | QPersistentModelIndex

_SEGMENT = Qt.ItemDataRole.UserRole + 1
_HEIGHT = 44


def note_of(segment: Segment) -> str:
    """Return what a segment is and how it stands."""
    state = state_of(segment)
    return f"{title_of(segment.part)} · {state}" if state else title_of(segment.part)


class SegmentDelegate(QStyledItemDelegate):
    """Draws a segment: its colour on the ruler, how it begins, what it is, and its tokens."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return one height for all rows."""
        theme = self._icons.theme
        return QSize(theme.px(120), max(theme.px(_HEIGHT), round(theme.type_px("body") * 2.8)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        segment: Segment = index.data(_SEGMENT)
        theme, state = self._icons.theme, option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = option.rect.adjusted(2, 1, -2, -1)
        radius = theme.px(RADIUS_SMALL)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_MouseOver and segment.nodes:
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(rect, radius, radius)
        painter.setBrush(colour_of(segment, theme))
        bar = rect.adjusted(theme.px(4), theme.px(6), 0, -theme.px(6))
        painter.drawRoundedRect(bar.left(), bar.top(), theme.px(4), bar.height(), 2, 2)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
        inner = rect.adjusted(theme.px(SMALL * 2), theme.px(3), -theme.px(SMALL), -theme.px(3))
        painter.setFont(theme.font("small"))
        tokens = tr("{count:count}", count=segment.tokens) if segment.tokens else ""
        painter.setPen(theme.colour("muted"))
        right = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, right, tokens)
        inner.setWidth(
            inner.width() - painter.fontMetrics().horizontalAdvance(tokens) - theme.px(SMALL)
        )
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading
        words = "muted" if segment.is_out else "text"
        lines = [("small", "muted", note_of(segment), bottom), ("body", words, segment.text, top)]
        if not segment.text:
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            lines = [("body", words, note_of(segment), middle)]
        for kind, colour, text, align in lines:
            painter.setFont(theme.font(kind))
            painter.setPen(theme.colour(colour))
            elide = Qt.TextElideMode.ElideRight
            line = painter.fontMetrics().elidedText(text, elide, inner.width())
            painter.drawText(inner, align | Qt.TextFlag.TextSingleLine, line)
        painter.restore()


class RulerPanel(SidePanel):
    """Lists what the open conversation takes of the context, from its beginning to its end."""

    def __init__(
        self, icons: Icons, chat: Chat, ruler: Ruler, parent: QWidget | None = None
    ) -> None:
        super().__init__(icons, tr("What the model sees"), parent)
        self._chat, self._ruler = chat, ruler
        self._listed: tuple[Segment, ...] | None = None
        self._rows = QStandardItemModel(self)
        self.words = label("", "muted", wrap=True)
        self.list = BranchList()
        self.list.setModel(self._rows)
        self.list.setItemDelegate(SegmentDelegate(icons, self.list))
        self.list.setProperty("kind", "conversations")
        self.list.setAccessibleName(tr("What the model sees, from the first to the last"))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self.words)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(self._make_deeds(icons))
        self.first = self.list
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.show_scale)
        self.list.clicked.connect(self._go)
        ruler.scale_changed.connect(self._show_soon)
        chat.conversation_changed.connect(self._show_soon)

    def _make_deeds(self, icons: Icons) -> QHBoxLayout:
        """Return the buttons for the message that the list is at."""
        self.pin_button = button(tr("Pin in"))
        self.out_button = button(tr("Leave out"))
        icons.wear(self.pin_button, "pin")
        for one, tip, standing in (
            (self.pin_button, tr("The model always sees this message"), Standing.PINNED),
            (self.out_button, tr("The model does not see this message"), Standing.LEFT_OUT),
        ):
            one.setToolTip(tip)
            one.setCheckable(True)
            one.setEnabled(False)
            one.clicked.connect(lambda on, wanted=standing: self._stand(wanted, on=on))
        row = QHBoxLayout()
        row.addWidget(self.pin_button, 1)
        row.addWidget(self.out_button, 1)
        self.list.selectionModel().currentChanged.connect(self._show_deeds)
        return row

    def _show_deeds(self) -> None:
        segment: Segment | None = self.list.currentIndex().data(_SEGMENT)
        there = segment is not None and bool(segment.nodes)
        standing = segment.standing if segment is not None else Standing.FREE
        self.pin_button.setEnabled(there)
        self.out_button.setEnabled(there)
        self.pin_button.setChecked(standing is Standing.PINNED)
        self.out_button.setChecked(standing is Standing.LEFT_OUT)

    def _stand(self, wanted: Standing, *, on: bool) -> None:
        """Pin the message in that the list is at, leave it out, or neither of them any more."""
        segment: Segment | None = self.list.currentIndex().data(_SEGMENT)
        try:
            for node in segment.nodes if segment is not None else ():
                self._chat.set_standing(node, wanted if on else Standing.FREE)
        except StorageError as error:
            self._chat.failed.emit(error)
        self._show_deeds()

    @property
    def segments(self) -> list[Segment]:
        """Return what is listed."""
        return [self._rows.item(row).data(_SEGMENT) for row in range(self._rows.rowCount())]

    def show_scale(self) -> None:
        """Show the ruler as it is now."""
        scale = self._ruler.scale
        self._show_words(scale)
        told = scale.told if scale is not None else Told()
        acting = scale.adapters if scale is not None else ()
        beside = scale.beside if scale is not None else ()
        segments = (*acting, *told.out, *told.seen, *beside)
        if segments != self._listed:
            self._listed = segments
            self._list(segments)
        self.list.setVisible(bool(segments))

    def _show_words(self, scale: Scale | None) -> None:
        if scale is None:
            self.words.setText(
                tr("Open a model: what it sees of this conversation is then listed here.")
            )
            return
        self.words.setText(
            tr(
                "{used:count} of {total:count} tokens are taken. What is at the top leaves first "
                "when there is no more room.",
                used=scale.used,
                total=scale.context,
            )
        )

    def _list(self, segments: tuple[Segment, ...]) -> None:
        at = self.list.currentIndex().row()
        self._rows.clear()
        for segment in segments:
            said = token_count(segment.tokens) if segment.tokens else ""
            words = (segment.text, note_of(segment), said)
            item = QStandardItem(", ".join(word for word in words if word))
            item.setData(segment, _SEGMENT)
            self._rows.appendRow(item)
        self._show_deeds()
        self.list.setCurrentIndex(self._rows.index(min(max(at, 0), self._rows.rowCount() - 1), 0))

    def showEvent(self, event: QShowEvent) -> None:
        """List what came while the panel was hidden."""
        super().showEvent(event)
        self.show_scale()

    def _show_soon(self) -> None:
        if self.isVisible():
            self._timer.start()

    def _go(self, index: QModelIndex) -> None:
        segment: Segment = index.data(_SEGMENT)
        if segment.nodes:
            self._chat.go_to(segment.nodes[0])
