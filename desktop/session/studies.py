"""Adapters looked at closely: what one is, and what it could act on of all that is here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.core.adapter_file import AdapterFile
from desktop.core.adapter_fit import Verdict
from desktop.core.errors import ModelError
from desktop.core.shelf import Item, Kind
from desktop.core.wording import Wording
from desktop.session.shelving import Shelving
from desktop.session.tasks import Task, Tasks


@dataclass(frozen=True, slots=True)
class Study:
    """An adapter, and its verdict on each model of the shelf that could be read.

    `flaw` says what is wrong with its numbers, None if nothing is.
    """

    item: Item
    file: AdapterFile
    flaw: Wording | None
    verdicts: tuple[tuple[Item, Verdict], ...]


class Studies(QObject):
    """Studies one adapter at a time, off the main thread; only the last one is told of."""

    studied = Signal(object)  # Study
    failed = Signal(object)  # FiresideError

    def __init__(self, shelving: Shelving, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelving = shelving
        self._tasks = tasks
        self._task: Task | None = None

    def study(self, item: Item) -> None:
        """Look at an adapter; `studied` or `failed` follows."""
        if self._task is not None:
            self._task.forget()
        models = [m for m in self._shelving.items if m.kind is Kind.MODEL and not m.missing]
        self._task = self._tasks.run(
            partial(study, item, models), self.studied.emit, self.failed.emit
        )


def study(item: Item, models: Sequence[Item]) -> Study:
    """Return all that can be said of an adapter. For a task; raises AdapterError."""
    from desktop.core import adapters  # late: nobody waits for this before the first frame
    from desktop.core.models import identify

    file = adapters.identify_adapter(item.path)
    flaw = None if file.flaws else adapters.flaw_in_values(file.path)
    verdicts: list[tuple[Item, Verdict]] = []
    for model in models:
        sha256 = model.sha256 if model.parts == 1 else ""
        try:
            shape = adapters.shape_of(identify(model.path), sha256)
        except ModelError:
            continue  # damaged or gone meanwhile; its own page says so
        verdicts.append((model, adapters.check(file, shape)))
    return Study(item, file, flaw, tuple(verdicts))
