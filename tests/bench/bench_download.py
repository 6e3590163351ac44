"""How fast a file comes from loopback, against the plain `hf download` command.

Run `python -m tests.bench.bench_download [MB]` (default: 1,000). Both fetch the same file from the
same server, a process of its own, in turn, process start and all; ours also verifies the SHA-256
and makes the file survive a power cut. Prints MB/s of each, the best of three, and the ratio; the
promise is 0.95.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue

from desktop.hub.client import Errand
from desktop.hub.part import part_of
from desktop.hub.protocol import Done, Download, Surroundings
from tests.bench.measuring import ROOT, folder, load
from tests.hub.loopback import Loopback, Repository

REPO, FILE = "owner/name", "model.gguf"
TURNS = 3


def main() -> None:
    """Measure both, in turn."""
    if sys.argv[1:2] == ["serve"]:
        serve(int(sys.argv[2]))
        return
    megabytes = int(sys.argv[1]) if sys.argv[1:] else 1000
    ours: list[float] = []
    theirs: list[float] = []
    with folder() as place, served(megabytes) as endpoint:
        for turn in range(TURNS):
            theirs.append(megabytes / timed(hf_download, place / f"hf-{turn}", endpoint))
            ours.append(megabytes / timed(our_download, place / f"our-{turn}", endpoint))
            print(f"turn {turn}: hf {theirs[-1]:7.1f} MB/s   ours {ours[-1]:7.1f} MB/s")
    ratio = max(ours) / max(theirs)
    print(
        f"hf download {max(theirs):.1f} MB/s, ours {max(ours):.1f} MB/s, ratio {ratio:.2f} {load()}"
    )


def timed(work: object, place: Path, endpoint: str) -> float:
    """Return the seconds that `work` takes; its file is deleted afterwards."""
    place.mkdir()
    begun = time.perf_counter()
    work(place, endpoint)  # type: ignore[operator]
    taken = time.perf_counter() - begun
    shutil.rmtree(place)
    return taken


def hf_download(place: Path, endpoint: str) -> None:
    """Fetch with the command of huggingface_hub, without Xet."""
    environment = {
        **os.environ, "HF_ENDPOINT": endpoint, "HF_HUB_DISABLE_XET": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1", "HF_HUB_DISABLE_UPDATE_CHECK": "1",
        "HF_HOME": str(place / "home"), "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    }  # fmt: skip
    command = [str(Path(sys.executable).parent / "hf"), "download", REPO, FILE]
    subprocess.run(
        [*command, "--local-dir", str(place)], env=environment, check=True, capture_output=True
    )


def our_download(place: Path, endpoint: str) -> None:
    """Fetch with an errand."""
    events: SimpleQueue[object] = SimpleQueue()
    target = place / FILE
    command = Download(REPO, FILE, str(part_of(target)), str(target))
    around = Surroundings(endpoint=endpoint)
    errand = Errand(command, around, events.put, lambda _: events.put(None), place / "hub.log")
    errand.start()
    seen = list(iter(events.get, None))
    assert isinstance(seen[-1], Done), seen[-1]


@contextmanager
def served(megabytes: int) -> Generator[str]:
    """Run the hub in a process of its own; yields its endpoint."""
    command = [sys.executable, "-m", "tests.bench.bench_download", "serve", str(megabytes)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdin
        assert server.stdout
        try:
            yield server.stdout.readline().strip()
        finally:
            server.stdin.close()


def serve(megabytes: int) -> None:
    """Be the hub until the other process goes."""
    content = os.urandom(1_000_000) * megabytes
    with Loopback() as hub:
        hub.add(Repository(REPO, {FILE: content}))
        print(hub.endpoint, flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
