"""Work off the main thread, whose result comes home to it.

A task is a function without arguments: it runs in a small pool of threads, and its result, or the
error that it raised, is handed over on the main thread.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from desktop.core.errors import FiresideError

Result = TypeVar("Result")


@dataclass(slots=True, eq=False)
class Task:
    """Work that was handed in; after `forget` nobody is told how it ended.

    `is_over` says on the main thread that it ended, however it did, and is set before that is told.
    """

    wanted: bool = field(default=True, init=False)
    is_over: bool = field(default=False, init=False)

    def forget(self) -> None:
        """Let the work end in peace: neither its result nor a `FiresideError` is handed over."""
        self.wanted = False


class Tasks(QObject):
    """A small pool of threads for files and other slow things; lives on the main thread."""

    _came_home = Signal()

    def __init__(self, threads: int = 3, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="task")
        self._outcomes: deque[tuple[Task, Callable[[], None]]] = deque()
        self._closed = False
        self._came_home.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[FiresideError], None],
    ) -> Task:
        """Run `work` in the pool; then call `done` or `failed` on the main thread.

        What `work` raises beside a `FiresideError` is a bug and goes to `sys.excepthook`. After
        `close` nothing is run.
        """
        task = Task()
        if self._closed:
            task.forget()
            return task
        future = self._pool.submit(work)
        future.add_done_callback(partial(self._bring_home, task, done, failed))
        return task

    def close(self) -> None:
        """Wait for the work that runs, forget what waits; only bugs are still reported."""
        self._closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._deliver()

    def _bring_home(
        self,
        task: Task,
        done: Callable[[Any], None],
        failed: Callable[[FiresideError], None],
        future: Future[Any],
    ) -> None:
        """Run in the pool's thread, or in that of `close` for work that was never begun."""
        if future.cancelled():
            return
        error = future.exception()
        outcome: Callable[[], None]
        if error is None:
            outcome = partial(self._hand_over, task, done, future.result())
        elif isinstance(error, FiresideError):
            outcome = partial(self._hand_over, task, failed, error)
        else:
            outcome = partial(sys.excepthook, type(error), error, error.__traceback__)
        self._outcomes.append((task, outcome))
        self._came_home.emit()

    def _hand_over(self, task: Task, receiver: Callable[[Any], None], value: object) -> None:
        if task.wanted and not self._closed:
            receiver(value)

    def _deliver(self) -> None:
        while self._outcomes:
            task, outcome = self._outcomes.popleft()
            task.is_over = True
            outcome()
