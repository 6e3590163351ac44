"""What messages take of the context: one question of one asker, asked until it is answered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import Message
from desktop.core.settings import Sampling
from desktop.engine.protocol import Failed, Weighed
from desktop.session.assistant import Assistant


class Weighing(QObject):
    """Asks again what was passed over: of all questions, the engine answers the latest alone."""

    answered = Signal(object)  # protocol.Weights, or None: the template refuses the messages

    def __init__(self, assistant: Assistant, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._asked: tuple[int, Sequence[Message], Sampling] | None = None
        assistant.weighed.connect(self._hear)
        assistant.weighing_failed.connect(self._hear)

    def ask(self, messages: Sequence[Message], sampling: Sampling) -> None:
        """Ask this in place of what was asked before; without a model nothing follows."""
        request = self._assistant.weigh(messages, sampling)
        self._asked = None if request is None else (request, messages, sampling)

    def take_back(self) -> None:
        """Want no answer any more."""
        self._asked = None

    def _hear(self, event: Weighed | Failed) -> None:
        if self._asked is None or event.request < self._asked[0]:
            return
        (request, messages, sampling), self._asked = self._asked, None
        if event.request > request:
            self.ask(messages, sampling)
        else:
            self.answered.emit(event.weights if isinstance(event, Weighed) else None)
