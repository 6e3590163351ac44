"""What to begin with on this computer: three models of the catalogue, and what is here already."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from desktop.core.catalogue import Entry, Suggestion, guess, suited
from desktop.core.fit import Machine, Verdict
from desktop.core.shelf import Elsewhere, Item, Kind, Place

Role = Literal["recommended", "sooner", "stronger", "other"]

COUNT = 3
FIRST_DOWNLOAD = 6_000_000_000  # bytes: more is no beginning, it is an evening
_ORDER: dict[Role, int] = {"recommended": 0, "sooner": 1, "stronger": 2, "other": 3}


@dataclass(frozen=True, slots=True)
class Pick:
    """A model of the catalogue, and why it is among the first that are offered.

    *recommended*: the best all-rounder that fits, and whose download is no patience game.
    *sooner*: at most half its size. *stronger*: better than it, and larger.
    """

    entry: Entry
    verdict: Verdict
    role: Role


@dataclass(frozen=True, slots=True)
class Local:
    """A model that is on this computer already; `place` says who keeps it, `size` is in bytes."""

    path: str
    name: str
    size: int
    place: Place
    verdict: Verdict


def first_models(entries: Sequence[Entry], machine: Machine) -> tuple[Pick, ...]:
    """Return up to `COUNT` models to begin with, the recommended one in front.

    None that is too big, unless everything is: then the smallest. Models whose repository or
    licence was not found in public documentation are left out.
    """
    ranked = [one for one in suited(entries, machine) if one.entry.is_confirmed]
    fitting = [one for one in ranked if one.verdict != "too_big"] or ranked[:1]
    best = _recommended(fitting)
    if best is None:
        return ()
    picks = [Pick(best.entry, best.verdict, "recommended")]
    rest = [one for one in fitting if one is not best]
    half = best.entry.about_size / 2
    sooner = [one for one in rest if one.entry.about_size <= half and _is_for_all(one.entry)]
    stronger = [one for one in rest if one.entry.parameters > best.entry.parameters * 1.2]
    if sooner:
        found = max(sooner, key=lambda one: one.entry.parameters)
        picks.append(Pick(found.entry, found.verdict, "sooner"))
    if found := next((one for one in stronger if "everyday" in one.entry.purposes), None):
        picks.append(Pick(found.entry, found.verdict, "stronger"))
    taken = [pick.entry for pick in picks]
    others = [one for one in rest if one.entry not in taken and "coding" not in one.entry.purposes]
    picks += [Pick(one.entry, one.verdict, "other") for one in others[: COUNT - len(picks)]]
    return tuple(sorted(picks, key=lambda pick: _ORDER[pick.role]))


def local_models(
    items: Iterable[Item], elsewhere: Iterable[Elsewhere], machine: Machine
) -> tuple[Local, ...]:
    """Return the models that a person has here, in the order in which they suit this machine.

    First what fits comfortably, the largest in front; then what is tight; last what is too big.
    """
    found = {
        item.path: Local(item.path, item.name, item.size, item.place, guess(item.size, machine))
        for item in items
        if item.kind is Kind.MODEL and not item.missing and item.place is not Place.SHIPPED
    }
    for one in elsewhere:
        if one.kind is Kind.MODEL:
            verdict = guess(one.size, machine)
            found.setdefault(one.path, Local(one.path, one.name, one.size, one.place, verdict))
    return tuple(sorted(found.values(), key=_local_rank))


def _recommended(fitting: Sequence[Suggestion]) -> Suggestion | None:
    """Return the first all-rounder of a sensible size; where there is none, what comes closest."""
    small = [one for one in fitting if one.entry.about_size <= FIRST_DOWNLOAD]
    easy = [one for one in small if one.verdict == "comfortable"]
    for choice in (
        (one for one in easy if "everyday" in one.entry.purposes),
        (one for one in easy if _is_for_all(one.entry)),
        (one for one in small if "everyday" in one.entry.purposes),
        iter(small),
        iter(fitting),
    ):
        if (found := next(choice, None)) is not None:
            return found
    return None


def _is_for_all(entry: Entry) -> bool:
    return "small" in entry.purposes and "coding" not in entry.purposes


def _local_rank(local: Local) -> tuple[int, int]:
    match local.verdict:
        case "comfortable":
            return (0, -local.size)
        case "tight":
            return (1, local.size)
        case "too_big":
            return (2, local.size)
