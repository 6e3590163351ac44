"""How long a stop takes: while a prompt of 4,000 tokens is read, and while the reply is written.

Asked: at most 250 ms at any moment.
"""

from __future__ import annotations

import threading
import time

from desktop.core.chat import Ending
from desktop.engine.protocol import Event, Piece, Started
from tests.bench.measuring import big_model, folder, load
from tests.engine.talk import Talk, greedy, user

MOMENTS = (0.0, 0.05, 0.2, 0.7, 1.5, 3.0)  # seconds after which the stop is asked for
LONG = "once upon a time there was a word " * 500  # some 4,000 tokens


def stop_after(talk: Talk, seconds: float, text: str, begins: type[Event]) -> tuple[float, str]:
    """Return the seconds from the stop to the end of the answer, and where it was stopped."""
    asked: list[float] = []

    def stop() -> None:
        asked.append(time.perf_counter())
        talk.stop()

    def on_event(event: Event) -> None:
        if isinstance(event, begins) and not timer.ident:
            timer.start()

    timer = threading.Timer(seconds, stop)
    heard = talk.ask(user(text), sampling=greedy(max_tokens=4000), on_event=on_event)
    ended = time.perf_counter()
    assert heard.finished.ending is Ending.STOPPED, heard.finished
    return ended - asked[0], "writing" if heard.pieces else "reading"


def main() -> None:
    worst: dict[str, float] = {}
    with folder() as place:
        path = big_model(place)
        talk = Talk(place)
        try:
            for begins, text in ((Started, LONG), (Piece, "hello")):
                for moment in MOMENTS:
                    talk.load(path, context=8192)  # nothing is cached
                    took, where = stop_after(talk, moment, text, begins)
                    worst[where] = max(worst.get(where, 0.0), took)
        finally:
            talk.close()
    for where, took in worst.items():
        print(f"stopped while {where}: after {took * 1000:.0f} ms at most ({load()})")


if __name__ == "__main__":
    main()
