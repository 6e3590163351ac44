"""What a process of ours is kept from. So far: sockets, by Python's audit hook.

The hook sees every socket that Python code makes, and cannot be taken away again. It does not see
what native code does; the operating system's own means come on top of it.
"""

from __future__ import annotations

import sys
from typing import Any

_LOCAL = 1  # AF_UNIX on every system that has it: how our processes, and the keyring, speak
_LOOKUPS = ("socket.getaddrinfo", "socket.gethostby", "socket.getnameinfo")


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
