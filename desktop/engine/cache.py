"""The prompt cache: what the context has read, and how it goes back to the last common point.

Ordinary memory can forget any suffix. Recurrent and hybrid memory cannot, so checkpoints of it are
kept at the ends of prompts, and the newest one that lies within the common prefix is restored.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

MAX_CHECKPOINTS = 16
MAX_CHECKPOINT_BYTES = 512 * 1024 * 1024
_LONGEST_CHARACTER = 4  # bytes in UTF-8


Piece: TypeAlias = Callable[[int], bytes]
"""Gives the bytes of a token, control tokens written out."""


class Readable(Protocol):
    """The part of `llama.Context` that the cache needs."""

    def keep(self, count: int) -> bool: ...  # noqa: D102
    def clear(self) -> None: ...  # noqa: D102
    def save(self) -> bytes: ...  # noqa: D102
    def restore(self, state: bytes, count: int) -> bool: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The state of the memory after `count` tokens."""

    count: int
    state: bytes


class PromptCache:
    """Knows the tokens that are in the context's memory, in order."""

    def __init__(self, context: Readable, *, can_forget: bool) -> None:
        """`can_forget`: the memory can drop any suffix, so that checkpoints are not needed."""
        self.tokens: list[int] = []
        self._trimmed: dict[int, bytes] = {}  # what is left of a token's bytes, by its place
        self.can_forget = can_forget
        self._context = context
        self._checkpoints: list[Checkpoint] = []

    def clear(self) -> None:
        """Forget everything, as after a change of the adapters."""
        self._context.clear()
        self._truncate(0)
        self._checkpoints.clear()

    def rewind(self, prompt: Sequence[int]) -> int:
        """Go back to where `prompt` and the memory part; return how many tokens are in common.

        At least one token of the prompt is left to evaluate, for without it nothing can be
        sampled.
        """
        common = min(common_prefix(self.tokens, prompt), len(prompt) - 1)
        self._go_back(common)
        return len(self.tokens)

    def _go_back(self, count: int) -> None:
        if count == len(self.tokens):
            return
        if self.can_forget and self._context.keep(count):
            self._truncate(count)
            return
        while self._checkpoints and self._checkpoints[-1].count > count:
            self._checkpoints.pop()
        if self._checkpoints:
            point = self._checkpoints[-1]
            if self._context.restore(point.state, point.count):
                self._truncate(point.count)
                return
        self.clear()

    def undo(self, count: int) -> None:
        """Make sure that only the first `count` tokens are in memory, after a failed evaluation."""
        if self.can_forget and self._context.keep(count):
            self._truncate(count)
        else:
            self.clear()

    def trim(self, begin: int, piece: Piece) -> None:
        """Take note that the text of the reply at `begin` lost white space at its beginning."""
        for place in range(begin, len(self.tokens)):
            text = piece(self.tokens[place])
            left = text.lstrip()
            if left != text:
                self._trimmed[place] = left
            if left:
                return

    def spliced(self, prompt: list[int], piece: Piece) -> list[int]:
        """Return `prompt` with its beginning in the tokens that were read, if that says the same.

        A reply that is turned into text and back may come out in other tokens than the model
        picked. Its own tokens are what it said, and they need not be evaluated again. A reply that
        was cut may end within a character, of which its text has nothing.
        """
        read = self.tokens
        common = common_prefix(read, prompt)
        if common == len(read):
            return prompt
        said = [self._trimmed.get(at, piece(read[at])) for at in range(common, len(read))]
        for cut in range(min(_LONGEST_CHARACTER, len(said))):
            end = len(said) - cut
            if same := _end_of(b"".join(said[:end]), prompt, common, piece):
                return [*read[: common + end], *prompt[same:]]
        return prompt

    def _truncate(self, count: int) -> None:
        del self.tokens[count:]
        self._trimmed = {at: text for at, text in self._trimmed.items() if at < count}

    def remember_here(self) -> None:
        """Keep a checkpoint of the memory as it is now, if it will be needed."""
        here = len(self.tokens)
        if self.can_forget or (self._checkpoints and self._checkpoints[-1].count >= here):
            return
        self._checkpoints.append(Checkpoint(here, self._context.save()))
        while len(self._checkpoints) > 1 and (
            len(self._checkpoints) > MAX_CHECKPOINTS
            or sum(len(point.state) for point in self._checkpoints) > MAX_CHECKPOINT_BYTES
        ):
            del self._checkpoints[0]


def common_prefix(one: Sequence[int], other: Sequence[int]) -> int:
    """Return how many tokens two sequences have in common at their beginning."""
    for index, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return index
    return min(len(one), len(other))


def _end_of(text: bytes, prompt: Sequence[int], begin: int, piece: Piece) -> int:
    """Return where in `prompt` the `text` ends that begins at `begin`, 0 if it says another."""
    # A reply is kept as text, in which bytes that are no UTF-8 have become the replacement
    # character.
    said = text.decode("utf-8", "replace").encode()
    length = 0
    for index in range(begin, len(prompt)):
        if length == len(said):
            return index
        part = piece(prompt[index])
        if said[length : length + len(part)] != part:
            return 0
        length += len(part)
    return len(prompt) if length == len(said) else 0
