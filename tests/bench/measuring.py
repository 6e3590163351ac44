"""What the benchmarks share: a model to measure with, the bare loop, a busy neighbour."""

from __future__ import annotations

import contextlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Generator
from pathlib import Path
from typing import Any

from tests.keyrings import FILE
from tests.small_models import CHATML, CHATML_TOKENS, write_big_llama, write_llama

ROOT = Path(__file__).parents[2]
_BUSY = "while True: pass"


@contextlib.contextmanager
def folder() -> Generator[Path]:
    """Yield a folder that is gone afterwards, with a keyring in it for all that is started."""
    with tempfile.TemporaryDirectory(prefix="fireside-bench-") as name:
        os.environ["PYTHON_KEYRING_BACKEND"] = "tests.keyrings.FileKeyring"
        os.environ[FILE] = str(Path(name) / "keyring.json")
        yield Path(name)


def big_model(place: Path) -> Path:
    """Write a model of 100 M parameters."""
    chat = {"template": CHATML, "control": CHATML_TOKENS}
    return write_big_llama(place / "big.gguf", **chat)


def tiny_model(place: Path) -> Path:
    """Write a model of the size of stories260K."""
    return write_llama(
        place / "tiny.gguf", layers=5, embed=64, heads=8, kv_heads=4, ff=172, vocab_size=512,
        context=4096, template=CHATML, control=CHATML_TOKENS,
    )  # fmt: skip


def bare(path: Path, *numbers: int, adapter: str = "") -> dict[str, Any]:
    """Run llama.cpp's own loop in a process of its own; the arguments are those of bare.py."""
    more = ["--adapter", adapter] if adapter else []
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.bare", str(path), *map(str, numbers), *more],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return json.loads(done.stdout)


@contextlib.contextmanager
def neighbour() -> Generator[None]:
    """Keep one core busy with another program."""
    with subprocess.Popen([sys.executable, "-c", _BUSY]) as busy:
        try:
            yield
        finally:
            busy.kill()


def median(values: list[float]) -> float:
    return statistics.median(values)


def spread(values: list[float], form: str = ".3f") -> str:
    """Return the median of some values, and the lowest and highest of them."""
    found = [median(values), min(values), max(values)]
    return "{} ({} to {})".format(*(f"{value:{form}}" for value in found))


def load() -> str:
    """Say how busy the machine is, for numbers that mean nothing on a busy one."""
    return f"load average {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
