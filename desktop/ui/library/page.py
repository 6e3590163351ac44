"""The library page: three places, what lies below them, and the strip of downloads."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.catalogue import read_catalogue
from desktop.core.downloads import Done, Download, Failed, Order
from desktop.core.errors import FiresideError
from desktop.core.shelf import Defaults, Item, Kind, Place
from desktop.core.wording import Wording
from desktop.session.assistant import Assistant
from desktop.session.assistant_state import Answering, Ready, State
from desktop.session.preferences import Preferences
from desktop.session.shelving import Details, Elsewhere
from desktop.ui.chat.links import may_open
from desktop.ui.icons import Icons
from desktop.ui.library.adapter_details import AdapterDetailsPlace
from desktop.ui.library.bringing import Bringing, files_in
from desktop.ui.library.deeds import DeedList
from desktop.ui.library.details import DetailsPlace
from desktop.ui.library.elsewhere import ElsewherePlace
from desktop.ui.library.finding import FindingPlace
from desktop.ui.library.here import HerePlace
from desktop.ui.library.item_deeds import ItemDeeds
from desktop.ui.library.making import Making
from desktop.ui.library.places import Places
from desktop.ui.library.recommended import Recommended
from desktop.ui.library.repository import RepositoryPlace
from desktop.ui.library.stores import Stores
from desktop.ui.library.strip import DownloadStrip
from desktop.ui.library.tabs import Head
from desktop.ui.library.told import Told
from desktop.ui.library.work_line import WorkLine
from desktop.ui.theme import LARGE, MEDIUM, SMALL
from desktop.ui.widgets.notice import Notice
from desktop.ui.wording import tr

_WIDEST = 920  # pixels at 100 %: the cards become no wider


class LibraryPage(QFrame):
    """Joins the places with the sessions and with each other; Escape and Back lead out again."""

    left = Signal()  # back to the conversation
    load_asked = Signal(str)  # path
    conversation_asked = Signal(int)
    options_asked = Signal()
    sidebar_asked = Signal()
    welcome_asked = Signal()

    def __init__(
        self,
        icons: Icons,
        stores: Stores,
        assistant: Assistant,
        preferences: Preferences,
        making: Making,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAccessibleName(tr("Library"))
        self.setAcceptDrops(True)
        self._icons = icons
        self._shelving, self._downloads = stores.shelving, stores.downloads
        self._preferences = preferences
        self.making = making
        search, machine = stores.search, stores.machine.now
        self._details: Details | None = None
        self.head = Head(icons)
        self.notice = Notice(icons)
        self.told = Told(icons)
        self.deeds = DeedList(icons)
        self.work = WorkLine(icons, stores.workbench)
        self.here = HerePlace(icons, machine)
        self.recommended = Recommended(icons, read_catalogue(), machine)
        self.finding = FindingPlace(icons, search, machine, stores.shelving.roots)
        self.repository = RepositoryPlace(
            icons, search, machine, lambda: preferences.settings.loading
        )
        self.details = DetailsPlace(icons, machine)
        self.adapter = AdapterDetailsPlace(icons, stores.studies)
        self.elsewhere = ElsewherePlace(icons)
        self.strip = DownloadStrip(icons, self._downloads)
        self.bringing = Bringing(icons, self)
        self.item_deeds = ItemDeeds(icons, self._shelving, self)
        self._places = Places({
            "here": self.here, "recommended": self.recommended, "search": self.finding,
            "repository": self.repository, "details": self.details, "adapter": self.adapter,
            "elsewhere": self.elsewhere,
        }, "here")  # fmt: skip
        self._lay_out()
        self._connect_places()
        self._connect_sessions(assistant)
        stores.machine.changed.connect(self._on_machine_changed)
        self._on_items(self._shelving.items)
        self._on_downloads(self._downloads.downloads)
        self._on_elsewhere(self._shelving.elsewhere)
        self._on_state(assistant.state)
        own = any(item.place is not Place.SHIPPED for item in self._shelving.items)
        self.go("here" if own else "recommended")

    # Where one is

    @property
    def place(self) -> str:
        """Return the name of the place that is shown."""
        return self._places.place

    def go(self, place: str) -> None:
        """Show one of the three places."""
        self._places.go(place)

    def back(self) -> None:
        """Go back one place; from one of the three, to the conversation."""
        if not self._places.back():
            self.left.emit()

    def look(self, text: str, quantisation: str = "") -> None:
        """Open a repository, given by its id or its address."""
        self.repository.look(text, quantisation)
        self._places.go_below("repository")

    def open_item(self, item: int) -> None:
        """Open the details of a model or an adapter."""
        known = self._item(item)
        if known is not None and known.kind is Kind.ADAPTER:
            self.adapter.show_item(known, self._loaded)
            self._places.go_below("adapter")
        elif self._read_details(item):
            self._places.go_below("details")

    def search_adapters(self, model: str = "") -> None:
        """Look on the hub for adapters of the model with this name."""
        self.go("search")
        self.finding.show_adapters(model)

    def _on_moved(self) -> None:
        titles = {
            "details": tr("Details"),
            "adapter": tr("Details"),
            "repository": tr("On Hugging Face"),
            "elsewhere": tr("Models of other programs"),
        }
        back = tr("Back") if self._places.is_below else tr("Back to the conversation (Esc)")
        self.head.show_place(self.place, titles.get(self.place, tr("Library")), back)
        self.take_focus()

    def take_focus(self) -> None:
        """Give the keyboard to what the person most likely wants."""
        match self.place:
            case "here":
                self.here.list.go_to_first()
            case "recommended":
                self.recommended.list.go_to_first()
            case "search":
                self.finding.field.setFocus()
            case _:
                self.head.back.setFocus()

    # What the person wants

    def do(self, deed: Callable[..., object], *values: object) -> bool:
        """Let the session do something; what it refuses is said above the places."""
        self.notice.hide()
        try:
            deed(*values)
        except FiresideError as error:
            self.show_problem(error)
            return False
        return True

    def show_problem(self, error: FiresideError) -> None:
        """Say what could not be done."""
        self.notice.show_problem(error.message, error.hint)

    def _item(self, number: int) -> Item | None:
        return next((item for item in self._shelving.items if item.id == number), None)

    def _on_gone(self, number: int) -> None:
        shown = {"details": self.details.item, "adapter": self.adapter.item}.get(self.place)
        if shown is not None and shown.id == number:
            self.back()

    def _on_order(self, order: Order) -> None:
        self.do(self._downloads.add, order)

    def _on_chosen(self, number: int, defaults: Defaults) -> None:
        if self.do(self._shelving.choose, number, defaults) and self._read(number):
            assert self._details is not None
            self.details.show_settings(self._details, self._preferences.settings)

    def _on_bake(self, item: Item) -> None:
        if item.kind is Kind.MODEL:
            self.making.bake(item.path)
        else:
            model, use = self.adapter.usual_use(item)
            self.making.bake(model, (use,))

    def _on_convert(self, download: Download) -> None:
        if isinstance(download.state, Done):
            self.making.convert(download.state.path, download.origin)

    def _on_arrived(self, download: Download) -> None:
        """Offer to convert what has come while the person is here."""
        if download.is_unconverted and self.isVisible() and self.making.dialog is None:
            self._on_convert(download)

    def search_models(self, words: str) -> None:
        """Look on the hub for models with these words."""
        self.go("search")
        self.finding.show_models(words)

    def _on_browser(self, address: str) -> None:
        if may_open(address):
            QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))

    # What the sessions say

    def _on_items(self, items: tuple[Item, ...]) -> None:
        self.here.show_items(items)
        self.recommended.show_items(items)
        self.repository.show_items(items)
        self.finding.wishes.show_items(items)
        shown = {"details": self.details.item, "adapter": self.adapter.item}.get(self.place)
        new = self._item(shown.id) if shown is not None else None
        if new is None or new == shown:
            return
        if new.kind is Kind.ADAPTER:
            self.adapter.show_item(new, self._loaded)
        else:
            self._read_details(new.id)

    def _on_elsewhere(self, found: tuple[Elsewhere, ...]) -> None:
        self.here.show_elsewhere(found)
        self.elsewhere.show_found(found)

    def _on_downloads(self, downloads: tuple[Download, ...]) -> None:
        self.repository.show_downloads(downloads)

    def _on_state(self, state: State) -> None:
        self._loaded = state.model.path if isinstance(state, Ready | Answering) else ""
        self.here.show_loaded(self._loaded)
        self.adapter.show_loaded(self._loaded)
        self.finding.wishes.show_loaded(self._loaded)

    def _on_progressed(self, download: Download) -> None:
        if isinstance(download.state, Done | Failed):
            self.repository.show_downloads(self._downloads.downloads)

    def _on_machine_changed(self) -> None:
        self.here.show_items(self._shelving.items)
        self.recommended.order()

    def _on_told(self, words: Wording) -> None:
        self.told.tell(words)

    def _read(self, number: int) -> bool:
        try:
            self._details = self._shelving.details(number)
        except FiresideError as error:
            self.show_problem(error)
            return False
        return True

    def _read_details(self, number: int) -> bool:
        if not self._read(number):
            return False
        assert self._details is not None
        loaded = self._details.item.path == self._loaded
        self.details.show_details(self._details, self._preferences.settings, loaded=loaded)
        return True

    # Building

    def _connect_places(self) -> None:
        head, here = self.head, self.here
        head.back_asked.connect(self.back)
        head.place_asked.connect(self.go)
        head.options_asked.connect(self.options_asked)
        head.sidebar_asked.connect(self.sidebar_asked)
        here.opened.connect(self.open_item)
        self.item_deeds.load_asked.connect(self.load_asked)
        self.item_deeds.details_asked.connect(self.open_item)
        self.item_deeds.gone.connect(self._on_gone)
        self.item_deeds.failed.connect(self.show_problem)
        here.asked.connect(self.item_deeds.do)
        here.add_asked.connect(self.bringing.choose_files)
        here.folder_asked.connect(self.bringing.choose_folder)
        here.elsewhere_asked.connect(lambda: self._places.go_below("elsewhere"))
        here.recommended_asked.connect(lambda: self.go("recommended"))
        here.adapters_asked.connect(self.search_adapters)
        self._places.moved.connect(self._on_moved)
        self.recommended.opened.connect(self.look)
        self.recommended.welcome_asked.connect(self.welcome_asked)
        self.finding.opened.connect(self.look)
        self.repository.download_asked.connect(self._on_order)
        self.repository.browser_asked.connect(self._on_browser)
        self.repository.token_asked.connect(self.options_asked)
        self.details.asked.connect(self.item_deeds.do)
        self.details.chosen.connect(self._on_chosen)
        self.details.conversation_asked.connect(self.conversation_asked)
        self.details.repository_asked.connect(self.look)
        self.strip.load_asked.connect(self.load_asked)
        self.strip.details_asked.connect(self.open_item)
        self.strip.convert_asked.connect(self._on_convert)
        self.repository.convert_asked.connect(self.making.convert)
        self.adapter.asked.connect(self.item_deeds.do)
        self.adapter.repository_asked.connect(self.look)
        self.adapter.adapters_asked.connect(self.search_adapters)
        self.work.load_asked.connect(self.load_asked)
        self.work.details_asked.connect(self.open_item)
        self.item_deeds.bake_asked.connect(self._on_bake)
        self.bringing.convert_asked.connect(self.making.convert)

    def _connect_sessions(self, assistant: Assistant) -> None:
        shelving, downloads = self._shelving, self._downloads
        self.elsewhere.use_asked.connect(lambda path: self.do(shelving.add, path))
        self.bringing.add_asked.connect(lambda path: self.do(shelving.add, path))
        self.bringing.bring_asked.connect(lambda *values: self.do(shelving.bring, *values))
        self.deeds.cancel_asked.connect(lambda number: self.do(shelving.cancel, number))
        shelving.items_changed.connect(self._on_items)
        shelving.deeds_changed.connect(self.deeds.show_deeds)
        shelving.elsewhere_changed.connect(self._on_elsewhere)
        shelving.disk_changed.connect(self.here.show_disk)
        shelving.told.connect(self._on_told)
        shelving.failed.connect(self.show_problem)
        downloads.changed.connect(self._on_downloads)
        downloads.progressed.connect(self._on_progressed)
        downloads.failed.connect(self.show_problem)
        downloads.arrived.connect(self._on_arrived)
        assistant.state_changed.connect(self._on_state)

    def _lay_out(self) -> None:
        theme = self._icons.theme
        inside = QWidget()
        inside.setMaximumWidth(theme.px(_WIDEST))
        column = QVBoxLayout(inside)
        edge = theme.px(LARGE)
        column.setContentsMargins(edge, theme.px(SMALL), edge, theme.px(MEDIUM))
        column.setSpacing(theme.px(MEDIUM))
        for widget in (self.head, self.notice, self.told, self.work, self.deeds):
            column.addWidget(widget)
        column.addWidget(self._places, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inside, 1000)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row, 1)
        layout.addWidget(self.strip)

    def showEvent(self, event: QShowEvent) -> None:
        """See again what is there."""
        super().showEvent(event)
        self._shelving.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave most of the page to its places."""
        super().resizeEvent(event)
        self.strip.leave_room(self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape and with the keys that browsers have for it."""
        alt_left = event.key() == Qt.Key.Key_Left and bool(
            event.modifiers() & Qt.KeyboardModifier.AltModifier
        )
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Back) or alt_left:
            self.back()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take models and adapters onto the shelf; the window would load them."""
        if files_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask how the files that were dropped shall be kept."""
        paths = files_in(event)
        if paths:
            event.acceptProposedAction()
            self.bringing.take(paths)
