"""A library from a web server: taken only if it is, byte for byte, what was known beforehand."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop.hub.part import part_of
from desktop.hub.protocol import Connected, FetchLibrary, Progress, Trouble, Waiting
from tests.hub.errands import Heard, around, names, run
from tests.hub.loopback import Fault, Loopback, Repository

NAME = "libggml-cuda.so"


@pytest.fixture(autouse=True)
def hosted(hub: Loopback, content: bytes) -> None:
    hub.add(Repository("some/build", {NAME: content}))


def fetch(hub: Loopback, folder: Path, content: bytes, patience: float = 5.0, **more: Any) -> Heard:
    target = folder / NAME
    chosen = {
        "address": f"{hub.endpoint}/some/build/resolve/main", "name": NAME,
        "part": str(part_of(target)), "target": str(target), "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(), "reserve": 0, **more,
    }  # fmt: skip
    wanted = FetchLibrary(**chosen)
    return run(wanted, around(hub, token="hf_x", patience=patience), folder.parent / "hub.log")


def test_it_comes_whole_without_a_token_and_is_written_down(
    hub: Loopback, folder: Path, content: bytes
) -> None:
    heard = fetch(hub, folder, content)
    assert heard.done.sha256 == hashlib.sha256(content).hexdigest()
    assert names(folder) == [NAME]
    assert (folder / NAME).read_bytes() == content
    if os.name == "posix":
        assert (folder / NAME).stat().st_mode & 0o777 == 0o600
    assert {seen.token for seen in hub.seen} == {""}
    (connection,) = heard.connections.values()
    assert str(connection.why) == "Download of CUDA support"
    assert connection.bytes_received > len(content)


def test_a_cut_connection_is_gone_on_with(hub: Loopback, folder: Path, content: bytes) -> None:
    hub.misbehave(Fault("resolve", cut_after=1_000_000))
    heard = fetch(hub, folder, content)
    assert (folder / NAME).read_bytes() == content
    assert heard.of(Waiting)
    assert hub.seen[-1].range.startswith("bytes=")


def test_another_content_is_refused_and_deleted(
    hub: Loopback, folder: Path, content: bytes
) -> None:
    hub.misbehave(Fault("resolve", times=-1, wrong_at=5))
    assert fetch(hub, folder, content).failed.kind is Trouble.DAMAGED
    assert names(folder) == []


@pytest.mark.parametrize("more", [1, -1])
def test_another_size_is_refused(hub: Loopback, folder: Path, content: bytes, more: int) -> None:
    failed = fetch(hub, folder, content, size=len(content) + more).failed
    assert failed.kind is Trouble.CHANGED
    assert names(folder) == []


def test_an_answer_without_end_is_cut_off(hub: Loopback, folder: Path, content: bytes) -> None:
    hub.misbehave(Fault("resolve", times=-1, endless=True))
    fetch(hub, folder, content)
    assert sum(path.stat().st_size for path in folder.iterdir()) <= len(content)


@pytest.mark.parametrize("status", [404, 403])
def test_what_is_not_there_is_said(
    hub: Loopback, folder: Path, content: bytes, status: int
) -> None:
    hub.misbehave(replace(Fault("resolve", times=-1), status=status))
    assert fetch(hub, folder, content).failed.kind is Trouble.MISSING
    assert names(folder) == []


@pytest.mark.parametrize("address", ["http://example.org/x", "ftp://127.0.0.2/x", "nonsense", ""])
def test_an_address_without_https_is_asked_nothing(
    hub: Loopback, folder: Path, content: bytes, address: str
) -> None:
    heard = fetch(hub, folder, content, address=address)
    assert heard.failed.kind is Trouble.ADDRESS
    assert not heard.of(Connected)


def test_what_is_killed_is_gone_on_with(hub: Loopback, folder: Path, content: bytes) -> None:
    hub.pause = 0.05
    target = folder / NAME
    command = FetchLibrary(
        f"{hub.endpoint}/some/build/resolve/main", NAME, str(part_of(target)), str(target),
        len(content), hashlib.sha256(content).hexdigest(), 0,
    )  # fmt: skip

    def kill(event: Any, errand: Any) -> None:
        if isinstance(event, Progress) and event.bytes > 500_000:
            errand.kill()

    run(command, around(hub), folder.parent / "hub.log", kill)
    assert not target.exists()
    hub.pause = 0.0
    fetch(hub, folder, content)
    assert target.read_bytes() == content
    assert hub.seen[-1].range
