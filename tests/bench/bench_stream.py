"""How long the window's event loop is blocked while a reply of 5,000 tokens streams in.

Asked: never more than 50 ms. Measured by a timer that should fire every 2 ms; also without a reply,
for what the machine itself does to it.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop.app import Fireside
from desktop.core.chat import Ending, Node
from desktop.core.paths import Paths
from desktop.core.settings import Sampling
from desktop.household import Household
from desktop.session.assistant_state import Ready, State
from tests.bench.measuring import folder, load
from tests.small_models import CHATML, CHATML_TOKENS, write_llama

TOKENS = 5000


class Gaps:
    """The times between two turns of the event loop, in seconds."""

    def __init__(self) -> None:
        self.found: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(2)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.found.append(now - self._last)
        self._last = now

    def take(self) -> str:
        found, self.found = sorted(self.found), []
        return (
            f"longest {found[-1] * 1000:.0f} ms, 99.9th percentile "
            f"{found[int(len(found) * 0.999)] * 1000:.0f} ms, over 50 ms: "
            f"{sum(gap > 0.05 for gap in found)} of {len(found)}"
        )


def stream(app: QApplication, place: Path, model: Path) -> None:
    fireside = Fireside(app, Paths.under(place / "home"))
    fireside.done.connect(app.quit)
    gaps = Gaps()

    def live_in(home: Household) -> None:
        home.chat.set_sampling(Sampling(temperature=0.8, max_tokens=TOKENS, seed=1))
        home.assistant.state_changed.connect(on_state)
        home.chat.reply_finished.connect(on_finished)

    def on_state(state: State) -> None:
        home = fireside.household
        if isinstance(state, Ready) and home is not None and not home.chat.rows:
            QTimer.singleShot(1000, lambda: ask(home))

    def ask(home: Household) -> None:
        print(f"idle: {gaps.take()}")
        home.chat.send("hello")

    def on_finished(node: Node) -> None:
        counts = node.provenance.counts if node.provenance else None
        assert node.ending in {Ending.LENGTH, Ending.COMPLETE}
        assert counts is not None
        print(f"{counts.reply_tokens} tokens at {counts.reply_tokens_per_second:.0f} a second")
        print(f"streaming: {gaps.take()} ({load()})")
        fireside.frame.close()

    fireside.moved_in.connect(live_in)
    fireside.frame.show()
    fireside.begin(model)
    app.exec()


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([sys.argv[0]])
    with folder() as place:
        model = write_llama(
            place / "small.gguf", layers=4, embed=256, heads=4, ff=512, context=8192,
            template=CHATML, control=CHATML_TOKENS,
        )  # fmt: skip
        stream(app, place, model)


if __name__ == "__main__":
    main()
