"""A child process: started, spoken with, and noticed when it dies.

The parent closes its copy of the child's end of the pipe, so an end of file is how death is known,
both ways: a child whose parent is gone ends at once and leaves no orphan. The exit code and the
end of the child's log explain what happened. Nothing here blocks the caller.
"""

from __future__ import annotations

import contextlib
import importlib
import logging
import multiprocessing
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

import msgspec

from desktop.child.confine import Reach, confine, stay_local
from desktop.child.pipe import Bytes, Pipe, understood
from desktop.child.surroundings import (
    close_others,
    forget_environment,
    leave_folder,
    own_libraries,
)
from desktop.core.confinement import Confinement
from desktop.core.wording import Wording, say

log = logging.getLogger(__name__)

Out = TypeVar("Out")
In = TypeVar("In")

LOG_TAIL_BYTES = 4000
_JOIN_SECONDS = 5.0
_FIRST_WORDS = 16_384  # bytes; what a child says of its confinement


@dataclass(frozen=True, slots=True)
class Plan:
    """What to run in a child: `target` is "package.module:function", called with the pipe's end.

    `arguments` follow it and must be plain values. `incoming` is the union of messages that the
    child sends. `limit` is in bytes a message. `log_file` takes all that the child prints.
    `environment` is set before the target's module is imported, for libraries that read it once.
    `reach` is what the child may speak with. One that reaches nothing gives up all else that it
    can, too; `writes` are the folders that it may write below, `gpu` says that it computes on the
    graphics card.
    """

    name: str
    target: str
    incoming: Any
    limit: int
    log_file: Path
    arguments: tuple[str, ...] = ()
    environment: tuple[tuple[str, str], ...] = ()
    reach: Reach = Reach.NOTHING
    writes: tuple[Path, ...] = ()
    gpu: bool = False


@dataclass(frozen=True, slots=True)
class Ended:
    """How a child ended. `exit_code` is negative for a signal, None if it cannot be told."""

    exit_code: int | None
    expected: bool
    log_tail: str = ""
    broke_protocol: bool = False

    def wording(self) -> Wording:
        """Return one sentence for people on what happened."""
        code = self.exit_code
        if self.broke_protocol:
            return say(
                "The engine sent something that Fireside does not understand, and was ended."
            )
        if code == -getattr(signal, "SIGKILL", 9):
            return say("The engine was killed, perhaps because the computer ran out of memory.")
        if code == -getattr(signal, "SIGILL", 4):
            return say("The engine was built for another processor.")
        if code is not None and (code < 0 or code == 0xC0000005):
            return say("The engine crashed ({code}).", code=_signal_name(code))
        return say("The engine ended unexpectedly (exit code {code}).", code=str(code))


def _signal_name(code: int) -> str:
    try:
        return signal.Signals(-code).name
    except ValueError:
        return hex(code)


