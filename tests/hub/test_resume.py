"""A download that was killed goes on where it was, whatever happened meanwhile."""

from __future__ import annotations

from pathlib import Path

import psutil
import pytest

from desktop.hub import part
from desktop.hub.client import Errand
from desktop.hub.part import part_of
from desktop.hub.protocol import Event, Progress, Trouble, Verifying
from tests.hub.errands import (
    FILE,
    MB,
    REPO,
    around,
    assert_whole,
    download,
    fetch,
    names,
    run,
)
from tests.hub.loopback import Fault, Loopback, Repository


def kill_at(hub: Loopback, folder: Path, position: int) -> int:
    """Kill a download once `position` bytes are on the disk; return how many are."""
    killed: list[int] = []

    def kill(event: Event, errand: Errand) -> None:
        if isinstance(event, Progress) and event.bytes >= position and not killed:
            killed.append(event.bytes)
            assert errand.pid
            psutil.Process(errand.pid).kill()

    hub.pause = 0.03
    heard = run(download(folder, REPO, FILE), around(hub), folder.parent / "hub.log", kill)
    hub.pause = 0.0
    assert heard.failed.kind is Trouble.ENDED
    return part.bytes_there(part_of(folder / "model.gguf"))


@pytest.mark.parametrize("position", [1, 900_000, 1_700_000, 2_400_000])
def test_a_download_that_was_killed_goes_on_where_it_was(
    hub: Loopback, model: Repository, folder: Path, content: bytes, position: int
) -> None:
    kept = kill_at(hub, folder, position)
    assert position <= kept < len(content)
    assert names(folder) == ["model.gguf.part", "model.gguf.part.json"]
    assert content.startswith((folder / "model.gguf.part").read_bytes())
    heard = fetch(hub, folder)
    assert_whole(heard, folder, content)
    assert hub.of("body")[-1].range == f"bytes={kept}-"
    assert heard.of(Verifying)[0].total == kept


def test_a_download_may_be_killed_again_and_again(
    hub: Loopback, model: Repository, folder: Path, content: bytes
) -> None:
    kept = [kill_at(hub, folder, position) for position in (500_000, 1_000_000, 1_500_000)]
    assert kept == sorted(kept)
    assert_whole(fetch(hub, folder), folder, content)


def test_a_part_file_that_was_damaged_is_fetched_anew(
    hub: Loopback, model: Repository, folder: Path, content: bytes
) -> None:
    kill_at(hub, folder, 1_000_000)
    with (folder / "model.gguf.part").open("r+b") as file:
        file.write(bytes(100_000))  # as a power cut may leave it
    heard = fetch(hub, folder)
    assert_whole(heard, folder, content)
    assert [seen.range for seen in hub.of("body")][-1] == ""


@pytest.mark.parametrize("note", [None, b"", b"{", b'{"repo": 1}', b"\xff" * 100])
def test_a_part_file_that_nobody_knows_is_begun_anew(
    hub: Loopback, model: Repository, folder: Path, content: bytes, note: bytes | None
) -> None:
    (folder / "model.gguf.part").write_bytes(b"of something else")
    if note is not None:
        (folder / "model.gguf.part.json").write_bytes(note)
    assert_whole(fetch(hub, folder), folder, content)
    assert hub.of("body")[0].range == ""


def test_a_part_of_an_older_file_is_begun_anew(
    hub: Loopback, model: Repository, folder: Path, content: bytes
) -> None:
    kill_at(hub, folder, 1_000_000)
    new = content[::-1]
    hub.change(REPO, FILE, new)
    assert_whole(fetch(hub, folder), folder, new)
    assert hub.of("body")[-1].range == ""


def test_a_part_goes_on_when_only_the_commit_is_another(
    hub: Loopback, model: Repository, folder: Path, content: bytes
) -> None:
    kept = kill_at(hub, folder, 1_000_000)
    hub.change(REPO, "README.md", b"# New")
    assert_whole(fetch(hub, folder), folder, content)
    assert hub.of("body")[-1].range == f"bytes={kept}-"


def test_a_part_that_is_too_long_is_begun_anew(
    hub: Loopback, model: Repository, folder: Path, content: bytes
) -> None:
    kill_at(hub, folder, 500_000)
    with (folder / "model.gguf.part").open("ab") as file:
        file.write(bytes(5 * MB))
    assert_whole(fetch(hub, folder), folder, content)


def test_a_part_that_is_whole_is_only_verified(
    hub: Loopback, model: Repository, folder: Path, content: bytes
) -> None:
    kill_at(hub, folder, 500_000)
    (folder / "model.gguf.part").write_bytes(content)
    asked = len(hub.of("body"))
    assert_whole(fetch(hub, folder), folder, content)
    assert len(hub.of("body")) == asked


def test_an_expired_token_keeps_what_is_fetched(
    hub: Loopback, model: Repository, folder: Path, content: bytes
) -> None:
    kill_at(hub, folder, 500_000)
    hub.misbehave(Fault("head", status=401))
    assert fetch(hub, folder).failed.kind is Trouble.TOKEN
    assert names(folder) == ["model.gguf.part", "model.gguf.part.json"]
    assert_whole(fetch(hub, folder), folder, content)


def test_a_discarded_part_leaves_nothing(hub: Loopback, model: Repository, folder: Path) -> None:
    kill_at(hub, folder, 500_000)
    part.discard(part_of(folder / "model.gguf"))
    assert names(folder) == []
