"""Killed at any moment, Fireside keeps a sound database with all that was reported saved."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import pytest

from desktop.core.chat import Ending
from desktop.storage.database import KEY_BYTES, Database

ROUNDS = 200
FRESH = 20  # rounds after which a new file is begun: its making is killed, too
REPOSITORY = Path(__file__).parents[2]
KEY = bytes(range(KEY_BYTES))

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the writer forks")


@dataclass
class Reported:
    """What the writers of one file have said that they saved."""

    conversations: set[int] = field(default_factory=set)
    lengths: dict[int, int] = field(default_factory=dict)
    finished: set[int] = field(default_factory=set)

    def hear(self, what: str, numbers: list[int]) -> None:
        match what, numbers:
            case "conversation", [id_]:
                self.conversations.add(id_)
            case "interrupted", [count]:
                assert count <= 1
            case "message" | "finished", [id_, length]:
                self.lengths[id_] = length
                self.finished |= {id_} if what == "finished" else set()
            case other:
                pytest.fail(f"the writer said {other}")

    def check(self, path: Path, key: bytes | None) -> None:
        """Open the file, and compare; its pages and their seals are checked as well."""
        with closing(Database.open(path, key=key)) as database:
            assert database.problems() == ()
            rows = database.rows("SELECT id, length(text), ending FROM messages")
            titles = {row[0] for row in database.rows("SELECT id FROM conversations")}
        found = {id_: (length, ending) for id_, length, ending in rows}
        assert self.conversations <= titles
        assert all(found[id_][0] >= length for id_, length in self.lengths.items())
        assert all(found[id_][1] == Ending.COMPLETE for id_ in self.finished)


class Writers:
    """Starts one writer after the other, and kills each."""

    def __init__(self, tell: IO[str], said: IO[str]) -> None:
        self._tell = tell
        self._said = said

    def until_killed(
        self, path: Path, key: bytes | None, lines: int, later: float
    ) -> Iterator[tuple[str, list[int]]]:
        """Yield what is said by a writer that is killed `later` seconds after so many lines."""
        print(path, key.hex() if key else "", file=self._tell, flush=True)
        pid = int(self._said.readline().split()[1])
        for number, line in enumerate(self._said):
            if line == "dead\n":
                return
            what, *numbers = line.split()
            yield what, [int(one) for one in numbers]
            if number == lines:
                time.sleep(later)  # to a moment between two reports
                os.kill(pid, signal.SIGKILL)


@pytest.fixture
def writers() -> Iterator[Writers]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.storage.writer"],
        cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as server:  # fmt: skip
        assert server.stdin is not None
        assert server.stdout is not None
        yield Writers(server.stdin, server.stdout)
        server.stdin.close()


@pytest.mark.timeout(600)
def test_killed_at_200_moments_it_keeps_what_it_reported(tmp_path: Path, writers: Writers) -> None:
    moments = random.Random(20)
    finished = 0
    for begun in range(0, ROUNDS, FRESH):
        key = KEY if begun else None  # plain once: most people's is encrypted
        path, reported = tmp_path / f"{begun}.db", Reported()
        for _ in range(FRESH):
            lines, later = moments.randint(0, 60), moments.uniform(0, 0.004)
            for what, numbers in writers.until_killed(path, key, lines, later):
                reported.hear(what, numbers)
            reported.check(path, key)
        finished += len(reported.finished)
    assert finished > ROUNDS
