"""Quantisations in plain words: how many bits, and what that does to a model."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.ui.wording import tr

_BITS = re.compile(r"^(?:IQ|TQ|MXFP|NVFP|Q)(\d)")
_WHOLE = {"F16", "BF16", "F32", "FP16"}


@dataclass(frozen=True, slots=True)
class Grade:
    """A group of quantisations; `rank` orders the groups, the smallest files first."""

    rank: int
    title: str
    note: str


def grade(quantisation: str) -> Grade:
    """Return the group that a quantisation, by its name, belongs to."""
    name = quantisation.upper().removeprefix("UD-")
    if name in _WHOLE:
        return Grade(16, tr("Not quantised"), tr("The original; twice the size of 8 bits."))
    match = _BITS.match(name)
    bits = int(match.group(1)) if match else 0
    return _by_bits().get(bits) or Grade(
        99, tr("Others"), tr("Their names do not say how they are quantised.")
    )


def _by_bits() -> dict[int, Grade]:
    lost = tr("Much is lost. Only where nothing else fits.")
    grades = [
        Grade(2, tr("2 bits and less"), lost),
        Grade(3, tr("3 bits"), tr("Noticeably weaker than the original.")),
        Grade(4, tr("4 bits"), tr("The usual choice: small, and little is lost.")),
        Grade(5, tr("5 bits"), tr("A little better than 4 bits, a little larger.")),
        Grade(6, tr("6 bits"), tr("Hardly to be told from the original.")),
        Grade(8, tr("8 bits"), tr("As good as the original, at half its size.")),
    ]
    return {one.rank: one for one in grades} | {1: grades[0]}
