"""The slots of the vault: each holds the key of the database, sealed by something else.

A slot is opened by what the keyring keeps, by a passphrase, by both together, or by a recovery
code. Sealing is done by HMAC-SHA256 alone, from the standard library: the secrets are gathered into
one (HKDF's extraction, RFC 5869), which under two labels gives a pad for the 32 bytes of the key
and the tag that tells a wrong secret from a right one. Each slot has a random salt, so no pad is
ever used twice. A passphrase is stretched by scrypt (RFC 7914) first.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import unicodedata
from enum import StrEnum

import msgspec

from desktop.core.vault import RECOVERY_LETTERS
from desktop.storage.connection import KEY_BYTES, wipe

# scrypt with these takes 64 MiB and, on one core of a server of 2020, 0.27 s.
N, R, P = 2**16, 8, 1
SALT_BYTES = 16

_MOST_MEMORY = 1024 * 1024 * 1024  # bytes that a file may ask scrypt to take
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: none looks like another
_MISREAD = str.maketrans("OIL", "011")


class Opener(StrEnum):
    """What opens a slot."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"  # noqa: S105 - a word, no secret
    BOTH = "keyring and passphrase"
    RECOVERY = "recovery code"


class Stretch(msgspec.Struct, frozen=True):
    """How a passphrase is stretched, by scrypt."""

    n: int = N
    r: int = R
    p: int = P

    def __post_init__(self) -> None:
        """Refuse what a damaged or hostile file could ask for. Raises ValueError."""
        is_power = self.n > 1 and self.n & (self.n - 1) == 0
        bounded = 1 <= self.r <= 32 and 1 <= self.p <= 16 and self.memory <= _MOST_MEMORY
        if not (is_power and bounded):
            raise ValueError("scrypt cannot be asked for that")

    @property
    def memory(self) -> int:
        """Return how many bytes scrypt takes."""
        return 128 * self.r * (self.n + self.p)

    def of(self, passphrase: str, salt: bytes) -> bytes:
        """Return 32 bytes that only this passphrase gives; it takes its time."""
        letters = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
        return hashlib.scrypt(
            letters, salt=salt, n=self.n, r=self.r, p=self.p,
            maxmem=self.memory + 1024 * 1024, dklen=KEY_BYTES,
        )  # fmt: skip


USUAL = Stretch()  # for every slot that is made


class Slot(msgspec.Struct, frozen=True):
    """The key, sealed. It says nothing to whoever lacks what opens it."""

    opener: Opener
    salt: bytes
    sealed: bytes
    tag: bytes
    stretch: Stretch | None = None  # where a passphrase opens it

    def __post_init__(self) -> None:
        """Refuse what cannot be a sealed key. Raises ValueError."""
        if (len(self.salt), len(self.sealed), len(self.tag)) != (SALT_BYTES, KEY_BYTES, KEY_BYTES):
            raise ValueError("a slot has other sizes")

    def open(self, *, passphrase: str = "", kept: bytes = b"") -> bytearray | None:
        """Return the key, or None if these secrets do not open this slot.

        `kept` is what the keyring keeps, or the bytes of a recovery code.
        """
        lock = _lock(self.opener, self.salt, self.stretch, passphrase, kept)
        if not hmac.compare_digest(_tag(lock, self.opener, self.salt, self.sealed), self.tag):
            return None
        return _masked(self.sealed, lock)


def sealed_slot(
    opener: Opener, key: bytes | bytearray, *, passphrase: str = "", kept: bytes = b""
) -> Slot:
    """Seal `key` into a new slot."""
    stretch = None if opener in (Opener.KEYRING, Opener.RECOVERY) else USUAL
    salt = secrets.token_bytes(SALT_BYTES)
    lock = _lock(opener, salt, stretch, passphrase, kept)
    sealed = bytes(_masked(key, lock))
    return Slot(opener, salt, sealed, _tag(lock, opener, salt, sealed), stretch)


def new_secret() -> bytes:
    """Return 32 random bytes for a keyring to keep."""
    return secrets.token_bytes(KEY_BYTES)


def new_recovery_code() -> str:
    """Return a recovery code of 160 random bits, in groups that can be copied by hand."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(RECOVERY_LETTERS))
    return "-".join(letters[start : start + 4] for start in range(0, RECOVERY_LETTERS, 4))


def recovery_bytes(code: str) -> bytes:
    """Return what a code stands for, however it was typed; empty for what cannot be a code."""
    letters = "".join(code.upper().split()).replace("-", "").translate(_MISREAD)
    if len(letters) != RECOVERY_LETTERS or set(letters) - set(_LETTERS):
        return b""
    return letters.encode()


def as_text(secret: bytes) -> str:
    """Return a secret as a keyring takes it."""
    return base64.b64encode(secret).decode()


def from_text(text: str) -> bytes:
    """Return a secret as it was before `as_text`; empty for what is none."""
    try:
        secret = base64.b64decode(text, validate=True)
    except ValueError:
        return b""
    return secret if len(secret) == KEY_BYTES else b""


def _lock(
    opener: Opener, salt: bytes, stretch: Stretch | None, passphrase: str, kept: bytes
) -> bytearray:
    """Return the secret of a slot, from all that opens it."""
    parts = bytearray()
    if stretch is not None:
        parts += stretch.of(passphrase, salt)
    parts += kept
    lock = bytearray(hmac.digest(salt, b"fireside vault 1\0" + opener.encode() + parts, "sha256"))
    wipe(parts)
    return lock


def _masked(content: bytes | bytearray, lock: bytearray) -> bytearray:
    pad = hmac.digest(lock, b"pad", "sha256")
    return bytearray(one ^ other for one, other in zip(content, pad, strict=True))


def _tag(lock: bytearray, opener: Opener, salt: bytes, sealed: bytes) -> bytes:
    return hmac.digest(lock, b"tag\0" + opener.encode() + b"\0" + salt + sealed, "sha256")
