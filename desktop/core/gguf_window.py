"""The bytes of a GGUF header, taken piece by piece and within bounds.

The file may be on a disk or far away, and it may lie: whatever length it states is checked against
the size of the file and against what any real header needs before anything is read or kept.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from functools import cache
from itertools import repeat
from typing import TypeAlias

from desktop.core.errors import ModelError
from desktop.core.wording import Wording, say

MAX_HEADER_BYTES = 64 * 1024 * 1024  # a 262,144-token vocabulary with its merges needs 18 MB
MAX_TEXT_BYTES = 4 * 1024 * 1024  # of all texts that are kept, names included
MAX_NAME_BYTES = 65_535  # of a key, as docs/gguf.md says

_CHUNK = 1024 * 1024  # bytes that are asked for at once
_U32, _U64 = struct.Struct("<I"), struct.Struct("<Q")

_RUN = 64  # texts that are stepped over at once
_LIKELY = (6, 7, 8, 5, 9, 4, 10, 12, 11, 13, 3, 18, 14, 15, 2, 16, 17, 19)  # lengths of tokens
_LONGEST = 128  # bytes; one token in a thousand is longer

Read: TypeAlias = Callable[[int, int], bytes]


def incomplete(size: int, needed: int) -> ModelError:
    """Return the error for a file that ends early; sizes in bytes, as it is and as it should be."""
    return ModelError(
        say(
            "This model file is incomplete: {size:size} of {needed:size} are here.",
            size=size,
            needed=needed,
        ),
        say("The download was probably interrupted. Download the file again."),
    )


def cut_off() -> ModelError:
    """Return the error for a file that ends within its header."""
    return ModelError(
        say("This model file is incomplete: it ends within its first part, the header."),
        say("The download was probably interrupted. Download the file again."),
    )


def damaged(message: Wording) -> ModelError:
    """Return the error for a header that cannot be right, with a hint that goes with all."""
    return ModelError(message, say("Download the file again, or choose another one."))


def too_much() -> ModelError:
    """Return the error for a header beyond what is read."""
    return damaged(
        say("This model file is damaged, or no model: its header is larger than any model needs.")
    )


@cache
def _run_of_texts() -> re.Pattern[bytes]:
    """Return a pattern for `_RUN` texts, each behind its length.

    A vocabulary is several 100,000 texts. A regular expression steps over them in half the time of
    the tightest loop; its repeats never go back, which saves a sixth.
    """
    lengths = (*_LIKELY, *sorted(set(range(_LONGEST)) - set(_LIKELY)))
    one = b"|".join(b"\\x%02x\\x00{7}+.{%d}+" % (length, length) for length in lengths)
    return re.compile(b"(?:%b){%d}+" % (one, _RUN), re.DOTALL)


class Window:
    """The part of the file that is at hand, and where in it the reading is."""

    __slots__ = ("_at", "_base", "_buffer", "_kept", "_limit", "_read", "_size")

    def __init__(self, read: Read, size: int, start: int = 0) -> None:
        self._read = read
        self._size = size
        self._limit = min(size, MAX_HEADER_BYTES)
        self._base = start  # offset in the file of the buffer's first byte
        self._buffer = b""
        self._at = 0  # index in the buffer; may lie beyond it after a skip
        self._kept = 0

    @property
    def position(self) -> int:
        """Return the offset in the file that is read next."""
        return self._base + self._at

    def take(self, count: int) -> bytes:
        """Return the next `count` bytes."""
        at = self._need(count)
        self._at = at + count
        return self._buffer[at : at + count]

    def u32(self) -> int:
        """Return the next unsigned number of 32 bits."""
        at = self._need(4)
        self._at = at + 4
        return _U32.unpack_from(self._buffer, at)[0]

    def u64(self) -> int:
        """Return the next unsigned number of 64 bits."""
        at = self._need(8)
        self._at = at + 8
        return _U64.unpack_from(self._buffer, at)[0]

    def text(self, limit: int = MAX_TEXT_BYTES) -> bytes:
        """Return the next text as it is in the file; all kept texts together are bounded."""
        length = self.u64()
        if length > self._size - self.position:
            raise cut_off()
        self._kept += length
        if length > limit or self._kept > MAX_TEXT_BYTES:
            raise too_much()
        return self.take(length)

    def name(self, limit: int = MAX_NAME_BYTES) -> str:
        """Return the next text, which must be a name: UTF-8 and not too long."""
        try:
            return self.text(limit).decode("utf-8")
        except UnicodeDecodeError:
            raise damaged(say("This model file is damaged: a name in it is no text.")) from None

    def skip(self, count: int) -> None:
        """Pass over `count` bytes; they must be there."""
        self._at += count
        self._check(0)

    def skip_texts(self, count: int) -> None:
        """Pass over `count` texts."""
        match = _run_of_texts().match
        while count:
            self._need(8)
            if count >= _RUN and (run := match(self._buffer, self._at)):
                self._at = run.end()
                count -= _RUN
            else:
                singly = min(count, _RUN)
                count -= singly - self._skip_some(singly)

    def _skip_some(self, count: int) -> int:
        """Pass over texts one by one until the buffer ends; return how many of them are left."""
        buffer, at, unpack = self._buffer, self._at, _U64.unpack_from
        end = len(buffer) - 8
        for _ in repeat(None, count):
            if at > end:
                break
            at += unpack(buffer, at)[0] + 8
            count -= 1
        self._at = at
        self._check(0)
        return count

    def _need(self, count: int) -> int:
        """Make sure that `count` bytes are at hand; return the index of the first."""
        if self._at + count > len(self._buffer):
            self._fill(count)
        return self._at

    def _fill(self, count: int) -> None:
        self._check(count)
        left = self._buffer[self._at :]
        begin = self._base + self._at
        wanted = min(max(count, _CHUNK), self._limit - begin)
        self._buffer = left + self._read(begin + len(left), wanted - len(left))
        self._base, self._at = begin, 0
        if len(self._buffer) < count:
            raise cut_off()

    def _check(self, count: int) -> None:
        """Raise unless `count` more bytes lie within the file and the bound of a header."""
        if self.position + count > self._limit:
            raise cut_off() if self.position + count > self._size else too_much()
