"""One window in a process of its own: prints when it was painted first, and what it takes.

"seconds" are to the first frame; "shown" to the conversations, which come from the opened vault.

Run as a program, `frame.py ours HOME` or `frame.py bare`.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:  # the app loads it behind its first frame
    from desktop.household import Household

SETTLED_MS = 1500  # after which everything that happens at the start has happened


def report(painted: float, shown: float) -> None:
    process = psutil.Process()
    memory, begun = process.memory_full_info(), process.create_time()
    times = {"seconds": painted - begun, "shown": shown - begun}
    print(json.dumps({**times, "rss": memory.rss, "uss": memory.uss}), flush=True)


def ours(home: str) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from desktop.app import Fireside
    from desktop.child.confine import refuse_network
    from desktop.core.paths import Paths
    from desktop.ui.first_frame import FirstFrame

    app = QApplication([sys.argv[0]])
    app.setQuitOnLastWindowClosed(False)  # as the app itself: it closes what it holds first
    refuse_network()
    fireside = Fireside(app, Paths.under(Path(home)))
    fireside.done.connect(app.quit)

    moments: list[float] = []

    def begin() -> None:
        moments.append(time.time())
        fireside.begin()

    def end(home: Household) -> None:
        report(*moments)
        home.window.show_conversation()  # the welcome page of a first start does not come again
        fireside.frame.close()

    def settle(home: Household) -> None:
        moments.append(time.time())
        QTimer.singleShot(SETTLED_MS, lambda: end(home))

    def watch(home: Household) -> None:
        FirstFrame(home.window).painted.connect(lambda: settle(home))

    fireside.moved_in.connect(watch)
    FirstFrame(fireside.frame).painted.connect(begin)
    fireside.frame.show()
    app.exec()


def bare() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit

    class Window(QMainWindow):
        painted = False

        def paintEvent(self, event: object) -> None:  # noqa: N802
            super().paintEvent(event)  # type: ignore[arg-type]
            if not self.painted:
                self.painted = True
                QTimer.singleShot(0, self.settle)

        def settle(self) -> None:
            moment = time.time()
            QTimer.singleShot(SETTLED_MS, lambda: (report(moment, moment), app.quit()))

    app = QApplication([sys.argv[0]])
    window = Window()
    window.setCentralWidget(QPlainTextEdit())
    window.resize(1180, 780)
    window.show()
    app.exec()


if __name__ == "__main__":
    ours(sys.argv[2]) if sys.argv[1] == "ours" else bare()
