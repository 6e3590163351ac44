"""The pages of the Help menu, and the commands that they list."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from desktop import __version__
from desktop.ui.about import AboutPage, LicencesPage
from desktop.ui.commands import commands, composer_keys
from desktop.ui.pages import ShortcutsPage
from tests.ui.conftest import House


def test_every_command_is_in_a_menu_and_its_keys_on_the_page(house: House) -> None:
    listed = [
        action
        for menu in house.window.menuBar().actions()
        for action in menu.menu().actions()
        if not action.isSeparator() and action.menu() is None
    ]
    assert len(listed) == len(commands()) == len(house.window.actions_by_name)
    page = ShortcutsPage(house.window._icons, house.window.keys, house.window)
    words = [found.text() for found in page.findChildren(QLabel)]
    assert set(page.shortcuts.rows) == {command.name for command in commands()}
    assert {title for title, _ in composer_keys()} <= set(words)


def test_the_help_pages_open(house: House) -> None:
    house.press("Ctrl+/")
    house.window.dialogs.show_about()
    assert house.window.findChild(ShortcutsPage).isVisible()
    about = house.window.findChild(AboutPage)
    assert any("MIT" in label.text() for label in about.findChildren(QLabel))


def test_the_licences_of_all_that_is_inside_are_shown(house: House) -> None:
    house.window.dialogs.show_about()
    about = house.window.findChild(AboutPage)
    about.licences.click()
    page = about.findChild(LicencesPage)
    assert page.isVisible()
    assert "LGPL" in page.text.toPlainText()
    page.accept()


def test_version_and_build_can_be_copied(house: House) -> None:
    house.window.dialogs.show_about()
    house.window.findChild(AboutPage).copy.click()
    assert QGuiApplication.clipboard().text() == f"Fireside {__version__}, from source"
