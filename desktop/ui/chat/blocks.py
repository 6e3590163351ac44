"""What a text looks like: a flat run of blocks, each saying inside of what it stands. No Qt here.

Nesting is told by each block's `within` and not by blocks inside blocks, so that a view can lay
out any block without its neighbours, however deep or long the text is.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, Flag, auto
from typing import TypeAlias


class Style(Flag):
    """How a stretch of text is set. They add up."""

    PLAIN = 0
    BOLD = auto()
    ITALIC = auto()
    STRUCK = auto()
    CODE = auto()
    LINK = auto()


@dataclass(frozen=True, slots=True)
class Span:
    """The characters from `start` up to `end` are set in `style`; a link has its target."""

    start: int
    end: int
    style: Style
    target: str = ""


@dataclass(frozen=True, slots=True)
class Inline:
    """Running text, with the stretches of it that are not plain, in order, never overlapping."""

    text: str = ""
    spans: tuple[Span, ...] = ()


class Kind(Enum):
    """What a block can stand in."""

    QUOTE = "quote"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Level:
    """One step of nesting. `marker` is what stands before the first block of a list's item."""

    kind: Kind
    marker: str = ""


Within: TypeAlias = tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. `tight`: in a list without empty lines; `continued`: goes on from above."""

    inline: Inline
    within: Within = ()
    tight: bool = False
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 6."""

    level: int
    inline: Inline
    within: Within = ()


@dataclass(frozen=True, slots=True)
class Code:
    """Code as it was written. `closed`: its end was seen; `continued`: goes on from above."""

    language: str
    text: str
    closed: bool = True
    within: Within = ()
    continued: bool = False


class Align(Enum):
    """Where the text of a table's column stands."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Columns:
    """What the rows of a table share: the longest text of each column (cut), and its place."""

    longest: tuple[str, ...]
    aligns: tuple[Align, ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table; `head` for the one with the names of the columns."""

    cells: tuple[Inline, ...]
    columns: Columns
    head: bool = False
    last: bool = False
    within: Within = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across."""

    within: Within = ()


Block: TypeAlias = Paragraph | Heading | Code | TableRow | Rule


def plain(block: Block) -> str:
    """Return what can be read in a block."""
    match block:
        case Paragraph() | Heading():
            return block.inline.text
        case Code():
            return block.text
        case TableRow():
            return "\t".join(cell.text for cell in block.cells)
        case Rule():
            return ""
