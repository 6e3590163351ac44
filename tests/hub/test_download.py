"""Downloads through real hub processes: every fault ends in a verified file or a clear sentence."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from desktop.hub.client import Errand
from desktop.hub.protocol import Event, Progress, Trouble, Waiting
from tests.hub.errands import (
    FILE,
    MB,
    REPO,
    Heard,
    around,
    assert_whole,
    download,
    fetch,
    names,
    run,
)
from tests.hub.loopback import Fault, Loopback, Repository


def test_a_file_comes_whole_and_is_verified(
    hub: Loopback, model: Repository, folder: Path, content: bytes
) -> None:
    heard = fetch(hub, folder)
    assert_whole(heard, folder, content)
    assert heard.done.commit == model.commit
    assert heard.of(Progress)[-1] == Progress(len(content), len(content))
    received = sum(connection.bytes_received for connection in heard.connections.values())
    assert len(content) < received < len(content) + 5000


def test_a_small_file_is_verified_by_the_checksum_of_git(hub: Loopback, folder: Path) -> None:
    hub.add(Repository(REPO, {"adapter_config.json": b'{"r": 8}', "empty.txt": b""}))
    assert_whole(fetch(hub, folder, "adapter_config.json"), folder, b'{"r": 8}')
    (folder / "model.gguf").unlink()
    assert_whole(fetch(hub, folder, "empty.txt"), folder, b"")


def test_a_wrong_small_file_is_refused(hub: Loopback, folder: Path) -> None:
    hub.add(Repository(REPO, {"adapter_config.json": b'{"r": 8}'}))
    hub.misbehave(Fault("resolve", times=-1, wrong_at=3))
    assert fetch(hub, folder, "adapter_config.json").failed.kind is Trouble.DAMAGED
    assert names(folder) == []


# Faults that pass: the file comes, whole.
PASSING = {
    "cut at once": Fault("body", cut_after=0),
    "cut after a byte": Fault("body", cut_after=1),
    "cut in the middle": Fault("body", cut_after=1_234_567),
    "cut three times": Fault("body", times=3, cut_after=600_000),
    "cut before the last byte": Fault("body", cut_after=2_999_999),
    "cut, then no ranges": Fault("body", cut_after=2 * MB),
    "wrong byte, once": Fault("body", wrong_at=1_500_000),
    "silence": Fault("body", hang=True),
    "silence in the middle": Fault("body", hang=True, cut_after=MB),
    "more than announced": Fault("body", endless=True),
    "429": Fault("body", status=429, headers={"Retry-After": "0"}),
    "429 at the hub": Fault("resolve", status=429, headers={"Retry-After": "0"}),
    "429 at the question": Fault("head", status=429, headers={"Retry-After": "0"}),
    "500": Fault("body", times=2, status=500),
    "503 at the question": Fault("head", status=503),
    "416": Fault("body", status=416),
    "closed at once": Fault("resolve", drop=True),
    "wrong range": Fault("body", headers={"Content-Range": "bytes 5-9/11"}),
}


@pytest.mark.parametrize("name", PASSING)
def test_a_fault_that_passes_costs_nothing_but_time(
    hub: Loopback, model: Repository, folder: Path, content: bytes, name: str
) -> None:
    hub.misbehave(replace(PASSING[name]))
    if name == "cut, then no ranges":
        hub.misbehave(Fault("body", times=-1, ignore_range=True))
    heard = fetch(hub, folder, silence=0.5)
    assert_whole(heard, folder, content)
    if name not in {"more than announced", "wrong range"}:
        assert heard.of(Waiting)


def test_what_was_fetched_is_not_fetched_again(
    hub: Loopback, model: Repository, folder: Path, content: bytes
) -> None:
    hub.misbehave(Fault("body", cut_after=2 * MB))
    assert_whole(fetch(hub, folder), folder, content)
    begin = int(hub.of("body")[1].range.removeprefix("bytes=").rstrip("-"))
    assert 2 * MB - 300_000 < begin <= 2 * MB


# Faults that stay: one sentence of this kind, and nothing on the disk.
STAYING = {
    "a wrong byte each time": (Fault("body", times=-1, wrong_at=5), Trouble.DAMAGED, "twice"),
    "401 with no reason": (Fault("head", times=-1, status=401), Trouble.TOKEN, "token"),
    "403": (Fault("head", times=-1, status=403), Trouble.REFUSED, "refuses"),
    "403 of the storage": (Fault("body", times=-1, status=403), Trouble.REFUSED, "refuses"),
    "404": (Fault("head", times=-1, status=404), Trouble.MISSING, FILE),
    "404 of the storage": (Fault("body", times=-1, status=404), Trouble.MISSING, FILE),
    "416": (Fault("body", times=-1, status=416), Trouble.CHANGED, FILE),
    "429": (
        Fault("body", times=-1, status=429, headers={"Retry-After": "900"}),
        Trouble.BUSY,
        "too many requests",
    ),
    "500": (Fault("body", times=-1, status=500), Trouble.BUSY, "500"),
    "silence": (Fault("body", times=-1, hang=True), Trouble.OFFLINE, "does not answer"),
    "silence at once": (Fault("head", times=-1, hang=True), Trouble.OFFLINE, "does not answer"),
    "nothing at all": (Fault("body", times=-1, cut_after=0), Trouble.OFFLINE, "broke off"),
    "a terabyte": (Fault("head", times=-1, status=200, headers={
        "X-Linked-Etag": '"' + "a" * 64 + '"', "X-Linked-Size": str(10**18), "ETag": "x",
    }), Trouble.FULL, "too full"),
    "no checksum": (Fault("head", times=-1, status=200, headers={"ETag": '"no"'}),
                    Trouble.UNVERIFIED, "no checksum"),
    "sizes without sense": (Fault("head", times=-1, status=200, headers={
        "X-Linked-Etag": '"' + "a" * 64 + '"', "X-Linked-Size": "-5", "ETag": "x",
    }), Trouble.UNVERIFIED, "checksum"),
    "length without sense": (
        Fault("body", times=-1, headers={"Content-Range": "bytes 0-1/x"}),
        Trouble.NONSENSE,
        "no sense",
    ),
    "no way": (Fault("resolve", times=-1, status=302, headers={"Location": "gopher://x/"}),
               Trouble.NONSENSE, "no sense"),
    "in circles": (Fault("resolve", times=-1, status=302, headers={"Location": "?"}),
                   Trouble.NONSENSE, "no sense"),
}  # fmt: skip


@pytest.mark.parametrize("name", STAYING)
def test_a_fault_that_stays_is_one_clear_sentence(
    hub: Loopback, model: Repository, folder: Path, name: str
) -> None:
    fault, kind, words = STAYING[name]
    hub.misbehave(replace(fault))
    failed = fetch(hub, folder, patience=1.5, silence=0.4).failed
    assert failed.kind is kind
    assert words in f"{failed.message} {failed.hint}"
    assert names(folder) == []


def test_an_endless_body_of_other_bytes_is_cut_off(
    hub: Loopback, model: Repository, folder: Path
) -> None:
    hub.misbehave(Fault("body", times=-1, endless=True, wrong_at=7))
    assert fetch(hub, folder).failed.kind is Trouble.DAMAGED
    assert names(folder) == []


@pytest.mark.parametrize("file", ["../../x", "/etc/passwd", "a\\..\\b", "con\x00.gguf", "a\nb"])
def test_a_hostile_name_is_not_asked_for(hub: Loopback, folder: Path, file: str) -> None:
    hub.add(Repository(REPO, {file: b"evil"}))
    assert fetch(hub, folder, file).failed.kind is Trouble.ADDRESS
    assert hub.seen == []
    assert names(folder) == []


def test_a_gated_file_explains_how_to_get_it(
    hub: Loopback, model: Repository, folder: Path, content: bytes
) -> None:
    model.gated = "manual"
    hub.tokens = {"hf_new": set(), "hf_granted": {REPO}}
    without, new = fetch(hub, folder).failed, fetch(hub, folder, token="hf_new").failed
    assert without.kind is new.kind is Trouble.GATED
    assert without.page == new.page == f"{hub.endpoint}/{REPO}"
    assert "access token" in str(without.hint)
    assert "agree to its terms" in str(new.hint)
    assert fetch(hub, folder, token="hf_old").failed.kind is Trouble.TOKEN
    assert names(folder) == []
    assert_whole(fetch(hub, folder, token="hf_granted"), folder, content)
    # The storage host is another one, and none of its business who asks.
    assert {seen.token for seen in hub.of("body")} == {""}
    assert hub.of("resolve")[-1].token == "hf_granted"


def test_a_file_that_changes_between_question_and_answer_comes_as_it_is_now(
    hub: Loopback, model: Repository, folder: Path, content: bytes
) -> None:
    new = content[::-1] + b"more"
    hub.misbehave(Fault("body", cut_after=MB, change=(REPO, FILE, new)))
    assert_whole(fetch(hub, folder), folder, new)


def test_a_file_of_a_commit_stays_that_file(
    hub: Loopback, model: Repository, folder: Path, content: bytes
) -> None:
    old = model.commit
    hub.change(REPO, FILE, b"another")
    digest = hashlib.sha256(content).hexdigest()
    heard = fetch(hub, folder, commit=old, size=len(content), sha256=digest)
    assert_whole(heard, folder, content)
    assert heard.done.commit == old


def test_a_file_that_is_no_longer_what_was_listed_is_not_fetched(
    hub: Loopback, model: Repository, folder: Path
) -> None:
    failed = fetch(hub, folder, commit=model.commit, sha256="b" * 64).failed
    assert failed.kind is Trouble.CHANGED
    assert hub.of("body") == []
    assert names(folder) == []


def test_a_file_that_is_there_already_is_compared_and_not_touched(
    hub: Loopback, model: Repository, folder: Path, content: bytes
) -> None:
    (folder / "model.gguf").write_bytes(content)
    assert_whole(fetch(hub, folder), folder, content)
    (folder / "model.gguf").write_bytes(content[:-1] + b"?")
    assert fetch(hub, folder).failed.kind is Trouble.FILE
    (folder / "model.gguf").write_bytes(b"precious")
    assert fetch(hub, folder).failed.kind is Trouble.FILE
    assert (folder / "model.gguf").read_bytes() == b"precious"
    assert names(folder) == ["model.gguf"]
    assert hub.of("body") == []


def test_a_full_disk_is_said_before_anything_is_fetched(
    hub: Loopback, model: Repository, folder: Path
) -> None:
    failed = fetch(hub, folder, reserve=10**18).failed
    assert failed.kind is Trouble.FULL
    assert "too full" in str(failed.message)
    assert hub.of("body") == []
    assert names(folder) == []


@pytest.mark.skipif(sys.platform != "linux", reason="limits of another process")
def test_a_disk_that_refuses_in_the_middle_keeps_what_is_fetched(
    hub: Loopback, model: Repository, folder: Path, content: bytes
) -> None:
    def limit(event: Event, errand: Errand) -> None:
        process = psutil.Process(errand.pid)
        process.rlimit(psutil.RLIMIT_FSIZE, (MB, MB))

    command = download(folder, REPO, FILE)
    failed = run(command, around(hub), folder.parent / "hub.log", limit).failed
    assert failed.kind is Trouble.FILE
    assert "cannot hold a file as large" in str(failed.message)
    assert names(folder) == ["model.gguf.part", "model.gguf.part.json"]
    assert (folder / "model.gguf.part").stat().st_size == MB
    assert_whole(fetch(hub, folder), folder, content)


@pytest.mark.skipif(not hasattr(os, "posix_fallocate"), reason="needs a way to fill a disk")
def test_a_disk_that_fills_meanwhile_pauses_the_download_in_time(
    hub: Loopback, model: Repository, folder: Path, content: bytes
) -> None:
    spare = 300 * MB

    def fill(event: Event, errand: Errand) -> None:
        if isinstance(event, Progress) and not (folder.parent / "filler").exists():
            with (folder.parent / "filler").open("wb") as file:
                os.posix_fallocate(file.fileno(), 0, 2 * spare)

    hub.pause = 0.05
    reserve = shutil.disk_usage(folder).free - len(content) - spare
    command = download(folder, REPO, FILE, reserve=reserve)
    heard = run(command, around(hub), folder.parent / "hub.log", fill)
    (folder.parent / "filler").unlink()
    hub.pause = 0.0
    assert heard.failed.kind is Trouble.FULL
    assert names(folder) == ["model.gguf.part", "model.gguf.part.json"]
    assert_whole(fetch(hub, folder), folder, content)
    assert hub.of("body")[-1].range


def test_a_folder_that_is_not_there_is_said(hub: Loopback, model: Repository, folder: Path) -> None:
    assert fetch(hub, folder / "gone").failed.kind is Trouble.FILE


def test_two_processes_never_fetch_the_same_file(
    hub: Loopback, model: Repository, folder: Path, content: bytes
) -> None:
    second: list[Heard] = []

    def meanwhile(event: Event, errand: Errand) -> None:
        if isinstance(event, Progress) and not second:
            log = folder.parent / "other.log"
            second.append(run(download(folder, REPO, FILE), around(hub), log))

    hub.pause = 0.06
    heard = run(download(folder, REPO, FILE), around(hub), folder.parent / "hub.log", meanwhile)
    assert second[0].failed.kind is Trouble.TAKEN
    assert_whole(heard, folder, content)
