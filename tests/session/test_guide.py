"""The Guide opened by one call, wherever a page offers it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.core import guide
from desktop.core.errors import ModelError
from desktop.session.assistant_state import Ready
from desktop.session.guide import Guide
from tests.session.conftest import Floor


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder of resources."""
    monkeypatch.setattr(guide, "resources", lambda: tmp_path / "resources")
    return tmp_path / "resources" / "guide"


def test_it_says_so_where_there_is_none(floor: Floor, shipped: Path) -> None:
    made = Guide(floor.assistant, floor.chat)
    assert not made.is_here
    with pytest.raises(ModelError, match="without the Guide"):
        made.open()


def test_it_is_loaded_into_a_conversation_of_its_own(floor: Floor, shipped: Path) -> None:
    floor.load()
    floor.ask("Hello", "Hello!")
    shipped.mkdir(parents=True)
    shutil.copyfile(floor.small, shipped / "guide.gguf")
    made = Guide(floor.assistant, floor.chat)
    assert made.is_here
    assert not made.is_loaded
    made.open()
    assert made.is_loaded
    assert floor.chat.rows == ()
    floor.until(lambda: isinstance(floor.assistant.state, Ready))
    assert floor.assistant.model is not None
    assert guide.is_guide(floor.assistant.model.path)

    # WHEN it is opened again while it is there, THEN it is not loaded again
    made.open()
    assert isinstance(floor.assistant.state, Ready)


def test_for_german_its_adapter_acts_from_the_start(floor: Floor, shipped: Path) -> None:
    shipped.mkdir(parents=True)
    shutil.copyfile(floor.small, shipped / "guide.gguf")
    made = Guide(floor.assistant, floor.chat)
    made.open(german=True)
    assert floor.chat.steering.adapters == (), "this Fireside came without the adapter"
    shutil.copyfile(floor.small, shipped / "deutsch.gguf")
    made.open(german=True)
    assert [use.path for use in floor.chat.steering.adapters] == [str(shipped / "deutsch.gguf")]
    assert floor.chat.steering.adapters[0].strength == 1.0
