"""The ruler: what the open conversation takes of the model's context, as the engine weighs it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.engine.protocol import Weights
from desktop.session.assistant import Assistant
from desktop.session.assistant_state import Ready
from desktop.session.briefing import Briefing
from desktop.session.chat import Chat
from desktop.session.documents import Documents
from desktop.session.scale import NOTHING, Beside, Scale, Told, scale_of, told_by
from desktop.session.weighing import Weighing

SETTLE_MS = 300  # a conversation is weighed when it has been shown for so long


@dataclass(frozen=True, slots=True)
class Reading:
    """What was weighed, and what it weighs: `weights.messages` are those of the briefing."""

    briefing: Briefing
    weights: Weights

    @property
    def left_out(self) -> frozenset[int]:
        """Return the nodes that the model would not see."""
        return self.briefing.unseen(self.weights.left_out)

    @property
    def next_out(self) -> frozenset[int]:
        """Return the nodes that leave next."""
        return self.briefing.nodes_at(self.weights.next_out)


class Ruler(QObject):
    """Has the branch that is shown weighed while the model has nothing to do.

    So it is known which messages the model no longer sees before it is asked again. The scale stays
    as it was last known while a reply is written, which then grows on it.
    """

    read = Signal(object)  # Reading, or None while it is not known
    scale_changed = Signal(object)  # Scale, or None while there is nothing to show

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
        self._briefing = Briefing((), ())  # that is being weighed
        self._last: tuple[int | None, Reading] | None = None  # for which conversation
        self._told = Told()
        self._scale: Scale | None = None
        self._documents: Documents | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(settle_ms)
        self._timer.timeout.connect(self._ask)
        chat.conversation_changed.connect(self._begin_anew)
        chat.path_changed.connect(self._begin_anew)
        chat.row_changed.connect(self._begin_anew)
        assistant.state_changed.connect(self._begin_anew)
        self._weighing = Weighing(assistant, self)
        self._weighing.answered.connect(self._on_weighed)
        chat.conversation_changed.connect(self._tell)
        chat.left_out_changed.connect(self._tell)
        chat.status_changed.connect(self._measure)
        assistant.state_changed.connect(self._tell)

    def take_documents(self, documents: Documents) -> None:
        """Count in what lies beside the message that is being written."""
        self._documents = documents
        documents.changed.connect(self._measure)
        documents.weighed.connect(self._measure)

    @property
    def reading(self) -> Reading | None:
        """Return what the branch that is shown weighs; None while that is not known."""
        return self._reading

    @property
    def scale(self) -> Scale | None:
        """Return what the model sees, as far as it was weighed; None while nothing was."""
        return self._scale

    def _begin_anew(self) -> None:
        self._weighing.take_back()
        self._timer.start()
        self._become(None)

    def _ask(self) -> None:
        if not isinstance(self._assistant.state, Ready):
            return  # it is asked when that changes
        order = self._chat.order
        self._briefing = order.briefing
        self._weighing.ask(order.briefing.messages, order.sampling)

    def _on_weighed(self, weights: Weights | None) -> None:
        if weights is None:
            return  # an answer would say why
        reading = Reading(self._briefing, weights)
        conversation = self._chat.conversation
        self._last = (conversation.id if conversation else None, reading)
        self._become(reading)
        self._chat.note_left_out(reading.left_out)
        self._tell()

    def _become(self, reading: Reading | None) -> None:
        if reading != self._reading:
            self._reading = reading
            self._measure()
            self.read.emit(reading)

    def _tell(self) -> None:
        """Make the scale anew, of what was weighed last in this conversation."""
        conversation = self._chat.conversation
        shown = conversation.id if conversation else None
        if self._last is not None and self._last[0] != shown:
            self._last, self._told = None, Told()
        if self._last is not None:
            reading = self._last[1]
            self._told = told_by(reading.briefing, reading.weights, self._chat.left_out)
        self._measure()

    def _measure(self) -> None:
        """Lay what is told along the context, and what has been written since behind it."""
        status, adapters = self._chat.status, self._chat.steering.adapters
        beside = self._beside
        if self._assistant.model is None:
            self._last, self._told = None, Told()
            self._show(None)
        elif self._last is not None:
            weights = self._last[1].weights
            used = status.context_used if self._reading is None else 0
            self._show(scale_of(self._told, weights.context, weights.reply, used, adapters, beside))
        elif status.context_total and status.context_used:
            total, used = status.context_total, status.context_used
            self._show(scale_of(Told(), total, 0, used, adapters, beside))
        else:
            self._show(None)

    @property
    def _beside(self) -> Beside:
        documents = self._documents
        if documents is None:
            return NOTHING
        names = (document.name for document in documents.all)
        return Beside(tuple(zip(names, documents.tokens, strict=False)), documents.is_counting)

    def _show(self, scale: Scale | None) -> None:
        if scale != self._scale:
            self._scale = scale
            self.scale_changed.emit(scale)
