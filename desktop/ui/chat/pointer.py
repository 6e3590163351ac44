"""What the mouse does in the transcript: point at things, press them, select text."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent

from desktop.ui.chat.column import Column
from desktop.ui.chat.leaves import Deed
from desktop.ui.chat.selection import Place, Selection


@dataclass(frozen=True, slots=True)
class Hit:
    """What stands at a point: the row and leaf, what a press does, where a link leads."""

    row: int
    leaf: int
    deed: Deed | None = None
    target: str = ""
    on_text: bool = False


class Pointer(QObject):
    """Turns the mouse's moves and presses into a selection and into deeds."""

    changed = Signal()  # what is pointed at, or what is selected
    deed_done = Signal(int, int, object)  # row, leaf, Deed
    link_pressed = Signal(str)
    row_pressed = Signal(int)
    edge_reached = Signal(int)  # pixels to scroll while text is selected beyond the window

    def __init__(self, column: Column, parent: QObject) -> None:
        super().__init__(parent)
        self._column = column
        self._pressed: Hit | None = None
        self._at = QPointF()
        self._height = 0
        self.hit: Hit | None = None
        self.selection: Selection | None = None
        self.selecting = False
        self._edge = QTimer(self)
        self._edge.setInterval(30)
        self._edge.timeout.connect(self._on_edge)

    def reset(self) -> None:
        """Forget what was pointed at and selected: the rows are others now."""
        self.hit, self._pressed, self.selection = None, None, None
        self._stop_selecting()

    def look_at(self, point: QPointF) -> Hit | None:
        """Return what stands at a point of the window."""
        seen = self._column.at(int(point.y()))
        if seen is None:
            return None
        item = self._column.items[seen.row]
        laid = item.laid(seen.leaf)
        x = point.x() - self._column.left - item.leaf_left(seen.leaf)
        y = point.y() - seen.y
        inside = 0 <= y < laid.height
        deed = laid.deed_at(x, y) if inside else None
        target = laid.target_at(x, y) if inside else ""
        return Hit(seen.row, seen.leaf, deed, target, inside and laid.on_text(x, y))

    def place_at(self, point: QPointF) -> Place | None:
        """Return the place in the text that is nearest to a point of the window."""
        seen = self._column.at(int(point.y()))
        if seen is None:
            return None
        item = self._column.items[seen.row]
        laid = item.laid(seen.leaf)
        x = point.x() - self._column.left - item.leaf_left(seen.leaf)
        if point.y() >= seen.y + laid.height:
            return (seen.row, seen.leaf, len(laid.text))
        return (seen.row, seen.leaf, laid.offset_at(x, point.y() - seen.y))

    def press(self, event: QMouseEvent, height: int) -> None:
        """Begin a press or a selection; `height` is that of the window."""
        self._height = height
        self._pressed = self.look_at(event.position())
        if self._pressed is None:
            return
        self.row_pressed.emit(self._pressed.row)
        if self._pressed.deed is None:
            place = self.place_at(event.position())
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if place is not None and shift and self.selection is not None:
                self.selection = Selection(self.selection.anchor, place)
            elif place is not None:
                self.selection = Selection(place, place)
            self.selecting = True
        self.changed.emit()

    def move(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        self._at = event.position()
        if self.selecting:
            self._select_to(self._at)
            outside = self._at.y() < 0 or self._at.y() >= self._height
            if outside and not self._edge.isActive():
                self._edge.start()
            elif not outside:
                self._edge.stop()
            return
        hit = self.look_at(self._at)
        if hit != self.hit:
            self.hit = hit
            self.changed.emit()

    def release(self, event: QMouseEvent) -> None:
        """End a press: do what was pressed, if the mouse is still on it."""
        hit, pressed = self.look_at(event.position()), self._pressed
        self._pressed = None
        dragged = self.selection is not None and not self.selection.is_empty
        self._stop_selecting()
        if hit is None or pressed is None or hit != pressed:
            return
        if hit.deed is not None:
            self.deed_done.emit(hit.row, hit.leaf, hit.deed)
        elif hit.target and not dragged:
            self.link_pressed.emit(hit.target)

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word under the mouse."""
        place = self.place_at(event.position())
        if place is None:
            return
        text = self._column.items[place[0]].laid(place[1]).text
        start = end = place[2]
        while start > 0 and _is_word(text[start - 1]):
            start -= 1
        while end < len(text) and _is_word(text[end]):
            end += 1
        self.selection = Selection((*place[:2], start), (*place[:2], end))
        self.changed.emit()

    def leave(self) -> None:
        """Point at nothing."""
        if self.hit is not None:
            self.hit = None
            self.changed.emit()

    def refresh(self) -> None:
        """Look again at what is under the mouse, after the text moved below it."""
        if self.hit is not None and not self.selecting:
            self.hit = self.look_at(self._at)

    def _select_to(self, point: QPointF) -> None:
        place = self.place_at(point)
        if place is not None and self.selection is not None:
            self.selection = Selection(self.selection.anchor, place)
            self.changed.emit()

    def _on_edge(self) -> None:
        beyond = self._at.y() if self._at.y() < 0 else self._at.y() - self._height
        self.edge_reached.emit(int(min(max(beyond, -60), 60)))
        self._select_to(QPointF(self._at.x(), min(max(self._at.y(), 0), self._height - 1)))

    def _stop_selecting(self) -> None:
        self.selecting = False
        self._edge.stop()


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"
