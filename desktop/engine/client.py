"""The engine as its user sees it: started, sent commands, heard; never waited for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.child.process import Child, Ended, Plan
from desktop.engine import threads
from desktop.engine.protocol import MAX_MESSAGE_BYTES, Command, Event

__all__ = ["Ended", "Engine"]

WORKER = "desktop.engine.worker:main"


class Engine(Child[Command, Event]):
    """One engine; `on_event` and `on_end` are called in a thread of its own."""

    def __init__(
        self,
        log_file: Path,
        on_event: Callable[[Event], None],
        on_end: Callable[[Ended], None],
    ) -> None:
        plan = Plan(
            "engine", WORKER, Event, MAX_MESSAGE_BYTES, log_file, environment=threads.WAITING
        )
        super().__init__(plan, on_event, on_end)
