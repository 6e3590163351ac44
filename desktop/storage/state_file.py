"""What Fireside remembers from one start to the next without being told to, in a JSON file."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import get_type_hints

import msgspec

from desktop.storage.json_file import JsonFile

MAX_RECENT_MODELS = 20

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Remembered:
    """Where the person left off. Models are known by the path of their file."""

    last_model: str = ""
    recent_models: tuple[str, ...] = ()  # newest first, at most MAX_RECENT_MODELS
    templates: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    crashes: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    window_geometry: str = ""
    sidebar_width: int = 0  # pixels; 0 for the usual one
    last_conversation: int | None = None
    sidebar_order: str = ""
    asked_for_updates: float = 0.0  # seconds since 1970
    shut_folders: tuple[int, ...] = ()  # that are folded up in the sidebar
    shipped_language: str = ""  # of personas and quick prompts; empty for the system's
    hidden: tuple[str, ...] = ()  # names of shipped files that were taken off the shelf
    welcomed: bool = False  # the welcome page was seen, and left
    tips_seen: tuple[str, ...] = ()  # their names
    answers: int = 0  # whole ones so far, as far as tips need to know
    download_speed: float = 0.0  # bytes a second, of the last download; 0 for none yet

    def with_model(self, path: str) -> Remembered:
        """Return this with `path` as the model that was used last."""
        others = tuple(known for known in self.recent_models if known != path)
        recent = (path, *others)[:MAX_RECENT_MODELS]
        return dataclasses.replace(self, last_model=path, recent_models=recent)

    def with_template(self, path: str, template: str) -> Remembered:
        """Return this with a family's name or Jinja source chosen for a model; empty for none."""
        rest = {known: chosen for known, chosen in self.templates.items() if known != path}
        return dataclasses.replace(self, templates=rest | ({path: template} if template else {}))

    def with_crash(self, path: str) -> Remembered:
        """Return this with one more time that the file killed the engine."""
        crashes = {**self.crashes, path: self.crashes.get(path, 0) + 1}
        return dataclasses.replace(self, crashes=crashes)

    def without_crashes(self, path: str) -> Remembered:
        """Return this with the file forgiven: it was loaded well, or the person insists."""
        crashes = {known: count for known, count in self.crashes.items() if known != path}
        return dataclasses.replace(self, crashes=crashes)


class StateFile:
    """The file of what is remembered in one profile."""

    def __init__(self, path: Path) -> None:
        self._file = JsonFile(path)

    def read(self) -> Remembered:
        """Return what is remembered; what is missing or invalid is empty. Raises nothing."""
        good: dict[str, object] = {}
        stored = self._file.read()
        for name, kind in _KINDS.items():
            if name not in stored:
                continue
            try:
                good[name] = msgspec.convert(stored[name], kind)
            except (msgspec.ValidationError, OverflowError):
                _log.warning("state: %s cannot be used", name)
        remembered = Remembered(**good)  # pyright: ignore[reportArgumentType] - converted above
        recent = remembered.recent_models[:MAX_RECENT_MODELS]
        return dataclasses.replace(remembered, recent_models=recent)

    def write(self, remembered: Remembered) -> None:
        """Write what is to be remembered. Raises StorageError; the file is then as it was."""
        values = {name: getattr(remembered, name) for name in _KINDS}
        maps = {name: dict(values[name]) for name in ("templates", "crashes")}
        self._file.write({**self._file.unknown(_KINDS), **values, **maps})


_KINDS = {
    **get_type_hints(Remembered),
    "templates": dict[str, str],
    "crashes": dict[str, int],
}
