"""The quick prompts that there are."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QObject

from desktop.core.quick_prompts import LONGEST_NAME, LONGEST_TEXT, QuickPrompt, shipped_prompts
from desktop.session.collection import Collection
from desktop.session.preferences import Preferences
from desktop.storage.database import Database
from desktop.storage.own_versions import OwnVersions


class QuickPrompts(QObject):
    """Keeps the quick prompts within what may be stored. Methods raise StorageError."""

    def __init__(
        self, database: Database, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.library: Collection[QuickPrompt] = Collection(
            OwnVersions(database, "prompt", QuickPrompt), shipped_prompts, preferences, self
        )

    def new(self, name: str, text: str) -> QuickPrompt:
        """Keep a new quick prompt of the person's."""
        return self.library.add(QuickPrompt("", name[:LONGEST_NAME], text[:LONGEST_TEXT]))

    def keep(self, prompt: QuickPrompt) -> None:
        """Keep another version of a quick prompt; it must have a name."""
        name = " ".join(prompt.name.split()).lstrip("/ ")[:LONGEST_NAME]
        if name:
            text = prompt.text[:LONGEST_TEXT]
            self.library.keep(dataclasses.replace(prompt, name=name, text=text))
