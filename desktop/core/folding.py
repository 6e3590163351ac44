"""Text as it is searched: what people take for the same is made the same.

Capitals, umlauts and other diacritics fold (ä = a, ß = ss, ø = o), compatibility forms too (ﬁ, ①).
Scripts that put no spaces between words (Chinese, Japanese, Thai …) and Korean, whose words carry
endings, are cut into pairs of neighbouring characters: a word in the middle of a sentence is then
found as a phrase of pairs, by the index that finds all other words.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

# Marks that are left out: diacritics of Latin, Greek and Cyrillic, vowel points of Hebrew and
# Arabic, and signs that are not seen. Those of Indian scripts and of kana make other letters.
_MARKS = re.compile(
    "[\u00ad\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u2060\u20d0-\u20ff\ufe00-\ufe0f"
    "\ufe20-\ufe2f\ufeff]+"
)
# Letters whose stroke or whose joint Unicode does not take apart.
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "\u0131": "i",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
    }
)

SPACELESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17d3\u2e80-\u2fd5\u3005-\u3007\u3041-\u3096"
    "\u309d-\u309f\u30a1-\u30fa\u30fc-\u312f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f"
    "\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff"
)  # a class for regular expressions
RUN = re.compile(f"[{SPACELESS}]+")
PIECE = re.compile(rf"[{SPACELESS}]+|[^\W_{SPACELESS}]+")  # a run of such a script, or a word


def folded(text: str) -> str:
    """Return `text` with all that does not matter in a search taken off."""
    if text.isascii():
        return text.lower()
    apart = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return unicodedata.normalize("NFC", apart.casefold().translate(_LETTERS))


def indexable(text: str) -> str:
    """Return `text` as the index takes it: folded, runs without spaces as pairs of characters.

    The last character of a run stands by itself as well, so that a search for one character finds
    it wherever it stands.
    """
    plain = folded(text)
    return plain if plain.isascii() else RUN.sub(_spaced_pairs, plain)


def pairs(run: str, *, whole: bool) -> list[str]:
    """Return the pairs of a run; `whole`: with its last character, as in the index."""
    end = len(run) if whole or len(run) == 1 else len(run) - 1
    return [run[place : place + 2] for place in range(end)]


def _spaced_pairs(match: re.Match[str]) -> str:
    return f" {' '.join(pairs(match.group(), whole=True))} "


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text that knows where its characters come from."""

    text: str
    _origins: tuple[int, ...] | None = None  # for each character; None where all stayed

    @classmethod
    def of(cls, text: str) -> Folded:
        """Fold `text`, character by character."""
        if text.isascii():
            return cls(text.lower())
        found: list[str] = []
        origins: list[int] = []
        for place, char in enumerate(text):
            made = _folded_character(char)
            found.append(made)
            origins.extend([place] * len(made))
        origins.append(len(text))
        return cls("".join(found), tuple(origins))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return which characters of the original the folded ones from `start` to `end` are."""
        origins = self._origins
        if origins is None:
            return start, end
        first = origins[start]
        last = origins[end - 1] + 1 if end > start else first
        beyond = origins[min(bisect_right(origins, last - 1), len(origins) - 1)]
        return first, max(last, beyond)  # marks that were left out belong to the letter before


@lru_cache(maxsize=8192)
def _folded_character(char: str) -> str:
    return folded(char)
