"""What is being done with files now: verifying, copying, moving; each with a bar and a way out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.session.shelving import Deed
from desktop.ui.icons import Icons
from desktop.ui.library.filling import filling
from desktop.ui.theme import MEDIUM, SMALL
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.labels import frame, icon_button
from desktop.ui.wording import shown, tr


class DeedList(QWidget):
    """A line for every deed; hidden while there is none."""

    cancel_asked = Signal(int)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.lines: dict[int, _Line] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(icons.theme.px(SMALL) // 2)
        self.hide()

    def show_deeds(self, deeds: Sequence[Deed]) -> None:
        """Show these."""
        there = {deed.number for deed in deeds}
        for gone in [number for number in self.lines if number not in there]:
            self.lines.pop(gone).deleteLater()
        for deed in deeds:
            if deed.number not in self.lines:
                line = _Line(self._icons)
                line.cancel.clicked.connect(partial(self.cancel_asked.emit, deed.number))
                self.lines[deed.number] = line
                self._column.addWidget(line)
            self.lines[deed.number].show_deed(deed)
        self.setVisible(bool(deeds))


class _Line(QWidget):
    def __init__(self, icons: Icons) -> None:
        super().__init__()
        theme = icons.theme
        self.title = filling(Elided())
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setFixedWidth(theme.px(160))
        self.cancel = icon_button(icons, "x", tr("Cancel"))
        card = frame("card")
        inner = QHBoxLayout(card)
        inner.setContentsMargins(theme.px(MEDIUM), theme.px(4), theme.px(SMALL), theme.px(4))
        inner.setSpacing(theme.px(MEDIUM))
        inner.addWidget(self.title, 1)
        inner.addWidget(self.bar)
        inner.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)

    def show_deed(self, deed: Deed) -> None:
        words = shown(deed.title)
        self.title.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.setValue(round(deed.share * 1000))
        self.cancel.setAccessibleName(tr("Cancel: {what}", what=words))
