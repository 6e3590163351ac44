"""Markdown as blocks, read piece by piece while a reply is written. No Qt here.

The text is CommonMark (spec.commonmark.org) with the tables and strikethrough of GitHub's dialect;
HTML stays text, pictures become links, nothing is fetched. Reference links are not understood: a
definition at the end would change blocks that were read long before.

Nothing costs more in a long text than in a short one. Only the last block can change when text is
added, so what stands before it is settled for good. Monsters are cut at fixed places, so that
the same text gives the same blocks however it arrives.
"""

from __future__ import annotations

from dataclasses import replace

from desktop.ui.chat.blocks import Block, Code, Inline, Paragraph, TableRow
from desktop.ui.chat.sections import Flavour, Section, sections

LONGEST_LINE = 8_000  # characters; a longer line is shown as plain text
LONGEST_BLOCK = 4_000  # characters; a longer block is settled in parts of about this
PIECE = 4_000  # characters; the parts of a line that is too long


class Markdown:
    """A text that grows, as blocks: the `settled` ones, and the `tail` that may still change."""

    def __init__(self, flavour: Flavour = Flavour.MODEL) -> None:
        self.settled: list[Block] = []
        self.tail: tuple[Block, ...] = ()
        self._flavour = flavour
        self._source = ""  # what is not settled yet
        self._head = ""  # lines before it that tell what it is: a fence, a table's head
        self._piece = -1  # which part of a line that is too long the source begins with
        self._after_return = False  # the last piece ended with a carriage return

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return all blocks as they are now."""
        return (*self.settled, *self.tail)

    def grow(self, piece: str) -> None:
        """Read on; the blocks of `tail` are replaced, those of `settled` only added to."""
        self._source += self._with_plain_ends(piece)
        while self._settle_too_much():
            pass
        if self._piece >= 0:
            self.tail = (self._part(self._source),) if self._source else ()
        else:
            self.tail = _blocks(self._settle_what_is_over())

    def _with_plain_ends(self, piece: str) -> str:
        """Return `piece` with line feeds for every end of a line, even one cut in two."""
        if self._after_return and piece.startswith("\n"):
            piece = piece[1:]
            self._after_return = False
        if piece:
            self._after_return = piece.endswith("\r")
        return piece.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")

    def _settle_what_is_over(self) -> list[Section]:
        """Settle all but the last block; return what may still change, the last line included."""
        found = self._read(self._source)
        if len(found) < 2:
            return found
        whole = self._source.rfind("\n") + 1
        over = found if whole == len(self._source) else self._read(self._source[:whole])
        cut = self._settle_all_but_last(over)
        return [section for section in found if section.start >= cut] if cut > 0 else found

    def _settle_too_much(self) -> bool:
        """Settle what is too long to be read again and again; return whether there may be more."""
        if self._piece >= 0:
            return self._settle_part()
        end, too_long = self._whole_lines()
        if end <= LONGEST_BLOCK and not too_long:
            return False
        end -= max(self._settle_all_but_last(self._read(self._source[:end])), 0)
        if too_long or end > LONGEST_BLOCK:
            self._settle_all(end, by_item=not too_long)
        if too_long:
            self._piece = 0
        return True

    def _whole_lines(self) -> tuple[int, bool]:
        """Return where the whole lines to settle now end, and whether a too long one follows."""
        at = 0
        while at <= LONGEST_BLOCK:
            newline = self._source.find("\n", at, at + LONGEST_LINE + 1)
            if newline < 0:
                return at, len(self._source) - at > LONGEST_LINE
            at = newline + 1
        return at, False

    def _settle_all_but_last(self, found: list[Section]) -> int:
        """Settle the sections that are over; return how much of the source they were."""
        cut = found[-1].start if found else 0
        if cut > 0:
            self.settled += _blocks(found[:-1])
            self._source = self._source[cut:]
            self._head = ""
        return cut

    def _settle_all(self, end: int, *, by_item: bool) -> None:
        """Settle `source[:end]` as it is; what follows is read afresh, or as more of the same.

        A list is cut before its last item if that is wanted and can be done.
        """
        found = self._read(self._source[:end])
        if by_item and found and found[-1].last_item > 0:
            end = found[-1].last_item
            found = self._read(self._source[:end])
        if found:
            self.settled += _blocks(found)
            self._head = found[-1].head
        self._source = self._source[end:]

    def _read(self, source: str) -> list[Section]:
        """Read `source`; the sections' starts count from its beginning."""
        found = sections(self._head + source, self._flavour) if source else []
        if self._head and found:
            shift = len(self._head)
            found = [
                replace(s, start=s.start - shift, last_item=s.last_item - shift) for s in found
            ]
            found[0] = replace(found[0], blocks=self._going_on(found[0].blocks))
        return found

    def _going_on(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Return the blocks of a section whose head was shown above."""
        first, above = blocks[0], self.settled[-1]
        if isinstance(first, Code):
            return (replace(first, continued=True), *blocks[1:])
        if not isinstance(first, TableRow) or not isinstance(above, TableRow):
            return blocks
        both = zip(first.columns.longest, above.columns.longest, strict=True)
        columns = replace(first.columns, longest=tuple(max(pair, key=len) for pair in both))
        rows = (block for block in blocks[1:] if isinstance(block, TableRow))
        return tuple(replace(row, columns=columns) for row in rows)

    def _settle_part(self) -> bool:
        """Settle the next part of a line that is too long; return whether there may be more."""
        newline = self._source.find("\n", 0, PIECE)
        end = newline if newline >= 0 else PIECE
        if newline < 0 and len(self._source) <= PIECE:
            return False
        in_code = self._in_code()
        if end or in_code:
            self.settled.append(self._part(self._source[: end + (newline >= 0 and in_code)]))
        self._source = self._source[end + (newline >= 0) :]
        self._piece += 1
        if newline >= 0:
            self._piece = -1
            self._head = self._head if in_code else ""
        return True

    def _part(self, text: str) -> Block:
        if self._in_code() and isinstance(last := self.settled[-1], Code):
            return replace(last, text=text, continued=True)
        return Paragraph(Inline(text), continued=self._piece > 0)

    def _in_code(self) -> bool:
        last = self.settled[-1] if self.settled else None
        return bool(self._head) and isinstance(last, Code) and not last.closed


def _blocks(found: list[Section]) -> tuple[Block, ...]:
    return tuple(block for section in found for block in section.blocks)
