"""What lies on the hub of the tests, what may go wrong there, and the JSON that tells of it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

LARGE = (".gguf", ".safetensors", ".bin")

Stage = Literal["list", "info", "head", "resolve", "body", "whoami"]


@dataclass
class Repository:
    """A repository: its files by path, and what the hub says of it."""

    id: str
    files: dict[str, bytes]
    gated: str = ""  # or "auto", "manual"
    private: bool = False
    downloads: int = 100
    likes: int = 10
    licence: str = "apache-2.0"
    tags: tuple[str, ...] = ("gguf",)
    base_models: tuple[str, ...] = ()
    updated: str = "2026-05-01T12:00:00.000Z"
    trending: int = 1
    relation: str = ""  # to its base models: "adapter" or "quantized"; else by its tags
    parameters: int = 0
    plain: tuple[str, ...] = ()  # large by their ending, but not in large file storage
    history: dict[str, dict[str, bytes]] = field(default_factory=dict)

    @property
    def commit(self) -> str:
        content = sorted(
            (path, hashlib.sha1(data).hexdigest()) for path, data in self.files.items()
        )
        commit = hashlib.sha1(json.dumps([self.id, content]).encode()).hexdigest()
        self.history.setdefault(commit, dict(self.files))
        return commit

    def is_large(self, path: str) -> bool:
        return path.endswith(LARGE) and path not in self.plain

    def at(self, revision: str) -> dict[str, bytes] | None:
        return self.files if revision in {"main", self.commit} else self.history.get(revision)


@dataclass
class Fault:
    """One misbehaviour at one stage, so many `times` (-1: always), after `skip` requests of it."""

    stage: Stage
    times: int = 1
    skip: int = 0
    status: int = 0  # answer this instead
    headers: dict[str, str] = field(default_factory=dict)  # beside or instead of the usual ones
    cut_after: int = -1  # close the connection after so many bytes of the body
    wrong_at: int = -1  # the byte of the file that is another one
    ignore_range: bool = False
    hang: bool = False  # say nothing (more, after cut_after bytes) until the client leaves
    endless: bool = False  # go on sending for ever
    announce: int = -1  # say that the file has so many bytes
    body: bytes | None = None  # send this instead
    drop: bool = False  # close the connection at once
    change: tuple[str, str, bytes] | None = None  # afterwards, this file of this repository is this


@dataclass(frozen=True)
class Seen:
    """A request that came in."""

    stage: str
    method: str
    path: str
    range: str
    token: str
    host: str
    agent: str
    headers: dict[str, str]
    query: str = ""


@lru_cache(32)
def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@lru_cache(32)
def blob(content: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()


def tags(repository: Repository) -> list[str]:
    bases = [f"base_model:{base}" for base in repository.base_models]
    kind = repository.relation or ("adapter" if "peft" in repository.tags else "quantized")
    bases += [f"base_model:{kind}:{base}" for base in repository.base_models]
    return [*repository.tags, f"license:{repository.licence}", *bases]


def about(repository: Repository) -> dict[str, Any]:
    gguf = {"total": repository.parameters, "architecture": "llama", "context_length": 512}
    return {
        "_id": hashlib.sha1(repository.id.encode()).hexdigest()[:24],
        "id": repository.id, "modelId": repository.id, "private": repository.private,
        "gated": repository.gated or False, "downloads": repository.downloads,
        "likes": repository.likes, "tags": tags(repository), "pipeline_tag": "text-generation",
        "lastModified": repository.updated, "trendingScore": repository.trending,
        "cardData": {"license": repository.licence, "base_model": list(repository.base_models)},
        **({"gguf": gguf} if "gguf" in repository.tags else {}),
    }  # fmt: skip


def sibling(repository: Repository, path: str, content: bytes) -> dict[str, Any]:
    found: dict[str, Any] = {"rfilename": path, "size": len(content), "blobId": blob(content)}
    if repository.is_large(path):
        digest = sha256(content)
        found["lfs"] = {"sha256": digest, "size": len(content), "pointerSize": 134}
    return found


def entry(repository: Repository, path: str, content: bytes) -> dict[str, Any]:
    known = sibling(repository, path, content)
    found = {"type": "file", "path": path, "oid": known["blobId"], "size": known["size"]}
    if "lfs" in known:
        stored = known["lfs"]
        found["lfs"] = {"oid": stored["sha256"], "size": stored["size"], "pointerSize": 134}
    return found
