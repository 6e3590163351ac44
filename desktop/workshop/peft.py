"""An adapter as the PEFT library saves it: pairs of matrices by module name, and their scales.

Read as huggingface/peft writes them (src/peft/tuners/lora/layer.py). What cannot become
a GGUF adapter is an AdapterError that names the reason. A rank is that of the matrices themselves,
so `rank_pattern` need not be asked; nothing that a file names is opened.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.core.errors import AdapterError
from desktop.core.legible import legible
from desktop.core.wording import Wording, say
from desktop.workshop.peft_config import (
    Config,
    base_of,
    files_of,
    name_of,
    read_config,
    refuse_others,
    unreadable,
)
from desktop.workshop.safetensors_file import Matrix, SafetensorsFile

_KEY = re.compile(
    r"(?:base_model\.model\.)?(?P<module>.{1,400}?)\.lora_(?P<embedding>embedding_)?(?P<half>[AB])"
    r"(?:\.(?!bias$|weight$)[\w-]+)?(?:\.weight)?"
)
_RISKY = re.compile(r"\)\s*[*+{]")  # a repeated group may take a regular expression for ever
_UNBOUNDED = re.compile(r"[*+{]")


@dataclass(frozen=True, slots=True)
class Module:
    """A module that the adapter changes: its name, its two tensors, and their multiplier.

    `a` has `rank` rows of `inputs` numbers, `b` has `outputs` rows of `rank`; the change of the
    weight is scale * b @ a. For embeddings the inputs are the vocabulary.
    """

    name: str
    a: str
    b: str
    inputs: int
    outputs: int
    rank: int
    scale: float
    embedding: bool = False


class PeftAdapter:
    """An adapter that PEFT saved, open for reading."""

    def __init__(self, source: Path) -> None:
        """Open the folder, or the safetensors file with its settings beside it.

        Raises AdapterError for what cannot be read or converted.
        """
        config_file, weights_file = files_of(source)
        try:
            config = read_config(config_file)
            refuse_others(config)
            self._weights = SafetensorsFile(weights_file)
        except OSError as error:
            raise unreadable(error) from error
        try:
            self.modules = tuple(_modules(self._weights.shapes, config))
        except BaseException:
            self._weights.close()
            raise
        self.name = name_of(weights_file)
        self.base = base_of(config)

    def read(self, tensor: str) -> Matrix:
        """Return one of the tensors that a module names."""
        return self._weights.read(tensor)

    def close(self) -> None:
        """Close the file."""
        self._weights.close()


def _modules(shapes: dict[str, tuple[int, ...]], config: Config) -> Iterator[Module]:
    halves: dict[str, dict[str, str]] = {}
    embeddings: set[str] = set()
    for tensor in shapes:
        match = _KEY.fullmatch(tensor)
        if match is None:
            raise AdapterError(_stray(tensor), say("Only pairs of LoRA matrices can be converted."))
        pair = halves.setdefault(match["module"], {})
        if match["half"] in pair:
            name = legible(match["module"], 100)
            raise AdapterError(say("It holds several adapters at once (“{name}”).", name=name))
        pair[match["half"]] = tensor
        if match["embedding"]:
            embeddings.add(match["module"])
    if not halves:
        raise AdapterError(say("It changes nothing."))
    for name, pair in halves.items():
        yield _module(name, pair, shapes, config, embedding=name in embeddings)


def _stray(tensor: str) -> Wording:
    name = legible(tensor, 100)
    if "lora_magnitude_vector" in tensor:
        return say("It is a DoRA, which also scales the weights that it changes.")
    if tensor.endswith("bias"):
        return say("It also changes biases (“{name}”), for which a GGUF adapter has no place.",
                   name=name)  # fmt: skip
    if "lora_" in tensor:
        return say("It holds “{name}”, which Fireside does not know.", name=name)
    return say("It holds whole weights of a model (“{name}”).", name=name)


def _module(
    name: str,
    pair: dict[str, str],
    shapes: dict[str, tuple[int, ...]],
    config: Config,
    *,
    embedding: bool,
) -> Module:
    shown = legible(name, 100)
    if len(pair) != 2:
        raise AdapterError(say("It is damaged: a half of the pair for “{name}” is missing.",
                               name=shown))  # fmt: skip
    a, b = shapes[pair["A"]], shapes[pair["B"]]
    if len(a) != 2 or len(b) != 2 or a[0] != b[1] or min(*a, *b) < 1:
        text = "The two matrices for “{name}” do not belong together, or are no matrices."
        raise AdapterError(say(text, name=shown))
    alpha = _alpha(name, config)
    scale = alpha / (math.sqrt(a[0]) if config.use_rslora else a[0])
    return Module(name, pair["A"], pair["B"], a[1], b[0], a[0], scale, embedding)


def _alpha(name: str, config: Config) -> float:
    """Return the alpha of a module: the first pattern that its name ends with, else the general."""
    for pattern, alpha in (config.alpha_pattern or {}).items():
        shown = legible(pattern, 80)
        unbounded = len(_UNBOUNDED.findall(pattern))
        if (
            len(pattern) > 500
            or _RISKY.search(pattern)
            or unbounded > 2
            or not math.isfinite(alpha)
        ):
            raise AdapterError(say("Its pattern “{pattern}” is not understood.", pattern=shown))
        try:
            if re.fullmatch(rf"(?:.*\.)?(?:{pattern.removeprefix('^')})", name):
                return alpha
        except (re.error, OverflowError, RecursionError) as error:
            message = say("Its pattern “{pattern}” is not understood.", pattern=shown)
            raise AdapterError(message) from error
    return config.lora_alpha
