"""What a search has found, as rows: a conversation, and under it the messages that have it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QDate,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.core.chat import Role
from desktop.core.found import Found, Group, Hit
from desktop.core.moment import local_moment
from desktop.core.query import Snippet
from desktop.ui.wording import tr

Index: TypeAlias = QModelIndex | QPersistentModelIndex

FOUND = Qt.ItemDataRole.UserRole
_NONE = QModelIndex()


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A row that leads to a conversation (`message` is None), or to a message in it."""

    conversation: int
    message: int | None
    text: Snippet
    aside: str  # how many hits a conversation has; who said a message, and when


class FoundRows(QAbstractListModel):
    """The rows of one search."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[FoundRow] = []

    def show(self, found: Found) -> None:
        """Show what was found, in place of all else."""
        self.beginResetModel()
        self._rows = [row for group in found.groups for row in _rows_of(group)]
        self.endResetModel()

    def row(self, index: Index) -> FoundRow | None:
        """Return what stands in a row."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = _NONE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a row, or all of it."""
        row = self.row(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.text.text}. {row.aside}" if row.aside else row.text.text
            case _:
                return row if role == FOUND else None


def _rows_of(group: Group) -> list[FoundRow]:
    conversation = group.conversation.id
    more = group.count - len(group.hits)
    aside = tr("{count:count} more", count=more) if more > 0 else ""
    rows = [FoundRow(conversation, None, group.title, aside)]
    rows += (FoundRow(conversation, hit.message, hit.snippet, _said(hit)) for hit in group.hits)
    return rows


def _said(hit: Hit) -> str:
    day = local_moment(hit.created).date()
    when = QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)
    who = tr("You") if hit.role is Role.USER else tr("Model")
    return f"{who} · {when}"
