"""The Guide's own vocabulary: pieces learned from its text, cut as llama.cpp's "llama" cuts.

llama.cpp joins the two neighbouring pieces whose union stands highest in the vocabulary, again and
again (`llm_tokenizer_spm` in llama-vocab.cpp). No piece goes across the beginning of a word, so
words can be cut one by one. What no piece covers is written in bytes.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from itertools import pairwise
from random import Random

BLANK = "\N{LOWER ONE EIGHTH BLOCK}"  # how SentencePiece writes a blank
UNKNOWN, BEGIN, END = 0, 1, 2
SPECIAL = ("<unk>", "<s>", "</s>")
GERMAN_MARK = "<|deutsch|>"  # behind it answers are German
TURNS = ("<|system|>", "<|user|>", "<|guide|>", GERMAN_MARK)
BYTES = tuple(f"<0x{byte:02X}>" for byte in range(256))

_WORDS = re.compile(rf"{BLANK}?\w+|{BLANK}?[^\w{BLANK}]|{BLANK}")


class Vocabulary:
    """Pieces with their numbers. The first are special tokens, then turns, topics and bytes."""

    def __init__(self, topics: Iterable[str], pieces: list[str]) -> None:
        """Take the names of topics, and the pieces in the order in which they were learned."""
        self.control = [*SPECIAL[1:], *TURNS, *map(_topic, topics)]
        self.tokens = [SPECIAL[UNKNOWN], *self.control, *BYTES, *pieces]
        self.first_piece = len(self.tokens) - len(pieces)
        self._numbers = {token: number for number, token in enumerate(self.tokens)}
        self._cut: dict[str, list[int]] = {}

    def __len__(self) -> int:
        """Return how many tokens there are."""
        return len(self.tokens)

    def __getitem__(self, token: str) -> int:
        """Return the number of a token that is known to be there."""
        return self._numbers[token]

    def topic(self, name: str) -> int:
        """Return the number of the token that says what a question is about."""
        return self._numbers[_topic(name)]

    def tokens_of(self, text: str, random: Random | None = None, loss: float = 0.0) -> list[int]:
        """Return the tokens of `text`; with `loss`, joins are passed over now and then.

        A word that is cut otherwise than usual looks to the model as one with a slip in it does.
        """
        found: list[int] = []
        for word in _WORDS.findall(text.replace(" ", BLANK)):
            if random is not None and random.random() < loss:
                found.extend(self._pieces(word, random))
                continue
            if word not in self._cut:
                self._cut[word] = self._pieces(word)
            found.extend(self._cut[word])
        return found

    def text_of(self, tokens: Iterable[int]) -> str:
        """Return what tokens say, without those that are never shown."""
        data = b""
        for token in tokens:
            word = self.tokens[token]
            if token >= self.first_piece:
                data += word.replace(BLANK, " ").encode()
            elif token >= self.first_piece - len(BYTES):
                data += bytes([int(word[3:5], 16)])
        return data.decode("utf-8", "replace")

    def _pieces(self, word: str, random: Random | None = None) -> list[int]:
        symbols = list(word)
        passed: set[str] = set()
        while True:
            best, at = len(self.tokens), -1
            for place in range(len(symbols) - 1):
                both = symbols[place] + symbols[place + 1]
                number = self._numbers.get(both, best)
                if number < best and both not in passed:
                    best, at = number, place
            if at < 0:
                break
            if random is not None and random.random() < 0.3:
                passed.add(symbols[at] + symbols[at + 1])
                continue
            symbols[at : at + 2] = [symbols[at] + symbols[at + 1]]
        found: list[int] = []
        for symbol in symbols:
            if symbol in self._numbers:
                found.append(self._numbers[symbol])
            else:
                found.extend(self._numbers[BYTES[byte]] for byte in symbol.encode())
        return found


def learn(texts: Iterable[str], topics: Collection[str], size: int) -> Vocabulary:
    """Return a vocabulary of `size` tokens: the signs of `texts`, then what stands together most.

    Byte-pair encoding; of pairs that are equally frequent, the first by the alphabet.
    """
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(_WORDS.findall(text.replace(" ", BLANK)))
    words = [(list(word), count) for word, count in sorted(counts.items())]
    signs: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    places: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for number, (symbols, count) in enumerate(words):
        for sign in symbols:
            signs[sign] += count
        for pair in pairwise(symbols):
            pairs[pair] += count
            places[pair].add(number)
    pieces = dict.fromkeys(sorted(sign for sign, count in signs.items() if count > 2))
    room = size - len(SPECIAL) - len(TURNS) - len(topics) - len(BYTES)
    while len(pieces) < room and pairs:
        (one, other), _ = min(pairs.items(), key=lambda found: (-found[1], found[0]))
        pieces[one + other] = None
        for number in sorted(places[one, other]):
            symbols, count = words[number]
            for pair in pairwise(symbols):
                pairs[pair] -= count
            _join(symbols, one, other)
            for pair in pairwise(symbols):
                pairs[pair] += count
                places[pair].add(number)
        del pairs[one, other]
    return Vocabulary(topics, list(pieces))


def _topic(name: str) -> str:
    return f"<|about {name}|>"


def _join(symbols: list[str], one: str, other: str) -> None:
    place = 0
    while place < len(symbols) - 1:
        if symbols[place] == one and symbols[place + 1] == other:
            symbols[place : place + 2] = [one + other]
        place += 1
