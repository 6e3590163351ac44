"""Personas that come and go as files, and find their models and adapters on the shelf."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from desktop.core.chat import AdapterUse
from desktop.core.errors import StorageError
from desktop.core.personas import Persona, shipped_personas
from desktop.core.settings import Sampling
from desktop.core.shelf import Kind, Place
from desktop.session.persona_files import PersonaFiles
from desktop.session.personas import Personas
from desktop.storage.shelf import Shelf, Sighting
from tests.session.conftest import Floor

SHA, OTHER_SHA = "a" * 64, "b" * 64


@pytest.fixture
def shelf(floor: Floor) -> Shelf:
    shelf = Shelf(floor.database)
    for path, kind, sha256 in (
        ("/m/poet.gguf", Kind.MODEL, SHA), ("/a/bard.gguf", Kind.ADAPTER, ""),
        ("/a/alice.gguf", Kind.ADAPTER, OTHER_SHA),
    ):  # fmt: skip
        item = shelf.put(Sighting(path, kind, Place.ELSEWHERE, Path(path).stem, 9, 1.0), 1.0)
        if sha256:
            shelf.learn_hash(item.id, sha256)
    return shelf


@pytest.fixture
def personas(floor: Floor) -> Personas:
    made = Personas(floor.database, floor.chat, floor.assistant, floor.preferences, floor.chat)
    made.library.choose_language("en")
    return made


@pytest.fixture
def files(personas: Personas, shelf: Shelf) -> PersonaFiles:
    return PersonaFiles(personas, shelf.items)


def stranger(floor: Floor, **persona: Any) -> Path:
    path = floor.home / "stranger.json"
    content = {"format": "fireside-personas", "version": 1}
    path.write_text(json.dumps({**content, "personas": [{"name": "Poet", **persona}]}))
    return path


def test_a_persona_goes_out_and_comes_back(
    personas: Personas, files: PersonaFiles, floor: Floor
) -> None:
    made = personas.library.add(
        Persona(
            "", "Poet", "Rhymes", "Rhyme.", "Ah!", "plum", Sampling(temperature=0.1),
            (AdapterUse("/a/bard.gguf", 0.5, "The Bard"),), "/m/poet.gguf",
        )
    )  # fmt: skip
    path = floor.home / "poet.json"
    files.export(path, [made])
    assert "/m/" not in path.read_text(), "where files lie is nobody's business"
    assert files.bring_in(path).known == 1
    personas.library.delete(made.key)
    came = files.bring_in(path)
    (back,) = came.added
    assert dataclasses.replace(back, key=made.key) == made
    assert back.adapters[0].name == "The Bard"
    assert came.missing == ()


def test_all_that_is_shipped_can_be_carried(
    personas: Personas, files: PersonaFiles, floor: Floor
) -> None:
    path = floor.home / "all.json"
    files.export(path, shipped_personas("de"))
    assert len(files.bring_in(path).added) == len(shipped_personas("de"))
    personas.library.choose_language("de")
    assert len(personas.library.all) == 2 * len(shipped_personas("de"))


def test_files_are_known_by_their_hash_before_their_name(files: PersonaFiles, floor: Floor) -> None:
    came = files.bring_in(
        stranger(
            floor,
            model={"file": "renamed.gguf", "sha256": SHA},
            adapters=[{"file": "alice.gguf", "sha256": "c" * 64}, {"file": "BARD.gguf"}],
        )
    )
    (poet,) = came.added
    assert poet.model == "/m/poet.gguf"
    assert [use.path for use in poet.adapters] == ["/a/bard.gguf"]
    assert came.missing == ("alice.gguf",), "another file of that name is not taken for it"


def test_no_path_of_a_stranger_is_followed(files: PersonaFiles, floor: Floor) -> None:
    victim = floor.home / "victim.gguf"
    victim.write_bytes(b"GGUF")
    came = files.bring_in(
        stranger(floor, model={"file": str(victim)}, adapters=[{"file": "../../etc/passwd"}])
    )
    assert (came.added[0].model, came.added[0].adapters) == ("", ())
    assert came.missing == ("victim.gguf", "passwd")


def test_a_model_is_no_adapter(files: PersonaFiles, floor: Floor) -> None:
    came = files.bring_in(stranger(floor, adapters=[{"file": "poet.gguf"}]))
    assert came.missing == ("poet.gguf",)


def test_an_unknown_colour_is_the_first(files: PersonaFiles, floor: Floor) -> None:
    assert files.bring_in(stranger(floor, colour="mauve")).added[0].colour == "ember"


def test_nothing_comes_of_another_file(
    personas: Personas, files: PersonaFiles, floor: Floor
) -> None:
    path = floor.home / "other.json"
    path.write_text("{}")
    with pytest.raises(StorageError):
        files.bring_in(path)
    assert personas.library.all == shipped_personas("en")
