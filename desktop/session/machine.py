"""The memory of this computer as it is now, its GPUs as the engine has seen them."""

from __future__ import annotations

import psutil
from PySide6.QtCore import QObject, Signal

from desktop.core.fit import Gpu, Machine
from desktop.engine.protocol import Device, Surveyed
from desktop.session.assistant import Assistant


class ThisMachine(QObject):
    """Prices are for this machine. Its GPUs are unknown until the engine was asked, or has loaded.

    What a GPU has free is as it was then, without the model that was loaded since. An answer for
    which no GPU was looked for stands until there is one for which it was.
    """

    changed = Signal()  # the GPUs are known now, or better known

    def __init__(self, assistant: Assistant, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._gpus: tuple[Gpu, ...] | None = None
        self._devices: tuple[Device, ...] = ()
        self._asked = False
        self._looked_for_gpus = False
        assistant.surveyed.connect(self._on_surveyed)

    def now(self) -> Machine:
        """Return the memory that there is and that is free."""
        memory = psutil.virtual_memory()
        return Machine(memory.total, memory.available, self._gpus or ())

    @property
    def is_known(self) -> bool:
        """Return whether the engine has said what can compute here."""
        return self._gpus is not None

    @property
    def processor(self) -> str:
        """Return what the processor is called; empty until the engine was asked."""
        named = (one.description for one in self._devices if one.kind == "cpu")
        return next(named, "").strip()

    @property
    def graphics(self) -> tuple[Device, ...]:
        """Return the GPUs that the engine can use, integrated ones too, as it has seen them."""
        return tuple(one for one in self._devices if one.kind in ("gpu", "integrated gpu"))

    def look(self) -> None:
        """Ask the engine which GPUs there are, unless that is known or asked; `changed` follows.

        By the settings it may look for none; then another call asks again.
        """
        if not self._asked:
            self._asked = True
            self._assistant.survey()

    def _on_surveyed(self, event: Surveyed) -> None:
        looked_for_gpus = not event.processor_only
        gpus = tuple(
            (device.name, device.memory_free, device.memory_total)
            for device in event.devices
            if device.kind == "gpu"
        )
        is_better = self._gpus is None or (looked_for_gpus and not self._looked_for_gpus)
        self._looked_for_gpus = self._asked = self._looked_for_gpus or looked_for_gpus
        if is_better:
            self._gpus, self._devices = gpus, event.devices
            self.changed.emit()
