"""Quick prompts: texts with places to be filled, and those that Fireside ships."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from desktop.core.paths import resources

LONGEST_NAME = 40  # characters
LONGEST_TEXT = 8_000

# A name in braces, as {language}: it begins with a letter, so that code is not taken for places.
_PLACE = re.compile(r"\{([^\W\d_][\w -]{0,29})\}")
_CLIPBOARD = ("clipboard", "zwischenablage")
_SELECTION = ("selection", "auswahl")


@dataclass(frozen=True, slots=True)
class QuickPrompt:
    """A saved text; `name` is what it is called by after a slash."""

    key: str
    name: str
    text: str = ""

    @property
    def title(self) -> str:
        """Return what it is called."""
        return self.name

    @property
    def wants_clipboard(self) -> bool:
        """Return whether the clipboard is to be put in; it is not looked at otherwise."""
        return any(found[1].casefold() in _CLIPBOARD for found in _PLACE.finditer(self.text))

    @property
    def wants_selection(self) -> bool:
        """Return whether what is selected in the conversation is to be put in."""
        return any(found[1].casefold() in _SELECTION for found in _PLACE.finditer(self.text))


@dataclass(frozen=True, slots=True)
class Filled:
    """A text with its places, as ranges of characters that the person is to fill."""

    text: str
    places: tuple[range, ...]


def fill(prompt: QuickPrompt, clipboard: str = "", selection: str = "") -> Filled:
    """Put the clipboard and the selection into a prompt where it asks for them.

    What is put in may hold braces: they are no places. One that is empty stays a place.
    """
    pieces: list[str] = []
    places: list[range] = []
    length = end = 0
    for found in _PLACE.finditer(prompt.text):
        before, name = prompt.text[end : found.start()], found[1].casefold()
        value = clipboard if name in _CLIPBOARD else selection if name in _SELECTION else ""
        length += len(before)
        if not value:
            places.append(range(length, length + len(found[0])))
        length += len(value or found[0])
        pieces += (before, value or found[0])
        end = found.end()
    return Filled("".join(pieces) + prompt.text[end:], tuple(places))


def matching(prompts: Sequence[QuickPrompt], words: str) -> tuple[QuickPrompt, ...]:
    """Return those whose names begin with `words`, then those that have them elsewhere."""
    wanted = words.casefold().strip()
    first = [one for one in prompts if one.name.casefold().startswith(wanted)]
    rest = [one for one in prompts if one not in first and wanted in one.name.casefold()]
    return (*first, *rest)


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME)]
    text: Annotated[str, Meta(min_length=1, max_length=LONGEST_TEXT)]


class _Shipped(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    key: Annotated[str, Meta(pattern="^[a-z-]+$")]
    en: _Words
    de: _Words


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    version: Literal[1]
    prompts: tuple[_Shipped, ...]


@lru_cache
def shipped_prompts(language: str) -> tuple[QuickPrompt, ...]:
    """Return the quick prompts that Fireside brings, in one of `core.personas.LANGUAGES`."""
    content = (resources() / "quick_prompts.json").read_bytes()
    return tuple(_in(one, language) for one in msgspec.json.decode(content, type=_File).prompts)


def _in(one: _Shipped, language: str) -> QuickPrompt:
    by_language: Mapping[str, _Words] = {"en": one.en, "de": one.de}
    words = by_language[language]
    return QuickPrompt(f"{one.key}.{language}", words.name, words.text)
