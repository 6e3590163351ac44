"""What joins the library page with the window: it is built when it is first entered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from desktop.core.downloads import Running, Verifying, Waiting
from desktop.core.errors import FiresideError
from desktop.session.assistant import Assistant
from desktop.session.preferences import Preferences
from desktop.ui.icons import Icons
from desktop.ui.library.loads import Loads
from desktop.ui.library.making import Making
from desktop.ui.library.queue_words import summary
from desktop.ui.library.stores import Stores

if TYPE_CHECKING:
    from desktop.ui.library.page import LibraryPage
    from desktop.ui.settings.section import Section


class LibraryDoor(QObject):
    """Puts the page into the stack over the conversation, and takes it away again."""

    entered = Signal()
    left = Signal()
    conversation_asked = Signal(int)
    settings_asked = Signal(str)  # the group
    sidebar_asked = Signal()
    welcome_asked = Signal()
    downloads_changed = Signal(int, float, str)  # how many go on, the share of them, words

    def __init__(
        self,
        icons: Icons,
        stores: Stores,
        assistant: Assistant,
        preferences: Preferences,
        stack: QStackedWidget,
    ) -> None:
        super().__init__(stack)
        self._icons = icons
        self._stores = stores
        self._assistant = assistant
        self._preferences = preferences
        self._stack = stack
        self._sidebar_button = False
        self.page: LibraryPage | None = None
        self.loads = Loads(icons, stores, assistant, preferences, stack)
        self.loads.loading.connect(self.leave)
        self.making = Making(icons, stores, assistant, stack)
        self.making.begun.connect(self._on_begun)
        self.making.failed.connect(self._on_not_begun)
        self.making.search_asked.connect(self._on_search_asked)
        stores.downloads.changed.connect(self.tell_downloads)
        stores.downloads.progressed.connect(self.tell_downloads)

    @property
    def is_open(self) -> bool:
        """Return whether the library stands in front of the conversation."""
        return self.page is not None and self._stack.currentWidget() is self.page

    def enter(self) -> None:
        """Show the library."""
        self._stores.machine.look()
        if self.page is None:
            self.page = self._build()
            self._stack.addWidget(self.page)
        self._stack.setCurrentWidget(self.page)
        self.page.take_focus()
        self.entered.emit()

    def _on_begun(self, _job: int) -> None:
        """Show where what is being made will stand, to somebody who is not in the library yet."""
        if not self.is_open:
            self.enter()
            if self.page is not None:
                self.page.go("here")

    def find_adapters(self) -> None:
        """Look on the hub for adapters of the loaded model."""
        self.enter()
        model = self._assistant.model
        if self.page is not None:
            self.page.search_adapters(model.name if model else "")

    def leave(self) -> None:
        """Show the conversation again, whatever stands in front of it."""
        if self._stack.currentIndex() != 0:
            self._stack.setCurrentIndex(0)
            self.left.emit()

    def flush(self) -> None:
        """Keep what is being typed in the library."""
        if self.page is not None:
            self.page.details.flush()

    def load(self, path: str) -> None:
        """Load a model; what would not fit is asked about first."""
        self.loads.load(path)

    def make_section(self) -> Section:
        """Return what the library has among the settings."""
        from desktop.ui.library.section import LibrarySection

        stores = self._stores
        return LibrarySection(self._icons, stores.shelving, stores.access, self._preferences)

    def show_sidebar_button(self, *, shown: bool) -> None:
        """Offer the way back to a hidden sidebar."""
        self._sidebar_button = shown
        if self.page is not None:
            self.page.head.sidebar_button.setVisible(shown)

    def _on_not_begun(self, error: FiresideError) -> None:
        self.enter()
        if self.page is not None:
            self.page.show_problem(error)

    def _on_search_asked(self, words: str) -> None:
        self.enter()
        if self.page is not None:
            self.page.search_models(words)

    def _build(self) -> LibraryPage:
        from desktop.ui.library.page import LibraryPage

        page = LibraryPage(
            self._icons, self._stores, self._assistant, self._preferences, self.making
        )
        page.left.connect(self.leave)
        page.load_asked.connect(self.load)
        page.conversation_asked.connect(self.conversation_asked)
        page.options_asked.connect(lambda: self.settings_asked.emit("library"))
        page.sidebar_asked.connect(self.sidebar_asked)
        page.welcome_asked.connect(self.welcome_asked)
        page.head.sidebar_button.setVisible(self._sidebar_button)
        return page

    def tell_downloads(self) -> None:
        """Say how the downloads stand together."""
        downloads = self._stores.downloads.downloads
        going = sum(isinstance(one.state, Running | Waiting | Verifying) for one in downloads)
        words, share = summary(downloads)
        self.downloads_changed.emit(going, share, words)
