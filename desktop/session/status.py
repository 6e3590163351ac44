"""How the reply is coming along: one frozen value for the line under the transcript."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
