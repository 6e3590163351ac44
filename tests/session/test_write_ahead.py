"""Messages written ahead are sent in order, each when the reply before it has ended."""

from __future__ import annotations

import pytest

from desktop.core.chat import Ending, Message, Role
from desktop.core.comparison import Way
from desktop.engine.protocol import Answer
from desktop.session.chat import Chat
from desktop.session.status import Phase
from tests.session.conftest import Floor, Heard


@pytest.fixture
def answering(floor: Floor) -> Floor:
    """Return a floor where a reply is being written."""
    floor.load()
    floor.chat.send("One")
    floor.engine.begin()
    floor.engine.write("First")
    floor.until(lambda: floor.chat.status.phase is Phase.WRITING)
    return floor


def here(floor: Floor) -> int:
    assert floor.chat.conversation is not None
    return floor.chat.conversation.id


def waiting(floor: Floor) -> list[str]:
    return [row.text for row in floor.chat.ahead.waiting(here(floor))]


def texts(floor: Floor) -> list[str]:
    return [row.node.message.text for row in floor.chat.rows]


def end(floor: Floor, ending: Ending = Ending.COMPLETE) -> None:
    with floor.qtbot.waitSignal(floor.chat.reply_finished):
        floor.engine.finish(ending)


def test_messages_wait_and_are_sent_in_order(answering: Floor) -> None:
    heard = Heard(answering.chat.ahead.changed)
    assert answering.chat.send("Two")
    assert answering.chat.send("Three")
    assert heard.all == [here(answering)] * 2
    assert waiting(answering) == ["Two", "Three"]
    assert len(answering.chat.rows) == 2
    end(answering)
    assert texts(answering) == ["One", "First", "Two", ""]
    assert waiting(answering) == ["Three"]
    answering.answer("Second")
    answering.answer("Third")
    assert texts(answering) == ["One", "First", "Two", "Second", "Three", "Third"]
    assert waiting(answering) == []
    assert [m.text for m in answering.engine.last(Answer).messages] == texts(answering)[:-1]


def test_what_waits_can_be_edited_and_taken_away(answering: Floor) -> None:
    answering.chat.send("Two")
    answering.chat.send("Three")
    two, three = answering.chat.ahead.waiting(here(answering))
    answering.chat.ahead.edit(two, "Deux")
    answering.chat.ahead.edit(two, "  ")
    answering.chat.ahead.remove(three)
    assert waiting(answering) == ["Deux"]
    assert [row.text for row in answering.history.waiting.all()] == ["Deux"]


@pytest.mark.parametrize("ending", [Ending.STOPPED, Ending.FAILED])
def test_a_reply_that_does_not_come_to_its_end_pauses(answering: Floor, ending: Ending) -> None:
    answering.chat.send("Two")
    if ending is Ending.STOPPED:
        answering.chat.stop()
        end(answering, ending)
    else:
        with answering.qtbot.waitSignal(answering.chat.reply_finished):
            answering.engine.die()
    assert answering.chat.ahead.is_paused(here(answering))
    assert waiting(answering) == ["Two"]
    assert len(answering.engine.all(Answer)) == 1
    answering.chat.ahead.go_on(here(answering))
    engines = answering.engines.made  # a dead one is followed by another
    answering.until(lambda: sum(len(engine.all(Answer)) for engine in engines) == 2)
    answering.answer("Second")
    assert texts(answering) == ["One", "First", "Two", "Second"]
    assert not answering.chat.ahead.is_paused(here(answering))


def test_a_message_that_is_sent_while_others_are_paused_does_not_take_them_along(
    answering: Floor,
) -> None:
    answering.chat.send("Two")
    answering.chat.stop()
    end(answering, Ending.STOPPED)
    answering.ask("Something else", "Yes")
    assert texts(answering)[-2:] == ["Something else", "Yes"]
    assert waiting(answering) == ["Two"]


def test_what_waits_outlives_fireside(answering: Floor) -> None:
    answering.chat.send("Two", "Sure, ")
    answering.chat.close()
    assert waiting(answering) == ["Two"]
    again = Chat(answering.history, answering.assistant, answering.preferences)
    again.open(here(answering))
    (row,) = again.ahead.waiting(here(answering))
    assert (row.text, row.beginning) == ("Two", "Sure, ")
    assert again.ahead.is_paused(here(answering))


