"""The adapter rack beside the conversation: what can act on the model, and how strongly it does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core.adapter_set import AdapterSet
from desktop.core.errors import FiresideError
from desktop.core.shelf import Item
from desktop.core.wording import Wording
from desktop.session.rack import Rack, RackState, Slot
from desktop.ui.icons import Icons
from desktop.ui.library.wrap import Wrap
from desktop.ui.rack.cards import RackCards
from desktop.ui.rack.hint import RackHint
from desktop.ui.rack.sets_bar import SetsBar
from desktop.ui.rack.unfit import Unfit
from desktop.ui.theme import MEDIUM, SMALL, TINY
from desktop.ui.widgets.labels import button, icon_button, label
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.side_panel import SidePanel
from desktop.ui.widgets.undo_bar import UndoBar
from desktop.ui.wording import tr

_MANY = 8  # adapters from which on a filter is offered
_MOST = 60  # cards that are built; a shelf may hold thousands


class RackPanel(SidePanel):
    """Shows the rack's state, and carries the person's wishes to it."""

    add_asked = Signal()  # from a file
    find_asked = Signal()  # on the hub
    compare_asked = Signal()

    def __init__(self, icons: Icons, rack: Rack, parent: QWidget | None = None) -> None:
        super().__init__(icons, tr("Adapters"), parent)
        self._icons = icons
        self._rack = rack
        self._deleted: AdapterSet | None = None
        self._way_back: Callable[[], object] | None = None  # None: a set that was deleted
        self.lead = label("", "small", wrap=True)
        self.sets = SetsBar(icons)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter by name or note"))
        self.filter.setAccessibleName(tr("Filter the adapters by name or note"))
        self.filter.setClearButtonEnabled(True)
        self.cards = RackCards(icons)
        self.rest = label("", "small", wrap=True)
        self.unfit = Unfit(icons)
        self.hint = RackHint(icons)
        self.problem = Notice(icons)
        self.news = Notice(icons, failure=False)
        self.undo = UndoBar(icons)
        self.add = button(tr("Add files…"), "ghost")
        self.search = button(tr("Find on the hub"), "ghost")
        words = tr("Compare answers with and without adapters")
        self.compare = icon_button(icons, "columns-2", words)
        self._foot = QWidget()
        self._middle = QStackedWidget()
        self._lay_out()
        self._connect()
        self.first = self.add
        self._show(rack.state)

    def flush(self) -> None:
        """Keep what was just set or typed."""
        self.cards.flush()

    def show_problem(self, error: FiresideError) -> None:
        """Say what could not be done."""
        self.problem.show_problem(error.message, error.hint)

    def show_news(self, words: Wording) -> None:
        """Say what came of what was added."""
        self.news.show_problem(words)

    def show_switched_on(self, item: Item) -> None:
        """Say that what was added acts now, and offer to switch it off."""
        self.news.hide()
        self._way_back = partial(self._rack.switch, item.path, on=False)
        self.undo.stand(
            tr("“{name}” is switched on", name=item.name),
            tr("Switch “{name}” off again", name=item.name),
        )

    def _undo(self) -> None:
        way_back, self._way_back = self._way_back, None
        self.undo.offer(None)
        self.do(way_back or self._rack.sets.undo_delete)

    def do(self, deed: Callable[..., object], *values: object) -> None:
        """Let the rack do something; what it refuses is said here."""
        self.news.hide()
        try:
            deed(*values)
        except FiresideError as error:
            self.show_problem(error)
            self._show(self._rack.state)
        else:
            self.problem.hide()

    def save_set(self) -> None:
        """Let the person give what acts a name."""
        self.sets.ask_name()

    def _show(self, state: RackState) -> None:
        there = bool(state.slots or state.unfit)
        self._middle.setCurrentIndex(0 if there else 1)
        self._foot.setVisible(there)
        self.compare.setVisible(bool(state.acting or state.sets))
        self.sets.setVisible(bool(state.model) and (bool(state.slots) or bool(state.sets)))
        self.sets.show_state(state)
        self._show_cards()
        self.unfit.show_slots(state.unfit)
        words = self._lead(state)
        self.lead.setText(words)
        self.lead.setVisible(there and bool(words))
        if state.deleted != self._deleted:
            self._deleted = state.deleted
            self._way_back = None
            self.undo.offer(state.deleted)
        self.first = self._first()

    def _show_cards(self) -> None:
        slots = self._rack.state.slots
        self.filter.setVisible(len(slots) > _MANY)
        words = self.filter.text().casefold().split() if len(slots) > _MANY else []
        wanted = [slot for slot in slots if slot.is_on or _matches(slot, words)]
        self.cards.show_slots(wanted[:_MOST], movable=not words)
        left = len(wanted) - _MOST
        self.rest.setText(tr("{count:count} more: type a part of the name.", count=left))
        self.rest.setVisible(left > 0)

    def _first(self) -> QWidget:
        """Return what has the keyboard when the panel is opened."""
        cards = self.cards.cards
        if cards:
            return cards[0].switch
        return self.add if self._rack.state.unfit else self.hint.add

    def _lead(self, state: RackState) -> str:
        if not state.model:
            return tr("Load a model to see which of these belong to it.")
        if not state.slots and state.unfit:
            return tr("None of your adapters fits this model.")
        return tr("Changes apply to the next message.")

    def _connect(self) -> None:
        rack, cards, sets = self._rack, self.cards, self.sets
        rack.changed.connect(self._show)
        self.filter.textChanged.connect(self._show_cards)
        rack.told.connect(self.show_news)
        rack.switched_on.connect(self.show_switched_on)
        rack.failed.connect(self.show_problem)
        cards.switched.connect(lambda path, on: self.do(lambda: rack.switch(path, on=on)))
        cards.strength_set.connect(lambda *values: self.do(rack.set_strength, *values))
        cards.noted.connect(lambda *values: self.do(rack.annotate, *values))
        cards.moved.connect(lambda *values: self.do(rack.move, *values))
        sets.used.connect(lambda set_id: self.do(rack.sets.use, set_id))
        sets.saved.connect(lambda name: self.do(rack.sets.save, name))
        sets.renamed.connect(lambda *values: self.do(rack.sets.rename, *values))
        sets.updated.connect(lambda set_id: self.do(rack.sets.update, set_id))
        sets.deleted.connect(lambda set_id: self.do(rack.sets.delete, set_id))
        sets.default_chosen.connect(lambda set_id: self.do(rack.sets.make_default, set_id))
        self.undo.undo_asked.connect(self._undo)
        self.compare.clicked.connect(self.compare_asked)
        for asked in (self.add, self.hint.add):
            asked.clicked.connect(self.add_asked)
        for asked in (self.search, self.hint.search):
            asked.clicked.connect(self.find_asked)

    def _lay_out(self) -> None:
        theme = self._icons.theme
        inside = QWidget()
        inside.setProperty("kind", "plain")
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, theme.px(SMALL), 0)
        inner.setSpacing(theme.px(MEDIUM))
        inner.addWidget(self.cards)
        inner.addWidget(self.rest)
        inner.addWidget(self.unfit)
        inner.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self._middle.addWidget(scroll)
        self._middle.addWidget(self.hint)
        self._icons.wear(self.add, "plus")
        self._icons.wear(self.search, "search")
        self._foot.setProperty("kind", "plain")
        row = Wrap(theme.px(TINY), self._foot)
        row.addWidget(self.add)
        row.addWidget(self.search)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, theme.px(SMALL), 0)
        column.setSpacing(theme.px(SMALL))
        self.head.insertWidget(1, self.compare)
        column.addWidget(self.sets)
        column.addWidget(self.lead)
        column.addWidget(self.filter)
        self.body.addLayout(column)
        self.body.addWidget(self._middle, 1)
        told = QVBoxLayout()  # below, where it pushes no card away
        told.setContentsMargins(0, 0, theme.px(SMALL), 0)
        for widget in (self.problem, self.news, self.undo):
            told.addWidget(widget)
        self.body.addLayout(told)
        self.body.addWidget(self._foot)


def _matches(slot: Slot, words: list[str]) -> bool:
    text = f"{slot.name} {slot.note}".casefold()
    return all(word in text for word in words)
