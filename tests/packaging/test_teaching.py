"""The training of the Guide as one command: what passes is shipped, what does not is not."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

import teaching


@dataclass
class Calls:
    """The names of the scripts that were started, and of those that fail."""

    names: list[str] = field(default_factory=list)
    failing: str = ""

    def __call__(self, *command: str | Path) -> int:
        self.names.append(Path(command[1]).name)
        return int(self.names[-1] == self.failing)


@pytest.fixture
def calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Calls:
    """Train nothing; what there would be is there."""
    made = Calls()
    monkeypatch.setattr(teaching, "FOLDER", tmp_path / "trained")
    monkeypatch.setattr(teaching, "SHIPPED", tmp_path / "shipped")
    monkeypatch.setattr(teaching, "_provide_torch", lambda: None)
    monkeypatch.setattr(teaching, "_call", made)
    (tmp_path / "trained").mkdir()
    for name in teaching.FILES:
        (tmp_path / "trained" / name).write_text(f"new {name}")
    return made


def test_what_passes_is_shipped(calls: Calls) -> None:
    assert teaching.teach(()) == 0
    assert calls.names == ["train.py", "examine.py"]
    assert (teaching.SHIPPED / "guide.gguf").read_text() == "new guide.gguf"


@pytest.mark.parametrize("failing", ["train.py", "examine.py"])
def test_what_fails_is_not(calls: Calls, failing: str) -> None:
    calls.failing = failing
    assert teaching.teach(()) == 1
    assert calls.names[-1] == failing
    assert not teaching.SHIPPED.exists()


def test_torch_is_asked_for_in_the_extra_alone() -> None:
    assert any(one.startswith("torch==") for one in teaching.requirements())
    for lock in (Path(teaching.__file__).parent / "locks").iterdir():
        assert "torch==" not in lock.read_text("utf-8")
