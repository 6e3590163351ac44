"""What may outlive a process, or what it has let go: its memory on the disk, and freed memory.

A process that crashes is written to the disk by many systems, with the key and the conversations in
it. And what is freed is neither overwritten nor given back by itself.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import sys

# Linux: no core file is as short as this, and systems that hand cores to a program, as
# systemd-coredump, hand over none with a limit of 1 (fs/coredump.c).
_NO_CORE = 1  # bytes


def leave_no_core() -> None:
    """Let no crash of this process, or of those that it starts, be written to the disk.

    Where the system cannot be told (Windows), it is as its owner has set it up.
    """
    if sys.platform == "win32":
        return
    import resource

    limit = _NO_CORE if sys.platform == "linux" else 0
    with contextlib.suppress(OSError, ValueError):  # a limit of 0 that others have set already
        resource.setrlimit(resource.RLIMIT_CORE, (limit, limit))


def give_back() -> None:
    """Collect what nobody uses any more, and give what is free back to the system (glibc)."""
    gc.collect()
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):  # another C library
            ctypes.CDLL(None).malloc_trim(0)
