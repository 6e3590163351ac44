"""Summaries made by the model, to be read by it in place of the oldest turns."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import Message, Node, Role
from desktop.core.prompt import turns
from desktop.core.settings import Sampling
from desktop.engine import protocol
from desktop.session.assistant import Assistant
from desktop.session.chat import Chat

_MOST_TOKENS = 400  # of a summary, and an eighth of the context
_WISH = Message(
    Role.USER,
    "Summarise this conversation so far in a few short sentences, in the language it is held in: "
    "who wants what, what was decided, names and numbers that matter. Write the summary alone.",
)  # for the model, not for people


class Summariser(QObject):
    """Has the older half of the branch that is shown summarised. Nothing is used before `use`.

    The messages stay where they are; the summary is kept with the last one that it stands for.
    """

    grew = Signal(str)  # more of the summary
    ended = Signal(object)  # Wording: why it failed; None if it did not

    def __init__(self, chat: Chat, assistant: Assistant, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chat = chat
        self._assistant = assistant
        self._request: int | None = None
        assistant.reply_grew.connect(self._on_grew)
        assistant.reply_ended.connect(self._on_ended)

    @property
    def present(self) -> Node | None:
        """Return the message up to which a summary stands now, None where none does."""
        summed = [row.node for row in self._chat.rows if row.node.summary]
        return summed[-1] if summed else None

    def last_of(self) -> int | None:
        """Return the last message of the older half; None where there are not two turns."""
        nodes = [row.node for row in self._chat.rows]
        every_turn = turns([node.message for node in nodes])
        if len(every_turn) < 2:
            return None
        return nodes[every_turn[(len(every_turn) - 1) // 2][-1]].id

    def begin(self) -> bool:
        """Ask for a summary; `grew` and `ended` follow. False where there is nothing to shorten.

        Raises EngineError if the model is busy or there is none.
        """
        last, model = self.last_of(), self._assistant.model
        if last is None or model is None:
            return False
        order = self._chat.order_after(last)
        thinks = model.can_choose_thinking
        sampling = Sampling(
            temperature=0.3,
            max_tokens=min(_MOST_TOKENS, model.context // 8),
            thinking="off" if thinks else order.sampling.thinking,
        )
        messages = (*order.briefing.messages, _WISH)
        self._request = self._assistant.answer(messages, sampling, order.adapters)
        return True

    def stop(self) -> None:
        """Write no more of it."""
        if self._request is not None:
            self._assistant.stop()

    def use(self, text: str, last: int) -> None:
        """Let the model read `text` in place of all up to the message `last`; empty: of nothing.

        Raises StorageError.
        """
        before = self.present
        if before is not None and before.id != last:
            self._chat.set_summary(before.id, "")
        self._chat.set_summary(last, text)

    def _on_grew(self, event: protocol.Piece) -> None:
        if event.request == self._request:
            self.grew.emit(event.text)

    def _on_ended(self, event: protocol.Finished | protocol.Failed) -> None:
        if event.request == self._request:
            self._request = None
            self.ended.emit(event.message if isinstance(event, protocol.Failed) else None)
