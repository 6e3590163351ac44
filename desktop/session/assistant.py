"""The assistant: the loaded model, and the one answer that it is writing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import AdapterUse, Message, ModelIdentity
from desktop.core.settings import Sampling
from desktop.session.assistant_state import Empty, State
from desktop.session.line import EngineFactory
from desktop.session.preferences import Preferences
from desktop.session.tasks import Tasks


class Assistant(QObject):
    """The loaded model as one state, and the events of the answer it is writing.

    Events of old requests are dropped. If the engine dies, the next answer starts another one and
    loads the model again, unless that file has ended two engines.
    """

    state_changed = Signal(object)  # State
    reply_started = Signal(object)  # protocol.Started
    prompt_progressed = Signal(object)  # protocol.PromptProgress
    reply_grew = Signal(object)  # protocol.Piece
    reply_ended = Signal(object)  # protocol.Finished | protocol.Failed
    closed = Signal()  # the engine is gone, after `close`

    def __init__(
        self,
        factory: EngineFactory,
        tasks: Tasks,
        preferences: Preferences,
        *,
        check: Callable[[Path], object] | None = None,
        grace_seconds: float = 4.0,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)

    @property
    def state(self) -> State:
        """Return what the assistant is doing now."""
        return Empty()

    @property
    def identity(self) -> ModelIdentity | None:
        """Return which file the model is, once it was looked at."""
        return None

    @property
    def template(self) -> str:
        """Return the template that was asked for with the model; empty: the file's own."""
        return ""

    @property
    def engine_version(self) -> str:
        """Return the version of llama.cpp that the engine named; empty until it has."""
        return ""

    def load(self, path: str, template: str = "") -> None:
        """Load the model at `path`, in place of any other; an answer being written is stopped."""
        raise NotImplementedError

    def cancel_loading(self) -> None:
        """Give up the loading of a model; an answer that waits for it ends as stopped."""
        raise NotImplementedError

    def unload(self) -> None:
        """Free the model and its memory; an answer being written is stopped first."""
        raise NotImplementedError

    def answer(
        self,
        messages: Sequence[Message],
        sampling: Sampling,
        adapters: Sequence[AdapterUse] = (),
        *,
        continue_last: bool = False,
    ) -> int:
        """Ask for the reply to `messages` and return the number of the request.

        It waits for a model that is being loaded. Raises EngineError if there is no model, if it
        is answering already, or if it ended the engine twice.
        """
        raise NotImplementedError

    def stop(self) -> None:
        """Ask the engine to end the answer, and end the engine if it has not after the grace."""
        raise NotImplementedError

    def close(self) -> None:
        """End the engine; `closed` follows."""
        raise NotImplementedError
