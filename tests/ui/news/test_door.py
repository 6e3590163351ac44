"""News are shown by the system, lead back into the window, and go when the person comes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from desktop.core.news import News
from desktop.core.wording import say
from desktop.session.herald import Herald
from desktop.ui.news.door import NewsDoor, is_watched
from desktop.ui.news.post import Post
from tests.ui.conftest import House


class Board(Post):
    """A post that keeps what it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.there: dict[int, tuple[str, str]] = {}

    def show(self, number: int, title: str, text: str) -> None:
        self.there[number] = (title, text)

    def withdraw(self) -> None:
        self.there.clear()


@pytest.fixture
def board() -> Board:
    return Board()


@pytest.fixture
def herald(house: House) -> Herald:
    downloads = house.window.library._stores.downloads
    house.preferences.set("notifications", "long_reply", 0)
    return Herald(house.chat, downloads, house.preferences, lambda: False, parent=house.chat)


@pytest.fixture
def door(house: House, board: Board, herald: Herald) -> NewsDoor:
    return NewsDoor(herald, house.window, lambda: board)


def test_a_finished_reply_is_shown_and_a_click_opens_its_conversation(
    house: House, board: Board, door: NewsDoor
) -> None:
    house.load()
    house.say("A question", "An answer")
    assert list(board.there.values()) == [("A reply is finished", "")]
    opened = house.chat.conversation
    house.window.start_new()
    house.window.show_library()
    house.window.showMinimized()
    board.opened.emit(1)
    assert house.chat.conversation == opened
    assert not house.window.library.is_open
    assert not house.window.isMinimized()
    board.opened.emit(99)  # of another day: only the window comes


def test_words_are_shown_only_with_leave(house: House, board: Board, door: NewsDoor) -> None:
    house.preferences.set("notifications", "words", True)
    house.load()
    house.say("A question", "An answer")
    assert list(board.there.values()) == [("A question", "An answer")]


def test_news_of_a_download_lead_to_the_library(
    house: House, board: Board, door: NewsDoor, herald: Herald
) -> None:
    herald.told.emit(News(say("A download is finished"), say("“{name}” is here.", name="a.gguf")))
    assert board.there == {1: ("A download is finished", "“a.gguf” is here.")}
    board.opened.emit(1)
    assert house.window.library.is_open
    board.opened.emit(1)
    assert house.window.library.is_open


def test_news_go_when_the_person_comes_back_and_when_the_vault_is_locked(
    house: House, board: Board, door: NewsDoor, herald: Herald
) -> None:
    herald.told.emit(News(say("A reply is finished")))
    assert board.there
    QApplication.sendEvent(house.window, QEvent(QEvent.Type.WindowActivate))
    assert not board.there
    herald.told.emit(News(say("A reply is finished")))
    door.close()
    assert not board.there


def test_the_window_counts_as_watched_while_it_is_active(house: House) -> None:
    house.until(house.window.isActiveWindow)
    assert is_watched()


def test_where_nothing_can_be_shown_the_window_asks_for_attention(
    house: House, herald: Herald, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(QApplication, "alert", lambda *values: asked.append(values[0]))
    NewsDoor(herald, house.window, lambda: None)
    herald.told.emit(News(say("A reply is finished")))
    assert asked == [house.window]


def test_what_the_system_refuses_becomes_an_alert(
    house: House, board: Board, door: NewsDoor, herald: Herald, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(QApplication, "alert", lambda *values: asked.append(values[0]))
    herald.told.emit(News(say("A reply is finished")))
    board.refused.emit()
    assert asked == [house.window]
