"""Reply speed through client, pipe and worker, against llama.cpp's own loop; overhead per token.

Asked: at least 0.97 of the bare loop on 100 M parameters, flat from the 10th to the 2,000th token;
at most 100 µs a token on a model of 260 K parameters, which is measured with one thread: two wait
for each other longer, and less evenly, than everything that Python does.

Both write behind prompts of the same length, for each token costs more than the one before it: on
the small model, 27 tokens more of a prompt cost as much as all that is measured here. They take
turns, in pairs, and what is printed is the median of all pairs, with the lowest and highest.
"""

from __future__ import annotations

import itertools
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tests.bench.measuring import bare, big_model, folder, load, median, spread, tiny_model
from tests.engine.talk import Talk, greedy, user

ROUNDS = 7
TOKENS = 2000
SHORT = 800  # for the overhead, where the context is of no matter
EVERY = 100  # tokens, of which the bare loop tells the seconds
SPANS = ((0, TOKENS), (0, 300), (300, 1000), (1000, TOKENS))
QUESTION = user("hello")
# The engine keeps an eye on other programs, of which the bare loop was one a moment ago.
FORGET_SECONDS = 2.5


@dataclass(frozen=True, slots=True)
class Pair:
    """Seconds that each hundred tokens took, through the engine and in the bare loop."""

    ours: list[float]
    bare: list[float]

    def ratio(self, first: int, last: int) -> float:
        """Return how fast the engine was beside the bare loop, from one token to another."""
        part = slice(first // EVERY, last // EVERY)
        return sum(self.bare[part]) / sum(self.ours[part])

    def overheads(self) -> list[float]:
        """Return the microseconds that a token took more in the engine, in each hundred."""
        pairs = zip(self.ours, self.bare, strict=True)
        return [(ours - bare) / EVERY * 1e6 for ours, bare in pairs]


def pair(talk: Talk, path: Path, tokens: int, threads: int, *, first: bool) -> Pair:
    """Let both write once; `first`: the engine begins."""
    prompt = talk.ask(QUESTION, prompt_only=True).started.prompt_tokens

    def ours() -> list[float]:
        time.sleep(FORGET_SECONDS)
        heard = talk.ask(QUESTION, sampling=greedy(max_tokens=tokens), threads=threads)
        counts = [*(piece.counts for piece in heard.pieces), heard.finished.counts]
        return hundreds([(count.reply_tokens, count.reply_seconds) for count in counts], tokens)

    if first:
        return Pair(ours(), bare(path, tokens, prompt, 0, threads)["times"])
    alone = bare(path, tokens, prompt, 0, threads)["times"]
    return Pair(ours(), alone)


def hundreds(grown: list[tuple[int, float]], tokens: int) -> list[float]:
    """Return the seconds of each hundred tokens, of which some moments in between are known."""
    counts, seconds = zip((0, 0.0), *grown, strict=True)
    moments = np.interp(np.arange(0, tokens + 1, EVERY), counts, seconds)
    return [float(later - before) for before, later in itertools.pairwise(moments)]


def pairs(place: Path, path: Path, tokens: int, threads: int) -> list[Pair]:
    talk = Talk(place)
    try:
        talk.load(path, context=4096)
        talk.ask(user("warm"), sampling=greedy(max_tokens=20), threads=threads)
        return [pair(talk, path, tokens, threads, first=n % 2 == 0) for n in range(ROUNDS)]
    finally:
        talk.close()


def main() -> None:
    with folder() as place:
        found = pairs(place, tiny_model(place), SHORT, 1)
        overheads = [median(one.overheads()) for one in found]
        print(f"260 K: {spread(overheads, '.0f')} µs more a token ({load()})", flush=True)
        found = pairs(place, big_model(place), TOKENS, 0)
    for first, last in SPANS:
        ratios = [one.ratio(first, last) for one in found]
        print(f"100 M: tokens {first} to {last}: {spread(ratios)} of the bare loop")
    print(load())


if __name__ == "__main__":
    main()
