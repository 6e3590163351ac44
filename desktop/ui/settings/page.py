"""A page of the settings: one group, its section if it has one, and the way back to defaults."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.icons import Icons
from desktop.ui.settings.form import Form
from desktop.ui.settings.section import Section
from desktop.ui.theme import HUGE, LARGE, SMALL
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr


class SettingsPage(QWidget):
    """Shows a group of settings; while something is searched for, only what was found."""

    edited = Signal(str, object)  # the setting's name, its new value
    reset_asked = Signal()

    def __init__(self, icons: Icons, title: str, group: type[Any], section: Section | None) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self.title = title
        self.section = section
        covered = section.covers if section is not None else ()
        self.form = Form(icons, group, title=title, without=covered, tells_default=True)
        self.reset = button(tr("Reset"), "ghost")
        words = tr("Reset all settings of “{title}”", title=title)
        self.reset.setAccessibleName(words)
        self.reset.setToolTip(words)
        icons.wear(self.reset, "rotate-ccw")
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        self._lay_out(icons)
        self.form.edited.connect(self.edited)
        self.reset.clicked.connect(self.reset_asked)

    def show_values(self, values: Any) -> None:
        """Show an instance of the group."""
        defaults = type(values)()
        self.form.show_values(values, defaults)
        self.reset.setVisible(values != defaults)

    def search(self, words: str) -> int:
        """Show what has all of the words, and return how much that is."""
        found = self.form.search(words)
        if self.section is not None:
            found += self.section.search(words, self.title)
        return found

    def focus_first(self) -> None:
        """Give the keyboard to the first setting that is shown."""
        there = [field for field in self.form.fields.values() if not field.isHidden()]
        (there[0].control if there else self.section or self.form).setFocus()

    def _lay_out(self, icons: Icons) -> None:
        theme = icons.theme
        head = QHBoxLayout()
        head.addWidget(label(self.title, "title"), 1)
        head.addWidget(self.reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(HUGE), theme.px(LARGE), theme.px(LARGE), 0)
        layout.setSpacing(theme.px(SMALL))
        layout.addLayout(head)
        if self.section is not None:
            layout.addWidget(self.section)
        layout.addWidget(self.form)
