"""The files that come with Fireside, on the shelf of a profile that never heard of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.core.shelf import Defaults, Kind, Place
from desktop.session.shelving import Shelving
from desktop.storage.neighbours import Surroundings
from tests.session.conftest import Heard
from tests.session.yard import Yard, build
from tests.small_adapters import whole_adapter


@pytest.fixture
def yard(tmp_path: Path, qtbot: QtBot) -> Iterator[Yard]:
    made = build(tmp_path / "home", qtbot)
    yield made
    made.close()


@pytest.fixture
def files(tmp_path: Path, small: Path) -> tuple[Path, ...]:
    """Return a model and an adapter, as a folder of resources has them."""
    folder = tmp_path / "resources"
    folder.mkdir()
    shutil.copyfile(small, folder / "guide.gguf")
    return folder / "guide.gguf", whole_adapter(folder / "deutsch.gguf", 1, "Deutsch")


def shelving_with(yard: Yard, files: tuple[Path, ...]) -> Shelving:
    """Return the shelf of the yard as one more start of Fireside, that ships `files`."""
    made = Shelving(
        yard.shelf, yard.preferences, yard.tasks, yard.home / "models",
        Surroundings(yard.home / "person", "linux", {}), shipped=files, parent=QObject(yard.parent),
    )  # fmt: skip
    made.begin()
    return made


def until_there(yard: Yard, shelving: Shelving, *paths: Path) -> None:
    wanted = {str(path) for path in paths}
    yard.until(lambda: {item.path for item in shelving.items if not item.missing} == wanted)


def test_they_are_on_the_shelf_without_being_asked_for(yard: Yard, files: tuple[Path, ...]) -> None:
    shelving = shelving_with(yard, files)
    until_there(yard, shelving, *files)
    assert {item.kind for item in shelving.items} == set(Kind)
    assert {item.place for item in shelving.items} == {Place.SHIPPED}
    assert not any((yard.home / "models").glob("*"))


def test_they_are_never_deleted_and_stay_off_the_list(yard: Yard, files: tuple[Path, ...]) -> None:
    shelving = shelving_with(yard, files)
    until_there(yard, shelving, *files)
    for item in shelving.items:
        shelving.remove(item.id, asked_twice=True)
    assert shelving.items == ()
    assert all(path.exists() for path in files)

    again = shelving_with(yard, files)
    looked = Heard(again.disk_changed)
    yard.until(lambda: bool(looked.all))
    assert again.items == ()

    # WHEN the person opens it nevertheless, THEN it is back, and known as what it is
    again.add(str(files[0]))
    until_there(yard, again, files[0])
    assert again.items[0].place is Place.SHIPPED
    assert yard.preferences.remembered.hidden == ("deutsch.gguf",)


def test_they_are_followed_when_the_app_lies_elsewhere(
    yard: Yard, files: tuple[Path, ...], tmp_path: Path
) -> None:
    shelving = shelving_with(yard, files)
    until_there(yard, shelving, *files)
    model = next(item for item in shelving.items if item.kind is Kind.MODEL)
    shelving.choose(model.id, Defaults(context=256))
    yard.preferences.model_used(model.path, "")
    moved = tmp_path / "mounted"
    files[0].parent.rename(moved)
    now = tuple(moved / path.name for path in files)

    again = shelving_with(yard, now)
    assert yard.preferences.remembered.last_model == str(now[0])
    until_there(yard, again, *now)
    assert again.details(model.id).defaults.context == 256
    yard.until(lambda: again.details(model.id).file is not None)


def test_the_model_is_asked_for_its_likeliest_words(yard: Yard, files: tuple[Path, ...]) -> None:
    shelving = shelving_with(yard, files)
    assert yard.preferences.sampling_of(str(files[0])).temperature == 0.0
    until_there(yard, shelving, *files)
    assert yard.preferences.sampling_of(str(files[0])).temperature == 0.0
    other = yard.preferences.settings.sampling.temperature
    assert yard.preferences.sampling_of("other.gguf").temperature == other
