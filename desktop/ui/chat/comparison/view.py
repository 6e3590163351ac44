"""The answers to one message side by side, in place of the transcript until one is chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.core.comparison import Comparison
from desktop.ui.chat.comparison.take_column import TakeColumn
from desktop.ui.chat.comparison.words import progress_of
from desktop.ui.icons import Icons
from desktop.ui.theme import LARGE, MEDIUM, SMALL, TINY
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr

_NARROWEST = 300  # pixels of a column at a text size of 100 %; below, they stand in rows
_LOWEST = 220  # pixels of an answer; below, all of them scroll


class ComparisonView(QFrame):
    """Shows a `Comparison`; what the person chooses is a signal."""

    keep_asked = Signal(int)  # index
    go_on_asked = Signal()
    close_asked = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._shown: tuple[int, int] | None = None  # conversation and question
        self._across = 0
        self.columns: list[TakeColumn] = []
        self.setProperty("kind", "page")
        self.setAccessibleName(tr("Answers side by side"))
        self.question = Elided("heading")
        self.progress = label("", "muted", wrap=True)
        self.go_on_button = button(tr("Go on"), "primary")
        self.close_button = button("")
        self._grid = QGridLayout()
        self._lay_out()
        self.go_on_button.clicked.connect(self.go_on_asked)
        self.close_button.clicked.connect(self.close_asked)
        icons.theme.changed.connect(self._arrange)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show a comparison as it is now."""
        which = (comparison.conversation_id, comparison.question.id)
        if which != self._shown or len(self.columns) != len(comparison.takes):
            self._shown = which
            self._build_columns(len(comparison.takes))
        self.question.setText(comparison.question.message.text)
        self.progress.setText(progress_of(comparison))
        self.go_on_button.setVisible(comparison.is_paused)
        decided = comparison.kept is not None
        self.close_button.setText(tr("Done") if decided else tr("Back"))
        self.close_button.setToolTip(tr("Go back to the conversation; all answers stay"))
        for column in self.columns:
            column.show_take(comparison)

    def grow(self, node_id: int, text: str, thinking: str) -> None:
        """Add to the answer that is being written."""
        for column in self.columns:
            column.grow(node_id, text, thinking)

    def _build_columns(self, count: int) -> None:
        for column in self.columns:
            column.hide()
            column.deleteLater()
        self.columns = [TakeColumn(self._icons, index) for index in range(count)]
        for column in self.columns:
            column.keep_asked.connect(self.keep_asked)
        self._across = 0
        self._arrange()

    def _arrange(self) -> None:
        """Put the columns beside one another, or below where there is no room."""
        theme, count = self._icons.theme, len(self.columns)
        room = max(self.width() // theme.px(_NARROWEST), 1)
        across = count if room >= count else 2 if room >= 2 else 1
        for place, column in enumerate(self.columns):
            column.setMinimumHeight(theme.px(_LOWEST))
            if across != self._across:
                self._grid.addWidget(column, place // across, place % across)
        for place in range(max(count, self._grid.columnCount())):
            self._grid.setColumnStretch(place, int(place < across))
        self._across = across

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the columns for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        theme = self._icons.theme
        words = QVBoxLayout()
        words.setSpacing(theme.px(TINY))
        words.addWidget(self.question)
        words.addWidget(self.progress)
        head = QHBoxLayout()
        head.setSpacing(theme.px(SMALL))
        head.addLayout(words, 1)
        head.addWidget(self.go_on_button)
        head.addWidget(self.close_button)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(MEDIUM))
        inside = QWidget()
        inside.setProperty("kind", "plain")
        inside.setLayout(self._grid)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setProperty("kind", "scroll")
        scroll.setAccessibleName(self.accessibleName())
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        side = theme.px(LARGE)
        layout.setContentsMargins(side, theme.px(SMALL), side, 0)
        layout.setSpacing(theme.px(MEDIUM))
        layout.addLayout(head)
        layout.addWidget(scroll, 1)
