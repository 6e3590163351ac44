"""What the open conversation takes of the context is weighed while the engine is idle."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from desktop.core.chat import Role
from desktop.core.documents import Document, quoted
from desktop.core.wording import say
from desktop.engine.protocol import Answer, Failed, Weigh, Weighed, Weights
from desktop.session.documents import Documents
from desktop.session.pdfs import Pdfs
from desktop.session.ruler import Ruler
from desktop.workshop.client import Workshop
from tests.session.conftest import Floor, Heard


@pytest.fixture
def ruler(floor: Floor) -> Ruler:
    return Ruler(floor.chat, floor.assistant, settle_ms=0, parent=QObject(floor.chat))


def weights(*messages: int, left_out: tuple[int, ...], next_out: tuple[int, ...]) -> Weights:
    return Weights(
        context=100, reply=25, prompt=60, fixed=3, messages=messages, left_out=left_out,
        next_out=next_out,
    )  # fmt: skip


def weighings(floor: Floor) -> list[Weigh]:
    return floor.engine.all(Weigh)


def test_a_conversation_is_weighed_when_it_is_open_and_a_model_is_loaded(
    floor: Floor, ruler: Ruler
) -> None:
    floor.chat.start_new()
    floor.chat.set_system_prompt("Be brief.")
    floor.load()
    floor.until(lambda: len(weighings(floor)) == 1)
    assert [message.text for message in weighings(floor)[0].messages] == ["Be brief."]
    assert ruler.reading is None


def test_what_the_model_no_longer_sees_is_known_before_an_answer(
    floor: Floor, ruler: Ruler
) -> None:
    floor.load()
    one, two = floor.ask("One", "Two")
    three, four = floor.ask("Three", "Four")
    floor.until(lambda: len(weighings(floor)[-1].messages) == 4)
    told, read = Heard(floor.chat.left_out_changed), Heard(ruler.read)
    weighed = weights(9, 9, 9, 9, left_out=(0, 1), next_out=(2, 3))
    floor.engine.emit(Weighed(weighings(floor)[-1].request, weighed))
    floor.until(lambda: ruler.reading is not None)
    assert read.all == [ruler.reading]
    assert read().weights == weighed
    assert told.all == [frozenset({one, two})]
    assert floor.chat.left_out == read().left_out == {one, two}
    assert read().next_out == {three, four}


def test_nothing_is_weighed_while_an_answer_is_written(floor: Floor, ruler: Ruler) -> None:
    floor.load()
    floor.until(lambda: len(weighings(floor)) == 1)
    floor.chat.send("One")
    floor.until(lambda: bool(floor.engine.all(Answer)))
    floor.chat.set_system_prompt("Be brief.")
    floor.qtbot.wait(20)
    assert len(weighings(floor)) == 1
    floor.answer("Two")
    floor.until(lambda: len(weighings(floor)) == 2)
    assert [m.role for m in weighings(floor)[1].messages] == [
        Role.SYSTEM, Role.USER, Role.ASSISTANT,
    ]  # fmt: skip


def test_what_was_weighed_for_another_conversation_is_dropped(floor: Floor, ruler: Ruler) -> None:
    floor.load()
    floor.ask("One", "Two")
    floor.until(lambda: len(weighings(floor)[-1].messages) == 2)
    old = weighings(floor)[-1].request
    floor.chat.start_new()
    floor.engine.emit(Weighed(old, weights(9, 9, left_out=(0,), next_out=())))
    floor.until(lambda: weighings(floor)[-1].request != old)
    assert ruler.reading is None
    assert floor.chat.left_out == frozenset()


def test_without_a_model_nothing_is_asked(floor: Floor, ruler: Ruler) -> None:
    floor.chat.start_new()
    floor.qtbot.wait(20)
    assert floor.engines.made == []
    assert floor.assistant.weigh((), floor.chat.sampling) is None
    assert ruler.reading is None


@pytest.fixture
def documents(floor: Floor, ruler: Ruler) -> Documents:
    def no_workshop(*_: object) -> Workshop:
        raise AssertionError

    made = Documents(floor.tasks, floor.assistant, Pdfs(no_workshop, parent=ruler), ruler)
    ruler.take_documents(made)
    return made


def test_documents_beside_the_message_are_counted_in(
    floor: Floor, ruler: Ruler, documents: Documents
) -> None:
    floor.load()
    floor.until(lambda: len(weighings(floor)) == 1)
    floor.engine.emit(Weighed(weighings(floor)[0].request, weights(left_out=(), next_out=())))
    floor.until(lambda: ruler.scale is not None)
    documents.become((Document("a.txt", "alpha"), Document("b.txt", "beta")))
    assert ruler.scale is not None
    assert ruler.scale.is_counting
    # Some templates refuse two messages of the person in a row.
    assert [len(message.text) for message in weighings(floor)[1].messages] == [
        len(quoted(documents.all, ""))
    ]
    told = Weights(100, 25, 60, 3, (57,), documents=((30, 20),))
    floor.engine.emit(Weighed(weighings(floor)[1].request, told))
    floor.until(lambda: not documents.is_counting)
    assert [(one.text, one.tokens) for one in ruler.scale.beside] == [("a.txt", 30), ("b.txt", 20)]
    assert not ruler.scale.is_counting
    documents.become(())
    assert ruler.scale.beside == ()


def test_who_is_passed_over_for_a_later_question_asks_again(
    floor: Floor, ruler: Ruler, documents: Documents
) -> None:
    documents.become((Document("a.txt", "alpha"),))
    floor.load()
    floor.until(lambda: len(weighings(floor)) == 2)
    first, second = weighings(floor)
    assert first.messages  # the document; the conversation has nothing in it yet
    assert not second.messages
    floor.engine.emit(Weighed(second.request, weights(left_out=(), next_out=())))
    floor.until(lambda: len(weighings(floor)) == 3)
    assert ruler.reading is not None
    told = Weights(100, 25, 60, 3, (33,), documents=((30,),))
    floor.engine.emit(Weighed(weighings(floor)[2].request, told))
    floor.until(lambda: documents.tokens == (30,))
    documents.become((Document("b.txt", "beta"),))
    floor.chat.set_system_prompt("Be brief.")
    floor.until(lambda: len(weighings(floor)) == 5)
    floor.engine.emit(Weighed(weighings(floor)[4].request, weights(9, left_out=(), next_out=())))
    floor.until(lambda: len(weighings(floor)) == 6)
    assert "beta" in weighings(floor)[5].messages[0].text


def refuse(floor: Floor, weigh: Weigh) -> None:
    floor.engine.emit(Failed(weigh.request, "ModelError", say("The template refuses this.")))


def test_documents_that_cannot_be_weighed_are_not_counted_for_ever(
    floor: Floor, ruler: Ruler, documents: Documents
) -> None:
    floor.load()
    floor.until(lambda: len(weighings(floor)) == 1)
    floor.engine.emit(Weighed(weighings(floor)[0].request, weights(left_out=(), next_out=())))
    floor.until(lambda: ruler.scale is not None)
    documents.become((Document("a.txt", "alpha"),))
    assert ruler.scale is not None
    assert ruler.scale.is_counting
    refuse(floor, weighings(floor)[1])
    floor.until(lambda: not documents.is_counting)
    assert not ruler.scale.is_counting
    assert ruler.scale.beside == ()
    documents.become((Document("b.txt", "beta"),))
    assert ruler.scale.is_counting


def test_who_is_passed_over_for_what_fails_asks_again(
    floor: Floor, ruler: Ruler, documents: Documents
) -> None:
    # GIVEN documents whose question was passed over for the ruler's, and that one fails
    documents.become((Document("a.txt", "alpha"),))
    floor.load()
    floor.until(lambda: len(weighings(floor)) == 2)
    refuse(floor, weighings(floor)[1])
    floor.until(lambda: len(weighings(floor)) == 3)
    assert "alpha" in weighings(floor)[2].messages[0].text
    assert documents.is_counting
    refuse(floor, weighings(floor)[2])
    floor.until(lambda: not documents.is_counting)
    # THEN the ruler asks again as well, and nobody asks for ever
    floor.chat.set_system_prompt("Be brief.")
    floor.until(lambda: len(weighings(floor)) == 4)
    documents.become((Document("b.txt", "beta"),))
    refuse(floor, weighings(floor)[4])
    floor.until(lambda: len(weighings(floor)) == 6)
    refuse(floor, weighings(floor)[5])
    floor.qtbot.wait(50)
    assert len(weighings(floor)) == 6
    assert not documents.is_counting
