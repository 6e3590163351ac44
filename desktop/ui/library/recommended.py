"""Models worth having, by purpose, in the order in which they suit this computer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.catalogue import Entry, Suggestion, suited
from desktop.core.fit import Machine
from desktop.core.shelf import Item
from desktop.ui.icons import Icons
from desktop.ui.library.card import Card
from desktop.ui.library.cards import CardList
from desktop.ui.library.chips import Chips
from desktop.ui.library.words import about_size, language_names, licence_title, verdict_words
from desktop.ui.theme import SMALL
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr


class Recommended(QWidget):
    """The catalogue as cards. A click leads to the repository, where the files are."""

    opened = Signal(str, str)  # repository, preferred quantisation
    welcome_asked = Signal()

    def __init__(
        self, icons: Icons, entries: Sequence[Entry], machine: Callable[[], Machine]
    ) -> None:
        super().__init__()
        self._entries = tuple(entries)
        self._machine = machine
        self._there: frozenset[str] = frozenset()
        self.purposes = Chips(icons.theme, tr("What it is for"), _purposes())
        self.list = CardList(icons, tr("Recommended models"), lines=3)
        self.welcome = button(tr("Three to begin with"), "link")
        note = tr(
            "This list comes with Fireside; nothing is fetched until you open a model. "
            "What fits is a guess here, and is computed once the file is known."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(icons.theme.px(SMALL))
        layout.addWidget(self.purposes)
        layout.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setSpacing(icons.theme.px(SMALL))
        foot.addWidget(label(note, "small", wrap=True), 1)
        foot.addWidget(self.welcome)
        layout.addLayout(foot)
        self.welcome.clicked.connect(self.welcome_asked)
        self.purposes.chosen.connect(self._on_purpose)
        self.list.opened.connect(self._open)
        self.list.deed_asked.connect(self._open)

    def show_items(self, items: Sequence[Item]) -> None:
        """Take note of what is on this computer already."""
        there = frozenset(item.origin.repo.casefold() for item in items if not item.missing)
        if there != self._there:
            self._there = there
            self.order()

    def showEvent(self, event: QShowEvent) -> None:
        """Order the cards anew."""
        super().showEvent(event)
        self.order()

    def _on_purpose(self, _name: str) -> None:
        self.order()
        self.list.scrollToTop()

    def order(self) -> None:
        """Order the cards by what is free now."""
        purpose = self.purposes.current
        found = suited(self._entries, self._machine())
        chosen = [one for one in found if not purpose or purpose in one.entry.purposes]
        self.list.show_cards([self._card(suggestion) for suggestion in chosen])

    def _card(self, suggestion: Suggestion) -> Card:
        entry = suggestion.entry
        badge, tone, _ = verdict_words(suggestion.verdict)
        facts = [
            tr("about {size}", size=about_size(entry.about_size)),
            tr("{count} billion parameters", count=entry.parameters),
            licence_title(entry.licence),
            language_names(entry.languages),
        ]
        if not entry.is_confirmed:
            facts.append(tr("not confirmed in public documentation"))
        return Card(
            key=entry.repository,
            title=entry.title,
            note=tr(entry.why),
            facts=" · ".join(facts),
            state=tr("On this computer") if entry.repository.casefold() in self._there else "",
            badge=badge,
            tone=tone,
            deed=tr("View"),
        )

    def _open(self, repository: str) -> None:
        entry = next(entry for entry in self._entries if entry.repository == repository)
        self.opened.emit(repository, entry.quantisation)


def _purposes() -> list[tuple[str, str]]:
    return [
        ("everyday", tr("Everyday")),
        ("small", tr("Small and fast")),
        ("coding", tr("Coding")),
        ("reasoning", tr("Reasoning")),
        ("multilingual", tr("German and multilingual")),
        ("", tr("All")),
    ]
