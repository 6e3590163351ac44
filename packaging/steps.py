"""One step of the setting up: said before it starts, watched, and explained when it fails."""

from __future__ import annotations

import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

TAIL = 25  # lines of a failing step that are shown

# What pip is told for a lock: nothing but what is listed, and of that only known bytes.
FROM_LOCK = ("install", "--no-deps", "--require-hashes", "--only-binary", ":all:", "-r")

# The Python that environments are made from, also where we run in one ourselves.
BASE_PYTHON: str = getattr(sys, "_base_executable", None) or sys.executable


class SetupError(Exception):
    """Setting up cannot go on; `hint` is one sentence on what to do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class StepError(SetupError):
    """A command that failed, with the last lines that it wrote."""

    def __init__(self, message: str, hint: str, tail: Sequence[str]) -> None:
        super().__init__(message, hint)
        self.tail = tuple(tail)


def announce(text: str) -> None:
    """Say to the person what happens now."""
    print(f"fireside: {text}", flush=True)


class Progress:
    """Shows how far a step is: in place on a terminal, elsewhere a line now and then."""

    def __init__(self) -> None:
        self._terminal = sys.stdout.isatty()
        self._shown = ""

    def show(self, text: str, *, milestone: bool) -> None:
        """Show `text`; where lines cannot be overwritten, only a milestone is printed."""
        if text == self._shown:
            return
        if self._terminal:
            print(f"\r  {text[:76]:<76}", end="", flush=True)
            self._shown = text
        elif milestone:
            print(f"  {text}", flush=True)
            self._shown = text

    def clear(self) -> None:
        """Leave the cursor at the start of an empty line."""
        if self._terminal and self._shown:
            print("\r" + " " * 78 + "\r", end="", flush=True)


# What a line of output says of the progress, and whether that is a milestone; None for nothing.
Reader = Callable[[str], "tuple[str, bool] | None"]


def run_step(
    title: str,
    command: Sequence[str | Path],
    *,
    hint: str = "",
    environment: Mapping[str, str] | None = None,
    reader: Reader | None = None,
    log: Path | None = None,
) -> None:
    """Run `command` to its end; raise StepError with its last lines when it fails.

    Everything that it writes is added to `log`, `reader` picks the progress out of it.
    """
    announce(title)
    started = time.monotonic()
    tail: deque[str] = deque(maxlen=TAIL)
    progress = Progress()
    with _opened(log) as record, _started(command, environment) as process:
        assert process.stdout is not None
        for raw in process.stdout:
            line = raw.rstrip()
            record.write(line + "\n")
            tail.append(line)
            news = reader(line) if reader else (line.strip(), False)
            if news is not None:
                progress.show(news[0], milestone=news[1])
        status = process.wait()
    progress.clear()
    if status != 0:
        what = title.partition(":")[0].rstrip(".")
        raise StepError(f"{what} failed with status {status}.", hint, tail)
    seconds = time.monotonic() - started
    if seconds >= 10:
        announce(f"done in {seconds:.0f} s")


def _opened(log: Path | None):  # noqa: ANN202 - the type of `open` is a page long
    """Open the record of a step for adding, or somewhere where it is forgotten."""
    path = log or Path("NUL" if sys.platform == "win32" else "/dev/null")
    return path.open("a", encoding="utf-8", errors="replace")


def _started(
    command: Sequence[str | Path], environment: Mapping[str, str] | None
) -> subprocess.Popen[str]:
    try:
        return subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=environment,
            encoding="utf-8",
            errors="replace",
        )
    except OSError as error:
        raise SetupError(f"{command[0]} cannot be started: {error}.") from error
