"""The models and adapters on this computer: lists, what fills the disk, ways to bring more."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.catalogue import guess
from desktop.core.fit import Machine
from desktop.core.shelf import Item, Kind
from desktop.session.shelving import DiskUse, Elsewhere
from desktop.ui.icons import Icons
from desktop.ui.library.card import Card
from desktop.ui.library.cards import CardList
from desktop.ui.library.chips import Chips
from desktop.ui.library.hollow import Hollow
from desktop.ui.library.need_bar import Bar, Share
from desktop.ui.library.words import item_facts, verdict_words
from desktop.ui.theme import SMALL
from desktop.ui.widgets.labels import button
from desktop.ui.wording import tr, tr_n

DEEDS = ("load", "details", "bake", "verify", "reveal", "remove")


class HerePlace(QWidget):
    """Shows items that it is given, and tells what the person wants with one."""

    opened = Signal(int)  # item id
    asked = Signal(str, int)  # one of DEEDS, item id
    add_asked = Signal()
    folder_asked = Signal()  # of an adapter as PEFT saves it
    elsewhere_asked = Signal()
    recommended_asked = Signal()
    adapters_asked = Signal()  # those of the hub

    def __init__(self, icons: Icons, machine: Callable[[], Machine]) -> None:
        super().__init__()
        self._icons = icons
        self._machine = machine
        self._items: tuple[Item, ...] = ()
        self._loaded = ""
        self.kinds = Chips(icons.theme, tr("Kinds of files"), _kinds(0, 0))
        self.filter = QLineEdit()
        self.add = button(tr("Add files…"))
        self.folder = button(tr("Add a PEFT folder…"))
        self.elsewhere = button("", "link")
        self.list = CardList(icons, tr("Models on this computer"))
        self.hollow = Hollow(icons)
        self.disk = Bar(icons.theme)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.show_elsewhere(())
        self.show_items(())

    def show_items(self, items: Sequence[Item]) -> None:
        """Show these, missing ones as missing."""
        self._items = tuple(items)
        models = sum(item.kind is Kind.MODEL for item in self._items)
        for kind, words in _kinds(models, len(self._items) - models):
            self.kinds.buttons[kind].setText(words)
        self._show()

    def show_kind(self, kind: Kind) -> None:
        """Show the models, or the adapters."""
        self.kinds.choose(kind.value)
        self._show()

    def show_loaded(self, path: str) -> None:
        """Mark the model that is loaded, by its path; empty for none."""
        if path != self._loaded:
            self._loaded = path
            self._show()

    def show_elsewhere(self, found: Sequence[Elsewhere]) -> None:
        """Tell how many models other programs keep."""
        count = len(found)
        self.elsewhere.setText(
            tr_n(
                "1 model of another program can be used",
                "{count} models of other programs can be used",
                count,
            )
        )
        self.elsewhere.setVisible(bool(found))

    def show_disk(self, use: DiskUse) -> None:
        """Show what fills the disk of the models folder."""
        others = max(0, use.total - use.free - use.own)
        self.disk.show_shares(
            [
                Share(use.own, tr("models {size:size}", size=use.own)),
                Share(others, tr("other files {size:size}", size=others), "outline", 0.5),
                Share(use.free, tr("free {size:size}", size=use.free), "border", 0.9),
            ]
        )
        self.disk.setToolTip(use.folder)

    def menu(self, key: str) -> QMenu:
        """Return what can be done with a model."""
        item = next(item for item in self._items if str(item.id) == key)
        menu = QMenu(self)
        for name, title, icon in deeds_for(item):
            action = menu.addAction(title, lambda name=name: self.asked.emit(name, item.id))
            self._icons.wear(action, icon)
        return menu

    def _show(self) -> None:
        words = self.filter.text().casefold().split()
        machine = self._machine()
        kind = Kind(self.kinds.current)
        items = [item for item in self._items if item.kind is kind]
        chosen = [item for item in items if _has(item, words)]
        card = self._card if kind is Kind.MODEL else self._adapter_card
        self.list.show_cards([card(item, machine) for item in chosen])
        self.list.setAccessibleName(_list_name(kind))
        self.folder.setVisible(kind is Kind.ADAPTER)
        if not items:
            self._say_none(kind)
        elif not chosen:
            self.hollow.say(
                "search",
                tr("No file has these words."),
                tr("Names, folders, kinds and quantisations are looked through. Try fewer words."),
            )
        self.filter.setEnabled(bool(items))
        self._stack.setCurrentWidget(self.list if chosen else self.hollow)

    def _say_none(self, kind: Kind) -> None:
        if kind is Kind.MODEL:
            self.hollow.say("library", tr("No models yet"), _first_words())
            self.hollow.offer(tr("See what is recommended"), self.recommended_asked.emit)
        else:
            self.hollow.say("sliders-horizontal", tr("No adapters yet"), _first_adapter_words())
            self.hollow.offer(tr("Search for adapters"), self.adapters_asked.emit)

    def _adapter_card(self, item: Item, _machine: Machine) -> Card:
        return Card(
            key=str(item.id),
            title=item.name,
            facts=item_facts(item),
            state=tr("Missing") if item.missing else "",
            state_tone="bad",
            deed="" if item.missing else tr("Details"),
            faint=item.missing,
        )

    def _card(self, item: Item, machine: Machine) -> Card:
        loaded = item.path == self._loaded
        badge, tone, _ = verdict_words(guess(item.size, machine))
        state, state_tone = ("", "")
        if item.missing:
            state, state_tone = tr("Missing"), "bad"
        elif loaded:
            state, state_tone = tr("Loaded"), "accent"
        hidden = item.missing or loaded
        return Card(
            key=str(item.id),
            title=item.name,
            facts=item_facts(item),
            state=state,
            state_tone=state_tone,
            badge="" if hidden else badge,
            tone=tone,
            deed="" if hidden else tr("Load"),
            faint=item.missing,
        )

    def _on_deed(self, key: str) -> None:
        kind = Kind(self.kinds.current)
        self.asked.emit("load" if kind is Kind.MODEL else "details", int(key))

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._show)
        self.add.clicked.connect(self.add_asked)
        self.folder.clicked.connect(self.folder_asked)
        self.elsewhere.clicked.connect(self.elsewhere_asked)
        self.list.menu_for = self.menu
        self.list.opened.connect(lambda key: self.opened.emit(int(key)))
        self.list.deed_asked.connect(self._on_deed)
        self.kinds.chosen.connect(lambda _: self._show())

    def _lay_out(self) -> None:
        theme = self._icons.theme
        self.filter.setPlaceholderText(tr("Filter"))
        self.filter.setAccessibleName(tr("Show only files with these words"))
        self.filter.setMinimumHeight(theme.px(34))
        self._icons.wear(self.add, "plus")
        self._icons.wear(self.folder, "folder-open")
        top = QHBoxLayout()
        top.setSpacing(theme.px(SMALL))
        top.addWidget(self.filter, 1)
        top.addWidget(self.folder)
        top.addWidget(self.add)
        foot = QHBoxLayout()
        foot.addWidget(self.elsewhere)
        foot.addStretch(1)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.hollow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(SMALL))
        layout.addWidget(self.kinds)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        layout.addLayout(foot)
        layout.addWidget(self.disk)
        self.disk.hide()


def deeds_for(item: Item) -> list[tuple[str, str, str]]:
    """Return what can be done with a file, as name, title and icon."""
    if item.missing:
        return [
            ("details", tr("Details"), "info"),
            ("remove", tr("Take it off the list"), "x"),
        ]
    last = tr("Move to the trash…") if item.place.may_delete else tr("Take it off the list")
    first = [("load", tr("Load"), "play")] if item.kind is Kind.MODEL else []
    baking = tr("Bake adapters in…") if item.kind is Kind.MODEL else tr("Bake into a model…")
    return [
        *first,
        ("details", tr("Details"), "info"),
        ("bake", baking, "flame"),
        ("verify", tr("Verify the file"), "shield-check"),
        ("reveal", tr("Show in its folder"), "folder-open"),
        ("remove", last, "trash-2"),
    ]


def _has(item: Item, words: Sequence[str]) -> bool:
    text = f"{item.name} {item.path} {item.architecture} {item.quantisation}".casefold()
    return all(word in text for word in words)


def _kinds(models: int, adapters: int) -> list[tuple[str, str]]:
    return [
        (Kind.MODEL.value, tr("Models ({count})", count=models) if models else tr("Models")),
        (
            Kind.ADAPTER.value,
            tr("Adapters ({count})", count=adapters) if adapters else tr("Adapters"),
        ),
    ]


def _list_name(kind: Kind) -> str:
    if kind is Kind.MODEL:
        return tr("Models on this computer")
    return tr("Adapters on this computer")


def _first_adapter_words() -> str:
    return tr(
        "An adapter teaches a model something new, and can be switched on and off. Search for one, "
        "or drop one here: a GGUF file, or a folder as PEFT saves it."
    )


def _first_words() -> str:
    return tr(
        "Download one that suits this computer, add a GGUF file that you have, or drop one here."
    )
