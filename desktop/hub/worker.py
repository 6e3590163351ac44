"""The hub's own process: takes one errand, carries it out, and ends.

A thread reads the pipe, so that a window that is gone ends the process at once.
"""

from __future__ import annotations

import logging
import os
import queue
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from desktop.child.pipe import Bytes, Pipe
from desktop.child.process import read_commands
from desktop.core.errors import FiresideError
from desktop.core.gguf import Read
from desktop.core.ledger import Connection
from desktop.core.wording import Wording, say
from desktop.hub.failures import ErrandError, Hindrance, bad_address
from desktop.hub.fetch import Fetching
from desktop.hub.header import read_model
from desktop.hub.patience import Patience
from desktop.hub.protocol import (
    MAX_MESSAGE_BYTES,
    CheckRelease,
    Connected,
    Download,
    Ending,
    Event,
    Failed,
    FetchLibrary,
    HeaderRead,
    Look,
    Looked,
    ReadHeader,
    Search,
    Surroundings,
    Task,
    Trouble,
    WhoAmI,
)

if TYPE_CHECKING:
    from desktop.hub.huggingface import Hub

log = logging.getLogger(__name__)

Answer = TypeVar("Answer")

_SHARE = 0.1  # of the patience of a download; someone sits before the other errands


def main(connection: Bytes) -> None:
    """Carry out the one errand that comes through the pipe."""
    pipe: Pipe[Event, Task] = Pipe(connection, Task, MAX_MESSAGE_BYTES)
    tasks: queue.SimpleQueue[Task] = queue.SimpleQueue()
    read_commands(pipe, tasks.put)
    task = tasks.get()
    for library in ("httpx2", "httpcore2", "huggingface_hub"):  # they would log what is searched
        logging.getLogger(library).setLevel(logging.CRITICAL)
    pipe.send(carry_out(task, pipe.send))


def carry_out(task: Task, send: Callable[[Event], None]) -> Ending:
    """Carry out an errand; every failure becomes its ending."""
    try:
        if isinstance(task.command, CheckRelease):
            return _check_release(task.command, task, send)
        if isinstance(task.command, FetchLibrary):
            return _fetch_library(task.command, task, send)
        return _Errand(task.surroundings, _why(task), send).answer(task)
    except ErrandError as error:
        return Failed(error.kind, error.message, error.hint, error.page)
    except FiresideError as error:
        return Failed(Trouble.MODEL, error.message, error.hint)
    except Exception as error:
        log.exception("an errand failed")
        message = say("Fireside made a mistake of its own ({name}).", name=type(error).__name__)
        return Failed(Trouble.FAULT, message)


class _Errand:
    """What one errand needs: the hub, patience, and who hears of it."""

    def __init__(
        self, surroundings: Surroundings, why: Wording, send: Callable[[Event], None]
    ) -> None:
        self._surroundings = surroundings
        self._send = send
        self._hub = _hub(surroundings, why, lambda connection: send(Connected(connection)))

    def answer(self, task: Task) -> Ending:
        """Carry out the command."""
        hub = self._hub
        match task.command:
            case Search() as command:
                return self._patiently(lambda: hub.search(command))
            case Look(repo, revision):
                return Looked(self._patiently(lambda: hub.look(repo, revision)))
            case ReadHeader() as command:
                return HeaderRead(read_model(command.file, self._opener(command)))
            case WhoAmI():
                return self._patiently(hub.who)
            case CheckRelease() | FetchLibrary():
                raise AssertionError  # they need no hub
            case Download() as command:
                return Fetching(command, hub, self._patience(1.0), self._send).run()

    def _patience(self, share: float) -> Patience:
        around = self._surroundings
        return Patience(share * around.patience, around.first_wait, self._send)

    def _patiently(self, ask: Callable[[], Answer]) -> Answer:
        patience = self._patience(_SHARE)
        while True:
            try:
                return ask()
            except Hindrance as hindrance:
                patience.wait(hindrance)

    def _opener(self, command: ReadHeader) -> Callable[[str], tuple[Read, int]]:
        def opened(file: str) -> tuple[Read, int]:
            note = self._patiently(
                lambda: self._hub.announced(command.repo, file, command.revision)
            )
            read = self._hub.reader(command.repo, file, note.commit or command.revision)
            return lambda offset, size: self._patiently(lambda: read(offset, size)), note.size

        return opened


def _check_release(command: CheckRelease, task: Task, send: Callable[[Event], None]) -> Ending:
    """Ask for the newest Fireside; a second time for nothing, for nobody waits for it."""
    from desktop.hub.release import newest

    def tell(connection: Connection) -> None:
        send(Connected(connection))

    try:
        return newest(task.surroundings, command.address, _why(task), tell)
    except Hindrance as hindrance:
        failure = hindrance.failure
        return Failed(failure.kind, failure.message, failure.hint)


def _fetch_library(command: FetchLibrary, task: Task, send: Callable[[Event], None]) -> Ending:
    from desktop.hub import published

    return published.fetch(command, task.surroundings, _why(task), send)


def _hub(surroundings: Surroundings, why: Wording, tell: Callable[[Connection], None]) -> Hub:
    """Import huggingface_hub, which reads the endpoint from the environment only then."""
    if surroundings.endpoint:
        os.environ["HF_ENDPOINT"] = surroundings.endpoint
    try:
        from desktop.hub.huggingface import Hub
    except ValueError as error:  # it is taken apart at once
        raise bad_address(os.environ.get("HF_ENDPOINT", ""), str(error)) from error
    return Hub(surroundings, why, tell)


def _why(task: Task) -> Wording:
    """Say what the network is used for; of a search, not the words."""
    match task.command:
        case Search(kind="adapter"):
            why = say("Search for adapters")
        case Search():
            why = say("Search for models")
        case Look(repo):
            why = say("Page of {repo}", repo=repo[:200])
        case ReadHeader(repo, file):
            why = say("Header of {file}, {repo}", file=file[:200], repo=repo[:200])
        case Download(repo, file):
            why = say("Download of {file}, {repo}", file=file[:200], repo=repo[:200])
        case WhoAmI():
            why = say("Check of the access token")
        case CheckRelease():
            why = say("Question for a newer Fireside")
        case FetchLibrary():
            why = say("Download of CUDA support")
    return why
