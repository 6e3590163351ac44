"""What a process of ours is kept from, and by whom: found out by trying, not by asking for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Keeper(StrEnum):
    """Who keeps a process from something."""

    SYSTEM = "system"  # the operating system: native code is held as well
    APP = "app"  # Fireside's own hook in Python: native code is not held
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Confinement:
    """What one process said of itself, before it had read anything of a stranger's.

    Each field says who keeps it from that: `network` from reaching other computers, `writing` from
    writing files beyond the few that it needs, `programs` from starting others. `means` names what
    the system granted and what it refused, for the log and for `fireside doctor`.
    """

    network: Keeper = Keeper.NOBODY
    writing: Keeper = Keeper.NOBODY
    programs: Keeper = Keeper.NOBODY
    means: tuple[str, ...] = ()
