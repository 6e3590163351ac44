"""The line to the engine: one child process at a time, its words brought to the main thread."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Protocol, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance

from desktop.child.process import Ended
from desktop.engine.protocol import Command, Event


class Engine(Protocol):
    """What the sessions need of an engine; the real one is `desktop.engine.client.Engine`."""

    def start(self) -> None:
        """Begin the child process and return at once."""
        ...

    def send(self, command: Command, /) -> None:
        """Queue a command; dropped before the start and after the end."""
        ...

    def close(self, grace_seconds: float = 3.0) -> None:
        """Ask the child to end and force it after the grace; its end is told as any other."""
        ...

    def kill(self) -> None:
        """End the child now."""
        ...


EngineFactory: TypeAlias = Callable[[Callable[[Event], None], Callable[[Ended], None]], Engine]
"""Makes an engine that reports events and its end, from any thread, to these two."""


class Line(QObject):
    """Keeps one engine at a time and says, on the main thread, what it says.

    An engine that was hung up on is not listened to any more, however much it still has to say.
    """

    spoke = Signal(object)  # Event
    ended = Signal(object)  # Ended
    _said = Signal(int, object)
    _died = Signal(int, object)

    def __init__(self, factory: EngineFactory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._factory = factory
        self._engine: Engine | None = None
        self._number = 0  # of the engine; the words of earlier ones are dropped
        self._request = 0
        self._said.connect(self._on_said, Qt.ConnectionType.QueuedConnection)
        self._died.connect(self._on_died, Qt.ConnectionType.QueuedConnection)

    @property
    def is_open(self) -> bool:
        """Return whether there is an engine whose end has not been told."""
        return self._engine is not None

    def next_request(self) -> int:
        """Return a number that no request had yet, with any engine."""
        self._request += 1
        return self._request

    def send(self, command: Command) -> None:
        """Send a command, starting an engine if there is none."""
        if self._engine is None:
            self._engine = self._start()
        self._engine.send(command)

    def close(self, grace_seconds: float) -> None:
        """Ask the engine to end, force it after the grace; `ended` follows if there was one."""
        if self._engine is not None:
            self._engine.close(grace_seconds)

    def kill(self) -> None:
        """End the engine now; `ended` follows if there was one."""
        if self._engine is not None:
            self._engine.kill()

    def _start(self) -> Engine:
        self._number += 1
        number = self._number
        engine = self._factory(
            lambda event: _tell(self._said, number, event),
            lambda ended: _tell(self._died, number, ended),
        )
        engine.start()
        return engine

    def _on_said(self, number: int, event: object) -> None:
        if number == self._number and self._engine is not None:
            self.spoke.emit(event)

    def _on_died(self, number: int, ended: object) -> None:
        if number == self._number:
            self._engine = None
            self.ended.emit(ended)


def _tell(signal: SignalInstance, number: int, what: object) -> None:
    """Emit from the engine's thread, to which it is all one if the window has gone meanwhile.

    The main thread may hear of the end, and delete everything, before the emission has returned.
    """
    with contextlib.suppress(RuntimeError):
        signal.emit(number, what)
