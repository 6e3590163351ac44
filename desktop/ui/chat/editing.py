"""Editing one message of the transcript where it stands."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.chat.column import Column
from desktop.ui.chat.message_editor import MessageEditor


class Editing(QObject):
    """Holds the editor, while there is one, in the place of its message."""

    saved = Signal(int, str)  # node id, the new text
    ended = Signal()
    changed = Signal()  # the editor needs another height
    typed = Signal()  # `unsaved` may have changed

    def __init__(self, column: Column, port: QWidget) -> None:
        super().__init__(port)
        self._column = column
        self._port = port
        self._node_id = 0
        self._unsaved: dict[int, str] = {}  # of editors that went without save or cancel
        self.editor: MessageEditor | None = None

    @property
    def unsaved(self) -> dict[int, str]:
        """Return what was typed and neither saved nor cancelled, by the messages' node ids."""
        typed = dict(self._unsaved)
        if self.editor is not None and self.editor.is_changed:
            typed[self._node_id] = self.editor.text
        return typed

    def keep(self, unsaved: Mapping[int, str]) -> None:
        """Let what was typed be there when its message is shown or edited again."""
        self._unsaved.update(unsaved)

    def renumber(self, ids: Mapping[int, int]) -> None:
        """Take note of other node ids; an editor that stands comes back when they are shown."""
        if self.editor is not None:
            self._unsaved = {self._node_id: self.editor.text, **self._unsaved}  # it is the first
            self._close()
        self._unsaved = {ids.get(node, node): text for node, text in self._unsaved.items()}

    def resume(self) -> None:
        """Put the editor back in place of a message that is shown, if one was being edited."""
        for node_id in self._unsaved:
            if self._column.row_of(node_id) is not None:
                self.begin(node_id, quietly=True)
                return

    def begin(self, node_id: int, *, quietly: bool = False) -> bool:
        """Put an editor in the place of a message; return whether there is such a message.

        `quietly`: nothing is scrolled, and the keyboard stays where it is.
        """
        self.end()
        row = self._column.row_of(node_id)
        if row is None:
            return False
        self._node_id = node_id
        original = self._column.items[row].text
        editor = MessageEditor(original, self._column.look, self._port)
        if (typed := self._unsaved.pop(node_id, None)) is not None:
            editor.type(typed)
        editor.resize(self._column.width, 100)
        editor.saved.connect(self._on_saved)
        editor.cancelled.connect(self._on_cancelled)
        editor.height_changed.connect(self._on_height_changed)
        editor.field.textChanged.connect(self.typed)
        self.editor = editor
        self._set_height(editor.wanted_height())
        if not quietly:
            self._column.show_row(row)
        self.place()
        editor.show()
        if not quietly:
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def end(self) -> None:
        """Take the editor away; the message is shown as it was, and what was typed is kept."""
        self._unsaved = self.unsaved
        self._close()

    def _close(self) -> None:
        if self.editor is not None:
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None
            self._set_height(0)
            self.typed.emit()

    def set_look(self) -> None:
        """Take the column's look, which is another now."""
        if self.editor is not None:
            self.editor.set_look(self._column.look)
            self._set_height(self.editor.wanted_height())

    def place(self) -> None:
        """Put the editor where its message is now."""
        row = self._column.row_of(self._node_id) if self.editor else None
        if row is None or self.editor is None:
            return
        column, item = self._column, self._column.items[row]
        top = column.row_top(row) + item.editor_top
        self.editor.setGeometry(column.left, top, column.width, item.editor_height)

    def _set_height(self, height: int) -> None:
        row = self._column.row_of(self._node_id)
        if row is not None and self._column.items[row].editor_height != height:
            self._column.items[row].editor_height = height
            self._column.renew(row)

    def _on_saved(self, text: str) -> None:
        self._close()
        self.ended.emit()
        self.saved.emit(self._node_id, text)

    def _on_cancelled(self) -> None:
        self._close()
        self.ended.emit()

    def _on_height_changed(self, height: int) -> None:
        self._set_height(height)
        self.changed.emit()
