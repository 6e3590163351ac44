"""What the transcript costs at any size: `python -m tests.bench.bench_transcript`."""

from __future__ import annotations

import os
import resource
import statistics
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop.core.chat import Ending, Message, Node, Role, Row
from desktop.ui.chat.transcript import Transcript
from desktop.ui.icons import Icons
from desktop.ui.theme import Theme

_REPLY = """\
Some **bold** words about `item {n}`, and a [link](https://example.org/{n}) to read more of it.

- the first thing, which is short
- the second thing, which is a little longer than the first one and wraps at times
  1. and something inside of it

```python
def answer_{n}(question: str) -> int:
    # nobody knows why
    return {n} if question else 42
```

| name | value |
|------|------:|
| one  | {n}   |

> What was said before is said again, so that there is enough of it to read. {words}
"""
_WORDS = "Words upon words make up the text of a long conversation. " * 6


def rows(count: int) -> tuple[Row, ...]:
    """Return a conversation of `count` messages with about 500 bytes each."""
    made: list[Row] = []
    for n in range(1, count + 1):
        persons = n % 2 == 1
        text = f"Question {n}: what about it?" if persons else _REPLY.format(n=n, words=_WORDS)
        role = Role.USER if persons else Role.ASSISTANT
        ending = None if persons else Ending.COMPLETE
        made.append(Row(Node(n, n - 1 or None, Message(role, text), 0.0, ending)))
    return tuple(made)


def painted(view: Transcript) -> float:
    """Paint now, and return how many seconds that took."""
    window = view.windowHandle()
    while not window.isExposed():
        QApplication.processEvents()
    began = time.perf_counter()
    view.viewport().repaint()
    return time.perf_counter() - began


def first_paint(icons: Icons, shown: tuple[Row, ...]) -> tuple[Transcript, float]:
    """Return a view of a conversation, and the seconds from the click to the picture."""
    view = Transcript(icons)
    view.resize(900, 800)
    view.show()
    view.show_path(rows(4))
    painted(view)
    began = time.perf_counter()
    view.show_path(shown)
    painted(view)
    return view, time.perf_counter() - began


def scroll_steps(view: Transcript, count: int, distance: int) -> list[float]:
    """Scroll by `distance` pixels, `count` times; return the seconds that each step took."""
    taken: list[float] = []
    bar = view.verticalScrollBar()
    for _ in range(count):
        began = time.perf_counter()
        bar.setValue(bar.value() + distance)
        painted(view)
        taken.append(time.perf_counter() - began)
    return taken


def jumps(view: Transcript, count: int) -> list[float]:
    """Drag the scroll bar to places all over the conversation."""
    bar = view.verticalScrollBar()
    taken: list[float] = []
    bar.setSliderDown(True)
    for n in range(count):
        began = time.perf_counter()
        bar.setValue(round(bar.maximum() * ((n * 0.618) % 1)))
        painted(view)
        taken.append(time.perf_counter() - began)
    bar.setSliderDown(False)
    return taken


def stream(views: tuple[Transcript, ...], node_id: int, updates: int) -> list[list[float]]:
    """Grow a reply in each view by turns; return the seconds of the updates of each."""
    text = (_REPLY.format(n=1, words=_WORDS) + "\n") * (updates // 40 + 1)
    taken: list[list[float]] = [[] for _ in views]
    for view in views:
        view.add_row(Row(Node(node_id, None, Message(Role.ASSISTANT, ""), 0.0)))
        view.to_end()
    for n in range(updates):
        for times, view in zip(taken, views, strict=True):
            view.grow_reply(node_id, text[n * 24 : n * 24 + 24])
            began = time.perf_counter()
            view.settle_growth()  # what the timer does, at once
            painted(view)
            times.append(time.perf_counter() - began)
    return [times[updates // 4 :] for times in taken]  # once the windows are full


def longest_block(view: Transcript, node_id: int, tokens: int) -> float:
    """Stream `tokens` by the clock; return the longest time the event loop was blocked."""
    view.add_row(Row(Node(node_id, None, Message(Role.ASSISTANT, ""), 0.0)))
    text = (_REPLY.format(n=1, words=_WORDS) + "\n") * 60
    loop, gaps = QEventLoop(), [0.0]
    before, sent = time.perf_counter(), 0

    def beat() -> None:
        nonlocal before
        now = time.perf_counter()
        gaps.append(now - before)
        before = now

    def piece() -> None:
        nonlocal sent
        sent += 15  # tokens of 4 characters
        view.grow_reply(node_id, text[4 * sent : 4 * sent + 60])
        if sent >= tokens:
            loop.quit()

    heart, source = QTimer(), QTimer()
    heart.timeout.connect(beat)
    source.timeout.connect(piece)
    heart.start(1)
    source.start(10)
    loop.exec()
    return max(gaps)


def said(name: str, seconds: list[float]) -> None:
    """Print the median, the 95th percentile and the longest of some times."""
    ordered = sorted(seconds)
    p95 = ordered[int(len(ordered) * 0.95)]
    median = statistics.median(ordered)
    numbers = f"median {median * 1e3:6.1f}  p95 {p95 * 1e3:6.1f}  max {ordered[-1] * 1e3:6.1f} ms"
    print(f"{name:46} {numbers}")


def main() -> int:
    """Print the numbers."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    icons = Icons(Theme(app))
    first_paint(icons, rows(4))
    shown = rows(10_000)
    size = sum(len(row.node.message.text) for row in shown)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    view, seconds = first_paint(icons, shown)
    print(f"10,000 messages, {size / 1e6:.1f} MB of text")
    print(f"{'first paint':46} {seconds * 1e3:.0f} ms")
    said("scroll step up, a wheel's notch", scroll_steps(view, 400, -120))
    said("scroll step up, a page", scroll_steps(view, 100, -760))
    said("jump of the scroll bar", jumps(view, 100))
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(f"{'memory, after all that':46} +{grown / 1024:.0f} MB")
    empty, _ = first_paint(icons, ())
    long, short = stream((view, empty), 20_000, 1_000)
    said("a streamed update, long conversation", long)
    said("a streamed update, empty conversation", short)
    ratio = statistics.median(long) / statistics.median(short)
    print(f"{'long / empty':46} {ratio:.2f}")
    blocked = longest_block(view, 30_000, 5_000)
    print(f"{'longest block of the event loop, 5,000 tokens':46} {blocked * 1e3:.0f} ms")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
