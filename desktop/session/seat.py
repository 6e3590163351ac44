"""The one place for a model in the engine: which model is wanted there, and which one is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import ModelIdentity
from desktop.core.errors import FiresideError
from desktop.core.model_file import ModelFile
from desktop.core.settings import Loading
from desktop.engine import protocol
from desktop.session.identify import identify
from desktop.session.line import Line
from desktop.session.patience import Patience
from desktop.session.tasks import Tasks


@dataclass(frozen=True, slots=True, eq=False)
class Wish:
    """A model that was asked for; two wishes for one file are two."""

    path: str
    template: str = ""  # as in protocol.Load


class Seat(QObject):
    """Brings the model that is wanted into the engine: looked at in a task, then loaded."""

    progressed = Signal(float)  # share, 0 to 1
    filled = Signal(object)  # protocol.LoadedModel
    failed = Signal(object)  # protocol.Failed

    def __init__(
        self,
        line: Line,
        patience: Patience,
        tasks: Tasks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._line = line
        self._patience = patience
        self._tasks = tasks
        self.wish: Wish | None = None
        self.held: Wish | None = None  # what the engine was told to load
        self.model: protocol.LoadedModel | None = None  # what it has loaded
        self.identity: ModelIdentity | None = None  # of what was handed to the engine last
        self.gpus: tuple[str, ...] = ()  # that help with it, or with what was lost
        self._waking: tuple[str, ...] = ()  # whose libraries the engine is loading
        self._request: int | None = None  # that loads

    @property
    def is_loading(self) -> bool:
        """Return whether the engine is at it."""
        return self._request is not None

    @property
    def is_waking(self) -> bool:
        """Return whether the engine is loading the libraries of GPUs, for whatever request."""
        return bool(self._waking)

    @property
    def is_as_wished(self) -> bool:
        """Return whether the model that is wanted is the one that is loaded."""
        return self.model is not None and self.wish is self.held

    def fill(self, loading: Loading) -> None:
        """Begin to load what is wished for, in place of all else."""
        wish = self.wish
        assert wish is not None
        self._give_up()
        self._tasks.run(
            partial(identify, wish.path),
            partial(self._on_looked, wish, loading),
            partial(self._on_unfit, wish),
        )

    def clear(self) -> None:
        """Let the engine give up what it loads, and free what it has loaded."""
        self._give_up()
        if self.held is not None and self._line.is_open:
            self._line.send(protocol.Unload(self._line.next_request()))
        self._forget()
        self.identity = None

    def lose(self) -> Wish | None:
        """Take note that the engine is gone; returns what it held."""
        held = self.held
        self.gpus, self._waking = self._waking or self.gpus, ()
        self._forget()
        return held

    def hear(self, event: protocol.Event) -> None:
        """Take note of what the engine says, if it is about the model that is being loaded."""
        if isinstance(event, protocol.Waking):
            self._waking = event.gpus
        if event.request != self._request:
            return
        if self._patience.stopping:
            self._patience.rest()  # it has come to this loading, so an earlier one has ended
        match event:
            case protocol.Planned():
                self.gpus = event.gpus
            case protocol.LoadingProgress():
                self.progressed.emit(event.share)
            case protocol.Loaded():
                self._request = None
                self.model = event.model
                self.filled.emit(event.model)
            case protocol.Failed():
                self._forget()
                self.failed.emit(event)
            case _:
                pass

    def _on_looked(self, wish: Wish, loading: Loading, file: ModelFile) -> None:
        if wish is not self.wish:
            return
        self._forget()
        self.held = wish
        self.gpus = ()
        self.identity = file.identity
        self._request = self._line.next_request()
        self._line.send(protocol.Load(self._request, wish.path, loading, wish.template))

    def _on_unfit(self, wish: Wish, error: FiresideError) -> None:
        if wish is self.wish:
            self.clear()
            kind = type(error).__name__
            self.failed.emit(
                protocol.Failed(self._line.next_request(), kind, error.message, error.hint)
            )

    def _give_up(self) -> None:
        """Stop a loading; it still holds the engine until it says that it has ended."""
        if self._request is not None:
            self._line.send(protocol.Stop(self._request))
            self._patience.await_stop(self._request)
            self._request = None

    def _forget(self) -> None:
        self.held = None
        self.model = None
        self._request = None
