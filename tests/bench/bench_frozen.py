"""First frame and speed of the frozen app, against the same from source.

Asked: first frame within 1.3 times; the release's llama.cpp, with a library for each generation of
processors, at least 0.97 times as fast as the one built for this processor, which runs from source.
First frames are from the start of the process to the line in the log that says that it is painted;
speeds are of 100 M parameters, as `fireside ask` tells them. Both take turns, in pairs. Freeze
first: `packaging/build.py freeze`.
"""

from __future__ import annotations

import itertools
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from tests.bench.measuring import ROOT, big_model, folder, load, median, spread

ROUNDS = 7
ENDING = ".exe" if sys.platform == "win32" else ""
PROGRAM, CONSOLE = f"Fireside{ENDING}", f"fireside-console{ENDING}"
SPEEDS = {"read": "prompt_tokens_per_second", "written": "reply_tokens_per_second"}
READ = 500  # words of the prompt
WRITTEN = 400  # tokens
PAINTED = re.compile(r"^(\S+ \S+?),(\d{3}) .*the first frame is painted$", re.MULTILINE)
PATIENCE = 60.0  # seconds


def first_frame(command: Sequence[str], home: Path) -> float:
    """Start Fireside and return after how many seconds it was seen."""
    log = home / "logs" / "fireside.log"
    log.unlink(missing_ok=True)
    begun = time.time()
    with subprocess.Popen([*command, "--home", str(home)], cwd=ROOT) as program:
        try:
            while not (found := PAINTED.search(read(log))):
                if time.time() - begun > PATIENCE or program.poll() is not None:
                    raise SystemExit(f"no first frame of {command[0]}: {read(log)[-500:]}")
                time.sleep(0.01)
        finally:
            program.kill()
    moment = datetime.strptime(found[1], "%Y-%m-%d %H:%M:%S")  # noqa: DTZ007 - as it was written
    return moment.timestamp() + int(found[2]) / 1000 - begun


def read(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace")
    except OSError:
        return ""


def speeds(command: Sequence[str], model: Path, home: Path) -> dict[str, float]:
    """Let Fireside answer on the command line; return its tokens per second."""
    prompt = " ".join(itertools.islice(itertools.cycle(("fire", "side", "wood", "ash")), READ))
    done = subprocess.run(
        [*command, "--home", str(home), "ask", prompt, "--model", str(model), "--json",
         "--temperature", "0", "--max-tokens", str(WRITTEN)],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    told = json.loads(done.stdout)
    return {name: told[key] for name, key in SPEEDS.items()}


def compare_speeds(console: Path, source: Sequence[str], home: Path) -> None:
    model = big_model(home)
    commands = ((str(console),), source)
    pairs = [[speeds(command, model, home) for command in commands] for _ in range(ROUNDS + 1)]
    for name in SPEEDS:
        ratios = [frozen[name] / plain[name] for frozen, plain in pairs[1:]]  # the first warms up
        print(f"tokens {name} a second, beside a build for this processor: {spread(ratios)}")


def main() -> None:
    apps = [ROOT / "build" / kind / "dist" / "fireside" / PROGRAM for kind in ("release", "native")]
    app = next((path for path in apps if path.is_file()), None)
    if app is None:
        print("nothing is frozen: packaging/build.py --native freeze")
        return
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    source = (sys.executable, "-m", "desktop")
    with folder() as home:
        os.environ.pop("PYTHON_KEYRING_BACKEND")  # one of the tests', which no frozen app has
        for command in (source, (str(app),)):  # the first start writes the profile, and caches
            first_frame(command, home)
        pairs = [(first_frame((str(app),), home), first_frame(source, home)) for _ in range(ROUNDS)]
        compare_speeds(app.with_name(CONSOLE), source, home)
    frozen, plain = (median([pair[i] for pair in pairs]) for i in (0, 1))
    print(
        f"first frame of {app.relative_to(ROOT)}: {frozen * 1e3:.0f} ms, "
        f"from source {plain * 1e3:.0f} ms: {frozen / plain:.2f} times"
    )
    print(load())


if __name__ == "__main__":
    main()
