"""How the reply is coming along: one frozen value for the line under the transcript."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.core.chat import Counts
from desktop.engine.protocol import Started


class Phase(StrEnum):
    """What is being waited for."""

    IDLE = "idle"
    WAITING = "waiting"  # for the model to be loaded, or the engine to begin
    READING = "reading"  # the model evaluates the prompt
    WRITING = "writing"


@dataclass(frozen=True, slots=True)
class Status:
    """The phase and its numbers; all in tokens, 0 where not known.

    `prompt_read` of `prompt_total` tokens are evaluated. `context_used` of `context_total` are
    taken by what the model saw last and by its reply.
    """

    phase: Phase = Phase.IDLE
    prompt_read: int = 0
    prompt_total: int = 0
    tokens_per_second: float = 0.0
    context_used: int = 0
    context_total: int = 0

    @classmethod
    def reading(cls, started: Started, context: int) -> Status:
        """Return the status of a prompt that is ready to be evaluated."""
        return cls(
            Phase.READING,
            prompt_read=started.cached_tokens,
            prompt_total=started.prompt_tokens,
            context_used=started.prompt_tokens,
            context_total=context,
        )

    @classmethod
    def writing(cls, counts: Counts, context: int) -> Status:
        """Return the status of a reply that has cost `counts` so far."""
        return cls(
            Phase.WRITING,
            prompt_read=counts.prompt_tokens,
            prompt_total=counts.prompt_tokens,
            tokens_per_second=counts.reply_tokens_per_second,
            context_used=counts.prompt_tokens + counts.reply_tokens,
            context_total=context,
        )
