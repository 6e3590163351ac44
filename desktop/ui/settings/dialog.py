"""The settings window: one page a group, generated from `core.settings`, applied at once."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from functools import partial
from typing import get_type_hints

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.core.offline import OfflineLock
from desktop.core.settings import GROUP_TITLES, Chosen, Settings
from desktop.session.preferences import Preferences
from desktop.ui.icons import Icons
from desktop.ui.placement import size_dialog
from desktop.ui.settings.page import SettingsPage
from desktop.ui.settings.search import SettingsSearch
from desktop.ui.settings.section import Section
from desktop.ui.theme import LARGE, MEDIUM, SMALL
from desktop.ui.widgets.labels import button, frame, label
from desktop.ui.widgets.scroll import Scroll
from desktop.ui.widgets.undo_bar import UndoBar
from desktop.ui.wording import shown, tr

_SIDE = 210  # pixels of the list, at a text size of 100 %


class SettingsDialog(QDialog):
    """All settings, searchable. What is changed here holds at once; there is nothing to apply."""

    def __init__(
        self,
        icons: Icons,
        preferences: Preferences,
        parent: QWidget | None,
        sections: Mapping[str, Section] | None = None,
    ) -> None:
        """Take what stands above the settings of some groups, by the name of the group."""
        super().__init__(parent)
        self._icons = icons
        self._preferences = preferences
        self._reset: tuple[Chosen, ...] = ()  # what can be put back
        self.search = SettingsSearch(icons)
        self.groups = QListWidget()
        self.groups.setProperty("kind", "pages")  # before its items measure themselves
        self.reset_all = button(tr("Reset all"), "ghost")
        self.undo = UndoBar(icons)
        self.nothing = label(tr("No setting has these words."), "muted")
        self.pages: dict[str, SettingsPage] = {}
        self._area = Scroll()
        self.setWindowTitle(tr("Settings"))
        self.setModal(False)
        for group, cls in get_type_hints(Settings).items():
            section = (sections or {}).get(group)
            page = SettingsPage(icons, shown(GROUP_TITLES[group]), cls, section)
            page.edited.connect(partial(preferences.set, group))
            page.reset_asked.connect(partial(self._on_reset, group))
            self.pages[group] = page
            self.groups.addItem(QListWidgetItem(page.title))
        self._lay_out()
        self._connect()
        self.show_group(next(iter(self.pages)))
        self._show_values(preferences.settings)
        self._show_policy()
        size_dialog(self, icons.theme.px(860), icons.theme.px(620))

    def show_group(self, group: str) -> None:
        """Show the page of a group, whatever was searched for."""
        self.search.clear()
        self.groups.setCurrentRow(list(self.pages).index(group))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the search field."""
        super().showEvent(event)
        self.groups.doItemsLayout()  # they were measured before they had their style
        self.search.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave most of a narrow window to the settings."""
        super().resizeEvent(event)
        self._side.setFixedWidth(min(self._icons.theme.px(_SIDE), self.width() // 3))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape; Enter belongs to the field that it is pressed in."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Let the field that is being typed in tell its value before the dialog goes."""
        self.search.setFocus()
        super().done(result)

    # What happens

    def _show_values(self, settings: Settings) -> None:
        for group in dataclasses.fields(settings):
            self.pages[group.name].show_values(getattr(settings, group.name))
        self.reset_all.setEnabled(settings != Settings())

    def _show_policy(self) -> None:
        if self._preferences.lock is OfflineLock.POLICY:
            reason = tr("The administrator of this computer has decided this for everybody.")
            self.pages["privacy"].form.fields["offline"].fix(True, reason)

    def _on_search(self, words: str) -> None:
        total = 0
        for row, page in enumerate(self.pages.values()):
            count = page.search(words)
            total += count
            item = self.groups.item(row)
            item.setText(f"{page.title} · {count}" if words else page.title)
            item.setHidden(count == 0)
        self._area.setVisible(total > 0)
        self.nothing.setVisible(total == 0)
        self._show_pages()
        if words:
            self.search.say_found(total)

    def _show_pages(self) -> None:
        """Show the page that is chosen, or all with something that was searched for."""
        for row, page in enumerate(self.pages.values()):
            found = not self.groups.item(row).isHidden()
            page.setVisible(found if self.search.words else row == self.groups.currentRow())
        self._area.verticalScrollBar().setValue(0)

    def _on_group(self, row: int) -> None:
        if self.search.words:
            page = list(self.pages.values())[row]
            self._area.verticalScrollBar().setValue(page.y())
        else:
            self._show_pages()

    def _on_reset(self, group: str) -> None:
        self._offer_undo(self._preferences.reset_group(group))

    def _on_reset_all(self) -> None:
        self._offer_undo(self._preferences.reset_all())

    def _offer_undo(self, reset: tuple[Chosen, ...]) -> None:
        self._reset = reset
        if not reset:
            self.undo.stand(tr("Nothing to reset: what protects you stays as you chose it."))
        elif len(reset) > 1:
            words = tr("{count:count} settings have their defaults again.", count=len(reset))
            self.undo.stand(words, tr("Undo the reset of {count:count} settings", count=len(reset)))
        else:
            self.undo.stand(tr("One setting has its default again."), tr("Undo the reset"))

    def _on_undo(self) -> None:
        self._preferences.put_back(self._reset)
        self.undo.offer(None)
        self.search.setFocus()

    def _focus_found(self) -> None:
        page = next((page for page in self.pages.values() if not page.isHidden()), None)
        if page is not None:
            page.focus_first()

    # Building

    def _connect(self) -> None:
        self.groups.currentRowChanged.connect(self._on_group)
        self.search.textChanged.connect(lambda text: self._on_search(text.strip()))
        self.search.down_pressed.connect(self.groups.setFocus)
        self.search.entered.connect(self._focus_found)
        self.reset_all.clicked.connect(self._on_reset_all)
        self.undo.undo_asked.connect(self._on_undo)
        self._preferences.changed.connect(self._show_values)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search.begin)

    def _lay_out(self) -> None:
        theme = self._icons.theme
        self.groups.setAccessibleName(tr("Groups of settings"))
        self.groups.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._icons.wear(self.reset_all, "rotate-ccw")
        words = tr("Reset all settings but those that protect you, and your folders")
        self.reset_all.setToolTip(words)
        self.reset_all.setAccessibleName(words)
        self._side = side = frame("side")
        left = QVBoxLayout(side)
        left.setContentsMargins(*[theme.px(MEDIUM)] * 4)
        left.setSpacing(theme.px(MEDIUM))
        left.addWidget(self.groups, 1)
        left.addWidget(self.reset_all)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme.px(SMALL))
        right.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignCenter)
        right.addWidget(self._filled_area(), 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(MEDIUM), 0, theme.px(MEDIUM), theme.px(MEDIUM))
        foot.addWidget(self.undo)
        right.addLayout(foot)
        self.nothing.hide()
        top = frame("side")
        head = QHBoxLayout(top)
        head.setContentsMargins(*[theme.px(MEDIUM)] * 4)
        head.addWidget(self.search)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(side)
        below.addWidget(frame("upright"))
        below.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(frame("line"))
        layout.addLayout(below, 1)

    def _filled_area(self) -> QScrollArea:
        inside = QWidget()
        inside.setProperty("kind", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, self._icons.theme.px(LARGE))
        column.setSpacing(0)
        for page in self.pages.values():
            column.addWidget(page)
        column.addStretch(1)
        self._area.setWidget(inside)
        return self._area
