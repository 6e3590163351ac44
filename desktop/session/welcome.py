"""The first hour: what this computer is, what it could begin with, what is here already."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.core.catalogue import Entry
from desktop.core.downloads import Done, Download, Running
from desktop.core.first_models import Local, Pick, first_models, local_models
from desktop.core.fit import Machine
from desktop.engine.protocol import Device
from desktop.engine.threads import physical_cores
from desktop.session.assistant import Assistant
from desktop.session.assistant_state import Empty, Loading, State
from desktop.session.downloads import Downloads
from desktop.session.machine import ThisMachine
from desktop.session.preferences import Preferences
from desktop.session.shelving import Shelving


@dataclass(frozen=True, slots=True)
class Facts:
    """What this computer is: `processor` is empty, `graphics` None, until the engine was asked."""

    machine: Machine
    cores: int
    processor: str = ""
    graphics: tuple[Device, ...] | None = None


class Welcome(QObject):
    """Keeps what the welcome page shows up to date, and remembers that it was seen.

    `changed` is emitted for anything of it. Nothing here waits: what takes time is asked for by
    `look`, and comes.
    """

    changed = Signal()
    met = Signal()  # a model is being loaded: there is somebody to talk to

    def __init__(
        self,
        assistant: Assistant,
        machine: ThisMachine,
        shelving: Shelving,
        downloads: Downloads,
        preferences: Preferences,
        catalogue: Callable[[], Sequence[Entry]],
        parent: QObject | None = None,
    ) -> None:
        """`catalogue` is read when the page is first shown."""
        super().__init__(parent)
        self._assistant = assistant
        self._machine = machine
        self._shelving = shelving
        self._downloads = downloads
        self._preferences = preferences
        self._catalogue = catalogue
        self._entries: tuple[Entry, ...] = ()
        self._pace = 0.0  # bytes a second, now
        # As it was when the page was opened: what is offered does not change under the pointer.
        self._then = machine.now()
        assistant.state_changed.connect(self._on_state_changed)
        machine.changed.connect(self._on_machine_changed)
        shelving.items_changed.connect(self.changed)
        shelving.elsewhere_changed.connect(self.changed)
        preferences.changed.connect(self.changed)
        downloads.progressed.connect(self._on_progressed)

    @property
    def is_due(self) -> bool:
        """Return whether this is a first start: nobody has seen the page or used a model."""
        remembered = self._preferences.remembered
        return not remembered.welcomed and not remembered.recent_models

    @property
    def is_without_model(self) -> bool:
        """Return whether there is nobody to talk to yet."""
        return isinstance(self._assistant.state, Empty)

    @property
    def facts(self) -> Facts:
        """Return what is known of this computer now."""
        machine = self._machine
        graphics = machine.graphics if machine.is_known else None
        return Facts(self._then, physical_cores(), machine.processor, graphics)

    @property
    def picks(self) -> tuple[Pick, ...]:
        """Return the models of the catalogue to begin with, the recommended one in front."""
        self._entries = self._entries or tuple(self._catalogue())
        return first_models(self._entries, self._then)

    @property
    def locals(self) -> tuple[Local, ...]:
        """Return the models that are here, the one that suits best in front."""
        return local_models(self._shelving.items, self._shelving.elsewhere, self._then)

    def seconds_for(self, size: int) -> float | None:
        """Return how long so many bytes take to come, None while no speed is known."""
        speed = self._pace or self._preferences.remembered.download_speed
        return size / speed if speed > 0 else None

    def look(self) -> None:
        """Ask the engine what can compute here, and see again what other programs keep."""
        self._then = self._machine.now()
        self._machine.look()
        self._shelving.look_elsewhere()
        self.changed.emit()

    def leave(self) -> None:
        """Remember that the page was seen: it does not come by itself again."""
        remembered = self._preferences.remembered
        self._preferences.remember(dataclasses.replace(remembered, welcomed=True))

    def _on_state_changed(self, state: State) -> None:
        if isinstance(state, Loading):
            self.met.emit()

    def _on_machine_changed(self) -> None:
        self._then = self._machine.now()
        self.changed.emit()

    def _on_progressed(self, download: Download) -> None:
        match download.state:
            case Running(speed) if speed > 0:
                self._pace = speed
            case Done() if self._pace:
                remembered = self._preferences.remembered
                new = dataclasses.replace(remembered, download_speed=self._pace)
                self._preferences.remember(new)
            case _:
                return
        self.changed.emit()
