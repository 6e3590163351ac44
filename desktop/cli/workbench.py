"""The workshop for a program without an event loop: one command, its progress, its file."""

from __future__ import annotations

import queue
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from desktop.core import errors
from desktop.core.errors import FiresideError
from desktop.workshop.client import Ended, Workshop, reason
from desktop.workshop.protocol import Event, Failed, Made, Make, PdfText, Progress


def make(command: Make, on_progress: Callable[[Progress], None]) -> Made:
    """Have `command` carried out; leaving by an exception cancels it and leaves nothing behind.

    Raises the error that the workshop reports, or FiresideError when it ends.
    """
    heard: queue.SimpleQueue[Event | Ended] = queue.SimpleQueue()
    output = Path(command.output).parent
    with tempfile.TemporaryDirectory(prefix="fireside-") as folder:
        workshop = Workshop(Path(folder) / "workshop.log", output, heard.put, heard.put)
        workshop.start()
        try:
            workshop.send(command)
            return _listen(heard, on_progress)
        finally:
            workshop.close(0)
            workshop.wait(10)


def _listen(
    heard: queue.SimpleQueue[Event | Ended], on_progress: Callable[[Progress], None]
) -> Made:
    while True:
        match heard.get():
            case Progress() as event:
                on_progress(event)
            case Made() as event:
                return event
            case PdfText():
                pass  # nobody asked for it
            case Failed() as event:
                raise getattr(errors, event.kind, FiresideError)(event.message, event.hint)
            case Ended() as ended:
                raise FiresideError(reason(ended))


def show_progress(event: Progress) -> None:
    """Write the progress over itself on standard error, if a person is watching."""
    if sys.stderr.isatty():
        end = "\n" if event.share >= 1 else ""
        print(f"\r{event.stage!s} … {event.share:4.0%}", end=end, file=sys.stderr, flush=True)
