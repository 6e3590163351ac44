"""What the tests of the storage share: a database in a file of its own, and its history."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.storage.database import Database
from desktop.storage.history import History
from desktop.storage.records import Records


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with closing(Database.open(tmp_path / "history.db")) as opened:
        yield opened


@pytest.fixture
def history(database: Database) -> History:
    return History(database)


@pytest.fixture
def records(database: Database) -> Records:
    return Records(database)
