"""What the person chose, and what Fireside remembers by itself between two starts."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.core.settings import Settings
from desktop.core.wording import Wording


class Preferences(QObject):
    """The settings and the small things to remember; changes are saved soon, and at close."""

    changed = Signal(object)  # Settings
    failed = Signal(object)  # FiresideError: a file could not be written

    @property
    def settings(self) -> Settings:
        """Return all settings as they are now."""
        return Settings()

    def set(self, group: str, name: str, value: object) -> Wording | None:
        """Change one setting; returns why the value cannot be, and then changes nothing."""
        raise NotImplementedError

    def close(self) -> None:
        """Save what was not saved yet."""
        raise NotImplementedError
