"""`fireside doctor --privacy` says what the privacy page says."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from desktop.cli import run
from desktop.core.ledger import Connection
from desktop.core.wording import say
from desktop.storage.database import Database
from desktop.storage.ledger import Ledger


def test_a_new_profile_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["--home", str(tmp_path / "home"), "doctor", "--privacy"])
    shown = capsys.readouterr().out
    assert status == 0
    assert shown.startswith("No connection has ever been made.")
    assert "The engine: " in shown
    assert not (tmp_path / "home").exists()  # looking leaves no trace


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
def test_a_used_profile_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    database = Database.open(home / "history.db")
    Ledger(database).begin(
        Connection(1, 7.0, "huggingface.co", 443, say("Search for models"), 3, 4)
    )
    database.close()
    (home / "settings.json").write_text(json.dumps({"privacy": {"offline": True}}))
    (home / "settings.json").chmod(0o644)
    status = run(["--home", str(home), "doctor", "--privacy", "--json"])
    found = json.loads(capsys.readouterr().out)
    assert status == 1  # a plain database, and a file that others may read
    assert found["lock"] == "closed by the person"
    assert found["rights"]["loose"] == [str(home / "settings.json")]
    assert found["engine"]["network"] in ("system", "app")
    assert found["connections"] == 1
    assert found["ledger"][0]["why"] == "Search for models"
    assert {fact["name"]: fact["standing"] for fact in found["facts"]}["database"] == "open"
