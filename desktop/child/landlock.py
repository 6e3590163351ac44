"""Linux's Landlock: a process gives up writing files, but below a few folders, for good.

Reading stays allowed anywhere, for models are opened from anywhere. Layouts and numbers are those
of <linux/landlock.h>; each later version of the interface (ABI) can forbid more, and is asked for
what it can.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import stat
import struct
from collections.abc import Iterable
from pathlib import Path

_CREATE, _ADD, _RESTRICT = 444, 445, 446  # the same numbers on every processor
_VERSION = 1  # LANDLOCK_CREATE_RULESET_VERSION
_PATH_BENEATH = 1  # LANDLOCK_RULE_PATH_BENEATH

_WRITE_FILE, _TRUNCATE = 1 << 1, 1 << 14
_FOLDERS = sum(1 << bit for bit in range(4, 13))  # remove and make whatever there is
_REFER = 1 << 13  # from the second version on: move between folders
_BIND_OR_CONNECT = 0b11  # of TCP, from the fourth
_SCOPES = 0b11  # abstract UNIX sockets and signals of others, from the sixth


def version() -> int:
    """Return the version of Landlock that this kernel has; 0 for none."""
    return max(0, int(_libc().syscall(_CREATE, None, ctypes.c_size_t(0), _VERSION)))


def allow_writing_below(places: Iterable[Path]) -> int:
    """Refuse this thread, and those that it starts, all writing but below `places`.

    A place that is not there is left out. Files that are open already stay writable. To be called
    with no_new_privs set. Returns the version of Landlock; raises OSError where there is none.
    """
    libc, found = _libc(), version()
    if not found:
        raise OSError(ctypes.get_errno(), "no Landlock")
    handled = _WRITE_FILE | _FOLDERS
    handled |= _REFER if found >= 2 else 0
    handled |= _TRUNCATE if found >= 3 else 0
    attributes = struct.pack("Q", handled)
    if found >= 4:
        attributes += struct.pack("Q", _BIND_OR_CONNECT)
    if found >= 6:
        attributes += struct.pack("Q", _SCOPES)
    rules = _checked(libc.syscall(_CREATE, attributes, ctypes.c_size_t(len(attributes)), 0))
    try:
        for place in places:
            _allow(libc, rules, place, handled)
        _checked(libc.syscall(_RESTRICT, rules, 0))
    finally:
        os.close(rules)
    return found


def _allow(libc: ctypes.CDLL, rules: int, place: Path, handled: int) -> None:
    with contextlib.suppress(FileNotFoundError, NotADirectoryError, PermissionError):
        descriptor = os.open(place, os.O_PATH | os.O_CLOEXEC)
        try:
            is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
            rights = handled if is_folder else handled & (_WRITE_FILE | _TRUNCATE)
            rule = struct.pack("=Qi", rights, descriptor)
            _checked(libc.syscall(_ADD, rules, _PATH_BENEATH, rule, 0))
        finally:
            os.close(descriptor)


def _checked(result: int) -> int:
    if result < 0:
        raise OSError(ctypes.get_errno(), f"Landlock: {os.strerror(ctypes.get_errno())}")
    return result


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)
