"""Watch a program and all that it starts with strace, and say who spoke with whom.

strace writes a file for each thread; which process a thread belongs to is known from the calls
that made it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]

# Every call by which something can be sent to, or taken from, an address.
_SPEAKING = {"connect", "bind", "sendto", "sendmsg", "sendmmsg", "listen", "accept", "accept4"}
_CALL = re.compile(r"^(?P<name>\w+)\((?P<rest>.*)$")
_MADE = re.compile(r"\)\s+= (?P<new>\d+)$")
# What is at the end of a descriptor (-yy), and the family of an address.
_END = re.compile(r"^\d+<(?P<kind>[A-Z0-9]+(?:-[A-Z]+)?):")
_FAMILY = re.compile(r"sa_family=(?P<family>AF_\w+)")
_PORT = re.compile(r"sin6?_port=htons\((?P<port>\d+)\)")


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a process, by its number; `family` is empty where no address was named."""

    process: int
    name: str
    family: str
    port: int
    text: str
    succeeded: bool


@dataclass(frozen=True, slots=True)
class Trace:
    """What was seen: the calls, and the process that wrote each log, by the log's name."""

    calls: tuple[Call, ...]
    owners: dict[str, int]
    processes: int

    def strangers(self) -> list[Call]:
        """Return the calls that named, or used, anything but local sockets."""
        return [call for call in self.calls if call.name in _SPEAKING and not is_local(call)]

    def sockets(self) -> list[Call]:
        """Return the sockets that came to be and are no local ones."""
        return [
            call
            for call in self.calls
            if call.name == "socket" and call.succeeded and not is_local(call)
        ]


def is_local(call: Call) -> bool:
    """Return whether a call stays within this system: AF_UNIX, by address or by descriptor."""
    if call.name == "socket":
        return call.text.startswith(("AF_UNIX", "AF_LOCAL"))
    end = _END.match(call.text)
    if call.family:
        return call.family in ("AF_UNIX", "AF_LOCAL")
    return end is None or end["kind"].startswith("UNIX")


def why_not() -> str:
    """Return why nothing can be watched here; empty if it can."""
    if not sys.platform.startswith("linux"):
        return "strace is Linux's"
    if shutil.which("strace") is None:
        return "strace is not installed (dev.py test installs it where it may)"
    tried = subprocess.run(
        ["strace", "-f", "-o", os.devnull, sys.executable, "-c", ""],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return "" if tried.returncode == 0 else f"strace may not watch here: {tried.stderr[-200:]}"


def watch(program: Path, arguments: Sequence[str], folder: Path) -> Trace:
    """Run `program` to its end under strace; fail unless it ends well."""
    folder.mkdir()
    done = subprocess.run(
        [
            *("strace", "-f", "-ff", "-qq", "-yy", "-s", "64", "-o", str(folder / "calls")),
            *("-e", "trace=%network,%process,openat", "-e", "signal=none"),
            *(sys.executable, str(program), *arguments),
        ],
        capture_output=True, text=True, check=False, cwd=ROOT, timeout=110,
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.returncode == 0, f"{done.stdout[-2000:]}\n{done.stderr[-4000:]}"
    return read(folder)


def read(folder: Path) -> Trace:
    """Read what strace wrote into `folder`, a file for each thread."""
    lines = {
        int(path.suffix[1:]): path.read_text("utf-8", "replace").splitlines()
        for path in folder.glob("calls.*")
    }
    home = {thread: thread for thread in lines}  # the thread that each was made by, for threads
    for thread, calls in lines.items():
        for line in calls:
            made = _MADE.search(line)
            if made and line.startswith(("clone(", "clone3(")) and "CLONE_THREAD" in line:
                home[int(made["new"])] = thread
    calls: list[Call] = []
    owners: dict[str, int] = {}
    for thread, texts in lines.items():
        process = _root(home, thread)
        for line in texts:
            match = _CALL.match(line)
            if match is None:
                continue
            if match["name"] == "openat":
                _note_log(owners, match["rest"], process)
            else:
                calls.append(_call(process, match["name"], match["rest"]))
    return Trace(tuple(calls), owners, len({_root(home, thread) for thread in lines}))


def _root(home: dict[int, int], thread: int) -> int:
    while home.get(thread, thread) != thread:
        thread = home[thread]
    return thread


def _note_log(owners: dict[str, int], rest: str, process: int) -> None:
    log = re.search(r'/([\w-]+)\.log", O_WRONLY\|O_CREAT\|O_TRUNC', rest)
    if log:
        owners[log[1]] = process


def _call(process: int, name: str, rest: str) -> Call:
    family, port = _FAMILY.search(rest), _PORT.search(rest)
    return Call(
        process,
        name,
        family["family"] if family else "",
        int(port["port"]) if port else 0,
        rest,
        " = -1 " not in rest,
    )
