"""What is kept of models, downloads and connections, in the real database."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.downloads import Done, Failed, Order, Paused, Piece, Running, Waiting
from desktop.core.errors import StorageError
from desktop.core.ledger import Connection
from desktop.core.models import identify
from desktop.core.settings import Sampling
from desktop.core.shelf import Defaults, Kind, Origin, Place
from desktop.core.wording import say
from desktop.storage import ledger as ledger_module
from desktop.storage.database import Database
from desktop.storage.ledger import Ledger
from desktop.storage.queue import Queue
from desktop.storage.schema import STEPS
from desktop.storage.shelf import Shelf, Sighting
from tests.small_models import CHATML, write_llama

ORDER = Order("owner/name", (Piece("a.gguf", 10, "ab" * 32), Piece("b.gguf", 5)), "c" * 40, "mit")


@pytest.fixture
def shelf(database: Database) -> Shelf:
    return Shelf(database)


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Sighting:
    path = write_llama(tmp_path_factory.mktemp("shelf") / "model.gguf", template=CHATML)
    return Sighting.of(identify(path), Place.OWN, origin=Origin("owner/name", "f", "c", "mit"))


def test_a_model_is_kept_with_all_that_its_header_says(shelf: Shelf, seen: Sighting) -> None:
    item = shelf.put(seen, now=5.0)
    assert (item.kind, item.place, item.name) == (Kind.MODEL, Place.OWN, "Small random model")
    assert (item.path, item.size, item.added) == (seen.path, seen.size, 5.0)
    assert item.origin == Origin("owner/name", "f", "c", "mit")
    assert shelf.file_of(item.id) == seen.file
    assert shelf.items() == (item,)
    assert shelf.at(seen.path) == item


def test_what_is_known_outlives_another_look(shelf: Shelf, seen: Sighting) -> None:
    first = shelf.put(replace(seen, sha256="ab"), now=1.0)
    shelf.choose(first.id, Defaults(context=99, sampling=Sampling(top_k=3)))
    again = shelf.put(replace(seen, origin=Origin(), name="New name"), now=2.0)
    assert (again.id, again.sha256, again.origin, again.added) == (
        first.id,
        "ab",
        first.origin,
        1.0,
    )
    assert again.name == "New name"
    assert shelf.defaults(again.id) == Defaults(context=99, sampling=Sampling(top_k=3))
    changed = shelf.put(replace(seen, size=seen.size + 1), now=3.0)
    assert changed.sha256 == "", "another file has another checksum"


def test_the_order_is_that_of_use(shelf: Shelf, seen: Sighting) -> None:
    for number, name in enumerate("abc"):
        shelf.put(replace(seen, path=f"/{name}"), now=float(number))
    shelf.use("/a", now=9.0)
    assert [item.path for item in shelf.items()] == ["/a", "/c", "/b"]


def test_missing_moved_forgotten(shelf: Shelf, seen: Sighting) -> None:
    item = shelf.put(seen, now=1.0)
    shelf.mark(item.id, missing=True)
    assert shelf.item(item.id).missing
    other = shelf.put(replace(seen, path="/new/place.gguf"), now=2.0)
    shelf.move(item.id, "/new/place.gguf", Place.ELSEWHERE)
    moved = shelf.item(item.id)
    assert (moved.path, moved.place, moved.missing) == ("/new/place.gguf", Place.ELSEWHERE, False)
    with pytest.raises(StorageError):
        shelf.item(other.id)
    shelf.forget(item.id)
    assert shelf.items() == ()


def test_a_damaged_header_is_read_again_some_day(
    shelf: Shelf, database: Database, seen: Sighting
) -> None:
    item = shelf.put(seen, now=1.0)
    database.change("UPDATE shelf SET header = '{\"path\": 7}'")
    assert shelf.file_of(item.id) is None
    assert shelf.items() == (item,)


def test_a_round_is_written_at_once(shelf: Shelf, seen: Sighting) -> None:
    items = [shelf.put(replace(seen, path=f"/{n}"), now=1.0) for n in range(3)]
    new = replace(seen, path="/new")
    moved = replace(seen, path="/moved")
    there = {items[0].id: True, items[1].id: False, items[2].id: False}
    shelf.record(there, [(items[2].id, moved)], [new], now=2.0)
    found = {item.path: item for item in shelf.items()}
    assert set(found) == {"/0", "/1", "/moved", "/new"}
    assert [found[path].missing for path in ("/0", "/1", "/moved")] == [False, True, False]
    assert found["/moved"].id == items[2].id
    assert shelf.file_of(items[2].id) is not None


def test_an_older_database_is_brought_up_to_date(tmp_path: Path, seen: Sighting) -> None:
    path = tmp_path / "old.db"
    with closing(Database.open(path, steps=STEPS[:1])) as old:
        old.change("INSERT INTO conversations (title, created, changed, steering) "
                   "VALUES ('Kept', 1, 1, '')")  # fmt: skip
    with closing(Database.open(path)) as new:
        Shelf(new).put(seen, now=1.0)
        assert new.rows("SELECT title FROM conversations") == [("Kept",)]


def test_the_queue_keeps_its_order_and_its_states(database: Database) -> None:
    queue = Queue(database)
    ids = [queue.add(ORDER, "/models").id for _ in range(5)]
    states = (Running(5.0), Paused(say("full")), Done("/a", 3), Failed(say("no"), say("why")))
    for download, state in zip(queue.downloads(), states, strict=False):
        queue.keep(replace(download, state=state, fetched=7))
    queue.arrange((ids[4], *ids[:4]))
    found = queue.downloads()
    assert [download.id for download in found] == [ids[4], *ids[:4]]
    assert [download.state for download in found] == [Waiting(), Waiting(), *states[1:]]
    assert (found[1].order, found[1].folder, found[1].fetched) == (ORDER, "/models", 7)
    queue.remove(ids[0])
    assert len(queue.downloads()) == 4


def test_a_damaged_download_does_not_hide_the_others(database: Database) -> None:
    queue = Queue(database)
    first, second = queue.add(ORDER, "/"), queue.add(ORDER, "/")
    database.change("UPDATE downloads SET content = '{' WHERE id = ?", first.id)
    database.change("UPDATE downloads SET state = 'odd {' WHERE id = ?", second.id)
    assert queue.downloads() == (second,)


def test_the_ledger_keeps_every_connection(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = Ledger(database)
    one = Connection(1, 10.0, "huggingface.co", 443, say("search for {words}", words="x"), 5, 0)
    place = ledger.begin(one)
    ledger.update(place, replace(one, bytes_sent=6, bytes_received=900, ended=True))
    ledger.begin(replace(one, moment=20.0, host="cdn.example"))
    later, earlier = ledger.connections()
    assert (later.host, earlier.host) == ("cdn.example", "huggingface.co")
    assert (earlier.bytes_sent, earlier.bytes_received, earlier.why) == (6, 900, one.why)
    monkeypatch.setattr(ledger_module, "MOST", 2)
    ledger.begin(replace(one, moment=30.0))
    assert [entry.moment for entry in ledger.connections()] == [30.0, 20.0]
    ledger.clear()
    assert ledger.connections() == ()
