"""Rows whose number Qt knows by itself.

A list that lays itself out asks for the number of rows once or twice for every row. Where Python
answers, 20,000 rows cost 50 ms each time that one of them moves; Qt's own count costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QStringListModel


class CountedRows(QStringListModel):
    """As many empty texts as there are rows; what stands in them is the subclass's.

    A subclass says how many there are with `_count_anew`, `_add` and `_take`, and answers `data`,
    `setData` and `flags`.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._change: Callable[[], object] | None = None
        # These are connected before those of any view, which therefore sees what has changed.
        self.rowsInserted.connect(self._on_counted)
        self.rowsRemoved.connect(self._on_counted)

    def _count_anew(self, count: int) -> None:
        """Let there be `count` rows, none of which anybody has seen."""
        self.setStringList([""] * count)

    def _add(self, first: int, count: int, change: Callable[[], object]) -> None:
        """Put in rows; `change` makes it true, once Qt has made room."""
        self._change = change
        self.insertRows(first, count)

    def _take(self, first: int, count: int, change: Callable[[], object]) -> None:
        """Take out rows; `change` makes it true, as the last that still saw them have done so."""
        self._change = change
        self.removeRows(first, count)

    def _on_counted(self) -> None:
        change, self._change = self._change, None
        if change is not None:
            change()
