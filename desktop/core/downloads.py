"""What a download is: what is fetched, and how it is coming along."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from desktop.core.shelf import Kind, Origin
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
    """What to fetch: one model, in one file or several pieces; or an adapter.

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
        """Return the name of its first file, without folders; of an adapter of PEFT its own."""
        folder, _, file = self.pieces[0].file.rpartition("/")
        if not file.startswith("adapter_model."):
            return file
        repo = self.repo.rpartition("/")[2]
        return f"{repo}/{folder}" if folder else repo


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
    def origin(self) -> Origin:
        """Return where its file came from, with the revision as it was asked for."""
        order = self.order
        return Origin(order.repo, order.pieces[0].file, order.commit, order.licence)

    @property
    def is_unconverted(self) -> bool:
        """Return whether it is an adapter of PEFT that was fetched, and is to be converted."""
        weights = self.order.pieces[0].file
        return isinstance(self.state, Done) and weights.endswith("adapter_model.safetensors")

    @property
    def is_halted(self) -> bool:
        """Return whether something beside the person keeps it from going on."""
        match self.state:
            case Failed() | Paused(Wording()):
                return True
            case _:
                return False

    @property
    def share(self) -> float:
        """Return how much of it is there, 0 to 1."""
        return min(1.0, self.fetched / self.order.size) if self.order.size else 0.0
