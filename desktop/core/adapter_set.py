"""Adapters that act together, under a name that the person gave them."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.chat import AdapterUse

LONGEST_NAME = 60  # characters


@dataclass(frozen=True, slots=True)
class AdapterSet:
    """Some adapters at their strengths, for the model file at `model`.

    `is_default`: new conversations with that model begin with it.
    """

    id: int
    model: str
    name: str
    uses: tuple[AdapterUse, ...]
    is_default: bool = False

    @property
    def title(self) -> str:
        """Return what it is called."""
        return self.name
