"""The engine's own process: takes commands, one after the other, and answers with events.

A thread reads the pipe, so that a stop is heard while the main thread is inside llama.cpp.
"""

from __future__ import annotations

import logging
import queue
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from desktop.child.pipe import Bytes, Pipe
from desktop.child.process import read_commands
from desktop.core.chat import Counts, Ending
from desktop.core.cuda import Place
from desktop.core.errors import EngineError, FiresideError
from desktop.core.wording import say
from desktop.engine import heap, llama
from desktop.engine.loading import load
from desktop.engine.mind import Mind
from desktop.engine.protocol import (
    MAX_MESSAGE_BYTES,
    Answer,
    Command,
    Event,
    Failed,
    Finished,
    Load,
    Loaded,
    LoadingProgress,
    Planned,
    Stop,
    Survey,
    Surveyed,
    Unload,
    Unloaded,
    Waking,
    Weigh,
)
from desktop.engine.threads import IDLE_LOOK_SECONDS

log = logging.getLogger(__name__)

PROGRESS_STEP = 0.01


def main(connection: Bytes, *cuda: str) -> None:
    """Run the engine on its end of the pipe until the window is gone.

    `cuda` are the two paths of a `cuda.Place`, or nothing.
    """
    heap.give_back()
    pipe: Pipe[Event, Command] = Pipe(connection, Command, MAX_MESSAGE_BYTES)
    worker = Worker(pipe.send, Place(*map(Path, cuda)) if cuda else None)
    read_commands(pipe, worker.receive)
    worker.run()


class Worker:
    """Carries out commands and remembers what is loaded."""

    def __init__(self, send: Callable[[Event], None], cuda: Place | None = None) -> None:
        self._send = send
        self._commands: queue.SimpleQueue[Command] = queue.SimpleQueue()
        self._powers = llama.Powers(cuda)
        self._log = llama.Log()
        self._mind: Mind | None = None
        self._current = 0
        self._stopped: set[int] = set()
        self._last_weigh = 0

    def receive(self, command: Command) -> None:
        """Take a command from the reading thread; a stop acts at once."""
        if isinstance(command, Stop):
            self._stopped.add(command.request)
            return
        if isinstance(command, Weigh):
            self._last_weigh = command.request
        self._commands.put(command)

    def run(self) -> None:
        """Carry out commands for ever; the reading thread ends the process."""
        while True:
            try:
                command = self._commands.get(timeout=IDLE_LOOK_SECONDS if self._mind else None)
            except queue.Empty:
                if self._mind is not None:
                    self._mind.idle()
            else:
                self.carry_out(command)

    def carry_out(self, command: Command) -> None:
        """Carry out one command; every failure becomes an event."""
        self._current = command.request
        try:
            match command:
                case Load():
                    self._load(command)
                case Unload():
                    self._unload()
                    self._send(Unloaded(command.request))
                case Answer():
                    self._answer(command)
                case Weigh():
                    self._weigh(command)
                case Survey():
                    self._survey(command)
                case Stop():
                    pass
        except FiresideError as error:
            self._send(Failed(command.request, type(error).__name__, error.message, error.hint))
        except Exception as error:
            log.exception("a command failed")
            message = say("The engine met a fault of its own ({name}).", name=type(error).__name__)
            self._send(Failed(command.request, EngineError.__name__, message))
        finally:
            self._current = 0
            self._stopped.discard(command.request)

    def _is_stopped(self) -> bool:
        return self._current in self._stopped

    def _wake(self, request: int, *, gpus: bool) -> None:
        self._powers.wake(lambda kinds: self._send(Waking(request, kinds)), gpus=gpus)

    def _survey(self, command: Survey) -> None:
        self._wake(command.request, gpus=not command.processor_only)
        found = replace(llama.loaded_backends(), cuda=self._powers.added)
        self._send(
            Surveyed(
                command.request,
                llama_version=llama.version(),
                system_info=llama.system_info(),
                gpu_offload=llama.supports_gpu(),
                devices=llama.devices(),
                backends=found if self._powers.has_gpus else replace(found, skipped=()),
                processor_only=not self._powers.has_gpus,
            )
        )

    def _unload(self) -> None:
        mind, self._mind = self._mind, None
        if mind is not None:
            mind.free()

    def _load(self, command: Load) -> None:
        self._unload()
        self._wake(command.request, gpus=command.loading.wants_gpu)
        try:
            self._mind, model = load(
                command,
                lambda gpus: self._send(Planned(command.request, gpus)),
                self._report_progress(command.request),
                self._log,
            )
        except llama.AbortedError:
            raise EngineError(say("Loading was cancelled.")) from None
        self._send(Loaded(command.request, model))

    def _report_progress(self, request: int) -> Callable[[float], bool]:
        reported = -1.0

        def report(share: float) -> bool:
            nonlocal reported
            if share - reported >= PROGRESS_STEP or share >= 1 > reported:
                reported = share
                self._send(LoadingProgress(request, min(1.0, share)))
            return not self._is_stopped()

        return report

    def _answer(self, command: Answer) -> None:
        mind = self._ready_mind()
        if self._is_stopped():
            self._send(Finished(command.request, Ending.STOPPED, Counts(), 0))
            return
        mind.answer(command, self._send, self._is_stopped)

    def _weigh(self, command: Weigh) -> None:
        if command.request != self._last_weigh:
            return  # a later one tells more
        try:
            weighed = self._ready_mind().weigh(command, lambda: not self._commands.empty())
        except llama.AbortedError:
            self._commands.put(command)
        else:
            self._send(weighed)

    def _ready_mind(self) -> Mind:
        if self._mind is None:
            raise EngineError(say("No model is loaded."), say("Choose a model first."))
        return self._mind
