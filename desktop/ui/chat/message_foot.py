"""What is said below a message: how it ended, what can be done with it, what made it."""

from __future__ import annotations

from desktop.core.chat import Ending, Node, Role, Row, Standing
from desktop.ui.chat.leaves import AdapterLabel, AdapterLabels, Badge, Deed, Foot
from desktop.ui.wording import rounded_speed, shown, strength_shown, tr

_CUT = {Ending.LENGTH, Ending.STOPPED, Ending.INTERRUPTED, Ending.FAILED}


def foot_of(row: Row, *, to_read: bool = False) -> Foot:
    """Return the foot of a message; one that is only to be read can be copied, and no more."""
    persons = row.node.message.role is not Role.ASSISTANT
    note = "" if persons or row.node.ending is None else _note(row.node)
    summed = tr("Summarised up to here") if row.node.summary else ""
    stands = standing_words(row.node.standing)
    note = " · ".join(part for part in (summed, stands, note) if part)
    if to_read:
        return Foot((Deed.COPY,) if row.node.message.text else (), 0, 1, note, persons)
    deeds, further = _deeds(row.node), _further(row.node)
    return Foot(deeds, row.sibling, row.siblings, note, persons, further)


def standing_words(standing: Standing) -> str:
    """Return what a person decided on whether the model sees a message; empty for nothing."""
    match standing:
        case Standing.PINNED:
            return tr("Pinned in")
        case Standing.LEFT_OUT:
            return tr("Left out by you")
        case Standing.FREE:
            return ""


def badge_of(node: Node) -> Badge | None:  # noqa: PLR0911 - one for each ending
    """Return how a reply ended, where that needs to be said."""
    match node.ending:
        case Ending.STOPPED:
            return Badge(tr("Stopped"), "muted")
        case Ending.LENGTH:
            return Badge(tr("Cut at the longest reply that the settings allow"), "warning")
        case Ending.CONTEXT:
            return Badge(tr("Cut because the model's context is full"), "warning")
        case Ending.INTERRUPTED:
            return Badge(tr("Interrupted when Fireside ended"), "warning")
        case Ending.OPENING:
            return Badge(tr("Opening line of the persona, not written by the model"), "muted")
        case Ending.FAILED:
            words = shown(node.error) if node.error else tr("The reply could not be written.")
            return Badge(words, "danger")
        case _:
            return None


def labels_of(node: Node) -> AdapterLabels | None:
    """Return the adapters that made a reply, None if none did."""
    made = node.provenance
    if made is None or not made.adapters:
        return None
    return AdapterLabels(
        tuple(AdapterLabel(use.title, strength_shown(use.strength)) for use in made.adapters)
    )


def _deeds(node: Node) -> tuple[Deed, ...]:
    if node.message.role is not Role.ASSISTANT:
        return (Deed.COPY, Deed.EDIT)
    if node.ending is None:
        return ()
    if node.ending is Ending.OPENING:
        return (Deed.COPY, Deed.EDIT)
    more = (Deed.CONTINUE,) if node.ending in _CUT and node.message.text else ()
    if node.failed_over:
        more = (Deed.WITHOUT, *more)
    return (*more, Deed.COPY, Deed.EDIT, Deed.REGENERATE)


def _further(node: Node) -> tuple[Deed, ...]:
    is_persons = node.message.role is not Role.ASSISTANT
    if not is_persons and node.ending is None:
        return ()
    if node.ending is Ending.OPENING:
        return (Deed.FORK,)
    passport = (Deed.PASSPORT,) if node.provenance is not None else ()
    pinned, left_out = (node.standing is one for one in (Standing.PINNED, Standing.LEFT_OUT))
    stand = (
        *(() if pinned else (Deed.PIN,)),
        *(() if left_out else (Deed.LEAVE_OUT,)),
        *((Deed.LET_GO,) if pinned or left_out else ()),
    )
    return (Deed.COMPARE, Deed.SEVERAL, Deed.FORK, *stand, *passport)


def _note(node: Node) -> str:
    made = node.provenance
    if made is None:
        return ""
    speed = made.counts.reply_tokens_per_second
    words = [made.model.name]
    if speed > 0:
        words.insert(0, tr("{speed} tokens/s", speed=rounded_speed(speed)))
    return " · ".join(word for word in words if word)
