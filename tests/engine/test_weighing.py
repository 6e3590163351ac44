"""What messages take of the context, as a real engine says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.child.process import Ended
from desktop.core.chat import Message, Role
from desktop.core.documents import Document, quoted
from desktop.engine.protocol import (
    Answer,
    Event,
    Failed,
    Finished,
    Piece,
    Survey,
    Surveyed,
    Weigh,
    Weighed,
)
from tests.engine.talk import SECONDS, Talk, assistant, greedy, system, user

ROOM = 256 - 24  # of the small context, less the longest reply


def pinned(text: str) -> Message:
    return Message(Role.USER, text, kept=True)


def turns(count: int) -> list[Message]:
    return [user("word " * 8), assistant("other " * 6)] * count


def test_each_message_is_weighed_as_it_stands_in_the_prompt(talk: Talk, models: Path) -> None:
    talk.load(models / "llama.gguf")
    messages = [system("Be kind."), user("the word"), assistant("other words here"), user("go on")]
    weights = talk.weigh(*messages)
    assert weights.context == 512
    assert weights.reply == 24
    assert weights.prompt == talk.ask(*messages, prompt_only=True).started.prompt_tokens
    assert weights.fixed + sum(weights.messages) == weights.prompt
    for count in (3, 4):
        before, after = (
            talk.ask(*messages[:n], prompt_only=True).started.prompt_tokens
            for n in (count - 1, count)
        )
        # This vocabulary knows some words only with the space before them.
        assert weights.messages[count - 1] == pytest.approx(after - before, abs=5)
    assert weights.left_out == ()
    assert weights.next_out == (1, 2, 3)  # they are little, so all of them go together


def test_a_document_is_weighed_within_its_message(talk: Talk, models: Path) -> None:
    talk.load(models / "llama.gguf")
    both = quoted([Document("a.txt", "word " * 20), Document("b.txt", "other")], "the word")
    weights = talk.weigh(user(both), assistant(quoted([Document("c.txt", "other")], "")))
    (first, second), of_reply = weights.documents
    assert first > second + 15 > 15
    assert first + second < weights.messages[0]
    assert of_reply == ()


def test_a_conversation_that_has_not_begun_has_a_weight(talk: Talk, models: Path) -> None:
    talk.load(models / "llama.gguf")
    assert talk.weigh().messages == ()
    weights = talk.weigh(system("Be kind."))
    assert weights.prompt == weights.fixed + weights.messages[0]


def test_what_leaves_is_what_an_answer_leaves_out(talk: Talk, models: Path) -> None:
    talk.load(models / "llama.gguf", context=256)
    messages = [system("Be kind."), *turns(8), user("and now")]
    weights = talk.weigh(*messages)
    assert weights.left_out
    assert weights.left_out == talk.ask(*messages).started.left_out
    assert weights.prompt <= ROOM
    kept = [n for index, n in enumerate(weights.messages) if index not in weights.left_out]
    assert weights.fixed + sum(kept) == weights.prompt


def test_what_leaves_next_is_what_leaves_when_more_is_said(talk: Talk, models: Path) -> None:
    talk.load(models / "llama.gguf", context=256)
    messages = [system("Be kind."), *turns(2)]
    weights = now = talk.weigh(*messages)
    assert now.left_out == ()
    while not now.left_out:
        weights = now
        messages += turns(1)
        now = talk.weigh(*messages)
    assert weights.next_out
    assert now.left_out[: len(weights.next_out)] == weights.next_out


def test_a_message_larger_than_the_context_is_weighed_too(talk: Talk, models: Path) -> None:
    talk.load(models / "llama.gguf", context=256)
    weights = talk.weigh(*turns(1), user("word " * 400))
    assert weights.left_out == (0, 1)
    assert weights.messages[2] > 400
    assert weights.prompt > weights.context


def test_without_a_model_there_is_no_weight(tmp_path: Path) -> None:
    talk = Talk(tmp_path)
    request = talk.number()
    talk.engine.send(Weigh(request, (user("hello"),), greedy()))
    assert isinstance(talk.listen(request).last, Failed)
    talk.close()


def test_an_answer_is_not_disturbed_and_of_several_the_last_is_weighed(
    talk: Talk, models: Path
) -> None:
    talk.load(models / "slow.gguf")
    alone = talk.ask(user("hello"), sampling=greedy(max_tokens=60))
    answer, first, last = talk.number(), talk.number(), talk.number()
    talk.engine.send(Answer(answer, (user("hello"),), greedy(max_tokens=60)))
    asked, events = False, list[Event]()
    while not events or not isinstance(events[-1], Weighed):
        events.append(_next(talk))
        if isinstance(events[-1], Piece) and not asked:
            asked = True
            talk.engine.send(Weigh(first, (user("one"),), greedy()))
            talk.engine.send(Weigh(last, (user("the other"),), greedy()))
    assert [event.request for event in events if isinstance(event, Weighed)] == [last]
    assert isinstance(events[-2], Finished)
    text = "".join(event.text for event in events if isinstance(event, Piece))
    assert text == alone.text


def test_a_long_conversation_gives_way_while_it_is_weighed(talk: Talk, models: Path) -> None:
    talk.load(models / "llama.gguf")
    messages = tuple(user(f"{index} " + "word " * 200) for index in range(3000))
    weigh, survey = talk.number(), talk.number()
    talk.engine.send(Weigh(weigh, messages, greedy()))
    talk.engine.send(Survey(survey))
    events = [_next(talk), _next(talk)]
    assert isinstance(events[0], Surveyed)
    assert isinstance(events[1], Weighed)
    assert len(events[1].weights.left_out) == len(messages) - 2
    # A conversation of which little is seen is not rendered whole for that.
    assert talk.ask(*messages, user("hello")).started.prompt_tokens <= 512


def _next(talk: Talk) -> Event:
    event = talk.heard.get(timeout=SECONDS)
    assert not isinstance(event, Ended), event
    return event


def test_a_pinned_message_stays_in_a_prompt_that_overflows(talk: Talk, models: Path) -> None:
    talk.load(models / "llama.gguf", context=256)
    messages = [pinned("pinned here"), assistant("other"), *turns(8), user("and now")]
    weights = talk.weigh(*messages)
    assert weights.left_out
    assert not {0, 1} & {*weights.left_out, *weights.next_out}
    started = talk.ask(*messages, prompt_only=True).started
    assert started.left_out == weights.left_out
    assert "pinned here" in started.prompt


def test_pins_that_alone_are_too_large_are_named(talk: Talk, models: Path) -> None:
    talk.load(models / "llama.gguf", context=256)
    pins = [pinned("word " * 200), assistant("other " * 60)]
    failed = talk.ask(*pins, user("and now")).failed
    assert failed.kind == "PromptError"
    assert "pinned messages need" in str(failed.message)
    assert "Unpin" in str(failed.hint)


def test_a_system_prompt_that_alone_is_too_large_is_named(talk: Talk, models: Path) -> None:
    talk.load(models / "llama.gguf", context=256)
    system = Message(Role.SYSTEM, "word " * 400)
    failed = talk.ask(system, user("and now")).failed
    assert "system prompt needs" in str(failed.message)
    assert "Shorten the system prompt" in str(failed.hint)
    failed = talk.ask(Message(Role.SYSTEM, "Be brief."), user("word " * 400)).failed
    assert "Shorten it" in str(failed.hint)


def test_a_reply_pushes_nothing_out_before_something_is_asked(talk: Talk, models: Path) -> None:
    talk.load(models / "llama.gguf", context=256)
    said = turns(1)
    while not talk.weigh(*said, user("more")).left_out:
        said += turns(1)
    before = talk.weigh(*said)
    assert before.left_out == ()
    assert before.prompt > before.context - before.reply - 40
    asked = talk.weigh(*said, user("more"))
    answered = talk.weigh(*said, user("more"), assistant("other " * 6))
    assert answered.left_out == asked.left_out
    assert answered.prompt > asked.prompt
