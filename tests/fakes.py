"""Stand-ins for what is slow or needs another machine: an engine that a test plays by hand."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from desktop.child.process import Ended
from desktop.core.chat import Counts, Ending
from desktop.core.wording import say
from desktop.engine.protocol import (
    Answer,
    Command,
    Event,
    Failed,
    Finished,
    Load,
    Loaded,
    LoadedModel,
    LoadingProgress,
    Piece,
    Started,
    Survey,
    Surveyed,
    Unload,
    Unloaded,
)

Kind = TypeVar("Kind")


def loaded_model(path: str, *, context: int = 4096) -> LoadedModel:
    """Return what an engine says of a small model at `path`."""
    return LoadedModel(
        path=path,
        name="Small model",
        architecture="llama",
        description="llama 1M F16",
        parameters=1_000_000,
        size=2_000_000,
        context=context,
        context_trained=context,
        layers=2,
        gpu_layers=0,
        devices=(),
        threads=1,
        kv_type="f16",
        flash_attention="off",
        template=say("the file's own"),
        thinks=False,
        can_choose_thinking=False,
        seconds=0.1,
    )


class FakeEngine:
    """An engine of the same shape as the real one: it records commands, and says what it is told.

    As the real one's, its words and its end come from a thread that is not the main one.
    `behave` is called with each command that arrives.
    """

    def __init__(
        self,
        on_event: Callable[[Event], None],
        on_end: Callable[[Ended], None],
        behave: Callable[[FakeEngine, Command], None],
    ) -> None:
        self.sent: list[Command] = []
        self.alive = False
        self.was_killed = False
        self.ignores_closing = False
        self._on_event = on_event
        self._on_end = on_end
        self._behave = behave

    def start(self) -> None:
        self.alive = True

    def send(self, command: Command) -> None:
        if self.alive:
            self.sent.append(command)
            self._behave(self, command)

    def close(self, grace_seconds: float = 3.0) -> None:
        if not self.ignores_closing:
            self.die(0, expected=True)

    def kill(self) -> None:
        self.was_killed = True
        self.die(-9)

    def die(self, exit_code: int = -9, *, expected: bool = False, log_tail: str = "") -> None:
        """End, as by a signal if `exit_code` is negative; a second death is none."""
        if self.alive:
            self.alive = False
            _in_a_thread(lambda: self._on_end(Ended(exit_code, expected, log_tail)))

    def emit(self, event: Event) -> None:
        """Say something, dead or alive."""
        _in_a_thread(lambda: self._on_event(event))

    def all(self, kind: type[Kind]) -> list[Kind]:
        """Return the commands of one kind, in the order in which they came."""
        return [command for command in self.sent if isinstance(command, kind)]

    def last(self, kind: type[Kind]) -> Kind:
        """Return the last command of one kind."""
        return self.all(kind)[-1]

    # The answer that was asked for last

    def begin(
        self, prompt_tokens: int = 10, cached_tokens: int = 0, left_out: tuple[int, ...] = ()
    ) -> None:
        """Say that the prompt is ready."""
        request = self.last(Answer).request
        self.emit(Started(request, prompt_tokens, cached_tokens, left_out, 7, "<prompt>"))

    def write(self, *texts: str, thinking: str = "") -> None:
        """Say the next pieces of the reply."""
        request = self.last(Answer).request
        for text in texts:
            self.emit(Piece(request, text, thinking, Counts(10, 0, 5, 0.5, 0.25)))

    def finish(self, ending: Ending = Ending.COMPLETE) -> None:
        """Say that the reply has ended."""
        counts = Counts(10, 0, 6, 0.5, 0.3, 0.6)
        self.emit(Finished(self.last(Answer).request, ending, counts, context_used=16))

    def fail(
        self, kind: str = "PromptError", message: str = "It does not fit.", **noted: str
    ) -> None:
        """Say that the answer cannot be written."""
        self.emit(Failed(self.last(Answer).request, kind, say(message, **noted)))


def _in_a_thread(work: Callable[[], None]) -> None:
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def silent(engine: FakeEngine, command: Command) -> None:
    """Behave like an engine that says nothing unless the test does."""


def oblige(engine: FakeEngine, command: Command) -> None:
    """Behave like an engine that loads every model, and leaves the answers to the test."""
    match command:
        case Load():
            engine.emit(LoadingProgress(command.request, 0.5))
            engine.emit(Loaded(command.request, loaded_model(command.path)))
        case Unload():
            engine.emit(Unloaded(command.request))
        case Survey():
            engine.emit(Surveyed(command.request, "llama.cpp 1", "", gpu_offload=False, devices=()))
        case _:
            pass


class FakeEngines:
    """Makes fake engines and keeps them; give it to whatever wants an engine factory."""

    def __init__(self, behave: Callable[[FakeEngine, Command], None] = oblige) -> None:
        self.made: list[FakeEngine] = []
        self.behave = behave

    def __call__(
        self, on_event: Callable[[Event], None], on_end: Callable[[Ended], None]
    ) -> FakeEngine:
        engine = FakeEngine(on_event, on_end, self._behave)
        self.made.append(engine)
        return engine

    @property
    def latest(self) -> FakeEngine:
        """Return the engine that was made last."""
        return self.made[-1]

    def _behave(self, engine: FakeEngine, command: Command) -> None:
        self.behave(engine, command)  # as it is now, not as it was when the engine was made
