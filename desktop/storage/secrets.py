"""The keyring of the system, which keeps Fireside's secrets.

Asking it may prompt the person and block until they answer: never on the main thread. The library
that speaks with it is loaded when it is first asked: it brings an HTTP client and TLS along, 7 MB
that a window without secrets has no use for.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Generator
from typing import TYPE_CHECKING

from desktop.core.errors import StorageError, VaultError, VaultTrouble
from desktop.core.wording import Wording, say

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

# keyring's own measure: 1 and above is recommended, below is no vault (a plain file, or nothing).
_TRUSTED = 1


def keyring_name() -> str:
    """Return what keeps secrets on this system, as "SecretService Keyring"; empty for nothing."""
    backend = _backend()
    return str(backend.name) if backend else ""


def keyring_works() -> bool:
    """Return whether this system has a keyring that deserves the name."""
    return _backend() is not None


def look_for_keyring() -> None:
    """See whether this system has a keyring by now; it is looked for only once otherwise."""
    import keyring.core
    from keyring.errors import KeyringError

    if _backend() is None:
        with contextlib.suppress(KeyringError, ImportError, AttributeError, RuntimeError, OSError):
            keyring.core.init_backend()


def _backend() -> KeyringBackend | None:
    import keyring
    from keyring.errors import KeyringError

    try:
        found = keyring.get_keyring()
        trusted = found.priority >= _TRUSTED
    except (KeyringError, ImportError, AttributeError, RuntimeError, OSError):
        return None  # a configured backend that cannot be had: each fails in its own way
    return found if trusted else None


_SERVICE = "Fireside"
_TOKEN = "Hugging Face token"  # noqa: S105 - what the entry is called


class TokenKeeper:
    """Keeps the token of the hub: in the system's keyring, else in memory until Fireside ends.

    It may block as the keyring does; any thread may use it, one waits for the other.
    """

    def __init__(self) -> None:
        self._held = ""  # where there is no keyring
        self._turn = threading.Lock()

    def read(self) -> str:
        """Return the token, empty for none. Raises StorageError when the keyring refuses."""
        import keyring

        with self._turn, _explained():
            if self._held or not keyring_works():
                return self._held
            return keyring.get_password(_SERVICE, _TOKEN) or ""

    def keep(self, token: str) -> Wording | None:
        """Keep `token`; returns why it is kept only until Fireside ends, None if it is for good."""
        import keyring

        with self._turn:
            self._held = token
            if not keyring_works():
                return say(
                    "This system has no keyring, so the token is kept only until Fireside is "
                    "closed."
                )
            try:
                with _explained():
                    keyring.set_password(_SERVICE, _TOKEN, token)
            except StorageError as error:
                return say(
                    "{why} The token is kept only until Fireside is closed.",
                    why=str(error.message),
                )
            self._held = ""
            return None

    def forget(self) -> None:
        """Forget the token, everywhere. Raises StorageError when the keyring refuses."""
        import keyring
        from keyring.errors import PasswordDeleteError

        with self._turn, _explained():
            self._held = ""
            if keyring_works():
                with contextlib.suppress(PasswordDeleteError):  # there was none
                    keyring.delete_password(_SERVICE, _TOKEN)


class SecretKeeper:
    """Keeps secrets by name in the system's keyring, and nowhere else.

    It may block as the keyring does; any thread may use it.
    """

    def read(self, name: str) -> str:
        """Return a secret, empty for none. Raises VaultError when there is no answer."""
        import keyring

        with _asked():
            return keyring.get_password(_SERVICE, name) or ""

    def keep(self, name: str, secret: str) -> None:
        """Keep a secret, and see that it is kept. Raises VaultError."""
        import keyring

        with _asked():
            keyring.set_password(_SERVICE, name, secret)
            kept = keyring.get_password(_SERVICE, name)
        if kept != secret:
            raise _refused()

    def forget(self, name: str) -> None:
        """Forget a secret, if there is one. Raises VaultError when there is no answer."""
        import keyring
        from keyring.errors import PasswordDeleteError

        with _asked(), contextlib.suppress(PasswordDeleteError):
            keyring.delete_password(_SERVICE, name)


@contextlib.contextmanager
def _asked() -> Generator[None]:
    """Turn the want of a keyring, and what it raises, into a VaultError."""
    from keyring.errors import KeyringError

    if not keyring_works():
        raise VaultError(
            VaultTrouble.NO_KEYRING,
            say("This computer has no keyring that works."),
            say("Start its keyring, as GNOME Keyring or KWallet, or use a passphrase instead."),
        )
    try:
        yield
    except (KeyringError, RuntimeError, OSError) as error:
        raise _refused() from error


def _refused() -> VaultError:
    return VaultError(
        VaultTrouble.REFUSED,
        say("The system's keyring refused."),
        say("Unlock it, and try again."),
    )


@contextlib.contextmanager
def _explained() -> Generator[None]:
    """Turn what a keyring raises into a sentence; backends let their own errors through too."""
    from keyring.errors import KeyringError

    try:
        yield
    except (KeyringError, RuntimeError, OSError) as error:
        raise StorageError(
            say("The system's keyring refused."),
            say("Unlock it, and try again."),
        ) from error
