"""The places of a quick prompt in the composer, filled one after the other."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from desktop.core.quick_prompts import Filled
from desktop.ui.theme import Theme

_KEEP = QTextCursor.MoveMode.KeepAnchor


class Places(QObject):
    """Knows what is still to be filled: each place moves with the text around it."""

    def __init__(self, text: QPlainTextEdit, theme: Theme) -> None:
        super().__init__(text)
        self._text = text
        self._theme = theme
        self._open: list[QTextCursor] = []
        text.textChanged.connect(self._on_changed)
        theme.changed.connect(self._paint)

    def put(self, filled: Filled) -> None:
        """Put a prompt in place of all that is written, and select its first place."""
        cursor = QTextCursor(self._text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        self._open = []
        cursor.insertText(filled.text)
        self._text.moveCursor(QTextCursor.MoveOperation.End)
        for place in filled.places:
            one = QTextCursor(self._text.document())
            one.setPosition(_units(filled.text[: place.start]))
            one.setPosition(_units(filled.text[: place.stop]), _KEEP)
            self._open.append(one)
        self.step(1, first=True)
        self._paint()

    def step(self, by: int, *, first: bool = False) -> bool:
        """Select the place after (or before) where the cursor is; False if all are filled."""
        places = self._still_open()
        if not places:
            return False
        at = -1 if first else self._text.textCursor().selectionStart()
        if by > 0:
            chosen = next((one for one in places if one.selectionStart() > at), places[0])
        else:
            before = [one for one in places if one.selectionStart() < at]
            chosen = before[-1] if before else places[-1]
        cursor = self._text.textCursor()
        cursor.setPosition(chosen.selectionStart())
        cursor.setPosition(chosen.selectionEnd(), _KEEP)
        self._text.setTextCursor(cursor)
        self._text.ensureCursorVisible()
        return True

    def _still_open(self) -> list[QTextCursor]:
        """Return the places that still stand there as they were, in their order."""
        here = [one for one in self._open if _is_place(one.selectedText())]
        return sorted(here, key=QTextCursor.selectionStart)

    def _on_changed(self) -> None:
        if self._open:
            self._open = self._still_open()
            self._paint()

    def _paint(self) -> None:
        marked: list[QTextEdit.ExtraSelection] = []
        for place in self._open:
            one = QTextEdit.ExtraSelection()
            one.cursor = place  # pyright: ignore[reportAttributeAccessIssue] - a field in C++
            one.format.setBackground(self._theme.colour("accent_soft"))
            marked.append(one)
        self._text.setExtraSelections(marked)


def _units(text: str) -> int:
    """Return the length as Qt counts it, in UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def _is_place(text: str) -> bool:
    return text.startswith("{") and text.endswith("}")
