"""What the tests of the ways in and out share: a history, and files of other programs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from desktop.core.record import Arrival
from desktop.storage.history import History
from desktop.storage.records import Records
from desktop.storage.transfer.arriving import arrive


@pytest.fixture
def bring(records: Records) -> Callable[[Path], Arrival]:
    return lambda path: arrive(records, path, 1_000.0, Event(), lambda _share: None)


def saved(path: Path, content: Any) -> Path:
    path.write_text(json.dumps(content), "utf-8")
    return path


def talk(history: History, place: int = 0) -> list[tuple[str, str, str]]:
    """Return role, text and thinking of the branch that is read in one conversation."""
    tree = history.tree(history.conversations()[place].id)
    return [(n.message.role.value, n.message.text, n.message.thinking) for n in tree.path()]
