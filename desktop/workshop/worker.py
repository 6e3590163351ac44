"""The workshop's own process: takes commands, one after the other, and answers with events.

It has no network, and strangers' files are read in it, so that one that breaks it breaks no more.
"""

from __future__ import annotations

import logging
import queue
from collections.abc import Callable

from desktop.child.pipe import Bytes, Pipe
from desktop.child.process import read_commands
from desktop.core.errors import FiresideError, StorageError
from desktop.core.legible import legible
from desktop.core.wording import Wording, say
from desktop.workshop.protocol import (
    MAX_MESSAGE_BYTES,
    Bake,
    Command,
    Convert,
    Event,
    Failed,
    Made,
    Progress,
    ReadPdf,
)

log = logging.getLogger(__name__)

PROGRESS_STEP = 0.01


def main(connection: Bytes) -> None:
    """Run the workshop on its end of the pipe until the window is gone."""
    pipe: Pipe[Event, Command] = Pipe(connection, Command, MAX_MESSAGE_BYTES)
    commands: queue.SimpleQueue[Command] = queue.SimpleQueue()
    read_commands(pipe, commands.put)
    while True:
        carry_out(commands.get(), pipe.send)


def carry_out(command: Command, send: Callable[[Event], None]) -> None:
    """Carry out one command; every failure becomes an event."""
    request = command.request
    try:
        send(_answer(command, _reporter(request, send)))
    except FiresideError as error:
        send(Failed(request, type(error).__name__, error.message, error.hint))
    except OSError as error:
        reason = legible(error.strerror or str(error), 120)
        message = say("A file cannot be read or written: {reason}", reason=reason)
        send(Failed(request, StorageError.__name__, message))
    except Exception as error:
        log.exception("a command failed")
        name = type(error).__name__
        message = say("The workshop met a fault of its own ({name}).", name=name)
        send(Failed(request, FiresideError.__name__, message))


def _answer(command: Command, report: Callable[[float, Wording], None]) -> Event:
    """Do the work; the libraries of each kind are loaded only for it."""
    match command:
        case Convert(request, output=output):
            from desktop.workshop.convert import convert

            return Made(request, output, convert(command, report))
        case Bake(request, output=output):
            from desktop.workshop.bake import bake

            return Made(request, output, bake(command, report))
        case ReadPdf():
            from desktop.workshop.pdf import bound_memory, read_pdf

            bound_memory()
            return read_pdf(command, report)


def _reporter(request: int, send: Callable[[Event], None]) -> Callable[[float, Wording], None]:
    reported = -1.0

    def report(share: float, stage: Wording) -> None:
        nonlocal reported
        if share - reported >= PROGRESS_STEP or share >= 1 > reported:
            reported = share
            send(Progress(request, min(1.0, share), stage))

    return report
