"""From leaves to what can be drawn, and a cheap guess of the height before that is done."""

from __future__ import annotations

from functools import lru_cache
from math import ceil

from desktop.ui.chat.blocks import Code, Heading, Paragraph, Rule, TableRow
from desktop.ui.chat.furniture import (
    LaidBadge,
    LaidCodeHead,
    LaidDivider,
    LaidFold,
    LaidFoot,
    LaidWaiting,
)
from desktop.ui.chat.highlight import Colouring
from desktop.ui.chat.labels import LaidLabels
from desktop.ui.chat.laid import Laid, LaidCode, LaidRow, LaidRule, LaidText, indent
from desktop.ui.chat.leaves import (
    AdapterLabels,
    Badge,
    BlockLeaf,
    CodeHead,
    CodeLines,
    Divider,
    EditorPlace,
    Fold,
    Foot,
    Leaf,
    Rest,
    Space,
    Waiting,
)
from desktop.ui.chat.look import Look


def lay_out(leaf: Leaf, width: int, look: Look) -> Laid:  # noqa: C901, PLR0911 - a case each
    """Lay out a leaf for a width in pixels."""
    match leaf:
        case BlockLeaf():
            return _lay_out_block(leaf, width, look)
        case CodeLines():
            return LaidCode(leaf, width, look, _colouring_of(leaf))
        case CodeHead():
            return LaidCodeHead(leaf, width, look)
        case Foot():
            return LaidFoot(leaf, width, look)
        case Fold():
            return LaidFold(leaf, look)
        case Badge():
            return LaidBadge(leaf, width, look)
        case AdapterLabels():
            return LaidLabels(leaf, width, look)
        case Divider():
            return LaidDivider(width, look)
        case Waiting():
            return LaidWaiting(look)
        case Space() | EditorPlace() | Rest():
            return Laid(look, estimate(leaf, width, look))


def _lay_out_block(leaf: BlockLeaf, width: int, look: Look) -> Laid:
    match leaf.block:
        case Paragraph() | Heading():
            return LaidText(leaf, leaf.block, width, look)
        case TableRow():
            return LaidRow(leaf, leaf.block, width, look)
        case Rule():
            return LaidRule(leaf, width, look)


def _colouring_of(leaf: CodeLines) -> Colouring:
    """Return the tones of the whole code; while it is being written, of these lines alone."""
    return _colouring(leaf.whole) if leaf.whole else Colouring(leaf.language, leaf.text)


@lru_cache(maxsize=16)
def _colouring(code: Code) -> Colouring:
    return Colouring(code.language, code.text)


def estimate(leaf: Leaf, width: int, look: Look) -> int:  # noqa: PLR0911 - a case each
    """Guess the height of a leaf without laying it out."""
    match leaf:
        case BlockLeaf():
            return look.px(leaf.gap) + _estimate_block(leaf, width, look)
        case CodeLines():
            room = width - indent(leaf.within, look) - look.px(28)
            lines = wrapped(leaf.text.removesuffix("\n"), room / look.mono_char)
            return lines * look.mono_line + (look.px(12) if leaf.last else 0)
        case CodeHead():
            return look.px(leaf.gap) + look.px(36)
        case Foot() | Fold() | Badge() | AdapterLabels():
            return look.px(40)
        case Divider():
            return look.px(52)
        case Waiting():
            return look.line
        case Space() | EditorPlace():
            return leaf.height
        case Rest():
            return ceil(leaf.length / max(width / look.char, 1)) * look.line


def _estimate_block(leaf: BlockLeaf, width: int, look: Look) -> int:
    match leaf.block:
        case Paragraph() | Heading():
            room = width - indent(leaf.block.within, look)
            return wrapped(leaf.block.inline.text, room / look.char) * look.line
        case TableRow():
            return look.line + look.px(12)
        case Rule():
            return look.px(7)


def wrapped(text: str, chars: float) -> int:
    """Guess how many lines `text` takes where `chars` characters fit on one."""
    chars = max(chars, 1)
    if len(text) <= chars:
        return text.count("\n") + 1
    return sum(max(ceil(len(line) / chars), 1) for line in text.split("\n"))
