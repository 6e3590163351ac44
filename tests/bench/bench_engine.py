"""Reply speed through client, pipe and worker, against llama.cpp's own loop; overhead per token.

Asked: at least 0.97 of the bare loop on 100 M parameters, flat from the 10th to the 2,000th token;
at most 100 µs a token on a model of 260 K parameters.
"""

from __future__ import annotations

from pathlib import Path

from tests.bench.measuring import bare, big_model, folder, load, median, tiny_model
from tests.engine.talk import Talk, greedy, user

ROUNDS = 3
TOKENS = 2000


def ours(path: Path, place: Path) -> list[tuple[int, float]]:
    """Return tokens of the reply and seconds since its first one, as they grew."""
    talk = Talk(place)
    try:
        talk.load(path, context=4096)
        heard = talk.ask(user("hello"), sampling=greedy(max_tokens=TOKENS))
        counts = [piece.counts for piece in heard.pieces]
        return [(count.reply_tokens, count.reply_seconds) for count in counts]
    finally:
        talk.close()


def seconds_between(grown: list[tuple[int, float]], first: int, last: int) -> float:
    """Return the seconds per token between two tokens of the reply, nearest pieces taken."""
    begin = min(grown, key=lambda at: abs(at[0] - first))
    end = min(grown, key=lambda at: abs(at[0] - last))
    return (end[1] - begin[1]) / (end[0] - begin[0])


def main() -> None:
    spans = ((10, TOKENS), (10, 300), (TOKENS - 300, TOKENS))
    with folder() as place:
        for name, path in (("100 M", big_model(place)), ("260 K", tiny_model(place))):
            ratios: dict[tuple[int, int], list[float]] = {span: [] for span in spans}
            overhead: list[float] = []
            for _ in range(ROUNDS):
                times = bare(path, TOKENS)["times"]
                grown = ours(path, place)
                for first, last in spans:
                    part = times[first // 100 : last // 100]
                    alone = sum(part) / (100 * len(part))
                    here = seconds_between(grown, first, last)
                    ratios[first, last].append(alone / here)
                    if (first, last) == spans[0]:
                        overhead.append((here - alone) * 1e6)
                        print(f"{name}: bare {1 / alone:.0f}, ours {1 / here:.0f} tokens a second")
            for (first, last), found in ratios.items():
                print(f"{name}: tokens {first} to {last}: {median(found):.3f} of the bare loop")
            print(f"{name}: {median(overhead):.0f} µs more a token ({load()})")


if __name__ == "__main__":
    main()
