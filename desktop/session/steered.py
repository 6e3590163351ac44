"""How the open conversation is steered: by its persona, system prompt, sampling and adapters."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import AdapterUse, Conversation, Steering
from desktop.core.personas import Persona
from desktop.core.settings import Sampling
from desktop.session.orders import Orders
from desktop.storage.history import History


class Steered(QObject):
    """Which conversation is open, and how it is steered; a new one begins as the model's do."""

    conversation_changed = Signal(object)  # Conversation | None: opened, new, renamed, steered

    def __init__(self, history: History, orders: Orders, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = history
        self._orders = orders
        self._conversation: Conversation | None = None
        self._steering = orders.first_steering()
        self._is_steered = False  # by the person, since this new conversation was begun
        self._persona: Persona | None = None  # that this new conversation begins with

    @property
    def conversation(self) -> Conversation | None:
        """Return the open conversation; None for a new one that has no message yet."""
        return self._conversation

    @property
    def steering(self) -> Steering:
        """Return what the person chose for this conversation."""
        return self._steering

    @property
    def system_prompt(self) -> str:
        """Return the system prompt of this conversation."""
        return self._steering.system_prompt

    @property
    def sampling(self) -> Sampling:
        """Return how tokens are picked: the conversation's own way, the model's, the settings'."""
        return self._orders.sampling(self._steering)

    @property
    def opening(self) -> str:
        """Return what the persona of a new conversation says first; empty in any other."""
        is_new = self._conversation is None and self._persona is not None
        return self._persona.opening if is_new and self._persona else ""

    @property
    def persona(self) -> Persona | None:
        """Return the persona that a new conversation begins with."""
        return self._persona

    def take_on(
        self, persona: Persona | None, model: str = "", steering: Steering | None = None
    ) -> None:
        """Be steered by a persona, answered by the model at a path; None for no persona.

        It is the person's choice, and takes the place of what they chose before. `steering` takes
        a choice back: it is what steered then.
        """
        is_new = self._conversation is None
        self._persona = persona if is_new else None
        self._steer(steering or self._orders.first_steering(persona, model))
        if is_new:
            self._is_steered = steering is not None

    def set_system_prompt(self, text: str) -> None:
        """Steer this conversation by another system prompt, from the next answer on."""
        self._steer(dataclasses.replace(self._steering, system_prompt=text))

    def set_sampling(self, sampling: Sampling | None) -> None:
        """Pick tokens another way in this conversation; None for what the settings say."""
        self._steer(dataclasses.replace(self._steering, sampling=sampling))

    def set_adapters(self, adapters: tuple[AdapterUse, ...]) -> None:
        """Let these adapters act in this conversation, from the next answer on."""
        self._steer(dataclasses.replace(self._steering, adapters=adapters))

    def note_told_out(self, node_id: int) -> None:
        """Keep that the person knows of all messages up to this that they leave the context."""
        self._steer(dataclasses.replace(self._steering, told_out=node_id))

    def begin_with(self, adapters_of: Callable[[str], tuple[AdapterUse, ...]]) -> None:
        """Let new conversations begin with the adapters of the model at a path."""
        self._orders.begin_with(adapters_of)
        self._begin_anew()

    def _begin_anew(self) -> None:
        """Let a new conversation that nobody has steered begin as the model's do."""
        if self._conversation is None and not self._is_steered:
            first = self._orders.first_steering(self._persona)
            if first != self._steering:
                self._steering = first
                self.conversation_changed.emit(None)

    def _is_open(self, conversation_id: int) -> bool:
        return self._conversation is not None and self._conversation.id == conversation_id

    def _steer(self, steering: Steering) -> None:
        self._is_steered = True
        if self._conversation is not None:
            self._history.steer(self._conversation.id, steering)
            self._conversation = dataclasses.replace(self._conversation, steering=steering)
        self._steering = steering
        self.conversation_changed.emit(self._conversation)
