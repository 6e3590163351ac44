"""A keyring for tests: a real backend of `keyring`, which keeps its secrets in a file."""

from __future__ import annotations

import json
import os
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
