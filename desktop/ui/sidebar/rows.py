"""The sidebar's list as Qt reads it: conversations under the day on which they last changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.core.chat import Conversation
from desktop.ui.wording import tr

Index: TypeAlias = QModelIndex | QPersistentModelIndex

ENTRY = Qt.ItemDataRole.UserRole  # the Conversation or Heading of a row
_NONE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Heading:
    """A row that says from when the conversations under it are."""

    title: str


Entry: TypeAlias = Conversation | Heading


class ConversationRows(QAbstractListModel):
    """Conversations and the headings between them; a change moves only the rows that differ."""

    renamed = Signal(int, str)  # conversation id, title that the person typed

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show(self, conversations: Iterable[Conversation], today: date) -> None:
        """Show these conversations, newest change first, as seen from the day `today`."""
        new = with_headings(conversations, today)
        old = self._entries
        head = _common(old, new)
        tail = _common(old[head:][::-1], new[head:][::-1])
        gone, come = len(old) - head - tail, len(new) - head - tail
        both = min(gone, come) if gone == come else 0
        if both:
            self._entries = new
            self.dataChanged.emit(self.index(head), self.index(head + both - 1))
            return
        if gone:
            self.beginRemoveRows(_NONE, head, head + gone - 1)
            self._entries = old[:head] + old[head + gone :]
            self.endRemoveRows()
        if come:
            self.beginInsertRows(_NONE, head, head + come - 1)
            self._entries = new
            self.endInsertRows()

    def rowCount(self, parent: Index = _NONE) -> int:
        """Return how many rows there are, headings counted in."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title of a row, or its entry."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return entry.title
            case Qt.ItemDataRole.ToolTipRole:
                return entry.title if isinstance(entry, Conversation) else None
            case _:
                return entry if role == ENTRY else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let conversations be chosen and renamed, headings only be seen."""
        if self.conversation(index) is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag
        return flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemIsEditable

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell of another title that was typed; the list changes when the session says so."""
        entry = self.conversation(index)
        if role != Qt.ItemDataRole.EditRole or entry is None:
            return False
        title = " ".join(str(value).split())
        if title and title != entry.title:
            self.renamed.emit(entry.id, title)
        return True

    def conversation(self, index: Index) -> Conversation | None:
        """Return the conversation of a row; None for a heading, or for no row."""
        entry = self._entries[index.row()] if index.isValid() else None
        return entry if isinstance(entry, Conversation) else None

    def index_of(self, conversation_id: int | None) -> QModelIndex:
        """Return the row of a conversation; an invalid index if it is not listed."""
        for row, entry in enumerate(self._entries):
            if isinstance(entry, Conversation) and entry.id == conversation_id:
                return self.index(row)
        return QModelIndex()


def with_headings(conversations: Iterable[Conversation], today: date) -> list[Entry]:
    """Return the conversations with a heading before each stretch of days."""
    starts = _starts(today)
    entries: list[Entry] = []
    last = ""
    for conversation in conversations:
        title = next((title for start, title in starts if conversation.changed >= start), "")
        title = title or str(datetime.fromtimestamp(conversation.changed).astimezone().year)
        if title != last:
            entries.append(Heading(title))
            last = title
        entries.append(conversation)
    return entries


def _starts(today: date) -> list[tuple[float, str]]:
    """Return when each stretch of days began, in seconds since 1970, latest first."""
    days = [
        (today, tr("Today")),
        (today - timedelta(days=1), tr("Yesterday")),
        (today - timedelta(days=7), tr("Last 7 days")),
        (today - timedelta(days=30), tr("Last 30 days")),
        (date(today.year, 1, 1), tr("This year")),
    ]
    return [
        (datetime(day.year, day.month, day.day).astimezone().timestamp(), title)
        for day, title in days
    ]


def _common(one: list[Entry], other: list[Entry]) -> int:
    """Return how many entries both lists begin with."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
