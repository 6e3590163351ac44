"""The workshop as its user sees it: started, given work, heard; cancelled by ending it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.child.process import Child, Ended, Plan
from desktop.core.wording import Wording, say
from desktop.workshop.output import sweep
from desktop.workshop.protocol import MAX_MESSAGE_BYTES, Command, Event

__all__ = ["Ended", "Workshop", "reason"]

WORKER = "desktop.workshop.worker:main"


class Workshop:
    """The client of one workshop; `on_event` and `on_end` are called in a thread of its own."""

    def __init__(
        self,
        log_file: Path,
        on_event: Callable[[Event], None],
        on_end: Callable[[Ended], None],
    ) -> None:
        plan = Plan("workshop", WORKER, Event, MAX_MESSAGE_BYTES, log_file)
        self._on_end = on_end
        self._outputs: list[Path] = []
        self._child: Child[Command, Event] = Child(plan, on_event, self._ended)

    def start(self) -> None:
        """Start the process; returns at once."""
        self._child.start()

    def send(self, command: Command) -> None:
        """Queue a command; never blocks. A workshop that has ended reads it no more."""
        self._outputs.append(Path(command.output))
        self._child.send(command)

    def cancel(self) -> None:
        """End the workshop at once; what it left unfinished is gone when `on_end` is called."""
        self._child.close(0)

    def close(self, grace_seconds: float = 3.0) -> None:
        """Ask the workshop to end, force it after the grace. Returns at once; `on_end` follows."""
        self._child.close(grace_seconds)

    def wait(self, seconds: float | None = None) -> bool:
        """Wait for the end (not on a thread that must go on); False if it was not in time."""
        return self._child.wait(seconds)

    @property
    def alive(self) -> bool:
        """True from the start until the end is noticed."""
        return self._child.alive

    @property
    def pid(self) -> int | None:
        """The process's number, once it is started."""
        return self._child.pid

    def _ended(self, ended: Ended) -> None:
        for output in self._outputs:
            sweep(output)
        self._on_end(ended)


def reason(ended: Ended) -> Wording:
    """Return one sentence for people on an end that nobody asked for."""
    if ended.exit_code == -9:
        return say("The workshop was killed, perhaps because the computer ran out of memory.")
    code = str(ended.exit_code)
    return say("The workshop ended unexpectedly ({code}); the file may be damaged.", code=code)
