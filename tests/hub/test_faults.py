"""What the hub may answer, or not: each is waited out visibly, or is one clear sentence."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from desktop.hub.protocol import (
    Command,
    Connected,
    Found,
    Look,
    ReadHeader,
    Search,
    Trouble,
    Waiting,
)
from tests.hub.errands import around, run
from tests.hub.loopback import Fault, Loopback, Repository

LISTED = json.dumps([{"id": "a/b"}]).encode()

NONSENSE = [
    Fault("list", times=-1, body=b"<html>"),
    Fault("list", times=-1, body=b'[{"id": "a'),
    Fault("list", times=-1, body=b'{"id": 3}'),
    Fault("list", times=-1, body=b"[[1, 2]]"),
    Fault("list", times=-1, body=b"[" * 100_000),
    Fault("list", times=-1, body=b"null"),
    Fault("list", times=-1, body=b'[{"id":"a/b","lastModified":"yesterday"}]'),
    Fault("list", times=-1, body=b"\xff\xfe\x00"),
    Fault("list", times=-1, endless=True),
    Fault("list", times=-1, body=LISTED, headers={"Content-Encoding": "gzip"}),
    Fault("list", times=-1, status=302, headers={"Location": "ftp://127.0.0.1/"}),
    Fault("list", times=-1, status=302, headers={"Location": "/api/models"}),
]


@pytest.mark.parametrize("fault", NONSENSE, ids=lambda fault: str(fault.body or fault.headers)[:40])
def test_an_answer_without_sense_is_one_clear_sentence(
    hub: Loopback, tmp_path: Path, fault: Fault
) -> None:
    hub.misbehave(replace(fault))
    failed = run(Search(), around(hub), tmp_path / "hub.log").failed
    assert failed.kind is Trouble.NONSENSE
    assert "127.0.0.1" in str(failed.message)


def test_odd_values_in_an_answer_count_as_missing(hub: Loopback, tmp_path: Path) -> None:
    odd = {"id": "a/b", "downloads": "many", "likes": -1, "tags": [1, "x\n\x1b"], "gated": {}}
    entries = [odd, {"id": "../../x"}, {"id": "a/b/c"}]
    hub.misbehave(Fault("list", body=json.dumps(entries).encode()))
    last = run(Search(), around(hub), tmp_path / "hub.log").last
    assert isinstance(last, Found)
    (repo,) = last.repos
    assert (repo.id, repo.downloads, repo.likes, repo.tags) == ("a/b", 0, 0, ("x",))


PASSING = [
    Fault("list", status=429, headers={"Retry-After": "0"}),
    Fault("list", status=429, headers={"RateLimit": '"api";r=0;t=0'}),
    Fault("list", status=500),
    Fault("list", times=2, status=503),
    Fault("list", drop=True),
    Fault("list", hang=True),
]


@pytest.mark.parametrize("fault", PASSING, ids=lambda f: f"{f.status or 'drop' * f.drop or 'hang'}")
def test_what_passes_is_waited_out_visibly(hub: Loopback, tmp_path: Path, fault: Fault) -> None:
    times = fault.times
    hub.add(Repository("a/b", {}))
    hub.misbehave(replace(fault))
    heard = run(Search(), around(hub, patience=60), tmp_path / "hub.log")
    assert isinstance(heard.last, Found), heard.last
    assert len(heard.of(Waiting)) == times


def test_a_host_that_wants_too_long_a_wait_is_told_at_once(hub: Loopback, tmp_path: Path) -> None:
    hub.misbehave(Fault("list", times=-1, status=429, headers={"Retry-After": "3600"}))
    failed = run(Search(), around(hub), tmp_path / "hub.log").failed
    assert failed.kind is Trouble.BUSY
    assert len(hub.seen) == 1


REFUSED: list[tuple[Command, str, Trouble, str]] = [
    (Look("a/nothing"), "", Trouble.MISSING, "a/nothing"),
    (Look("a/private"), "", Trouble.MISSING, "a/private"),
    (Look("a/private"), "hf_wrong", Trouble.TOKEN, "wrong or has expired"),
    (Look("a/b", "0" * 40), "", Trouble.MISSING, "a/b"),
    (Look("../../x"), "", Trouble.ADDRESS, "../../x"),
    (ReadHeader("a/b", "../m.gguf"), "", Trouble.ADDRESS, "../m.gguf"),
    (ReadHeader("a/b", "nothing.gguf"), "", Trouble.MISSING, "nothing.gguf"),
]


@pytest.mark.parametrize(("command", "token", "kind", "words"), REFUSED, ids=lambda v: str(v)[:30])
def test_a_refusal_says_what_it_is(
    hub: Loopback, tmp_path: Path, command: Command, token: str, kind: Trouble, words: str
) -> None:
    hub.add(Repository("a/private", {}, private=True))
    hub.add(Repository("a/b", {"m.gguf": b"x"}))
    failed = run(command, around(hub, token=token), tmp_path / "hub.log").failed
    assert failed.kind is kind
    assert words in str(failed.message)


@pytest.mark.parametrize(
    "endpoint",
    ["nonsense", "ftp://x", "http://", "file:///etc/passwd", "http://[::", "http://x:99999"],
)
def test_a_mirror_that_is_no_address_is_said(hub: Loopback, tmp_path: Path, endpoint: str) -> None:
    failed = run(Search(), around(hub, endpoint=endpoint), tmp_path / "hub.log").failed
    assert failed.kind is Trouble.ADDRESS


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:9", "nonsense://x", "http://[::bad"])
def test_a_proxy_that_cannot_be_used_is_said(hub: Loopback, tmp_path: Path, proxy: str) -> None:
    failed = run(Search(), around(hub, proxy=proxy), tmp_path / "hub.log").failed
    assert failed.kind is Trouble.ADDRESS


def test_offline_is_an_ordinary_sentence(hub: Loopback, tmp_path: Path) -> None:
    with Loopback() as gone:
        endpoint = gone.endpoint
    heard = run(Search(), around(hub, endpoint=endpoint), tmp_path / "hub.log")
    assert heard.failed.kind is Trouble.OFFLINE
    assert "cannot be reached" in str(heard.failed.message)
    assert heard.of(Waiting)


def test_an_errand_whose_process_dies_fails_with_a_sentence(hub: Loopback, tmp_path: Path) -> None:
    hub.misbehave(Fault("list", times=-1, hang=True))

    def kill(event: object, errand: object) -> None:
        if isinstance(event, Connected):
            psutil.Process(errand.pid).kill()  # type: ignore[attr-defined]

    heard = run(Search(), around(hub, silence=30.0), tmp_path / "hub.log", kill)
    assert heard.failed.kind is Trouble.ENDED
