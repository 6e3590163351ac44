"""The transcript as screen readers see it: a list of messages, each with its paragraphs.

Qt keeps pointers to these objects for as long as it likes, so they stand for a row and a leaf by
number, whatever is shown there now, and are kept as long as their view.
"""

# Qt's own methods need no docstring of ours, and the stubs forget that they may return None.
# ruff: noqa: D102
# pyright: reportIncompatibleMethodOverride=false

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QAccessibleObject

from desktop.core.chat import Ending, Node, Role
from desktop.ui.chat.column import Column
from desktop.ui.chat.column_view import ColumnView
from desktop.ui.chat.leaves import is_text, text_of
from desktop.ui.chat.message_foot import labels_of
from desktop.ui.chat.message_item import MessageItem
from desktop.ui.widgets.announcing import announce
from desktop.ui.wording import shown, tr

_LONGEST = 4_000  # characters of a message that its name holds; its paragraphs hold all


class _Part(QAccessibleInterface):
    """What messages and paragraphs have in common: they are no objects of Qt's."""

    def __init__(self, view: ColumnView, above: QAccessibleInterface) -> None:
        super().__init__()
        self._view = view
        self._above = above

    @property
    def column(self) -> Column:
        return self._view.column

    def object(self) -> QObject | None:
        return None

    def window(self) -> None:
        return None

    def relations(self, match: object = None) -> Sequence[object]:
        del match
        return []

    def parent(self) -> QAccessibleInterface:
        return self._above

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        inside = (self.child(i) for i in range(self.childCount()))
        return next((c for c in inside if c is not None and c.rect().contains(x, y)), None)

    def child(self, index: int) -> QAccessibleInterface | None:
        del index
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        found = (i for i in range(self.childCount()) if self.child(i) is child)
        return next(found, -1)

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        del kind, text

    def _rect(self, top: int, height: int) -> QRect:
        corner = self._view.viewport().mapToGlobal(QPoint(self.column.left, top))
        return QRect(corner.x(), corner.y(), self.column.width, height)

    def _state(self, rect: QRect) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = True  # pyright: ignore[reportAttributeAccessIssue]
        port = self._view.viewport()
        window = QRect(port.mapToGlobal(QPoint(0, 0)), port.size())
        state.offscreen = not window.intersects(rect)  # pyright: ignore[reportAttributeAccessIssue]
        return state


class MessageAccess(_Part):
    """One message: who said what."""

    def __init__(self, view: ColumnView, above: QAccessibleInterface, row: int) -> None:
        super().__init__(view, above)
        self.row = row
        self._paragraphs: dict[int, ParagraphAccess] = {}

    @property
    def item(self) -> MessageItem | None:
        items = self.column.items
        return items[self.row] if self.row < len(items) else None

    def isValid(self) -> bool:
        return self.item is not None

    def childCount(self) -> int:
        return len(self._text_leaves())

    def child(self, index: int) -> QAccessibleInterface | None:
        leaves = self._text_leaves()
        if not 0 <= index < len(leaves):
            return None
        made = self._paragraphs.get(index)
        if made is None:
            made = self._paragraphs[index] = ParagraphAccess(self._view, self, index)
        return made

    def leaf_of(self, index: int) -> int | None:
        """Return which leaf is the `index`-th paragraph."""
        leaves = self._text_leaves()
        return leaves[index] if index < len(leaves) else None

    def _text_leaves(self) -> list[int]:
        if self.item is None:
            return []
        item = self.column.open(self.row)
        return [i for i, leaf in enumerate(item.leaves) if is_text(leaf)]

    def text(self, kind: QAccessible.Text) -> str:
        if self.item is None or kind is not QAccessible.Text.Name:
            return ""
        return spoken(self.item)

    def rect(self) -> QRect:
        return self._rect(self.column.row_top(self.row), self.item.height if self.item else 0)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = self._state(self.rect())
        state.focusable = True  # pyright: ignore[reportAttributeAccessIssue]
        state.focused = self._view.current == self.row  # pyright: ignore[reportAttributeAccessIssue]
        return state


