"""All shortcuts, by menu: to be read, found and changed; below them the keys that always hold."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.ui.commands import commands, composer_keys, keys_shown, menu_titles
from desktop.ui.icons import Icons
from desktop.ui.keys import Keys
from desktop.ui.settings.key_row import KeyRow
from desktop.ui.settings.section import Section, found_in
from desktop.ui.theme import HUGE, MEDIUM, SMALL, TINY
from desktop.ui.widgets.labels import frame, label
from desktop.ui.wording import tr


class Shortcuts(Section):
    """Makes a row for each command that is declared, and says what else keys do."""

    covers = ("changed",)

    def __init__(self, icons: Icons, keys: Keys) -> None:
        super().__init__()
        self._icons = icons
        self.rows = {command.name: KeyRow(icons, keys, command) for command in commands()}
        self._lines = {name: frame("line") for name in menu_titles()}
        self._menus = {name: label(words, "strong") for name, words in _menus().items()}
        self._always = label(tr("Always"), "strong")
        self._fixed = [_Fixed(icons, title, keys) for title, keys in composer_keys()]
        self._lay_out()
        keys.changed.connect(self._show_keys)

    def search(self, words: str, title: str) -> int:
        """Show the commands that have all of the words, and return how many do."""
        found = 0
        for name, heading in self._menus.items():
            place = f"{title} {heading.text()}"
            count = 0
            for row in self.rows.values():
                if row.command.menu == name:
                    there = row.matches(words, place)
                    row.setVisible(there)
                    count += there
            heading.setVisible(count > 0)
            self._lines[name].setVisible(count > 0)
            found += count
        always = [
            line.show_if_found(words, f"{title} {self._always.text()}") for line in self._fixed
        ]
        self._always.setVisible(any(always))
        found += sum(always)
        self.setVisible(found > 0)
        return found

    def _show_keys(self) -> None:
        for row in self.rows.values():
            row.show_keys()

    def _lay_out(self) -> None:
        theme = self._icons.theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        help_ = tr(
            "Press the keys of a command to give it others. They hold in the window at once, and "
            "its menus and hints show them."
        )
        layout.addWidget(label(help_, "small", wrap=True))
        for name, heading in self._menus.items():
            layout.addSpacing(theme.px(MEDIUM))
            layout.addWidget(heading)
            layout.addSpacing(theme.px(TINY))
            layout.addWidget(self._lines[name])
            for row in self.rows.values():
                if row.command.menu == name:
                    layout.addWidget(row)
        layout.addSpacing(theme.px(MEDIUM))
        layout.addWidget(self._always)
        for line in self._fixed:
            layout.addWidget(line)


class _Fixed(QWidget):
    """What a key does that no person can change."""

    def __init__(self, icons: Icons, title: str, keys: str) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        theme = icons.theme
        self._words = f"{title} {keys} {keys_shown(keys)}"
        grid = QGridLayout(self)
        grid.setContentsMargins(0, theme.px(TINY), 0, theme.px(TINY))
        grid.setHorizontalSpacing(theme.px(HUGE))
        grid.setVerticalSpacing(theme.px(SMALL))
        grid.addWidget(label(title, wrap=True), 0, 0)
        grid.addWidget(label(keys_shown(keys), "badge"), 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)

    def show_if_found(self, words: str, place: str) -> bool:
        """Stand there if all of the words are here; return whether they are."""
        found = found_in(words, f"{place} {self._words}")
        self.setVisible(found)
        return found


def _menus() -> dict[str, str]:
    return {name: title.replace("&", "") for name, title in menu_titles().items()}
