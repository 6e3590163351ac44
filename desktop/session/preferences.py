"""What the person chose, and what Fireside remembers by itself between two starts."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.errors import StorageError
from desktop.core.offline import OfflineLock, Policy, offline_lock
from desktop.core.settings import (
    Chosen,
    Loading,
    Sampling,
    Settings,
    chosen_in,
    problem,
    put_back,
    without,
)
from desktop.core.shelf import Defaults
from desktop.core.wording import Wording
from desktop.storage.settings_file import SettingsFile
from desktop.storage.state_file import Remembered, StateFile

SAVE_AFTER_MS = 800  # long enough to gather the steps of a slider into one write


class Preferences(QObject):
    """The settings and the small things to remember; changes are saved soon, and at close."""

    changed = Signal(object)  # Settings
    remembered_changed = Signal(object)  # Remembered
    failed = Signal(object)  # FiresideError: a file could not be written

    def __init__(
        self,
        settings_file: SettingsFile,
        state_file: StateFile,
        parent: QObject | None = None,
        *,
        policy: Policy | None = None,
    ) -> None:
        super().__init__(parent)
        self.policy = policy or Policy()
        self._settings_file = settings_file
        self._state_file = state_file
        self._settings = self._saved_settings = settings_file.read()
        self._remembered = self._saved_remembered = state_file.read()
        self._defaults: Callable[[str], Defaults] = lambda _path: Defaults()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.save)

    @property
    def settings(self) -> Settings:
        """Return all settings as they are now."""
        return self._settings

    @property
    def lock(self) -> OfflineLock:
        """Return whether Fireside may reach the network at all."""
        return offline_lock(self._settings.privacy, self.policy)

    @property
    def remembered(self) -> Remembered:
        """Return all that is remembered."""
        return self._remembered

    def set(self, group: str, name: str, value: object) -> Wording | None:
        """Change one setting; returns why the value cannot be, and then changes nothing.

        Raises KeyError or AttributeError for a setting that does not exist.
        """
        before = getattr(self._settings, group)
        if (reason := problem(cast("type[Any]", type(before)), name, value)) is not None:
            return reason
        self._settle(dataclasses.replace(before, **{name: value}), group)
        return None

    def reset(self, group: str, name: str) -> None:
        """Give one setting its default."""
        before = getattr(self._settings, group)
        default = getattr(cast("type[Any]", type(before))(), name)
        self._settle(dataclasses.replace(before, **{name: default}), group)

    def reset_group(self, group: str) -> tuple[Chosen, ...]:
        """Give all settings of a group their defaults; returns what was chosen in it."""
        return self._drop(tuple(one for one in chosen_in(self._settings) if one.group == group))

    def reset_all(self) -> tuple[Chosen, ...]:
        """Give all settings their defaults; returns what was chosen.

        What protects people, or says where what is theirs lies, stays as they chose.
        """
        return self._drop(tuple(one for one in chosen_in(self._settings) if not one.protects))

    def put_back(self, chosen: tuple[Chosen, ...]) -> None:
        """Choose again what was reset; what was changed otherwise since then stays."""
        self._become(put_back(self._settings, chosen))

    def remember(self, remembered: Remembered) -> None:
        """Keep this in place of what was remembered."""
        if remembered != self._remembered:
            self._remembered = remembered
            self._timer.start()
            self.remembered_changed.emit(remembered)

    def model_used(self, path: str, template: str) -> None:
        """Remember the model that was loaded, and the template that was chosen for it."""
        self.remember(self._remembered.with_model(path).with_template(path, template))

    def template_of(self, path: str) -> str:
        """Return the template that was chosen for a model; empty: the file's own."""
        return self._remembered.templates.get(path, "")

    def know_models(self, defaults: Callable[[str], Defaults]) -> None:
        """Let what was chosen for a single model, known by its path, come before the settings."""
        self._defaults = defaults

    def loading_of(self, path: str) -> Loading:
        """Return how a model is to be loaded."""
        return self._defaults(path).loading(self._settings.loading)

    def sampling_of(self, path: str) -> Sampling:
        """Return how a model picks its words, unless a conversation says otherwise."""
        return self._defaults(path).sampling or self._settings.sampling

    def system_prompt_of(self, path: str) -> str:
        """Return what a new conversation with a model begins with."""
        own = self._defaults(path).system_prompt
        return self._settings.start.system_prompt if own is None else own

    def crashes(self, path: str) -> int:
        """Return how many engines a model has ended since it last answered."""
        return self._remembered.crashes.get(path, 0)

    def count_crash(self, path: str) -> None:
        """Remember, at once, that a model has ended an engine."""
        self.remember(self._remembered.with_crash(path))
        self.save()

    def clear_crashes(self, path: str) -> None:
        """Forget what a model did, for it has answered."""
        if path in self._remembered.crashes:
            self.remember(self._remembered.without_crashes(path))

    def save(self) -> None:
        """Write what has changed; what cannot be written is told by `failed`, and kept here."""
        self._timer.stop()
        try:
            if self._settings != self._saved_settings:
                self._settings_file.write(self._settings)
                self._saved_settings = self._settings
            if self._remembered != self._saved_remembered:
                self._state_file.write(self._remembered)
                self._saved_remembered = self._remembered
        except StorageError as error:
            self.failed.emit(error)

    def close(self) -> None:
        """Save what was not saved yet."""
        self.save()

    def _settle(self, group: object, name: str) -> None:
        self._become(dataclasses.replace(self._settings, **{name: cast("Any", group)}))

    def _drop(self, chosen: tuple[Chosen, ...]) -> tuple[Chosen, ...]:
        self._become(without(self._settings, chosen))
        return chosen

    def _become(self, settings: Settings) -> None:
        if settings != self._settings:
            was_private, self._settings = self._settings.privacy, settings
            self._timer.start()
            if settings.privacy != was_private:
                self.save()  # what keeps things on this computer holds whatever happens next
            self.changed.emit(settings)
