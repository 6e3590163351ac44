"""Several answers, messages written ahead and forks, with the real engine, files and widgets."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.core.chat import AdapterUse, Ending
from desktop.core.settings import Sampling
from desktop.ui.chat.comparison.dialogs import SeveralDialog
from tests.e2e.comparing import compare, comparison, decide, nodes, wait_for_answers
from tests.e2e.conftest import Person, engine_of
from tests.small_adapters import whole_adapter
from tests.small_models import write_llama

pytestmark = pytest.mark.gui

Start = Callable[..., Person]

GREEDY = Sampling(temperature=0.0, max_tokens=24)


@dataclass(frozen=True, slots=True)
class Cast:
    """A model and an adapter that fits it."""

    model: Path
    bard: Path


@pytest.fixture(params=["small", "stories260K"])
def cast(request: pytest.FixtureRequest, tmp_path: Path) -> Cast:
    """Return files of our own, and the real ones where they are at hand."""
    if request.param == "small":
        bard = whole_adapter(tmp_path / "bard.gguf", 1, "Shakespeare")
        return Cast(write_llama(tmp_path / "model.gguf"), bard)
    shared: Path = request.getfixturevalue("shared")
    bard = shared / "adapters" / "shakespeare-stories260K.gguf"
    return Cast(shared / "models" / "stories260K-f32.gguf", bard)


def shown(person: Person, column: int) -> str:
    """Return what a column shows, as it is painted."""
    transcript = person.page.comparison.view.columns[column].transcript
    transcript.settle_growth()
    return "".join(item.text for item in transcript.column.items)


def test_compare_with_and_without_keep_one_restart(start: Start, cast: Cast) -> None:
    # GIVEN a conversation in which an adapter acts, and something was read with it already
    person = start(cast.model)
    person.wait_for_model()
    chat = person.home.chat
    chat.set_sampling(GREEDY)
    chat.set_adapters((AdapterUse(str(cast.bard), 1.0, "Shakespeare"),))
    person.ask("Once upon a time")

    # WHEN another message is compared, THEN both answers stand in columns, made alike
    told, plain = compare(person, "there was a little girl")
    assert told != plain
    assert [shown(person, 0), shown(person, 1)] == [told, plain]
    made = [node.provenance for node in nodes(person)]
    assert [len(one.adapters) for one in made if one is not None] == [1, 0]
    assert len({one.seed for one in made if one is not None}) == 1
    assert [one.counts.cached_tokens for one in made if one is not None] == [0, 0]

    # WHEN it is compared once more, THEN equal starts give equal answers
    person.page.comparison.view.close_button.click()
    assert compare(person) == [told, plain]

    # WHEN one is kept, THEN it is read, and the others stay beside it, after a restart too
    person.page.comparison.view.columns[1].keep_button.click()
    assert person.last.message.text == plain
    assert person.rows[-1].siblings == 4
    person.close()
    person = start()
    assert person.last.message.text == plain
    assert person.rows[-1].siblings == 4
    person.wait_for_model()
    person.ask("and then")
    assert person.rows[-3].node.message.text == plain


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_the_engine_is_killed_between_several_answers(start: Start, slow_model: Path) -> None:
    person = start(slow_model)
    person.wait_for_model()
    person.home.chat.set_sampling(Sampling(max_tokens=400, seed=3))
    person.page.composer.set_text("hello")
    person.window.actions_by_name["several"].trigger()
    dialog = person.page.comparison.dialog
    assert isinstance(dialog, SeveralDialog)
    dialog.count.setCurrentIndex(1)
    decide(person)
    # WHEN the engine dies in the middle of the first answer
    person.wait_for_words()
    os.kill(engine_of(os.getpid()), signal.SIGKILL)
    # THEN what there is of it is kept, and nothing else is asked for until the person says so
    person.until(lambda: comparison(person).is_paused)
    (first,) = nodes(person)
    assert first.ending is Ending.FAILED
    assert first.message.text
    # WHEN the person goes on, THEN another engine writes the rest
    person.home.chat.set_sampling(Sampling(max_tokens=10))
    person.page.comparison.view.go_on_button.click()
    wait_for_answers(person, 3)
    assert [node.ending for node in nodes(person)][1:] == [Ending.LENGTH, Ending.LENGTH]
    person.page.comparison.view.columns[2].keep_button.click()
    assert person.last.message.text
    assert person.rows[-1].siblings == 3


def test_written_ahead_closed_and_sent_later(start: Start, slow_model: Path) -> None:
    # GIVEN messages that were written while it answers
    person = start(slow_model)
    person.wait_for_model()
    person.type("hello")
    person.wait_for_words()
    person.type("and then")
    person.type("and the word")
    queue = person.page.queue
    assert [row.text.text() for row in queue.rows] == ["and then", "and the word"]
    # WHEN Fireside is closed and started again, THEN they wait, and nothing is sent by itself
    person.close()
    person = start()
    person.wait_for_model()
    queue = person.page.queue
    assert [row.text.text() for row in queue.rows] == ["and then", "and the word"]
    assert person.rows[0].node.message.text == "hello"
    assert len(person.rows) == 2
    # WHEN the person sends them, THEN each follows the reply before it
    person.home.chat.set_sampling(Sampling(max_tokens=8))
    queue.go_on_button.click()
    person.until(lambda: len(person.rows) == 6 and person.last.ending is not None)
    said = [row.node.message.text for row in person.rows][::2]
    assert said == ["hello", "and then", "and the word"]
    assert queue.isHidden()


def test_a_reply_begun_by_the_person_and_a_fork(start: Start, cast: Cast) -> None:
    person = start(cast.model)
    person.wait_for_model()
    chat = person.home.chat
    chat.set_sampling(GREEDY)
    # WHEN the reply is begun for the model, THEN it goes on from there
    person.window.actions_by_name["begin_reply"].trigger()
    person.qtbot.keyClicks(person.page.composer.beginning.line, "Her mother said")
    reply = person.ask("Once upon a time")
    assert reply.message.text.startswith("Her mother said")
    assert len(reply.message.text) > len("Her mother said")
    # WHEN the conversation is forked, THEN both go their own ways
    source = chat.conversation
    assert source is not None
    person.ask("and then")
    transcript = person.page.transcript
    transcript.fork_asked.emit(reply.id)
    assert len(person.rows) == 2
    assert person.last.message == reply.message
    assert person.last.provenance is not None
    assert reply.provenance is not None
    assert person.last.provenance.origin == reply.provenance.origin
    assert person.last.provenance.counts == reply.provenance.counts
    person.ask("but then")
    titles = [row.title for row in person.home.history.conversations()]
    assert titles == ["Once upon a time (2)", "Once upon a time"]
    chat.open(source.id)
    assert len(person.rows) == 4
