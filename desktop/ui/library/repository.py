"""One repository of the hub: its files with what they cost here, or its adapters; and its card."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.core.downloads import Done, Download, Failed
from desktop.core.fit import Machine
from desktop.core.settings import Loading
from desktop.core.shelf import Item
from desktop.session.search import (
    Asking,
    Idle,
    Looked,
    Looking,
    Priced,
    Pricing,
    Refused,
    RemoteFile,
    RepoPage,
    Search,
    Trouble,
)
from desktop.ui.icons import Icons
from desktop.ui.library.adapter_offer import AdapterOffer
from desktop.ui.library.chips import Chips
from desktop.ui.library.hollow import Hollow
from desktop.ui.library.model_card import ModelCard
from desktop.ui.library.offer import Offer
from desktop.ui.library.remote import RemoteAdapter, adapters_of, models_of, order_for
from desktop.ui.library.repository_head import RepositoryHead
from desktop.ui.library.signs import sign_of
from desktop.ui.theme import SMALL
from desktop.ui.wording import shown, tr


class RepositoryPlace(QWidget):
    """Looks into a repository when it is opened, and prices the file that most people want."""

    download_asked = Signal(object)  # core.downloads.Order
    convert_asked = Signal(str, object)  # local path, core.shelf.Origin
    browser_asked = Signal(str)  # address
    token_asked = Signal()

    def __init__(
        self,
        icons: Icons,
        search: Search,
        machine: Callable[[], Machine],
        loading: Callable[[], Loading],
    ) -> None:
        super().__init__()
        self._icons = icons
        self._search = search
        self._machine = machine
        self._loading = loading
        self._wanted = ("", "")  # the repository or address, the preferred quantisation
        self._page: RepoPage | None = None
        self._downloads: tuple[Download, ...] = ()
        self._items: tuple[Item, ...] = ()
        self.head = RepositoryHead(icons)
        self.tabs = Chips(icons.theme, tr("Parts of this page"), _tabs(), "tab")
        self.offer = Offer(icons)
        self.adapters = AdapterOffer(icons)
        self.card = ModelCard(icons)
        self.hollow = Hollow(icons)
        self._below = QStackedWidget()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def look(self, text: str, quantisation: str = "") -> None:
        """Open a repository, given by its id or an address; a quantisation may be preferred."""
        self._wanted = (text, quantisation)
        self._page = None
        self._search.look(text)

    def show_downloads(self, downloads: tuple[Download, ...]) -> None:
        """Take note of what is being fetched."""
        self._downloads = downloads
        self._mark()

    def show_items(self, items: tuple[Item, ...]) -> None:
        """Take note of what is on this computer."""
        self._items = items
        self._mark()

    def _connect(self) -> None:
        self._search.looking_changed.connect(self._on_looking)
        self._search.pricing_changed.connect(self._on_pricing)
        self.tabs.chosen.connect(self._on_tab)
        self.head.browser_asked.connect(self._open_page)
        self.head.token_asked.connect(self.token_asked)
        self.offer.download_asked.connect(self._on_download)
        self.offer.price_asked.connect(self._on_price)
        self.adapters.download_asked.connect(self._on_adapter)
        self.adapters.convert_asked.connect(self._on_convert)
        self.card.link_activated.connect(self.browser_asked)

    # What the hub says

    def _on_looking(self, state: Looking) -> None:
        match state:
            case Looked(_, page):
                self._show_page(page)
                return
            case Asking(about, waiting):
                words = shown(waiting) if waiting else ""
                self.hollow.say("search", tr("Looking at {name}…", name=about), words, waits=True)
            case Refused():
                self._show_refusal(state)
            case Idle():
                self.hollow.say("search", tr("Nothing was asked."))
        self._stack.setCurrentWidget(self.hollow)

    def _show_refusal(self, state: Refused) -> None:
        hint = shown(state.hint) if state.hint else ""
        self.hollow.say(sign_of(state.kind), shown(state.message), hint)
        if state.kind is Trouble.TOKEN:
            self.hollow.offer(tr("Enter a token…"), self.token_asked.emit)
        elif state.page:
            self.hollow.offer(
                tr("Open the page in the browser"), partial(self.browser_asked.emit, state.page)
            )
        else:
            self.hollow.offer(tr("Try again"), partial(self.look, *self._wanted))

    def _show_page(self, page: RepoPage) -> None:
        self._page = page
        self.head.show_page(page)
        adapter = page.repo.is_adapter
        models = [] if adapter else models_of(page)
        self.offer.show_files(models, self._wanted[1], self._machine(), self._loading())
        self.adapters.show_adapters(
            adapters_of(page) if adapter else (), page.repo.base_models if adapter else ()
        )
        self.card.show_card(page.card)
        self.tabs.choose("files")
        self._on_tab("files")
        self._stack.setCurrentIndex(1)
        self._mark()
        if self.offer.suggested is not None:
            self._on_price(self.offer.suggested)

    def _on_pricing(self, state: Pricing) -> None:
        if self._page is None:
            return
        match state:
            case Priced(about, file, fit) if self._is_ours(about):
                machine, loading = self._machine(), self._loading()
                self.offer.show_price(self._path(about), file, fit, machine, loading)
            case Asking(about) if self._is_ours(about):
                self.offer.show_asking(self._path(about))
            case Refused(about, message) if self._is_ours(about):
                self.offer.show_refusal(self._path(about), shown(message))
            case _:
                pass

    def _is_ours(self, about: str) -> bool:
        return self._page is not None and about.startswith(f"{self._page.repo.id}/")

    def _path(self, about: str) -> str:
        assert self._page is not None
        return about.removeprefix(f"{self._page.repo.id}/")

    # What the person wants

    def _on_price(self, file: RemoteFile) -> None:
        if self._page is not None:
            self._search.price(self._page.repo.id, file.path, self._page.commit or "main")

    def _on_download(self, file: RemoteFile) -> None:
        if self._page is not None:
            self.download_asked.emit(order_for(self._page, file))

    def _on_adapter(self, adapter: RemoteAdapter) -> None:
        if self._page is not None:
            self.download_asked.emit(order_for(self._page, *adapter.files))

    def _on_convert(self, path: str) -> None:
        for download in self._downloads:
            if isinstance(download.state, Done) and download.state.path == path:
                self.convert_asked.emit(path, download.origin)

    def _open_page(self) -> None:
        if self._page is not None:
            self.browser_asked.emit(self._page.page)

    def _on_tab(self, name: str) -> None:
        adapter = self._page is not None and self._page.repo.is_adapter
        files = self.adapters if adapter else self.offer
        self._below.setCurrentWidget(self.card if name == "card" else files)

    def _mark(self) -> None:
        """Say of each file whether it is here or on its way."""
        if self._page is None:
            return
        repo = self._page.repo.id.casefold()
        states: dict[str, str] = {}
        fetched: dict[str, str] = {}
        for download in self._downloads:
            file = download.order.pieces[0].file
            if download.order.repo.casefold() != repo:
                continue
            if download.is_unconverted and isinstance(download.state, Done):
                states[file], fetched[file] = tr("Fetched"), download.state.path
            elif not isinstance(download.state, Done | Failed):
                states[file] = tr("In the queue")
        for item in self._items:
            if item.origin.repo.casefold() == repo and not item.missing:
                states[item.origin.file] = tr("On this computer")
                fetched.pop(item.origin.file, None)
        self.offer.show_states(states)
        self.adapters.show_states(states, fetched)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._icons.theme.px(SMALL))
        column.addWidget(self.head)
        column.addWidget(self.tabs)
        column.addWidget(self._below, 1)
        self._below.addWidget(self.offer)
        self._below.addWidget(self.adapters)
        self._below.addWidget(self.card)
        self._stack.addWidget(self.hollow)
        self._stack.addWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)


def _tabs() -> list[tuple[str, str]]:
    return [("files", tr("Files")), ("card", tr("Model card"))]
