"""Inputs that follow the code: atheris picks those that reach what no other has reached.

`dev.py fuzz --guided` starts this for each target, where atheris is installed (it is no dependency:
it has wheels for some Pythons on Linux and macOS alone). One process plays one target.
"""

from __future__ import annotations

import importlib
import logging
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.fuzz.target import LONGEST, Target

SLOW = 20  # seconds for one input
_MEMORY = 6_000  # megabytes


def run(names: Sequence[str], runs: int) -> int:
    """Play all these targets, each in a process of its own; return the worst status."""
    program = [sys.executable, "-m", "tests.fuzz.guided"]
    return max(
        subprocess.run([*program, name, str(runs)], check=False).returncode for name in names
    )


def main() -> None:
    """Play one target until it has had its inputs, or a fault is found."""
    name, runs = sys.argv[1:]
    atheris: Any = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["desktop"]):
        target: Target = importlib.import_module(f"tests.fuzz.targets.{name}").TARGET
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory(prefix="fireside-fuzz-") as place:
        folder = Path(place)
        options = _options(target, folder, int(runs))
        atheris.Setup([sys.argv[0], *options], lambda data: target.play(data, folder))
        atheris.Fuzz()


def _options(target: Target, folder: Path, runs: int) -> list[str]:
    """Return how libFuzzer plays: https://llvm.org/docs/LibFuzzer.html#options."""
    corpus, words = folder / "corpus", folder / "words"
    corpus.mkdir()
    for number, seed in enumerate(target.seeds(folder)):
        (corpus / str(number)).write_bytes(seed)
    words.write_text("".join(f'"{_spelled(word)}"\n' for word in target.words))
    found = Path(tempfile.gettempdir()) / f"fireside-{target.name}-"
    return [
        *(f"-runs={runs}", f"-max_len={LONGEST}", f"-timeout={SLOW}"),
        *(f"-rss_limit_mb={_MEMORY}", f"-artifact_prefix={found}", f"-dict={words}"),
        *("-print_final_stats=1", str(corpus)),
    ]


def _spelled(word: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word)


if __name__ == "__main__":
    main()
