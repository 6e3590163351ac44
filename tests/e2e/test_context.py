"""A conversation that outgrows the context, with the real engine: the ruler, pins, what leaves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.core.chat import Node, Standing
from desktop.core.settings import Sampling
from desktop.session.scale import Part
from desktop.ui.chat.summary_dialog import SummaryDialog
from desktop.ui.widgets.notice import Notice
from tests.e2e.conftest import Person
from tests.session.conftest import Heard
from tests.small_models import CHATML, CHATML_TOKENS, write_llama

pytestmark = pytest.mark.gui

Start = Callable[..., Person]


@pytest.fixture
def person(start: Start, tmp_path: Path) -> Person:
    """Return somebody with a model that sees 512 tokens, and writes 24 at most."""
    model = write_llama(
        tmp_path / "model.gguf", template=CHATML, control=CHATML_TOKENS, context=512
    )
    someone = start(model)
    someone.wait_for_model()
    someone.home.chat.set_sampling(Sampling(temperature=0.0, max_tokens=24))
    return someone


def fill(person: Person, count: int, first: int = 0) -> list[Node]:
    """Ask so many long questions, counted from `first`; return them."""
    asked: list[Node] = []
    for number in range(first, first + count):
        person.ask(f"{number} " + "the words of this question are many " * 4)
        asked.append(person.rows[-2].node)
    return asked


def reading(person: Person) -> frozenset[int]:
    person.until(lambda: person.home.ruler.reading is not None)
    found = person.home.ruler.reading
    assert found is not None
    return found.left_out


def test_what_is_pinned_stays_and_what_is_left_out_leaves(person: Person) -> None:
    first, second = fill(person, 2)
    person.home.chat.set_standing(first.id, Standing.PINNED)
    fill(person, 5, first=2)
    gone = reading(person)
    assert second.id in gone
    assert first.id not in gone
    assert person.home.chat.left_out == gone
    scale = person.home.ruler.scale
    assert scale is not None
    seen = [s for s in scale.told.seen if s.part is Part.QUESTION]
    assert seen[0].nodes == (first.id,)
    assert seen[0].standing is Standing.PINNED
    asked = person.home.chat.order.briefing.messages
    assert first.message.text in [message.text for message in asked]
    person.home.chat.set_standing(first.id, Standing.LEFT_OUT)
    assert first.id in reading(person)
    scale = person.home.ruler.scale
    assert scale is not None
    assert first.id not in [node for s in scale.told.seen for node in s.nodes]
    asked = person.home.chat.order.briefing.messages
    assert first.message.text not in [message.text for message in asked]


def test_the_ruler_says_what_the_engine_then_reads(person: Person) -> None:
    fill(person, 1)
    reading(person)
    found = person.home.ruler.reading
    assert found is not None
    before = found.weights.prompt
    reply = person.ask("and now")
    assert reply.provenance is not None
    assert reply.provenance.counts.prompt_tokens > before
    bar = person.page.status.ruler
    person.until(lambda: len([s for s in bar.stretches if s.segment.nodes]) == 4)
    assert person.page.status.context.text().endswith("of 512 tokens")


def test_documents_are_counted_before_they_are_sent(person: Person, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("the words of this document are many " * 8)
    status = person.page.status
    person.until(lambda: person.home.ruler.reading is not None)
    scales = Heard(person.home.ruler.scale_changed)
    person.home.documents.add([str(notes)])
    person.until(lambda: Part.DOCUMENT in [s.segment.part for s in status.ruler.stretches])
    scale = person.home.ruler.scale
    assert scale is not None
    assert scale.used > 30
    assert scales.all[0].is_counting
    assert status.context.text() == f"{scale.used} of 512 tokens"
    person.ask("What are they?")
    person.until(lambda: person.home.ruler.reading is not None)
    scale = person.home.ruler.scale
    assert scale is not None
    assert scale.beside == ()
    assert Part.DOCUMENT in [segment.part for segment in scale.told.seen]


def notice(person: Person) -> Notice:
    return person.home.overflow_door.notice


def press(person: Person, words: str) -> None:
    """Press a button of the notice."""
    found = next(b for b in notice(person).findChildren(QPushButton) if b.text().startswith(words))
    assert found.isVisible()
    person.qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_the_person_is_told_of_each_block_that_leaves(person: Person) -> None:
    person.ask("the words")
    tip = person.home.tip_door.strip
    tip.tell("It rains.", "Show me", lambda: None, stays=True)
    assert tip.isVisible()
    while not notice(person).isVisible():
        assert reading(person) == frozenset()  # nothing leaves before it was told
        person.ask("the words")
        reading(person)
    assert not tip.isVisible()  # one of them at a time
    press(person, "Go on")
    assert not notice(person).isVisible()
    assert tip.isVisible()
    told = person.home.chat.steering.told_out
    while not (gone := reading(person)):
        person.ask("the words")
        reading(person)
        assert not notice(person).isVisible()  # it is known
    assert told in gone
    while not notice(person).isVisible():
        person.ask("the words")
        reading(person)
    press(person, "Go on")
    known = person.home.chat.conversation
    assert known is not None
    assert person.home.history.conversation(known.id).steering.told_out > told


def test_a_summary_takes_the_place_of_the_oldest_turns(person: Person) -> None:
    prompts: list[str] = []
    person.home.assistant.reply_started.connect(lambda event: prompts.append(event.prompt))
    first = fill(person, 6)[0]
    person.until(lambda: notice(person).isVisible())
    press(person, "Summary")
    dialog = person.fireside.frame.findChild(SummaryDialog)
    assert isinstance(dialog, SummaryDialog)
    person.until(dialog.use_button.isEnabled)
    assert dialog.text.toPlainText()  # what the model wrote
    dialog.text.setPlainText("They counted words.")
    person.qtbot.mouseClick(dialog.use_button, Qt.MouseButton.LeftButton)
    person.until(lambda: not notice(person).isVisible())
    assert first.id in reading(person)
    briefing = person.home.chat.order.briefing
    assert briefing.summary == "They counted words."
    assert first.message.text not in [message.text for message in briefing.messages]
    person.ask("and now")
    assert "They counted words." in prompts[-1]
    assert first.message.text not in prompts[-1]
    assert person.rows[0].node.message == first.message  # nothing was lost
    scale = person.home.ruler.scale
    assert scale is not None
    assert any(s.is_summarised and s.nodes == (first.id,) for s in scale.told.out)
    summed = person.home.chat.tree.path()
    assert [n.summary for n in summed if n.summary] == ["They counted words."]


def test_a_longer_context_is_offered_where_the_model_has_one(start: Start, tmp_path: Path) -> None:
    model = write_llama(
        tmp_path / "model.gguf", template=CHATML, control=CHATML_TOKENS, context=512
    )
    person = start()
    person.home.preferences.set("loading", "context", 256)
    person.home.assistant.load(str(model))
    person.wait_for_model()
    person.home.chat.set_sampling(Sampling(temperature=0.0, max_tokens=24))
    fill(person, 2)
    person.until(lambda: notice(person).isVisible())
    person.until(person.home.overflow_door.longer_button.isVisible)
    press(person, "Longer context: 512")
    person.until(
        lambda: (
            person.home.assistant.model is not None and person.home.assistant.model.context == 512
        )
    )
    assert not notice(person).isVisible()
    assert reading(person) == frozenset()
