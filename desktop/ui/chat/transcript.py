"""The transcript: where a conversation is read. Values come in, signals go out."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSlider,
    QFrame,
    QMenu,
    QToolTip,
    QWidget,
)

from desktop.core.chat import Role, Row
from desktop.ui.chat.column import Column
from desktop.ui.chat.editing import Editing
from desktop.ui.chat.furniture import name_of
from desktop.ui.chat.growth import Growth
from desktop.ui.chat.leaves import Deed
from desktop.ui.chat.links import may_open, target_shown
from desktop.ui.chat.look import Look
from desktop.ui.chat.message_menu import message_menu
from desktop.ui.chat.painting import Scene, paint
from desktop.ui.chat.pointer import Pointer
from desktop.ui.chat.selection import select_all, selected_text
from desktop.ui.chat.to_end import ToEnd
from desktop.ui.icons import Icons
from desktop.ui.wording import tr

_READ_MS = 8  # how long the rest of a long message is read before the window has its turn
_DONE_MS = 1_500  # how long a copy button shows that it has copied


class Transcript(QAbstractScrollArea):
    """Shows the branch that is read; lays out and paints only what is seen.

    It opens nothing and saves nothing: a link, an edit, a wish for another answer is a signal.
    """

    link_activated = Signal(str)  # http, https or mailto
    copy_asked = Signal(int)  # node id
    edit_saved = Signal(int, str)  # node id, the new text
    regenerate_asked = Signal(int)
    continue_asked = Signal(int)
    sibling_asked = Signal(int, int)  # node id, -1 or 1

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.column = Column(Look(icons))
        self._pointer = Pointer(self.column, self)
        self._growth = Growth(self)
        self._editing = Editing(self.column, self.viewport())
        self._left_out: frozenset[int] = frozenset()
        self._current: int | None = None  # the row that the keyboard is in
        self._by_keyboard = False
        self._done: tuple[int, int, Deed] | None = None
        self._syncing = False
        self._top = 0
        self._to_end = ToEnd(icons, self.viewport())
        self._read_timer = self._timer(self._on_read_on)
        self._done_timer = self._timer(self._on_done_over)
        self._build()
        self._connect()

    def _timer(self, slot: Callable[[], None]) -> QTimer:
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

    def _connect(self) -> None:
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._to_end.clicked.connect(self.to_end)
        self._icons.theme.changed.connect(self._on_theme_changed)
        self._growth.due.connect(self._on_growth)
        self._editing.saved.connect(self.edit_saved)
        self._editing.ended.connect(self._on_edit_ended)
        self._editing.changed.connect(self._settle)
        self._pointer.changed.connect(self._on_pointer_changed)
        self._pointer.deed_done.connect(self._on_deed)
        self._pointer.link_pressed.connect(self._follow)
        self._pointer.row_pressed.connect(self._on_row_pressed)
        self._pointer.edge_reached.connect(self._on_edge_reached)

    # What is shown

    def show_path(self, rows: Sequence[Row]) -> None:
        """Show a branch: rows that were shown before stay where they are."""
        self._editing.end()
        self._flush_growth()
        self.column.show(rows)
        self._pointer.reset()
        self._current = None
        self._mark_left_out()
        self._settle()

    def add_row(self, row: Row) -> None:
        """Show another row below the last one."""
        self.column.add(row)
        self._mark_left_out()
        self._settle()

    def replace_row(self, row: Row) -> None:
        """Show another state of a row; unknown ones are passed over."""
        self._growth.drop(row.node.id)
        index = self.column.row_of(row.node.id)
        if index is not None:
            self.column.items[index].become(row)
            self.column.item_changed(index)
            self._settle()

    def grow_reply(self, node_id: int, text: str, thinking: str = "") -> None:
        """Add to a reply: `text` and `thinking` are what came since the last call."""
        self._growth.add(node_id, text, thinking)

    def set_left_out(self, node_ids: frozenset[int]) -> None:
        """Dim the messages that the model no longer sees, and draw the line below them."""
        if node_ids != self._left_out:
            self._left_out = node_ids
            self._mark_left_out()
            self._settle()

    def edit(self, node_id: int) -> None:
        """Open the editor of a message where it stands."""
        if self._editing.begin(node_id):
            self._show_settled()

    def to_end(self) -> None:
        """Show the end, and follow it while the text grows."""
        self.column.following = True
        self._settle()

    @property
    def selected_text(self) -> str:
        """Return what is selected, across messages."""
        chosen = self._pointer.selection
        return selected_text(chosen, self.column.items) if chosen else ""

    # How rows come to be seen

    def _mark_left_out(self) -> None:
        """Dim what is left out; the first message that is seen after some gets the line."""
        before = False
        for row, item in enumerate(self.column.items):
            left_out = item.node.id in self._left_out
            divider = before and not left_out
            before = left_out
            if item.below_divider != divider:
                item.below_divider = divider
                self.column.renew(row)
            item.left_out = left_out

    def _settle(self) -> None:
        self.column.settle()
        self._show_settled()

    def _show_settled(self) -> None:
        """Bring the scroll bar, the editor and the picture to where the column is now."""
        column, bar = self.column, self.verticalScrollBar()
        self._syncing = True
        bar.setRange(0, column.maximum)
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(column.look.line * 2)
        bar.setValue(min(column.top, column.maximum))
        self._top = bar.value()
        self._syncing = False
        self._to_end.setVisible(bool(column.items) and not column.at_end)
        self._editing.place()
        if any(column.items[seen.row].is_unread for seen in column.seen):
            self._read_timer.start(0)
        self._pointer.refresh()
        self.viewport().update()

    def _on_scrolled(self, value: int) -> None:
        if self._syncing:
            return
        if self.verticalScrollBar().isSliderDown():
            self.column.jump_to(value)
        else:
            self.column.scroll_by(value - self._top)
        self._show_settled()

    def _on_read_on(self) -> None:
        """Read more of the long messages that are seen, for a few milliseconds."""
        until = time.monotonic() + _READ_MS / 1000
        for row in sorted({seen.row for seen in self.column.seen}):
            item = self.column.items[row]
            while item.is_unread and time.monotonic() < until:
                item.read_on()
            self.column.item_changed(row)
        self._settle()

    def _on_growth(self) -> None:
        began = time.monotonic()
        self._flush_growth()
        self._settle()
        self._growth.took(time.monotonic() - began)

    def _flush_growth(self) -> None:
        for node_id, (text, thinking) in self._growth.take().items():
            row = self.column.row_of(node_id)
            if row is not None:
                self.column.items[row].grow(text, thinking)
                self.column.item_changed(row)

    def _on_theme_changed(self) -> None:
        self._resize_column(Look(self._icons))

    def _resize_column(self, look: Look) -> None:
        size = self.viewport().size()
        self.column.set_window(size.width(), size.height(), look)
        self._settle()

    # What a person does

    def _follow(self, target: str) -> None:
        if may_open(target):
            self.link_activated.emit(target)

    def _on_pointer_changed(self) -> None:
        hit = self._pointer.hit
        shape = Qt.CursorShape.ArrowCursor
        if hit is not None and (hit.deed is not None or hit.target):
            shape = Qt.CursorShape.PointingHandCursor
        elif hit is not None and hit.on_text:
            shape = Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        self.viewport().update()

    def _on_edge_reached(self, distance: int) -> None:
        self.column.scroll_by(distance)
        self._show_settled()

    def _on_row_pressed(self, row: int) -> None:
        self._current, self._by_keyboard = row, False
        self._describe()

    def _on_deed(self, row: int, leaf: int, deed: Deed) -> None:
        item = self.column.items[row]
        node_id = item.node.id
        match deed:
            case Deed.COPY:
                self.copy_asked.emit(node_id)
            case Deed.COPY_CODE:
                QGuiApplication.clipboard().setText(item.code_at(leaf))
            case Deed.EDIT:
                self.edit(node_id)
            case Deed.REGENERATE:
                self.regenerate_asked.emit(node_id)
            case Deed.CONTINUE:
                self.continue_asked.emit(node_id)
            case Deed.PREVIOUS | Deed.NEXT:
                self.sibling_asked.emit(node_id, -1 if deed is Deed.PREVIOUS else 1)
            case Deed.FOLD:
                self._fold(row)
        if deed in {Deed.COPY, Deed.COPY_CODE}:
            self._done = (row, leaf, deed)
            self._done_timer.start(_DONE_MS)
            self.viewport().update()

    def _fold(self, row: int) -> None:
        item = self.column.items[row]
        item.unfolded = not item.unfolded
        self.column.following = False
        self._pointer.selection = None
        self.column.renew(row)
        if item.is_unread:
            item.read_on()
            self.column.item_changed(row)
        self._settle()

    def _on_done_over(self) -> None:
        self._done = None
        self.viewport().update()

    def _on_edit_ended(self) -> None:
        self._settle()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy_selected(self) -> None:
        if text := self.selected_text:
            QGuiApplication.clipboard().setText(text)

    def _go_to_row(self, step: int) -> None:
        count = len(self.column.items)
        if not count:
            return
        if self._current is None:
            seen = self.column.seen
            row = (seen[-1].row if step < 0 else seen[0].row) if seen else 0
        else:
            row = min(max(self._current + step, 0), count - 1)
        self._current, self._by_keyboard = row, True
        self.column.show_row(row)
        self._describe()
        self._show_settled()

    def _describe(self) -> None:
        """Tell a screen reader what the message says that the keyboard is in."""
        if self._current is not None and self._current < len(self.column.items):
            item = self.column.items[self._current]
            persons = item.node.message.role is Role.USER
            who = tr("You") if persons else tr("Answer")
            self.setAccessibleDescription(f"{who}: {item.text[:2_000]}")

    # Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is seen, and nothing else."""
        painter = QPainter(self.viewport())
        scene = Scene(
            self.column, self._pointer.hit, self._pointer.selection, self._done,
            self._current, self._by_keyboard and self.hasFocus(),
        )  # fmt: skip
        paint(painter, scene, QRectF(event.rect()))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew what is seen, for the new size."""
        super().resizeEvent(event)
        self._resize_column(self.column.look)
        self._to_end.place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, go from message to message, select and copy."""
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy_selected()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._pointer.selection = select_all(self.column.items)
            self.viewport().update()
        elif control and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._go_to_row(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Home:
            self.column.jump_to(0)
            self._show_settled()
        elif key == Qt.Key.Key_End:
            self.to_end()
        elif key in _STEPS:
            self.verticalScrollBar().triggerAction(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the message under the mouse, or with the current one."""
        row = self._current
        if event.reason() == QContextMenuEvent.Reason.Mouse or row is None:
            seen = self.column.at(self.viewport().mapFromGlobal(event.globalPos()).y())
            row = seen.row if seen is not None else None
        if row is not None:
            self.menu(row).popup(event.globalPos())

    def menu(self, row: int) -> QMenu:
        """Build the menu of a row; it deletes itself when it is closed."""
        menu = message_menu(
            self.column.items[row], lambda leaf, deed: self._on_deed(row, leaf, deed),
            self._follow, self,
        )  # fmt: skip
        if self.selected_text:
            menu.addAction(tr("Copy selection")).triggered.connect(self._copy_selected)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def viewportEvent(self, event: QEvent) -> bool:
        """Show where links lead, and what buttons do; forget the pointer when it leaves."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self._pointer.leave()
        return super().viewportEvent(event)

    def tip_at(self, point: QPoint) -> str:
        """Return what is said about a point: where its link leads, what its button does."""
        hit = self._pointer.look_at(QPointF(point))
        if hit is None:
            return ""
        if hit.target:
            return f"<p style='white-space:pre-wrap'>{escape(target_shown(hit.target))}</p>"
        return name_of(hit.deed) if hit.deed is not None else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a press or a selection."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointer.press(event, self.viewport().height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point, or select."""
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a press."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointer.double_click(event)


_STEPS = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
}
