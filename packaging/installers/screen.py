"""A screen of its own, and a person's hands on it: Xvfb, a window manager, xdotool."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from steps import SetupError

_PROGRAMS = ("Xvfb", "openbox", "xdotool", "import")
_LOOK_EVERY = 0.2  # seconds


class Screen:
    """A virtual screen for as long as the block lasts; `DISPLAY` names it meanwhile."""

    def __init__(self) -> None:
        missing = [name for name in _PROGRAMS if shutil.which(name) is None]
        if missing:
            raise SetupError(f"{', '.join(missing)} must be installed for this.")
        self._processes: list[subprocess.Popen[bytes]] = []
        self._before = os.environ.get("DISPLAY")

    def __enter__(self) -> Self:
        reading, writing = os.pipe()
        self._processes.append(
            subprocess.Popen(
                ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24",
                 "-nolisten", "tcp"],
                pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as told:
            os.environ["DISPLAY"] = f":{told.readline().strip()}"
        self._processes.append(
            subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        for process in reversed(self._processes):
            process.terminate()
            process.wait()
        if self._before is None:
            os.environ.pop("DISPLAY", None)
        else:
            os.environ["DISPLAY"] = self._before

    def window(self, seconds: float = 60.0) -> str:
        """Return the number of Fireside's window once it is seen, with the keyboard on it."""
        found = until(self._seen, "Fireside's window", seconds)
        self._do("windowactivate", "--sync", found)
        return found

    def _seen(self) -> str:
        done = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--class", "Fireside"],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        return done.stdout.split()[0] if done.stdout.split() else ""

    def say(self, text: str) -> None:
        """Write a message and send it."""
        self._do("key", "ctrl+l")
        self._do("type", "--delay", "20", text)
        self._do("key", "Return")

    def press(self, keys: str) -> None:
        """Press keys together."""
        self._do("key", keys)

    def photograph(self, file: Path) -> None:
        """Take a picture of the whole screen."""
        file.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["import", "-window", "root", file], check=True)

    def _do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], check=True, stdout=subprocess.DEVNULL)


def until(look: Callable[[], str], what: str, seconds: float) -> str:
    """Look again and again until there is something; raise SetupError when it does not come."""
    end = time.monotonic() + seconds
    while not (found := look()):
        if time.monotonic() > end:
            raise SetupError(f"{what} did not come within {seconds:.0f} s.")
        time.sleep(_LOOK_EVERY)
    return found
