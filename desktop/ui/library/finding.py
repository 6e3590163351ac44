"""Search Hugging Face: words or a pasted address, and what was found."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.catalogue import USUAL_BITS, guess
from desktop.core.fit import Machine
from desktop.core.model_sheet import parameters
from desktop.session.search import Asking, Finding, Found, Idle, Refused, Repo, Search
from desktop.ui.icons import Icons
from desktop.ui.library.cards import Card, CardList
from desktop.ui.library.hollow import Hollow
from desktop.ui.library.signs import sign_of
from desktop.ui.library.words import day, licence_title, short_count, verdict_words
from desktop.ui.theme import SMALL
from desktop.ui.widgets.inputs import Pick
from desktop.ui.widgets.labels import button
from desktop.ui.wording import shown, tr

_ONE_REPOSITORY = re.compile(r"^(?:https?://\S+|[\w.-]+/[\w.-]+)$")


class FindingPlace(QWidget):
    """A field, an order, a list. Nothing is sent before the person says so."""

    opened = Signal(str)  # a repository, or a pasted address

    def __init__(self, icons: Icons, search: Search, machine: Callable[[], Machine]) -> None:
        super().__init__()
        self._machine = machine
        self._search = search
        self._state: Finding = Idle()
        self.field = QLineEdit()
        self.sort = Pick(icons)
        self.go = button(tr("Search"), "primary")
        self.list = CardList(icons, tr("Models that were found"))
        self.more = button(tr("Show more"), "ghost")
        self._about = ""  # the words that the list is the answer to
        self._adding = False  # the next page was asked for
        self.hollow = Hollow(icons)
        self._stack = QStackedWidget()
        self._lay_out(icons)
        self.field.returnPressed.connect(self.ask)
        self.go.clicked.connect(self.ask)
        self.more.clicked.connect(self._on_more)
        self.sort.activated.connect(self._on_sorted)
        self.list.opened.connect(self.opened)
        self.list.deed_asked.connect(self.opened)
        search.finding_changed.connect(self.show_state)
        self.show_state(Idle())

    def ask(self) -> None:
        """Look for the words in the field; go straight to a repository that is named there."""
        words = self.field.text().strip()
        if _ONE_REPOSITORY.match(words):
            self.opened.emit(words)
        else:
            self._search.find(words, self.sort.currentData())

    def show_state(self, state: Finding) -> None:
        """Show how the question stands."""
        self._state = state
        self._adding = self._adding and isinstance(state, Asking)
        self.more.setEnabled(True)
        match state:
            case Found(about, repositories, more):
                machine = self._machine()
                self.list.show_cards([_card(repo, machine) for repo in repositories])
                if about != self._about:
                    self.list.scrollToTop()
                self._about = about
                self.more.setVisible(more)
                self._show_nothing(found=bool(repositories))
            case Asking(about, _) if about == self._about and self.list.rows.cards and self._adding:
                self.more.setEnabled(False)
                return
            case Asking(_, waiting):
                words = shown(waiting) if waiting else ""
                self.hollow.say("search", tr("Asking Hugging Face…"), words, waits=True)
            case Refused(_, message, hint, kind):
                self.hollow.say(sign_of(kind), shown(message), shown(hint) if hint else "")
                self.hollow.offer(tr("Try again"), self.ask)
            case Idle():
                self.hollow.say("search", tr("Find a model"), _invitation())
                self.hollow.offer(tr("Show what is popular now"), self.ask)
        there = isinstance(state, Found) and state.repositories
        self._stack.setCurrentIndex(1 if there else 0)

    def _show_nothing(self, *, found: bool) -> None:
        if not found:
            self.hollow.say(
                "search",
                tr("Nothing was found"),
                tr("Try fewer words, or the name of a family such as Qwen, Llama or Gemma."),
            )

    def _on_more(self) -> None:
        self._adding = True
        self._search.find_more()

    def _on_sorted(self) -> None:
        if isinstance(self._state, Found | Refused):
            self.ask()

    def _lay_out(self, icons: Icons) -> None:
        theme = icons.theme
        self.field.setPlaceholderText(tr("Words, owner/name, or an address"))
        self.field.setAccessibleName(tr("Search Hugging Face"))
        self.field.setClearButtonEnabled(False)
        self.field.setMinimumHeight(theme.px(34))
        self.sort.setAccessibleName(tr("Order"))
        self.sort.setMinimumHeight(theme.px(34))
        for name, title in _orders():
            self.sort.addItem(title, name)
        top = QHBoxLayout()
        top.setSpacing(theme.px(SMALL))
        top.addWidget(self.field, 1)
        top.addWidget(self.sort)
        top.addWidget(self.go)
        self._stack.addWidget(self.hollow)
        found = QWidget()
        column = QVBoxLayout(found)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addWidget(self.more)
        self._stack.addWidget(found)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(SMALL))
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        self.setFocusProxy(self.field)


def _card(repo: Repo, machine: Machine) -> Card:
    facts = [
        tr("{count} downloads", count=short_count(repo.downloads)),
        tr("{count} likes", count=short_count(repo.likes)),
        tr("{count} parameters", count=parameters(repo.parameters)) if repo.parameters else "",
        repo.architecture,
        licence_title(repo.licence),
        tr("changed {day}", day=day(repo.updated)) if repo.updated else "",
    ]
    badge, tone = "", ""
    if repo.parameters:
        badge, tone, _ = verdict_words(guess(int(repo.parameters * USUAL_BITS / 8), machine))
    return Card(
        key=repo.id,
        title=repo.id,
        facts=" · ".join(fact for fact in facts if fact),
        state=tr("Access on request") if repo.gated else "",
        state_tone="warn",
        badge=badge,
        tone=tone,
    )


def _orders() -> list[tuple[str, str]]:
    return [
        ("trending", tr("Trending")),
        ("downloads", tr("Most downloads")),
        ("likes", tr("Most likes")),
        ("recent", tr("Most recent")),
    ]


def _invitation() -> str:
    return tr(
        "Type a name, or paste a repository or its address. Your words go to huggingface.co when "
        "you press Enter, and at no other time."
    )
