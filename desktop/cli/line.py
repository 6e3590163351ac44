"""The engine for a program without an event loop: commands in, events out, in order."""

from __future__ import annotations

import contextlib
import queue
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path

from desktop.core import errors
from desktop.core.cuda import Place
from desktop.core.errors import EngineError
from desktop.engine.client import Ended, Engine
from desktop.engine.protocol import Command, Event, Failed


class Line:
    """An engine of one's own, listened to on the calling thread."""

    def __init__(self, log_file: Path, cuda: Place | None = None) -> None:
        self._heard: queue.SimpleQueue[Event | Ended] = queue.SimpleQueue()
        self.engine = Engine(log_file, self._heard.put, self._heard.put, cuda=cuda)
        self.engine.start()

    def ask(self, command: Command) -> Iterator[Event]:
        """Send `command` and yield its events; the caller knows which one is the last.

        Raises the error that the engine reports, or EngineError when it ends.
        """
        self.engine.send(command)
        while True:
            heard = self._heard.get()
            if isinstance(heard, Ended):
                raise EngineError(heard.wording())
            if isinstance(heard, Failed):
                kind = getattr(errors, heard.kind, EngineError)
                raise kind(heard.message, heard.hint)
            yield heard

    def close(self) -> None:
        """End the engine and wait until it is gone."""
        self.engine.close()
        self.engine.wait(10)


@contextlib.contextmanager
def line(cuda: Place | None = None) -> Generator[Line]:
    """Start an engine that lives as long as the block, with its log in a temporary folder."""
    with tempfile.TemporaryDirectory(prefix="fireside-") as folder:
        open_line = Line(Path(folder) / "engine.log", cuda)
        try:
            yield open_line
        finally:
            open_line.close()
