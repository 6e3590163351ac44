"""What joins the welcome page with the window: it is built when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from desktop.core.catalogue import Entry
from desktop.core.downloads import Done, Download
from desktop.core.privacy import Findings
from desktop.core.shelf import Item, Kind
from desktop.session.guide import Guide
from desktop.session.privacy import Privacy
from desktop.session.search import Search
from desktop.session.welcome import Welcome
from desktop.ui.icons import Icons
from desktop.ui.library.stores import Stores
from desktop.ui.window import Window

if TYPE_CHECKING:
    from desktop.ui.welcome.getting import Getting
    from desktop.ui.welcome.page import WelcomePage


class WelcomeDoor(QObject):
    """Shows the page over the conversation, and does what the person wants there."""

    came = Signal(str, str)  # a model that was asked for here: its name, its path

    def __init__(
        self,
        icons: Icons,
        welcome: Welcome,
        guide: Guide,
        privacy: Privacy,
        stores: Stores,
        search: Callable[[QObject], Search],
        window: Window,
    ) -> None:
        """`search` makes a way to ask the hub, owned by what it is given."""
        super().__init__(window)
        self._icons = icons
        self._welcome = welcome
        self._guide = guide
        self._privacy = privacy
        self._stores = stores
        self._search = search
        self._window = window
        self._had_sidebar = False
        self._wanted = ""  # path of a model that is loaded once it is on the shelf
        self.page: WelcomePage | None = None
        self._getting: Getting | None = None
        window.actions_by_name["welcome"].triggered.connect(self.enter)
        window.library.welcome_asked.connect(self.enter)
        window.middle.currentChanged.connect(self._on_moved)
        stores.shelving.items_changed.connect(self._on_items)
        stores.downloads.arrived.connect(self._on_arrived)
        welcome.met.connect(self._on_met)
        empty = window.page.empty
        empty.welcome_asked.connect(self.enter)
        empty.guide_asked.connect(self.try_guide)
        empty.show_guide(here=guide.is_here)

    @property
    def is_open(self) -> bool:
        """Return whether the page stands in front of the conversation."""
        return self.page is not None and self._window.middle.currentWidget() is self.page

    def begin(self) -> None:
        """Show the page if this is a first start."""
        if self._welcome.is_due:
            self.enter()

    def enter(self) -> None:
        """Show the page."""
        if self.is_open:
            return
        window = self._window
        window.library.leave()
        window.panels.close_panel()
        if self.page is None:
            self._build()
        assert self.page is not None
        self._had_sidebar = not window.sidebar.isHidden()
        window.show_sidebar(shown=False)
        self._welcome.look()
        self.page.show_privacy(self._privacy.findings)
        self._privacy.look_at_rest()
        window.middle.setCurrentWidget(self.page)
        self.page.take_focus()

    def leave(self) -> None:
        """Show the conversation."""
        self._window.show_conversation()

    def try_guide(self) -> None:
        """Begin to talk with the Guide."""
        german = QLocale().language() == QLocale.Language.German
        if self._window.page.do(partial(self._guide.open, german=german)):
            self.leave()

    def use(self, path: str) -> None:
        """Load a model that is here; one of another program comes onto the shelf first."""
        shelving = self._stores.shelving
        if any(item.path == path for item in shelving.items):
            self._window.library.load(path)
        else:
            self._wanted = path
            shelving.add(path)

    def _build(self) -> None:
        from desktop.ui.welcome.getting import Getting
        from desktop.ui.welcome.page import WelcomePage

        stores, window = self._stores, self._window
        self._getting = getting = Getting(
            self._search, stores.downloads, stores.shelving, stores.machine.now, self
        )
        self.page = page = WelcomePage(
            self._icons, self._welcome, getting, guide=self._guide.is_here
        )
        page.left.connect(self.leave)
        page.guide_asked.connect(self.try_guide)
        page.use_asked.connect(self.use)
        page.get_asked.connect(self._on_get)
        page.cancel_asked.connect(getting.cancel)
        page.library_asked.connect(window.library.enter)
        page.open_asked.connect(window.open_model)
        page.manual_asked.connect(window.actions_by_name["manual"].trigger)
        page.vault_asked.connect(partial(window.dialogs.show_settings, "vault"))
        page.lock_switched.connect(self._on_lock_switched)
        self._privacy.changed.connect(self._on_findings)
        window.middle.addWidget(page)

    def _on_get(self, entry: Entry) -> None:
        if self._getting is not None:
            self._getting.begin(entry)

    def _on_lock_switched(self, closed: bool) -> None:
        self._privacy.preferences.set("privacy", "offline", closed)

    def _on_findings(self, findings: Findings) -> None:
        if self.page is not None:
            self.page.show_privacy(findings)

    def _on_moved(self) -> None:
        """Take note that the page was left, whatever the way."""
        if self.page is None or self.is_open:
            return
        if self._had_sidebar:
            self._had_sidebar = False
            self._window.show_sidebar(shown=True)
        self._welcome.leave()

    def _on_met(self) -> None:
        if self.is_open:
            self.leave()

    def _on_items(self, items: tuple[Item, ...]) -> None:
        if self._wanted and any(item.path == self._wanted for item in items):
            path, self._wanted = self._wanted, ""
            self._window.library.load(path)

    def _on_arrived(self, download: Download) -> None:
        """Load the model that was asked for here, unless the person talks to another one."""
        state = download.state
        if self._getting is None or not isinstance(state, Done):
            return
        if not self._getting.was_begun(download) or download.order.kind is not Kind.MODEL:
            return
        if self.is_open or self._welcome.is_without_model:
            self._window.library.load(state.path)
        else:
            self.came.emit(download.order.name.removesuffix(".gguf"), state.path)
