"""A bar that says what was deleted or reset, and offers the way back."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.ui.icons import Icons
from desktop.ui.theme import SMALL
from desktop.ui.widgets.announcing import announce
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.labels import button
from desktop.ui.wording import tr, tr_n

UNDO_STANDS_MS = 15_000


class Titled(Protocol):
    """Anything that has a title: a conversation, a set of adapters."""

    @property
    def title(self) -> str:
        """Return what it is called."""
        ...


class UndoBar(QFrame):
    """Says what was deleted, and brings it back for as long as it stands."""

    undo_asked = Signal()
    stands_changed = Signal(bool)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setProperty("kind", "toast")
        self._words = Elided()
        self.button = button(tr("Undo"), "toast")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(UNDO_STANDS_MS)
        layout = QHBoxLayout(self)
        small = icons.theme.px(SMALL)
        layout.setContentsMargins(small, small // 2, small // 2, small // 2)
        layout.addWidget(self._words)
        layout.addStretch(1)
        layout.addWidget(self.button)
        self.button.clicked.connect(self.undo_asked)
        self._timer.timeout.connect(lambda: self.offer(None))
        self.hide()

    @property
    def words(self) -> str:
        """Return what it says."""
        return self._words.text()

    @property
    def stands(self) -> bool:
        """Return whether it says something."""
        return not self.isHidden()

    def stand(self, words: str, way_back: str = "") -> None:
        """Say `words`, and offer `way_back`, which is what the button is called; empty: none."""
        self._words.setText(words)
        self.button.setAccessibleName(way_back)
        self.button.setVisible(bool(way_back))
        self.show()
        announce(self, words)
        self._timer.start()
        self.stands_changed.emit(bool(way_back))

    def offer(self, deleted: Titled | None, count: int = 1) -> None:
        """Stand for what was deleted, or go; where it is several things, `count` of them."""
        if deleted is None:
            self.hide()
            self._timer.stop()
            self.stands_changed.emit(False)
            return
        title = deleted.title
        one, many = "Undo deleting “{title}”", "Undo deleting {count:count} conversations"
        name = tr_n(one, many, count, title=title)
        one, many = "Deleted “{title}”", "Deleted {count:count} conversations"
        self.stand(tr_n(one, many, count, title=title), name)
