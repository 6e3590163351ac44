"""The library in the window: entered, left, and heard of in the sidebar."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.session.archive import Archive
from desktop.session.chat import Chat
from desktop.session.rack import Rack
from desktop.storage.adapter_sets import AdapterSets
from desktop.storage.both import BothHistories, in_memory
from desktop.ui.icons import Icons
from desktop.ui.window import Window
from tests.hub.loopback import Loopback, Repository
from tests.session.yard import order_for, padded
from tests.ui.library.conftest import Room


@pytest.fixture
def build(room: Room, icons: Icons, qtbot: QtBot) -> Iterator[Callable[[], Window]]:
    """Return what builds a window; all of them show the same sessions."""
    yard, stores = room.yard, room.stores
    history = BothHistories(yard.database, in_memory())
    chat = Chat(history, room.assistant, yard.preferences, parent=yard.parent)
    archive = Archive(
        yard.database, history, chat, room.assistant, yard.preferences, yard.tasks, yard.parent
    )
    kept = AdapterSets(yard.database)
    rack = Rack(room.assistant, chat, stores.shelving, kept, yard.tasks, yard.parent)

    def make() -> Window:
        made = Window(icons, room.assistant, chat, archive, stores, yard.preferences, rack)
        qtbot.addWidget(made)
        return made

    yield make
    chat.close()
    archive.close()
    history.forget()


@pytest.fixture
def window(build: Callable[[], Window], qtbot: QtBot) -> Window:
    made = build()
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def test_the_page_is_built_when_it_is_first_wanted(window: Window) -> None:
    assert window.library.page is None
    window.actions_by_name["library"].trigger()
    assert window.library.page is not None
    assert window.library.is_open
    assert window.library.page.isVisible()


def test_escape_and_the_command_lead_back_to_the_conversation(window: Window, qtbot: QtBot) -> None:
    window.sidebar.library_button.click()
    page = window.library.page
    assert page is not None
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert window.page.isVisible()
    window.show_library()
    assert window.library.page is page
    window.show_library()
    assert not window.library.is_open


def test_the_empty_conversation_and_the_chooser_lead_there(window: Window) -> None:
    window.page.empty.find_button.click()
    assert window.library.is_open
    window.show_conversation()
    assert not window.library.is_open
    window.page.chooser.library_asked.emit()
    assert window.library.is_open


def test_a_new_conversation_is_shown_in_place_of_the_library(window: Window) -> None:
    window.show_library()
    window.start_new()
    assert window.page.isVisible()


def test_loading_from_the_library_leads_to_the_conversation(
    window: Window, room: Room, small: Path
) -> None:
    room.put(small, "mine.gguf")
    window.show_library()
    page = window.library.page
    assert page is not None
    page.go("here")
    page.here.list.deed_asked.emit(page.here.list.rows.cards[0].key)
    assert window.page.isVisible()
    room.until(lambda: room.assistant.model is not None)


def test_the_sidebar_tells_of_downloads(
    window: Window, build: Callable[[], Window], room: Room, hub: Loopback, small: Path
) -> None:
    hub.pause = 0.1
    files = {"M-Q4_K_M.gguf": padded(small, 3_000_000)}
    model = hub.add(Repository("owner/M-GGUF", files))
    room.stores.downloads.add(order_for(model, "M-Q4_K_M.gguf"))
    button = window.sidebar.library_button
    room.until(lambda: button.share > 0)
    assert "1 download" in button.accessibleDescription()
    later = build().sidebar.library_button  # as in another language, while it goes on
    assert (later.share, later.text()) == (button.share, button.text())
    room.stores.downloads.pause_all()
    assert button.text() == "Library"
    assert button.share == 0
