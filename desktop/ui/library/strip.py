"""The strip of downloads at the foot of the page: one quiet line, or all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from desktop.core.downloads import (
    Done,
    Download,
)
from desktop.core.errors import FiresideError
from desktop.session.downloads import Downloads
from desktop.ui.icons import Icons
from desktop.ui.library.download_row import DownloadRow
from desktop.ui.library.filling import filling
from desktop.ui.library.queue_words import summary
from desktop.ui.theme import LARGE, MEDIUM, SMALL
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.labels import button, icon_button
from desktop.ui.widgets.notice import Notice
from desktop.ui.wording import tr

_MOST_SEEN = 3  # rows; more are scrolled to
_ROW = 68  # pixels at 100 %


class DownloadStrip(QFrame):
    """Shows the queue while there is one; unfolded, each download has its row."""

    load_asked = Signal(str)  # path
    details_asked = Signal(int)  # item id
    convert_asked = Signal(object)  # Download

    def __init__(self, icons: Icons, downloads: Downloads) -> None:
        super().__init__()
        self.setProperty("kind", "strip")
        self._icons = icons
        self._downloads = downloads
        self.rows: dict[int, DownloadRow] = {}
        self.summary = filling(Elided("small"))
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(icons.theme.px(140))
        self.progress.setAccessibleName(tr("All downloads"))
        self.clear = button(tr("Clear finished"), "ghost")
        self.fold = icon_button(icons, "chevron-down", tr("Fold the downloads"))
        self.notice = Notice(icons)
        self._most = 10_000  # pixels
        self._column = QVBoxLayout()
        self._scroll = QScrollArea()
        self._lay_out()
        self.fold.clicked.connect(self._on_fold)
        self.clear.clicked.connect(lambda: self._do(downloads.clear))
        downloads.changed.connect(self.show_downloads)
        downloads.progressed.connect(self._on_progressed)
        self.show_downloads(downloads.downloads)

    def show_downloads(self, downloads: Sequence[Download]) -> None:
        """Show these, in their order."""
        there = {download.id for download in downloads}
        for gone in [known for known in self.rows if known not in there]:
            self.rows.pop(gone).deleteLater()
        for place, download in enumerate(downloads):
            row = self.rows.get(download.id)
            if row is None:
                row = self._add(download)
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            row.show_download(download)
            row.show_place(first=place == 0, last=place == len(downloads) - 1)
        self._fit_height()
        self._summarise(downloads)

    def leave_room(self, height: int) -> None:
        """Take note of how high the page is: the strip takes a third of it at most."""
        self._most = height // 3
        self._fit_height()

    def _fit_height(self) -> None:
        row = self._icons.theme.px(_ROW)
        rows = max(1, min(len(self.rows), _MOST_SEEN))
        self._scroll.setFixedHeight(max(row, min(rows * row, self._most)))

    def _on_progressed(self, download: Download) -> None:
        row = self.rows.get(download.id)
        if row is not None:
            row.show_download(download)
            self._summarise(self._downloads.downloads)

    def _summarise(self, downloads: Sequence[Download]) -> None:
        self.setVisible(bool(downloads))
        words, share = summary(downloads)
        self.summary.setText(words)
        self.progress.setValue(round(share * 1000))
        self.progress.setVisible(0 < share < 1)
        self.clear.setVisible(any(isinstance(one.state, Done) for one in downloads))

    def _add(self, download: Download) -> DownloadRow:
        row = DownloadRow(self._icons, download)
        act = self._downloads
        row.pause_asked.connect(lambda number: self._do(act.pause, number))
        row.resume_asked.connect(lambda number: self._do(act.resume, number))
        row.cancel_asked.connect(lambda number: self._do(act.cancel, number))
        row.move_asked.connect(self._on_move)
        row.load_asked.connect(self.load_asked)
        row.details_asked.connect(self.details_asked)
        row.convert_asked.connect(self.convert_asked)
        self.rows[download.id] = row
        return row

    def _on_move(self, number: int, step: int) -> None:
        order = [download.id for download in self._downloads.downloads]
        if number in order:
            self._do(self._downloads.move, number, order.index(number) + step)

    def _do(self, deed: Callable[..., object], *values: object) -> None:
        """Let the session do something; what it refuses is said here."""
        try:
            deed(*values)
        except FiresideError as error:
            self.notice.show_problem(error.message, error.hint)

    def _on_fold(self) -> None:
        shut = self._scroll.isVisibleTo(self)
        self._scroll.setVisible(not shut)
        self._icons.wear(self.fold, "chevron-up" if shut else "chevron-down")
        words = tr("Show the downloads") if shut else tr("Fold the downloads")
        self.fold.setToolTip(words)
        self.fold.setAccessibleName(words)

    def _lay_out(self) -> None:
        theme = self._icons.theme
        top = QHBoxLayout()
        top.setSpacing(theme.px(MEDIUM))
        top.addWidget(self.progress, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.summary, 1)
        top.addWidget(self.clear)
        top.addWidget(self.fold)
        inside = QWidget()
        inside.setProperty("kind", "plain")
        inside.setLayout(self._column)
        self._column.setContentsMargins(0, 0, theme.px(SMALL), 0)
        self._column.setSpacing(0)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAccessibleName(tr("Downloads"))
        self._scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(
            theme.px(LARGE), theme.px(SMALL), theme.px(LARGE), theme.px(SMALL)
        )
        layout.setSpacing(theme.px(SMALL) // 2)
        layout.addLayout(top)
        layout.addWidget(self.notice)
        layout.addWidget(self._scroll)
