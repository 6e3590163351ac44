"""What a conversation is called until somebody gives it a better title."""

from __future__ import annotations

import re

from desktop.core.documents import parted
from desktop.core.legible import legible

_LONGEST_ANSWER = 90  # characters; what is longer is no title
_LABEL = re.compile(r"^(title|titel|titre|título|titolo)\s*[:\uff1a]\s*", re.IGNORECASE)
_WRAPPING = " \t#*_`~\"'“”„«»\u2039\u203a\u2018\u2019.:"

_NUMBERED = re.compile(r"(.*) \(([0-9]{1,6})\)", re.DOTALL)
LONGEST = 60  # characters; more than fits the sidebar


def title_of(text: str) -> str:
    """Return the first line of `text` that says something, shortened at a word.

    Documents before it are passed over; the name of the first stands where nothing else is said.
    """
    documents, said = parted(text)
    lines = (" ".join(line.split()) for line in said.splitlines())
    line = next((line for line in lines if line), documents[0].name if documents else "")
    if len(line) <= LONGEST:
        return line
    shortened = line[: LONGEST - 1]
    at_word = shortened.rpartition(" ")[0] if line[LONGEST - 1] != " " else shortened
    # Many languages put no spaces between words; half a title is better than one of a word.
    return (at_word if len(at_word) > LONGEST // 2 else shortened).rstrip() + "…"


def numbered(title: str) -> str:
    """Return what a copy is called: the title with the next number behind it."""
    found = _NUMBERED.fullmatch(title)
    return f"{found[1]} ({int(found[2]) + 1})" if found else f"{title} (2)"


def title_from(answer: str) -> str:
    """Return the title in what a model answered; empty if there is none that can be used."""
    lines = (legible(line, 200) for line in answer.splitlines())
    line = next((line for line in lines if line.strip(_WRAPPING)), "")
    bare = _LABEL.sub("", line.strip(_WRAPPING)).strip(_WRAPPING)
    if len(bare) > _LONGEST_ANSWER or not any(char.isalpha() for char in bare):
        return ""
    return title_of(bare)
