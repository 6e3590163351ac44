"""The list of quick prompts above the composer, filtered by what is typed after the slash."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.core.quick_prompts import QuickPrompt
from desktop.ui.icons import Icons
from desktop.ui.theme import SMALL, TINY
from desktop.ui.widgets.labels import label
from desktop.ui.wording import tr

_MOST_ROWS = 7
_WIDEST = 560  # pixels at 100 %
_KEY = Qt.ItemDataRole.UserRole
_PREVIEW = 90  # characters


class PromptPopup(QFrame):
    """Lies over the window; the keyboard stays in the composer, which says what is chosen."""

    chosen = Signal(str)  # key

    def __init__(self, icons: Icons, window: QWidget) -> None:
        super().__init__(window)
        self._icons = icons
        self._window = window
        self.setProperty("kind", "popup")
        self.list = QListWidget()
        self.list.setProperty("kind", "pages")
        self.list.setAccessibleName(tr("Quick prompts"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._help = label(tr("Enter puts it in, Tab leads from place to place."), "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[icons.theme.px(SMALL)] * 4)
        layout.setSpacing(icons.theme.px(TINY))
        layout.addWidget(self.list)
        layout.addWidget(self._help)
        self.list.itemClicked.connect(lambda item: self.chosen.emit(item.data(_KEY)))
        self.hide()

    @property
    def current(self) -> str:
        """Return the key of what is marked; empty for nothing."""
        row = self.list.currentRow()
        return str(self.list.item(row).data(_KEY)) if row >= 0 else ""

    def show_prompts(self, prompts: Sequence[QuickPrompt], above: QWidget) -> None:
        """Show these over a widget; nothing is shown where there are none."""
        marked = self.current
        self.list.clear()
        for one in prompts:
            preview = " ".join(one.text.split())[:_PREVIEW]
            item = QListWidgetItem(f"/{one.name}   {preview}")
            item.setData(_KEY, one.key)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one.name}. {preview}")
            item.setToolTip(one.text)
            self.list.addItem(item)
        keys = [one.key for one in prompts]
        self.list.setCurrentRow(keys.index(marked) if marked in keys else 0)
        self.setVisible(bool(prompts))
        if prompts:
            self._place(above)

    def step(self, by: int) -> None:
        """Mark the next one, or the one before."""
        count = self.list.count()
        if count:
            self.list.setCurrentRow((self.list.currentRow() + by) % count)

    def _place(self, above: QWidget) -> None:
        theme = self._icons.theme
        rows = min(self.list.count(), _MOST_ROWS)
        self.list.setFixedHeight(rows * max(1, self.list.sizeHintForRow(0)) + theme.px(TINY))
        self.resize(min(above.width(), theme.px(_WIDEST)), self.sizeHint().height())
        corner = above.mapTo(self._window, QPoint(0, 0))
        self.move(corner.x(), max(0, corner.y() - self.height() - theme.px(TINY)))
        self.raise_()
