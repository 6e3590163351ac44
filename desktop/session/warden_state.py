"""What the warden of the vault is doing: one tagged value, on which the window matches."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

from desktop.core.errors import FiresideError
from desktop.core.vault import Guard, VaultState


class Chore(Enum):
    """What keeps the warden busy."""

    OPENING = auto()  # it asks the keyring, stretches a passphrase, or reads the database
    MOVING = auto()  # the database is being encrypted or decrypted, which takes a while
    RENEWING = auto()  # it is copied, and changed to the form of a newer Fireside: so does this


@dataclass(frozen=True, slots=True)
class Busy:
    """It works, off the main thread."""

    chore: Chore = Chore.OPENING


@dataclass(frozen=True, slots=True)
class Undecided:
    """The person has to choose how their conversations are protected.

    `exists`: there are some, not encrypted; `keyring`: what keeps secrets here, empty for nothing.
    """

    exists: bool
    keyring: str
    error: FiresideError | None = None  # what came of the last choice


@dataclass(frozen=True, slots=True)
class Locked:
    """The vault is closed. `guard` is what opens it, `error` why it did not open just now."""

    guard: Guard
    recovery: bool
    error: FiresideError | None = None


@dataclass(frozen=True, slots=True)
class Open:
    """The database is open."""

    vault: VaultState


@dataclass(frozen=True, slots=True)
class Leaving:
    """All that uses the database is being told to leave it."""


State: TypeAlias = Busy | Undecided | Locked | Open | Leaving
