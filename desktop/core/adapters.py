"""LoRA adapters on this computer: what a file is, and whether it may act on a model.

identify_adapter(path)   what the file is (core.adapter_file), from its header
check(adapter, model)    the verdict (core.adapter_fit), from two headers
admit(path, model)       the same and every number in the file, before llama.cpp is given it
"""

from __future__ import annotations

from pathlib import Path

from desktop.core.adapter_file import AdapterFile, Target, identify_adapter
from desktop.core.adapter_fit import (
    DoesNotFit,
    Fits,
    FitsByShape,
    ModelShape,
    Verdict,
    compare,
    shape_of,
)
from desktop.core.adapter_values import flaw_in_values
from desktop.core.errors import AdapterError
from desktop.core.model_file import ModelFile
from desktop.core.wording import Wording, both, say

__all__ = [
    "AdapterFile",
    "DoesNotFit",
    "Fits",
    "FitsByShape",
    "ModelShape",
    "Target",
    "Verdict",
    "admit",
    "check",
    "flaw_in_values",
    "identify_adapter",
    "shape_of",
]


def check(adapter: AdapterFile, model: ModelFile | ModelShape) -> Verdict:
    """Return whether `adapter` can act on `model`; of many adapters, read the shape once.

    Raises ModelError when a part of the model cannot be read any more.
    """
    return compare(adapter, model if isinstance(model, ModelShape) else shape_of(model))


def admit(path: Path, model: ModelFile) -> AdapterFile:
    """Return the adapter at `path` if llama.cpp may be given it, else raise AdapterError.

    Reads the whole file: a gigabyte takes about a second.
    """
    adapter = identify_adapter(path)
    verdict = check(adapter, model)
    if isinstance(verdict, DoesNotFit):
        raise refusal(adapter, verdict.reasons)
    flaw = flaw_in_values(path)
    if flaw is not None:
        raise refusal(adapter, (flaw,))
    return adapter


def refusal(adapter: AdapterFile, reasons: tuple[Wording, ...]) -> AdapterError:
    """Return the error that says the first reason why `adapter` cannot be used."""
    first = say("The adapter “{adapter}” cannot act on this model.", adapter=adapter.name[:80])
    return AdapterError(
        both(first, reasons[0]),
        say("Switch it off, or choose an adapter that was made for this model."),
    )
