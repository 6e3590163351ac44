"""Killed at any moment, Fireside keeps a sound database with all that was reported saved."""

from __future__ import annotations

import random
import subprocess
import sys
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest

from desktop.core.chat import Ending
from desktop.storage.database import KEY_BYTES, Database

ROUNDS = 20
REPOSITORY = Path(__file__).parents[2]


def written_until_killed(path: Path, key: bytes | None, lines: int) -> list[list[str]]:
    """Let the writer write until it has said `lines` lines, kill it, and return all it said."""
    command = [sys.executable, "-m", "tests.storage.writer", str(path)]
    with subprocess.Popen(
        [*command, key.hex()] if key else command,
        cwd=REPOSITORY, stdout=subprocess.PIPE, text=True,
    ) as writer:  # fmt: skip
        assert writer.stdout is not None
        said = list(islice(writer.stdout, lines))
        writer.kill()
        said += list(writer.stdout)  # it wrote on while we read
    return [line.split() for line in said if line.endswith("\n")]


@pytest.mark.parametrize("key", [None, bytes(range(KEY_BYTES))], ids=["plain", "encrypted"])
def test_killed_at_any_moment_it_keeps_what_it_reported(tmp_path: Path, key: bytes | None) -> None:
    path = tmp_path / "history.db"
    moments = random.Random(20)
    lengths: dict[int, int] = {}
    finished: set[int] = set()
    conversations: set[int] = set()
    for _ in range(ROUNDS if key is None else 5):
        for what, *numbers in written_until_killed(path, key, moments.randint(1, 150)):
            match what, [int(number) for number in numbers]:
                case "conversation", [id_]:
                    conversations.add(id_)
                case "interrupted", [count]:
                    assert count <= 1
                case "message" | "finished", [id_, length]:
                    lengths[id_] = length
                    finished |= {id_} if what == "finished" else set()
                case other:
                    pytest.fail(f"the writer said {other}")
        _check(path, key, conversations, lengths, finished)
    assert len(finished) > 5


def _check(
    path: Path,
    key: bytes | None,
    conversations: set[int],
    lengths: dict[int, int],
    finished: set[int],
) -> None:
    with closing(Database.open(path, key=key)) as database:
        assert database.problems() == ()
        rows = database.rows("SELECT id, length(text), ending FROM messages")
        assert conversations <= {row[0] for row in database.rows("SELECT id FROM conversations")}
    found = {id_: (length, ending) for id_, length, ending in rows}
    assert all(found[id_][0] >= length for id_, length in lengths.items())
    assert all(found[id_][1] == Ending.COMPLETE for id_ in finished)
