"""Titles made by the model: asked for after the first answers, when nobody waits for the engine."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core import guide
from desktop.core.chat import Conversation, Ending, Message, Namer, Node, Role
from desktop.core.errors import EngineError, StorageError
from desktop.core.families import PLAIN
from desktop.core.settings import Sampling
from desktop.engine import protocol
from desktop.session.assistant import Assistant
from desktop.session.assistant_state import Ready
from desktop.session.chat import Chat
from desktop.session.preferences import Preferences
from desktop.session.title import title_from
from desktop.storage.history import History

CALM_MS = 700  # how long the engine rests before it is asked
_MOST_ROWS = 6  # messages of a conversation that can still get a title
_MOST_TOKENS = 40  # of a title
_ROOM = 200  # tokens that must be left of the context: nothing may fall out for a title
_WISH = Message(
    Role.USER,
    "Give this conversation a title of two to six words, in the language it is held in. "
    "Write the title alone: no quotation marks, no explanation.",
)  # for the model, not for people


class Titler(QObject):
    """Gives the open conversation a title, as an errand that any message of the person ends.

    It asks behind the same messages with the same adapters, so that the engine keeps what it has
    evaluated of the conversation. A title that a person chose is never touched.
    """

    titled = Signal(int)  # conversation id

    def __init__(
        self,
        history: History,
        chat: Chat,
        assistant: Assistant,
        preferences: Preferences,
        *,
        calm_ms: int = CALM_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._history = history
        self._chat = chat
        self._assistant = assistant
        self._preferences = preferences
        self._request: int | None = None
        self._conversation = 0  # for which it is asked
        self._written: list[str] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(calm_ms)
        self._timer.timeout.connect(self._ask)
        chat.reply_finished.connect(self._on_reply_finished)
        chat.conversation_changed.connect(self._timer.stop)
        assistant.reply_grew.connect(self._on_grew)
        assistant.reply_ended.connect(self._on_ended)

    @property
    def is_asking(self) -> bool:
        """Return whether the model is at it."""
        return self._request is not None

    def close(self) -> None:
        """Ask for nothing any more."""
        self._timer.stop()
        self._chat.reply_finished.disconnect(self._on_reply_finished)

    def _on_reply_finished(self, _node: Node) -> None:
        self._timer.start()

    def _ask(self) -> None:
        conversation = self._chat.conversation
        if conversation is None or not self._is_wanted(conversation):
            return
        order = self._chat.order
        sampling = Sampling(
            temperature=0.2,
            seed=0,
            max_tokens=_MOST_TOKENS,
            thinking="off" if self._chooses_thinking else order.sampling.thinking,
        )
        messages = (*order.briefing.messages, _WISH)
        with contextlib.suppress(EngineError):  # busy again; there is another answer
            self._written.clear()
            self._conversation = conversation.id
            self._request = self._assistant.answer(messages, sampling, order.adapters, errand=True)

    @property
    def _chooses_thinking(self) -> bool:
        model = self._assistant.model
        return model is not None and model.can_choose_thinking

    def _is_wanted(self, conversation: Conversation) -> bool:
        rows, state = self._chat.rows, self._assistant.state
        if not rows or not isinstance(state, Ready) or self._chat.is_writing:
            return False
        model, last = state.model, rows[-1].node
        counts = last.provenance.counts if last.provenance else None
        if counts is None or last.ending not in (Ending.COMPLETE, Ending.LENGTH):
            return False
        return (
            self._preferences.settings.conversations.titles
            and conversation.namer is Namer.FIRST_WORDS
            and len(rows) <= _MOST_ROWS
            and counts.prompt_tokens + counts.reply_tokens + _ROOM < model.context
            and (model.can_choose_thinking or not model.thinks)
            and PLAIN.title not in str(model.template)  # it would continue a story
            and not self._chat.left_out
            and not guide.is_guide(model.path)  # it has no words for what it was not taught
        )

    def _on_grew(self, event: protocol.Piece) -> None:
        if event.request == self._request:
            self._written.append(event.text)

    def _on_ended(self, event: protocol.Finished | protocol.Failed) -> None:
        if event.request != self._request:
            return
        self._request = None
        if isinstance(event, protocol.Finished) and event.ending is Ending.COMPLETE:
            self._give(title_from("".join(self._written)))

    def _give(self, title: str) -> None:
        with contextlib.suppress(StorageError):  # it keeps the words that it begins with
            if title and self._history.entitle(self._conversation, title):
                self.titled.emit(self._conversation)
