"""Reply speed beside another program that keeps one core busy, against undisturbed.

Asked: at least half of the undisturbed speed beside a busy neighbour; at most 3 % lost without one
(against llama.cpp's own loop). In each round all four are measured; printed are the medians of the
rounds' ratios, with the lowest and highest.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench.bench_engine import FORGET_SECONDS, QUESTION
from tests.bench.measuring import bare, big_model, folder, load, neighbour, spread
from tests.engine.talk import Talk, greedy, user

ROUNDS = 5
TOKENS = 600
FEW = 100  # for the bare loop beside a neighbour, where it hardly moves


@dataclass(frozen=True, slots=True)
class Round:
    """Tokens a second."""

    bare: float
    ours: float
    ours_beside: float
    bare_beside: float


def our_speed(talk: Talk) -> float:
    time.sleep(FORGET_SECONDS)
    heard = talk.ask(QUESTION, sampling=greedy(max_tokens=TOKENS))
    return heard.finished.counts.reply_tokens_per_second


def bare_speed(path: Path, tokens: int, prompt: int) -> float:
    return tokens / sum(bare(path, tokens, prompt)["times"])


def one_round(talk: Talk, path: Path, prompt: int, *, first: bool) -> Round:
    """Measure all four; `first`: the engine begins."""
    ours = our_speed(talk) if first else 0.0
    alone = bare_speed(path, TOKENS, prompt)
    ours = ours or our_speed(talk)
    with neighbour():
        return Round(alone, ours, our_speed(talk), bare_speed(path, FEW, prompt))


def main() -> None:
    with folder() as place:
        path = big_model(place)
        talk = Talk(place)
        try:
            talk.load(path, context=4096)
            talk.ask(user("warm"), sampling=greedy(max_tokens=20))
            prompt = talk.ask(QUESTION, prompt_only=True).started.prompt_tokens
            rounds = [one_round(talk, path, prompt, first=n % 2 == 0) for n in range(ROUNDS)]
        finally:
            talk.close()
    for label, ratios in (
        ("undisturbed, of the bare loop", [one.ours / one.bare for one in rounds]),
        ("beside a busy core, of undisturbed", [one.ours_beside / one.ours for one in rounds]),
        ("  the bare loop", [one.bare_beside / one.bare for one in rounds]),
    ):
        print(f"{label}: {spread(ratios)}")
    print(load())


if __name__ == "__main__":
    main()
