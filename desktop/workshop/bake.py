"""Adapters baked into a model: merged into its weights, which llama.cpp then quantises anew.

gguf can dequantise nearly everything and quantise little; llama.cpp's `llama_model_quantize` does
the rest. It copies what has the wanted type already, so nothing is quantised twice without need.
"""

from __future__ import annotations

import contextlib
import ctypes
import math
import threading
from collections.abc import Generator
from pathlib import Path
from typing import Any

from llama_cpp import llama_cpp as _binding

from desktop.core import adapters, models
from desktop.core.chat import AdapterUse
from desktop.core.errors import AdapterError, ModelError
from desktop.core.model_file import ModelFile
from desktop.core.models import header_of
from desktop.core.wording import Wording, say
from desktop.workshop.convert import Report
from desktop.workshop.merge import Dose, merge
from desktop.workshop.output import draft, require_space, writing
from desktop.workshop.price import RECIPES, price
from desktop.workshop.protocol import Bake

c: Any = _binding

_MERGED = 0.4  # the share of the work that is done when the weights are merged, about
_LOOK_EVERY_SECONDS = 0.2


def bake(command: Bake, report: Report) -> int:
    """Write the model that `command` asks for, and return its size in bytes.

    Raises AdapterError for what does not fit, ModelError for a model that cannot be read or
    quantised, StorageError when it cannot be written.
    """
    output = Path(command.output)
    if command.quantisation not in RECIPES:
        raise ModelError(
            say("A model cannot be written as {type}.", type=command.quantisation[:40]),
            say("It can as {types}.", types=", ".join(RECIPES)),
        )
    if not command.adapters:
        raise AdapterError(say("There is no adapter to bake in."))
    model = models.identify(command.model)
    doses = [_dose(use, model) for use in command.adapters]
    cost = price(model, [dose.file for dose in doses], command.quantisation)
    require_space(output.parent, cost.total)
    with writing(output) as part:
        stage = say("Merging the weights")
        merge(model, doses, draft(output), lambda share: report(share * _MERGED, stage))
        with _watching(part, cost.output, report):
            _quantise(draft(output), part, command.quantisation)
        models.identify(part)
    report(1.0, say("Done"))
    return output.stat().st_size


def _dose(use: AdapterUse, model: ModelFile) -> Dose:
    file = adapters.admit(Path(use.path), model)
    if not math.isfinite(use.strength):
        raise AdapterError(say("The strength of “{name}” is no number.", name=file.name))
    return Dose(file, header_of(file.path), use.strength)


def _quantise(source: Path, output: Path, quantisation: str) -> None:
    params = c.llama_model_quantize_default_params()
    params.ftype = RECIPES[quantisation].number
    params.allow_requantize = True
    code = c.llama_model_quantize(str(source).encode(), str(output).encode(), ctypes.byref(params))
    if code:
        raise ModelError(
            say("llama.cpp could not write this model as {type}.", type=quantisation),
            say("Choose another type; Q8_0 suits every model."),
        )


@contextlib.contextmanager
def _watching(path: Path, expected: int, report: Report) -> Generator[None]:
    """Report how far the file at `path` has grown, within the block."""
    done = threading.Event()
    stage: Wording = say("Quantising the model")

    def look() -> None:
        while not done.wait(_LOOK_EVERY_SECONDS):
            with contextlib.suppress(OSError):
                share = min(1.0, path.stat().st_size / max(1, expected))
                report(_MERGED + (0.99 - _MERGED) * share, stage)

    watcher = threading.Thread(target=look, name="growth of the file", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()
