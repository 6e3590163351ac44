"""Long runs: `python -m tests.fuzz [NAME …] [--runs N] [--first SEED]`, as `dev.py fuzz` starts it.

Every input comes of a number, so a finding is played again with `--first SEED --runs 1`. With
`--guided`, atheris makes the inputs (`guided`); a file that it leaves is played with `--play FILE`.
"""

from __future__ import annotations

import argparse
import faulthandler
import importlib.util
import logging
import random
import sys
import tempfile
import time
import traceback
import warnings
from pathlib import Path

from tests.fuzz import guided
from tests.fuzz.target import Target, every_target, twisted

SLOW = 10.0  # seconds of the processor for one input: a fault as well
_HANGS = 600.0  # seconds by the clock, after which the traceback is shown and all ends
_TELL_EVERY = 30.0  # seconds


def main() -> int:
    known = {target.name: target for target in every_target()}
    parser = argparse.ArgumentParser(prog="dev.py fuzz", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(known))
    parser.add_argument("--runs", type=int, default=100_000, help="inputs for each")
    parser.add_argument("--first", type=int, default=0, help="the number of the first input")
    parser.add_argument("--guided", action="store_true", help="let atheris follow the branches")
    parser.add_argument("--play", type=Path, metavar="FILE", help="play one input from a file")
    options = parser.parse_args()
    if unknown := set(options.names) - set(known):
        parser.error(f"there is no {', '.join(sorted(unknown))}; known: {', '.join(known)}")
    if options.guided and importlib.util.find_spec("atheris") is None:
        parser.error("atheris is not installed in this environment: pip install atheris")
    faulthandler.enable()
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    chosen = [known[name] for name in options.names] or list(known.values())
    if options.play is not None:
        return max(_play(target, options.play.read_bytes()) for target in chosen)
    if options.guided:
        return guided.run([_module(target) for target in chosen], options.runs)
    return max(_run(target, options.first, options.runs) for target in chosen)


def _module(target: Target) -> str:
    """Return the name of the file that defines a target."""
    return target.play.__module__.rpartition(".")[2]


def _play(target: Target, data: bytes) -> int:
    with tempfile.TemporaryDirectory(prefix="fireside-fuzz-") as folder:
        target.seeds(Path(folder))  # what they stand on may be files
        target.play(data, Path(folder))
    return 0


def _run(target: Target, first: int, runs: int) -> int:
    started = told = time.monotonic()
    slowest = 0.0
    with tempfile.TemporaryDirectory(prefix="fireside-fuzz-") as name:
        folder = Path(name)
        seeds = target.seeds(folder)
        for number in range(first, first + runs):
            # A seed for each input; the generator itself is no secret's.
            data = twisted(seeds, target.words, random.Random(number))
            faulthandler.dump_traceback_later(_HANGS, exit=True)
            begun, busy = time.monotonic(), time.process_time()
            try:
                target.play(data, folder)
            except Exception:  # noqa: BLE001 - which one is the question
                return _found(target, number, data)
            took = time.process_time() - busy
            slowest = max(slowest, took)
            if took > SLOW:
                print(f"{target.name}: input {number} took {took:.1f} s")
                return _found(target, number, data)
            if begun - told > _TELL_EVERY:
                told = begun
                print(f"{target.name}: {number - first} …", flush=True)
    faulthandler.cancel_dump_traceback_later()
    seconds = time.monotonic() - started
    print(
        f"{target.name}: {runs:,} inputs in {seconds:.0f} s, nothing found; "
        f"the slowest took {slowest:.2f} s",
        flush=True,
    )
    return 0


def _found(target: Target, number: int, data: bytes) -> int:
    path = Path(tempfile.gettempdir()) / f"fireside-{target.name}-{number}.bin"
    path.write_bytes(data)
    traceback.print_exc()
    print(f"{target.name}: input {number} is a finding ({path})", flush=True)
    return 1


if __name__ == "__main__":
    sys.exit(main())
