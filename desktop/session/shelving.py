"""What is done with the files on the shelf: brought in, verified, moved, thrown away."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import Conversation
from desktop.core.model_file import ModelFile
from desktop.core.shelf import Defaults, Item, Place
from desktop.core.wording import Wording


class Bring(StrEnum):
    """How a file comes into the models folder."""

    MOVE = "move"
    COPY = "copy"
    LINK = "link"  # a second name for the same file; it takes no space


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that takes a while; `share` of it, 0 to 1, is done. `item` is 0 for a new one."""

    number: int
    title: Wording
    item: int = 0
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class Details:
    """All that is known of one item; `file` is None where it was never read, or is no model."""

    item: Item
    file: ModelFile | None
    defaults: Defaults
    conversations: tuple[Conversation, ...]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A file that another program keeps and that could be used in place; size in bytes."""

    path: str
    place: Place
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class DiskUse:
    """What the shelf takes of the disk that the models folder is on, in bytes.

    `shared` is what other programs keep, and what lies elsewhere; it may be on another disk.
    """

    folder: str
    total: int
    free: int
    own: int
    shared: int


class Shelving(QObject):
    """The files on the shelf, and what is done with them off the main thread."""

    items_changed = Signal(object)  # tuple[Item, ...], the one that was used or added last first
    deeds_changed = Signal(object)  # tuple[Deed, ...] that are going on
    elsewhere_changed = Signal(object)  # tuple[Elsewhere, ...] not on the shelf yet
    disk_changed = Signal(object)  # DiskUse
    told = Signal(object)  # Wording: how a deed ended well
    failed = Signal(object)  # FiresideError: how one ended badly

    @property
    def items(self) -> tuple[Item, ...]:
        """Return what is on the shelf, missing files too."""
        raise NotImplementedError

    @property
    def folder(self) -> str:
        """Return the models folder."""
        raise NotImplementedError

    def begin(self) -> None:
        """Read the shelf from the database, then see off the main thread what is still there."""
        raise NotImplementedError

    def refresh(self) -> None:
        """See again which files are there, what is new in the models folder, and the disk."""
        raise NotImplementedError

    def details(self, item: int) -> Details:
        """Return all that is known of an item. Raises StorageError."""
        raise NotImplementedError

    def choose(self, item: int, defaults: Defaults) -> None:
        """Keep what the person chose for one model."""
        raise NotImplementedError

    def add(self, path: str) -> None:
        """Put a file on the shelf where it lies."""
        raise NotImplementedError

    def bring(self, path: str, how: Bring) -> None:
        """Bring a file (with its other parts) into the models folder."""
        raise NotImplementedError

    def look_elsewhere(self) -> None:
        """See what other programs keep; `elsewhere_changed` follows."""
        raise NotImplementedError

    def verify(self, item: int) -> None:
        """Compute the SHA-256 again and compare it with the one that is known."""
        raise NotImplementedError

    def remove(self, item: int, *, asked_twice: bool = False) -> None:
        """Throw the file into the trash; what another program keeps is only forgotten.

        `asked_twice`: the person insists that the file of another program goes too.
        """
        raise NotImplementedError

    def forget(self, item: int) -> None:
        """Take an item off the shelf; its file is left alone."""
        raise NotImplementedError

    def move_folder(self, folder: str) -> None:
        """Make another folder the models folder, and move the files there one by one."""
        raise NotImplementedError

    def cancel(self, deed: int) -> None:
        """Give a deed up; nothing is lost by it."""
        raise NotImplementedError

    def close(self) -> None:
        """Give up all deeds."""
        raise NotImplementedError
