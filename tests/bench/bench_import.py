"""A ChatGPT export of 200 MB: how long its import takes, in how much memory, and how it stops.

Run `python -m tests.bench.bench_import [MEGABYTES]`. The export is made up: conversations of forty
messages with text, code and branches. The import runs in a process of its own; its peak memory is
what the system says of it. The promise is under 300 MB, and a stop within a second. A reply that is
written meanwhile must go on growing, also beside a conversation of the largest size.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing
from pathlib import Path
from typing import IO, Any

from desktop.core.chat import Message, Role, Steering
from desktop.core.record import Arrival
from desktop.storage.database import Database
from desktop.storage.history import History
from desktop.storage.records import Records
from desktop.storage.transfer.arriving import arrive
from tests.bench.measuring import ROOT, folder, load

MEGABYTES = 200
PROMISED = 300.0  # MB
HUGE = 24_000  # messages of one conversation: some 25 MB, of 32 that one may have
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
        print(saving(whole))
        half = run(export, place / "half.db", "0.5")
        print(
            f"stopped at the half: {half['conversations']} conversations are whole, "
            f"{half['stopping'] * 1000:.0f} ms after the wish"
        )
        with export.open("w", encoding="utf-8") as file:
            file.write(json.dumps([conversation(random.Random(0), 0, HUGE)]))
        huge = run(export, place / "huge.db")
        print(
            f"one conversation of {huge['messages']} messages, "
            f"{export.stat().st_size / 1e6:.0f} MB: {huge['seconds']:.1f} s; "
            f"peak memory {huge['peak']:.0f} MB"
        )
        print(saving(huge))


def saving(found: dict[str, Any]) -> str:
    """Say how long the window waited for its own saves meanwhile."""
    return (
        f"  saving a growing reply meanwhile: 95th percentile {found['save'] * 1e3:.0f} ms, "
        f"longest {found['longest'] * 1e3:.0f} ms"
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
    """Import in a thread, as the window does; print what it took as JSON.

    It is stopped when the share is `stop_at`. This thread plays the window meanwhile: it keeps a
    growing reply 33 times a second, and looks how long that took.
    """
    stop = threading.Event()
    told = 0
    wished = 0.0

    def tell(share: float) -> None:
        nonlocal told, wished
        told += 1
        if share >= stop_at and not wished:
            wished = time.perf_counter()
            stop.set()

    def work() -> tuple[Arrival, float]:
        with closing(database.beside()) as beside:
            found = arrive(Records(beside), export, 1.0, stop, tell)
        return found, time.perf_counter()

    begun = time.perf_counter()
    with closing(Database.open(path, key=bytes(range(32)))) as database:
        history = History(database)
        talk = history.create("A reply grows", Steering(), 1.0).id
        reply = history.add(talk, None, Message(Role.ASSISTANT, ""), now=1.0).id
        saves: list[float] = []
        with ThreadPoolExecutor(1) as pool:
            importing = pool.submit(work)
            while not importing.done():
                before = time.perf_counter()
                history.grow(reply, "word " * (len(saves) % 500), "")
                saves.append(time.perf_counter() - before)
                wait([importing], timeout=0.03)
            found, now = importing.result()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    unit = 1e6 if sys.platform == "darwin" else 1e3  # bytes there, kibibytes here
    saves.sort()
    print(
        json.dumps(
            {"conversations": found.conversations, "messages": found.messages, "told": told,
             "seconds": now - begun, "peak": peak / unit, "stopping": now - wished if wished else 0,
             "save": saves[int(len(saves) * 0.95)], "longest": saves[-1]}
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


def conversation(rng: random.Random, number: int, count: int = 40) -> dict[str, Any]:
    nodes: dict[str, Any] = {"root": {"id": "root", "message": None, "parent": None}}
    parent = "root"
    for place in range(count):
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
