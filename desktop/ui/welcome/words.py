"""What the welcome page says of this computer, of models and of the time that they take."""

from __future__ import annotations

from desktop.core.catalogue import room_for
from desktop.core.first_models import Local, Pick, Role
from desktop.session.welcome import Facts
from desktop.ui.library.words import about_size, licence_title, place_title, verdict_words
from desktop.ui.wording import tr, tr_n

_LEAST = 500_000_000  # bytes of room; with less nothing is promised


def computer_words(facts: Facts) -> str:
    """Return processor, memory and GPUs, as far as they are known."""
    cores = tr_n("1 core", "{count} cores", facts.cores)
    memory = tr(
        "{all:size} of memory, {free:size} free",
        all=facts.machine.ram_total, free=facts.machine.ram_free,
    )  # fmt: skip
    return " · ".join(part for part in (facts.processor, cores, memory, _graphics(facts)) if part)


def _graphics(facts: Facts) -> str:
    if facts.graphics is None:
        return tr("looking for a graphics card…")
    if not facts.graphics:
        return tr("no graphics card that can help")
    named = (
        tr("{name}, {size:size}", name=one.description or one.name, size=one.memory_total)
        for one in facts.graphics
    )
    return " · ".join(named)


def room_words(facts: Facts) -> str:
    """Return how large a model runs comfortably here."""
    room = room_for(facts.machine)
    if room < _LEAST:
        return tr("There is little free memory just now; close other programs for more.")
    return tr("Models of up to about {size} run comfortably here.", size=about_size(room))


def role_words(role: Role) -> tuple[str, str]:
    """Return why a model is offered, and the tone of that capsule."""
    match role:
        case "recommended":
            return tr("Recommended"), "accent"
        case "sooner":
            return tr("Smaller, here sooner"), ""
        case "stronger":
            return tr("More capable"), ""
        case "other":
            return tr("Another good one"), ""


def pick_facts(pick: Pick, seconds: float | None) -> str:
    """Return size, licence, how it fits, and how long it takes to come if that is known."""
    entry = pick.entry
    parts = [
        tr("about {size}", size=about_size(entry.about_size)),
        licence_title(entry.licence),
        duration_words(seconds) if seconds is not None else "",
    ]
    return " · ".join(part for part in parts if part)


def local_facts(local: Local) -> str:
    """Return size and keeper of a model that is here, and a warning where it is large."""
    warning = "" if local.verdict == "comfortable" else verdict_words(local.verdict)[0]
    parts = [tr("{size:size}", size=local.size), place_title(local.place), warning]
    return " · ".join(part for part in parts if part)


def duration_words(seconds: float) -> str:
    """Return about how long a download takes."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return tr("less than a minute to download")
    if minutes == 1:
        return tr("about a minute to download")
    if minutes < 90:
        return tr("about {count} min to download", count=minutes)
    return tr("about {count} h to download", count=round(minutes / 60))
