"""LoRA adapters on this computer: whether a file is one, and whether it may act on a model.

llama.cpp ends the whole process on some files that are malformed, so a file is looked at before it
is handed over. The format: convert_lora_to_gguf.py and src/llama-adapter.cpp of llama.cpp.
"""

from __future__ import annotations

from pathlib import Path

from desktop.core.errors import AdapterError, ModelError
from desktop.core.gguf import Header
from desktop.core.legible import legible
from desktop.core.model_file import ModelFile
from desktop.core.models import header_of
from desktop.core.wording import Wording, say

_A, _B = ".lora_a", ".lora_b"


def check(path: Path, model: ModelFile) -> None:
    """Raise AdapterError unless the file is a LoRA adapter for the architecture of `model`."""
    try:
        header = header_of(path)
    except ModelError as error:
        raise AdapterError(error.message, error.hint) from error
    problem = _problem(header, legible(path.name, 80), model)
    if problem is not None:
        raise AdapterError(problem, say("Choose an adapter that was made for this model."))


def _problem(header: Header, name: str, model: ModelFile) -> Wording | None:
    if header.text("general.type") != "adapter" or header.text("adapter.type") != "lora":
        return say("“{name}” is no LoRA adapter.", name=name)
    architecture = legible(header.text("general.architecture"), 64)
    if architecture != model.architecture:
        return say(
            "The adapter “{name}” was made for {other} models, and this one is {own}.",
            name=name,
            other=architecture,
            own=model.architecture,
        )
    if not isinstance(header.metadata.get("adapter.lora.alpha"), float):
        return say("The adapter “{name}” is damaged: its alpha is no number.", name=name)
    names = {tensor.name for tensor in header.tensors}
    halves = {n.removesuffix(_A) for n in names if n.endswith(_A)}
    others = {n.removesuffix(_B) for n in names if n.endswith(_B)}
    if not halves or halves != others:
        return say("The adapter “{name}” is damaged: a half of a pair is missing.", name=name)
    return None
