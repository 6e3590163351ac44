"""One Fireside a profile: a second one hands over what it was asked to open, and ends.

The first listens on a local socket (a named pipe on Windows) that only this person can reach, and
knows its own by a secret in the profile. What is handed over are bytes, never pickles.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import secrets
import sys
import tempfile
import threading
from collections.abc import Callable
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Listener, answer_challenge, deliver_challenge
from pathlib import Path

log = logging.getLogger(__name__)

_LIMIT = 32_768  # bytes; a path fits
_PATIENCE = 5  # seconds that a second start waits for the first one's next word
_KEY_FILE = "handover.key"
_LONGEST_ADDRESS = 100  # a socket's path may have 104 bytes on macOS, 108 on Linux


def _address(home: Path) -> str:
    name = hashlib.sha256(str(home).encode("utf-8", "surrogateescape")).hexdigest()[:24]
    if sys.platform == "win32":
        return rf"\\.\pipe\fireside-{name}"
    inside = str(home / "handover.socket")
    if len(os.fsencode(inside)) <= _LONGEST_ADDRESS:
        return inside
    return str(Path(tempfile.gettempdir()) / f"fireside-{os.getuid()}-{name}")


class Reception:
    """Takes what later starts of Fireside hand over. `on_call` runs in a thread of its own."""

    def __init__(self, home: Path, on_call: Callable[[str], None]) -> None:
        """Begin to listen; the caller holds the lock of the profile. Raises OSError."""
        self._home = home
        self._on_call = on_call
        key = secrets.token_bytes(32)
        descriptor = os.open(home / _KEY_FILE, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(key)
        address = _address(home)
        if sys.platform != "win32":
            Path(address).unlink(missing_ok=True)  # of one that was killed
        self._listener = Listener(address, authkey=key)
        self._thread = threading.Thread(target=self._receive, name="reception", daemon=True)
        self._closing = False
        self._thread.start()

    def close(self) -> None:
        """Listen no more."""
        self._closing = True
        with contextlib.suppress(OSError):
            # Wakes the thread from its waiting. It may have ended already, after its last caller:
            # so nothing here waits for its answer.
            Client(_address(self._home)).close()
        self._thread.join(2)
        self._listener.close()
        (self._home / _KEY_FILE).unlink(missing_ok=True)

    def _receive(self) -> None:
        while not self._closing:
            try:
                with self._listener.accept() as caller:
                    text = caller.recv_bytes(_LIMIT).decode("utf-8", "surrogateescape")
                    caller.send_bytes(b"taken")
            except (OSError, EOFError, AuthenticationError) as error:
                log.info("a caller went away (%s)", type(error).__name__)
                continue
            if not self._closing:
                self._on_call(text)


def hand_over(home: Path, text: str) -> bool:
    """Give `text` to the Fireside that holds the profile; False if it does not answer."""
    try:
        key = (home / _KEY_FILE).read_bytes()
        with Client(_address(home)) as call:
            # What `Client(authkey=…)` does, which would wait for ever for one that hangs.
            if not call.poll(_PATIENCE):
                return False
            answer_challenge(call, key)
            deliver_challenge(call, key)
            call.send_bytes(text.encode("utf-8", "surrogateescape"))
            return call.poll(_PATIENCE) and call.recv_bytes(_LIMIT) == b"taken"
    except (OSError, EOFError, AuthenticationError):
        return False
