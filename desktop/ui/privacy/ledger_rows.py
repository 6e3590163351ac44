"""The ledger as rows of a table: when, where, why, and how many bytes each way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QDateTime, QLocale, QModelIndex, QObject, Qt
from PySide6.QtCore import QPersistentModelIndex as Kept

from desktop.core.ledger import Connection
from desktop.core.moment import utc_moment
from desktop.ui.wording import shown, tr

WHEN, WHERE, WHY, SENT, RECEIVED = range(5)


class LedgerRows(QAbstractTableModel):
    """The connections that have the words of a filter in them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Connection] = ()
        self._words: tuple[str, ...] = ()
        self.rows: list[Connection] = []

    def show_connections(self, connections: Sequence[Connection]) -> None:
        """Show these, the latest first, as far as the filter lets them."""
        self._all = connections
        self._filter()

    def show_only(self, text: str) -> None:
        """Show only those that have all the words of `text` in their host or reason."""
        self._words = tuple(text.casefold().split())
        self._filter()

    def rowCount(self, parent: QModelIndex | Kept | None = None) -> int:
        """Return how many are shown."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex | Kept | None = None) -> int:
        """Return how many things are said of each."""
        return 0 if parent is not None and parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's title."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("When"), tr("Where"), tr("Why"), tr("Sent"), tr("Received"))[section]
        return None

    def data(self, index: QModelIndex | Kept, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what stands in a place."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return _text(self.rows[index.row()], index.column())
        return None

    def _filter(self) -> None:
        self.beginResetModel()
        self.rows = [one for one in self._all if self._fits(one)]
        self.endResetModel()

    def _fits(self, one: Connection) -> bool:
        text = f"{one.host} {shown(one.why)}".casefold()
        return all(word in text for word in self._words)


def _text(one: Connection, column: int) -> str:
    locale = QLocale()
    match column:
        case 0:
            moment = QDateTime.fromSecsSinceEpoch(int(utc_moment(one.moment).timestamp()))
            return locale.toString(moment, QLocale.FormatType.ShortFormat)
        case 1:
            return f"{one.host}:{one.port}"
        case 2:
            return shown(one.why)
        case _:
            count = one.bytes_sent if column == SENT else one.bytes_received
            return tr("{n:size}", n=count)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column >= SENT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
