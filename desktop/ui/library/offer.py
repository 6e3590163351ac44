"""The files of a repository: the sensible one on top, then all of them by their quantisation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.core.catalogue import room_for
from desktop.core.fit import Fit, Machine, Verdict, largest_file
from desktop.core.model_file import ModelFile
from desktop.core.settings import Loading
from desktop.session.search import RemoteFile
from desktop.ui.icons import Icons
from desktop.ui.library.file_row import FileRow
from desktop.ui.library.grades import grade
from desktop.ui.library.remote import sensible
from desktop.ui.library.suggested import SuggestedFile
from desktop.ui.theme import MEDIUM, SMALL, TINY
from desktop.ui.widgets.labels import frame, label
from desktop.ui.wording import tr


class Offer(QScrollArea):
    """Shows files and prices that it is given."""

    download_asked = Signal(object)  # RemoteFile
    price_asked = Signal(object)  # RemoteFile

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.suggested: RemoteFile | None = None
        self.suggestion = SuggestedFile(icons)
        self.rows: dict[str, FileRow] = {}
        self._exact: dict[str, Fit] = {}
        self._inside = QWidget()
        self._inside.setProperty("kind", "plain")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, icons.theme.px(SMALL), 0)
        self._column.setSpacing(icons.theme.px(TINY))
        self._column.addWidget(self.suggestion)
        self._list: QWidget | None = None
        self._column.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Files"))
        self.setWidget(self._inside)
        self.suggestion.download_asked.connect(self._on_suggested)

    def show_files(
        self, files: Sequence[RemoteFile], preferred: str, machine: Machine, loading: Loading
    ) -> None:
        """Show other files; what fits is a guess until one was priced."""
        del loading  # the guess is from sizes alone
        self._exact.clear()
        self.suggested = sensible(files, preferred, room_for(machine))
        self.suggestion.show_file(self.suggested)
        self.rows = {}
        if self._list is not None:
            self._list.deleteLater()
        self._list = self._make_list(files)
        self._column.insertWidget(1, self._list)
        self.verticalScrollBar().setValue(0)

    def show_asking(self, path: str) -> None:
        """Show that the header of a file is being read."""
        if path in self.rows:
            self.rows[path].show_pricing(asking=True)
        if self._is_suggested(path):
            self.suggestion.show_asking()

    def show_refusal(self, path: str, why: str) -> None:
        """Show that a price could not be had, where it was asked for."""
        if path in self.rows:
            self.rows[path].show_pricing(asking=False)
        if self._is_suggested(path):
            self.suggestion.show_refusal(why)

    def show_price(
        self, path: str, file: ModelFile, fit: Fit, machine: Machine, loading: Loading
    ) -> None:
        """Show what a file costs here; its sisters follow from their sizes."""
        self._exact[path] = fit
        if self._is_suggested(path):
            self.suggestion.show_fit(fit)
        now = largest_file(file, machine, loading)
        gpus = tuple((name, most, most) for name, _, most in machine.gpus)
        empty = Machine(machine.ram_total, machine.ram_total, gpus)
        most = largest_file(file, empty, loading)
        for other, row in self.rows.items():
            row.show_pricing(asking=False)
            if other in self._exact:
                row.show_verdict(self._exact[other].verdict, exact=True)
            else:
                row.show_verdict(_by_size(row.file.size, now, most))

    def show_states(self, states: Mapping[str, str]) -> None:
        """Show what is here already or on its way, by paths in the repository."""
        for path, row in self.rows.items():
            row.show_state(states.get(path, ""))
        if self.suggested is not None:
            self.suggestion.show_state(states.get(self.suggested.path, ""))

    def _is_suggested(self, path: str) -> bool:
        return self.suggested is not None and self.suggested.path == path

    def _on_suggested(self) -> None:
        if self.suggested is not None:
            self.download_asked.emit(self.suggested)

    def _make_list(self, files: Sequence[RemoteFile]) -> QWidget:
        theme = self._icons.theme
        made = QWidget()
        made.setProperty("kind", "plain")
        column = QVBoxLayout(made)
        column.setContentsMargins(0, theme.px(SMALL), 0, theme.px(MEDIUM))
        column.setSpacing(0)
        rank = -1
        for file in sorted(files, key=lambda file: (grade(file.quantisation).rank, file.size)):
            group = grade(file.quantisation)
            if group.rank != rank:
                rank = group.rank
                column.addSpacing(theme.px(MEDIUM))
                column.addWidget(label(group.title, "strong"))
                column.addWidget(label(group.note, "small", wrap=True))
                column.addSpacing(theme.px(TINY))
            column.addWidget(frame("line"))
            row = FileRow(self._icons, file)
            row.download_asked.connect(partial(self.download_asked.emit, file))
            row.price_asked.connect(partial(self.price_asked.emit, file))
            row.show_verdict(None)
            self.rows[file.path] = row
            column.addWidget(row)
        if not files:
            column.addWidget(label(tr("There is no GGUF model in this repository."), "muted"))
        return made


def _by_size(size: int, now: int, most: int) -> Verdict:
    if size <= now:
        return "comfortable"
    return "tight" if size <= most else "too_big"
