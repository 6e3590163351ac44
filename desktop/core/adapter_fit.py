"""Whether an adapter can act on a model: their headers compared, before llama.cpp sees either.

The verdict is one of three values. An adapter that fits by its shape alone may still have been
trained on another base model, whose name it says; then it does something, but not what was meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from desktop.core.adapter_file import EMBEDDINGS, AdapterFile, Target, matrix
from desktop.core.legible import legible
from desktop.core.model_file import ModelFile
from desktop.core.model_parts import common_name
from desktop.core.models import header_of
from desktop.core.wording import Wording, say

MAX_REASONS = 3

_POSITIONS = "position_embd.weight"  # llama.cpp would load it, and never use it

# Words in names that say how a file is stored, or who put it there, and not which model it is.
_NOISE = re.compile(
    r"(?<![a-z0-9])(?:gguf|ggml|hf|meta|b?fp?16|fp?32|fp?8|bnb|awq|gptq|exl2|mlx|\d-?bit|"
    r"i?q\d(?:_[a-z0-9]+)*)(?![a-z0-9])"
)


@dataclass(frozen=True, slots=True)
class Fits:
    """It can act on the model. `named`: it says that it was made for it, too."""

    named: bool


@dataclass(frozen=True, slots=True)
class FitsByShape:
    """It can act on the model, but was trained on another one, `base`."""

    base: str


@dataclass(frozen=True, slots=True)
class DoesNotFit:
    """It cannot act on the model; the first few differences, in whole sentences."""

    reasons: tuple[Wording, ...]


Verdict: TypeAlias = Fits | FitsByShape | DoesNotFit


@dataclass(frozen=True, slots=True)
class ModelShape:
    """What an adapter must match: the model's names, and the shape of each of its tensors.

    The names are what its header and its file are called; publishers write the one or the other.
    """

    architecture: str
    names: tuple[str, ...]
    layers: int
    tensors: Mapping[str, tuple[int, ...]]
    sha256: str = ""


def shape_of(model: ModelFile, sha256: str = "") -> ModelShape:
    """Read the shapes of all tensors of `model`, whose SHA-256 may be known. Raises ModelError."""
    tensors = {
        tensor.name: matrix(tensor.shape)
        for part in model.parts
        for tensor in header_of(part).tensors
    }
    names = (model.name, common_name(model.first_part))
    return ModelShape(model.architecture, names, model.layers, tensors, sha256)


def compare(adapter: AdapterFile, model: ModelShape) -> Verdict:
    """Return whether `adapter` can act on `model`; only what their headers say is compared."""
    reasons = tuple(islice(_differences(adapter, model), MAX_REASONS))
    if reasons:
        return DoesNotFit(reasons)
    if adapter.base_sha256 and adapter.base_sha256 == model.sha256:
        return Fits(named=True)
    if not adapter.base:
        return Fits(named=False)
    bases = filter(None, (adapter.base, adapter.base_link))
    if any(same_model(base, name) for base in bases for name in model.names):
        return Fits(named=True)
    return FitsByShape(adapter.base)


def same_model(one: str, other: str) -> bool:
    """Return whether two names, as publishers and files write them, mean the same model."""
    return _essence(one) == _essence(other)


def _essence(name: str) -> str:
    last = name.rstrip("/").rpartition("/")[2].lower()
    kept = "".join(re.findall(r"[^\W_]+|(?<=\d)\.(?=\d)", _NOISE.sub(" ", last)))
    return kept or last


def _differences(adapter: AdapterFile, model: ModelShape) -> Iterator[Wording]:
    yield from adapter.flaws
    if adapter.architecture != model.architecture:
        yield say(
            "It was made for a model of the kind {other}, and this one is of the kind {own}.",
            other=adapter.architecture or "?",
            own=model.architecture,
        )
    beyond = [layer for target in adapter.targets if (layer := _layer(target)) >= model.layers > 0]
    if beyond:
        yield say(
            "It changes layer {layer:count}, and this model has {count:count} layers.",
            layer=max(beyond) + 1,
            count=model.layers,
        )
    for target in adapter.targets:
        if _layer(target) < model.layers or not model.layers:
            yield from _difference(target, model)


def _difference(target: Target, model: ModelShape) -> Iterator[Wording]:
    shape, name = model.tensors.get(target.name), legible(target.name, 80)
    if shape is None and target.name == "output.weight" and EMBEDDINGS in model.tensors:
        yield say("It changes the output matrix, and this model uses its embeddings for that.")
    elif shape is None:
        yield say("It changes “{tensor}”, which this model does not have.", tensor=name)
    elif shape != target.shape:
        yield say(
            "“{tensor}” is {own} in this model; the adapter was made for {other}.",
            tensor=name,
            own=_times(shape),
            other=_times(target.shape),
        )
    elif target.name == EMBEDDINGS and "output.weight" not in model.tensors:
        # llama.cpp would apply it to the output as well, where it cannot be multiplied: it aborts
        yield say("It changes the embeddings, which this model uses for its output as well.")
    elif shape[1] == 1 or target.name == _POSITIONS:
        yield say("It changes “{tensor}”, which no adapter can.", tensor=name)


def _layer(target: Target) -> int:
    """Return the layer that a target is in, counted from 0; -1 for what is in none."""
    match = re.match(r"blk\.(\d{1,6})\.", target.name)
    return int(match[1]) if match else -1


def _times(shape: tuple[int, ...]) -> str:
    return " \N{MULTIPLICATION SIGN} ".join(str(number) for number in shape)
