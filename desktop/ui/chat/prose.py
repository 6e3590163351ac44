"""A text of a message, read only as far as it is needed. No Qt here."""

from __future__ import annotations

from desktop.ui.chat.leaves import Leaf, Leaves, Rest
from desktop.ui.chat.markdown import Markdown
from desktop.ui.chat.sections import Flavour

SLICE = 4_000  # characters that are read at once: a few milliseconds


class Prose:
    """The text that one voice speaks in a message, and the leaves of what was read of it."""

    def __init__(self, text: str, flavour: Flavour, *, quiet: bool = False) -> None:
        self.text = text
        self._flavour = flavour
        self._quiet = quiet
        self._begin()

    def _begin(self) -> None:
        self._read = 0
        self._markdown = Markdown(self._flavour)
        self._leaves = Leaves(quiet=self._quiet)

    @property
    def unread(self) -> int:
        """Return how many characters were not read yet."""
        return len(self.text) - self._read

    def read_on(self) -> None:
        """Read the next part of the text."""
        end = self._read + SLICE
        self._markdown.grow(self.text[self._read : end])
        self._read = min(end, len(self.text))

    def become(self, text: str) -> None:
        """Take another text; what was read stays read if the new one begins with it."""
        begins_same = text.startswith(self.text[: self._read])
        self.text = text
        if not begins_same:
            self._begin()

    def forget(self) -> None:
        """Free what was made by reading."""
        self._begin()

    def leaves(self) -> list[Leaf]:
        """Return the leaves of what was read, and one for the rest."""
        found = self._leaves.of(self._markdown.settled, self._markdown.tail)
        if self.unread:
            found.append(Rest(self.unread))
        return found
