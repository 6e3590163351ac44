"""The pages of the Help menu, and the commands that they list."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from desktop.ui.commands import commands, composer_keys
from desktop.ui.pages import AboutPage, ShortcutsPage
from tests.ui.conftest import House


def test_every_command_is_in_a_menu_and_its_keys_on_the_page(house: House) -> None:
    listed = [
        action
        for menu in house.window.menuBar().actions()
        for action in menu.menu().actions()
        if not action.isSeparator() and action.menu() is None
    ]
    assert len(listed) == len(commands()) == len(house.window.actions_by_name)
    page = ShortcutsPage(house.window._icons, house.window)
    assert page.lines == [(c.title, c.keys) for c in commands() if c.keys] + [*composer_keys()]
    keys = [keys for _, keys in page.lines]
    assert len(keys) == len(set(keys))


def test_the_help_pages_open(house: House) -> None:
    house.press("Ctrl+/")
    house.window.dialogs.show_about()
    assert house.window.findChild(ShortcutsPage).isVisible()
    about = house.window.findChild(AboutPage)
    assert any("MIT" in label.text() for label in about.findChildren(QLabel))
