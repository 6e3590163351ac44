"""The two servers of the loopback hub: what they answer, and how they misbehave."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from tests.hub.shelves import (
    Fault,
    Repository,
    Seen,
    about,
    blob,
    entry,
    sha256,
    sibling,
    tags,
)

PIECE = 64 * 1024  # bytes sent at once


if TYPE_CHECKING:
    from tests.hub.loopback import Loopback


class Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, hub: Loopback, *, storage: bool) -> None:
        self.hub = hub
        self.is_storage = storage
        super().__init__(("127.0.0.1", 0), Handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass  # clients leave in the middle of things


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    @property
    def hub(self) -> Loopback:
        return self.server.hub

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        parts = urlsplit(self.path)
        path = unquote(parts.path)
        stage = self._stage(path)
        self.hub.seen.append(
            Seen(
                stage, self.command, path, self.headers.get("Range", ""),
                self.headers.get("Authorization", "").removeprefix("Bearer "),
                self.headers.get("Host", ""), self.headers.get("User-Agent", ""),
                dict(self.headers), parts.query,
            )
        )  # fmt: skip
        fault = self.hub.take_fault(stage) or Fault("list")
        try:
            if not self._misbehave(fault):
                getattr(self, f"_{stage}")(path, parse_qs(parts.query), fault)
        finally:
            if fault.change:
                self.hub.change(*fault.change)

    def _stage(self, path: str) -> str:
        if self.server.is_storage:
            return "body"
        if path == "/api/models":
            return "list"
        if path == "/api/whoami-v2":
            return "whoami"
        if path.startswith("/api/models/"):
            return "info"
        return "head" if self.command == "HEAD" else "resolve"

    def _misbehave(self, fault: Fault) -> bool:
        """Do what needs no knowledge of what was asked for; return whether that was all."""
        if fault.drop:
            self.close_connection = True
            return True
        if fault.hang and fault.cut_after < 0:
            self._hang()
            return True
        if fault.endless and self.hub and fault.stage in {"list", "info"}:
            self._head(200, {"Content-Type": "application/json"})
            self._send_for_ever(b'[{"id":"a/b","tags":[')
            return True
        if fault.status:
            self._whole(fault.status, fault.body or b"", fault.headers)
            return True
        if fault.body is not None:
            self._whole(200, fault.body, {"Content-Type": "application/json", **fault.headers})
            return True
        return False

    # What is asked for

    def _list(self, path: str, query: dict[str, list[str]], fault: Fault) -> None:
        def one(name: str, default: str = "") -> str:
            return query.get(name, [default])[0]

        words = one("search").lower().split()
        largest = int(one("num_parameters").removeprefix("max:").removesuffix("B") or 0) * 10**9
        found = [
            repository
            for repository in self.hub.repositories.values()
            if all(word in repository.id.lower() for word in words)
            and set(query.get("filter", [])) <= set(tags(repository))
            and not repository.private
            and (not largest or 0 < repository.parameters <= largest)
        ]
        sorts = {
            "downloads": lambda r: r.downloads,
            "likes": lambda r: r.likes,
            "lastModified": lambda r: r.updated,
            "trendingScore": lambda r: r.trending,
        }
        found.sort(key=sorts.get(one("sort"), sorts["trendingScore"]), reverse=True)
        begin, limit = int(one("cursor", "0")), min(int(one("limit", "1000")), self.hub.page_size)
        page = found[begin : begin + limit]
        headers = {}
        if begin + limit < len(found):
            again = self.path.partition("&cursor=")[0]
            headers["Link"] = f'<{self.hub.endpoint}{again}&cursor={begin + limit}>; rel="next"'
        self._json([about(repository) for repository in page], headers)

    def _info(self, path: str, query: dict[str, list[str]], fault: Fault) -> None:
        name, _, rest = path.removeprefix("/api/models/").partition("/revision/")
        name, _, tree = name.partition("/tree/")
        repository = self._repository(name)
        if repository is None:
            return
        revision = rest or tree.partition("/")[0] or "main"
        files = repository.at(revision)
        if files is None:
            self._refuse(404, "RevisionNotFound")
        elif tree:
            self._json([entry(repository, *file) for file in files.items()])
        else:
            siblings = [sibling(repository, *file) for file in files.items()]
            self._json(about(repository) | {"sha": repository.commit, "siblings": siblings})

    def _whoami(self, path: str, query: dict[str, list[str]], fault: Fault) -> None:
        if self._token() not in self.hub.tokens:
            self._refuse(401, "", "Invalid credentials in Authorization header")
            return
        role = {"accessToken": {"displayName": "test", "role": "read"}}
        self._json({"type": "user", "name": "someone", "auth": role})

    def _head(self, *arguments: Any) -> None:
        """Answer HEAD of a file, or (with a status) begin an answer."""
        if isinstance(arguments[0], int):
            self.send_response(arguments[0])
            for name, value in arguments[1].items():
                self.send_header(name, value)
            self.end_headers()
        else:
            self._resolve(*arguments)

    def _resolve(self, path: str, query: dict[str, list[str]], fault: Fault) -> None:
        name, _, rest = path.removeprefix("/").partition("/resolve/")
        repository = self._repository(name, content=True)
        if repository is None:
            return
        revision, _, file = rest.partition("/")
        files = repository.at(revision)
        if files is None or file not in files:
            self._refuse(404, "EntryNotFound" if files else "RevisionNotFound")
            return
        content = files[file]
        commit = repository.commit if files is repository.files else revision
        if repository.is_large(file):
            digest = sha256(content)
            announced = str(len(content) if fault.announce < 0 else fault.announce)
            headers = {
                "X-Repo-Commit": commit, "X-Linked-Etag": f'"{digest}"', "ETag": f'"{digest}"',
                "X-Linked-Size": announced,
                "Location": f"{self.hub.storage}/{name}/{commit}/{quote(file)}", **fault.headers,
            }  # fmt: skip
            self._whole(302, b"", headers)
        else:
            etag = f'"{blob(content)}"'
            self._content(content, {"X-Repo-Commit": commit, "ETag": etag, **fault.headers}, fault)

    def _body(self, path: str, query: dict[str, list[str]], fault: Fault) -> None:
        owner, name, commit, file = path.removeprefix("/").split("/", 3)
        content = self.hub.repositories[f"{owner}/{name}"].history[commit][file]
        self._content(content, {"ETag": '"of the storage"', **fault.headers}, fault)

    # How it is answered

    def _repository(self, name: str, *, content: bool = False) -> Repository | None:
        token, repository = self._token(), self.hub.repositories.get(name)
        if token and token not in self.hub.tokens:
            self._refuse(401, "", "Invalid credentials in Authorization header")
            return None
        allowed = name in self.hub.tokens.get(token, set())
        if repository is None or (repository.private and not allowed):
            self._refuse(404 if token else 401, "RepoNotFound")
            return None
        if content and repository.gated and not allowed:
            self._refuse(403 if token else 401, "GatedRepo", "Access is restricted.")
            return None
        return repository

    def _token(self) -> str:
        return self.headers.get("Authorization", "").removeprefix("Bearer ")

    def _refuse(self, status: int, code: str, message: str = "") -> None:
        headers = {"X-Error-Code": code, "X-Error-Message": message}
        self._whole(status, b"", {name: text for name, text in headers.items() if text})

    def _json(self, value: Any, headers: dict[str, str] | None = None) -> None:
        kind = {"Content-Type": "application/json"}
        self._whole(200, json.dumps(value).encode(), kind | (headers or {}))

    def _whole(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self._head(status, {"Content-Length": str(len(body)), **headers})
        if self.command != "HEAD":
            self.wfile.write(body)

    def _content(self, content: bytes, headers: dict[str, str], fault: Fault) -> None:
        if fault.wrong_at >= 0:
            at = fault.wrong_at
            content = content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]
        begin, end, status = 0, len(content), 200
        wanted = self.headers.get("Range", "")
        if wanted and not fault.ignore_range:
            first, _, last = wanted.removeprefix("bytes=").partition("-")
            begin, end = int(first), min(int(last) + 1 if last else end, end)
            if begin >= len(content):
                self._whole(416, b"", {"Content-Range": f"bytes */{len(content)}"})
                return
            status = 206
            headers["Content-Range"] = f"bytes {begin}-{end - 1}/{len(content)}"
        length = {} if fault.endless else {"Content-Length": str(end - begin)}
        self._head(status, {**length, **headers})
        if self.command != "HEAD":
            self._send(memoryview(content)[begin:end], fault)

    def _send(self, content: memoryview, fault: Fault) -> None:
        whole = fault.cut_after < 0
        for piece in _pieces(content if whole else content[: fault.cut_after]):
            self.wfile.write(piece)
            if self.hub.pause:
                self.hub.closing.wait(self.hub.pause)
        if fault.endless:
            self._send_for_ever(b"")
        elif not whole:
            self.wfile.flush()
            if fault.hang:
                self._hang()
            self.close_connection = True
            with suppress(OSError):
                self.connection.shutdown(2)

    def _send_for_ever(self, begin: bytes) -> None:
        self.close_connection = True
        with suppress(OSError):
            self.wfile.write(begin)
            while not self.hub.closing.is_set():
                self.wfile.write(b" " * PIECE)

    def _hang(self) -> None:
        """Say nothing until the client leaves or the test ends."""
        self.close_connection = True
        self.connection.settimeout(0.05)
        while not self.hub.closing.is_set():
            try:
                if not self.connection.recv(1):
                    return
            except TimeoutError:
                continue
            except OSError:
                return


def _pieces(content: memoryview) -> Iterator[memoryview]:
    for at in range(0, len(content), PIECE):
        yield content[at : at + PIECE]
