"""Reply speed beside another program that keeps one core busy, against undisturbed.

Asked: at least half of the undisturbed speed beside a busy neighbour; at most 3 % lost without one
(against llama.cpp's own loop).
"""

from __future__ import annotations

import time
from pathlib import Path

from tests.bench.measuring import bare, big_model, folder, load, median, neighbour
from tests.engine.talk import Talk, greedy, user

ROUNDS = 3
TOKENS = 600


def ours(path: Path, place: Path) -> float:
    talk = Talk(place)
    try:
        talk.load(path, context=4096)
        talk.ask(user("warm"), sampling=greedy(max_tokens=20))
        time.sleep(3)  # as in bench_engine
        counts = talk.ask(user("hello"), sampling=greedy(max_tokens=TOKENS)).finished.counts
        return counts.reply_tokens_per_second
    finally:
        talk.close()


def bare_speed(path: Path, tokens: int) -> float:
    return tokens / sum(bare(path, tokens)["times"])


def main() -> None:
    alone, beside, bare_alone, bare_beside = [], [], [], []
    with folder() as place:
        path = big_model(place)
        for _ in range(ROUNDS):
            bare_alone.append(bare_speed(path, TOKENS))
            alone.append(ours(path, place))
            with neighbour():
                beside.append(ours(path, place))
                bare_beside.append(bare_speed(path, 100))
            print(
                f"bare {bare_alone[-1]:.0f} alone, {bare_beside[-1]:.1f} beside; "
                f"ours {alone[-1]:.0f} alone, {beside[-1]:.1f} beside"
            )
    print(f"undisturbed: {median(alone) / median(bare_alone):.3f} of the bare loop ({load()})")
    print(f"beside a busy core: {median(beside) / median(alone):.3f} of undisturbed")
    print(f"  the bare loop: {median(bare_beside) / median(bare_alone):.3f}")


if __name__ == "__main__":
    main()
