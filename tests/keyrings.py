"""A keyring for tests: a real backend of `keyring`, which keeps its secrets in a file."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

FILE = "FIRESIDE_TEST_KEYRING"  # the environment's name for the file


class FileKeyring(KeyringBackend):
    """Holds the secrets of one test, for the programs that it starts too; it can be locked."""

    priority = 5  # pyright: ignore[reportAssignmentType]
    viable = False  # pyright: ignore[reportAssignmentType] - never chosen unless it is named

    def __init__(self) -> None:
        super().__init__()
        self.locked = False
        self._path = Path(os.environ[FILE])

    @property
    def held(self) -> dict[str, str]:
        """Return all secrets, by service and name."""
        return json.loads(self._path.read_text()) if self._path.exists() else {}

    def forget_all(self) -> None:
        self._path.unlink(missing_ok=True)

    def get_password(self, service: str, username: str) -> str | None:
        return self._look().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._path.write_text(json.dumps({**self._look(), f"{service}/{username}": password}))

    def delete_password(self, service: str, username: str) -> None:
        held = self._look()
        if held.pop(f"{service}/{username}", None) is None:
            raise PasswordDeleteError
        self._path.write_text(json.dumps(held))

    def _look(self) -> dict[str, str]:
        if self.locked:
            raise KeyringLocked
        return self.held


class SilentKeyring(FileKeyring):
    """Waits for a person who never comes."""

    def get_password(self, service: str, username: str) -> str | None:
        threading.Event().wait()
        return super().get_password(service, username)


class LoudKeyring(FileKeyring):
    """Fails in a way that no keyring should, and blurts out what it was given."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyError(password)


class FarKeyring(FileKeyring):
    """Would ask another computer."""

    def get_password(self, service: str, username: str) -> str | None:
        import ctypes

        libc = ctypes.CDLL(None, use_errno=True)
        local, far = libc.socket(1, 1, 0), libc.socket(2, 1, 0)
        refused = ctypes.get_errno() if far < 0 else 0
        return f"local {local >= 0}, far {far >= 0}, errno {refused}"
