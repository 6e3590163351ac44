from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from desktop.storage.files import free_name, private_file, private_folder, write_whole

posix = pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    write_whole(path, b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert [found.name for found in tmp_path.iterdir()] == ["a.json"]


@posix
def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    private_folder(tmp_path / "home" / "logs")
    private_file(tmp_path / "a")
    write_whole(tmp_path / "b", b"")
    modes = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("home/logs", "a", "b")]
    assert modes == [0o700, 0o600, 0o600]


@posix
def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    import resource

    path = tmp_path / "a.json"
    write_whole(path, b"old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(OSError, match="too large"):
            write_whole(path, b"new" * 1000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert path.read_bytes() == b"old"
    assert [found.name for found in tmp_path.iterdir()] == ["a.json"]


def test_what_a_dead_run_left_half_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "a.json.new").write_bytes(b"a much longer half of something")
    write_whole(tmp_path / "a.json", b"new")
    assert [(found.name, found.read_bytes()) for found in tmp_path.iterdir()] == [
        ("a.json", b"new")
    ]


def test_making_a_private_file_keeps_what_is_in_it(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"content")
    private_file(tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == b"content"


def test_a_free_name_is_one_that_nothing_has(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    assert free_name(path, "broken") == tmp_path / "a.json.broken-1"
    (tmp_path / "a.json.broken-1").touch()
    assert free_name(path, "broken") == tmp_path / "a.json.broken-2"
