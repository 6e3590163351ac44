"""Linux's namespaces: a process leaves the network of the machine for an empty one of its own."""

from __future__ import annotations

import contextlib
import ctypes
import os
import struct
from pathlib import Path

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
_NO_NEW_PRIVILEGES = 38
_CAPABILITIES_3 = 0x20080522  # _LINUX_CAPABILITY_VERSION_3
_READ_OTHERS = 0b110  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH: root reads files as it did before


def renounce_privileges() -> None:
    """Let no program that is started from here gain rights (no_new_privs). Raises OSError."""
    libc = ctypes.CDLL(None, use_errno=True)
    zero = ctypes.c_ulong(0)
    if libc.prctl(_NO_NEW_PRIVILEGES, ctypes.c_ulong(1), zero, zero, zero):
        raise OSError(ctypes.get_errno(), "no_new_privs")


def leave_network() -> None:
    """Move this process into a network without connections. Raises OSError where it may not.

    It must have one thread. People need a user namespace of their own for it, which some systems
    refuse; who they are and what they may open stays as it was. `os.unshare` came with Python 3.12.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    user, group = os.geteuid(), os.getegid()
    if libc.unshare(_NEW_NETWORK) == 0:  # root may
        _give_up_capabilities(libc, _READ_OTHERS)
        return
    if libc.unshare(_NEW_USER | _NEW_NETWORK):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    with contextlib.suppress(OSError):  # else it is nobody by name, with the rights of before
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    _give_up_capabilities(libc, 0)


def _give_up_capabilities(libc: ctypes.CDLL, kept: int) -> None:
    """Keep at most these of the rights that a namespace's owner, or root, has."""
    head = struct.pack("Ii", _CAPABILITIES_3, 0)
    before = ctypes.create_string_buffer(24)
    libc.capget(head, before)
    _, permitted, *_ = struct.unpack("6I", before.raw)
    rest = permitted & kept
    libc.capset(head, struct.pack("6I", rest, rest, 0, 0, 0, 0))
