"""The engine as its user sees it: started, sent commands, heard; never waited for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.child.process import Child, Ended, Plan
from desktop.engine import threads
from desktop.engine.protocol import MAX_MESSAGE_BYTES, Command, Event

__all__ = ["Ended", "Engine"]

WORKER = "desktop.engine.worker:main"


class Engine:
    """The client of one engine; `on_event` and `on_end` are called in a thread of its own."""

    def __init__(
        self,
        log_file: Path,
        on_event: Callable[[Event], None],
        on_end: Callable[[Ended], None],
    ) -> None:
        plan = Plan(
            "engine", WORKER, Event, MAX_MESSAGE_BYTES, log_file, environment=threads.WAITING
        )
        self._child: Child[Command, Event] = Child(plan, on_event, on_end)

    def start(self) -> None:
        """Start the process; returns at once."""
        self._child.start()

    def send(self, command: Command) -> None:
        """Queue a command; never blocks. An engine that has ended reads it no more."""
        self._child.send(command)

    def close(self, grace_seconds: float = 3.0) -> None:
        """Ask the engine to end, force it after the grace. Returns at once; `on_end` follows."""
        self._child.close(grace_seconds)

    def kill(self) -> None:
        """End the engine by force."""
        self._child.kill()

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
