"""A person talks with a model: what is said is saved, whatever happens."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from desktop.core.chat import AdapterUse, Ending, Message, Node, Role
from desktop.core.comparison import Way
from desktop.core.documents import Document, parted, quoted
from desktop.core.errors import EngineError
from desktop.core.settings import Sampling
from desktop.engine import protocol
from desktop.engine.protocol import Answer, Load, Stop
from desktop.session.assistant_state import Failed, Ready
from desktop.session.chat import Chat
from desktop.session.status import Phase, Status
from tests.fakes import FakeEngine, oblige, silent
from tests.session.conftest import Floor, Heard


def texts(floor: Floor) -> list[str]:
    return [row.node.message.text for row in floor.chat.rows]


def stored(floor: Floor) -> list[Node]:
    assert floor.chat.conversation is not None
    return list(floor.history.tree(floor.chat.conversation.id).path())


def last(floor: Floor) -> Node:
    return floor.chat.rows[-1].node


def asked(floor: Floor) -> list[tuple[Role, str]]:
    return [(m.role, m.text) for m in floor.engine.last(Answer).messages]


def test_a_question_is_answered_and_both_are_kept(floor: Floor) -> None:
    floor.load()
    added, grown = Heard(floor.chat.row_added), Heard(floor.chat.reply_grew)
    changed = Heard(floor.chat.row_changed)
    assert floor.chat.send("How are you?")
    assert floor.chat.is_writing
    floor.engine.begin()
    floor.engine.write("Fine", ", thanks")
    with floor.qtbot.waitSignal(floor.chat.reply_finished) as finished:
        floor.engine.finish()
    reply = finished.args[0]
    assert [row.node.message.text for row in added.all] == ["How are you?", ""]
    assert grown.all == [(reply.id, "Fine", ""), (reply.id, ", thanks", "")]
    assert changed().node == reply
    assert reply.message.text == "Fine, thanks"
    assert reply.ending is Ending.COMPLETE
    assert stored(floor) == [row.node for row in floor.chat.rows]
    assert not floor.chat.is_writing


def test_a_new_conversation_is_not_on_disk_until_its_first_message(floor: Floor) -> None:
    floor.load()
    floor.chat.start_new()
    assert floor.history.conversations() == ()
    opened = Heard(floor.chat.conversation_changed)
    floor.chat.send("Plan a trip to the sea\nfor two")
    assert opened().title == "Plan a trip to the sea"
    assert [c.id for c in floor.history.conversations()] == [opened().id]


def test_the_message_is_saved_before_the_engine_is_asked(floor: Floor) -> None:
    floor.load()
    found: list[list[str]] = []

    def look(engine: FakeEngine, command: protocol.Command) -> None:
        if isinstance(command, Answer):
            (conversation,) = floor.history.conversations()
            tree = floor.history.tree(conversation.id)
            found.append([node.message.text for node in tree.nodes.values()])

    floor.engines.behave = look
    floor.chat.send("Is this safe?")
    assert found == [["Is this safe?", ""]]


def test_nothing_is_sent_that_says_nothing(floor: Floor) -> None:
    assert not floor.chat.send("  \n ")
    assert floor.chat.rows == ()


def test_one_reply_is_written_at_a_time(floor: Floor) -> None:
    floor.load()
    floor.chat.send("One")
    reply = last(floor).id
    assert not floor.chat.regenerate(reply)
    assert not floor.chat.edit(reply, "Three")
    assert not floor.chat.continue_reply(reply)
    assert texts(floor) == ["One", ""]


@pytest.fixture
def busy_elsewhere(floor: Floor) -> Floor:
    """Return a floor with a failed reply in sight, and another that is written elsewhere."""
    floor.load()
    floor.chat.set_adapters((AdapterUse("a.gguf", 0.5),))
    floor.chat.send("Name a colour")
    with floor.qtbot.waitSignal(floor.chat.reply_finished):
        floor.engine.fail("AdapterError", "It cannot act.", adapter="a.gguf")
    assert floor.chat.conversation is not None
    colours = floor.chat.conversation.id
    floor.chat.start_new()
    floor.chat.send("Tell me a story")
    floor.chat.open(colours)
    return floor


_WAYS = (Way("", (), 1), Way("", (), 2))


@pytest.mark.parametrize(
    "ask",
    [
        lambda floor: floor.chat.regenerate(last(floor).id),
        lambda floor: floor.chat.regenerate(floor.chat.rows[0].node.id, "Well, "),
        lambda floor: floor.chat.continue_reply(last(floor).id),
        lambda floor: floor.chat.answer_without(last(floor).id),
        lambda floor: floor.chat.edit(floor.chat.rows[0].node.id, "Name an animal"),
        lambda floor: floor.chat.compare("Another", _WAYS),
        lambda floor: floor.chat.compare_reply(last(floor).id, _WAYS),
    ],
)
def test_what_cannot_be_answered_now_is_refused_before_anything_is_made(
    busy_elsewhere: Floor, ask: Callable[[Floor], bool]
) -> None:
    chat = busy_elsewhere.chat
    before = (chat.tree, chat.rows, chat.steering, stored(busy_elsewhere))
    with pytest.raises(EngineError, match="another conversation"):
        ask(busy_elsewhere)
    assert (chat.tree, chat.rows, chat.steering, stored(busy_elsewhere)) == before
    assert chat.comparison is None
    busy_elsewhere.answer("Once upon a time")
    assert ask(busy_elsewhere)
    assert chat.is_writing


def test_a_reply_is_edited_while_another_is_written_elsewhere(busy_elsewhere: Floor) -> None:
    assert busy_elsewhere.chat.edit(last(busy_elsewhere).id, "Red")
    assert texts(busy_elsewhere) == ["Name a colour", "Red"]


def test_the_reply_is_saved_while_it_grows(floor: Floor) -> None:
    floor.load()
    floor.chat.send("Tell me a story")
    floor.engine.begin()
    floor.engine.write("Once upon a time", thinking="A fairy tale?")
    floor.until(lambda: stored(floor)[-1].message.text == "Once upon a time")
    assert stored(floor)[-1].message.thinking == "A fairy tale?"
    assert stored(floor)[-1].ending is None


def test_each_reply_records_what_made_it(floor: Floor) -> None:
    path = floor.load()
    floor.until(lambda: floor.assistant.engine_version != "")
    floor.ask("Hello", "Hi")
    made = stored(floor)[-1].provenance
    assert made is not None
    assert (made.model.path, made.model.size) == (path, Path(path).stat().st_size)
    assert made.template == "the file's own"
    assert made.seed == 7
    assert made.sampling == Sampling()
    assert made.counts.reply_tokens == 6
    assert made.engine == "llama.cpp 1"
    assert made.conditions.context == 4096
    assert made.conditions.kv_type == "f16"
    assert made.origin.prompt_sha256 == sha256(b"<prompt>").hexdigest()
    assert not made.is_foreign


def test_a_reply_that_is_taken_up_says_how_much_was_there(floor: Floor) -> None:
    floor.load()
    _, reply = floor.ask("Hello", "Hi the")
    floor.chat.continue_reply(reply)
    floor.answer("re")
    made = stored(floor)[-1].provenance
    assert made is not None
    assert stored(floor)[-1].message.text == "Hi there"
    assert made.origin.given_text == len("Hi the")


def test_a_hash_that_is_known_is_recorded_too(floor: Floor) -> None:
    floor.load()
    assert floor.assistant.identity is not None
    floor.history.model_hash(floor.assistant.identity, "ab" * 32)
    floor.ask("Hello", "Hi")
    made = stored(floor)[-1].provenance
    assert made is not None
    assert made.model.sha256 == "ab" * 32


def test_stop_keeps_what_there_is_and_marks_it(floor: Floor) -> None:
    floor.load()
    floor.chat.send("Count to a million")
    floor.engine.begin()
    floor.engine.write("1 2 3")
    floor.until(lambda: floor.chat.status.phase is Phase.WRITING)
    floor.chat.stop()
    assert floor.engine.all(Stop)
    with floor.qtbot.waitSignal(floor.chat.reply_finished):
        floor.engine.finish(Ending.STOPPED)
    assert stored(floor)[-1].message.text == "1 2 3"
    assert stored(floor)[-1].ending is Ending.STOPPED


def test_an_engine_that_dies_leaves_the_partial_reply_and_a_sentence(floor: Floor) -> None:
    floor.load()
    floor.chat.send("Tell me a story")
    floor.engine.begin()
    floor.engine.write("Once upon")
    with floor.qtbot.waitSignal(floor.chat.reply_finished):
        floor.engine.die(-9)
    kept = stored(floor)[-1]
    assert kept.message.text == "Once upon"
    assert kept.ending is Ending.FAILED
    assert "killed" in str(kept.error)
    assert "next message" in str(kept.error)
    assert kept.provenance is not None
    floor.chat.send("Go on")
    floor.until(lambda: len(floor.engines.made) == 2 and bool(floor.engine.all(Answer)))
    floor.answer("a time")
    assert texts(floor) == ["Tell me a story", "Once upon", "Go on", "a time"]


def test_without_a_model_the_message_is_kept_and_can_be_answered_later(floor: Floor) -> None:
    floor.chat.send("Anybody there?")
    question, reply = stored(floor)
    assert question.message.text == "Anybody there?"
    assert reply.ending is Ending.FAILED
    assert "Choose a model" in str(reply.error)
    floor.load()
    assert floor.chat.regenerate(reply.id)
    floor.answer("Yes")
    assert texts(floor) == ["Anybody there?", "Yes"]
    assert asked(floor) == [(Role.USER, "Anybody there?")]
    assert (floor.chat.rows[-1].sibling, floor.chat.rows[-1].siblings) == (1, 2)


def test_what_the_engine_refuses_is_said_in_the_reply(floor: Floor) -> None:
    floor.load()
    floor.chat.send("A whole library")
    with floor.qtbot.waitSignal(floor.chat.reply_finished):
        floor.engine.fail(message="It is too long.")
    assert str(stored(floor)[-1].error) == "It is too long."
    assert isinstance(floor.assistant.state, Ready)
    floor.until(lambda: not floor.chat.is_writing)
    floor.ask("Something short", "Fine")
    assert asked(floor) == [(Role.USER, "A whole library\n\nSomething short")]


def test_regenerate_puts_another_reply_beside_the_first(floor: Floor) -> None:
    floor.load()
    _, first = floor.ask("Name a colour", "Red")
    shown = Heard(floor.chat.path_changed)
    assert floor.chat.regenerate(first)
    assert [row.node.message.text for row in shown()] == ["Name a colour", ""]
    floor.answer("Blue")
    assert texts(floor) == ["Name a colour", "Blue"]
    assert asked(floor) == [(Role.USER, "Name a colour")]
    floor.chat.show_sibling(last(floor).id, -1)
    assert texts(floor) == ["Name a colour", "Red"]
    floor.chat.show_sibling(first, -1)
    assert texts(floor) == ["Name a colour", "Red"]
    assert stored(floor)[-1].message.text == "Red"


def test_an_edited_question_begins_another_branch(floor: Floor) -> None:
    floor.load()
    first, _ = floor.ask("Name a colour", "Red")
    floor.ask("Another", "Green")
    assert floor.chat.edit(first, "Name an animal")
    floor.answer("Cat")
    assert texts(floor) == ["Name an animal", "Cat"]
    assert asked(floor) == [(Role.USER, "Name an animal")]
    floor.chat.show_sibling(floor.chat.rows[0].node.id, -1)
    assert texts(floor) == ["Name a colour", "Red", "Another", "Green"]


def test_documents_stay_beside_a_question_that_is_edited(floor: Floor) -> None:
    floor.load()
    beside = (Document("a.txt", "alpha"),)
    first, _ = floor.ask(quoted(beside, "Is it long?"), "No")
    floor.chat.edit(first, "Is it short?")
    assert parted(texts(floor)[0]) == (beside, "Is it short?")
    floor.answer("Yes")
    assert asked(floor) == [(Role.USER, quoted(beside, "Is it short?"))]


def test_an_edited_reply_is_a_sibling_and_asks_nothing(floor: Floor) -> None:
    floor.load()
    _, reply = floor.ask("Name a colour", "Red")
    floor.chat.edit(reply, "Dark red")
    assert texts(floor) == ["Name a colour", "Dark red"]
    assert last(floor).ending is Ending.COMPLETE
    assert last(floor).provenance is None
    assert len(floor.engine.all(Answer)) == 1
    floor.chat.show_sibling(last(floor).id, -1)
    assert texts(floor) == ["Name a colour", "Red"]


def test_a_cut_reply_is_taken_up_in_a_sibling_that_begins_with_it(floor: Floor) -> None:
    floor.load()
    _, cut = floor.ask("Tell me a story", "Once upon")
    floor.chat.continue_reply(cut)
    assert texts(floor)[-1] == "Once upon"
    command = floor.engine.last(Answer)
    assert command.continue_last
    assert command.messages[-1] == Message(Role.ASSISTANT, "Once upon")
    floor.answer(" a time")
    assert texts(floor) == ["Tell me a story", "Once upon a time"]
    floor.chat.show_sibling(last(floor).id, -1)
    assert texts(floor) == ["Tell me a story", "Once upon"]


def test_the_reply_goes_on_while_another_sibling_or_conversation_is_read(floor: Floor) -> None:
    floor.load()
    _, first = floor.ask("Name a colour", "Red")
    assert floor.chat.conversation is not None
    colours = floor.chat.conversation.id
    floor.chat.regenerate(first)
    second = last(floor).id
    floor.chat.show_sibling(second, -1)
    grown = Heard(floor.chat.reply_grew)
    floor.engine.begin()
    floor.engine.write("Bl")
    floor.until(lambda: floor.chat.status.phase is Phase.WRITING)
    assert grown.all == []
    floor.chat.show_sibling(first, 1)
    assert texts(floor)[-1] == "Bl"
    floor.chat.start_new()
    assert not floor.chat.is_writing
    assert floor.chat.status == Status()
    with floor.qtbot.waitSignal(floor.chat.reply_finished):
        floor.engine.write("ue")
        floor.engine.finish()
    floor.chat.open(colours)
    assert texts(floor) == ["Name a colour", "Blue"]


def test_the_status_tells_how_the_reply_comes_along(floor: Floor) -> None:
    floor.engines.behave = silent
    floor.assistant.load(floor.model())
    heard = Heard(floor.chat.status_changed)
    floor.chat.send("Hello")
    floor.until(lambda: bool(floor.engines.made))
    oblige(floor.engine, floor.engine.last(Load))
    floor.until(lambda: bool(floor.engine.all(Answer)))
    floor.engine.begin(prompt_tokens=100, cached_tokens=20)
    floor.engine.emit(protocol.PromptProgress(floor.engine.last(Answer).request, 60))
    floor.answer("Hi")
    phases = [(s.phase, s.prompt_read, s.prompt_total) for s in heard.all]
    assert phases[:3] == [
        (Phase.WAITING, 0, 0),
        (Phase.READING, 20, 100),
        (Phase.READING, 60, 100),
    ]
    end = floor.chat.status
    assert (end.phase, end.context_used, end.context_total) == (Phase.IDLE, 16, 4096)
    assert end.tokens_per_second == pytest.approx(20)


def test_what_the_model_no_longer_sees_is_told(floor: Floor) -> None:
    floor.load()
    floor.chat.set_system_prompt("Be brief.")
    first, second = floor.ask("One", "Two")
    floor.chat.send("Three")
    floor.engine.begin(left_out=(1, 2))
    with floor.qtbot.waitSignal(floor.chat.left_out_changed) as told:
        pass
    assert told.args == [frozenset({first, second})]
    assert floor.chat.left_out == {first, second}


def test_a_conversation_has_a_system_prompt_and_sampling_of_its_own(floor: Floor) -> None:
    floor.load()
    floor.preferences.set("start", "system_prompt", "You are kind.")
    floor.chat.start_new()
    assert floor.chat.system_prompt == "You are kind."
    floor.chat.set_sampling(Sampling(temperature=0.0))
    floor.chat.send("Hello")
    assert asked(floor) == [(Role.SYSTEM, "You are kind."), (Role.USER, "Hello")]
    assert floor.engine.last(Answer).sampling.temperature == 0.0
    floor.answer("Hi")
    floor.chat.set_system_prompt("You are strict.")
    floor.chat.set_sampling(None)
    assert floor.chat.conversation is not None
    conversation = floor.chat.conversation.id
    floor.chat.start_new()
    floor.chat.open(conversation)
    assert floor.chat.system_prompt == "You are strict."
    assert floor.chat.sampling == floor.preferences.settings.sampling


def test_the_adapters_of_a_conversation_go_with_its_questions(floor: Floor) -> None:
    floor.load()
    steering = dataclasses.replace(floor.chat.steering, adapters=(AdapterUse("a.gguf", 0.5),))
    made = floor.history.create("With an adapter", steering, 1.0)
    floor.chat.open(made.id)
    floor.chat.send("Hello")
    assert floor.engine.last(Answer).adapters == (AdapterUse("a.gguf", 0.5),)


def test_closing_keeps_the_partial_reply_without_waiting(floor: Floor) -> None:
    floor.load()
    floor.chat.send("Tell me a story")
    floor.engine.begin()
    floor.engine.write("Once")
    floor.until(lambda: floor.chat.status.phase is Phase.WRITING)
    floor.chat.close()
    assert stored(floor)[-1].message.text == "Once"
    assert stored(floor)[-1].ending is Ending.STOPPED


def test_the_open_conversation_is_remembered(floor: Floor) -> None:
    floor.load()
    floor.ask("Hello", "Hi")
    assert floor.chat.conversation is not None
    assert floor.preferences.remembered.last_conversation == floor.chat.conversation.id
    floor.chat.start_new()
    assert floor.preferences.remembered.last_conversation is None


def test_a_reply_that_cannot_be_saved_is_still_shown(floor: Floor) -> None:
    floor.load()
    parent = QObject()
    chat = Chat(floor.history, floor.assistant, floor.preferences, save_ms=0, parent=parent)
    failures = Heard(chat.failed)
    chat.send("Hello")
    floor.engine.begin()
    reply = chat.rows[-1].node
    floor.history.finish(reply.id, reply.message, Ending.INTERRUPTED, None, None, 1.0)
    floor.engine.write("Hi")
    with floor.qtbot.waitSignal(chat.reply_finished) as finished:
        floor.engine.finish()
    assert finished.args[0].message.text == "Hi"
    assert "already ended" in str(failures())


def test_a_question_to_a_model_that_failed_is_kept(floor: Floor) -> None:
    floor.assistant.load(floor.page())
    floor.until(lambda: isinstance(floor.assistant.state, Failed))
    with floor.qtbot.waitSignal(floor.chat.reply_finished):
        floor.chat.send("Hello")
    assert "web page" in str(last(floor).error)


def test_the_conversation_that_was_open_last_is_opened_again(floor: Floor) -> None:
    floor.load()
    floor.ask("Hello", "Hi")
    conversation = floor.chat.conversation
    assert conversation is not None
    parent = QObject()
    again = Chat(floor.history, floor.assistant, floor.preferences, parent=parent)
    again.open_last()
    assert again.conversation == floor.history.conversation(conversation.id)
    floor.history.delete(conversation.id, 1.0)
    again.open_last()
    assert again.conversation is None


def test_a_message_is_kept_when_no_place_for_its_reply_can_be_made(floor: Floor) -> None:
    floor.load()
    writes = itertools.count(1)

    def clock() -> float:
        """Tell the time of each write, and let the drive become read-only before the third."""
        if (write := next(writes)) == 3:
            floor.database.change("PRAGMA query_only = 1")
        return float(write)

    parent = QObject()
    chat = Chat(floor.history, floor.assistant, floor.preferences, clock=clock, parent=parent)
    failures = Heard(chat.failed)
    assert chat.send("Hello")
    assert [row.node.message.text for row in chat.rows] == ["Hello"]
    assert len(failures.all) == 1
    assert floor.engine.all(Answer) == []
    floor.database.change("PRAGMA query_only = 0")
    assert chat.regenerate(chat.rows[0].node.id)
    assert [row.node.message.text for row in chat.rows] == ["Hello", ""]
    assert chat.is_writing
