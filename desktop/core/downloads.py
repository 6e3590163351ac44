"""What a download is: what is fetched, and how it is coming along."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from desktop.core.shelf import Kind
from desktop.core.wording import Wording

_COMMIT = re.compile("[0-9a-f]{40}")


@dataclass(frozen=True, slots=True)
class Piece:
    """One file of a download: its path in the repository, its bytes, its SHA-256 as announced."""

    file: str
    size: int
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """What to fetch: one model, in one file or several pieces.

    `revision` is a commit of 40 digits, or a branch, of which the newest state is fetched.
    """

    repo: str
    pieces: tuple[Piece, ...]
    revision: str = "main"
    licence: str = ""
    kind: Kind = Kind.MODEL

    @property
    def size(self) -> int:
        """Return the bytes of all pieces."""
        return sum(piece.size for piece in self.pieces)

    @property
    def commit(self) -> str:
        """Return the revision if it is a commit, else an empty text."""
        return self.revision if _COMMIT.fullmatch(self.revision) else ""

    @property
    def name(self) -> str:
        """Return the name of its first file, without folders."""
        return self.pieces[0].file.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Waiting:
    """It will begin or go on by itself: when it is its turn, or for the `reason` given.

    `seconds` is how long from now until the next try, where that is known.
    """

    reason: Wording | None = None
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Running:
    """Bytes are coming: `speed` of them a second, and `seconds_left` where that can be told."""

    speed: float = 0.0
    seconds_left: float | None = None


@dataclass(frozen=True, slots=True)
class Paused:
    """It goes on when the person says so; `reason` tells why it stopped, if they did not."""

    reason: Wording | None = None
    hint: Wording | None = None


@dataclass(frozen=True, slots=True)
class Verifying:
    """All bytes are there, and are compared with what the hub announced."""


@dataclass(frozen=True, slots=True)
class Done:
    """It is complete, verified, and on the shelf as `item`; `path` is its first file."""

    path: str
    item: int | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """It cannot go on; trying again may help where `hint` says so."""

    message: Wording
    hint: Wording | None = None


State: TypeAlias = Waiting | Running | Paused | Verifying | Done | Failed


@dataclass(frozen=True, slots=True)
class Download:
    """One download of the queue. `fetched` is in bytes of all pieces, as far as they are kept."""

    id: int
    order: Order
    folder: str  # that its files come to lie in
    state: State
    fetched: int = 0

    @property
    def share(self) -> float:
        """Return how much of it is there, 0 to 1."""
        return min(1.0, self.fetched / self.order.size) if self.order.size else 0.0
