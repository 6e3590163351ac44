"""Fireside closes in its order, and nothing that was written is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from desktop.core.chat import Ending
from desktop.session.closing import Closing
from desktop.session.library import Library
from desktop.session.status import Phase
from desktop.storage.database import Database
from desktop.storage.history import History
from tests.session.conftest import Floor, Heard


def closing(floor: Floor, parent: QObject) -> Closing:
    library = Library(floor.history, floor.assistant, floor.preferences, floor.tasks, parent)
    return Closing(floor.chat, floor.assistant, library, floor.tasks, parent)


@pytest.mark.parametrize("at_once", [False, True])
def test_closing_during_a_reply_keeps_it_and_ends_everything(floor: Floor, at_once: bool) -> None:
    parent = QObject()
    floor.load()
    floor.chat.send("Tell me a story")
    floor.engine.begin()
    floor.engine.write("Once upon")
    floor.until(lambda: floor.chat.status.phase is Phase.WRITING)
    assert floor.chat.conversation is not None
    conversation = floor.chat.conversation.id
    ending = closing(floor, parent)
    with floor.qtbot.waitSignal(ending.done):
        ending.begin(at_once=at_once)
        ending.begin()
    assert floor.engine.was_killed == at_once
    assert not any(engine.alive for engine in floor.engines.made)
    floor.database.close()
    again = Database.open(floor.home / "history.db")
    reply = History(again).tree(conversation).path()[-1]
    again.close()
    assert reply.message.text == "Once upon"
    assert reply.ending is Ending.STOPPED


def test_closing_without_an_engine_is_done_at_once(floor: Floor) -> None:
    parent = QObject()
    ending = closing(floor, parent)
    done = Heard(ending.done)
    ending.begin()
    assert len(done.all) == 1
