"""The keyring of the system, asked in this process.

The library that speaks with it is loaded when it is first asked: it brings an HTTP client and TLS
along, 7 MB. A window asks in a child instead (`client`).
"""

from __future__ import annotations

import contextlib
from collections.abc import Generator
from typing import TYPE_CHECKING

from desktop.core.errors import VaultError, VaultTrouble
from desktop.core.wording import say

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "Fireside"

# keyring's own measure: 1 and above is recommended, below is no vault (a plain file, or nothing).
_TRUSTED = 1


class SystemKeyring:
    """Keeps secrets by name in the system's keyring, and nowhere else; as in `secrets.Keyring`."""

    def name(self) -> str:
        """Return what keeps secrets here, as "SecretService Keyring"; empty for nothing."""
        backend = _backend()
        return str(backend.name) if backend else ""

    def read(self, entry: str) -> str:
        """Return a secret, empty for none. Raises VaultError when there is no answer."""
        import keyring

        with _asked():
            return keyring.get_password(SERVICE, entry) or ""

    def keep(self, entry: str, secret: str) -> None:
        """Keep a secret, and see that it is kept. Raises VaultError."""
        import keyring

        with _asked():
            keyring.set_password(SERVICE, entry, secret)
            kept = keyring.get_password(SERVICE, entry)
        if kept != secret:
            raise _refused()

    def forget(self, entry: str) -> None:
        """Forget a secret, if there is one. Raises VaultError when there is no answer."""
        import keyring
        from keyring.errors import PasswordDeleteError

        with _asked(), contextlib.suppress(PasswordDeleteError):
            keyring.delete_password(SERVICE, entry)

    def give_up(self) -> None:
        """Do nothing: who asks in this process waits."""


def _backend() -> KeyringBackend | None:
    import keyring
    from keyring.errors import KeyringError

    try:
        found = keyring.get_keyring()
        trusted = found.priority >= _TRUSTED
    except (KeyringError, ImportError, AttributeError, RuntimeError, OSError):
        return None  # a configured backend that cannot be had: each fails in its own way
    return found if trusted else None


@contextlib.contextmanager
def _asked() -> Generator[None]:
    """Turn the want of a keyring, and what it raises, into a VaultError."""
    from keyring.errors import KeyringError

    if _backend() is None:
        raise VaultError(
            VaultTrouble.NO_KEYRING,
            say("This computer has no keyring that works."),
            say("Start its keyring, as GNOME Keyring or KWallet, or use a passphrase instead."),
        )
    try:
        yield
    except (KeyringError, RuntimeError, OSError) as error:  # backends let their own through too
        raise _refused() from error


def _refused() -> VaultError:
    return VaultError(
        VaultTrouble.REFUSED,
        say("The system's keyring refused."),
        say("Unlock it, and try again."),
    )
