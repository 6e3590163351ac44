"""What is being made in the workshop: adapters converted, adapters baked into models.

One job at a time, each in a process of its own that ends with it; the others wait for their turn.
What was made is put on the shelf.
"""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance

from desktop.child.process import Ended
from desktop.core.chat import AdapterUse
from desktop.core.errors import FiresideError
from desktop.core.shelf import Elsewhere, Item, Kind, Origin, Place
from desktop.core.wording import Wording, say
from desktop.session.shelving import Shelving
from desktop.session.tasks import Task, Tasks
from desktop.session.work import (
    Cost,
    Failed,
    Glance,
    Idle,
    Job,
    Made,
    Order,
    State,
    Working,
    adapter_name,
    cost,
    file_name,
    glance,
    place,
)
from desktop.workshop import protocol
from desktop.workshop.client import reason

__all__ = ["Failed", "Idle", "Job", "Made", "State", "Workbench", "Working"]


class Workshop(Protocol):
    """What is needed of a workshop; the real one is `desktop.workshop.client.Workshop`."""

    def start(self) -> None:
        """Begin the process and return at once."""
        ...

    def send(self, command: protocol.Command, /) -> None:
        """Queue a command."""
        ...

    def close(self, grace_seconds: float = 3.0) -> None:
        """End it after the grace; with none, what it is at is cancelled. Its end is told."""
        ...


WorkshopFactory: TypeAlias = Callable[
    [Path, Callable[[protocol.Event], None], Callable[[Ended], None]], Workshop
]
"""Makes a workshop that may write into a folder, and reports events and its end, from any thread.
"""


