"""What joins the privacy page with the window: it is built when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.session.privacy import Privacy
from desktop.session.updates import Updates
from desktop.ui.icons import Icons
from desktop.ui.window import Window

if TYPE_CHECKING:
    from desktop.ui.privacy.page import PrivacyPage


class PrivacyDoor(QObject):
    """Opens the page over the window that it belongs to."""

    def __init__(self, icons: Icons, privacy: Privacy, updates: Updates, window: Window) -> None:
        super().__init__(window)
        self._icons = icons
        self._privacy = privacy
        self._updates = updates
        self._window = window
        self.page: PrivacyPage | None = None
        window.privacy_asked.connect(self.open)

    def open(self) -> None:
        """Show the page, and look anew at what holds."""
        from desktop.ui.privacy.page import PrivacyPage

        if self.page is None:
            self.page = PrivacyPage(self._icons, self._privacy, self._updates, self._window)
        self.page.show()
        self.page.raise_()
        self.page.activateWindow()