def test_what_waits_is_sent_though_another_conversation_is_read(answering: Floor) -> None:
    answering.chat.send("Two", "Sure")
    conversation = here(answering)
    answering.chat.start_new()
    end(answering)
    answering.until(lambda: len(answering.engine.all(Answer)) == 2)
    command = answering.engine.last(Answer)
    assert [m.text for m in command.messages] == ["One", "First", "Two", "Sure"]
    assert command.continue_last
    answering.answer(", second")
    assert answering.chat.rows == ()
    answering.chat.open(conversation)
    assert texts(answering) == ["One", "First", "Two", "Sure, second"]


def test_a_question_waits_for_the_reply_of_another_conversation(answering: Floor) -> None:
    answering.chat.start_new()
    answering.chat.send("Something else")
    assert answering.chat.conversation is not None
    assert answering.chat.conversation.title == "Something else"
    assert texts(answering) == []
    assert waiting(answering) == ["Something else"]
    end(answering)
    answering.answer("Here")
    assert texts(answering) == ["Something else", "Here"]


def test_it_is_sent_behind_the_reply_whatever_branch_is_read(answering: Floor) -> None:
    end(answering)
    first = answering.chat.rows[-1].node.id
    answering.chat.regenerate(first)
    answering.chat.send("Two")
    answering.chat.show_sibling(answering.chat.rows[-1].node.id, -1)
    answering.answer("Another")
    answering.answer("Second")
    assert texts(answering) == ["One", "Another", "Two", "Second"]


def test_it_waits_until_a_comparison_is_decided(floor: Floor) -> None:
    floor.load()
    floor.chat.compare("One", [Way("", (), 1), Way("", (), 2)])
    floor.answer("A")
    floor.chat.send("Two")
    floor.answer("B")
    assert waiting(floor) == ["Two"]
    floor.chat.keep(0)
    floor.answer("Second")
    assert texts(floor) == ["One", "A", "Two", "Second"]


def test_nothing_is_sent_from_the_trash(answering: Floor) -> None:
    conversation = here(answering)
    answering.chat.send("Two")
    answering.history.delete(conversation, 1.0)
    answering.chat.leave(conversation)
    end(answering)
    assert len(answering.engine.all(Answer)) == 1
    answering.history.restore(conversation)
    answering.chat.open(conversation)
    assert waiting(answering) == ["Two"]


def test_what_cannot_be_sent_is_told_and_still_waits(answering: Floor) -> None:
    failures = Heard(answering.chat.failed)
    answering.chat.send("Two")
    answering.database.change("PRAGMA query_only = 1")
    end(answering)
    assert failures.all
    answering.database.change("PRAGMA query_only = 0")
    assert waiting(answering) == ["Two"]
    assert answering.chat.ahead.is_paused(here(answering))


def test_a_reply_can_be_begun_for_the_model(floor: Floor) -> None:
    floor.load()
    floor.chat.send("Write a poem", "Roses are")
    assert floor.engine.last(Answer).messages[-1] == Message(Role.ASSISTANT, "Roses are")
    assert floor.engine.last(Answer).continue_last
    floor.answer(" red")
    assert texts(floor) == ["Write a poem", "Roses are red"]
    floor.chat.regenerate(floor.chat.rows[-1].node.id, "Violets")
    floor.answer(" are blue")
    assert texts(floor) == ["Write a poem", "Violets are blue"]
    assert floor.chat.rows[-1].siblings == 2


def test_a_conversation_is_forked_from_any_message(floor: Floor) -> None:
    floor.load()
    _, reply = floor.ask("One", "First")
    floor.ask("Two", "Second")
    source = here(floor)
    floor.chat.fork(reply)
    assert here(floor) != source
    assert floor.chat.conversation is not None
    assert floor.chat.conversation.title == "One (2)"
    assert texts(floor) == ["One", "First"]
    floor.ask("Another", "Third")
    floor.chat.fork(floor.chat.rows[-1].node.id)
    assert floor.chat.conversation.title == "One (3)"
    floor.chat.open(source)
    assert texts(floor) == ["One", "First", "Two", "Second"]
