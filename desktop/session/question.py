"""A question to the hub, of which only the latest matters."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from desktop.hub.protocol import FINAL, Command, Event
from desktop.session.outside import Journey, Outside


class Question(QObject):
    """Asks one thing at a time; asking again ends the errand before, and nothing of it is heard."""

    def __init__(
        self, outside: Outside, heard: Callable[[Question, Event], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._outside = outside
        self._heard = heard
        self._journey: Journey | None = None
        self.about = ""
        self.key = ""  # the asker's own

    @property
    def is_open(self) -> bool:
        """Return whether the answer has not come yet."""
        return self._journey is not None

    def ask(self, about: str, command: Command, key: str = "") -> None:
        """Ask, in place of what was asked before."""
        self.take_back()
        self.about, self.key = about, key
        self._journey = journey = self._outside.send(command)
        journey.spoke.connect(partial(self._on_spoke, journey))

    def take_back(self) -> bool:
        """Want no answer any more; its process ends at once. Return whether one was awaited."""
        journey, self._journey = self._journey, None
        if journey is not None:
            journey.kill()
        return journey is not None

    def _on_spoke(self, journey: Journey, event: Event) -> None:
        if journey is self._journey:
            if isinstance(event, FINAL):
                self._journey = None
            self._heard(self, event)
