"""The sidebar with 20,000 conversations: `python -m tests.bench.bench_sidebar`.

Asked: a scroll step within 16 ms at the 95th percentile, and a start not slower than an empty one
by more than 100 ms. A start is counted from the process's to the first frame, and to the moment
when the first conversations stand in the list; the processor's time until then tells the same on a
busy machine. It is on the 1,000,000 messages of `years`, which
are generated once.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.core.chat import Conversation, Folder
from desktop.core.paths import Paths
from desktop.core.vault import Guard
from desktop.storage.files import private_folder
from desktop.storage.vault import Vault
from desktop.ui.icons import Icons
from desktop.ui.sidebar.sections import Order
from desktop.ui.sidebar.sidebar import Sidebar
from desktop.ui.theme import Theme
from tests.bench import years
from tests.bench.bench_transcript import said
from tests.bench.measuring import ROOT, folder, load, median

CONVERSATIONS = 20_000
ROUNDS = 5
_DAY = 86_400.0


def conversations(now: float) -> tuple[Conversation, ...]:
    """Return conversations of five years, some of them pinned or in folders."""
    return tuple(
        Conversation(
            n, f"Conversation {n * 7919 % 20_011} about this and that", moment, moment,
            pinned=now if n % 5_000 == 3 else None, folder=n % 4 + 1 if n % 10 == 0 else None,
        )
        for n in range(1, CONVERSATIONS + 1)
        for moment in (now - n * _DAY * 5 * 365 / CONVERSATIONS,)
    )  # fmt: skip


def repainted(sidebar: Sidebar) -> None:
    """Lay out and paint the list now."""
    window = sidebar.windowHandle()
    while not window.isExposed():
        QApplication.processEvents()
    sidebar.list.viewport().repaint()


def timed(sidebar: Sidebar, act: Callable[[int], object], count: int = 1) -> list[float]:
    """Do something and paint, `count` times; return the seconds that each took."""
    taken: list[float] = []
    for n in range(count):
        began = time.perf_counter()
        act(n)
        QApplication.sendPostedEvents()
        repainted(sidebar)
        taken.append(time.perf_counter() - began)
    return taken


def scrolling() -> None:
    """Print what the list costs once it is there."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    sidebar, now = Sidebar(Icons(Theme(app))), time.time()
    sidebar.resize(284, 800)
    sidebar.show()
    many = conversations(now)
    sidebar.show_folders(tuple(Folder(n, f"Folder {n}") for n in range(1, 5)))
    said("all of them are shown", timed(sidebar, lambda _n: sidebar.show_conversations(many)))
    said("laid out", timed(sidebar, lambda _n: sidebar.list.doItemsLayout()))
    bar = sidebar.list.verticalScrollBar()
    assert bar.maximum() > 10_000, "there is something to be scrolled"
    said("scroll step, a wheel's notch", timed(sidebar, lambda n: bar.setValue(n * 60), 400))
    places = [round(bar.maximum() * (n * 0.618 % 1)) for n in range(200)]
    said("jump of the scroll bar", timed(sidebar, lambda n: bar.setValue(places[n]), 200))
    said("one grows, and comes to the top", timed(sidebar, lambda n: sidebar.keep(
        Conversation(n + 9_000, "It grew", 0.0, now + n)), 100))  # fmt: skip
    said("sorted by title", timed(sidebar, lambda _n: sidebar.sort_by(Order.TITLE)))


def write(home: Path, *, full: bool) -> None:
    """Make a profile with years of conversations, or with none."""
    paths = Paths.under(home)
    vault = Vault(paths)
    if not full:
        vault.opened(vault.make(Guard.KEYRING)).close()
        return
    years.database().close()  # its write-ahead log is folded into it
    private_folder(home)
    shutil.copy(years.path(), paths.database)
    vault.guard_by(years.KEY, Guard.KEYRING)
    with closing(vault.opened(years.KEY)) as database:
        for n in range(1, 5):
            folder_id = database.insert(
                "INSERT INTO folders (name, created) VALUES (?, 0)", f"Folder {n}"
            )
            database.change("UPDATE conversations SET folder = ? WHERE id % 40 = ?", folder_id, n)
        database.change("UPDATE conversations SET pinned = 1 WHERE id % 5000 = 9")


def start(home: str) -> None:
    """Start Fireside and print how long it took: run in a process of its own."""
    from desktop.app import Fireside
    from desktop.child.confine import refuse_network
    from desktop.ui.first_frame import FirstFrame

    app = QApplication([sys.argv[0]])
    refuse_network()
    fireside = Fireside(app, Paths.under(Path(home)))
    begun = psutil.Process().create_time()
    times: dict[str, float] = {}
    block = [0.0, time.perf_counter()]  # the longest turn of the event loop, and the last one

    def beat() -> None:
        now = time.perf_counter()
        block[0], block[1] = max(block[0], now - block[1]), now

    heart = QTimer()
    heart.timeout.connect(beat)

    def painted() -> None:
        times["frame"] = time.time() - begun
        heart.start(1)
        block[1] = time.perf_counter()
        fireside.begin()

    def listed() -> None:
        times["list"] = time.time() - begun
        times["work"] = time.process_time()

    def moved_in() -> None:
        QTimer.singleShot(0, listed)
        QTimer.singleShot(1_500, finish)

    def finish() -> None:
        times["block"] = block[0]
        print(json.dumps(times), flush=True)
        fireside.frame.close()

    fireside.done.connect(app.quit)
    fireside.moved_in.connect(moved_in)
    FirstFrame(fireside.frame).painted.connect(painted)
    fireside.frame.show()
    app.exec()


def starts(home: Path) -> dict[str, float]:
    """Start on a profile once and return its times, in seconds."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.bench_sidebar", "start", str(home)],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return json.loads(done.stdout.splitlines()[-1])


def starting() -> None:
    """Print how much longer a start takes with all conversations than with none."""
    with folder() as place:
        write(place / "empty", full=False)
        write(place / "full", full=True)
        for name in ("empty", "full"):
            starts(place / name)
        found: dict[str, list[dict[str, float]]] = {"empty": [], "full": []}
        for _ in range(ROUNDS):
            for name, times in found.items():
                times.append(starts(place / name))
    for key, words in (
        ("frame", "first frame"), ("list", "the list stands"),
        ("work", "the processor's time until then"), ("block", "longest block"),
    ):  # fmt: skip
        empty, full = (median([one[key] for one in found[name]]) for name in ("empty", "full"))
        more = (full - empty) * 1e3
        print(f"{words:46} empty {empty * 1e3:6.0f}  full {full * 1e3:6.0f} ms: {more:+.0f} ms")


def main() -> None:
    """Print the numbers."""
    if sys.argv[1:2] == ["start"]:
        start(sys.argv[2])
        return
    scrolling()
    starting()
    print(load())


if __name__ == "__main__":
    main()
