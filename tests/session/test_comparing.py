"""One message answered several times, one answer after the other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.core.chat import AdapterUse, Ending
from desktop.core.comparison import Comparison, Way
from desktop.core.errors import EngineError
from desktop.engine.protocol import Answer
from desktop.session.chat import Chat
from desktop.session.status import Phase
from tests.session.conftest import Floor

WITH = (AdapterUse("a.gguf", 0.5),)
WAYS = (Way("With", WITH, 5), Way("Without", (), 5))


@pytest.fixture
def asked(floor: Floor) -> Floor:
    floor.load()
    assert floor.chat.compare("Name a colour", WAYS)
    return floor


def now(floor: Floor) -> Comparison:
    comparison = floor.chat.comparison
    assert comparison is not None
    return comparison


def words(floor: Floor) -> list[str]:
    return [take.node.message.text if take.node else "-" for take in now(floor).takes]


def stored(floor: Floor) -> list[tuple[str, Ending | None]]:
    """Return all replies to the first message, as they are on disk."""
    assert floor.chat.conversation is not None
    tree = floor.history.tree(floor.chat.conversation.id)
    first = min(tree.nodes)
    return [(node.message.text, node.ending) for node in tree.children(first)]


def grow(floor: Floor, text: str) -> None:
    """Let the engine begin the answer that it was asked for."""
    floor.engine.begin()
    floor.engine.write(text)
    floor.until(lambda: floor.chat.status.phase is Phase.WRITING)


def test_the_answers_come_one_after_the_other_with_one_seed_from_an_empty_start(
    asked: Floor,
) -> None:
    assert words(asked) == ["", "-"]
    asked.answer("Red")
    assert words(asked) == ["Red", ""]
    asked.answer("Blue")
    first, second = asked.engine.all(Answer)
    assert (first.adapters, second.adapters) == (WITH, ())
    assert first.sampling == second.sampling
    assert first.sampling.seed == 5
    assert first.messages == second.messages
    assert (first.afresh, second.afresh) == (True, True)
    assert now(asked).writing is None
    assert stored(asked) == [("Red", Ending.COMPLETE), ("Blue", Ending.COMPLETE)]


def test_the_one_that_is_kept_is_read_and_the_other_stays_beside_it(asked: Floor) -> None:
    asked.answer("Red")
    asked.answer("Blue")
    asked.chat.keep(0)
    assert asked.chat.comparison is None
    row = asked.chat.rows[-1]
    assert (row.node.message.text, row.sibling, row.siblings) == ("Red", 0, 2)
    asked.ask("Another", "Green")
    assert [m.text for m in asked.engine.last(Answer).messages] == [
        "Name a colour", "Red", "Another",
    ]  # fmt: skip


def test_what_is_being_written_is_not_kept_yet(asked: Floor) -> None:
    asked.answer("Red")
    asked.chat.keep(0)
    asked.chat.keep(1)
    assert words(asked) == ["Red", ""]


def test_blind_ones_are_shuffled_and_named_once_one_is_kept(
    floor: Floor, monkeypatch: pytest.MonkeyPatch
) -> None:
    floor.load()
    monkeypatch.setattr(floor.chat.comparing, "_shuffle", list.reverse)
    floor.chat.compare("Name a colour", WAYS, blind=True)
    floor.answer("Blue")
    floor.answer("Red")
    assert [take.way.name for take in now(floor).takes] == ["Without", "With"]
    assert now(floor).hides_names
    floor.chat.keep(1)
    assert not now(floor).hides_names
    assert now(floor).kept == 1
    assert floor.chat.rows[-1].node.message.text == "Red"
    floor.ask("Another", "Green")
    assert floor.chat.comparison is None
    assert floor.chat.rows[1].node.message.text == "Red"


def test_a_stop_pauses_and_keeps_what_there_is(asked: Floor) -> None:
    grow(asked, "Re")
    asked.chat.stop()
    with asked.qtbot.waitSignal(asked.chat.reply_finished):
        asked.engine.finish(Ending.STOPPED)
    assert now(asked).is_paused
    assert words(asked) == ["Re", "-"]
    assert stored(asked) == [("Re", Ending.STOPPED)]
    asked.chat.comparing.go_on(now(asked).conversation_id)
    asked.answer("Blue")
    assert stored(asked) == [("Re", Ending.STOPPED), ("Blue", Ending.COMPLETE)]


def test_an_engine_that_dies_pauses_and_another_one_goes_on(asked: Floor) -> None:
    asked.answer("Red")
    grow(asked, "Bl")
    with asked.qtbot.waitSignal(asked.chat.reply_finished):
        asked.engine.die()
    assert not now(asked).is_paused  # there is none left to ask for
    assert stored(asked) == [("Red", Ending.COMPLETE), ("Bl", Ending.FAILED)]
    asked.chat.keep(0)
    assert asked.chat.rows[-1].node.message.text == "Red"


def test_it_goes_on_while_another_conversation_is_read(asked: Floor) -> None:
    compared = now(asked).conversation_id
    grow(asked, "Re")
    asked.chat.start_new()
    assert asked.chat.comparison is None
    with asked.qtbot.waitSignal(asked.chat.reply_finished):
        asked.engine.write("d")
        asked.engine.finish()
    asked.until(lambda: len(asked.engine.all(Answer)) == 2)
    asked.engine.begin()
    asked.engine.write("Bl")
    asked.until(lambda: asked.chat._writer.status.phase is Phase.WRITING)
    asked.chat.open(compared)
    assert words(asked) == ["Red", "Bl"]
    assert asked.chat.is_writing


def test_closing_keeps_what_there_is(asked: Floor) -> None:
    asked.answer("Red")
    grow(asked, "Bl")
    asked.chat.close()
    assert stored(asked) == [("Red", Ending.COMPLETE), ("Bl", Ending.STOPPED)]
    assert len(asked.engine.all(Answer)) == 2


def test_a_reply_is_compared_by_the_message_before_it(floor: Floor) -> None:
    floor.load()
    question, reply = floor.ask("Name a colour", "Red")
    assert floor.chat.compare_reply(reply, WAYS)
    floor.answer("Blue")
    floor.answer("Green")
    assert now(floor).question.id == question
    assert [text for text, _ in stored(floor)] == ["Red", "Blue", "Green"]


@pytest.mark.parametrize(
    "ask",
    [
        lambda floor: floor.chat.compare("Another", WAYS),
        lambda floor: floor.chat.compare_reply(floor.chat.rows[0].node.id, WAYS),
        lambda floor: floor.chat.regenerate(floor.chat.rows[0].node.id),
        lambda floor: floor.chat.edit(floor.chat.rows[0].node.id, "Name an animal"),
        lambda floor: floor.chat.continue_reply(floor.chat.rows[1].node.id),
    ],
)
def test_nothing_else_is_asked_until_it_is_decided(
    asked: Floor, ask: Callable[[Floor], bool]
) -> None:
    asked.answer("Red")
    asked.answer("Blue")
    assert not ask(asked)
    asked.chat.end_comparison()
    assert ask(asked)


def test_without_a_model_it_is_said_and_can_be_taken_up(floor: Floor) -> None:
    floor.chat.compare("Name a colour", WAYS)
    assert now(floor).is_paused
    assert stored(floor) == [("", Ending.FAILED)]
    floor.load()
    floor.chat.comparing.go_on(now(floor).conversation_id)
    floor.answer("Blue")
    assert words(floor) == ["", "Blue"]


def test_what_is_paused_does_not_go_on_while_a_reply_is_written_elsewhere(asked: Floor) -> None:
    compared = now(asked).conversation_id
    grow(asked, "Re")
    asked.chat.stop()
    with asked.qtbot.waitSignal(asked.chat.reply_finished):
        asked.engine.finish(Ending.STOPPED)
    asked.chat.start_new()
    asked.chat.send("Elsewhere")
    asked.chat.open(compared)
    with pytest.raises(EngineError, match="another conversation"):
        asked.chat.comparing.go_on(compared)
    assert now(asked).is_paused
    asked.answer("Here")
    asked.chat.comparing.go_on(compared)
    asked.answer("Blue")
    assert stored(asked) == [("Re", Ending.STOPPED), ("Blue", Ending.COMPLETE)]


def test_a_conversation_that_is_deleted_is_not_answered_on(asked: Floor) -> None:
    compared = now(asked).conversation_id
    grow(asked, "Re")
    asked.history.delete(compared, 1.0)
    asked.chat.leave(compared)
    with asked.qtbot.waitSignal(asked.chat.reply_finished):
        asked.engine.finish(Ending.STOPPED)
    assert asked.chat.comparing.of(compared) is None
    assert len(asked.engine.all(Answer)) == 1


def test_what_was_written_ahead_elsewhere_waits_for_all_answers(asked: Floor) -> None:
    asked.chat.start_new()
    asked.chat.send("Elsewhere")
    asked.answer("Red")
    assert [answer.adapters for answer in asked.engine.all(Answer)] == [WITH, ()]
    asked.answer("Blue")
    assert asked.engine.last(Answer).messages[-1].text == "Elsewhere"
    assert len(asked.engine.all(Answer)) == 3


def test_what_was_written_ahead_elsewhere_stays_when_the_comparison_is_stopped(
    asked: Floor,
) -> None:
    first = asked.chat.conversation
    assert first is not None
    asked.chat.start_new()
    asked.chat.send("Elsewhere")
    asked.answer("Red")
    asked.chat.open(first.id)
    grow(asked, "Bl")
    asked.chat.stop()
    asked.until(lambda: now(asked).writing is None)
    assert len(asked.engine.all(Answer)) == 2


def again(floor: Floor) -> Chat:
    """Let the one Fireside end, and another open the same conversation."""
    assert floor.chat.conversation is not None
    known = floor.chat.conversation.id
    floor.chat.close()
    floor.history.close_interrupted()
    chat = Chat(floor.history, floor.assistant, floor.preferences)
    chat.open(known)
    return chat


def test_which_answers_belong_together_outlives_fireside(asked: Floor) -> None:
    asked.answer("Red")
    asked.answer("Blue")
    chat = again(asked)
    found = chat.comparison
    assert found is not None
    assert [(t.way.name, t.node.message.text if t.node else "") for t in found.takes] == [
        ("With", "Red"), ("Without", "Blue"),
    ]  # fmt: skip
    assert (found.writing, found.is_paused) == (None, False)
    chat.keep(0)
    assert chat.rows[-1].node.message.text == "Red"
    assert again(asked).comparison is None


def test_a_comparison_that_fireside_ended_goes_on_when_asked(asked: Floor) -> None:
    grow(asked, "Re")
    chat = again(asked)
    found = chat.comparison
    assert found is not None
    assert [t.node.ending if t.node else None for t in found.takes] == [Ending.STOPPED, None]
    assert found.is_paused
    asked.engine.finish(Ending.STOPPED)
    asked.until(lambda: not asked.assistant.is_answering)
    chat.comparing.go_on(found.conversation_id)
    asked.until(lambda: len(asked.engine.all(Answer)) == 2)
    answer = asked.engine.last(Answer)
    assert (answer.adapters, answer.sampling.seed, answer.afresh) == ((), 5, True)
    assert answer.messages == asked.engine.all(Answer)[0].messages


def test_a_blind_one_keeps_its_secret_and_the_choice(floor: Floor) -> None:
    floor.load()
    floor.chat.compare("Name a colour", WAYS, blind=True)
    floor.answer("Red")
    floor.answer("Blue")
    names = [take.way.name for take in now(floor).takes]
    chat = again(floor)
    found = chat.comparison
    assert found is not None
    assert found.hides_names
    assert [take.way.name for take in found.takes] == names
    chat.keep(1)
    kept = again(floor).comparison
    assert kept is not None
    assert (kept.hides_names, kept.kept) == (False, 1)


def test_a_deleted_conversation_compares_nothing_any_more(asked: Floor) -> None:
    asked.answer("Red")
    asked.answer("Blue")
    assert asked.chat.conversation is not None
    known = asked.chat.conversation.id
    asked.chat.leave(known)
    asked.chat.open(known)
    assert asked.chat.comparison is None
    assert again(asked).comparison is None
