"""Things with files that take a while, one after another: with progress, and given up at will."""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from desktop.core.errors import FiresideError
from desktop.core.wording import Wording
from desktop.session.tasks import Tasks

Result = TypeVar("Result")

_STEP = 0.004  # of the share: more is told of than a progress bar can show


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that takes a while; `share` of it, 0 to 1, is done. `item` is 0 for a new one."""

    number: int
    title: Wording
    item: int = 0
    share: float = 0.0


class Steps:
    """What the work of a deed is given: whether to stop, and where to say how far it is."""

    def __init__(self, stop: Event, tell: Callable[[float], None]) -> None:
        self.stop = stop
        self._tell = tell
        self._told = 0.0

    def progress(self, total: int) -> Callable[[int], None]:
        """Return where to say how many of `total` bytes are done."""

        def tell(done: int) -> None:
            share = min(1.0, done / total) if total else 1.0
            if share - self._told >= _STEP:
                self._told = share
                self._tell(share)

        return tell


class Deeds(QObject):
    """Carries out one deed at a time, in a thread of its own."""

    changed = Signal(object)  # tuple[Deed, ...] that go on or wait
    _progressed = Signal(int, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = Tasks(1, self)
        self._deeds: dict[int, Deed] = {}
        self._stops: dict[int, Event] = {}
        self._number = 0
        self._progressed.connect(self._on_progressed, Qt.ConnectionType.QueuedConnection)

    def begin(
        self,
        title: Wording,
        item: int,
        work: Callable[[Steps], Result],
        done: Callable[[Result], None],
        failed: Callable[[FiresideError], None],
    ) -> int:
        """Have `work` done in its turn, then `done` or `failed` called; return its number."""
        self._number += 1
        number, stop = self._number, Event()
        self._deeds[number] = Deed(number, title, item)
        self._stops[number] = stop

        def tell(share: float) -> None:
            with contextlib.suppress(RuntimeError):  # the window has gone meanwhile
                self._progressed.emit(number, share)

        self._tasks.run(
            partial(work, Steps(stop, tell)),
            partial(self._end, number, done),
            partial(self._end, number, failed),
        )
        self.changed.emit(tuple(self._deeds.values()))
        return number

    def cancel(self, number: int) -> None:
        """Let a deed stop where it can; its `done` still comes."""
        if number in self._stops:
            self._stops[number].set()

    def close(self) -> None:
        """Stop all deeds and wait for the one that runs, which stops soon."""
        for stop in self._stops.values():
            stop.set()
        self._tasks.close()

    def _end(self, number: int, hand_over: Callable[[Result], None], result: Result) -> None:
        del self._deeds[number], self._stops[number]
        self.changed.emit(tuple(self._deeds.values()))
        hand_over(result)

    def _on_progressed(self, number: int, share: float) -> None:
        if number in self._deeds:
            self._deeds[number] = dataclasses.replace(self._deeds[number], share=share)
            self.changed.emit(tuple(self._deeds.values()))
