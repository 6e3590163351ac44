"""What is offered before messages leave the context."""

from __future__ import annotations

import dataclasses
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import FiresideError
from desktop.core.fit import Machine, fit
from desktop.core.prompt import turns
from desktop.core.settings import Loading
from desktop.session.assistant import Assistant
from desktop.session.chat import Chat
from desktop.session.identify import identify
from desktop.session.machine import ThisMachine
from desktop.session.preferences import Preferences
from desktop.session.ruler import Reading, Ruler
from desktop.session.shelving import Shelving
from desktop.session.tasks import Tasks

_LONGER = 2  # times the context that there is


_NOBODY = 1  # stands for the newest of those that leave where none can


def newest_leaving(reading: Reading) -> int:
    """Return the newest message that another turn like the last would push out, 0 for none."""
    weights, messages = reading.weights, reading.briefing.messages
    every_turn = turns(messages)
    if not every_turn:
        return 0
    last = sum(weights.messages[index] for index in every_turn[-1])
    if weights.prompt + last <= weights.context - weights.reply:
        return 0
    return max(reading.next_out, default=_NOBODY)


class Overflow(QObject):
    """Tells that messages are about to leave the context, and what helps: once for each block.

    Of what the person knows is remembered for the conversation, whichever their choice is.
    """

    changed = Signal(bool)  # whether the person is to be told now
    longer_found = Signal(int)  # a context, in tokens, that the model and the memory allow; 0: none

    def __init__(
        self,
        ruler: Ruler,
        chat: Chat,
        assistant: Assistant,
        machine: ThisMachine,
        shelving: Shelving,
        preferences: Preferences,
        tasks: Tasks,
    ) -> None:
        super().__init__(ruler)
        self._chat = chat
        self._assistant = assistant
        self._machine = machine
        self._shelving = shelving
        self._preferences = preferences
        self._tasks = tasks
        self._told = False
        self._newest = 0  # of those that leave
        self._shown: int | None = None  # the conversation that is open
        self._longer = 0
        ruler.read.connect(self._on_read)
        chat.conversation_changed.connect(self._withdraw)

    @property
    def is_told(self) -> bool:
        """Return whether the person is to be told now."""
        return self._told

    def go_on(self) -> None:
        """Let the oldest turns leave, and say no more of these."""
        self._chat.note_told_out(self._newest)
        self._tell(told=False)

    def lengthen(self) -> None:
        """Load the model again with the longer context that was found. Raises StorageError."""
        model = self._assistant.model
        if model is None or not self._longer:
            return
        if not self._shelving.choose_context(model.path, self._longer):
            self._preferences.set("loading", "context", self._longer)
        self._tell(told=False)
        self._assistant.load(model.path)

    def _on_read(self, reading: Reading | None) -> None:
        if reading is None:
            return  # it is being weighed: what was told stands until that is known
        self._newest, known = newest_leaving(reading), self._chat.steering.told_out
        if not known:  # what has left already is news too
            self._newest = max((self._newest, *reading.briefing.nodes_at(reading.weights.left_out)))
        self._tell(told=self._chat.conversation is not None and self._newest > known)

    def _withdraw(self) -> None:
        """Say nothing of a conversation that is not shown any more."""
        conversation = self._chat.conversation
        shown = conversation.id if conversation else None
        if shown != self._shown:
            self._shown = shown
            self._tell(told=False)

    def _tell(self, *, told: bool) -> None:
        if told == self._told:
            return
        self._told = told
        self._longer = 0
        self.changed.emit(told)
        if told:
            self._look_for_longer()

    def _look_for_longer(self) -> None:
        model = self._assistant.model
        wanted = min(model.context_trained, model.context * _LONGER) if model else 0
        if model is None or wanted <= model.context:
            self._on_longer(0)
            return
        loading = dataclasses.replace(self._preferences.loading_of(model.path), context=wanted)
        work = partial(_longer, model.path, self._machine.now(), loading)
        self._tasks.run(work, self._on_longer, self._on_not_priced)

    def _on_longer(self, context: int) -> None:
        self._longer = context
        self.longer_found.emit(context)

    def _on_not_priced(self, _error: FiresideError) -> None:
        self._on_longer(0)


def _longer(path: str, machine: Machine, loading: Loading) -> int:
    """Return the context that was wanted if it fits into what is free beside the loaded model."""
    fits = fit(identify(path), machine, loading).verdict == "comfortable"
    return loading.context if fits else 0
