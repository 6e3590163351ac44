"""The herald tells what has ended while nobody looks, and is quiet otherwise."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal

from desktop.core.comparison import Way
from desktop.core.downloads import Done, Download, Failed, Order, Piece, Running
from desktop.core.wording import say
from desktop.session.herald import Herald
from tests.session.conftest import Floor, Heard


class Fetched(QObject):
    """Downloads that the test plays."""

    arrived = Signal(object)
    progressed = Signal(object)


class Watch:
    """Whether somebody looks, and what time it is."""

    looks = False
    later = 60.0


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def fetched(floor: Floor) -> Fetched:
    return Fetched()


@pytest.fixture
def told(floor: Floor, watch: Watch, fetched: Fetched) -> Heard:
    clock: Callable[[], float] = floor.chat._clock
    herald = Herald(
        floor.chat,
        fetched,
        floor.preferences,
        lambda: watch.looks,
        clock=lambda: clock() + watch.later,
        parent=floor.chat,
    )
    return Heard(herald.told)


def talk(floor: Floor) -> None:
    floor.load()
    floor.chat.send("How are you?")
    answer(floor)


def answer(floor: Floor) -> None:
    floor.engine.begin()
    floor.engine.write("Fine")
    with floor.qtbot.waitSignal(floor.chat.reply_finished):
        floor.engine.finish()


def test_a_reply_is_told_while_nobody_looks(floor: Floor, told: Heard) -> None:
    talk(floor)
    assert floor.chat.conversation is not None
    assert [news.conversation for news in told.all] == [floor.chat.conversation.id]


def test_it_is_quiet_while_somebody_looks(floor: Floor, told: Heard, watch: Watch) -> None:
    watch.looks = True
    talk(floor)
    assert told.all == []


def test_a_quick_reply_is_not_told(floor: Floor, told: Heard, watch: Watch) -> None:
    watch.later = 2.0
    talk(floor)
    assert told.all == []
    floor.preferences.set("notifications", "long_reply", 0)
    floor.chat.send("And now?")
    answer(floor)
    assert len(told.all) == 1


def test_a_reply_in_a_conversation_that_is_not_open_leads_there(floor: Floor, told: Heard) -> None:
    floor.load()
    floor.chat.send("How are you?")
    assert floor.chat.conversation is not None
    asked_in = floor.chat.conversation.id
    floor.chat.start_new()
    answer(floor)
    assert told().conversation == asked_in


def test_of_answers_that_are_compared_the_last_is_told(floor: Floor, told: Heard) -> None:
    floor.load()
    floor.chat.compare("How are you?", (Way("a", (), 1), Way("b", (), 1)))
    answer(floor)
    assert told.all == []
    answer(floor)
    assert len(told.all) == 1


def test_downloads_are_told_once(told: Heard, fetched: Fetched, watch: Watch) -> None:
    order = Order("a/b", (Piece("a.gguf", 5),))
    fetched.progressed.emit(Download(1, order, "/m", Running()))
    failed = Download(1, order, "/m", Failed(say("Gone.")))
    fetched.progressed.emit(failed)
    fetched.progressed.emit(failed)
    assert [str(news.title) for news in told.all] == ["A download cannot go on"]
    fetched.progressed.emit(Download(1, order, "/m", Running()))
    fetched.arrived.emit(Download(1, order, "/m", Done("/m/a.gguf")))
    assert str(told().title) == "A download is finished"
    watch.looks = True
    fetched.arrived.emit(Download(2, order, "/m", Done("/m/a.gguf")))
    assert len(told.all) == 2