class Workbench(QObject):
    """Has files made, and says in one value how that stands."""

    state_changed = Signal(object)  # State
    closed = Signal()  # no process is left, after `close`
    _said = Signal(int, object)
    _died = Signal(int, object)

    def __init__(
        self,
        factory: WorkshopFactory,
        shelving: Shelving,
        tasks: Tasks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._factory = factory
        self._shelving = shelving
        self._tasks = tasks
        self._state: State = Idle()
        self._waiting: deque[Order] = deque()
        self._order: Order | None = None  # that is being carried out
        self._workshop: Workshop | None = None  # whose end has not been told
        self._number = 0
        self._pricing: Task | None = None
        self._closing = False
        self._said.connect(self._on_said, Qt.ConnectionType.QueuedConnection)
        self._died.connect(self._on_died, Qt.ConnectionType.QueuedConnection)

    @property
    def state(self) -> State:
        """Return how it stands."""
        return self._state

    def convert(self, source: str, model: str, origin: Origin | None = None) -> int:
        """Make a GGUF adapter of the PEFT folder or safetensors file at `source`; return its job.

        It is made for the model at `model`, a path, and comes to lie in the models folder.
        """
        name = adapter_name(source)
        job = self._next(say("Converting “{name}”", name=name), Kind.ADAPTER)
        known = next((item for item in self._shelving.items if item.path == model), None)
        sha256 = known.sha256 if known and known.parts == 1 else ""

        def command(output: str) -> protocol.Command:
            return protocol.Convert(job.number, source, model, output, sha256)

        output = Path(self._shelving.folder) / file_name(name)
        return self._add(Order(job, command, output, origin or Origin(), free=True))

    def bake(self, model: str, uses: Sequence[AdapterUse], quantisation: str, output: str) -> int:
        """Write the model at `model` to `output` with adapters merged into it; return its job."""
        job = self._next(say("Baking “{name}”", name=Path(output).stem), Kind.MODEL)

        def command(path: str) -> protocol.Command:
            return protocol.Bake(job.number, model, tuple(uses), path, quantisation)

        return self._add(Order(job, command, Path(output), Origin()))

    def look(
        self, source: str, done: Callable[[Glance], None], failed: Callable[[FiresideError], None]
    ) -> None:
        """See off the main thread what the adapter of PEFT at `source` is, if it is one at all."""
        self._tasks.run(partial(glance, Path(source)), done, failed)

    def price(
        self,
        model: str,
        uses: Sequence[AdapterUse],
        quantisation: str,
        output: str,
        done: Callable[[Cost], None],
        failed: Callable[[FiresideError], None],
    ) -> None:
        """See off the main thread what a bake takes of the disk; only the last question counts."""
        if self._pricing is not None:
            self._pricing.forget()
        self._pricing = self._tasks.run(
            partial(cost, model, tuple(uses), quantisation, output), done, failed
        )

    def cancel(self, job: int) -> None:
        """Give a job up at once; nothing is left of it."""
        self._waiting = deque(order for order in self._waiting if order.job.number != job)
        if self._order is not None and self._order.job.number == job:
            self._order = None
            self._become(Idle())
            if self._workshop is not None:
                self._workshop.close(0)
        self._go_on()

    def dismiss(self) -> None:
        """Take note that the person has read how the last job ended."""
        if isinstance(self._state, Made | Failed):
            self._become(Idle())

    def close(self) -> None:
        """Give everything up; `closed` follows."""
        self._closing = True
        self._waiting.clear()
        self._order = None
        if self._workshop is None:
            self.closed.emit()
        else:
            self._workshop.close(0)

    def _next(self, title: Wording, kind: Kind) -> Job:
        self._number += 1
        return Job(self._number, title, kind)

    def _add(self, order: Order) -> int:
        self._waiting.append(order)
        if isinstance(self._state, Working):
            self._become(Working(self._state.job, self._state.share, self._state.stage,
                                 len(self._waiting)))  # fmt: skip
        self._go_on()
        return order.job.number

    def _go_on(self) -> None:
        """Begin the next job, if it is its turn."""
        if self._closing or self._order is not None or self._workshop is not None:
            return
        if self._waiting:
            self._order = order = self._waiting.popleft()
            self._tell(order)
            self._tasks.run(
                partial(place, order),
                partial(self._on_placed, order),
                partial(self._on_failed, order),
            )

    def _tell(self, order: Order, share: float = 0.0, stage: Wording | None = None) -> None:
        self._become(Working(order.job, share, stage, len(self._waiting)))

    def _on_placed(self, order: Order, output: str) -> None:
        if order is not self._order:
            return
        number = order.job.number
        self._workshop = workshop = self._factory(
            Path(output).parent,
            lambda event: _emit(self._said, number, event),
            lambda ended: _emit(self._died, number, ended),
        )
        workshop.start()
        workshop.send(order.command(output))

    def _on_said(self, number: int, event: protocol.Event) -> None:
        order = self._order
        if order is None or order.job.number != number:
            return
        match event:
            case protocol.Progress(_, share, stage):
                self._tell(order, share, stage)
            case protocol.Made(_, path, size):
                self._end_workshop()
                found = Elsewhere(path, Place.OWN, "", size, order.job.kind, "", order.origin)
                self._shelving.take_in(
                    found, partial(self._on_shelved, order), partial(self._on_failed, order)
                )
            case protocol.PdfText():
                pass  # nobody asked for it
            case protocol.Failed(_, _, message, hint):
                self._end_workshop()
                self._end(order, Failed(order.job, message, hint))

    def _end_workshop(self) -> None:
        if self._workshop is not None:
            self._workshop.close(0)

    def _on_shelved(self, order: Order, item: Item) -> None:
        self._end(order, Made(order.job, item))

    def _on_failed(self, order: Order, error: FiresideError) -> None:
        self._end(order, Failed(order.job, error.message, error.hint))

    def _on_died(self, number: int, ended: Ended) -> None:
        self._workshop = None
        if self._closing:
            self.closed.emit()
            return
        order = self._order
        if order is not None and order.job.number == number and not ended.expected:
            self._end(order, Failed(order.job, reason(ended)))
        self._go_on()

    def _end(self, order: Order, state: State) -> None:
        if order is self._order and not self._closing:
            self._order = None
            self._become(state)
            self._go_on()

    def _become(self, state: State) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)


def _emit(signal: SignalInstance, number: int, what: object) -> None:
    """Emit from the workshop's thread, to which it is all one if the window has gone meanwhile."""
    with contextlib.suppress(RuntimeError):
        signal.emit(number, what)
