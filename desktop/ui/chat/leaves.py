"""What a message shows, as a flat run of leaves that can be laid out one by one. No Qt here.

A leaf is a value: where a message changes, equal leaves keep what was laid out for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import takewhile
from typing import TypeAlias

from desktop.ui.chat.blocks import (
    Block,
    Code,
    Heading,
    Kind,
    Paragraph,
    Rule,
    TableRow,
    Within,
    plain,
)

CODE_LINES = 24  # lines of code that are laid out together


class Deed(Enum):
    """What a press on something in a message does."""

    COPY = "copy"
    EDIT = "edit"
    REGENERATE = "regenerate"
    WITHOUT = "without"
    CONTINUE = "continue"
    PREVIOUS = "previous"
    NEXT = "next"
    COMPARE = "compare"
    SEVERAL = "several"
    FORK = "fork"
    PASSPORT = "passport"
    PIN = "pin"
    LEAVE_OUT = "leave out"
    LET_GO = "let go"
    MORE = "more"
    FOLD = "fold"
    COPY_CODE = "copy code"


@dataclass(frozen=True, slots=True)
class BlockLeaf:
    """A block of text. `gap` is the distance above it; `quiet` is for thinking."""

    block: Paragraph | Heading | TableRow | Rule
    gap: int = 0
    quiet: bool = False
    joined: int = 0  # quotes that go on from the block above


@dataclass(frozen=True, slots=True)
class CodeHead:
    """The upper edge of code: its language, and the button that copies it."""

    language: str
    within: Within = ()
    gap: int = 0
    quiet: bool = False
    joined: int = 0


@dataclass(frozen=True, slots=True)
class CodeLines:
    """Some lines of code. `whole` and `start` tell how to colour them once the code is closed."""

    text: str
    language: str
    within: Within = ()
    last: bool = False
    quiet: bool = False
    whole: Code | None = None
    start: int = 0


@dataclass(frozen=True, slots=True)
class Space:
    """Nothing, so many pixels high."""

    height: int


@dataclass(frozen=True, slots=True)
class Rest:
    """Text that was not read yet: so many characters."""

    length: int


@dataclass(frozen=True, slots=True)
class Fold:
    """The line that stands for thinking. `seconds` is 0 where nobody counted."""

    opened: bool
    running: bool
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Waiting:
    """The reply has not begun yet."""


@dataclass(frozen=True, slots=True)
class Badge:
    """How a reply ended, where that needs to be said, and how serious it is; or a document."""

    text: str
    tone: str  # "muted", "warning" or "danger"
    icon: str = ""  # empty: as the tone has it


@dataclass(frozen=True, slots=True)
class AdapterLabel:
    """An adapter that acted on a reply: what it is called, and how strongly, as it is shown."""

    name: str
    strength: str


@dataclass(frozen=True, slots=True)
class AdapterLabels:
    """The adapters that acted on a reply, in their order."""

    labels: tuple[AdapterLabel, ...]


@dataclass(frozen=True, slots=True)
class Foot:
    """What can be done with a message, its place among its alternatives, and what made it.

    `further` is what its menu offers besides.
    """

    deeds: tuple[Deed, ...]
    sibling: int
    siblings: int
    note: str
    to_the_right: bool
    further: tuple[Deed, ...] = ()


@dataclass(frozen=True, slots=True)
class Divider:
    """The line above the first message that the model still sees."""


@dataclass(frozen=True, slots=True)
class EditorPlace:
    """Where the editor of this message stands."""

    height: int


Leaf: TypeAlias = (
    BlockLeaf
    | CodeHead
    | CodeLines
    | Space
    | Rest
    | Fold
    | Waiting
    | Badge
    | AdapterLabels
    | Foot
    | Divider
    | EditorPlace
)


class Leaves:
    """The leaves of a text that grows: what is settled is kept, the rest is made anew."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._quiet = quiet
        self._settled: list[Leaf] = []
        self._count = 0  # settled blocks that are among them
        self._last: Block | None = None

    def of(self, settled: Sequence[Block], tail: Iterable[Block]) -> list[Leaf]:
        """Return the leaves of both; `settled` has only been added to since the last time."""
        for block in settled[self._count :]:
            self._settled += leaves_of(block, self._last, quiet=self._quiet)
            self._last = block
        self._count = len(settled)
        found, last = list(self._settled), self._last
        for block in tail:
            found += leaves_of(block, last, quiet=self._quiet)
            last = block
        return found


