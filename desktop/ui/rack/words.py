"""What is said of an adapter: whether it fits, and what it is."""

from __future__ import annotations

from desktop.core.adapters import AdapterFile, DoesNotFit, Fits, FitsByShape
from desktop.session.rack_state import Slot
from desktop.ui.wording import shown, tr


def verdict_words(slot: Slot) -> tuple[str, str, str]:
    """Return an icon, a colour and a sentence: whether an adapter fits the model."""
    if slot.problem is not None:
        return "triangle-alert", "danger", shown(slot.problem)
    match slot.verdict:
        case Fits(named=True):
            return "check", "success", tr("Made for this model")
        case Fits():
            return "check", "success", tr("Fits this model")
        case FitsByShape(base):
            words = tr("Fits, but was trained on another model: {base}", base=base)
            return "triangle-alert", "warning", words
        case DoesNotFit(reasons):
            return "triangle-alert", "danger", "\n".join(shown(reason) for reason in reasons)
        case None:
            return "info", "muted", _unseen(slot)


def facts(file: AdapterFile | None) -> str:
    """Return what an adapter is, in a few lines, for its tooltip."""
    if file is None:
        return ""
    ranks = ", ".join(str(rank) for rank in file.ranks)
    lines = [
        file.description,
        tr("Trained on {base}", base=file.base) if file.base else "",
        tr("Rank {ranks}; changes {kinds}", ranks=ranks, kinds=", ".join(file.kinds)),
        tr("{size:size}, {path}", size=file.size, path=str(file.path)),
    ]
    return "\n".join(line for line in lines if line)


def _unseen(slot: Slot) -> str:
    if slot.file is None:
        return tr("Looking at it…")
    kind = slot.file.architecture or "?"
    return tr("For models of the kind {kind}", kind=kind)
