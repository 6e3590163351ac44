"""A ChatGPT export of 200 MB: how long its import takes, in how much memory, and how it stops.

Run `python -m tests.bench.bench_import [MEGABYTES]`. The export is made up: conversations of forty
messages with text, code and branches. The import runs in a process of its own; its peak memory is
what the system says of it. The promise is under 300 MB, and a stop within a second.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import IO, Any

from desktop.storage.database import Database
from desktop.storage.records import Records
from desktop.storage.transfer.arriving import arrive
from tests.bench.measuring import ROOT, folder, load

MEGABYTES = 200
PROMISED = 300.0  # MB
_WORDS = [
    f"{a}{b}"
    for a in ["ba", "de", "fi", "go", "lu", "me", "no", "pa", "ri", "so", "tu"]
    for b in ["ca", "le", "ro"]
]


def main() -> None:
    """Make the export, import it whole, and import it once more to be stopped half-way."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else MEGABYTES
    with folder() as place:
        export = place / "conversations.json"
        with export.open("w", encoding="utf-8") as file:
            count = write(file, size * 1_000_000)
        print(f"{export.stat().st_size / 1e6:.0f} MB, {count} conversations; {load()}")
        whole = run(export, place / "whole.db")
        print(
            f"imported {whole['conversations']} conversations, {whole['messages']} messages in "
            f"{whole['seconds']:.1f} s; peak memory {whole['peak']:.0f} MB (under {PROMISED:.0f}), "
            f"told of its progress {whole['told']} times"
        )
        half = run(export, place / "half.db", "0.5")
        print(
            f"stopped at the half: {half['conversations']} conversations are whole, "
            f"{half['stopping'] * 1000:.0f} ms after the wish"
        )


def run(export: Path, database: Path, stop_at: str = "2") -> dict[str, Any]:
    """Import in a process of its own and return what it found."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.bench_import", "--child",
         str(export), str(database), stop_at],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return json.loads(done.stdout)


def child(export: Path, path: Path, stop_at: float) -> None:
    """Import, and print what it took as JSON; stop when the share is `stop_at`."""
    stop = threading.Event()
    told = 0
    wished = 0.0

    def tell(share: float) -> None:
        nonlocal told, wished
        told += 1
        if share >= stop_at and not wished:
            wished = time.perf_counter()
            stop.set()

    begun = time.perf_counter()
    with closing(Database.open(path)) as database:
        found = arrive(Records(database), export, 1.0, stop, tell)
    now = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    unit = 1e6 if sys.platform == "darwin" else 1e3  # bytes there, kibibytes here
    print(
        json.dumps(
            {"conversations": found.conversations, "messages": found.messages, "told": told,
             "seconds": now - begun, "peak": peak / unit, "stopping": now - wished if wished else 0}
        )
    )  # fmt: skip


def write(file: IO[str], size: int) -> int:
    """Write an export of about `size` bytes; return how many conversations it has."""
    rng = random.Random(0)
    file.write("[")
    count = written = 0
    while written < size:
        piece = json.dumps(conversation(rng, count))
        file.write(("," if count else "") + piece)
        written += len(piece)
        count += 1
    file.write("]")
    return count


def conversation(rng: random.Random, number: int) -> dict[str, Any]:
    nodes: dict[str, Any] = {"root": {"id": "root", "message": None, "parent": None}}
    parent = "root"
    for place in range(40):
        key = f"{number}-{place}"
        text = " ".join(rng.choices(_WORDS, k=120))
        if place % 8 == 5:
            text += "\n```python\n" + 'print("a \\\\ b")\n' * 10 + "```"
        role = "user" if place % 2 == 0 else "assistant"
        nodes[key] = {
            "id": key,
            "message": {
                "id": key, "author": {"role": role, "name": None, "metadata": {}},
                "create_time": 1.7e9 + place, "update_time": None,
                "content": {"content_type": "text", "parts": [text]}, "status": "finished",
                "end_turn": True, "weight": 1.0, "recipient": "all",
                "metadata": {"model_slug": "gpt-4o", "timestamp_": "absolute"},
            },
            "parent": parent, "children": [],
        }  # fmt: skip
        parent = key if place % 10 != 9 else parent  # a branch now and then
    title = f"Conversation {number}"
    created = 1.7e9 + number
    return {
        "title": title, "create_time": created, "update_time": created + 60, "mapping": nodes,
        "current_node": parent, "id": str(number),
    }  # fmt: skip


if __name__ == "__main__":
    if "--child" in sys.argv:
        child(Path(sys.argv[2]), Path(sys.argv[3]), float(sys.argv[4]))
    else:
        main()