class Child(Generic[Out, In]):
    """One child process. The functions that it is given are called in a thread of its own.

    `on_confined` hears, first of all and once, what the child is kept from.
    """

    def __init__(
        self,
        plan: Plan,
        on_message: Callable[[In], None],
        on_end: Callable[[Ended], None],
        on_confined: Callable[[Confinement], None] | None = None,
    ) -> None:
        self._plan = plan
        self._on_message = on_message
        self._on_end = on_end
        self._on_confined = on_confined
        self._outbox: queue.SimpleQueue[Out | None] = queue.SimpleQueue()
        self._process: SpawnProcess | None = None
        self._expected = False
        self._ended = threading.Event()
        self._timer: threading.Timer | None = None

    @property
    def alive(self) -> bool:
        """True from the start until the end is noticed."""
        return self._process is not None and not self._ended.is_set()

    @property
    def pid(self) -> int | None:
        """The process's number, once it is started."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Start the process and the two threads that speak with it."""
        context = multiprocessing.get_context("spawn")
        ours, theirs = cast("tuple[Bytes, Bytes]", context.Pipe(duplex=True))
        plan = self._plan
        with contextlib.suppress(OSError):  # then it has no log, which keeps nobody from working
            plan.log_file.parent.mkdir(parents=True, exist_ok=True)
        self._process = context.Process(
            target=enter,
            args=(theirs, plan),
            name=plan.name,
            daemon=True,
        )
        with own_libraries():
            self._process.start()
        theirs.close()
        pipe: Pipe[Out, In] = Pipe(ours, plan.incoming, plan.limit)
        deliver = threading.Thread(
            target=self._deliver, args=(pipe,), name=f"{plan.name} deliver", daemon=True
        )
        deliver.start()
        threading.Thread(
            target=self._listen, args=(ours, pipe, deliver), name=f"{plan.name} listen", daemon=True
        ).start()

    def send(self, message: Out) -> None:
        """Put `message` into the queue to the child; one that is gone never reads it."""
        self._outbox.put(message)

    def close(self, grace_seconds: float = 3.0) -> None:
        """Ask the child to end, and end it by force after the grace. Returns at once."""
        self._expected = True
        self._outbox.put(None)
        if self.alive and self._timer is None:
            self._timer = threading.Timer(grace_seconds, self.kill)
            self._timer.daemon = True
            self._timer.start()
            if self._ended.is_set():
                self._timer.cancel()

    def kill(self) -> None:
        """End the child by force."""
        if self._process is not None and not self._ended.is_set():
            self._process.kill()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until the end was reported; False if it was not in time."""
        return self._ended.wait(seconds)

    def _listen(self, ours: Bytes, pipe: Pipe[Out, In], deliver: threading.Thread) -> None:
        broke_protocol = False
        try:
            self._hear_first(ours.recv_bytes(_FIRST_WORDS))
            while True:
                self._on_message(pipe.receive())
        except EOFError:
            pass
        except (OSError, msgspec.MsgspecError):
            # A reset pipe is an ordinary death; a message that is none of ours is not. Either way
            # the bytes that follow cannot be trusted.
            broke_protocol = self._process is not None and self._process.is_alive()
            self.kill()
        ended = self._await_end(broke_protocol)
        self._outbox.put(None)
        deliver.join()  # it may be at the pipe, whose other end is closed now
        pipe.close()
        self._ended.set()
        self._on_end(ended)

    def _hear_first(self, words: bytes) -> None:
        confinement = understood(msgspec.msgpack.Decoder(Confinement), words)
        log.info("%s: %s", self._plan.name, confinement)
        if self._on_confined is not None:
            self._on_confined(confinement)

    def _await_end(self, broke_protocol: bool) -> Ended:
        process = self._process
        assert process is not None
        process.join(_JOIN_SECONDS)
        if process.exitcode is None:
            process.kill()
            process.join(_JOIN_SECONDS)
        if self._timer is not None:
            self._timer.cancel()
        log.info("%s ended with %s", self._plan.name, process.exitcode)
        tail = _tail(self._plan.log_file)
        return Ended(process.exitcode, self._expected, tail, broke_protocol)

    def _deliver(self, pipe: Pipe[Out, In]) -> None:
        with contextlib.suppress(OSError):  # the child is gone; the listener says so
            while (message := self._outbox.get()) is not None:
                pipe.send(message)
            pipe.say_farewell()


def _tail(log_file: Path) -> str:
    try:
        with log_file.open("rb") as file:
            file.seek(0, os.SEEK_END)
            file.seek(max(0, file.tell() - LOG_TAIL_BYTES))
            return file.read().decode("utf-8", "replace")
    except OSError:
        return ""


def enter(connection: Bytes, plan: Plan) -> None:
    """Begin a child process: set its output aside, confine it, run its target. Not for calling."""
    _print_into(plan.log_file)
    # A terminal's Ctrl+C reaches the whole group; only the parent decides when a child ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    confinement = _confine(connection, plan)
    os.environ.update(plan.environment)
    # The only words about it that count: no file of a stranger has been read yet.
    connection.send_bytes(msgspec.msgpack.encode(confinement))
    module, _, function = plan.target.partition(":")
    getattr(importlib.import_module(module), function)(connection, *plan.arguments)


def _confine(connection: Bytes, plan: Plan) -> Confinement:
    match plan.reach:
        case Reach.NETWORK:
            return Confinement()
        case Reach.SESSION:
            close_others({0, 1, 2, connection.fileno()})
            return stay_local()
        case Reach.NOTHING:
            return _give_up(connection, plan)


def _give_up(connection: Bytes, plan: Plan) -> Confinement:
    """Give up what was inherited and is not needed, then what the system can take away."""
    close_others({0, 1, 2, connection.fileno()})
    leave_folder()
    confinement = confine(plan.writes, gpu=plan.gpu)
    forget_environment()
    return confinement


def _print_into(log_file: Path) -> None:
    """Point the file descriptors 1 and 2 at `log_file`, so no chatter can touch the protocol.

    Where it cannot be written, they lead nowhere.
    """
    try:
        descriptor = os.open(log_file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND, 0o600)
    except OSError:
        descriptor = os.open(os.devnull, os.O_WRONLY)
    for standard in (1, 2):
        os.dup2(descriptor, standard)
    os.close(descriptor)
    sys.stdout = open(1, "w", encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", errors="replace", closefd=False, buffering=1)  # noqa: SIM115
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, force=True)


def read_commands(pipe: Pipe[Any, In], each: Callable[[In], None]) -> None:
    """Start the thread that reads a child's commands; the process ends when the parent is gone."""

    def read() -> None:
        try:
            while True:
                each(pipe.receive())
        except (EOFError, OSError, msgspec.MsgspecError):
            # Nobody is left to work for. Threads of native code may be running, so no clean-up
            # is tried that could wait for them.
            os._exit(0)

    threading.Thread(target=read, name="commands", daemon=True).start()
