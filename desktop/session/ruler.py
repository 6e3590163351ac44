"""The ruler: what the open conversation takes of the model's context, as the engine weighs it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.engine.protocol import Weighed, Weights
from desktop.session.assistant import Assistant
from desktop.session.assistant_state import Ready
from desktop.session.briefing import Briefing
from desktop.session.chat import Chat

SETTLE_MS = 300  # a conversation is weighed when it has been shown for so long


@dataclass(frozen=True, slots=True)
class Reading:
    """What was weighed, and what it weighs: `weights.messages` are those of the briefing."""

    briefing: Briefing
    weights: Weights

    @property
    def left_out(self) -> frozenset[int]:
        """Return the nodes that the model would not see."""
        return self.briefing.nodes_at(self.weights.left_out)

    @property
    def next_out(self) -> frozenset[int]:
        """Return the nodes that leave next."""
        return self.briefing.nodes_at(self.weights.next_out)


class Ruler(QObject):
    """Has the branch that is shown weighed while the model has nothing to do.

    So it is known which messages the model no longer sees before it is asked again.
    """

    read = Signal(object)  # Reading, or None while it is not known

    def __init__(
        self,
        chat: Chat,
        assistant: Assistant,
        settle_ms: int = SETTLE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._chat = chat
        self._assistant = assistant
        self._reading: Reading | None = None
        self._asked: tuple[int, Briefing] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(settle_ms)
        self._timer.timeout.connect(self._ask)
        chat.conversation_changed.connect(self._begin_anew)
        chat.path_changed.connect(self._begin_anew)
        assistant.state_changed.connect(self._begin_anew)
        assistant.weighed.connect(self._on_weighed)

    @property
    def reading(self) -> Reading | None:
        """Return what the branch that is shown weighs; None while that is not known."""
        return self._reading

    def _begin_anew(self) -> None:
        self._asked = None
        self._timer.start()
        self._become(None)

    def _ask(self) -> None:
        if not isinstance(self._assistant.state, Ready):
            return  # it is asked when that changes
        order = self._chat.order
        request = self._assistant.weigh(order.briefing.messages, order.sampling)
        self._asked = (request, order.briefing) if request is not None else None

    def _on_weighed(self, event: Weighed) -> None:
        if self._asked is None or event.request != self._asked[0]:
            return
        reading = Reading(self._asked[1], event.weights)
        self._become(reading)
        self._chat.note_left_out(reading.left_out)

    def _become(self, reading: Reading | None) -> None:
        if reading != self._reading:
            self._reading = reading
            self.read.emit(reading)
