"""A process that may not reach the network: asked in a child, for the hook cannot be taken off."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BEGIN = "import socket\nfrom desktop.child.confine import refuse_network\nrefuse_network()\n"


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", BEGIN + code], capture_output=True, text=True, cwd=ROOT, check=False
    )


@pytest.mark.parametrize(
    "code",
    [
        "socket.socket(socket.AF_INET, socket.SOCK_STREAM)",
        "socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
        "socket.getaddrinfo('localhost', 80)",
        "socket.gethostbyname('localhost')",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9')",
    ],
)
def test_the_network_is_refused(code: str) -> None:
    done = run(code)
    assert done.returncode != 0
    assert "NetworkRefusedError" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has named pipes instead")
def test_local_sockets_are_not() -> None:
    assert run("a, b = socket.socketpair(); a.send(b'x'); assert b.recv(1) == b'x'").returncode == 0
