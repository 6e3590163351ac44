"""The administrator's policy: a small file at a place of the system's, read and never written."""

from __future__ import annotations

import logging
from pathlib import Path

import msgspec

from desktop.core.offline import Policy

MAX_BYTES = 64 * 1024

_log = logging.getLogger(__name__)


class _Content(msgspec.Struct, frozen=True):
    """What the file says: one JSON object; names that are not known here are left alone."""

    offline: bool = False


def read_policy(path: Path) -> Policy:
    """Return what the file at `path` decides; nothing where there is none. Raises nothing.

    A policy that is there but cannot be understood was meant to forbid something: it closes the
    lock.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return Policy()
    except OSError as error:
        _log.warning("the policy file cannot be read: %s", error.strerror)
        return Policy(offline=True, source=str(path))
    found = _understood(content)
    if found is None:
        _log.warning("the policy file cannot be understood")
        return Policy(offline=True, source=str(path))
    return Policy(found.offline, str(path))


def _understood(content: bytes) -> _Content | None:
    if len(content) > MAX_BYTES:
        return None
    try:  # some editors put a byte order mark before the first character
        return msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"), type=_Content)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
