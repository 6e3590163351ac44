"""The sidebar by mouse and by keyboard."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.core.chat import Conversation
from desktop.ui.icons import Icons
from desktop.ui.sidebar.sidebar import Sidebar

NOW = time.time()
THREE = tuple(Conversation(n, title, NOW, NOW) for n, title in ((3, "C"), (2, "B"), (1, "A")))


@pytest.fixture
def sidebar(icons: Icons, qtbot: QtBot) -> Sidebar:
    made = Sidebar(icons)
    qtbot.addWidget(made)
    made.resize(260, 500)
    made.show_conversations(THREE)
    made.mark_open(3)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.list.setFocus()
    return made


def at(sidebar: Sidebar, conversation_id: int) -> object:
    return sidebar.list.visualRect(sidebar.rows.index_of(conversation_id)).center()


def test_a_click_opens(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.opened) as told:
        qtbot.mouseClick(sidebar.list.viewport(), Qt.MouseButton.LeftButton, pos=at(sidebar, 2))
    assert told.args == [2]


def test_arrows_and_enter_open(sidebar: Sidebar, qtbot: QtBot) -> None:
    qtbot.keyClick(sidebar.list, Qt.Key.Key_Down)
    qtbot.keyClick(sidebar.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(sidebar.opened) as told:
        qtbot.keyClick(sidebar.list, Qt.Key.Key_Return)
    assert told.args == [1]


def test_f2_renames_in_place(sidebar: Sidebar, qtbot: QtBot) -> None:
    qtbot.keyClick(sidebar.list, Qt.Key.Key_F2)
    editor = sidebar.list.findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Recipes")
    with qtbot.waitSignal(sidebar.renamed) as told:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert told.args == [3, "Recipes"]


def test_escape_keeps_the_title(sidebar: Sidebar, qtbot: QtBot) -> None:
    told: list[object] = []
    sidebar.renamed.connect(lambda *args: told.append(args))
    sidebar.rename_open()
    editor = sidebar.list.findChild(QLineEdit)
    qtbot.keyClicks(editor, "no")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert told == []


def test_delete_asks_and_undo_stands(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.delete_asked) as told:
        qtbot.keyClick(sidebar.list, Qt.Key.Key_Delete)
    assert told.args == [3]
    sidebar.undo_bar.offer(THREE[0])
    assert sidebar.undo_bar.isVisible()
    with qtbot.waitSignal(sidebar.undo_asked):
        qtbot.mouseClick(sidebar.undo_bar.button, Qt.MouseButton.LeftButton)
    sidebar.undo_bar.offer(None)
    assert not sidebar.undo_bar.isVisible()


def test_the_menu_offers_both(sidebar: Sidebar) -> None:
    menu = sidebar.list.menu_for(sidebar.rows.index_of(2))
    told: list[int] = []
    sidebar.delete_asked.connect(told.append)
    rename, _export, delete = menu.actions()
    assert (rename.text(), delete.text()) == ("Rename", "Delete")
    delete.trigger()
    assert told == [2]


def test_the_row_with_the_focus_stays_while_others_move(sidebar: Sidebar) -> None:
    sidebar.list.setCurrentIndex(sidebar.rows.index_of(2))
    new = Conversation(9, "New", NOW, NOW)
    sidebar.show_conversations((new, THREE[2], THREE[0], THREE[1]))
    assert sidebar.rows.conversation(sidebar.list.currentIndex()) == THREE[1]


def test_an_empty_list_says_what_will_be_there(sidebar: Sidebar) -> None:
    sidebar.show_conversations(())
    assert sidebar.empty.isVisible()
    assert not sidebar.list.isVisible()


def test_every_control_has_a_name(sidebar: Sidebar) -> None:
    assert sidebar.list.accessibleName()
    assert sidebar.hide_button.accessibleName()
    assert sidebar.new_button.text()
