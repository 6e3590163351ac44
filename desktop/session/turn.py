"""An answer of the assistant, while it is written or waits for its model."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.core.chat import Counts, Ending
from desktop.engine import protocol


@dataclass(slots=True)
class Turn:
    """The answer that is being written, or waits. An errand gives way to what a person asks."""

    command: protocol.Answer
    is_errand: bool = False
    is_sent: bool = False
    counts: Counts = field(default_factory=Counts)

    def stopped(self) -> protocol.Finished:
        """Return its end as the engine would have told it."""
        used = self.counts.prompt_tokens + self.counts.reply_tokens
        return protocol.Finished(self.command.request, Ending.STOPPED, self.counts, used)
