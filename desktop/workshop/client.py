"""The workshop as its user sees it: started, given work, heard; cancelled by ending it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.child.probe import try_out
from desktop.child.process import Child, Ended, Plan
from desktop.core.confinement import Confinement
from desktop.core.wording import Wording, say
from desktop.workshop.output import sweep
from desktop.workshop.protocol import MAX_MESSAGE_BYTES, Command, Event, ReadPdf

__all__ = ["Ended", "Workshop", "confinement", "reason"]

WORKER = "desktop.workshop.worker:main"


class Workshop(Child[Command, Event]):
    """One workshop; the functions that it is given are called in a thread of its own.

    What it makes lies in `folder`: it can write nowhere else, and nowhere at all without one.
    `close(0)` cancels what it is at: what it left unfinished is gone when `on_end` is called.
    """

    def __init__(
        self,
        log_file: Path,
        folder: Path | None,
        on_event: Callable[[Event], None],
        on_end: Callable[[Ended], None],
        on_confined: Callable[[Confinement], None] | None = None,
    ) -> None:
        writes = () if folder is None else (folder,)
        plan = Plan("workshop", WORKER, Event, MAX_MESSAGE_BYTES, log_file, writes=writes)
        self._outputs: list[Path] = []

        def swept(ended: Ended) -> None:
            for output in self._outputs:
                sweep(output)
            on_end(ended)

        super().__init__(plan, on_event, swept, on_confined)

    def send(self, message: Command) -> None:
        """Queue a command; never blocks. A workshop that has ended reads it no more."""
        if not isinstance(message, ReadPdf):
            self._outputs.append(Path(message.output))
        super().send(message)


def reason(ended: Ended) -> Wording:
    """Return one sentence for people on an end that nobody asked for."""
    if ended.exit_code == -9:
        return say("The workshop was killed, perhaps because the computer ran out of memory.")
    code = str(ended.exit_code)
    return say("The workshop ended unexpectedly ({code}); the file may be damaged.", code=code)


def confinement(log_file: Path) -> Confinement | None:
    """Return what a workshop is kept from here, tried out by a child that does nothing; waits."""
    return try_out(log_file, writes=(log_file.parent,))
