"""What a search in all conversations has found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.core.chat import Conversation, Role
from desktop.core.query import Snippet


class Order(StrEnum):
    """What stands first among what was found."""

    NEWEST = "newest"
    RELEVANT = "relevant"


@dataclass(frozen=True, slots=True)
class Hit:
    """A message that has what was searched for. `created` is in seconds since 1970."""

    message: int
    role: Role
    created: float
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Group:
    """A conversation, some of its hits, and how many it has; none where its title alone has it."""

    conversation: Conversation
    hits: tuple[Hit, ...]
    count: int
    title: Snippet


@dataclass(frozen=True, slots=True)
class Found:
    """The conversations that have what was searched for; `is_all`: there are no more."""

    groups: tuple[Group, ...] = ()
    count: int = 0  # hits in all groups
    is_all: bool = True
