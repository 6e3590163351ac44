"""Stories of conversations that are found again, titled and not kept, with the real engine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.conftest import Person

pytestmark = pytest.mark.gui

Start = Callable[..., Person]


def test_a_title_keeps_what_was_evaluated(start: Start, slow_model: Path) -> None:
    # GIVEN a first answer
    person = start(slow_model)
    person.wait_for_model()
    chat = person.home.chat
    chat.set_sampling(chat.sampling.__class__(seed=4, max_tokens=30))
    first = person.ask("hello there, tell me of the sea").provenance
    assert first is not None
    # WHEN the model was asked for a title in the meantime
    titler = person.home.archive.titler
    person.until(lambda: titler.is_asking)
    person.until(lambda: not titler.is_asking)
    # THEN the next turn finds the conversation as it was evaluated
    second = person.ask("and of the hills").provenance
    assert second is not None
    # Of the reply only what is split into tokens as the model picked them; with random weights
    # that is nothing (engine.cache.PromptCache.spliced looks at the last reply alone).
    assert second.counts.cached_tokens >= first.counts.prompt_tokens


def test_what_is_temporary_is_gone_at_the_next_start(
    start: Start, slow_model: Path, tmp_path: Path
) -> None:
    person = start(slow_model)
    person.wait_for_model()
    chat = person.home.chat
    person.home.window.door.start_temporary()
    chat.set_sampling(chat.sampling.__class__(seed=4, max_tokens=10))
    person.ask("xyzzyword in a question")
    person.close()
    files = [path for path in tmp_path.rglob("*") if path.is_file() and path.suffix != ".gguf"]
    assert any(path.name == "history.db" for path in files)
    assert not any(b"xyzzyword" in path.read_bytes() for path in files)
    person = start()
    assert person.rows == ()
    assert person.home.archive.conversations.rows == ()
