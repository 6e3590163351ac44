"""Searching 1,000,000 messages in 20,000 conversations: `python -m tests.bench.bench_search`.

Asked: a search for words or a phrase under 100 ms at the 95th percentile, newest first, and by
relevance over at most 10,000 candidates. Each search is what a person waits for: the query, the
groups, the snippets.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Iterable

from desktop.core.found import Order
from desktop.core.query import Query
from desktop.storage.database import Database
from desktop.storage.finder import CANDIDATES, Finder
from tests.bench.measuring import load
from tests.bench.years import MESSAGES, database, path, vocabulary, weights

_SEARCHES = 120


def queries() -> dict[str, list[str]]:
    """Return what is searched for, by kind. Words are picked as they are said: most are common."""
    words, pick = vocabulary(), random.Random(3)
    summed = weights(words)

    def some(count: int) -> list[str]:
        return pick.choices(words, cum_weights=summed, k=count)

    return {
        "a word": [f"{some(1)[0]} " for _ in range(_SEARCHES)],
        "a rare word": [f"{pick.choice(words[2_000:])} " for _ in range(_SEARCHES)],
        "two words": [f"{' '.join(some(2))} " for _ in range(_SEARCHES)],
        "three words": [f"{' '.join(some(3))} " for _ in range(_SEARCHES)],
        "a phrase": [f'"{" ".join(some(2))}"' for _ in range(_SEARCHES)],
        "a prefix of 3 to 5": [
            some(1)[0].ljust(3, "a")[: pick.randint(3, 5)] for _ in range(_SEARCHES)
        ],
        "Chinese, Japanese, Korean": ["日本語", "文章", "書", "한국어", "문장"] * (_SEARCHES // 5),
        "ß and diacritics": ["strasse ", "Grüße ", "cafe ", "NAIVE "] * (_SEARCHES // 4),
    }


def seconds(finder: Finder, typed: Iterable[str], order: Order) -> list[float]:
    """Search for all, and return how long each took."""
    taken: list[float] = []
    for one in typed:
        began = time.perf_counter()
        finder.find(Query.of(one), order)
        taken.append(time.perf_counter() - began)
    return sorted(taken)


def sizes(opened: Database) -> None:
    """Print what the index takes of the file."""
    whole = path().stat().st_size
    index = opened.row("SELECT sum(length(block)) FROM message_words_data")
    text = opened.row("SELECT sum(length(CAST(text AS BLOB))) FROM messages")
    assert index is not None
    assert text is not None
    megabytes = (f"{size / 1e6:,.0f} MB" for size in (whole, text[0], index[0]))
    print("file {}, of that text {}, index {}".format(*megabytes))


def main() -> None:
    """Print the numbers."""
    opened = database()
    print(f"{MESSAGES:,} messages in {path()}")
    sizes(opened)
    reader = opened.reader()
    finder = Finder(reader)
    print(f"candidates at most: {CANDIDATES:,}")
    everything: dict[Order, list[float]] = {order: [] for order in Order}
    for kind, typed in queries().items():
        for order in Order:
            taken = seconds(finder, typed, order)
            everything[order] += taken
            p95 = taken[int(len(taken) * 0.95)]
            print(
                f"{kind:28} {order:9} median {statistics.median(taken) * 1e3:6.1f}  "
                f"p95 {p95 * 1e3:6.1f}  max {taken[-1] * 1e3:6.1f} ms"
            )
    for order, taken in everything.items():
        print(f"{'all':28} {order:9} p95 {sorted(taken)[int(len(taken) * 0.95)] * 1e3:6.1f} ms")
    print(load())
    reader.close()
    opened.close()


if __name__ == "__main__":
    main()
