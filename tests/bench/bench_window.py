"""First frame and memory without a model, against a bare PySide6 window.

Asked: both within 2.0 times. Times are from the start of the process to the first painting.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from tests.bench.measuring import ROOT, folder, load, median

ROUNDS = 7


def frame(*arguments: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.frame", *arguments],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return json.loads(done.stdout.splitlines()[-1])


def main() -> None:
    ours: list[dict[str, Any]] = []
    bare: list[dict[str, Any]] = []
    with folder() as home:
        frame("ours", str(home))  # the first start writes the profile
        for _ in range(ROUNDS):
            bare.append(frame("bare"))
            ours.append(frame("ours", str(home)))
    units = (("seconds", "ms", 1e3), ("shown", "ms", 1e3), ("rss", "MB", 1e-6), ("uss", "MB", 1e-6))
    for key, unit, scale in units:
        a, b = (median([one[key] for one in found]) for found in (ours, bare))
        print(f"{key}: ours {a * scale:.0f} {unit}, bare {b * scale:.0f} {unit}: {a / b:.2f} times")
    print(load())


if __name__ == "__main__":
    main()
