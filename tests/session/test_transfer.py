"""Exports and imports off the main thread."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.core.errors import StorageError
from desktop.core.paths import Paths
from desktop.core.record import Arrival
from desktop.session.transfer import Exported, Transfer, as_markdown
from desktop.storage.history import History
from tests.session.conftest import Floor, Heard
from tests.storage.transfer.conftest import saved
from tests.storage.transfer.test_arriving import simple


@pytest.fixture
def transfer(floor: Floor) -> Iterator[Transfer]:
    made = Transfer(floor.database, Paths.under(floor.home), floor.history, clock=lambda: 1_000.0)
    yield made
    made.close()


def outcome(floor: Floor, transfer: Transfer, job: int) -> Any:
    heard = Heard(transfer.done)
    floor.until(lambda: bool(heard.all))
    number, came = heard()
    assert number == job
    return came


def plain(record: Any) -> bytes:
    return as_markdown(record, str)


def test_a_file_comes_in_and_goes_out(floor: Floor, transfer: Transfer, tmp_path: Path) -> None:
    told = Heard(transfer.arrived)
    shares = Heard(transfer.progressed)
    many = saved(tmp_path / "c.json", [simple(str(number)) for number in range(50)])
    came = outcome(floor, transfer, transfer.import_file(many))
    assert isinstance(came, Arrival)
    assert came.conversations == 50
    assert len(told.all) == 1
    assert shares() == 1.0
    ids = transfer.ids()
    assert len(ids) == 50
    went = outcome(floor, transfer, transfer.export_json(ids, tmp_path / "all.json"))
    assert went == Exported(50, tmp_path / "all.json")
    assert len(json.loads((tmp_path / "all.json").read_text())["conversations"]) == 50
    went = outcome(floor, transfer, transfer.export_each(ids, plain, ".md", tmp_path / "out"))
    assert went == Exported(50, tmp_path / "out")
    assert len(list((tmp_path / "out").glob("*.md"))) == 50
    record = transfer.record(ids[0])
    went = outcome(floor, transfer, transfer.export_one(record, plain, tmp_path / "one.md"))
    assert went == Exported(1, tmp_path / "one.md")


def test_the_person_can_write_while_conversations_come_in(
    floor: Floor, transfer: Transfer, tmp_path: Path
) -> None:
    floor.load()
    many = saved(tmp_path / "c.json", [simple(str(number)) for number in range(300)])
    heard = Heard(transfer.done)
    transfer.import_file(many)
    floor.ask("Hello", "Hi")
    floor.ask("And?", "Yes")
    floor.until(lambda: bool(heard.all))
    assert heard()[1].conversations == 300
    assert len(History(floor.database).conversations()) == 301


def test_what_fails_is_told(floor: Floor, transfer: Transfer, tmp_path: Path) -> None:
    came = outcome(floor, transfer, transfer.import_file(tmp_path / "gone.json"))
    assert isinstance(came, StorageError)
    went = outcome(floor, transfer, transfer.export_json((), tmp_path / "no" / "all.json"))
    assert isinstance(went, StorageError)


def test_an_import_can_be_given_up(floor: Floor, transfer: Transfer, tmp_path: Path) -> None:
    many = saved(tmp_path / "c.json", [simple(str(number)) for number in range(5_000)])
    transfer.progressed.connect(lambda _share: transfer.cancel())
    came = outcome(floor, transfer, transfer.import_file(many))
    assert came.stopped
    assert 0 < came.conversations < 5_000
    assert len(transfer.ids()) == came.conversations
