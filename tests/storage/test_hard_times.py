"""A full disk, a home that vanishes, a clock that jumps: a sentence each, and nothing is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.core.chat import Ending, Message, Role, Steering
from desktop.storage.database import Database
from desktop.storage.history import History

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits and names of POSIX")

# A process whose files may not grow beyond a bound meets what a full disk is, without one.
_FULL = """
import resource, sys
from pathlib import Path
from desktop.core.chat import Message, Role, Steering
from desktop.core.errors import StorageError
from desktop.storage.database import Database
from desktop.storage.history import History
from desktop.storage.json_file import JsonFile
home = Path(sys.argv[1])
history = History(Database.open(home / "history.db"))
file = JsonFile(home / "settings.json")
file.write({"kept": "x" * 50_000})
conversation = history.create("full", Steering(), 1.0)
resource.setrlimit(resource.RLIMIT_FSIZE, (900_000, 900_000))
saved, parent = 0, None
try:
    for number in range(1000):
        message = Message(Role.USER, f"{number} " + "word " * 2000)
        parent = history.add(conversation.id, parent, message, now=float(number)).id
        saved += 1
except StorageError as error:
    print("told", saved, error)
try:
    file.write({"lost": "y" * 950_000})
except StorageError as error:
    print("told", error)
"""


def test_a_full_disk(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _FULL, str(tmp_path)],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    first, second = done.stdout.splitlines()
    saved = int(first.split()[1])
    assert 2 < saved < 1000
    assert "space" in first.lower() or "full" in first.lower()
    assert "could not be written" in second
    # WHEN there is room again, THEN all that was reported saved is there, and the file is whole.
    database = Database.open(tmp_path / "history.db")
    assert database.problems() == ()
    history = History(database)
    path = history.tree(history.conversations()[0].id).path()
    assert [node.message.text.split()[0] for node in path][:saved] == list(map(str, range(saved)))
    database.close()
    assert '"kept"' in (tmp_path / "settings.json").read_text()
    assert list(tmp_path.glob("*.new")) == []


def test_a_home_that_goes_away_and_comes_back(tmp_path: Path) -> None:
    home, away = tmp_path / "home", tmp_path / "away"
    database = Database.open(home / "history.db")
    history = History(database)
    conversation = history.create("on a drive", Steering(), 1.0)
    home.rename(away)
    node = history.add(conversation.id, None, Message(Role.USER, "meanwhile"), now=2.0)
    away.rename(home)
    database.close()
    database = Database.open(home / "history.db")
    assert database.problems() == ()
    assert History(database).tree(conversation.id).path()[0].id == node.id
    database.close()


@pytest.mark.parametrize("now", [-1e12, 0.0, 4e18])
def test_a_clock_that_jumps(tmp_path: Path, now: float) -> None:
    database = Database.open(tmp_path / "history.db")
    history = History(database)
    conversation = history.create("timeless", Steering(), 1_764_000_000.0)
    first = history.add(conversation.id, None, Message(Role.USER, "one"), now=1_764_000_000)
    second = history.add(
        conversation.id, first.id, Message(Role.ASSISTANT, "two"), now=now,
        ending=Ending.COMPLETE,
    )  # fmt: skip
    # The order is that of the talk, whatever the clock said.
    assert [node.id for node in history.tree(conversation.id).path()] == [first.id, second.id]
    assert [row.id for row in history.conversations()] == [conversation.id]
    assert history.close_interrupted() == 0
    database.close()
