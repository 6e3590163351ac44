"""Which files have ended engines, and what is said of one that did so more than once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.core.chat import AdapterUse
from desktop.core.errors import EngineError
from desktop.core.wording import Wording, say
from desktop.session.preferences import Preferences

MOST_CRASHES = 2  # a file that ended this many engines is used only when the person asks


class Blame:
    """Counts the engines that a file has ended since it last answered well.

    An engine that dies over an answer with adapters is held against these: whether the model alone
    does it too shows as soon as it answers without them.
    """

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def lay(self, model: str, adapters: Iterable[AdapterUse] = ()) -> None:
        """Take note that an engine died over a model, or over what acted on it."""
        for path in _acting(adapters) or [model]:
            self._preferences.count_crash(path)

    def lift(self, model: str, adapters: Iterable[AdapterUse] = ()) -> None:
        """Forget what these files did, for they have answered, or the person insists."""
        for path in [model, *_acting(adapters)]:
            self._preferences.clear_crashes(path)

    def is_dangerous(self, path: str) -> bool:
        """Return whether the file at `path` is no more used by itself."""
        return self._preferences.crashes(path) >= MOST_CRASHES

    def refuse(self, model: str, adapters: Sequence[AdapterUse]) -> None:
        """Raise EngineError if one of the adapters acts that is no more used by itself."""
        if (adapter := self._dangerous(adapters)) is not None:
            message = say("The adapter “{name}” has ended the engine.", name=adapter.title)
            raise EngineError(message.noting(adapter=adapter.path), self.way_out(model, adapters))

    def _dangerous(self, adapters: Iterable[AdapterUse]) -> AdapterUse | None:
        return next((use for use in adapters if use.strength and self.is_dangerous(use.path)), None)

    def way_out(self, model: str, adapters: Iterable[AdapterUse] = ()) -> Wording:
        """Say what the person can do after an engine has died."""
        if self.is_dangerous(model):
            return say(
                "This model has ended the engine more than once, so it is not loaded again by "
                "itself. Choose another one, or load it once more."
            )
        if (adapter := self._dangerous(adapters)) is not None:
            return say(
                "The engine has ended more than once with the adapter “{name}”, so it is not used "
                "again by itself. Switch it off, or off and on to try it once more.",
                name=adapter.title,
            )
        return say("Your next message starts the engine and loads the model again.")


def _acting(adapters: Iterable[AdapterUse]) -> list[str]:
    return [use.path for use in adapters if use.strength]
