"""A reply made again, and what is said of it."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import QObject

from desktop.core.chat import Ending
from desktop.core.errors import EngineError
from desktop.engine.protocol import Answer
from desktop.session.reproduction import Other, Reproduction, Same, Undone
from tests.session.conftest import Floor, Heard


@pytest.fixture
def reproduction(floor: Floor) -> Reproduction:
    return Reproduction(floor.assistant, floor.history, floor.chat)


def again(floor: Floor, reproduction: Reproduction, text: str, reply: int) -> object:
    """Let the reply be made again, and the engine write `text`."""
    ended = Heard(reproduction.ended)
    reproduction.begin(floor.chat.tree.nodes[reply], floor.chat.order_of(reply))
    floor.engine.begin()
    floor.engine.write(text)
    floor.engine.finish()
    floor.until(lambda: bool(ended.all))
    return ended()


def test_it_is_asked_for_as_it_was_made(floor: Floor, reproduction: Reproduction) -> None:
    floor.load()
    _, reply = floor.ask("Hello", "Hi there")
    floor.chat.set_system_prompt("Be brief.")
    first = floor.engine.last(Answer)
    shares = Heard(reproduction.grew)
    assert again(floor, reproduction, "Hi there", reply) == Same()
    asked = floor.engine.last(Answer)
    assert asked.afresh
    assert asked.sampling == dataclasses.replace(first.sampling, seed=7)
    assert shares() == 1.0
    assert floor.chat.rows[-1].node.message.text == "Hi there"
    assert len(floor.chat.tree.nodes) == 2


def test_where_it_differs_the_reasons_are_told(floor: Floor, reproduction: Reproduction) -> None:
    floor.load()
    floor.ask("Hello", "Hi")
    floor.chat.send("And?")
    floor.engine.begin(cached_tokens=5)
    floor.engine.write("Well, yes")
    with floor.qtbot.waitSignal(floor.chat.reply_finished):
        floor.engine.finish()
    reply = floor.chat.rows[-1].node
    made = reply.provenance
    assert made is not None
    counts = dataclasses.replace(made.counts, cached_tokens=5)
    changed = dataclasses.replace(reply, provenance=dataclasses.replace(made, counts=counts))
    ended = Heard(reproduction.ended)
    reproduction.begin(changed, floor.chat.order_of(reply.id))
    floor.engine.begin()
    floor.engine.write("Well, no")
    floor.engine.finish()
    floor.until(lambda: bool(ended.all))
    verdict = ended()
    assert isinstance(verdict, Other)
    assert (verdict.at, verdict.text) == (6, "Well, no")
    assert "5 tokens had been read before" in str(verdict.reasons[0])


def test_of_a_reply_that_was_stopped_the_beginning_is_compared(
    floor: Floor, reproduction: Reproduction
) -> None:
    floor.load()
    floor.chat.send("Count")
    floor.engine.begin()
    floor.engine.write("1 2 3")
    with floor.qtbot.waitSignal(floor.chat.reply_finished):
        floor.engine.finish(Ending.STOPPED)
    reply = floor.chat.rows[-1].node.id
    assert again(floor, reproduction, "1 2 3 4", reply) == Same()


def test_what_was_given_is_given_again(floor: Floor, reproduction: Reproduction) -> None:
    floor.load()
    _, reply = floor.ask("Hello", "Hi th")
    floor.chat.continue_reply(reply)
    floor.answer("ere")
    taken_up = floor.chat.rows[-1].node.id
    assert again(floor, reproduction, "ere", taken_up) == Same()
    asked = floor.engine.last(Answer)
    assert asked.continue_last
    assert asked.messages[-1].text == "Hi th"


def test_given_up_it_says_so(floor: Floor, reproduction: Reproduction) -> None:
    floor.load()
    _, reply = floor.ask("Hello", "Hi there")
    ended = Heard(reproduction.ended)
    reproduction.begin(floor.chat.tree.nodes[reply], floor.chat.order_of(reply))
    floor.engine.begin()
    floor.engine.write("Hi")
    reproduction.cancel()
    floor.engine.finish(Ending.STOPPED)
    floor.until(lambda: bool(ended.all))
    assert isinstance(ended(), Undone)
    assert not reproduction.is_running


def test_another_model_or_none_is_an_obstacle(floor: Floor, reproduction: Reproduction) -> None:
    floor.load()
    _, reply = floor.ask("Hello", "Hi")
    node = floor.chat.tree.nodes[reply]
    floor.assistant.unload()
    with pytest.raises(EngineError, match="is not loaded"):
        reproduction.begin(node, floor.chat.order_of(reply))
    assert node.provenance is not None
    model = dataclasses.replace(node.provenance.model, path="")
    foreign = dataclasses.replace(node.provenance, model=model)
    obstacle = reproduction.obstacle(dataclasses.replace(node, provenance=foreign))
    assert "written elsewhere" in str(obstacle)


def test_an_engine_that_fails_is_told(floor: Floor, reproduction: Reproduction) -> None:
    floor.load()
    _, reply = floor.ask("Hello", "Hi")
    ended = Heard(reproduction.ended)
    reproduction.begin(floor.chat.tree.nodes[reply], floor.chat.order_of(reply))
    floor.engine.fail()
    floor.until(lambda: bool(ended.all))
    assert ended() == Undone(ended().message)
    assert "does not fit" in str(ended().message)


def test_signals_of_other_replies_are_not_heard(floor: Floor) -> None:
    parent = QObject()
    reproduction = Reproduction(floor.assistant, floor.history, parent)
    ended = Heard(reproduction.ended)
    floor.load()
    floor.ask("Hello", "Hi")
    assert ended.all == []


def test_a_hash_that_was_learnt_since_is_told(floor: Floor, reproduction: Reproduction) -> None:
    floor.load()
    _, reply = floor.ask("Hello", "Hi")
    assert floor.assistant.identity is not None
    floor.history.model_hash(floor.assistant.identity, "ab" * 32)
    made = reproduction.with_hash(floor.chat.tree.nodes[reply]).provenance
    assert made is not None
    assert made.model.sha256 == "ab" * 32
