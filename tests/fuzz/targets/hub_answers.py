"""What a hub answers: read by the real client of huggingface_hub, through the real wire."""

from __future__ import annotations

import contextlib
import json
from functools import cache
from pathlib import Path

import httpx2

from desktop.core.wording import say
from desktop.hub.failures import ErrandError, Hindrance
from desktop.hub.huggingface import Hub
from desktop.hub.protocol import Search, Surroundings
from tests.fuzz.target import Target


class _Answering(httpx2.BaseTransport):
    """Answers every request with the same bytes."""

    def __init__(self) -> None:
        self.data = b""

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        headers = {"Content-Type": "application/json", "Content-Length": str(len(self.data))}
        return httpx2.Response(200, headers=headers, content=self.data, request=request)


@cache
def _hub() -> tuple[Hub, _Answering]:
    hub = Hub(Surroundings("http://127.0.0.1:9", "hf_mine"), say("Fuzzing"), lambda _: None)
    answering = _Answering()
    hub._wire._transports[""] = answering  # type: ignore[assignment]
    return hub, answering


def play(data: bytes, _folder: Path) -> None:
    """Ask everything that is answered in JSON."""
    hub, answering = _hub()
    answering.data = data
    for ask in (
        lambda: hub.search(Search("x")),
        lambda: hub.look("owner/name", ""),
        hub.who,
    ):
        with contextlib.suppress(ErrandError, Hindrance):
            ask()


def seeds(_folder: Path) -> list[bytes]:
    """Return good answers."""
    info = {
        "id": "owner/name", "sha": "a" * 40, "downloads": 5, "likes": 6, "gated": False,
        "lastModified": "2025-01-01T00:00:00.000Z", "tags": ["gguf", "license:mit"],
        "pipeline_tag": "text-generation", "cardData": {"license": "mit", "base_model": ["a/b"]},
        "gguf": {"total": 7, "architecture": "llama"},
        "siblings": [
            {"rfilename": "m-Q4_K_M.gguf", "size": 9, "blobId": "b" * 40,
             "lfs": {"sha256": "c" * 64, "size": 9, "pointerSize": 134}},
            {"rfilename": "README.md", "size": 3, "blobId": "d" * 40},
        ],
    }  # fmt: skip
    user = {"name": "me", "type": "user", "auth": {"accessToken": {"role": "read"}}}
    return [json.dumps(value).encode() for value in ([info], info, user, [], [info, info])]


TARGET = Target(
    "hub_answers",
    play,
    seeds,
    words=(
        *(b"null", b"true", b"-1", b"1e400", b"[]", b"{}", b'""', b"[[1]]", b'{"a":1}', b"NaN"),
        *(b'"id"', b'"siblings"', b'"lfs"', b'"gated"', b'"cardData"', b'"tags"', b'"auth"'),
        *(b'"../../x"', b'"\\u0000"', b'"\\ud800"', b"[" * 200, b"<html>", b'"0001-01-01T00:00Z"'),
    ),
)
