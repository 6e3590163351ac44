"""What is said of an adapter in a few words: whether it fits, and why not."""

from __future__ import annotations

from desktop.core.adapter_fit import DoesNotFit, Fits, FitsByShape, Verdict
from desktop.ui.wording import shown, tr


def verdict_title(verdict: Verdict) -> tuple[str, str, str]:
    """Return a verdict as a word, the tone of its capsule, and a sentence that explains it."""
    match verdict:
        case Fits(named=True):
            return tr("Fits"), "good", tr("It was made for this model.")
        case Fits():
            return tr("Fits"), "good", tr("It does not say which model it was made for.")
        case FitsByShape(base):
            hint = tr("It was trained on {base}, so it may not do what was meant.", base=base)
            return tr("Fits by shape"), "warn", hint
        case DoesNotFit():
            return tr("Does not fit"), "bad", tr("It cannot act on this model.")


def reasons_of(verdict: Verdict) -> list[str]:
    """Return what is worth saying below a verdict; nothing where all is as it should be."""
    match verdict:
        case DoesNotFit(reasons):
            return [shown(reason) for reason in reasons]
        case FitsByShape():
            return [verdict_title(verdict)[2]]
        case Fits():
            return []
