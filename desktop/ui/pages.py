"""The page of the keyboard's shortcuts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.icons import Icons
from desktop.ui.keys import Keys
from desktop.ui.placement import size_dialog
from desktop.ui.settings.search import SettingsSearch
from desktop.ui.settings.shortcuts import Shortcuts
from desktop.ui.theme import LARGE, MEDIUM
from desktop.ui.widgets.labels import frame, label
from desktop.ui.widgets.scroll import Scroll
from desktop.ui.wording import tr


class ShortcutsPage(QDialog):
    """Every key that does something; it is searched and changed here as in the settings."""

    def __init__(self, icons: Icons, keys: Keys, parent: QWidget | None) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.search = SettingsSearch(icons, tr("Search shortcuts"))
        self.shortcuts = Shortcuts(icons, keys)
        self.nothing = label(tr("No shortcut has these words."), "muted")
        inside = QWidget()
        inside.setProperty("kind", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(*[theme.px(LARGE)] * 4)
        column.addWidget(self.nothing)
        column.addWidget(self.shortcuts)
        column.addStretch(1)
        scroll = Scroll(inside)
        head = QVBoxLayout()
        head.setContentsMargins(*[theme.px(MEDIUM)] * 4)
        head.addWidget(self.search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(frame("line"))
        layout.addWidget(scroll)
        self.nothing.hide()
        self.search.textChanged.connect(self._on_search)
        size_dialog(self, theme.px(600), theme.px(660))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape; Enter belongs to the field that it is pressed in."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _on_search(self, text: str) -> None:
        found = self.shortcuts.search(text.strip(), "")
        self.nothing.setVisible(not found)
        self.search.say_found(found)
