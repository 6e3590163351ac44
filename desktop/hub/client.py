"""An errand to the hub as its user sees it: started, heard, killed at will; never waited for."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from desktop.child.confine import Reach
from desktop.child.process import Child, Ended, Plan
from desktop.core.wording import say
from desktop.hub.protocol import (
    FINAL,
    MAX_MESSAGE_BYTES,
    Command,
    Event,
    Failed,
    Surroundings,
    Task,
    Trouble,
)

WORKER = "desktop.hub.worker:main"

# huggingface_hub reads these once, when it is imported. Nothing of its cache or token files is
# read or written: they lie nowhere.
_NOWHERE = os.path.join(os.devnull, "fireside")  # noqa: PTH118
_ALONE = (
    ("HF_HOME", _NOWHERE),
    ("HF_TOKEN_PATH", os.devnull),  # is read to explain a token that is refused
    ("HF_HUB_CACHE", _NOWHERE),
    ("HF_XET_CACHE", _NOWHERE),
    ("HF_ASSETS_CACHE", _NOWHERE),
    ("HF_HUB_DISABLE_XET", "1"),
    ("HF_HUB_DISABLE_TELEMETRY", "1"),
    ("HF_HUB_DISABLE_IMPLICIT_TOKEN", "1"),
    ("HF_HUB_DISABLE_PROGRESS_BARS", "1"),
    ("HF_HUB_DISABLE_UPDATE_CHECK", "1"),
    ("HF_DEBUG", "0"),
    ("HUGGINGFACE_CO_STAGING", "0"),
)


class Errand:
    """One errand in a process of its own; `on_event` and `on_end` are called in its thread.

    Unless it is killed or closed, exactly one event of `protocol.FINAL` comes, a Failed if the
    process dies; then, always and once, `on_end`.
    """

    def __init__(
        self,
        command: Command,
        surroundings: Surroundings,
        on_event: Callable[[Event], None],
        on_end: Callable[[Ended], None],
        log_file: Path,
    ) -> None:
        self._task = Task(command, surroundings)
        self._on_event = on_event
        self._on_end = on_end
        self._answered = False
        self._unwanted = False
        plan = Plan(
            "hub", WORKER, Event, MAX_MESSAGE_BYTES, log_file,
            environment=_ALONE, reach=Reach.NETWORK,
        )  # fmt: skip
        self._child: Child[Task, Event] = Child(plan, self._hear, self._end)

    def start(self) -> None:
        """Start the process; returns at once."""
        self._child.start()
        self._child.send(self._task)

    def kill(self) -> None:
        """End the errand now; what a download has fetched stays in its part file."""
        self._unwanted = True
        self._child.kill()

    def close(self, grace_seconds: float = 0.0) -> None:
        """End the errand, by force after the grace. Returns at once; `on_end` follows."""
        self._unwanted = True
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

    def _hear(self, event: Event) -> None:
        if not self._answered:
            self._answered = isinstance(event, FINAL)
            self._on_event(event)

    def _end(self, ended: Ended) -> None:
        if not self._answered and not self._unwanted:
            self._answered = True
            self._on_event(
                Failed(
                    Trouble.ENDED,
                    say("The process that speaks with the hub ended unexpectedly."),
                    say("Try again; a download goes on where it was."),
                )
            )
        self._on_end(ended)
