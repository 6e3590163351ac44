"""Who asks the engine what this machine has, and asks again where a GPU's driver ends it."""

from __future__ import annotations

from desktop.core.settings import Loading
from desktop.engine import protocol
from desktop.session.line import Line


class Surveyor:
    """Has GPUs looked for, unless the processor alone is to compute or a driver ended an engine.

    So whoever keeps GPUs off in the settings, because a driver crashes, is not hit by it at every
    start. Once a model is loaded with GPUs after all, the engine tells of them however it is asked.
    """

    def __init__(self, line: Line) -> None:
        self._line = line
        self._unanswered: int | None = None  # the request that was made last
        self._driver_fails = False
        self.knows_gpus = False
        self.version = ""  # of llama.cpp

    def ask(self, loading: Loading) -> None:
        """Ask what there is for models that are loaded in this way."""
        self._unanswered = self._line.next_request()
        alone = self._driver_fails or not loading.wants_gpu
        self._line.send(protocol.Survey(self._unanswered, processor_only=alone))

    def hear(self, event: protocol.Surveyed) -> None:
        """Take note of an answer."""
        self.version = event.llama_version
        self.knows_gpus = self.knows_gpus or not event.processor_only
        if event.request == self._unanswered:
            self._unanswered = None

    def lose(self, *, by_driver: bool) -> None:
        """Take note that the engine is gone; what a driver left unanswered is asked once more."""
        unanswered, self._unanswered = self._unanswered, None
        self._driver_fails = self._driver_fails or by_driver
        if by_driver and unanswered is not None:
            self.ask(Loading())
