"""`fireside export | import`, from one profile to another."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import run
from desktop.cli.vault import opened
from desktop.core.paths import Paths
from desktop.storage.backup import take_up
from desktop.storage.history import History
from tests.storage.transfer.conftest import saved
from tests.storage.transfer.test_arriving import simple


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def printed(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def fireside(home: Path, *words: str | Path) -> int:
    return run(["--home", str(home), *map(str, words)])


def test_conversations_go_out_and_come_in(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export = saved(tmp_path / "conversations.json", [simple("One"), simple("Two"), {"x": 1}])
    assert fireside(home, "import", export, "--json") == 0
    arrived = printed(capsys)
    assert (arrived["source"], arrived["conversations"], arrived["verified"]) == (
        "ChatGPT", 2, False,
    )  # fmt: skip
    assert len(arrived["flaws"]) == 1
    assert fireside(home, "export", "--list", "--json") == 0
    rows = printed(capsys)
    assert {row["title"] for row in rows} == {"One", "Two"}
    assert fireside(home, "export", "--format", "json", "--output", tmp_path / "all.json") == 0
    other = tmp_path / "other"
    assert fireside(other, "import", tmp_path / "all.json") == 0
    assert "2 conversations with 2 messages came from Fireside." in capsys.readouterr().out
    with opened(Paths.under(other)) as database:
        assert {row.title for row in History(database).conversations()} == {"One", "Two"}


def test_one_goes_out_as_markdown(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fireside(home, "import", saved(tmp_path / "c.json", [simple("One"), simple("Two")]))
    told = capsys.readouterr().out
    assert "look it over" in told
    assert fireside(home, "export", "2", "--output", tmp_path / "out", "--json") == 0
    assert printed(capsys)["files"] == [str(tmp_path / "out" / "Two.md")]
    assert (tmp_path / "out" / "Two.md").read_text("utf-8").startswith("# Two\n")


def test_what_cannot_be_done_is_said(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fireside(home, "export", "7", "--output", tmp_path) == 1
    assert "There is no conversation 7." in capsys.readouterr().err
    assert fireside(home, "export") == 1
    assert "--output is needed" in capsys.readouterr().err
    assert fireside(home, "import", tmp_path / "gone.json") == 1
    assert "could not be read" in capsys.readouterr().err


def test_a_backup_is_made_and_laid_ready(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fireside(home, "import", saved(tmp_path / "c.json", [simple("One")]))
    capsys.readouterr()
    made = tmp_path / "b.fireside"
    assert fireside(home, "backup", made, "--json") == 0
    assert printed(capsys)["size"] == made.stat().st_size
    other = tmp_path / "other"
    assert fireside(other, "restore", made) == 0
    assert "takes the profile's place" in capsys.readouterr().out
    assert take_up(Paths.under(other)) is not None
    assert fireside(other, "export", "--list", "--json") == 0
    assert [row["title"] for row in printed(capsys)] == ["One"]
