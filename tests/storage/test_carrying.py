"""Files that are moved, copied and linked, and what is left when that is cut off."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Event

import pytest

from desktop.core.errors import StorageError
from desktop.storage import carrying
from desktop.storage.carrying import Way, carry

CONTENT = bytes(range(256)) * 64


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "from" / "model.gguf"
    path.parent.mkdir()
    path.write_bytes(CONTENT)
    os.utime(path, (1000, 1000))
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "to"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


@pytest.fixture(params=[True, False], ids=["one disk", "two disks"])
def disks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Behave as on one disk, or as between two, where no second name can be made."""
    if not request.param:

        def refused(*_: object) -> None:
            raise OSError(18, "Invalid cross-device link")

        monkeypatch.setattr(os, "link", refused)


@pytest.mark.parametrize("way", list(Way))
def test_a_file_comes_to_its_new_place_whole(
    file: Path, folder: Path, way: Way, disks: None
) -> None:
    done: list[int] = []
    there = carry(file, folder, way, Event(), done.append)
    assert there == folder / "model.gguf"
    assert there.read_bytes() == CONTENT
    assert there.stat().st_mtime == 1000
    assert file.exists() == (way is not Way.MOVE)
    assert names(folder) == ["model.gguf"]
    assert done[-1] == len(CONTENT)


def test_all_parts_go_together(tmp_path: Path, folder: Path) -> None:
    parts = [tmp_path / f"m-0000{n}-of-00002.gguf" for n in (1, 2)]
    for part in parts:
        part.write_bytes(CONTENT)
    there = carry(parts[1], folder, Way.MOVE, Event())
    assert there == folder / parts[0].name
    assert names(folder) == [part.name for part in parts]
    assert not any(part.exists() for part in parts)


def test_what_is_given_up_leaves_all_as_it_was(file: Path, folder: Path) -> None:
    stop = Event()
    stop.set()
    assert carry(file, folder, Way.COPY, stop) is None
    assert names(folder) == []
    assert file.exists()


def test_another_file_of_that_name_is_never_overwritten(file: Path, folder: Path) -> None:
    folder.mkdir()
    (folder / "model.gguf").write_bytes(b"precious")
    with pytest.raises(StorageError):
        carry(file, folder, Way.MOVE, Event())
    assert (folder / "model.gguf").read_bytes() == b"precious"
    assert file.exists()


def test_a_copy_that_is_there_already_ends_a_move(file: Path, folder: Path) -> None:
    folder.mkdir()
    (folder / "model.gguf").write_bytes(CONTENT)
    carry(file, folder, Way.MOVE, Event())
    assert names(folder) == ["model.gguf"]
    assert not file.exists()


def test_moving_to_where_it_is_changes_nothing(file: Path) -> None:
    assert carry(file, file.parent, Way.MOVE, Event()) == file
    assert file.read_bytes() == CONTENT


def test_a_full_disk_is_refused_before_anything_is_written(
    file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrying, "RESERVE", 2**70)
    with pytest.raises(StorageError, match="space"):
        carry(file, folder, Way.COPY, Event())
    assert names(folder) == []
    there = carry(file, folder, Way.LINK, Event())
    assert there is not None, "a link takes no space"


def test_a_disk_that_fills_leaves_the_original(
    file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(carrying, "settle", full)
    with pytest.raises(StorageError, match="space"):
        carry(file, folder, Way.COPY, Event())
    assert names(folder) == []
    assert file.read_bytes() == CONTENT


def test_a_file_that_is_gone_is_said(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(StorageError, match="no file"):
        carry(tmp_path / "nothing.gguf", folder, Way.COPY, Event())
