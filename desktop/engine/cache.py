"""The prompt cache: what the context has read, and how it goes back to the last common point.

Ordinary memory can forget any suffix. Recurrent and hybrid memory cannot, so checkpoints of it are
kept at the ends of prompts, and the newest one that lies within the common prefix is restored.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

MAX_CHECKPOINTS = 16
MAX_CHECKPOINT_BYTES = 512 * 1024 * 1024


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
        self.can_forget = can_forget
        self._context = context
        self._checkpoints: list[Checkpoint] = []

    def clear(self) -> None:
        """Forget everything, as after a change of the adapters."""
        self._context.clear()
        self.tokens.clear()
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
            del self.tokens[count:]
            return
        while self._checkpoints and self._checkpoints[-1].count > count:
            self._checkpoints.pop()
        if self._checkpoints:
            point = self._checkpoints[-1]
            if self._context.restore(point.state, point.count):
                del self.tokens[point.count :]
                return
        self.clear()

    def undo(self, count: int) -> None:
        """Make sure that only the first `count` tokens are in memory, after a failed evaluation."""
        if self.can_forget and self._context.keep(count):
            del self.tokens[count:]
        else:
            self.clear()

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


def spliced(read: Sequence[int], prompt: list[int], piece: Callable[[int], bytes]) -> list[int]:
    """Return `prompt` with its beginning written in the tokens that were read, if it says the same.

    A reply that is turned into text and back may come out in other tokens than the model picked.
    Its own tokens are what it said, and they need not be evaluated again. `piece(token)` returns
    the bytes of a token, control tokens written out.
    """
    common = common_prefix(read, prompt)
    if common == len(read):
        return prompt
    written = b"".join(piece(token) for token in read[common:])
    # A reply is kept as text, in which bytes that are no UTF-8 have become the replacement
    # character.
    said = written.decode("utf-8", "replace").encode()
    length = 0
    for index in range(common, len(prompt)):
        if length == len(said):
            return [*read, *prompt[index:]]
        text = piece(prompt[index])
        if said[length : length + len(text)] != text:
            return prompt
        length += len(text)
    return prompt
