"""Reply speed through client, pipe and worker, against llama.cpp's own loop; overhead per token.

Asked: at least 0.97 of the bare loop on 100 M parameters, flat from the 10th to the 2,000th token;
at most 100 µs a token on a model of 260 K parameters, which is measured with one thread: two wait
for each other longer, and less evenly, than everything that Python does.
"""

from __future__ import annotations

import time
from pathlib import Path

from tests.bench.measuring import bare, big_model, folder, load, median, tiny_model
from tests.engine.talk import Talk, greedy, user

ROUNDS = 5
TOKENS = 2000
SHORT = 400  # for the overhead, where the context is of no matter
SPANS = ((10, TOKENS), (10, 300), (TOKENS - 300, TOKENS))


def ours(path: Path, place: Path, tokens: int, threads: int) -> list[tuple[int, float]]:
    """Return tokens of the reply and seconds since its first one, as they grew."""
    talk = Talk(place)
    try:
        talk.load(path, context=4096)
        # The engine keeps an eye on other programs, of which the bare loop was one.
        time.sleep(3)
        sampling = greedy(max_tokens=tokens)
        heard = talk.ask(user("hello"), sampling=sampling, threads=threads)
        counts = [piece.counts for piece in heard.pieces]
        return [(count.reply_tokens, count.reply_seconds) for count in counts]
    finally:
        talk.close()


def seconds_between(grown: list[tuple[int, float]], first: int, last: int) -> float:
    """Return the seconds per token between two tokens of the reply, nearest pieces taken."""
    begin = min(grown, key=lambda at: abs(at[0] - first))
    end = min(grown, key=lambda at: abs(at[0] - last))
    return (end[1] - begin[1]) / (end[0] - begin[0])


def measure_ratio(place: Path) -> None:
    path = big_model(place)
    ratios: dict[tuple[int, int], list[float]] = {span: [] for span in SPANS}
    for _ in range(ROUNDS):
        times = bare(path, TOKENS)["times"]
        grown = ours(path, place, TOKENS, 0)
        for first, last in SPANS:
            part = times[first // 100 : last // 100]
            alone = sum(part) / (100 * len(part))
            ratios[first, last].append(alone / seconds_between(grown, first, last))
    for (first, last), found in ratios.items():
        print(f"100 M: tokens {first} to {last}: {median(found):.3f} of the bare loop ({load()})")


def measure_overhead(place: Path) -> None:
    path = tiny_model(place)
    overhead: list[float] = []
    for _ in range(ROUNDS):
        alone = min(bare(path, SHORT, 8, 0, 1)["times"]) / 100
        grown = ours(path, place, SHORT, 1)
        here = min(seconds_between(grown, at, at + 100) for at in (10, 110, 210, 290))
        overhead.append((here - alone) * 1e6)
    print(f"260 K: {median(overhead):.0f} µs more a token, best hundred of each run")


def main() -> None:
    with folder() as place:
        measure_overhead(place)
        measure_ratio(place)


if __name__ == "__main__":
    main()
