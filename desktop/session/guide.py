"""The Guide as something to talk to at once: whether it is here, and one call that opens it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.core import guide
from desktop.core.chat import AdapterUse
from desktop.core.errors import ModelError
from desktop.core.wording import say
from desktop.session.assistant import Assistant
from desktop.session.assistant_state import Answering, Loading, Ready
from desktop.session.chat import Chat

GERMAN = "Deutsch"  # what the adapter is called


class Guide(QObject):
    """The model that comes with Fireside, for a welcome page, a menu and the manual."""

    def __init__(self, assistant: Assistant, chat: Chat, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._chat = chat

    @property
    def is_here(self) -> bool:
        """Return whether this Fireside came with the Guide."""
        return guide.model() is not None

    @property
    def is_loaded(self) -> bool:
        """Return whether the Guide is loaded, or on its way."""
        match self._assistant.state:
            case Ready(model) | Answering(model):
                return guide.is_guide(model.path)
            case Loading(path):
                return guide.is_guide(path)
            case _:
                return False

    def open(self, *, german: bool = False) -> None:
        """Begin a conversation with the Guide, loading it if need be.

        `german`: its adapter acts in it from the start, where there is one. Raises ModelError where
        Fireside came without the Guide.
        """
        path = guide.model()
        if path is None:
            raise ModelError(
                say("This Fireside came without the Guide."),
                say("Choose a model in the library instead."),
            )
        if self._chat.rows:
            self._chat.start_new()
        if german and (adapter := guide.adapter()) is not None:
            self._chat.set_adapters((AdapterUse(str(adapter), name=GERMAN),))
        if not self.is_loaded:
            self._assistant.load(str(path))
