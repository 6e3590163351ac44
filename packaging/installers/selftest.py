"""The frozen app put to the test without a window: engine, hub, vault and the Guide."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from installers import names
from steps import SetupError, announce

_NOWHERE = "http://127.0.0.1:9"  # the port of discarded things: nobody answers
_SECONDS = 180
_SMALL = "models/stories260K-q8_0.gguf"  # in FIRESIDE_TEST_FILES, for a build without the Guide


class Frozen:
    """The console program of a frozen app, in a profile of its own."""

    def __init__(self, app: Path, home: Path) -> None:
        ending = ".exe" if sys.platform == "win32" else ""
        self._program = app / f"{names.CONSOLE}{ending}"
        if sys.platform == "darwin":
            bundle = app.parent / "Fireside.app" / "Contents" / "MacOS" / names.CONSOLE
            self._program = bundle if bundle.is_file() else self._program
        self._home = home

    def tell(self, *words: str, status: int = 0, more: Mapping[str, str] | None = None) -> str:
        """Return what a command prints; raises SetupError when it ends otherwise than it should."""
        done = subprocess.run(
            [self._program, "--home", self._home, *words],
            stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", errors="replace",
            check=False, timeout=_SECONDS, env={**os.environ, **(more or {})},
        )  # fmt: skip
        if done.returncode != status:
            raise SetupError(
                f"{names.COMMAND} {' '.join(words)} ended with status {done.returncode}: "
                f"{(done.stdout + done.stderr)[-800:]}"
            )
        return done.stdout + (done.stderr if status else "")


def selftest(app: Path) -> None:
    """Raise SetupError with the first thing that does not work in the frozen app."""
    with tempfile.TemporaryDirectory(prefix="fireside-", ignore_cleanup_errors=True) as home:
        frozen = Frozen(app, Path(home) / "Zoë Müller")
        told: dict[str, Any] = json.loads(frozen.tell("doctor", "--json"))
        engine = told["llama"]
        announce(
            f"self-test: Qt {told['qt']}, llama.cpp {engine['version']}, made for "
            f"{engine['processor_build']}, keyring {told['keyring'] or 'none'}"
        )
        frozen.tell("vault", "plain", "--yes")
        frozen.tell("models", "list")
        # The hub's process starts, and says plainly that nobody is there.
        said = frozen.tell("models", "search", "llama", status=1, more={"HF_ENDPOINT": _NOWHERE})
        if "fault of its own" in said:
            raise SetupError(f"The hub's process does not work: {said[-400:]}")
        announce(f"self-test: {_talk(frozen, app)}")


def _talk(frozen: Frozen, app: Path) -> str:
    if any(app.parent.rglob("guide/guide.gguf")):
        return frozen.tell("doctor", "--selftest").strip()
    small = Path(os.environ.get("FIRESIDE_TEST_FILES", "")) / _SMALL
    if not small.is_file():
        return "no Guide, and no small model in FIRESIDE_TEST_FILES: nothing was asked"
    asked = ("ask", "Once upon a time", "--model", str(small), "--max-tokens", "64", "--json")
    told = json.loads(frozen.tell(*asked))
    return f"a small model answers: {str(told)[:160]}"
