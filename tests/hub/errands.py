"""Errands to a hub in real processes, for tests: commands in, their events out."""

from __future__ import annotations

import hashlib
import queue
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.child.process import Ended
from desktop.core.ledger import Connection
from desktop.hub.client import Errand
from desktop.hub.part import part_of
from desktop.hub.protocol import (
    FINAL,
    Command,
    Connected,
    Done,
    Download,
    Event,
    Failed,
    Surroundings,
)
from tests.hub.loopback import Loopback

SECONDS = 60


@dataclass
class Heard:
    """All events of one errand."""

    events: list[Event] = field(default_factory=list)

    def of(self, kind: type[Any]) -> list[Any]:
        return [event for event in self.events if isinstance(event, kind)]

    @property
    def last(self) -> Any:
        return self.events[-1]

    @property
    def failed(self) -> Failed:
        assert isinstance(self.last, Failed), self.last
        return self.last

    @property
    def done(self) -> Done:
        assert isinstance(self.last, Done), self.last
        return self.last

    @property
    def connections(self) -> dict[int, Connection]:
        return {event.connection.number: event.connection for event in self.of(Connected)}


def around(hub: Loopback, **more: Any) -> Surroundings:
    """Return surroundings that reach `hub`, impatient enough for a test."""
    chosen = {"patience": 5.0, "first_wait": 0.05, "silence": 1.0, **more}
    return Surroundings(**{"endpoint": hub.endpoint, **chosen})


def download(folder: Path, repo: str, file: str, name: str = "model.gguf", **more: Any) -> Download:
    """Return the command that fetches `file` to `folder`/`name`."""
    target = folder / name
    return Download(repo, file, str(part_of(target)), str(target), **{"reserve": 0, **more})


def run(
    command: Command,
    surroundings: Surroundings,
    log_file: Path,
    on_event: Callable[[Event, Errand], None] | None = None,
) -> Heard:
    """Carry out an errand to its end, which must come; `on_event` may kill it."""
    heard, events = Heard(), queue.SimpleQueue[Event | Ended]()
    errand = Errand(command, surroundings, events.put, events.put, log_file)
    errand.start()
    try:
        while not isinstance(event := events.get(timeout=SECONDS), Ended):
            heard.events.append(event)
            if on_event:
                on_event(event, errand)
    finally:
        errand.kill()
        assert errand.wait(SECONDS)
    finals = heard.of(FINAL)  # pyright: ignore[reportArgumentType]
    assert len(finals) <= 1
    return heard


REPO, FILE = "owner/name-GGUF", "name-Q4_K_M.gguf"
MB = 1_000_000  # bytes


def fetch(hub: Loopback, folder: Path, file: str = FILE, **more: Any) -> Heard:
    """Download `file` of `REPO` into `folder` as model.gguf."""
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
