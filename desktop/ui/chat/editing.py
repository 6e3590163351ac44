"""Editing one message of the transcript where it stands."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.chat.column import Column
from desktop.ui.chat.message_editor import MessageEditor


class Editing(QObject):
    """Holds the editor, while there is one, in the place of its message."""

    saved = Signal(int, str)  # node id, the new text
    ended = Signal()
    changed = Signal()  # the editor needs another height

    def __init__(self, column: Column, port: QWidget) -> None:
        super().__init__(port)
        self._column = column
        self._port = port
        self._node_id = 0
        self.editor: MessageEditor | None = None

    def begin(self, node_id: int) -> bool:
        """Put an editor in the place of a message; return whether there is such a message."""
        self.end()
        row = self._column.row_of(node_id)
        if row is None:
            return False
        self._node_id = node_id
        editor = MessageEditor(self._column.items[row].text, self._column.look, self._port)
        editor.resize(self._column.width, 100)
        editor.saved.connect(self._on_saved)
        editor.cancelled.connect(self._on_cancelled)
        editor.height_changed.connect(self._on_height_changed)
        self.editor = editor
        self._set_height(editor.wanted_height())
        self._column.show_row(row)
        self.place()
        editor.show()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def end(self) -> None:
        """Take the editor away; the message is shown as it was."""
        if self.editor is not None:
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None
            self._set_height(0)

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
        self.end()
        self.ended.emit()
        self.saved.emit(self._node_id, text)

    def _on_cancelled(self) -> None:
        self.end()
        self.ended.emit()

    def _on_height_changed(self, height: int) -> None:
        self._set_height(height)
        self.changed.emit()
