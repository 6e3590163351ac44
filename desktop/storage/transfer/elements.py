"""The elements of a JSON array of any size, one after the other, in bounded memory.

The file is either an array, `[…]`, or an object with an array of that name in it,
`{…, "conversations": […]}`; any other object is its own only element. Only brackets and strings
are understood here, so that one broken element does not hide those behind it; whoever decodes an
element finds out whether it is JSON.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import BinaryIO, TypeAlias

CHUNK = 256 * 1024  # bytes read at once
LARGEST = 32 * 1024 * 1024  # bytes of one element; the longest conversations have a few MB
DEEPEST = 400  # brackets inside of one another
_LONGEST_HEAD = 64 * 1024  # bytes before the array in an object

# Everything up to the next bracket, whole strings included, in a chunk without escaped quotes.
# Possessive: no way back is kept.
_RUN = re.compile(rb'(?:[^"\[\]{}]++|"[^"]*+")*+')
_NAME = re.compile(rb'"conversations"\s*:\s*$')


class Damage(Enum):
    """What stands in the place of an element that cannot be given."""

    TOO_LARGE = "too large"
    TOO_DEEP = "too deep"
    CUT = "cut"


Element: TypeAlias = bytes | Damage


class Elements:
    """Iterates over the elements of a stream. `head` is what stood before the array, as JSON."""

    def __init__(self, stream: BinaryIO, largest: int = LARGEST) -> None:
        self.head = b""
        self.read = 0  # bytes
        self._stream = stream
        self._largest = largest
        self._depth = 0
        self._base = -1  # how deep the elements are; -1 until the first bracket
        self._parts: list[bytes] = []
        self._size = 0
        self._damage: Damage | None = None
        self._in_string = False

    def __iter__(self) -> Iterator[Element]:
        """Read to the end. Raises what the stream raises."""
        while chunk := self._stream.read(CHUNK):
            while chunk.endswith(b"\\") and (more := self._stream.read(1)):
                chunk += more  # no escape is cut in two
            self.read += len(chunk)
            yield from self._elements_in(chunk)
        if self._base >= 0 and self._depth > self._base:
            yield Damage.CUT

    def _elements_in(self, chunk: bytes) -> Iterator[Element]:
        plain = chunk.replace(b"\\\\", b"..").replace(b'\\"', b"..")
        at, start = 0, 0
        while at < len(chunk):
            if self._in_string:
                end = plain.find(b'"', at)
                self._in_string = end < 0
                at = end + 1 if end >= 0 else len(chunk)
                continue
            run = _RUN.match(plain, at)
            at = run.end() if run else at
            if at == len(chunk):
                break
            at += 1
            match plain[at - 1]:
                case 0x22:  # a string that goes on in the next chunk
                    self._in_string = True
                case 0x5B | 0x7B:
                    start = self._open(chunk, start, at - 1)
                case _:
                    if (found := self._close(chunk, start, at)) is not None:
                        yield found
                        start = at
        if self._base >= 0 and self._depth > self._base:
            self._keep(chunk[start:])

    def _open(self, chunk: bytes, start: int, at: int) -> int:
        """Take an opening bracket; return where the element that it is in begins in `chunk`."""
        if self._base < 0:
            self._base = 1 if chunk[at] == ord("[") else 0
            start = at
        elif self._depth == self._base:
            start = at
        elif self._base == 0 and self._depth == 1 and chunk[at] == ord("["):
            self._look_for_array(chunk[start:at])
        self._depth += 1
        if self._depth > DEEPEST:
            self._damage = self._damage or Damage.TOO_DEEP
        return start

    def _look_for_array(self, piece: bytes) -> None:
        if self._size + len(piece) > _LONGEST_HEAD:
            return
        before = b"".join((*self._parts, piece))
        if _NAME.search(before):
            self.head = before + b"[]}"
            self._base = 2
            self._parts.clear()
            self._size = 0

    def _close(self, chunk: bytes, start: int, end: int) -> Element | None:
        """Take a closing bracket; return the element if it is whole now."""
        self._depth = max(0, self._depth - 1)
        if self._depth != self._base:
            return None
        self._keep(chunk[start:end])
        found = self._damage or b"".join(self._parts)
        self._parts.clear()
        self._size, self._damage = 0, None
        return found

    def _keep(self, piece: bytes) -> None:
        self._size += len(piece)
        if self._size > self._largest:
            self._damage = self._damage or Damage.TOO_LARGE
            self._parts.clear()
        elif self._damage is None:
            self._parts.append(piece)
