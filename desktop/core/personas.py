"""Personas: named beginnings of a conversation, and the library of them that Fireside ships."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Literal, TypeAlias

import msgspec
from msgspec import Meta

from desktop.core.chat import AdapterUse, PersonaMark, Steering
from desktop.core.paths import resources
from desktop.core.settings import Sampling

COLOURS = ("ember", "amber", "moss", "teal", "sky", "indigo", "plum", "rose", "stone")
LANGUAGES = ("en", "de")  # that the shipped ones are written in

LONGEST_NAME = 60  # characters
LONGEST_ABOUT = 120
LONGEST_PROMPT = 20_000
LONGEST_OPENING = 4_000

OWN = "own"  # the ending of the key of what the person made


@dataclass(frozen=True, slots=True)
class Persona:
    """How a conversation begins. What is empty or None is as the model and the settings say.

    `model` is the path of the model file that it is for, and `adapters` act with that one alone;
    without a model they act with any. `opening` is said first, by nobody's computing.
    """

    key: str
    name: str
    about: str = ""
    system_prompt: str = ""
    opening: str = ""
    colour: str = COLOURS[0]
    sampling: Sampling | None = None
    adapters: tuple[AdapterUse, ...] = ()
    model: str = ""

    @property
    def title(self) -> str:
        """Return what it is called."""
        return self.name

    @property
    def mark(self) -> PersonaMark:
        """Return what a conversation remembers of it."""
        return PersonaMark(self.key, self.name, self.colour)

    def steer(self, usual: Steering, model: str) -> Steering:
        """Return how it steers a conversation with the model at a path.

        The rule of who wins: what the person chooses in the conversation, then the persona, then
        the model's defaults, then the settings. `usual` is what the last two say together.
        """
        fits = self.model in ("", model)
        return Steering(
            self.system_prompt or usual.system_prompt,
            self.sampling or usual.sampling,
            (self.adapters if fits else ()) or usual.adapters,
            self.mark,
        )


_Line: TypeAlias = Annotated[str, Meta(min_length=1, max_length=LONGEST_ABOUT)]


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME)]
    about: _Line
    system_prompt: Annotated[str, Meta(min_length=1, max_length=LONGEST_PROMPT)]
    opening: Annotated[str, Meta(min_length=1, max_length=LONGEST_OPENING)]


class _Shipped(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    key: Annotated[str, Meta(pattern="^[a-z-]+$")]
    colour: str
    en: _Words
    de: _Words
    sampling: Sampling | None = None


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    version: Literal[1]
    personas: tuple[_Shipped, ...]


@lru_cache
def shipped_personas(language: str) -> tuple[Persona, ...]:
    """Return the personas that Fireside brings, in one of `LANGUAGES`."""
    content = (resources() / "personas.json").read_bytes()
    found = msgspec.json.decode(content, type=_File).personas
    return tuple(_in(one, language) for one in found)


def _in(one: _Shipped, language: str) -> Persona:
    by_language: Mapping[str, _Words] = {"en": one.en, "de": one.de}
    words = by_language[language]
    return Persona(
        f"{one.key}.{language}",
        words.name,
        words.about,
        words.system_prompt,
        words.opening,
        one.colour,
        one.sampling,
    )
