"""How long the engine is waited for before it is ended by force."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.wording import Wording, say


@dataclass(frozen=True, slots=True)
class Limits:
    """What the engine may take, in seconds."""

    stopping: float = 4.0  # after it was asked to stop
    starting: float = 120.0  # until the prompt of an answer is ready
    closing: float = 3.0  # after it was asked to end


class Patience(QObject):
    """Waits for one thing at a time, and says when it has not come."""

    ran_out = Signal()

    def __init__(self, limits: Limits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.limits = limits
        self.request: int | None = None  # that is waited for
        self.stopping = False  # for its end, not only for a sign of life
        self.is_over = False  # it was waited for in vain
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)

    def await_start(self, request: int) -> None:
        """Wait for any event of `request`."""
        self._await(request, self.limits.starting, stopping=False)

    def await_stop(self, request: int) -> None:
        """Wait for the last event of `request`."""
        self._await(request, self.limits.stopping, stopping=True)

    def hear(self, request: int, *, last: bool) -> None:
        """Take note of an event of `request`, or of its last one."""
        if request == self.request and (last or not self.stopping):
            self.rest()

    def rest(self) -> None:
        """Wait for nothing."""
        self._timer.stop()
        self.request = None
        self.stopping = False
        self.is_over = False

    def silence(self) -> Wording:
        """Say what was waited for in vain."""
        return say(
            "The engine did not begin to answer within {seconds} seconds, so it was ended.",
            seconds=round(self.limits.starting),
        )

    def _await(self, request: int, seconds: float, *, stopping: bool) -> None:
        self.rest()
        self.request = request
        self.stopping = stopping
        self._timer.start(round(seconds * 1000))

    def _on_timeout(self) -> None:
        self.is_over = True
        self.ran_out.emit()
