"""One story a test, as a person would live it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import Qt

from desktop.core.chat import Ending, Role
from desktop.session.assistant_state import Answering, Failed
from tests.e2e.conftest import Person, engine_of

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.gui

Start = Callable[..., Person]


@pytest.fixture(params=["small model", "stories260K"])
def model(request: pytest.FixtureRequest) -> Path:
    """Return a model of our own, and the real one where it is at hand."""
    if request.param == "small model":
        return request.getfixturevalue("slow_model")
    return request.getfixturevalue("shared") / "models" / "stories260K-f32.gguf"


def test_open_ask_stop_regenerate_edit_restart_continue(start: Start, model: Path) -> None:
    # GIVEN a first start, and a model file that is opened
    person = start(model)
    person.wait_for_model()
    chat = person.home.chat
    chat.set_sampling(chat.sampling.__class__(seed=4, max_tokens=60))

    # WHEN something is asked, THEN the answer streams in, and is saved with what made it
    reply = person.ask("Once upon a time")
    assert reply.message.text
    assert reply.message.text.split()[0] in person.shown_text()
    assert reply.provenance is not None
    assert reply.provenance.model.path == str(model)
    assert reply.provenance.counts.reply_tokens > 0
    assert "Once upon a time — Fireside" in person.window.windowTitle()

    # WHEN a reply is stopped with Esc, THEN what was written of it stays, and is marked
    chat.set_sampling(chat.sampling.__class__(seed=4))
    person.type("Then")
    person.wait_for_words()
    person.until(lambda: isinstance(person.home.assistant.state, Answering))
    person.press(Qt.Key.Key_Escape)
    stopped = person.wait_for_reply()
    if model.name == "slow.gguf":  # the real one may have come to its end before
        assert stopped.ending is Ending.STOPPED
        assert stopped.message.text

    # WHEN it is asked for once more, THEN the new answer stands beside the first
    chat.set_sampling(chat.sampling.__class__(seed=5, max_tokens=20))
    person.press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    person.until(lambda: person.rows[-1].siblings == 2)
    again = person.wait_for_reply()
    assert again.id != stopped.id

    # WHEN the question is edited, THEN both ways are kept
    question = person.rows[2].node
    person.page.transcript.edit_saved.emit(question.id, "But then")
    person.until(lambda: person.rows[2].node.message.text == "But then")
    edited = person.wait_for_reply()
    assert person.rows[2].siblings == 2
    person.page.transcript.sibling_asked.emit(person.rows[2].node.id, -1)
    assert person.rows[2].node == question
    person.page.transcript.sibling_asked.emit(question.id, 1)
    assert person.last == edited

    # WHEN Fireside is started again, THEN the conversation and the model are back
    texts = [row.node.message.text for row in person.rows]
    person.close()
    person = start()
    assert [row.node.message.text for row in person.rows] == texts
    person.wait_for_model()

    # WHEN the cut reply is continued, THEN its text goes on where it ended
    chat = person.home.chat
    chat.set_sampling(chat.sampling.__class__(seed=4, max_tokens=20))
    if edited.ending is Ending.LENGTH:
        person.page.transcript.continue_asked.emit(person.last.id)
        person.until(lambda: person.last.id != edited.id)
        longer = person.wait_for_reply()
        assert longer.message.text.startswith(edited.message.text)
        assert len(longer.message.text) > len(edited.message.text)


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_the_engine_is_killed_during_a_reply(start: Start, slow_model: Path) -> None:
    person = start(slow_model)
    person.wait_for_model()
    person.type("hello")
    person.wait_for_words()
    os.kill(engine_of(os.getpid()), signal.SIGKILL)
    reply = person.wait_for_reply()
    # The partial reply is kept, and one sentence says what happened.
    assert reply.ending is Ending.FAILED
    assert reply.message.text
    assert reply.error is not None
    assert "killed" in str(reply.error)
    assert isinstance(person.home.assistant.state, Failed)
    # The next message starts a new engine.
    chat = person.home.chat
    chat.set_sampling(chat.sampling.__class__(max_tokens=10))
    again = person.ask("and now")
    assert again.ending is Ending.LENGTH
    assert person.rows[1].node.message.text == reply.message.text


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_the_app_is_killed_during_a_reply(start: Start, slow_model: Path, tmp_path: Path) -> None:
    # GIVEN a Fireside in a process of its own that has saved a part of its reply
    program = Path(__file__).with_name("chatting.py")
    home = tmp_path / "home"
    with subprocess.Popen(
        [sys.executable, str(program), str(home), str(slow_model)],
        stdout=subprocess.PIPE, text=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as app:  # fmt: skip
        assert app.stdout is not None
        saved = ""
        while len(saved) < 50:
            saved = json.loads(app.stdout.readline())
        engine = psutil.Process(engine_of(app.pid))
        # WHEN it is killed
        app.kill()
    # THEN no engine is left, the message is there, and of the reply what was reported saved
    engine.wait(30)
    person = start()
    assert person.home.database.problems() == ()
    question, reply = (row.node for row in person.rows)
    assert question.message.text == "hello"
    assert reply.ending is Ending.INTERRUPTED
    assert reply.message.text.startswith(saved)


def test_closing_while_it_answers_keeps_the_reply(start: Start, slow_model: Path) -> None:
    person = start(slow_model)
    person.wait_for_model()
    person.type("hello")
    person.wait_for_words()
    person.close()
    person = start()
    assert person.last.ending is Ending.STOPPED
    assert person.last.message.text


def test_a_file_that_is_no_model_is_called_what_it_is(start: Start, tmp_path: Path) -> None:
    page = tmp_path / "model.gguf"
    page.write_text("<!DOCTYPE html><html><head><title>Sign in</title></head></html>")
    person = start(page)
    person.until(lambda: isinstance(person.home.assistant.state, Failed))
    # A message that is sent now is kept, with the reason why nobody answered.
    reply = person.ask("hello")
    assert person.rows[0].node.message.text == "hello"
    assert reply.ending is Ending.FAILED


def test_a_conversation_that_outgrows_the_context_says_what_left(
    start: Start, slow_model: Path
) -> None:
    person = start()
    person.home.preferences.set("loading", "context", 512)
    person.home.assistant.load(str(slow_model))
    person.wait_for_model()
    chat = person.home.chat
    chat.set_sampling(chat.sampling.__class__(max_tokens=60))
    while not chat.left_out:
        person.ask("tell me more about the word and the other word")
        assert len(person.rows) < 40
    gone = [row.node.message.role for row in person.rows if row.node.id in chat.left_out]
    assert gone[0] is Role.USER
    assert person.rows[0].node.id in chat.left_out
    assert person.last.id not in chat.left_out
    # It is known again, before anything is asked, when the conversation is opened another day.
    person.close()
    person = start(slow_model)
    person.until(lambda: bool(person.home.chat.left_out))
    assert person.rows[0].node.id in person.home.chat.left_out
