"""The keyring of the system, which keeps Fireside's secrets.

Asking it may prompt the person and block until they answer: never on the main thread.
"""

from __future__ import annotations

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError

# keyring's own measure: 1 and above is recommended, below is no vault (a plain file, or nothing).
_TRUSTED = 1


def keyring_name() -> str:
    """Return what keeps secrets on this system, as "SecretService Keyring"; empty for nothing."""
    backend = _backend()
    return str(backend.name) if backend else ""


def keyring_works() -> bool:
    """Return whether this system has a keyring that deserves the name."""
    return _backend() is not None


def _backend() -> KeyringBackend | None:
    try:
        found = keyring.get_keyring()
        trusted = found.priority >= _TRUSTED
    except (KeyringError, ImportError, AttributeError, RuntimeError, OSError):
        return None  # a configured backend that cannot be had: each fails in its own way
    return found if trusted else None
