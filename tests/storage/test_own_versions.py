"""The person's versions of what is shipped, in a real database."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from desktop.core.chat import AdapterUse
from desktop.core.personas import Persona
from desktop.core.shelf import Kind, Place
from desktop.storage.database import Database
from desktop.storage.own_versions import OwnVersions
from desktop.storage.schema import STEPS
from desktop.storage.shelf import Shelf, Sighting

POET = Persona("one.own", "Poet", "Rhymes", "Rhyme.", adapters=(AdapterUse("/a/bard.gguf", 0.5),))


@pytest.fixture
def versions(database: Database) -> OwnVersions[Persona]:
    return OwnVersions(database, "persona", Persona)


def test_versions_and_gaps_are_kept_in_their_order(versions: OwnVersions[Persona]) -> None:
    versions.put("b.en", None)
    versions.put(POET.key, POET)
    versions.put("b.en", Persona("b.en", "Changed"))
    versions.put("c.en", None)
    assert list(versions.all().items()) == [
        ("b.en", Persona("b.en", "Changed")), (POET.key, POET), ("c.en", None),
    ]  # fmt: skip
    versions.remove("b.en")
    assert list(versions.all()) == [POET.key, "c.en"]


def test_kinds_do_not_mix(versions: OwnVersions[Persona], database: Database) -> None:
    versions.put(POET.key, POET)
    assert OwnVersions(database, "prompt", Persona).all() == {}


def test_a_damaged_version_is_as_if_never_made(
    versions: OwnVersions[Persona], database: Database
) -> None:
    versions.put(POET.key, POET)
    database.change("UPDATE own_versions SET content = '{'")
    assert versions.all() == {}


def test_a_version_follows_a_file_that_moves(
    versions: OwnVersions[Persona], database: Database
) -> None:
    shelf = Shelf(database)
    item = shelf.put(Sighting("/a/bard.gguf", Kind.ADAPTER, Place.OWN, "Bard", 9, 1.0), 1.0)
    versions.put(POET.key, POET)
    shelf.move(item.id, "/b/bard.gguf", Place.OWN)
    moved = versions.all()[POET.key]
    assert moved is not None
    assert moved.adapters == (AdapterUse("/b/bard.gguf", 0.5),)


def test_an_older_database_gets_room_for_them(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    Database.open(path, steps=STEPS[:2]).close()
    with closing(Database.open(path)) as database:
        assert OwnVersions(database, "persona", Persona).all() == {}