def leaves_of(block: Block, above: Block | None, *, quiet: bool) -> list[Leaf]:
    """Return the leaves of a block that stands below `above`."""
    gap = _gap(above, block)
    joined = _shared_quotes(above, block)
    if not isinstance(block, Code):
        return [BlockLeaf(block, gap, quiet, joined)]
    found: list[Leaf] = []
    if not block.continued:
        found.append(CodeHead(block.language, block.within, gap, quiet, joined))
    lines = block.text.split("\n")
    if not lines[-1]:
        lines.pop()
    within = tuple(type(level)(level.kind) for level in block.within)
    start = 0
    for first in range(0, max(len(lines), 1), CODE_LINES):
        some = lines[first : first + CODE_LINES]
        last = first + CODE_LINES >= len(lines)
        text = "\n".join(some) + ("\n" if not last or block.text.endswith("\n") else "")
        whole = block if block.closed else None
        found.append(CodeLines(text, block.language, within, last, quiet, whole, start))
        start += len(text)
    return found


def _gap(above: Block | None, block: Block) -> int:  # noqa: PLR0911 - a case each
    """Return the distance between two blocks, in pixels at a text size of 100 %."""
    match block:
        case _ if above is None:
            return 0
        case Paragraph(continued=True) | Code(continued=True):
            return 0
        case TableRow() if isinstance(above, TableRow) and not above.last:
            return 0
        case Heading():
            return 26 if block.level <= 2 else 20
        case Paragraph(tight=True) if isinstance(above, Paragraph) and above.tight:
            return 5
        case Rule():
            return 20
        case _:
            return 8 if isinstance(above, Heading) else 14


def _shared_quotes(above: Block | None, block: Block) -> int:
    if above is None:
        return 0
    pairs = zip(above.within, block.within, strict=False)
    same = takewhile(lambda pair: pair[0].kind is pair[1].kind and not pair[1].marker, pairs)
    return sum(one.kind is Kind.QUOTE for one, _ in same)


def text_of(leaf: Leaf) -> str:
    """Return what can be selected in a leaf."""
    match leaf:
        case BlockLeaf():
            return plain(leaf.block)
        case CodeLines():
            return leaf.text.removesuffix("\n")
        case _:
            return ""


def is_text(leaf: Leaf) -> bool:
    """Return whether a leaf is part of what was said."""
    return isinstance(leaf, BlockLeaf | CodeLines)


def marker_of(leaf: Leaf) -> str:
    """Return the marker that stands before a leaf, as it is copied: `- ` or `2. `."""
    within = leaf.block.within if isinstance(leaf, BlockLeaf) else ()
    marker = within[-1].marker if within else ""
    copied = {"•": "- ", "☐": "- [ ] ", "☑": "- [x] ", "": ""}
    return copied.get(marker, f"{marker} ")


def joint(upper: Leaf, lower: Leaf) -> str:
    """Return what stands between two neighbouring leaves when they are copied as text."""
    match upper, lower:
        case CodeLines(), CodeLines():
            return "\n" if upper.text.endswith("\n") else ""
        case BlockLeaf(), BlockLeaf():
            if isinstance(lower.block, Paragraph) and lower.block.continued:
                return ""
            return "\n" if lower.gap < 8 else "\n\n"
        case _:
            return "\n\n"
