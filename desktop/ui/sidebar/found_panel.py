"""What takes the list's place while something is searched for: what was found, and its order."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.found import Found, Order
from desktop.core.query import Query
from desktop.ui.icons import Icons
from desktop.ui.sidebar.found_list import FoundList
from desktop.ui.theme import SMALL
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr, tr_n


class FoundPanel(QWidget):
    """Shows what a search has found, and tells where the person wants to go."""

    opened = Signal(int, object)  # conversation id; message id, or None
    order_changed = Signal(object)  # Order

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.order = Order.NEWEST
        self.newest = button(tr("Newest"), "chip")
        self.relevant = button(tr("Best match"), "chip")
        self._orders = QButtonGroup(self)
        self.count = label("", "small", wrap=True)
        self.backlog = label("", "small", wrap=True)
        self.list = FoundList(icons)
        self._lay_out()
        self.list.opened.connect(self.opened)
        self._orders.buttonClicked.connect(self._on_order)
        self.backlog.hide()

    def show_found(self, query: Query, found: Found) -> None:
        """Show the answer to a query."""
        self.list.rows.show(found)
        self.list.setVisible(bool(found.groups))
        self.count.setText(_summary(query, found))

    def show_backlog(self, share: float) -> None:
        """Say how much of the older messages can be found, 0 to 1."""
        self.backlog.setVisible(share < 1.0)
        percent = int(share * 100)
        words = tr(
            "Older messages are being made ready for the search: {percent} %", percent=percent
        )
        self.backlog.setText(words)

    def _on_order(self) -> None:
        order = Order.RELEVANT if self.relevant.isChecked() else Order.NEWEST
        if order is not self.order:
            self.order = order
            self.order_changed.emit(order)

    def _lay_out(self) -> None:
        theme = self._icons.theme
        chips = QHBoxLayout()
        chips.setSpacing(theme.px(SMALL) // 2)
        for chip in (self.newest, self.relevant):
            chip.setCheckable(True)
            self._orders.addButton(chip)
            chips.addWidget(chip)
        chips.addStretch(1)
        self.newest.setChecked(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(SMALL) // 2)
        layout.addLayout(chips)
        layout.addWidget(self.backlog)
        layout.addWidget(self.count)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)


def _summary(query: Query, found: Found) -> str:
    if not query.terms:
        return tr("Type a word, or the beginning of one.")
    if not found.groups:
        return tr(
            "Nothing has all of these words. Fewer words, or the beginning of one, find more."
        )
    if not found.is_all:
        shown = len(found.groups)
        return tr("The first {count:count} conversations; another word finds fewer.", count=shown)
    if found.count == 1:
        return tr("1 message")
    return tr_n(
        "{messages:count} messages in 1 conversation",
        "{messages:count} messages in {count:count} conversations",
        len(found.groups),
        messages=found.count,
    )
