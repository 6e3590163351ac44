"""What a person types to find something, understood: words, "phrases" and prefixes.

Nothing that can be typed is an error: what has no letter or digit is passed over. Every term must
be found. An unquoted word with a star, and the last one as it is being typed, stands for all words
that begin so, from three letters on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from desktop.core.folding import PIECE, RUN, SPACELESS, Folded, folded, pairs

LONGEST = 500  # characters of a query that are looked at
MOST_TERMS = 24
_SHORTEST_PREFIX = 3  # letters
_PART = re.compile(r'["“”„«»](?P<phrase>[^"“”„«»]*)(?:["“”„«»]|$)|(?P<word>[^\s"“”„«»]+)')
_SLICE = 20_000  # characters that are folded at once
_MOST_READ = 400_000  # characters of one message in which a hit is looked for to be shown


@dataclass(frozen=True, slots=True)
class Term:
    """Words, or runs of a script without spaces, that stand one after another; folded."""

    pieces: tuple[str, ...]
    is_prefix: bool = False

    @property
    def expression(self) -> str:
        """Return this term in the language of FTS5 (https://sqlite.org/fts5.html, section 3)."""
        tokens: list[str] = []
        for place, piece in enumerate(self.pieces):
            if RUN.fullmatch(piece):
                tokens += pairs(piece, whole=place < len(self.pieces) - 1)
            else:
                tokens.append(piece)
        last = self.pieces[-1]
        star = "*" if self.is_prefix or (len(last) == 1 and RUN.fullmatch(last)) else ""
        return f'"{" ".join(tokens)}"{star}'

    @property
    def pattern(self) -> str:
        """Return a regular expression for this term in a folded text."""
        first, last = (not RUN.fullmatch(piece) for piece in (self.pieces[0], self.pieces[-1]))
        letter = rf"[^\W_{SPACELESS}]"
        before = rf"(?<!{letter})" if first else ""
        after = rf"(?!{letter})" if last and not self.is_prefix else ""
        ending = rf"{letter}*" if last and self.is_prefix else ""
        return before + "".join(self._joined()) + ending + after

    def _joined(self) -> Iterator[str]:
        for place, piece in enumerate(self.pieces):
            if place:
                two_words = not any(
                    RUN.fullmatch(near) for near in self.pieces[place - 1 : place + 1]
                )
                yield r"[\W_]+" if two_words else r"[\W_]*"
            yield re.escape(piece)


@dataclass(frozen=True, slots=True)
class Query:
    """All that is to be found at once."""

    terms: tuple[Term, ...] = ()

    @classmethod
    def of(cls, typed: str) -> Query:
        """Understand what was typed; a query without terms finds nothing."""
        typed = typed[:LONGEST]
        matches = list(_PART.finditer(typed))
        found: list[Term] = []
        for match in matches:
            phrase, word = match.group("phrase"), match.group("word")
            pieces = tuple(PIECE.findall(folded(phrase if word is None else word)))
            if not pieces:
                continue
            open_end = match.end() == len(typed) or (word or "").endswith("*")
            long_enough = len(pieces[-1]) >= _SHORTEST_PREFIX and not RUN.fullmatch(pieces[-1])
            found.append(Term(pieces, bool(word) and open_end and long_enough))
        return cls(tuple(dict.fromkeys(found))[:MOST_TERMS])

    @property
    def expression(self) -> str:
        """Return the query in the language of FTS5; it is never an error there."""
        return " AND ".join(term.expression for term in self.terms)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Return where the terms stand in `text`, in characters, from its beginning on.

        A term that lies across two slices of a very long text may be passed over.
        """
        if not self.terms:
            return
        pattern = _compiled("|".join(term.pattern for term in self.terms))
        for start in range(0, min(len(text), _MOST_READ), _SLICE):
            part = Folded.of(text[start : start + _SLICE])
            for match in pattern.finditer(part.text):
                begin, end = part.span(*match.span())
                yield start + begin, start + end


@dataclass(frozen=True, slots=True)
class Needle:
    """What is looked for in one conversation: these characters, wherever they stand; folded."""

    text: str

    @classmethod
    def of(cls, typed: str) -> Needle:
        """Take what was typed as it is, but for what does not matter in a search."""
        return cls(folded(typed[:LONGEST]))

    def count(self, text: str) -> int:
        """Return how often it stands in `text`, which may be long."""
        return folded(text).count(self.text) if self.text else 0

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Return where it stands in `text`, in characters."""
        if not self.text:
            return
        whole, place = Folded.of(text), 0
        while (place := whole.text.find(self.text, place)) >= 0:
            yield whole.span(place, place + len(self.text))
            place += len(self.text)


Wanted: TypeAlias = Query | Needle
"""What is marked in a text that is shown."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of a message on one line, and which of its characters are hits."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


def snippet(text: str, query: Query, width: int = 160) -> Snippet:
    """Return about `width` characters of `text` around the first hit, or from its beginning."""
    first = next(query.spans(text), (0, 0))[0]
    start = max(0, first - width // 4) if len(text) > width else 0
    if start:
        space = text.rfind(" ", start - 20, start + 1)
        start = space + 1 if space >= 0 else start
    cut = _one_line(text[start : start + width])
    lead, tail = "…" if start else "", "…" if start + width < len(text) else ""
    shown = f"{lead}{cut}{tail}"
    return Snippet(shown, tuple(query.spans(shown)))


def _one_line(text: str) -> str:
    return " ".join(text.split())


@lru_cache(maxsize=32)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
