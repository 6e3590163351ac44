"""The settings on disk: a JSON file with an object for each group of core.settings.Settings.

Only what differs from the default is written, so that a better default reaches everyone who never
chose otherwise. Entries that this Fireside does not know are kept: a newer one wrote them.
"""

from __future__ import annotations

import dataclasses
import logging
from pathlib import Path
from typing import Any, cast

from desktop.core.settings import Settings, read_group
from desktop.storage.json_file import JsonFile, others

_log = logging.getLogger(__name__)


class SettingsFile:
    """The file of one profile's settings."""

    def __init__(self, path: Path) -> None:
        self._file = JsonFile(path)

    def read(self) -> Settings:
        """Return the settings; what is missing or invalid has its default. Raises nothing."""
        stored = self._file.read()
        groups: dict[str, Any] = {}
        for name, default in _groups(Settings()).items():
            group = stored.get(name, {})
            if not isinstance(group, dict):
                _log.warning("settings: the group %s is not an object", name)
                continue
            entries = cast("dict[str, object]", group)
            groups[name], refused = read_group(cast("type[Any]", type(default)), entries)
            if refused:  # names only: a value may be something that the person wrote
                _log.warning("settings: not used in %s: %s", name, ", ".join(refused)[:200])
        return Settings(**groups)

    def write(self, settings: Settings) -> None:
        """Write the settings. Raises StorageError; the file is then as it was."""
        stored = self._file.unknown(())
        groups = _groups(settings)
        content = others(stored, groups)
        for name, group in groups.items():
            known = {field.name for field in dataclasses.fields(group)}
            entries = {**others(stored.get(name), known), **_chosen(group)}
            if entries:
                content[name] = entries
        self._file.write(content)


def _groups(settings: Settings) -> dict[str, Any]:
    return {field.name: getattr(settings, field.name) for field in dataclasses.fields(settings)}


def _chosen(group: Any) -> dict[str, object]:
    """Return the values of a group that differ from their defaults."""
    values = {field.name: getattr(group, field.name) for field in dataclasses.fields(group)}
    defaults = type(group)()
    return {name: value for name, value in values.items() if value != getattr(defaults, name)}
