"""What a card of the library shows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

CARD = Qt.ItemDataRole.UserRole  # the Card of a row


@dataclass(frozen=True, slots=True)
class Card:
    """What one row shows. `key` is what the signals tell; `deed` the words on its button.

    `badge` is a word in a capsule of the tone `tone`; `state` another, quiet one beside the title.
    """

    key: str
    title: str
    facts: str = ""
    note: str = ""
    state: str = ""
    state_tone: str = ""
    badge: str = ""
    tone: str = ""
    deed: str = ""
    faint: bool = False

    @property
    def spoken(self) -> str:
        """Return what assistive technology says of the row."""
        words = (self.title, self.state, self.facts, self.note, self.badge)
        return ". ".join(word for word in words if word)
