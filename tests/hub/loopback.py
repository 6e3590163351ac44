"""A hub of our own on loopback, which speaks what huggingface_hub asks, and misbehaves on order.

    with Loopback() as hub:
        hub.add(Repository("owner/name", {"model.gguf": content}))
        hub.misbehave(Fault("body", cut_after=1000))
        … Surroundings(endpoint=hub.endpoint) …

Files in large file storage (by their endings, `shelves.LARGE`) are redirected to a second server, a
storage host with another port, as on the real hub. Every request is kept in `seen`.
"""

from __future__ import annotations

import threading
from typing import Self

from tests.hub.serving import Server
from tests.hub.shelves import (
    Fault,
    Repository,
    Seen,
    Stage,
)

__all__ = ["Fault", "Loopback", "Repository", "Seen"]


class Loopback:
    """The hub and its storage host, two servers; a context manager."""

    def __init__(self, *, page_size: int = 1000) -> None:
        self.repositories: dict[str, Repository] = {}
        self.tokens: dict[str, set[str]] = {}  # by token: gated and private repositories allowed
        self.faults: list[Fault] = []
        self.seen: list[Seen] = []
        self.page_size = page_size
        self.pause = 0.0  # seconds between two pieces of a body: a slow line
        self.closing = threading.Event()
        self._lock = threading.Lock()
        self._servers = [Server(self, storage=False), Server(self, storage=True)]
        self._threads = [
            threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
            for server in self._servers
        ]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.closing.set()
        for server in self._servers:
            server.shutdown()
            server.server_close()
        for thread in self._threads:
            thread.join()

    @property
    def ports(self) -> set[int]:
        """Return the ports of the hub and of its storage host."""
        return {server.server_address[1] for server in self._servers}

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self._servers[0].server_port}"

    @property
    def storage(self) -> str:
        return f"http://127.0.0.1:{self._servers[1].server_port}"

    def add(self, repository: Repository) -> Repository:
        self.repositories[repository.id] = repository
        assert repository.commit
        return repository

    def change(self, repo: str, path: str, content: bytes) -> None:
        """Put another file at `path`, in a new commit."""
        repository = self.repositories[repo]
        repository.files = {**repository.files, path: content}
        assert repository.commit

    def misbehave(self, *faults: Fault) -> None:
        self.faults.extend(faults)

    def of(self, stage: Stage) -> list[Seen]:
        """Return the requests of one stage."""
        return [seen for seen in self.seen if seen.stage == stage]

    def take_fault(self, stage: str) -> Fault | None:
        with self._lock:
            for fault in self.faults:
                if fault.stage == stage and fault.times:
                    if fault.skip:
                        fault.skip -= 1
                        continue
                    fault.times -= 1
                    return fault
        return None
