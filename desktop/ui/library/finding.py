"""Search Hugging Face: words or a pasted address, and what was found."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.catalogue import USUAL_BITS, guess, parameters_for
from desktop.core.fit import Machine
from desktop.core.model_sheet import parameters
from desktop.core.shelf import Item, Kind
from desktop.session.roots import Roots
from desktop.session.search import Asking, Finding, Found, Idle, Refused, Repo, Search
from desktop.ui.icons import Icons
from desktop.ui.library.adapter_wishes import AdapterWishes
from desktop.ui.library.card import Card
from desktop.ui.library.cards import CardList
from desktop.ui.library.chips import Chips
from desktop.ui.library.hollow import Hollow
from desktop.ui.library.signs import sign_of
from desktop.ui.library.words import day, licence_title, short_count, verdict_words
from desktop.ui.theme import SMALL
from desktop.ui.widgets.inputs import Pick
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import shown, tr

_BILLIONS = (2, 4, 9, 15, 35)  # parameters: sizes that models come in, and a little above
_FITS = -1
_ONE_REPOSITORY = re.compile(r"^(?:https?://\S+|[\w.-]+/[\w.-]+)$")


class FindingPlace(QWidget):
    """A field, an order, a list. Nothing is sent before the person says so."""

    opened = Signal(str)  # a repository, or a pasted address

    def __init__(
        self,
        icons: Icons,
        search: Search,
        machine: Callable[[], Machine],
        roots: Callable[[Item], Roots],
    ) -> None:
        """`roots` says where a model on the shelf comes from."""
        super().__init__()
        self._roots = roots
        self._machine = machine
        self._search = search
        self._state: Finding = Idle()
        self.kinds = Chips(icons.theme, tr("What to look for"), _kinds())
        self.wishes = AdapterWishes(icons)
        self.base = label("", "small", wrap=True)
        self.field = QLineEdit()
        self.largest = Pick(icons)
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
        self.largest.activated.connect(self._on_sorted)
        self.sort.activated.connect(self._on_sorted)
        self.wishes.changed.connect(self._on_sorted)
        self.kinds.chosen.connect(self._on_kind)
        self.list.opened.connect(self.opened)
        self.list.deed_asked.connect(self.opened)
        search.finding_changed.connect(self.show_state)
        self.show_state(Idle())

    def ask(self) -> None:
        """Look for the words in the field; go straight to a repository that is named there."""
        words = self.field.text().strip()
        if _ONE_REPOSITORY.match(words):
            self.opened.emit(words)
        elif self._wants_adapters:
            item = self.wishes.item
            base = self._roots(item) if item is not None else None
            self._search.find_adapters(
                words, self.sort.currentData(), base, self.wishes.wanted_form
            )
        else:
            self._search.find(words, self.sort.currentData(), self._billions)

    def show_adapters(self, model: str = "") -> None:
        """Look for adapters; of the model with this name, if one is given."""
        self._become(Kind.ADAPTER)
        self.field.clear()
        if model:
            self.wishes.choose(model)
            self.field.setText("" if self.wishes.item else model.rpartition("/")[2])
        self.ask()

    def show_models(self, words: str) -> None:
        """Look for models with these words."""
        self._become(Kind.MODEL)
        self.field.setText(words.rpartition("/")[2])
        self.ask()

    @property
    def _wants_adapters(self) -> bool:
        return self.kinds.current == Kind.ADAPTER.value

    @property
    def _billions(self) -> int:
        """Return how many billion parameters a model may have; 0 for any number."""
        wanted: int = self.largest.currentData()
        return parameters_for(self._machine()) if wanted == _FITS else wanted

    def _become(self, kind: Kind) -> None:
        self.kinds.choose(kind.value)
        self.wishes.setVisible(kind is Kind.ADAPTER)
        self.largest.setVisible(kind is Kind.MODEL)
        self.list.setAccessibleName(
            tr("Adapters that were found") if kind is Kind.ADAPTER else tr("Models that were found")
        )

    def _on_kind(self, name: str) -> None:
        self._become(Kind(name))
        self._search.cancel()
        self.show_state(Idle())

    def show_state(self, state: Finding) -> None:
        """Show how the question stands."""
        self._state = state
        self._adding = self._adding and isinstance(state, Asking)
        self.more.setEnabled(True)
        match state:
            case Found(about, repositories, more, base):
                machine = self._machine()
                self.list.show_cards([_card(repo, machine) for repo in repositories])
                self._say_base(base)
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
                title = tr("Find an adapter") if self._wants_adapters else tr("Find a model")
                self.hollow.say("search", title, _invitation(adapters=self._wants_adapters))
                self.hollow.offer(tr("Show what is popular now"), self.ask)
        there = isinstance(state, Found) and state.repositories
        self._stack.setCurrentIndex(1 if there else 0)

    def _say_base(self, base: str) -> None:
        """Say which model the adapters that were found are for, where one was asked for."""
        item = self.wishes.item if self._wants_adapters else None
        words = tr("Adapters for {base}", base=base) if base else ""
        if not base and item is not None:
            words = tr(
                "Nobody noted which model on Hugging Face “{name}” is, so adapters for all models "
                "were searched.",
                name=item.name,
            )
        self.base.setText(words)
        self.base.setVisible(bool(words))

    def _show_nothing(self, *, found: bool) -> None:
        if not found and self._wants_adapters:
            self.hollow.say(
                "search",
                tr("No adapter was found"),
                tr("Try without words, in another form, or for any model."),
            )
        elif not found:
            self.hollow.say(
                "search",
                tr("Nothing was found"),
                tr(
                    "Try fewer words, any size, or the name of a family such as Qwen, Llama "
                    "or Gemma."
                ),
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
        for size, title in _sizes():
            self.largest.addItem(title, size)
        for name, title in _orders():
            self.sort.addItem(title, name)
        for field, words in ((self.largest, tr("Size")), (self.sort, tr("Order"))):
            field.setAccessibleName(words)
            field.setToolTip(words)
            field.setMinimumHeight(theme.px(34))
        top = QHBoxLayout()
        top.setSpacing(theme.px(SMALL))
        top.addWidget(self.field, 1)
        top.addWidget(self.sort)
        top.addWidget(self.go)
        self._stack.addWidget(self.hollow)
        found = QWidget()
        column = QVBoxLayout(found)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.base)
        column.addWidget(self.list, 1)
        column.addWidget(self.more)
        self._stack.addWidget(found)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(SMALL))
        kinds = QHBoxLayout()  # the field needs its row, in a small window
        kinds.addWidget(self.kinds, 1)
        kinds.addWidget(self.largest)
        layout.addLayout(kinds)
        layout.addLayout(top)
        layout.addWidget(self.wishes)
        layout.addWidget(self._stack, 1)
        self.wishes.hide()


def _card(repo: Repo, machine: Machine) -> Card:
    if repo.is_adapter:
        return _adapter_card(repo)
    facts = [
        tr("{number} downloads", number=short_count(repo.downloads)),
        tr("{number} likes", number=short_count(repo.likes)),
        tr("{number} parameters", number=parameters(repo.parameters)) if repo.parameters else "",
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


def _adapter_card(repo: Repo) -> Card:
    facts = [
        tr("{number} downloads", number=short_count(repo.downloads)),
        tr("{number} likes", number=short_count(repo.likes)),
        tr("for {base}", base=repo.base_models[0]) if repo.base_models else "",
        licence_title(repo.licence),
        tr("changed {day}", day=day(repo.updated)) if repo.updated else "",
    ]
    return Card(
        key=repo.id,
        title=repo.id,
        facts=" · ".join(fact for fact in facts if fact),
        state=tr("Access on request") if repo.gated else tr("Adapter"),
        state_tone="warn" if repo.gated else "",
        badge="GGUF" if repo.has_gguf else "PEFT",
        tone="accent" if repo.has_gguf else "",
    )


def _kinds() -> list[tuple[str, str]]:
    return [(Kind.MODEL.value, tr("Models")), (Kind.ADAPTER.value, tr("Adapters"))]


def _sizes() -> list[tuple[int, str]]:
    upto = [(n, tr("Up to {count} billion parameters", count=n)) for n in _BILLIONS]
    return [(0, tr("Any size")), (_FITS, tr("Fits this computer")), *upto]


def _orders() -> list[tuple[str, str]]:
    return [
        ("trending", tr("Trending")),
        ("downloads", tr("Most downloads")),
        ("likes", tr("Most likes")),
        ("recent", tr("Most recent")),
    ]


def _invitation(*, adapters: bool) -> str:
    if adapters:
        return tr(
            "An adapter teaches one model something new. Your words and the name "
            "of the model go to huggingface.co when you press Enter, and at no other time."
        )
    return tr(
        "Type a name, or paste a repository or its address. Your words go to huggingface.co when "
        "you press Enter, and at no other time."
    )
