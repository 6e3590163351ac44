from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.storage.state_file import MAX_RECENT_MODELS, Remembered, StateFile

SOME = Remembered(
    last_model="/models/ü.gguf",
    recent_models=("/models/ü.gguf", "/b.gguf"),
    templates={"/b.gguf": "Alpaca"},
    crashes={"/b.gguf": 2},
    window_geometry="AdnQywADAAA=",
    sidebar_width=280,
    last_conversation=7,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state.json"


def test_what_is_remembered_comes_back(path: Path) -> None:
    assert StateFile(path).read() == Remembered()
    StateFile(path).write(SOME)
    assert StateFile(path).read() == SOME
    StateFile(path).write(Remembered())
    assert StateFile(path).read() == Remembered()


def test_each_entry_is_forgiven_by_itself(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    stored = {
        "last_model": 5, "recent_models": ["/a", 3], "templates": {"/a": "Alpaca"},
        "crashes": {"/a": "many"}, "sidebar_width": 300, "last_conversation": True,
    }  # fmt: skip
    path.write_text(json.dumps(stored))
    assert StateFile(path).read() == Remembered(templates={"/a": "Alpaca"}, sidebar_width=300)
    for name in ("last_model", "recent_models", "crashes", "last_conversation"):
        assert name in caplog.text


def test_what_a_newer_fireside_wrote_is_kept(path: Path) -> None:
    path.write_text('{"zoom": 2, "last_model": "/a"}')
    StateFile(path).write(StateFile(path).read().with_model("/b"))
    stored = json.loads(path.read_bytes())
    assert (stored["zoom"], stored["last_model"]) == (2, "/b")


def test_a_broken_file_is_set_aside(path: Path) -> None:
    path.write_bytes(b"half")
    assert StateFile(path).read() == Remembered()
    assert path.with_name("state.json.broken-1").read_bytes() == b"half"


def test_recent_models_are_few_and_newest_first(path: Path) -> None:
    remembered = Remembered()
    for number in range(30):
        remembered = remembered.with_model(f"/{number}")
    remembered = remembered.with_model("/20")
    assert remembered.last_model == "/20"
    assert remembered.recent_models[:3] == ("/20", "/29", "/28")
    assert len(remembered.recent_models) == MAX_RECENT_MODELS
    assert len(set(remembered.recent_models)) == MAX_RECENT_MODELS
    path.write_text(json.dumps({"recent_models": [str(number) for number in range(30)]}))
    assert len(StateFile(path).read().recent_models) == MAX_RECENT_MODELS


def test_a_template_is_chosen_for_one_model() -> None:
    chosen = SOME.with_template("/c.gguf", "Vicuna").with_template("/b.gguf", "")
    assert chosen.templates == {"/c.gguf": "Vicuna"}
    assert SOME.templates == {"/b.gguf": "Alpaca"}


def test_crashes_are_counted_by_file() -> None:
    counted = Remembered().with_crash("/a").with_crash("/b").with_crash("/a")
    assert counted.crashes == {"/a": 2, "/b": 1}
    assert counted.without_crashes("/a").crashes == {"/b": 1}
    assert counted.without_crashes("/c") == counted
