"""What a reply is asked for with: as the conversation says, else the model, else the settings."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop.core.chat import AdapterUse, Message, Node, Steering
from desktop.core.personas import Persona
from desktop.core.settings import Sampling
from desktop.session.assistant import Assistant
from desktop.session.briefing import Briefing
from desktop.session.preferences import Preferences
from desktop.session.reply import NOTHING_YET, Order


class Orders:
    """Makes the order for a reply in any conversation, open or not."""

    def __init__(self, assistant: Assistant, preferences: Preferences) -> None:
        self._assistant = assistant
        self._preferences = preferences
        self._adapters_of: Callable[[str], tuple[AdapterUse, ...]] = lambda _path: ()

    def begin_with(self, adapters_of: Callable[[str], tuple[AdapterUse, ...]]) -> None:
        """Let new conversations begin with the adapters of the model at a path."""
        self._adapters_of = adapters_of

    def first_steering(self, persona: Persona | None = None, model: str = "") -> Steering:
        """Return how a new conversation is steered, by a persona and the model at a path.

        The persona goes before the model's defaults, these before the settings. Without a path it
        is the model that is loaded.
        """
        path = model or self._model_path
        usual = Steering(self._preferences.system_prompt_of(path), adapters=self._adapters_of(path))
        return usual if persona is None else persona.steer(usual, path)

    def sampling(self, steering: Steering) -> Sampling:
        """Return how tokens are picked: the conversation's own way, the model's, the settings'."""
        return steering.sampling or self._preferences.sampling_of(self._model_path)

    def order(
        self, steering: Steering, path: Sequence[Node], beginning: Message = NOTHING_YET
    ) -> Order:
        """Return the order for a reply after `path`, oldest first, beginning with `beginning`."""
        briefing = Briefing.of(path, steering.system_prompt)
        if beginning != NOTHING_YET:
            briefing = briefing.and_then(beginning)
        return Order(briefing, self.sampling(steering), steering.adapters, beginning)

    @property
    def _model_path(self) -> str:
        identity = self._assistant.identity
        return identity.path if identity else ""
