"""How long a shelf of 1,000 models takes to open, and how two downloads disturb the window.

Run `QT_QPA_PLATFORM=offscreen python -m tests.bench.bench_shelf`. The promises: 100 ms for the
first, cached headers and all; no turn of the event loop above 50 ms during the second.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QObject, QTimer

from desktop.core.downloads import Done, Failed
from desktop.core.shelf import Place
from desktop.session.downloads import Downloads
from desktop.session.outside import Outside
from desktop.session.preferences import Preferences
from desktop.session.shelving import Shelving
from desktop.session.tasks import Tasks
from desktop.storage.database import Database
from desktop.storage.ledger import Ledger
from desktop.storage.neighbours import Surroundings
from desktop.storage.queue import Queue
from desktop.storage.settings_file import SettingsFile
from desktop.storage.shelf import Shelf
from desktop.storage.sighting import files_below, sight
from desktop.storage.state_file import StateFile
from tests.bench.measuring import ROOT, folder, tiny_model
from tests.hub.loopback import Loopback, Repository
from tests.session.yard import NoKeyring, order_for, padded

MODELS = 1000
SIZE = 200_000_000  # bytes of each download


def main() -> None:
    """Measure both, and print them."""
    if sys.argv[1:2] == ["serve"]:
        serve(Path(sys.argv[2]))
        return
    with folder() as place:
        print(f"{MODELS} models open in {opening(place) * 1000:.0f} ms")
    with folder() as place:
        longest, seconds = downloading(place)
        speed = 2 * SIZE / seconds / 1e6
        print(f"two downloads at {speed:.0f} MB/s; the longest turn took {longest} ms")


def opening(place: Path) -> float:
    """Return the seconds from the start until 1,000 items are there to be shown."""
    model, models = tiny_model(place), place / "models"
    models.mkdir()
    for number in range(MODELS):
        os.link(model, models / f"{number:04}.gguf")
    database = Database.open(place / "history.db")
    seen = [sight(str(path), Place.OWN) for path in files_below(models)]
    Shelf(database).record({}, (), seen, 1.0)
    database.close()
    begun = time.perf_counter()
    database = Database.open(place / "history.db")
    items = Shelf(database).items()
    taken = time.perf_counter() - begun
    assert len(items) == MODELS
    database.close()
    return taken


def downloading(place: Path) -> tuple[int, float]:
    """Return the longest turn of the event loop in ms, and the seconds of two downloads."""
    app = QCoreApplication([])
    parent = QObject()
    with served(place) as endpoint:
        preferences = Preferences(
            SettingsFile(place / "settings.json"), StateFile(place / "state.json"), parent
        )
        preferences.set("library", "hub_address", endpoint)
        database, tasks = Database.open(place / "history.db"), Tasks(parent=parent)
        ledger = Ledger(database)
        outside = Outside(preferences, tasks, ledger, NoKeyring(), place, parent=parent)
        around = Surroundings(place / "nobody", "linux", {})
        shelving = Shelving(
            Shelf(database), preferences, tasks, place / "models", around, parent=parent
        )
        downloads = Downloads(outside, Queue(database), shelving, preferences, parent=parent)
        turns = _Turns(parent)
        orders = [order_for(repository, "model.gguf") for repository in repositories(place)]
        begun = time.perf_counter()
        turns.begin()
        for order in orders:
            downloads.add(order)

        def on_progressed() -> None:
            if all(isinstance(known.state, Done | Failed) for known in downloads.downloads):
                app.quit()

        downloads.progressed.connect(on_progressed)
        app.exec()
        assert all(isinstance(known.state, Done) for known in downloads.downloads)
        seconds = time.perf_counter() - begun
        outside.closed.connect(app.quit)
        QTimer.singleShot(0, outside.close)
        app.exec()
        shelving.close()
        tasks.close()
        database.close()
    return turns.longest, seconds


def repositories(place: Path) -> list[Repository]:
    """Return what is downloaded, the same in every process."""
    content = padded(tiny_model(place), SIZE)
    return [Repository(name, {"model.gguf": content}) for name in ("owner/one", "owner/two")]


def serve(place: Path) -> None:
    """Be the hub until standard input ends."""
    with Loopback() as hub:
        for repository in repositories(place):
            hub.add(repository)
        print(hub.endpoint, flush=True)
        sys.stdin.read()


@contextmanager
def served(place: Path) -> Generator[str]:
    """Start a hub in a process of its own, so that it does not hold up our event loop."""
    aside = place / "hub"
    aside.mkdir()
    with subprocess.Popen(
        [sys.executable, "-m", "tests.bench.bench_shelf", "serve", str(aside)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as server:  # fmt: skip
        assert server.stdin is not None
        assert server.stdout is not None
        yield server.stdout.readline().strip()
        server.stdin.close()


class _Turns(QObject):
    """Measures how long the event loop takes to come round."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.longest = 0
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._on_turn)

    def begin(self) -> None:
        """Measure from now on."""
        self._since.start()
        self._timer.start()

    def _on_turn(self) -> None:
        self.longest = max(self.longest, self._since.restart())


if __name__ == "__main__":
    main()
