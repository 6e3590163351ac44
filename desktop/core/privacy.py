"""What holds on this machine: who keeps whom from what, as values that can be shown and printed.

The privacy page and `fireside doctor --privacy` are made from the same `Findings`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.core.confinement import Confinement, Keeper
from desktop.core.offline import OfflineLock
from desktop.core.vault import VaultState
from desktop.core.wording import Wording, say, say_n


class Standing(StrEnum):
    """How firmly something holds."""

    FIRM = "firm"  # the system or mathematics sees to it
    FAIR = "fair"  # Fireside sees to it, and the system does not
    OPEN = "open"  # it does not hold
    UNKNOWN = "unknown"  # nobody has looked yet


@dataclass(frozen=True, slots=True)
class Rights:
    """Who else may open the files of the profile; `loose` are those that others may.

    `checked` is False where the system knows no such rights.
    """

    checked: bool = False
    loose: tuple[str, ...] = ()
    more: bool = False  # there are others beyond those that are named


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found out. None: it was not tried yet."""

    engine: Confinement | None = None
    workshop: Confinement | None = None
    vault: VaultState | None = None
    keyring: str | None = None  # its name, empty for none
    rights: Rights | None = None
    lock: OfflineLock = OfflineLock.OPEN
    policy: str = ""  # the administrator's file, if there is one
    connections: int = 0


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that holds, or does not; `name` is for programs, the rest for people."""

    name: str
    title: Wording
    standing: Standing
    words: Wording


def headline(findings: Findings) -> Wording:
    """Say in a sentence what there is to say of the network."""
    if findings.connections == 0:
        return say("No connection has ever been made.")
    return say_n(
        "One connection was made, because you asked for it.",
        "{count:count} connections were made, each because you asked.",
        findings.connections,
    )


def facts(findings: Findings) -> tuple[Fact, ...]:
    """Return what holds, in the order in which it is told."""
    return (
        _lock(findings),
        Fact("hub", say("The way out"), Standing.FIRM, _HUB),
        _process("engine", say("The engine"), findings.engine),
        _process("workshop", say("The workshop"), findings.workshop),
        Fact("window", say("The window"), Standing.FAIR, _WINDOW),
        _vault(findings.vault),
        _keyring(findings.keyring),
        _rights(findings.rights),
        Fact("telemetry", say("Telemetry"), Standing.FIRM, _TELEMETRY),
    )


_HUB = say(
    "Only a short-lived process of its own reaches the network: one for each search or download "
    "that you start. Every connection that it made is written down."
)
_WINDOW = say(
    "It keeps no connection to anywhere: Fireside's own code refuses it every socket. The system "
    "does not enforce that, for the window starts the processes that may go out."
)
_TELEMETRY = say(
    "There is none. Nothing about you or this computer is sent, and a report of a crash is a file "
    "that stays here unless you send it."
)
_LOCKS = {
    OfflineLock.OPEN: (
        Standing.FAIR,
        say("It is open: searches and downloads that you start may go out."),
    ),
    OfflineLock.PERSON: (
        Standing.FIRM,
        say("It is closed: no process that could reach the network is started."),
    ),
    OfflineLock.POLICY: (
        Standing.FIRM,
        say("The administrator of this computer has closed it for everybody."),
    ),
}


def _lock(findings: Findings) -> Fact:
    standing, words = _LOCKS[findings.lock]
    return Fact("offline_lock", say("Offline lock"), standing, words)


def _process(name: str, title: Wording, found: Confinement | None) -> Fact:
    """Say what the engine or the workshop is kept from. Both read what strangers made."""
    if found is None:
        return Fact(name, title, Standing.UNKNOWN, say("Being tried out…"))
    by_system = Keeper.SYSTEM
    match found.network, found.writing:
        case Keeper.SYSTEM, Keeper.SYSTEM:
            programs = found.programs is by_system
            words = say(
                "The system itself keeps it from the network, from writing any file but its own, "
                "and from starting other programs."
            ) if programs else say(
                "The system itself keeps it from the network, and from writing any file but its "
                "own."
            )  # fmt: skip
            return Fact(name, title, Standing.FIRM, words)
        case Keeper.SYSTEM, _:
            words = say(
                "The system itself keeps it from the network. It does not keep it from writing "
                "files where you can."
            )
            return Fact(name, title, Standing.FIRM, words)
        case Keeper.APP, _:
            words = say(
                "Fireside keeps it from the network by a hook in Python. This system does not "
                "enforce it: native code is not held."
            )
            return Fact(name, title, Standing.FAIR, words)
        case _:
            return Fact(name, title, Standing.OPEN, say("Nothing keeps it from the network."))


def _vault(state: VaultState | None) -> Fact:
    title = say("Your conversations")
    if state is None:
        return Fact("database", title, Standing.UNKNOWN, say("Being looked at…"))
    standing = Standing.FIRM if state.encrypted or not state.exists else Standing.OPEN
    return Fact("database", title, standing, state.words())


def _keyring(name: str | None) -> Fact:
    title = say("Keyring")
    if name is None:
        return Fact("keyring", title, Standing.UNKNOWN, say("Being looked at…"))
    if name:
        words = say("“{name}” of this system keeps Fireside's secrets.", name=name)
        return Fact("keyring", title, Standing.FIRM, words)
    words = say(
        "This system has none, so an access token is kept only until Fireside is closed. Nothing "
        "secret is put into a plain file."
    )
    return Fact("keyring", title, Standing.FAIR, words)


def _rights(found: Rights | None) -> Fact:
    name, title = "folders", say("Files and folders")
    if found is None:
        return Fact(name, title, Standing.UNKNOWN, say("Being looked at…"))
    if not found.checked:
        words = say("They lie in your own profile, which the system keeps from other people.")
        return Fact(name, title, Standing.FAIR, words)
    if not found.loose:
        words = say("Nobody but you may open them (0700 and 0600).")
        return Fact(name, title, Standing.FIRM, words)
    if len(found.loose) == 1 and not found.more:
        words = say("Other people on this computer may open “{path}”.", path=found.loose[0])
    else:
        words = say(
            "Other people on this computer may open {n:count} of them, “{path}” for one.",
            n=len(found.loose),
            path=found.loose[0],
        )
    return Fact(name, title, Standing.OPEN, words)
