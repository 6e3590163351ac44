"""The dialogs of the window: each is built when it is asked for, and brought to the front."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from desktop.session.preferences import Preferences
from desktop.ui.icons import Icons
from desktop.ui.keys import Keys
from desktop.ui.settings.section import Section


class Dialogs:
    """The settings and the small pages of the Help menu."""

    def __init__(self, icons: Icons, preferences: Preferences, keys: Keys, parent: QWidget) -> None:
        self._icons = icons
        self._preferences = preferences
        self._keys = keys
        self._parent = parent
        self._open: dict[str, QDialog] = {}
        # What stands among the settings and is made by others, by group.
        self.sections: dict[str, Callable[[], Section]] = {"shortcuts": self._make_shortcuts}

    def show_settings(self, group: str = "") -> None:
        """Open the settings, at a group if one is named."""
        from desktop.ui.settings.dialog import SettingsDialog

        if "settings" not in self._open:
            sections = {name: make() for name, make in self.sections.items()}
            made = SettingsDialog(self._icons, self._preferences, self._parent, sections)
            self._open["settings"] = made
        settings = self._open["settings"]
        if group and isinstance(settings, SettingsDialog):
            settings.show_group(group)
        self._raise("settings")

    def show_shortcuts(self) -> None:
        """Open the page of the keyboard's shortcuts."""
        from desktop.ui.pages import ShortcutsPage

        self._open["shortcuts"] = ShortcutsPage(self._icons, self._keys, self._parent)
        self._raise("shortcuts")

    def show_about(self) -> None:
        """Open the page about Fireside."""
        from desktop.ui.about import AboutPage

        self._open["about"] = AboutPage(self._icons, self._parent)
        self._raise("about")

    def close_all(self) -> bool:
        """Close what is open over the window; returns whether the settings were."""
        settings = self._open.get("settings")
        was_open = settings is not None and settings.isVisible()
        for dialog in self._parent.findChildren(QDialog):
            dialog.close()
        return was_open

    def _make_shortcuts(self) -> Section:
        from desktop.ui.settings.shortcuts import Shortcuts

        return Shortcuts(self._icons, self._keys)

    def _raise(self, name: str) -> None:
        dialog = self._open[name]
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
