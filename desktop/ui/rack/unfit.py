"""The adapters that cannot act on the model, folded away under a line; each says why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.session.rack_state import Slot
from desktop.ui.icons import Icons
from desktop.ui.rack.words import facts, verdict_words
from desktop.ui.theme import SMALL, TINY
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.labels import button, frame, label
from desktop.ui.wording import tr_n


class Unfit(QWidget):
    """A line that opens and closes a list."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._slots: tuple[Slot, ...] = ()
        self.setProperty("kind", "plain")
        self.fold = button("", "row")
        self.fold.setCheckable(True)
        self.list = QWidget()
        self.list.setProperty("kind", "plain")
        self._rows = QVBoxLayout(self.list)
        self._rows.setContentsMargins(icons.theme.px(SMALL), icons.theme.px(TINY), 0, 0)
        self._rows.setSpacing(icons.theme.px(SMALL))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(frame("line"))
        layout.addWidget(self.fold)
        layout.addWidget(self.list)
        self.fold.toggled.connect(self._show_list)
        self.show_slots(())

    def show_slots(self, slots: Sequence[Slot]) -> None:
        """Show these, or nothing at all where there are none."""
        self.setVisible(bool(slots))
        one, many = "1 does not fit this model", "{count} do not fit this model"
        self.fold.setText(tr_n(one, many, len(slots)))
        if self._slots != tuple(slots):
            self._slots = tuple(slots)
            self._build()
        self._show_list(self.fold.isChecked())

    def _show_list(self, opened: bool) -> None:
        self._icons.wear(self.fold, "chevron-down" if opened else "chevron-right")
        self.list.setVisible(opened)

    def _build(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for slot in self._slots:
            self._rows.addWidget(self._row(slot))

    def _row(self, slot: Slot) -> QWidget:
        row = QWidget()
        row.setProperty("kind", "plain")
        name = Elided("strong")
        name.setText(slot.name)
        name.setToolTip(f"{slot.name}\n{facts(slot.file)}".strip())
        words = label(verdict_words(slot)[2], "small", wrap=True)
        layout = QVBoxLayout(row)
        layout.setContentsMargins(self._icons.theme.px(TINY), 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(name)
        layout.addWidget(words)
        return row
