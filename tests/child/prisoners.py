"""What the children of test_confinement do: they try, natively, what they may not."""

from __future__ import annotations

import ctypes
import errno
import os
import resource
import signal
import sys
import threading
from pathlib import Path
from typing import Any, TypeAlias

from msgspec import Struct

from desktop.child.pipe import Bytes, Pipe

LIMIT = 1_000_000
_SYSCALLS = {"x86_64": 0, "aarch64": 1}


class Found(Struct, tag=True, frozen=True):
    """What came of each thing that was tried: "done", or the name of the error."""

    outcomes: dict[str, str]
    environment: dict[str, str]
    raw_environment: bytes
    descriptors: tuple[int, ...]
    folder: str


class Go(Struct, tag=True, frozen=True):
    """Try."""


Tell: TypeAlias = Found
Ask: TypeAlias = Go


def outcome(act: Any) -> str:
    """Run `act`; a negative number is an error of libc's."""
    try:
        result = act()
    except OSError as error:
        return errno.errorcode.get(error.errno or 0, str(error))
    if isinstance(result, int) and result < 0:
        return errno.errorcode.get(ctypes.get_errno(), "?")
    return "done"


def try_all(connection: Bytes, allowed: str, forbidden: str, parent: str) -> None:
    """Try everything from a second thread, for threads are held as well."""
    pipe: Pipe[Tell, Ask] = Pipe(connection, Ask, LIMIT)
    found: list[Found] = []
    thread = threading.Thread(
        target=lambda: found.append(_attempts(Path(allowed), Path(forbidden), int(parent)))
    )
    thread.start()
    thread.join()
    pipe.send(found[0])
    pipe.receive()


def _attempts(allowed: Path, forbidden: Path, parent: int) -> Found:
    libc = ctypes.CDLL(None, use_errno=True)
    victim = forbidden / "victim"
    word = ctypes.create_string_buffer(8)
    tries: dict[str, Any] = {
        "read": lambda: victim.read_bytes() and None,
        "write inside": lambda: (allowed / "mine").write_bytes(b"1") and None,
        "write outside": lambda: (forbidden / "new").write_bytes(b"1") and None,
        "overwrite": lambda: victim.write_bytes(b"gone") and None,
        "truncate": lambda: libc.truncate(os.fsencode(victim), ctypes.c_long(0)),
        "empty by reading": lambda: os.close(os.open(victim, os.O_RDONLY | os.O_TRUNC)),
        "remove": victim.unlink,
        "rename": lambda: victim.rename(allowed / "stolen"),
        "make a folder": (forbidden / "folder").mkdir,
        "chmod": lambda: victim.chmod(0o777),
        "tcp socket": lambda: _closed(libc.socket(2, 1, 0)),
        "udp socket": lambda: _closed(libc.socket(2, 2, 0)),
        "tcp6 socket": lambda: _closed(libc.socket(10, 1, 0)),
        "netlink socket": lambda: _closed(libc.socket(16, 3, 0)),
        "packet socket": lambda: _closed(libc.socket(17, 3, 0)),
        "local socket": lambda: _closed(libc.socket(1, 1, 0)),
        "connect": lambda: _connect(libc),
        "program": lambda: os.execv("/bin/true", ["true"]),
        "ptrace": lambda: libc.ptrace(16, parent, 0, 0),
        "memory of the parent": lambda: (
            (Path("/proc") / str(parent) / "environ").read_bytes() and None
        ),
        "write memory": lambda: libc.process_vm_writev(parent, word, 0, word, 0, 0),
        "signal": lambda: os.kill(parent, 0),
        "unshare": lambda: libc.unshare(0x10000000),
        "memory that is shared": lambda: libc.shmget(0x46495245, 4096, 0o1600),
        "limits of the parent": lambda: resource.prlimit(parent, resource.RLIMIT_NOFILE) and None,
        "own limits": lambda: resource.prlimit(0, resource.RLIMIT_NOFILE) and None,
        "own signal": lambda: os.kill(os.getpid(), 0),
        "fork": _fork,
    }
    outcomes = {name: outcome(act) for name, act in tries.items()}
    return Found(
        outcomes,
        dict(os.environ),
        Path("/proc/self/environ").read_bytes() if sys.platform == "linux" else b"",
        tuple(sorted(int(path.name) for path in Path("/dev/fd").iterdir())),
        str(Path.cwd()),
    )


def _closed(descriptor: int) -> int:
    if descriptor >= 0:
        os.close(descriptor)
    return descriptor


def _connect(libc: ctypes.CDLL) -> int:
    descriptor = libc.socket(1, 1, 0)
    address = b"\x01\x00/nothing-listens-here\x00"
    try:
        return libc.connect(descriptor, address, len(address))
    finally:
        os.close(descriptor)


def _fork() -> None:
    child = os.fork()
    if child == 0:
        signal.alarm(10)
        os._exit(0)
    os.waitpid(child, 0)
