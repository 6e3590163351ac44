"""A conversation as a whole: what is exported, and what an import brings in."""

from __future__ import annotations

import heapq
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from desktop.core.chat import Conversation, Tree
from desktop.core.wording import Wording, say

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Record:
    """A conversation with all its messages, whichever branch they are on.

    The ids are those of the place that it comes from; an import gives it new ones. `folder` is
    the name of the folder that it is in, empty for none.
    """

    conversation: Conversation
    tree: Tree
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something in a stranger's file that could not be brought in: what, and why."""

    what: Wording
    why: Wording

    @classmethod
    def of(cls, title: str, why: Wording) -> Flaw:
        """Return what is wrong with something that has a name."""
        return cls(say("{title}", title=title), why)


@dataclass(frozen=True, slots=True)
class Arrival:
    """What an import brought. `known` were here already; `unnamed` flaws are not listed.

    `stopped`: the person cancelled it. `source` names the program that wrote the file, and
    `verified` says whether its format was tried with real files of that program.
    """

    conversations: int = 0
    messages: int = 0
    known: int = 0
    flaws: tuple[Flaw, ...] = ()
    unnamed: int = 0
    stopped: bool = False
    source: str = ""
    verified: bool = True
    ids: tuple[int, ...] = field(default=(), repr=False)


def planted(parents: Mapping[Key, Key | None]) -> list[Key]:
    """Return the keys so that each comes after its parent, else in the order that they have.

    A parent that is not there counts as none. Keys that are their own ancestors are left out.
    """
    places = {key: place for place, key in enumerate(parents)}
    keys = list(parents)
    below: dict[Key, list[int]] = {}
    ready: list[int] = []
    for key, parent in parents.items():
        if parent is None or parent not in places:
            ready.append(places[key])
        else:
            below.setdefault(parent, []).append(places[key])
    heapq.heapify(ready)
    found: list[Key] = []
    while ready:
        key = keys[heapq.heappop(ready)]
        found.append(key)
        for place in below.get(key, ()):
            heapq.heappush(ready, place)
    return found
