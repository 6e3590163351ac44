"""The list of connections on the privacy page: a filter, the table, and the way to a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.core.ledger import Connection
from desktop.ui.icons import Icons
from desktop.ui.privacy.ledger_rows import RECEIVED, SENT, WHEN, WHERE, WHY, LedgerRows
from desktop.ui.theme import SMALL
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr

_ROWS_SEEN = 7


class LedgerView(QWidget):
    """Shows the ledger, and lets it be exported."""

    export_asked = Signal(object)  # Path

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self._icons = icons
        self.rows = LedgerRows(self)
        self.table = QTableView()
        self.filter = QLineEdit()
        self.export = button(tr("Export…"))
        self.nothing = label("", "muted", wrap=True)
        icons.wear(self.export, "download")
        self._lay_out()
        self.filter.textChanged.connect(self._on_filter)
        self.export.clicked.connect(self._choose_file)

    def show_connections(self, connections: Sequence[Connection]) -> None:
        """Show these; without any there is a sentence in place of the table."""
        self.rows.show_connections(connections)
        some = bool(connections)
        self.table.setVisible(some)
        self.filter.setVisible(some)
        self.export.setVisible(some)
        self._tell_nothing(some=some)

    def _on_filter(self, text: str) -> None:
        self.rows.show_only(text)
        self._tell_nothing(some=True)

    def _tell_nothing(self, *, some: bool) -> None:
        self.nothing.setVisible(not self.rows.rows)
        self.nothing.setText(
            tr("No connection has these words.")
            if some
            else tr(
                "The list is empty. The first search or download in the library will be its first "
                "line."
            )
        )

    def _choose_file(self) -> None:
        kinds = tr("Table (*.csv)") + ";;" + tr("JSON (*.json)")
        title, name = tr("Export the connections"), "fireside-connections.csv"
        path, chosen = QFileDialog.getSaveFileName(self, title, name, kinds)
        if path:
            file = Path(path)
            if not file.suffix:
                file = file.with_suffix(".json" if "json" in chosen else ".csv")
            self.export_asked.emit(file)

    def _lay_out(self) -> None:
        theme, table = self._icons.theme, self.table
        self.filter.setPlaceholderText(tr("Filter by host or reason"))
        self.filter.setAccessibleName(tr("Filter the connections"))
        self.filter.setMinimumHeight(theme.px(34))
        table.setModel(self.rows)
        table.setAccessibleName(tr("Connections that were made"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.px(30))
        table.setMinimumHeight(theme.px(30 * (_ROWS_SEEN + 1)))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(WHY, QHeaderView.ResizeMode.Stretch)
        for column, width in ((WHEN, 150), (WHERE, 175), (SENT, 95), (RECEIVED, 95)):
            header.resizeSection(column, theme.px(width))
        top = QHBoxLayout()
        top.setSpacing(theme.px(SMALL))
        top.addWidget(self.filter, 1)
        top.addWidget(self.export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(SMALL))
        layout.addLayout(top)
        layout.addWidget(table)
        layout.addWidget(self.nothing)
