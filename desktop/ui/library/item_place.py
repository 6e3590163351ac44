"""What the pages of a model and of an adapter have in common: the head, the cards, the file."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.core.shelf import Item
from desktop.ui.icons import Icons
from desktop.ui.library.fact_sheet import fact_card, fact_rows
from desktop.ui.library.here import deeds_for
from desktop.ui.library.pill import Pill
from desktop.ui.library.words import day, item_facts, licence_title, place_title
from desktop.ui.library.wrap import Wrap
from desktop.ui.theme import LARGE, MEDIUM, SMALL, TINY
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr

Fact = tuple[str, str]


class ItemPlace(QScrollArea):
    """One file of the shelf: what can be done with it, and cards with what is known of it."""

    asked = Signal(str, int)  # a deed of here.DEEDS, item id
    repository_asked = Signal(str)  # repository

    def __init__(self, icons: Icons, name: str) -> None:
        super().__init__()
        self._icons = icons
        self.item: Item | None = None
        self.deeds: dict[str, QPushButton] = {}
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)

    def _show_cards(self, item: Item, cards: Iterable[QWidget], *, loaded: bool = False) -> None:
        """Show these cards below the head, in place of what was shown."""
        theme = self._icons.theme
        inside = QWidget()
        inside.setProperty("kind", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(SMALL), theme.px(LARGE))
        column.setSpacing(theme.px(MEDIUM))
        column.addLayout(self._head(item, loaded=loaded))
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        self.setWidget(inside)

    def _head(self, item: Item, *, loaded: bool) -> QVBoxLayout:
        theme = self._icons.theme
        name = Elided("heading")
        name.setText(item.name)
        state = Pill(theme)
        if item.missing:
            state.show_text(tr("Missing"), "bad", tr("The file is not where it was."))
        elif loaded:
            state.show_text(tr("Loaded"), "accent")
        first = QHBoxLayout()
        first.setSpacing(theme.px(SMALL))
        first.addWidget(name)
        first.addWidget(state)
        first.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(theme.px(TINY))
        column.addLayout(first)
        column.addWidget(label(item_facts(item), "small", wrap=True))
        column.addSpacing(theme.px(SMALL))
        column.addLayout(self._ways(item, loaded=loaded))
        return column

    def _ways(self, item: Item, *, loaded: bool) -> Wrap:
        ways = Wrap(self._icons.theme.px(SMALL))
        self.deeds = {}
        for deed, title, icon in deeds_for(item):
            if deed == "details" or (deed == "load" and loaded):
                continue
            made = button(title, "primary" if deed == "load" else "")
            self._icons.wear(made, icon, "on_accent" if deed == "load" else "muted")
            made.clicked.connect(partial(self.asked.emit, deed, item.id))
            self.deeds[deed] = made
            ways.addWidget(made)
        return ways

    def _file_card(self, item: Item, licence: str, last: Iterable[Fact] = ()) -> QWidget:
        """Return where the file lies and came from; `last` are facts that only one kind has."""
        made, column = fact_card(self._icons, tr("File"))
        origin = item.origin
        rows = [
            (tr("Path"), item.path),
            (tr("Kept"), place_title(item.place) or tr("in the models folder")),
            (tr("SHA-256"), item.sha256 or tr("not computed yet; Verify does it")),
            (tr("From"), f"huggingface.co/{origin.repo}" if origin.repo else tr("not known")),
            (tr("Revision"), origin.revision),
            (tr("Licence"), licence_title(licence)),
            (tr("Added"), day(item.added) if item.added else ""),
            *last,
        ]
        column.addLayout(fact_rows(self._icons, rows))
        if origin.repo:
            there = button(tr("Look at the repository"), "link")
            there.clicked.connect(partial(self.repository_asked.emit, origin.repo))
            column.addWidget(there, 0, Qt.AlignmentFlag.AlignLeading)
        return made
