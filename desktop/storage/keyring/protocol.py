"""Every question to the process that asks the keyring, and every answer."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from desktop.core.errors import VaultTrouble
from desktop.core.wording import Wording

MAX_MESSAGE_BYTES = 65_536  # a token or a part of a key is far shorter


class Name(Struct, tag=True, frozen=True):
    """Asks what keeps secrets here."""


class Read(Struct, tag=True, frozen=True):
    """Asks what is kept under this name."""

    entry: str


class Keep(Struct, tag=True, frozen=True):
    """Asks to keep this."""

    entry: str
    secret: str

    def __repr__(self) -> str:
        """Return the message without what nobody shall read in a log."""
        return f"Keep({self.entry!r}, …)"


class Forget(Struct, tag=True, frozen=True):
    """Asks to forget what is kept under this name, if there is anything."""

    entry: str


class Text(Struct, tag=True, frozen=True):
    """The answer to Name and Read; empty for nothing."""

    text: str

    def __repr__(self) -> str:
        """Return the message without what nobody shall read in a log."""
        return "Text(…)"


class Done(Struct, tag=True, frozen=True):
    """It is kept, or forgotten."""


class Refused(Struct, tag=True, frozen=True):
    """A VaultError."""

    trouble: VaultTrouble
    message: Wording
    hint: Wording


Question: TypeAlias = Name | Read | Keep | Forget
Answer: TypeAlias = Text | Done | Refused
