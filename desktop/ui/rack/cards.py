"""The cards of the rack one under the other: moved by the person, kept while they are shown."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.session.rack_state import Slot
from desktop.ui.icons import Icons
from desktop.ui.rack.card import AdapterCard
from desktop.ui.theme import SMALL


class RackCards(QWidget):
    """Shows the slots that it is given, and tells what the person does with one."""

    switched = Signal(str, bool)
    strength_set = Signal(str, float)
    noted = Signal(str, str)
    moved = Signal(str, int)  # path, place

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._cards: dict[str, AdapterCard] = {}
        self._dragged = ""
        self.setProperty("kind", "plain")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(icons.theme.px(SMALL))

    @property
    def cards(self) -> tuple[AdapterCard, ...]:
        """Return the cards, from above."""
        found = (self._column.itemAt(place) for place in range(self._column.count()))
        widgets = (item.widget() for item in found if item is not None)
        return tuple(card for card in widgets if isinstance(card, AdapterCard))

    def show_slots(self, slots: Sequence[Slot], *, movable: bool = True) -> None:
        """Show these, in their order; cards that were there stay, with the keyboard in them.

        `movable`: they are the first of all, so that their places are those of the rack.
        """
        shown = {slot.path for slot in slots}
        for path in self._cards.keys() - shown:
            card = self._cards.pop(path)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for slot in slots:
            known = self._cards.get(slot.path)
            if known is None:
                self._cards[slot.path] = self._make(slot)
            elif known.slot != slot:
                known.show_slot(slot)
            self._cards[slot.path].grip.setEnabled(movable)
        if not self._dragged:
            self._arrange([self._cards[slot.path] for slot in slots])

    def flush(self) -> None:
        """Keep what was just set or typed in any card."""
        for card in self.cards:
            card.flush()

    def _make(self, slot: Slot) -> AdapterCard:
        card = AdapterCard(self._icons, slot)
        card.switched.connect(self.switched)
        card.strength_set.connect(self.strength_set)
        card.noted.connect(self.noted)
        card.grip.dragged.connect(lambda y: self._on_dragged(card, y))
        card.grip.dropped.connect(lambda: self._on_dropped(card))
        card.grip.moved.connect(lambda places: self._on_moved(card, places))
        return card

    def _arrange(self, cards: Sequence[AdapterCard]) -> None:
        if tuple(cards) == self.cards:
            return
        for place, card in enumerate(cards):
            self._column.insertWidget(place, card)
        for one, next_one in pairwise(cards):
            QWidget.setTabOrder(one.note, next_one.grip)

    def _on_dragged(self, card: AdapterCard, global_y: int) -> None:
        """Let the card stand where the pointer is; it is kept there when it is dropped."""
        self._dragged = card.slot.path
        y = self.mapFromGlobal(QPoint(0, global_y)).y()
        others = [other for other in self.cards if other is not card]
        place = sum(other.geometry().center().y() < y for other in others)
        others.insert(place, card)
        self._arrange(others)

    def _on_dropped(self, card: AdapterCard) -> None:
        if self._dragged:
            self._dragged = ""
            self.moved.emit(card.slot.path, self.cards.index(card))

    def _on_moved(self, card: AdapterCard, places: int) -> None:
        place = self.cards.index(card) + places
        if 0 <= place < len(self.cards):
            self.moved.emit(card.slot.path, place)
            card.grip.setFocus()