class ParagraphAccess(_Part):
    """One paragraph, heading, row of a table, or some lines of code."""

    def __init__(self, view: ColumnView, above: MessageAccess, index: int) -> None:
        super().__init__(view, above)
        self._message = above
        self._index = index

    def isValid(self) -> bool:
        return self._message.leaf_of(self._index) is not None

    def text(self, kind: QAccessible.Text) -> str:
        item, leaf = self._message.item, self._message.leaf_of(self._index)
        if item is None or leaf is None or kind is not QAccessible.Text.Name:
            return ""
        return text_of(item.leaves[leaf])

    def rect(self) -> QRect:
        item, leaf = self._message.item, self._message.leaf_of(self._index)
        if item is None or leaf is None:
            return QRect()
        top = self.column.row_top(self._message.row) + item.heights.top(leaf)
        return self._rect(top, item.heights[leaf])

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Paragraph

    def state(self) -> QAccessible.State:
        return self._state(self.rect())


class TranscriptAccess(QAccessibleObject):
    """The list of all messages. Scroll bars and buttons are left to the keyboard."""

    def __init__(self, view: ColumnView) -> None:
        super().__init__(view)
        self._view = view
        self._messages: dict[int, MessageAccess] = {}

    def parent(self) -> QAccessibleInterface | None:
        above = self._view.parentWidget()
        return QAccessible.queryAccessibleInterface(above or self._view.window())

    def childCount(self) -> int:
        return len(self._view.column.items)

    def child(self, index: int) -> QAccessibleInterface | None:
        if not 0 <= index < self.childCount():
            return None
        made = self._messages.get(index)
        if made is None:
            made = self._messages[index] = MessageAccess(self._view, self, index)
        return made

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.row if isinstance(child, MessageAccess) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        point = self._view.viewport().mapFromGlobal(QPoint(x, y))
        seen = self._view.column.at(point.y())
        return self.child(seen.row) if seen is not None else None

    def focusChild(self) -> QAccessibleInterface | None:
        return self.child(self._view.current) if self._view.current is not None else None

    def text(self, kind: QAccessible.Text) -> str:
        return tr("Conversation") if kind is QAccessible.Text.Name else ""

    def rect(self) -> QRect:
        return QRect(self._view.mapToGlobal(QPoint(0, 0)), self._view.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = True  # pyright: ignore[reportAttributeAccessIssue]
        state.focused = self._view.hasFocus()  # pyright: ignore[reportAttributeAccessIssue]
        return state


def spoken(item: MessageItem) -> str:
    """Return what is read out for a message."""
    persons = item.node.message.role is Role.USER
    said = item.text if len(item.text) <= _LONGEST else item.text[:_LONGEST] + "…"
    if persons:
        return tr("You: {text}", text=said)
    answer = tr("Answer: {text}", text=said)
    acting = labels_of(item.node)
    if acting is None:
        return answer
    names = ", ".join(f"{one.name} {one.strength}" for one in acting.labels)
    return f"{answer}\n{tr('Adapters: {names}', names=names)}"


def tell_focus(view: ColumnView, row: int) -> None:
    """Tell screen readers that the keyboard is in another message."""
    if QAccessible.isActive():
        event = QAccessibleEvent(view, QAccessible.Event.Focus)
        event.setChild(row)
        QAccessible.updateAccessibility(event)


def tell_reply(view: ColumnView, node: Node) -> None:
    """Have a reply that has ended read out, where it is shown; nobody need look for it."""
    item = next((item for item in view.column.items if item.node.id == node.id), None)
    if item is None or not view.isVisible():
        return
    if node.ending is Ending.FAILED:
        why = shown(node.error) if node.error is not None else ""
        announce(view, f"{tr('The answer failed.')} {why}".strip())
    elif node.ending is Ending.STOPPED:
        announce(view, f"{tr('The answer was stopped.')} {spoken(item)}")
    else:
        announce(view, spoken(item))


_made: dict[int, TranscriptAccess] = {}


def _make(name: str, thing: QObject | None) -> QAccessibleInterface | None:
    del name
    if not isinstance(thing, ColumnView):
        return None
    made = _made.get(id(thing))
    if made is None:
        made = _made[id(thing)] = TranscriptAccess(thing)
        thing.destroyed.connect(partial(_forget, id(thing)))
    return made


def _forget(key: int, gone: object = None) -> None:
    del gone
    _made.pop(key, None)


@cache
def install() -> None:
    """Let Qt ask here for what screen readers want to know of a transcript."""
    QAccessible.installFactory(_make)
