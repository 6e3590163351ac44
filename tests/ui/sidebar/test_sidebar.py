"""The sidebar by mouse and by keyboard."""

from __future__ import annotations

import dataclasses
import time

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPointF, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from desktop.core.chat import FIRST_TEMPORARY, Conversation, Folder, Role
from desktop.core.found import Found, Group, Hit
from desktop.core.query import Query, Snippet
from desktop.session.conversations import Deletion
from desktop.ui.icons import Icons
from desktop.ui.sidebar.sections import Order
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
    with qtbot.waitSignal(sidebar.list.delete_asked) as told:
        qtbot.keyClick(sidebar.list, Qt.Key.Key_Delete)
    assert told.args == [(3,)]
    sidebar.undo_bar.offer(Deletion((THREE[0],)))
    assert sidebar.undo_bar.words == "Deleted “C”"
    assert sidebar.undo_bar.isVisible()
    with qtbot.waitSignal(sidebar.undo_asked):
        qtbot.mouseClick(sidebar.undo_bar.button, Qt.MouseButton.LeftButton)
    sidebar.undo_bar.offer(None)
    assert not sidebar.undo_bar.isVisible()


def deeds(menu: QMenu) -> dict[str, QAction]:
    return {action.text(): action for action in menu.actions() if action.text()}


def test_the_menu_offers_what_can_be_done(sidebar: Sidebar) -> None:
    sidebar.show_folders((Folder(7, "Work & play"),))
    menu = sidebar.list.menu_for(sidebar.rows.index_of(2))
    offered = deeds(menu)
    assert list(offered) == ["Rename", "Pin", "Move to", "Export…", "Delete"]
    told: list[object] = []
    sidebar.list.delete_asked.connect(told.append)
    sidebar.list.pin_asked.connect(lambda *args: told.append(args))
    sidebar.list.move_asked.connect(lambda *args: told.append(args))
    sidebar.list.new_folder_asked.connect(told.append)
    sidebar.export_asked.connect(told.append)
    offered["Delete"].trigger()
    offered["Pin"].trigger()
    offered["Export…"].trigger()
    into = offered["Move to"].menu()
    assert isinstance(into, QMenu)
    places = deeds(into)
    assert list(places) == ["Work && play", "New folder…"]
    places["Work && play"].trigger()
    places["New folder…"].trigger()
    assert told == [(2,), ((2,), True), (2,), ((2,), 7), (2,)]


def test_several_are_chosen_and_deleted(sidebar: Sidebar, qtbot: QtBot) -> None:
    opened: list[int] = []
    sidebar.opened.connect(opened.append)
    viewport, left = sidebar.list.viewport(), Qt.MouseButton.LeftButton
    qtbot.mouseClick(viewport, left, pos=at(sidebar, 2))
    qtbot.mouseClick(viewport, left, Qt.KeyboardModifier.ShiftModifier, at(sidebar, 1))
    assert sidebar.list.chosen == (2, 1)
    assert opened == [2]
    assert sidebar.chosen_bar.isVisible()
    offered = deeds(sidebar.list.menu_for(sidebar.rows.index_of(1)))
    assert "Rename" not in offered
    told: list[object] = []
    sidebar.list.pin_asked.connect(lambda *args: told.append(args))
    offered["Pin"].trigger()
    with qtbot.waitSignal(sidebar.list.delete_asked) as asked:
        qtbot.mouseClick(sidebar.chosen_bar.delete, left)
    assert asked.args == [(2, 1)]
    assert told == [((2, 1), True)]
    qtbot.mouseClick(sidebar.chosen_bar.clear, left)
    assert sidebar.list.chosen == ()
    assert not sidebar.chosen_bar.isVisible()


