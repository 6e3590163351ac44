"""What the adapter rack holds: one frozen value at a time, for views to show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.core.adapter_set import AdapterSet
from desktop.core.chat import AdapterUse
from desktop.core.wording import Wording

if TYPE_CHECKING:
    from desktop.core.adapters import AdapterFile, Verdict

WEAKEST, STRONGEST = -2.0, 2.0  # strengths that can be set


@dataclass(frozen=True, slots=True)
class Slot:
    """An adapter in the rack: what it is, whether it fits, and how it acts.

    `item` is its id on the shelf, None for one that is not there. `verdict` and `problem` are both
    None until its file was looked at. `usual` is the strength that it recommends.
    """

    path: str
    name: str
    item: int | None = None
    is_on: bool = False
    strength: float = 1.0
    usual: float = 1.0
    note: str = ""
    file: AdapterFile | None = None
    verdict: Verdict | None = None
    problem: Wording | None = None
    fits: bool = True  # as far as is known


@dataclass(frozen=True, slots=True)
class RackState:
    """The rack of the model file at `model`, empty for none.

    `slots` are what fits and all that acts, in their order; `unfit` are the others. `set_id` is the
    set that acts now, `chosen_id` the one that was chosen and may have been changed since.
    """

    model: str = ""
    slots: tuple[Slot, ...] = ()
    unfit: tuple[Slot, ...] = ()
    sets: tuple[AdapterSet, ...] = ()
    set_id: int | None = None
    chosen_id: int | None = None
    deleted: AdapterSet | None = None  # what undoing brings back
    is_looking: bool = False

    @property
    def acting(self) -> tuple[AdapterUse, ...]:
        """Return what acts in the next answer, in its order."""
        return tuple(AdapterUse(s.path, s.strength, s.name) for s in self.slots if s.is_on)

    @property
    def chosen(self) -> AdapterSet | None:
        """Return the set that was chosen last in this conversation."""
        return next((known for known in self.sets if known.id == self.chosen_id), None)

    def slot(self, path: str) -> Slot | None:
        """Return the adapter at a path, whether it fits or not."""
        return next((slot for slot in (*self.slots, *self.unfit) if slot.path == path), None)
