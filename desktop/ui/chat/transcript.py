"""The transcript: where a conversation is read. Values come in, signals go out."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QCursor, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSlider, QMenu, QWidget

from desktop.core.chat import Node, Role, Row, Standing
from desktop.ui.chat import access
from desktop.ui.chat.column_view import ColumnView
from desktop.ui.chat.documents import read_dialog
from desktop.ui.chat.growth import Growth
from desktop.ui.chat.leaves import Deed
from desktop.ui.chat.links import may_open
from desktop.ui.chat.message_menu import message_menu
from desktop.ui.chat.selection import select_all, selected_text
from desktop.ui.icons import Icons
from desktop.ui.wording import tr

_DONE_MS = 1_500  # how long a copy button shows that it has copied


class Transcript(ColumnView):
    """Shows the branch that is read; lays out and paints only what is seen.

    It opens nothing and saves nothing: a link, an edit, a wish for another answer is a signal. One
    that is `to_read` offers to copy, and no more.
    """

    link_activated = Signal(str)  # http, https or mailto
    copy_asked = Signal(int)  # node id
    edit_saved = Signal(int, str)  # node id, the new text
    regenerate_asked = Signal(int)
    without_asked = Signal(int)
    continue_asked = Signal(int)
    sibling_asked = Signal(int, int)  # node id, -1 or 1
    compare_asked = Signal(int)
    several_asked = Signal(int)
    fork_asked = Signal(int)
    passport_asked = Signal(int)
    standing_asked = Signal(int, object)  # node id, Standing: whether the model is to see it

    def __init__(
        self, icons: Icons, parent: QWidget | None = None, *, to_read: bool = False
    ) -> None:
        super().__init__(icons, parent, to_read=to_read)
        access.install()
        self._growth = Growth(self)
        self._left_out: frozenset[int] = frozenset()
        self._done_timer = self.timer(self._on_done_over)
        self._wishes = {  # deeds that others do
            Deed.COPY: self.copy_asked,
            Deed.REGENERATE: self.regenerate_asked,
            Deed.WITHOUT: self.without_asked,
            Deed.CONTINUE: self.continue_asked,
            Deed.COMPARE: self.compare_asked,
            Deed.SEVERAL: self.several_asked,
            Deed.FORK: self.fork_asked,
            Deed.PASSPORT: self.passport_asked,
        }
        self._growth.due.connect(self.settle_growth)
        self.editing.saved.connect(self.edit_saved)
        self.editing.ended.connect(self._on_edit_ended)
        self.pointer.deed_done.connect(self._on_deed)
        self.pointer.link_pressed.connect(self._follow)
        self.pointer.row_pressed.connect(self._on_row_pressed)

    # What is shown

    def show_path(self, rows: Sequence[Row]) -> None:
        """Show a branch: rows that were shown before stay where they are."""
        self.editing.end()
        self._flush_growth()
        self.column.show(rows)
        self.pointer.reset()
        self.current = None
        self._mark_left_out()
        self.editing.resume()
        self.settle()

    def add_row(self, row: Row) -> None:
        """Show another row below the last one; the person's own words are gone to."""
        self.column.add(row)
        if row.node.message.role is Role.USER:
            self.column.following = True
        self._mark_left_out()
        self.settle()

    def replace_row(self, row: Row) -> None:
        """Show another state of a row; unknown ones are passed over."""
        if row.node.ending is None:
            self._flush_growth()
        self._growth.drop(row.node.id)
        index = self.column.row_of(row.node.id)
        if index is not None:
            self.column.change(index, partial(self.column.items[index].become, row))
            self.settle()

    def grow_reply(self, node_id: int, text: str, thinking: str = "") -> None:
        """Add to a reply: `text` and `thinking` are what came since the last call."""
        self._growth.add(node_id, text, thinking)

    def tell_reply(self, reply: Node) -> None:
        """Have a reply that has ended read out to those who listen to the window."""
        access.tell_reply(self, reply)

    def set_left_out(self, node_ids: frozenset[int]) -> None:
        """Dim the messages that the model no longer sees, and draw the line below them."""
        if node_ids != self._left_out:
            self._left_out = node_ids
            self._mark_left_out()
            self.settle()

    def go_to(self, node_id: int) -> None:
        """Bring a message into the window, and the keyboard into it."""
        row = self.column.row_of(node_id)
        if row is not None:
            self.current, self.by_keyboard = row, True
            self.column.show_row(row)
            self._describe()
            self.show_settled()

    def edit(self, node_id: int) -> None:
        """Open the editor of a message where it stands."""
        if self.editing.begin(node_id):
            self.show_settled()

    def show_hit(self, row: int, leaf: int, span: tuple[int, int]) -> None:
        """Go to what was found in a leaf, and let it stand out."""
        laid = self.column.open(row).laid(leaf)
        self.highlights.go_to(row, leaf, span)
        self.column.show_place(row, leaf, int(laid.top_of(*span)))
        self.current, self.by_keyboard = row, False
        self._describe()
        self.show_settled()

    def show_message(self, node_id: int) -> None:
        """Go to the beginning of a message that is shown."""
        row = self.column.row_of(node_id)
        if row is not None:
            self.current, self.by_keyboard = row, True
            self.column.show_row(row)
            self._describe()
            self.show_settled()

    @property
    def selected_text(self) -> str:
        """Return what is selected, across messages."""
        chosen, items = self.pointer.selection, self.column.items
        if chosen is None or chosen.is_empty:
            return ""
        for row in {chosen.begin[0], min(chosen.end[0], len(items) - 1)}:
            self.column.read_all(row)
        self.settle()
        return selected_text(chosen, items)

    def _mark_left_out(self) -> None:
        """Dim what is left out; the first message behind all that fell out gets the line.

        What the person left out stands where it is, and draws no line.
        """
        below, items = 0, self.column.items
        for row, item in enumerate(items, 1):
            by_hand = item.node.standing is Standing.LEFT_OUT
            if item.node.id in self._left_out and not by_hand:
                below = row
        for row, item in enumerate(items):
            left_out = item.node.id in self._left_out
            divider = row == below > 0
            if item.below_divider != divider:
                item.below_divider = divider
                self.column.renew(row)
            item.left_out = left_out

    def settle_growth(self) -> None:
        """Show at once what came of growing replies."""
        began = time.monotonic()
        self._flush_growth()
        self.settle()
        self._growth.took(time.monotonic() - began)

    def _flush_growth(self) -> None:
        for node_id, (text, thinking) in self._growth.take().items():
            row = self.column.row_of(node_id)
            if row is not None:
                self.column.change(row, partial(self.column.items[row].grow, text, thinking))

    # What a person does

    def _follow(self, target: str) -> None:
        if may_open(target):
            self.link_activated.emit(target)

    def _on_row_pressed(self, row: int) -> None:
        self.current, self.by_keyboard = row, False
        self._describe()

    def _on_deed(self, row: int, leaf: int, deed: Deed) -> None:
        item = self.column.items[row]
        node_id = item.node.id
        match deed:
            case Deed.COPY_CODE:
                QGuiApplication.clipboard().setText(item.code_at(leaf))
            case Deed.EDIT:
                self.edit(node_id)
            case Deed.PREVIOUS | Deed.NEXT:
                self.sibling_asked.emit(node_id, -1 if deed is Deed.PREVIOUS else 1)
            case Deed.FOLD:
                self._fold(row)
            case Deed.MORE:
                self.menu(row).popup(QCursor.pos())
            case Deed.PIN | Deed.LEAVE_OUT | Deed.LET_GO:
                self.standing_asked.emit(node_id, _STANDINGS[deed])
            case _:
                self._wishes[deed].emit(node_id)
        if deed in {Deed.COPY, Deed.COPY_CODE}:
            self.done = (row, leaf, deed)
            self._done_timer.start(_DONE_MS)
            self.viewport().update()

    def _fold(self, row: int) -> None:
        item = self.column.items[row]
        item.unfolded = not item.unfolded
        self.column.following = False
        self.pointer.selection = None
        self.column.renew(row)
        if item.is_unread:
            self.column.change(row, item.read_on)
        self.settle()
        self.column.following = self.column.at_end

    def _on_done_over(self) -> None:
        self.done = None
        self.viewport().update()

    def _on_edit_ended(self) -> None:
        self.settle()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy_selected(self) -> None:
        if text := self.selected_text:
            QGuiApplication.clipboard().setText(text)

    def _go_to_row(self, step: int) -> None:
        count = len(self.column.items)
        if not count:
            return
        if self.current is None:
            seen = self.column.seen
            row = (seen[-1].row if step < 0 else seen[0].row) if seen else 0
        else:
            row = min(max(self.current + step, 0), count - 1)
        self.current, self.by_keyboard = row, True
        self.column.show_row(row)
        self._describe()
        self.show_settled()

    def _describe(self) -> None:
        """Tell a screen reader what the message says that the keyboard is in."""
        if self.current is not None and self.current < len(self.column.items):
            self.setAccessibleDescription(access.spoken(self.column.items[self.current]))
            access.tell_focus(self, self.current)

    def menu(self, row: int) -> QMenu:
        """Build the menu of a row; it deletes itself when it is closed."""
        menu = message_menu(
            self.column.items[row], lambda leaf, deed: self._on_deed(row, leaf, deed),
            self._follow, lambda one: read_dialog(self._icons, one, self).open(), self,
        )  # fmt: skip
        if self.selected_text:
            menu.addAction(tr("Copy selection")).triggered.connect(self._copy_selected)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, go from message to message, select and copy."""
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy_selected()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.pointer.selection = select_all(self.column.items)
            self.viewport().update()
        elif control and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._go_to_row(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Home:
            self.column.jump_to(0)
            self.show_settled()
        elif key == Qt.Key.Key_End:
            self.to_end()
        elif key in _STEPS:
            self.verticalScrollBar().triggerAction(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the message under the mouse, or with the current one."""
        row = self.current
        if event.reason() == QContextMenuEvent.Reason.Mouse or row is None:
            seen = self.column.at(self.viewport().mapFromGlobal(event.globalPos()).y())
            row = seen.row if seen is not None else None
        if row is not None:
            self.menu(row).popup(event.globalPos())


_STANDINGS = {
    Deed.PIN: Standing.PINNED,
    Deed.LEAVE_OUT: Standing.LEFT_OUT,
    Deed.LET_GO: Standing.FREE,
}

_STEPS = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
}
