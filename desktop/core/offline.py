"""The offline lock: one switch that keeps every process of the hub from being started.

A person turns it; an administrator can turn it for everybody on a computer, by a policy file that
people cannot write. Nothing in Fireside undoes that one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.core.settings import Privacy
from desktop.core.wording import Wording, say


class OfflineLock(StrEnum):
    """Whether Fireside may start processes that reach the network, and who forbids it."""

    OPEN = "open"
    PERSON = "closed by the person"
    POLICY = "closed by the administrator"

    @property
    def is_closed(self) -> bool:
        """Return whether nothing may be sent out."""
        return self is not OfflineLock.OPEN


@dataclass(frozen=True, slots=True)
class Policy:
    """What an administrator decided for everybody; `source` is the file that says so, if any."""

    offline: bool = False
    source: str = ""


def offline_lock(privacy: Privacy, policy: Policy) -> OfflineLock:
    """Return how the lock stands: the administrator's word goes first."""
    if policy.offline:
        return OfflineLock.POLICY
    return OfflineLock.PERSON if privacy.offline else OfflineLock.OPEN


def refusal(lock: OfflineLock) -> tuple[Wording, Wording]:
    """Return what to say in place of an answer from the hub, and what can be done about it."""
    message = say("Fireside is locked offline, so it asked nobody.")
    if lock is OfflineLock.POLICY:
        return message, say(
            "The administrator of this computer decided so. Models that are here already work as "
            "ever, and you can open others from a file."
        )
    return message, say(
        "Open the lock on the privacy page, or in the settings under Privacy, and try again. "
        "Models that are here already work as ever."
    )
