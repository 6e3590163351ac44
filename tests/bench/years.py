"""Years of conversations to measure with: 1,000,000 messages in 20,000 conversations.

They are generated once, which takes some minutes, into the cache folder of this system; nothing of
it is random. The database is encrypted, as those of people are.
"""

from __future__ import annotations

import itertools
import random
import sys
from collections.abc import Callable
from pathlib import Path

import platformdirs

from desktop.storage.database import Database

CONVERSATIONS, MESSAGES = 20_000, 1_000_000
KEY = bytes(range(32))
_WORDS = 60_000
_LENGTHS = (6, 10, 14, 25, 60)  # words of a message; people write less than models
_START = 1_600_000_000.0  # seconds since 1970
_APART = 180.0  # seconds between two messages
_ASIDE = ("Grüße aus der Straße", "日本語の文章を書いてください", "한국어 문장입니다", "naïve café")


def vocabulary() -> list[str]:
    """Return made-up words, the most frequent first."""
    pick = random.Random(1)
    sounds = [a + b for a in "bdfghklmnprstvw" for b in ("a", "e", "i", "o", "u", "ei", "au")]
    made = dict.fromkeys(
        "".join(pick.choices(sounds, k=pick.randint(1, 4))) for _ in range(200_000)
    )
    return list(made)[:_WORDS]


def weights(words: list[str]) -> list[float]:
    """Return how often words are said, summed up: by Zipf's law, as in every language."""
    return list(itertools.accumulate(1 / (rank + 2) for rank in range(len(words))))


def path() -> Path:
    """Return where the database lies, or will."""
    name = f"history-{CONVERSATIONS}-{MESSAGES}.db"
    return platformdirs.user_cache_path("fireside-bench", appauthor=False) / name


def database() -> Database:
    """Return the database, generated if it is not there yet."""
    target = path()
    if not target.exists():
        print(f"generating {MESSAGES:,} messages into {target}, once …", flush=True)
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished = target.with_suffix(".part")
        for leftover in target.parent.glob(f"{unfinished.name}*"):
            leftover.unlink()
        _generate(unfinished)
        unfinished.rename(target)
    return Database.open(target, key=KEY)


def _generate(target: Path) -> None:
    words = vocabulary()
    summed, pick = weights(words), random.Random(2)

    def say(count: int) -> str:
        return " ".join(pick.choices(words, cum_weights=summed, k=count))

    made = Database.open(target, key=KEY)
    each = MESSAGES // CONVERSATIONS
    for first in range(0, CONVERSATIONS, 200):
        with made.transaction():
            for number in range(first, first + 200):
                _talk(made, number * each, each, say)
        if first % 2_000 == 0:
            print(f"{first:6,} of {CONVERSATIONS:,} conversations", file=sys.stderr, flush=True)
    made.close()


def _talk(made: Database, start: int, count: int, say: Callable[[int], str]) -> None:
    begun = _START + start * _APART
    talk = made.insert(
        "INSERT INTO conversations (title, created, changed, steering) VALUES (?, ?, ?, '')",
        say(5).capitalize(), begun, begun + count * _APART,
    )  # fmt: skip
    parent = None
    for place in range(count):
        text = say(_LENGTHS[(start // 7 + 3 * place) % len(_LENGTHS)])
        if place % 25 == 7:
            text = f"{text}. {_ASIDE[(start + place) % len(_ASIDE)]}"
        role, ending = ("assistant", "complete") if place % 2 else ("user", None)
        parent = made.insert(
            "INSERT INTO messages (conversation, parent, role, created, ending, text, thinking) "
            "VALUES (?, ?, ?, ?, ?, ?, '')",
            talk, parent, role, begun + place * _APART, ending, text,
        )  # fmt: skip
    made.change("UPDATE conversations SET leaf = ? WHERE id = ?", parent, talk)


if __name__ == "__main__":
    database().close()
