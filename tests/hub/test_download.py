"""Downloads through real hub processes: every fault ends in a verified file or a clear sentence."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from desktop.hub import part
from desktop.hub.client import Errand
from desktop.hub.part import part_of
from desktop.hub.protocol import Event, Progress, Trouble, Verifying, Waiting
from tests.hub.errands import Heard, around, download, run
from tests.hub.loopback import Fault, Loopback, Repository

REPO, FILE = "owner/name-GGUF", "name-Q4_K_M.gguf"
MB = 1_000_000


def fetch(hub: Loopback, folder: Path, file: str = FILE, **more: object) -> Heard:
    around_it = {name: more.pop(name) for name in ("token", "patience", "silence") if name in more}
    command = download(folder, REPO, file, **more)
    return run(command, around(hub, **around_it), folder.parent / "hub.log")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def assert_whole(heard: Heard, folder: Path, content: bytes) -> None:
    done = heard.done
    assert names(folder) == ["model.gguf"]
    assert (folder / "model.gguf").read_bytes() == content
    assert done.path == str(folder / "model.gguf")
    assert (done.size, done.sha256) == (len(content), hashlib.sha256(content).hexdigest())


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
