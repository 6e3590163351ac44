"""Loading a model that was chosen: at once where it fits, else as the person picks."""

from __future__ import annotations

import dataclasses
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.errors import FiresideError
from desktop.core.fit import fit, ladder
from desktop.core.settings import Loading
from desktop.session.assistant import Assistant
from desktop.session.preferences import Preferences
from desktop.session.shelving import Details
from desktop.ui.icons import Icons
from desktop.ui.library.ladder import LadderDialog
from desktop.ui.library.stores import Stores

_GENERAL = ("kv_type", "flash_attention")  # a rung's settings that no model has for itself


class Loads(QObject):
    """Asks before it loads what would not fit; a file that is not on the shelf is just loaded."""

    loading = Signal()  # a model is being loaded now

    def __init__(
        self,
        icons: Icons,
        stores: Stores,
        assistant: Assistant,
        preferences: Preferences,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._icons = icons
        self._assistant = assistant
        self._shelving = stores.shelving
        self._preferences = preferences
        self._machine = stores.machine.now
        self._window = window
        self.dialog: LadderDialog | None = None

    def load(self, path: str) -> None:
        """Load the model at `path`, or offer the ways to."""
        details = self._details(path)
        if details is None or details.file is None:
            self._go(path)
            return
        machine = self._machine()
        loading = details.defaults.loading(self._preferences.settings.loading)
        rungs = ladder(details.file, machine, loading)
        if not rungs:
            self._go(path)
            return
        priced = fit(details.file, machine, loading)
        self.dialog = LadderDialog(
            self._icons, details.item.name, priced, rungs, self._window.window()
        )
        self.dialog.chosen.connect(partial(self._on_chosen, details, loading))
        self.dialog.open()

    def _details(self, path: str) -> Details | None:
        for item in self._shelving.items:
            if item.path == path and not item.missing:
                try:
                    return self._shelving.details(item.id)
                except FiresideError:
                    return None  # the load will say what is wrong with the file
        return None

    def _on_chosen(self, details: Details, before: Loading, loading: Loading | None) -> None:
        if loading is not None:
            self._keep(details, before, loading)
        self._go(details.item.path)

    def _keep(self, details: Details, before: Loading, after: Loading) -> None:
        changed = {
            name: getattr(after, name)
            for name in ("context", "gpu_layers")
            if getattr(after, name) != getattr(before, name)
        }
        if changed:
            self._shelving.choose(details.item.id, dataclasses.replace(details.defaults, **changed))
        for name in _GENERAL:
            if getattr(after, name) != getattr(before, name):
                self._preferences.set("loading", name, getattr(after, name))

    def _go(self, path: str) -> None:
        self._assistant.load(path)
        self.loading.emit()
