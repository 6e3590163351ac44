"""What a process of ours is kept from: by the system where it can be, and by Python's audit hook.

A child that reads strangers' files gives up, before it reads any, what it does not need: the
network, writing, other programs. Every means may be missing (an old kernel, a container, another
system); then the child goes on with the others, and says so. What it says is what it found when it
tried, not what it asked for.

The hook sees every socket that Python code makes, and cannot be taken away again. It does not see
what native code does; the system's means do.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import sys
from collections.abc import Callable, Sequence
from enum import Enum, auto
from pathlib import Path
from typing import Any

from desktop.core.confinement import Confinement, Keeper


class Reach(Enum):
    """What a process of ours may speak with."""

    NOTHING = auto()  # but the window
    SESSION = auto()  # what runs on this computer for this person, as their keyring
    NETWORK = auto()  # anything: only for the hub


_LOCAL = 1  # AF_UNIX on every system that has it: how our processes, and the keyring, speak
_LOOKUPS = ("socket.getaddrinfo", "socket.gethostby", "socket.getnameinfo")

_INTERNET, _DATAGRAM = 2, 2  # AF_INET and SOCK_DGRAM of Linux and macOS
_LOOPBACK = b"\x7f\x00\x00\x01"
_PORT = b"\x00\x09"  # discard


class NetworkRefusedError(PermissionError):
    """Something tried to reach the network from a process that may not."""


def refuse_network() -> None:
    """Let no Python code of this process make a socket, but local ones, or look up a host."""
    sys.addaudithook(_watch)


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "socket.__new__":
        if arguments[1] != _LOCAL:
            raise NetworkRefusedError(f"socket family {arguments[1]}")
    elif event.startswith(_LOOKUPS):
        raise NetworkRefusedError(event)


def confine(writes: Sequence[Path], *, gpu: bool) -> Confinement:
    """Give up all that the system can take from this process, then what the hook can.

    `writes` are the folders that it may write below; `gpu`: it computes on the graphics card. To
    be called while there is one thread. Raises nothing that a system could be the reason for.
    """
    if sys.platform == "linux":
        means = _confine_linux(writes, gpu=gpu)
    elif sys.platform == "darwin":
        means = _confine_mac(writes, gpu=gpu)
    else:
        means = ("no means of this system's are used",)
    network = Keeper.SYSTEM if _left_network(means) or _refuses_network() else Keeper.APP
    writing = Keeper.SYSTEM if _refuses_writing(writes) else Keeper.NOBODY
    programs = Keeper.SYSTEM if _refuses_programs() else Keeper.NOBODY
    refuse_network()
    return Confinement(network, writing, programs, means)


def stay_local() -> Confinement:
    """Give up the network, but nothing that the person's session on this computer offers.

    To be called while there is one thread. Raises nothing that a system could be the reason for.
    """
    means: tuple[str, ...] = ("no means of this system's are used",)
    if sys.platform == "linux":
        from desktop.child import namespace, seccomp

        means = (
            _tried("no_new_privs", namespace.renounce_privileges),
            _tried("seccomp", lambda: seccomp.install(seccomp.local_program)),
        )
    elif sys.platform == "darwin":
        from desktop.child import seatbelt

        means = (_tried("sandbox", seatbelt.leave_internet),)
    network = Keeper.SYSTEM if _refuses_network() else Keeper.APP
    refuse_network()
    return Confinement(network, Keeper.NOBODY, Keeper.NOBODY, means)


_LEFT = "network namespace: left"


def _confine_linux(writes: Sequence[Path], *, gpu: bool) -> tuple[str, ...]:
    from desktop.child import graphics, landlock, namespace, seccomp

    places = (*writes, *graphics.places(gpu=gpu))
    return (
        _tried("no_new_privs", namespace.renounce_privileges),
        _tried("network namespace", namespace.leave_network, "left"),
        _tried("Landlock", lambda: f"version {landlock.allow_writing_below(places)}"),
        _tried("seccomp", seccomp.install),
    )


def _confine_mac(writes: Sequence[Path], *, gpu: bool) -> tuple[str, ...]:
    from desktop.child import seatbelt

    return (_tried("sandbox", lambda: seatbelt.enter(writes, gpu=gpu)),)


def _tried(name: str, act: Callable[[], str | None], done: str = "on") -> str:
    try:
        return f"{name}: {act() or done}"
    except (OSError, AttributeError) as error:  # AttributeError: a libc that has no such function
        return f"{name}: refused ({getattr(error, 'strerror', None) or error})"


def _left_network(means: Sequence[str]) -> bool:
    return _LEFT in means


def _refuses_network() -> bool:
    """Try what native code could: a socket with another computer's kind of address.

    A datagram socket that is connected sends nothing.
    """
    if sys.platform not in ("linux", "darwin"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    descriptor = libc.socket(_INTERNET, _DATAGRAM, 0)
    if descriptor < 0:
        return True
    family = b"\x10\x02" if sys.platform == "darwin" else b"\x02\x00"
    address = family + _PORT + _LOOPBACK + bytes(8)
    try:
        return libc.connect(descriptor, address, len(address)) != 0
    finally:
        os.close(descriptor)


def _refuses_writing(writes: Sequence[Path]) -> bool:
    """Try to make a file where this process has no business to, but its person has."""
    for folder in (Path("/tmp"), Path.home()):  # noqa: S108
        mine = any(folder.is_relative_to(place) for place in writes)
        if not mine and os.access(folder, os.W_OK):
            return _refuses_file(folder / f".fireside-{os.getpid()}-{os.urandom(8).hex()}")
    return False


def _refuses_file(path: Path) -> bool:
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except OSError as error:
        return error.errno in (errno.EACCES, errno.EPERM)
    with contextlib.suppress(OSError):
        path.unlink()
    return False


def _refuses_programs() -> bool:
    """Ask for a program without a name: there is none, unless asking is refused already."""
    if sys.platform != "linux":
        return False
    try:
        os.execv(b"", [b"-"])  # noqa: S606 - never succeeds
    except OSError as error:
        return error.errno == errno.EPERM
