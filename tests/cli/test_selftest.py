"""The self-test, with the Guide where there is one, and with what is not the Guide."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.cli import run
from desktop.core import guide
from tests.small_adapters import whole_adapter
from tests.small_models import write_llama


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of the Guide of a Fireside that came without it."""
    monkeypatch.setattr(guide, "resources", lambda: tmp_path)
    (tmp_path / "guide").mkdir()
    return tmp_path / "guide"


def test_it_says_in_one_sentence_that_there_is_no_guide(
    shipped: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["doctor", "--selftest"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "is not in" in err
    assert str(shipped) in err


def test_an_engine_that_answers_nonsense_does_not_pass(
    shipped: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_llama(shipped / "guide.gguf")
    whole_adapter(shipped / "deutsch.gguf", 1, "Deutsch")
    assert run(["doctor", "--selftest", "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["ok"] is False
    assert "computes something else" in found["problem"]


def test_the_guide_that_is_shipped_passes(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor", "--selftest", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["ok"] is True
    assert [answer["reply"].split(" ", 1)[0] for answer in found["answers"]] == ["A", "Ein"]
    assert all(answer["tokens_per_second"] > 0 for answer in found["answers"])
