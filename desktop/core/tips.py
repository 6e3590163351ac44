"""Tips: what else Fireside can do, one line at a time, each once. Read from resources/tips.json."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from desktop.core.paths import resources

APART = 2  # answers between two tips, at least
MOST_ANSWERS = 1_000  # that are counted

_Line = Annotated[str, Meta(min_length=20, max_length=200)]


class Tip(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A line about a command, which comes when a person has had `after` answers in all.

    Its words have the places that the manual has. `guide`: it comes while the Guide answers, and
    others do not.
    """

    key: Annotated[str, Meta(pattern="^[a-z]+$")]
    command: str
    after: Annotated[int, Meta(ge=1, le=MOST_ANSWERS)]
    en: _Line
    de: _Line
    guide: bool = False

    def words(self, language: str) -> str:
        """Return the line in German, in English for any other language."""
        return self.de if language == "de" else self.en


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    version: Literal[1]
    tips: tuple[Tip, ...]


@lru_cache
def tips() -> tuple[Tip, ...]:
    """Return all tips in their order. Raises OSError and msgspec.MsgspecError."""
    content = (resources() / "tips.json").read_bytes()
    return msgspec.json.decode(content, type=_File).tips


def next_tip(
    known: Sequence[Tip], answers: int, seen: Collection[str], *, guide: bool = False
) -> Tip | None:
    """Return the first tip that was not seen, if it is time for it; `guide`: the Guide answers."""
    left = (tip for tip in known if tip.key not in seen and tip.guide == guide)
    first = next(left, None)
    return first if first is not None and answers >= first.after else None