def test_several_are_chosen_by_the_keyboard(sidebar: Sidebar, qtbot: QtBot) -> None:
    qtbot.keyClick(sidebar.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert sidebar.list.chosen == (3, 2)
    qtbot.keyClick(sidebar.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert sidebar.list.chosen == (3, 2, 1)
    with qtbot.waitSignal(sidebar.list.delete_asked) as told:
        qtbot.keyClick(sidebar.list, Qt.Key.Key_Delete)
    assert told.args == [(3, 2, 1)]


def test_a_row_beside_those_that_are_chosen_is_meant_alone(sidebar: Sidebar, qtbot: QtBot) -> None:
    qtbot.keyClick(sidebar.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    told: list[object] = []
    sidebar.list.delete_asked.connect(told.append)
    deeds(sidebar.list.menu_for(sidebar.rows.index_of(1)))["Delete"].trigger()
    assert told == [(1,)]


def test_p_pins(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.list.pin_asked) as told:
        qtbot.keyClick(sidebar.list, Qt.Key.Key_P)
    assert told.args == [(3,), True]


def test_a_folder_is_folded_renamed_and_deleted_by_the_keyboard(
    sidebar: Sidebar, qtbot: QtBot
) -> None:
    work = Folder(7, "Work")
    sidebar.show_folders((work,))
    sidebar.keep(dataclasses.replace(THREE[1], folder=7))
    sidebar.list.setFocus()
    sidebar.list.setCurrentIndex(sidebar.rows.index_of_folder(7))
    qtbot.keyClick(sidebar.list, Qt.Key.Key_Return)
    assert not sidebar.rows.index_of(2).isValid()
    qtbot.mouseClick(
        sidebar.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=sidebar.list.visualRect(sidebar.rows.index_of_folder(7)).center(),
    )
    assert sidebar.rows.index_of(2).isValid()
    with qtbot.waitSignal(sidebar.list.folder_delete_asked) as told:
        qtbot.keyClick(sidebar.list, Qt.Key.Key_Delete)
    assert told.args == [7]
    qtbot.keyClick(sidebar.list, Qt.Key.Key_F2)
    editor = sidebar.list.findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Office")
    with qtbot.waitSignal(sidebar.rows.folder_renamed) as named:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert named.args == [7, "Office"]


def drop(sidebar: Sidebar, row: int) -> list[tuple[object, object]]:
    """Drag what is chosen to the middle of a row, and let it fall; return what is asked for."""
    asked: list[tuple[object, object]] = []
    sidebar.list.move_asked.connect(lambda *values: asked.append(values))
    drag = sidebar.list.begin_drag()
    assert drag is not None
    place = sidebar.list.visualRect(sidebar.rows.index(row)).center()
    none, move = Qt.KeyboardModifier.NoModifier, Qt.DropAction.MoveAction
    left = Qt.MouseButton.LeftButton
    sidebar.list.dragMoveEvent(QDragMoveEvent(place, move, drag.mimeData(), left, none))
    event = QDropEvent(QPointF(place), move, drag.mimeData(), left, none)
    sidebar.list.dropEvent(event)
    drag.deleteLater()
    assert event.isAccepted()
    return asked


def test_what_is_chosen_is_dragged_into_a_folder_and_out_of_it(sidebar: Sidebar) -> None:
    sidebar.show_folders((Folder(1, "Work"), Folder(2, "Home")))
    sidebar.keep(dataclasses.replace(THREE[0], folder=1))
    titles = [sidebar.rows.entry(row).title for row in range(sidebar.rows.rowCount())]
    assert titles == ["Work", "C", "Home", "Today", "B", "A"]
    sidebar.list.selectionModel().clear()
    select = QItemSelectionModel.SelectionFlag.Select
    for one in (2, 1):
        sidebar.list.selectionModel().select(sidebar.rows.index_of(one), select)
    assert drop(sidebar, 2) == [((2, 1), 2)]  # onto a folder's head
    assert drop(sidebar, 1) == [((2, 1), 1)]  # beside what is in a folder
    assert drop(sidebar, 3) == [((2, 1), None)]  # among those that are in none
    assert sidebar.list.delegate.target is None


def test_nothing_from_elsewhere_is_dropped_here(sidebar: Sidebar) -> None:
    sidebar.show_folders((Folder(1, "Work"),))
    data = QMimeData()
    data.setData("application/x-fireside-conversations", b"")
    place = sidebar.list.visualRect(sidebar.rows.index(0)).center()
    event = QDragEnterEvent(
        place, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    sidebar.list.dragEnterEvent(event)
    assert not event.isAccepted()


def test_a_temporary_one_stays_where_it_is(sidebar: Sidebar) -> None:
    sidebar.keep(Conversation(FIRST_TEMPORARY + 1, "Hush", NOW, NOW))
    sidebar.list.setCurrentIndex(sidebar.rows.index_of(FIRST_TEMPORARY + 1))
    assert sidebar.list.begin_drag() is None


def test_the_sort_menu(sidebar: Sidebar) -> None:
    offered = deeds(sidebar.sort_menu())
    assert list(offered) == ["Last change", "Beginning", "Title"]
    assert offered["Last change"].isChecked()
    told: list[object] = []
    sidebar.order_changed.connect(told.append)
    offered["Title"].trigger()
    assert told == [Order.TITLE]


def test_the_row_with_the_focus_stays_while_others_move(sidebar: Sidebar) -> None:
    sidebar.list.setCurrentIndex(sidebar.rows.index_of(2))
    new = Conversation(9, "New", NOW, NOW)
    sidebar.show_conversations((new, THREE[2], THREE[0], THREE[1]))
    assert sidebar.rows.conversation(sidebar.list.currentIndex()) == THREE[1]


def found() -> Found:
    hit = Hit(5, Role.USER, NOW, Snippet("a pear here", ((2, 6),)))
    return Found((Group(THREE[0], (hit, hit), 4, Snippet("C")),), 4)


def test_searching_takes_the_lists_place(sidebar: Sidebar, qtbot: QtBot) -> None:
    told: list[str] = []
    sidebar.search.asked.connect(told.append)
    sidebar.begin_search()
    qtbot.keyClicks(sidebar.search, "pear")
    qtbot.waitUntil(lambda: told == ["pear"])
    assert sidebar.is_searching
    sidebar.found.show_found(Query.of("pear"), found())
    assert sidebar.found.count.text() == "4 messages in 1 conversation"
    qtbot.keyClick(sidebar.search, Qt.Key.Key_Down)
    qtbot.keyClick(sidebar.found.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(sidebar.found.opened) as opened:
        qtbot.keyClick(sidebar.found.list, Qt.Key.Key_Return)
    assert opened.args == [3, 5]
    sidebar.search.setFocus()
    qtbot.keyClick(sidebar.search, Qt.Key.Key_Escape)
    assert told[-1] == ""
    assert not sidebar.is_searching
    assert sidebar.list.hasFocus()


def test_enter_goes_to_the_first_message_and_a_click_to_any(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.search.setText("pear")
    sidebar.search.entered.connect(sidebar.found.list.open_first)
    sidebar.found.show_found(Query.of("pear"), found())
    qtbot.keyClick(sidebar.search, Qt.Key.Key_A)  # the pause is cut short
    with qtbot.waitSignal(sidebar.found.opened) as opened:
        qtbot.keyClick(sidebar.search, Qt.Key.Key_Return)
    assert opened.args == [3, 5]
    listed = sidebar.found.list
    place = listed.visualRect(listed.rows.index(0)).center()
    with qtbot.waitSignal(sidebar.found.opened) as opened:
        qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [3, None]


def test_what_is_not_found_is_said(sidebar: Sidebar) -> None:
    sidebar.found.show_found(Query.of("pear"), Found())
    assert "Nothing has all of these words" in sidebar.found.count.text()
    sidebar.found.show_found(Query.of("!!"), Found())
    assert sidebar.found.count.text().startswith("Type a word")
    sidebar.found.show_backlog(0.4)
    assert "40 %" in sidebar.found.backlog.text()


def test_an_empty_list_says_what_will_be_there(sidebar: Sidebar) -> None:
    sidebar.show_conversations(())
    assert sidebar.empty.isVisible()
    assert not sidebar.list.isVisible()


def test_every_control_has_a_name(sidebar: Sidebar) -> None:
    assert sidebar.list.accessibleName()
    assert sidebar.hide_button.accessibleName()
    assert sidebar.new_button.text()
