"""A conversation with a real engine process, for tests: commands in, the events of each out."""

from __future__ import annotations

import queue
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.child.process import Ended
from desktop.core.chat import AdapterUse, Message, Role
from desktop.core.settings import Loading, Sampling
from desktop.engine.client import Engine
from desktop.engine.protocol import (
    Answer,
    Event,
    Failed,
    Finished,
    Load,
    Loaded,
    LoadedModel,
    Piece,
    Started,
    Stop,
    Surveyed,
    Unloaded,
    Weigh,
    Weighed,
    Weights,
)

SECONDS = 60
LAST = (Finished, Failed, Loaded, Unloaded, Surveyed, Weighed)


def user(text: str) -> Message:
    return Message(Role.USER, text)


def assistant(text: str, thinking: str = "") -> Message:
    return Message(Role.ASSISTANT, text, thinking)


def system(text: str) -> Message:
    return Message(Role.SYSTEM, text)


@dataclass
class Heard:
    """All events of one request."""

    events: list[Event] = field(default_factory=list)

    @property
    def last(self) -> Any:
        return self.events[-1]

    @property
    def started(self) -> Started:
        return next(event for event in self.events if isinstance(event, Started))

    @property
    def pieces(self) -> list[Piece]:
        return [event for event in self.events if isinstance(event, Piece)]

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def thinking(self) -> str:
        return "".join(piece.thinking for piece in self.pieces)

    @property
    def failed(self) -> Failed:
        assert isinstance(self.last, Failed), self.last
        return self.last

    @property
    def finished(self) -> Finished:
        assert isinstance(self.last, Finished), self.last
        return self.last


class Talk:
    """One engine and what it says."""

    def __init__(self, folder: Path) -> None:
        self.heard: queue.SimpleQueue[Event | Ended] = queue.SimpleQueue()
        self.engine = Engine(folder / "engine.log", self.heard.put, self.heard.put)
        self.engine.start()
        self.request = 0

    def number(self) -> int:
        self.request += 1
        return self.request

    def listen(self, request: int, on_event: Callable[[Event], None] | None = None) -> Heard:
        """Collect the events of `request` until its last one."""
        heard = Heard()
        while not heard.events or not isinstance(heard.last, LAST):
            event = self.heard.get(timeout=SECONDS)
            assert not isinstance(event, Ended), event
            if event.request == request:
                heard.events.append(event)
                if on_event:
                    on_event(event)
        return heard

    def load(self, path: Path, *, template: str = "", **loading: Any) -> LoadedModel:
        heard = self.try_load(path, template=template, **loading)
        assert isinstance(heard.last, Loaded), heard.last
        return heard.last.model

    def try_load(self, path: Path, *, template: str = "", **loading: Any) -> Heard:
        request = self.number()
        self.engine.send(Load(request, str(path), Loading(**loading), template))
        return self.listen(request)

    def ask(
        self,
        *messages: Message,
        sampling: Sampling | None = None,
        adapters: tuple[AdapterUse, ...] = (),
        on_event: Callable[[Event], None] | None = None,
        **more: Any,
    ) -> Heard:
        request = self.number()
        self.engine.send(Answer(request, messages, sampling or greedy(), adapters, **more))
        return self.listen(request, on_event)

    def weigh(self, *messages: Message, sampling: Sampling | None = None) -> Weights:
        request = self.number()
        self.engine.send(Weigh(request, messages, sampling or greedy()))
        heard = self.listen(request)
        assert isinstance(heard.last, Weighed), heard.last
        return heard.last.weights

    def stop(self) -> None:
        self.engine.send(Stop(self.request))

    def close(self) -> None:
        self.engine.close()
        assert self.engine.wait(SECONDS)


def greedy(**more: Any) -> Sampling:
    """Return settings under which the same prompt always has the same reply."""
    return Sampling(**{"temperature": 0, "max_tokens": 24, **more})
