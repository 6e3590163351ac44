"""The settings dialog: one page a group, generated from `core.settings`, applied at once."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from functools import partial
from typing import Any, get_type_hints

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core.settings import GROUP_TITLES, Settings
from desktop.session.preferences import Preferences
from desktop.ui.icons import Icons
from desktop.ui.settings.form import Form
from desktop.ui.theme import HUGE, LARGE, MEDIUM, SMALL
from desktop.ui.widgets.labels import frame, label
from desktop.ui.wording import shown, tr


class SettingsDialog(QDialog):
    """All settings, searchable. What is changed here holds at once; there is nothing to apply."""

    def __init__(
        self,
        icons: Icons,
        preferences: Preferences,
        parent: QWidget | None,
        sections: Mapping[str, QWidget] | None = None,
    ) -> None:
        """Take what stands above the settings of some groups, by the name of the group."""
        super().__init__(parent)
        self._icons = icons
        self._sections = sections or {}
        self._preferences = preferences
        self._pages = QListWidget()
        self._stack = QStackedWidget()
        self._search = QLineEdit()
        self._nothing = label(tr("No setting has these words."), "muted")
        self.forms: dict[str, Form] = {}
        self.setWindowTitle(tr("Settings"))
        self.setModal(False)
        self._lay_out()
        for group, cls in get_type_hints(Settings).items():
            self._add_page(group, cls)
        self._pages.setCurrentRow(0)
        self._pages.currentRowChanged.connect(self._stack.setCurrentIndex)
        self._search.textChanged.connect(self._on_search)
        preferences.changed.connect(self._show_values)
        self._show_values(preferences.settings)
        self.resize(icons.theme.px(760), icons.theme.px(560))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the search field."""
        super().showEvent(event)
        self._search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape; Enter belongs to the field that it is pressed in."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Let the field that is being typed in tell its value before the dialog goes."""
        self._search.setFocus()
        super().done(result)

    def _lay_out(self) -> None:
        theme = self._icons.theme
        self._search.setPlaceholderText(tr("Search settings"))
        self._search.setAccessibleName(tr("Search settings"))
        self._search.setClearButtonEnabled(False)
        self._pages.setProperty("kind", "pages")
        self._pages.setAccessibleName(tr("Groups of settings"))
        self._pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side = frame("side")
        side.setFixedWidth(theme.px(210))
        left = QVBoxLayout(side)
        left.setContentsMargins(*[theme.px(MEDIUM)] * 4)
        left.setSpacing(theme.px(MEDIUM))
        left.addWidget(self._search)
        left.addWidget(self._pages, 1)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignCenter)
        right.addWidget(self._stack, 1)
        self._nothing.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(side)
        layout.addWidget(frame("upright"))
        layout.addLayout(right, 1)

    def _add_page(self, group: str, cls: type[Any]) -> None:
        theme = self._icons.theme
        title = shown(GROUP_TITLES[group])
        form = Form(self._icons, cls)
        form.edited.connect(partial(self._preferences.set, group))
        inside = QWidget()
        inside.setProperty("kind", "plain")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(theme.px(HUGE), theme.px(LARGE), theme.px(LARGE), theme.px(LARGE))
        layout.setSpacing(theme.px(SMALL))
        layout.addWidget(label(title, "title"))
        if group in self._sections:
            layout.addWidget(self._sections[group])
        layout.addWidget(form, 1)
        page = QScrollArea()
        page.setWidgetResizable(True)
        page.setFrameShape(QFrame.Shape.NoFrame)
        page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setWidget(inside)
        self.forms[group] = form
        self._pages.addItem(QListWidgetItem(title))
        self._stack.addWidget(page)

    def _show_values(self, settings: Settings) -> None:
        for group in dataclasses.fields(settings):
            cls = get_type_hints(Settings)[group.name]
            self.forms[group.name].show_values(getattr(settings, group.name), cls())

    def _on_search(self, words: str) -> None:
        found = [form.search(words) for form in self.forms.values()]
        for row, count in enumerate(found):
            self._pages.item(row).setHidden(count == 0)
        row = self._pages.currentRow()
        if not found[row] and any(found):
            row = next(row for row, count in enumerate(found) if count)
            self._pages.setCurrentRow(row)
        self._stack.setVisible(any(found))
        self._nothing.setVisible(not any(found))
