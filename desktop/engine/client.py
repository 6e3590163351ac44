"""The engine as its user sees it: started, sent commands, heard; never waited for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.child.probe import try_out
from desktop.child.process import Child, Ended, Plan
from desktop.core.confinement import Confinement
from desktop.core.cuda import Place
from desktop.engine import threads
from desktop.engine.protocol import MAX_MESSAGE_BYTES, Command, Event

__all__ = ["Ended", "Engine", "confinement"]

WORKER = "desktop.engine.worker:main"


class Engine(Child[Command, Event]):
    """One engine; the functions that it is given are called in a thread of its own.

    It may read any file, for models lie anywhere; it writes its log and the graphics card's caches.
    `cuda` is where downloaded libraries for a GPU lie, if any do.
    """

    def __init__(
        self,
        log_file: Path,
        on_event: Callable[[Event], None],
        on_end: Callable[[Ended], None],
        on_confined: Callable[[Confinement], None] | None = None,
        cuda: Place | None = None,
    ) -> None:
        plan = Plan(
            "engine", WORKER, Event, MAX_MESSAGE_BYTES, log_file,
            arguments=(str(cuda.folder), str(cuda.description)) if cuda else (),
            environment=threads.WAITING, gpu=True,
        )  # fmt: skip
        super().__init__(plan, on_event, on_end, on_confined)


def confinement(log_file: Path) -> Confinement | None:
    """Return what an engine is kept from here, tried out by a child that does nothing; waits."""
    return try_out(log_file, gpu=True)
