"""The models that were used lately, and the hashes of their files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from desktop.session.assistant_state import Answering, Ready
from desktop.session.library import Library
from tests.session.conftest import Floor, Heard


@pytest.fixture
def library(floor: Floor) -> Iterator[Library]:
    parent = QObject()
    made = Library(floor.history, floor.assistant, floor.preferences, floor.tasks, parent)
    yield made
    made.close()


def test_models_are_listed_with_what_their_files_say(floor: Floor, library: Library) -> None:
    heard = Heard(library.models_changed)
    floor.preferences.model_used(floor.page(), "")
    good = floor.load("good.gguf")
    floor.until(lambda: all(entry.file or entry.problem for entry in library.models))
    first, second = library.models
    assert (first.path, first.name) == (good, "Small random model")
    assert first.file is not None
    assert first.file.architecture == "llama"
    assert "web page" in str(second.problem)
    assert heard() == library.models


def test_a_model_is_taken_off_the_list_and_its_file_stays(floor: Floor, library: Library) -> None:
    path = floor.load()
    library.forget(path)
    assert library.models == ()
    assert floor.preferences.remembered.last_model == ""
    assert Path(path).exists()


def test_the_list_is_looked_at_again(floor: Floor, library: Library) -> None:
    floor.preferences.model_used(floor.model("a.gguf"), "")
    library.refresh()
    assert library.models[0].file is None
    floor.until(lambda: library.models[0].file is not None)


def test_the_hash_of_a_model_reaches_the_replies_that_it_made(
    floor: Floor, library: Library
) -> None:
    floor.load()
    floor.ask("Hello", "Hi")
    expected = hashlib.sha256(floor.small.read_bytes()).hexdigest()

    def recorded() -> str:
        assert floor.chat.conversation is not None
        made = floor.history.tree(floor.chat.conversation.id).path()[-1].provenance
        assert made is not None
        return made.model.sha256

    floor.until(lambda: recorded() == expected)


def test_no_hash_is_computed_while_the_model_answers(floor: Floor, library: Library) -> None:
    floor.load()
    floor.chat.send("Hello")
    assert isinstance(floor.assistant.state, Answering)
    identity = floor.assistant.identity
    assert identity is not None
    library.hash_soon(identity)

    def known() -> str:
        return floor.history.known_hash(identity.path, identity.size, identity.modified)

    known_at_the_end = []
    floor.chat.reply_finished.connect(lambda _: known_at_the_end.append(known()))
    floor.answer("Hi")
    assert known_at_the_end == [""]
    floor.until(lambda: isinstance(floor.assistant.state, Ready) and known() != "")


def test_a_hash_that_waits_is_given_up_when_fireside_closes(floor: Floor, library: Library) -> None:
    floor.load()
    floor.chat.send("Hello")
    assert floor.assistant.identity is not None
    library.hash_soon(floor.assistant.identity)
    library.close()
    floor.tasks.close()  # would wait for ever if the hash did
