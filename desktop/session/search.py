"""Looking around on the hub: models by words, the files of one, and whether a file would fit.

Three questions can be open at a time, one of each kind; a new one of a kind ends the errand of
the one before, whose answer is dropped. What a question has come to is one frozen value.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from desktop.core.fit import Fit
from desktop.core.model_file import ModelFile
from desktop.core.wording import Wording


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing was asked, or it was taken back."""


@dataclass(frozen=True, slots=True)
class Asking:
    """The answer is on its way; `waiting` says what for, if the hub lets it wait."""

    about: str
    waiting: Wording | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """There is no answer, and why. `kind` is the name of the error's class."""

    about: str
    message: Wording
    hint: Wording | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The repositories that fit the words, in the order that was asked for (hub's own values)."""

    about: str
    repositories: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """One repository with its card and its files (the hub's own value)."""

    about: str
    repository: object


@dataclass(frozen=True, slots=True)
class Priced:
    """What a remote file is, read from its header, and whether it fits this machine."""

    about: str  # repo/file
    file: ModelFile
    fit: Fit


Finding: TypeAlias = Idle | Asking | Refused | Found
Looking: TypeAlias = Idle | Asking | Refused | Looked
Pricing: TypeAlias = Idle | Asking | Refused | Priced


class Search(QObject):
    """Asks the hub, each question in a process of its own that ends with the answer."""

    finding_changed = Signal(object)  # Finding
    looking_changed = Signal(object)  # Looking
    pricing_changed = Signal(object)  # Pricing

    def find(self, words: str, sort: str = "trending") -> None:
        """Look for GGUF models; sort by "trending", "downloads", "likes" or "recent"."""
        raise NotImplementedError

    def look(self, text: str) -> None:
        """Look into a repository, given by its id or by a pasted address."""
        raise NotImplementedError

    def price(self, repo: str, file: str, revision: str = "main") -> None:
        """Read a remote file's header and say whether it fits; a price known is told at once."""
        raise NotImplementedError

    def cancel(self) -> None:
        """Take all questions back; their processes end at once."""
        raise NotImplementedError

    def close(self) -> None:
        """Take all questions back, for good."""
        raise NotImplementedError
