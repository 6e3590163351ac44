"""The manual that comes with Fireside: short chapters of Markdown, in English and German.

Each is a file `NN-name.md` in `resources/manual/LANGUAGE` that begins with its title as a heading.
Chapters lead to each other by their names, as `[adapters](adapters)`. What could change has a place
instead of a word: `{keys:NAME}` and `{menu:NAME}` stand for the keys of a command and its way
through the menus, `{setting:GROUP.NAME}` for a setting, `{shortcuts}` for the list of all keys.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from desktop.core.folding import folded
from desktop.core.paths import resources

LANGUAGES = ("en", "de")
FIRST = "first-steps"

_NAME = re.compile(r"\d\d-([a-z-]+)")
_PLACE = re.compile(r"\{([a-z]+)(?::([\w.]+))?\}")
_BLOCK = re.compile(r"#|\||-\s|\d+\.\s|\{shortcuts\}")  # what begins a line that is no continuation
_LINK = re.compile(r"\]\(([a-z-]+)\)")
# A reserved domain that no computer ever has (RFC 2606): such a link can only be ours.
_ADDRESS = "https://manual.invalid/"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter by the name that links know it by; `text` is Markdown and begins with the title."""

    name: str
    title: str
    text: str

    @property
    def targets(self) -> frozenset[str]:
        """Return the names of the chapters that this one leads to."""
        return frozenset(_LINK.findall(self.text))

    @property
    def places(self) -> frozenset[tuple[str, str]]:
        """Return the places in it, as kind and name; an empty name where there is none."""
        return frozenset(_PLACE.findall(self.text))


@lru_cache
def chapters(language: str) -> tuple[Chapter, ...]:
    """Return all chapters in their order, in one of `LANGUAGES`.

    Raises OSError if the files are not there.
    """
    paths = sorted((resources() / "manual" / language).glob("*.md"))
    return tuple(_chapter(path.stem, path.read_text("utf-8")) for path in paths)


def filled(chapter: Chapter, fill: Callable[[str, str], str]) -> Chapter:
    """Return a chapter with its links as addresses and its places filled.

    `fill(kind, name)` gives what stands in a place.
    """
    text = fill_places(chapter.text, fill)
    return replace(chapter, text=_LINK.sub(rf"]({_ADDRESS}\1)", text))


def fill_places(text: str, fill: Callable[[str, str], str]) -> str:
    """Return a text with its places filled; `fill(kind, name)` gives what stands in one."""
    return _PLACE.sub(lambda place: fill(place[1], place[2] or ""), text)


def named(address: str) -> str:
    """Return the chapter that a link of the manual leads to; empty for any other link."""
    return address.removeprefix(_ADDRESS) if address.startswith(_ADDRESS) else ""


def matching(found: Sequence[Chapter], words: str) -> tuple[Chapter, ...]:
    """Return the chapters that have all of these words, or their beginnings."""
    wanted = folded(words).split()
    return tuple(one for one in found if all(word in folded(one.text) for word in wanted))


def _chapter(stem: str, text: str) -> Chapter:
    name = _NAME.fullmatch(stem)
    heading, _, _ = text.partition("\n")
    if name is None or not heading.startswith("# "):
        raise ValueError(stem)
    return Chapter(name[1], heading.removeprefix("# ").strip(), _unwrapped(text))


def _unwrapped(text: str) -> str:
    """Return a text with each paragraph on one line: a line's end is shown as one otherwise."""
    lines: list[str] = []
    for line in text.splitlines():
        goes_on = lines and lines[-1] and not lines[-1].startswith(("#", "|"))
        if goes_on and line.strip() and not _BLOCK.match(line):
            lines[-1] += " " + line.strip()
        else:
            lines.append(line)
    return "\n".join(lines)
