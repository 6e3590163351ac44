"""The frame: the one window of the system, which is there as long as Fireside runs.

It holds the vault's page, and in its place the content while the vault is open.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from desktop.session.preferences import Preferences
from desktop.session.warden import Warden
from desktop.ui.icons import Icons, app_icon
from desktop.ui.placement import HEIGHT, WIDTH, place, placement_of
from desktop.ui.vault.lock_page import LockPage
from desktop.ui.wording import tr

if TYPE_CHECKING:
    from desktop.ui.window import Window


class Frame(QMainWindow):
    """Fireside's place on the screen; `closed` says that the person has closed it."""

    closed = Signal()

    def __init__(self, icons: Icons, preferences: Preferences, warden: Warden) -> None:
        super().__init__()
        self._icons = icons
        self._preferences = preferences
        self._warden = warden
        self._content: Window | None = None
        self.lock_page = LockPage(icons, warden)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.lock_page)
        self.setCentralWidget(self._stack)
        self.setWindowIcon(app_icon())
        self.setWindowTitle(tr("Fireside"))
        place(self, preferences.remembered.window_geometry, WIDTH, HEIGHT)

    def show_content(self, window: Window) -> None:
        """Show the content in place of the vault's page."""
        self._content = window
        self._stack.addWidget(window)
        self._stack.setCurrentWidget(window)
        self.setWindowTitle(window.windowTitle())
        window.windowTitleChanged.connect(self.setWindowTitle)
        window.show_conversation()

    def hide_content(self) -> None:
        """Show the vault's page over the content, which is about to go; nothing of it is seen."""
        if self._content is not None:
            self._content.leave()
            self._content.windowTitleChanged.disconnect(self.setWindowTitle)
        self._stack.setCurrentWidget(self.lock_page)
        self.setWindowTitle(tr("Fireside"))

    def drop_content(self) -> None:
        """Delete the content, and all that it shows."""
        if self._content is not None:
            self._stack.removeWidget(self._content)
            self._content.deleteLater()
            self._content = None

    def speak(self) -> None:
        """Build the vault's page anew, in another language; all in the frame writes numbers so."""
        self.setLocale(QLocale())
        old, self.lock_page = self.lock_page, LockPage(self._icons, self._warden)
        self._stack.insertWidget(0, self.lock_page)
        if self._content is None:
            self._stack.setCurrentWidget(self.lock_page)
        self._stack.removeWidget(old)
        old.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's place, and tell that it is closed."""
        if self._content is not None:
            self._content.leave()
        kept = dataclasses.replace(self._preferences.remembered, window_geometry=placement_of(self))
        self._preferences.remember(kept)
        super().closeEvent(event)
        self.closed.emit()
