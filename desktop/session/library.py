"""The models on this computer that were used lately, and what their files say."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import ModelIdentity


class Library(QObject):
    """The model chooser's list, and the hashes that replies are recorded with."""

    models_changed = Signal(object)  # tuple[ModelEntry, ...], last used first

    def refresh(self) -> None:
        """Look at the files again, off the main thread."""
        raise NotImplementedError

    def forget(self, path: str) -> None:
        """Take a model off the list; its file is left alone."""
        raise NotImplementedError

    def hash_soon(self, identity: ModelIdentity) -> None:
        """Compute the SHA-256 of a model's file while nothing is being answered."""
        raise NotImplementedError

    def close(self) -> None:
        """Give up the hash that is being computed."""
        raise NotImplementedError
