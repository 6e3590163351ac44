"""The dialogs of the window: each is built when it is asked for, and brought to the front."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from desktop.session.preferences import Preferences
from desktop.ui.icons import Icons


class Dialogs:
    """The settings and the small pages of the Help menu."""

    def __init__(self, icons: Icons, preferences: Preferences, parent: QWidget) -> None:
        self._icons = icons
        self._preferences = preferences
        self._parent = parent
        self._open: dict[str, QDialog] = {}
        self.sections: dict[str, Callable[[], QWidget]] = {}  # of the settings, by group

    def show_settings(self) -> None:
        """Open the settings."""
        from desktop.ui.settings.dialog import SettingsDialog

        if "settings" not in self._open:
            sections = {group: make() for group, make in self.sections.items()}
            made = SettingsDialog(self._icons, self._preferences, self._parent, sections)
            self._open["settings"] = made
        self._raise("settings")

    def show_shortcuts(self) -> None:
        """Open the page of the keyboard's shortcuts."""
        from desktop.ui.pages import ShortcutsPage

        self._open["shortcuts"] = ShortcutsPage(self._icons, self._parent)
        self._raise("shortcuts")

    def show_about(self) -> None:
        """Open the page about Fireside."""
        from desktop.ui.pages import AboutPage

        self._open["about"] = AboutPage(self._icons, self._parent)
        self._raise("about")

    def _raise(self, name: str) -> None:
        dialog = self._open[name]
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
