"""How the sidebar orders conversations: sections under headings, each of them sorted. No Qt here.

Every change costs the same however many there are: a place is found by halving.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TypeAlias

from desktop.core.chat import Conversation, Folder
from desktop.core.folding import folded
from desktop.ui.wording import tr


class Order(StrEnum):
    """By what conversations are sorted."""

    CHANGED = "changed"
    CREATED = "created"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Heading:
    """A row that says what the conversations under it have in common."""

    title: str


@dataclass(frozen=True, slots=True)
class FolderHead:
    """A row for a folder, which can be folded up; `count` conversations are in it."""

    folder: Folder
    is_open: bool
    count: int

    @property
    def title(self) -> str:
        """Return what the folder is called."""
        return self.folder.name


Entry: TypeAlias = Conversation | Heading | FolderHead
Key: TypeAlias = tuple[int, int]  # of a section: its kind, and its place among these
_SortKey: TypeAlias = tuple[object, ...]

_TEMPORARY, _PINNED, _FOLDER, _DAYS, _ALL = range(5)
_FIRST_YEAR = 1969  # of what has no time at all, in any country


def _by_change(one: Conversation) -> _SortKey:
    return (-one.changed, -one.id)


def _by_creation(one: Conversation) -> _SortKey:
    return (-one.created, -one.id)


def _by_title(one: Conversation) -> _SortKey:
    return (folded(one.title), one.id)


_SORTS: dict[Order, Callable[[Conversation], _SortKey]] = {
    Order.CHANGED: _by_change,
    Order.CREATED: _by_creation,
    Order.TITLE: _by_title,
}


@dataclass(slots=True, eq=False)
class Section:
    """Some conversations in their order."""

    key: Key
    title: str
    folder: Folder | None = None
    is_open: bool = True
    conversations: list[Conversation] = field(default_factory=list)

    @property
    def size(self) -> int:
        """Return how many rows it takes, its heading counted in."""
        if self.folder is None and not self.conversations:
            return 0
        return 1 + (len(self.conversations) if self.is_open else 0)

    @property
    def head(self) -> Heading | FolderHead:
        """Return its first row."""
        if self.folder is None:
            return Heading(self.title)
        return FolderHead(self.folder, self.is_open, len(self.conversations))


class Sections:
    """All sections, in the order in which they stand; empty ones of days take no room."""

    def __init__(
        self, order: Order, folders: Iterable[Folder], shut: Iterable[int], today: date
    ) -> None:
        self.order = order
        self.today = today
        self.sort = _SORTS[order]
        self._starts = _starts(today)
        self._bounds = [-start for start, _ in self._starts]
        self._folders = {one.id: place for place, one in enumerate(folders)}
        shut = set(shut)
        made = [Section((_TEMPORARY, 0), tr("Temporary")), Section((_PINNED, 0), tr("Pinned"))]
        made += (
            Section((_FOLDER, self._folders[one.id]), one.name, one, one.id not in shut)
            for one in folders
        )
        made.append(Section((_ALL, 0), tr("All conversations")))
        self._sections = {one.key: one for one in made}
        self.all: list[Section] = sorted(made, key=lambda one: one.key)

    def fill(self, conversations: Iterable[Conversation]) -> None:
        """Put many conversations into empty sections."""
        for one in sorted(conversations, key=self.sort):
            self.section_of(one).conversations.append(one)

    def section_of(self, one: Conversation) -> Section:
        """Return the section that a conversation belongs to."""
        key = self._key_of(one)
        if key not in self._sections:
            made = Section(key, self._starts[key[1]][1])
            self._sections[key] = made
            insort(self.all, made, key=lambda section: section.key)
        return self._sections[key]

    def _key_of(self, one: Conversation) -> Key:
        if one.is_temporary:
            return (_TEMPORARY, 0)
        if one.pinned is not None:
            return (_PINNED, 0)
        if one.folder in self._folders:
            return (_FOLDER, self._folders[one.folder])
        if self.order is Order.TITLE:
            return (_ALL, 0)
        moment = one.changed if self.order is Order.CHANGED else one.created
        return (_DAYS, bisect_left(self._bounds, -moment))

    def is_in_folder(self, one: Conversation) -> bool:
        """Return whether a conversation stands under the head of a folder."""
        return self._key_of(one)[0] == _FOLDER

    def place_of(self, section: Section, one: Conversation) -> int:
        """Return where in a section a conversation stands, or would."""
        return bisect_left(section.conversations, self.sort(one), key=self.sort)

    def stays(self, section: Section, place: int, one: Conversation) -> bool:
        """Return whether `one` may stand where another state of it stands now."""
        if self.section_of(one) is not section:
            return False
        near = section.conversations
        above, below = near[max(place - 1, 0) : place], near[place + 1 : place + 2]
        key = self.sort(one)
        return all(self.sort(other) < key for other in above) and all(
            self.sort(other) > key for other in below
        )

    def folder(self, folder: int) -> Section | None:
        """Return the section of a folder."""
        place = self._folders.get(folder)
        return None if place is None else self._sections[(_FOLDER, place)]


def _starts(today: date) -> list[tuple[float, str]]:
    """Return when each stretch of days began, in seconds since 1970, latest first."""
    days = [
        (today, tr("Today")),
        (today - timedelta(days=1), tr("Yesterday")),
        (today - timedelta(days=7), tr("Last 7 days")),
        (today - timedelta(days=30), tr("Last 30 days")),
        (date(today.year, 1, 1), tr("This year")),
        *((date(year, 1, 1), str(year)) for year in range(today.year - 1, _FIRST_YEAR, -1)),
    ]
    starts = [
        (datetime(day.year, day.month, day.day).astimezone().timestamp(), title)
        for day, title in days
    ]
    return [*starts, (float("-inf"), str(_FIRST_YEAR))]
