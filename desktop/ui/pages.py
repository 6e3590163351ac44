"""The small pages of the Help menu: the keyboard's shortcuts, and what Fireside is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop import __version__
from desktop.ui.icons import Icons, app_sign
from desktop.ui.keys import Keys
from desktop.ui.placement import size_dialog
from desktop.ui.settings.search import SettingsSearch
from desktop.ui.settings.shortcuts import Shortcuts
from desktop.ui.theme import HUGE, LARGE, MEDIUM, SMALL
from desktop.ui.widgets.labels import button, frame, label
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
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
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


class AboutPage(QDialog):
    """Fireside's name, version and licence."""

    def __init__(self, icons: Icons, parent: QWidget | None) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.setWindowTitle(tr("About Fireside"))
        sign = QLabel()
        sign.setPixmap(app_sign(theme.px(96), self.devicePixelRatioF()))
        words = [
            label("Fireside", "title"),
            label(tr("Version {version}", version=__version__), "muted"),
            label(tr("A private assistant for your own computer."), "", wrap=True),
            label(tr("Free software under the MIT licence."), "small", wrap=True),
            label(tr("Icons by Lucide (ISC licence)."), "small", wrap=True),
            label(tr("Typeface Inter (SIL Open Font License)."), "small", wrap=True),
        ]
        close = button(tr("Close"), "primary")
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(HUGE)] * 4)
        layout.setSpacing(theme.px(SMALL))
        centre = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(sign, 0, centre)
        for line in words:
            line.setAlignment(centre)
            layout.addWidget(line)
        layout.addSpacing(theme.px(MEDIUM))
        layout.addWidget(close, 0, centre)
