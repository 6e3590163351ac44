"""What protects the conversations on disk, as a value that can be shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.core.wording import Wording, say

SHORTEST_PASSPHRASE = 8  # letters
RECOVERY_LETTERS = 32  # of five bits each


class Guard(StrEnum):
    """What must be there before the vault opens."""

    NOBODY = "nobody"  # the database is stored as it is
    KEYRING = "keyring"
    PASSPHRASE = "passphrase"  # noqa: S105 - a word, no secret
    BOTH = "keyring and passphrase"

    @property
    def needs_keyring(self) -> bool:
        """Return whether the system's keyring keeps a part of the key."""
        return self in (Guard.KEYRING, Guard.BOTH)

    @property
    def needs_passphrase(self) -> bool:
        """Return whether the person is asked for a passphrase."""
        return self in (Guard.PASSPHRASE, Guard.BOTH)


@dataclass(frozen=True, slots=True)
class VaultState:
    """How the database of a profile is protected.

    `exists` and `encrypted` are read off the database file itself; `chosen_plain` says that the
    person knows that it is not encrypted, and wants it so.
    """

    exists: bool = False
    encrypted: bool = False
    guard: Guard = Guard.NOBODY
    recovery: bool = False  # a recovery code opens it too
    chosen_plain: bool = False

    @property
    def is_undecided(self) -> bool:
        """Return whether nobody has chosen yet how the conversations are protected."""
        if self.encrypted or self.chosen_plain:
            return False
        return self.exists or self.guard is Guard.NOBODY

    def words(self) -> Wording:
        """Say it in a sentence or two."""
        if not self.encrypted:
            return _PLAIN if self.exists else _NOTHING
        return _WORDS[self.guard]


_NOTHING = say("There are no conversations on this computer yet.")
_PLAIN = say(
    "The conversations are not encrypted: whoever can read the files of this computer can read "
    "them."
)
_WORDS = {
    Guard.NOBODY: say("The conversations are encrypted, but what opens them is missing."),
    Guard.KEYRING: say(
        "The conversations are encrypted. The keyring of the system keeps the key, and opens them "
        "for whoever is signed in as you."
    ),
    Guard.PASSPHRASE: say("The conversations are encrypted. Your passphrase opens them."),
    Guard.BOTH: say(
        "The conversations are encrypted. It takes your passphrase and the keyring of the system "
        "to open them."
    ),
}
