"""The sets of adapters in a real database."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from desktop.core.adapter_set import AdapterSet
from desktop.core.chat import AdapterUse, Steering
from desktop.core.errors import StorageError
from desktop.core.shelf import Kind, Place
from desktop.storage.adapter_sets import AdapterSets
from desktop.storage.database import Database
from desktop.storage.history import History
from desktop.storage.schema import STEPS
from desktop.storage.shelf import Shelf, Sighting

BARD = AdapterUse("/a/bard.gguf", 0.5, "The Bard")
ALICE = AdapterUse("/a/alice.gguf", -1.0, "Alice")
MODEL = "/m/model.gguf"


@pytest.fixture
def sets(database: Database) -> AdapterSets:
    return AdapterSets(database)


def test_a_set_is_kept_for_its_model(sets: AdapterSets) -> None:
    made = sets.add(MODEL, "My letters", (BARD, ALICE))
    assert sets.of(MODEL) == (made,)
    assert made.uses == (BARD, ALICE)
    assert sets.of(MODEL)[0].uses[0].name == "The Bard"
    assert sets.of("/m/other.gguf") == ()


def test_two_sets_of_a_model_have_two_names(sets: AdapterSets) -> None:
    made = sets.add(MODEL, "Formal", (BARD,))
    other = sets.add(MODEL, "Playful", (ALICE,))
    sets.add("/m/other.gguf", "Formal", (ALICE,))
    with pytest.raises(StorageError, match="Formal"):
        sets.add(MODEL, "Formal", ())
    with pytest.raises(StorageError, match="Formal"):
        sets.rename(other, "Formal")
    sets.rename(made, "Formal")
    sets.rename(other, "Silly")
    assert [known.name for known in sets.of(MODEL)] == ["Formal", "Silly"]


def test_one_set_at_most_is_the_default(sets: AdapterSets) -> None:
    one = sets.add(MODEL, "One", (BARD,))
    two = sets.add(MODEL, "Two", (ALICE,))
    assert sets.default_of(MODEL) == ()
    sets.make_default(MODEL, one.id)
    sets.make_default(MODEL, two.id)
    assert [known.is_default for known in sets.of(MODEL)] == [False, True]
    assert sets.default_of(MODEL) == (ALICE,)
    sets.make_default(MODEL, None)
    assert sets.default_of(MODEL) == ()


def test_what_was_deleted_comes_back_as_it_was(sets: AdapterSets) -> None:
    one = sets.add(MODEL, "One", (BARD,))
    sets.make_default(MODEL, one.id)
    (one,) = sets.of(MODEL)
    sets.delete(one.id)
    assert sets.of(MODEL) == ()
    sets.restore(one)
    assert sets.of(MODEL) == (one,)


def test_another_default_stays_when_one_comes_back(sets: AdapterSets) -> None:
    one, two = sets.add(MODEL, "One", (BARD,)), sets.add(MODEL, "Two", ())
    sets.delete(one.id)
    sets.make_default(MODEL, two.id)
    sets.restore(AdapterSet(one.id, MODEL, "One", (BARD,), is_default=True))
    assert [known.is_default for known in sets.of(MODEL)] == [False, True]


def test_a_damaged_set_is_left_out(sets: AdapterSets, database: Database) -> None:
    sets.add(MODEL, "One", (BARD,))
    two = sets.add(MODEL, "Two", (ALICE,))
    database.change("UPDATE adapter_sets SET content = '{' WHERE name = 'One'")
    assert sets.of(MODEL) == (two,)


def test_sets_and_conversations_follow_a_file_that_moves(
    sets: AdapterSets, database: Database
) -> None:
    shelf, history = Shelf(database), History(database)
    item = shelf.put(Sighting(BARD.path, Kind.ADAPTER, Place.OWN, "The Bard", 9, 1.0), 1.0)
    model = shelf.put(Sighting(MODEL, Kind.MODEL, Place.OWN, "Model", 9, 1.0), 1.0)
    sets.add(MODEL, "One", (BARD, ALICE))
    talk = history.create("A talk", Steering(adapters=(BARD,)), 1.0)
    shelf.move(item.id, '/b/"new" ü.gguf', Place.OWN)
    shelf.move(model.id, "/n/model.gguf", Place.OWN)
    moved = AdapterUse('/b/"new" ü.gguf', 0.5)
    (one,) = sets.of("/n/model.gguf")
    assert one.uses == (moved, ALICE)
    assert history.conversation(talk.id).steering.adapters == (moved,)


def test_notes_come_to_a_shelf_that_had_none(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with closing(Database.open(path, steps=STEPS[:2])) as old:
        old.change(
            "INSERT INTO shelf (path, kind, place, name, size, modified, parts, sha256, repo, "
            "file, revision, licence, added, missing, architecture, parameters, quantisation, "
            "context, defaults, header) VALUES "
            "('/a', 'adapter', 'own', 'A', 1, 1.0, 1, '', '', '', '', '', 1.0, 0, '', 0, '', 0, "
            "'', '')"
        )
    with closing(Database.open(path)) as now:
        shelf = Shelf(now)
        (item,) = shelf.items()
        assert item.note == ""
        shelf.annotate(item.id, "for letters")
        assert shelf.item(item.id).note == "for letters"
        seen = Sighting("/a", Kind.ADAPTER, Place.OWN, "A", 2, 2.0)
        assert shelf.put(seen, 2.0).note == "for letters"
