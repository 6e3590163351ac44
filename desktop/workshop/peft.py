"""An adapter as the PEFT library saves it: a settings file, and pairs of matrices by module name.

Read as huggingface/peft writes them (src/peft/tuners/lora: config.py, layer.py). What cannot become
a GGUF adapter is an AdapterError that names the reason. A rank is that of the matrices themselves,
so `rank_pattern` need not be asked; nothing that a file names is opened.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from desktop.core.errors import AdapterError
from desktop.core.legible import legible
from desktop.core.wording import Wording, say
from desktop.workshop.safetensors_file import Matrix, SafetensorsFile

CONFIG, WEIGHTS = "adapter_config.json", "adapter_model.safetensors"

_MAX_CONFIG_BYTES = 4 * 1024 * 1024
_PICKLED = {".bin", ".pt", ".pth", ".pkl", ".ckpt"}
_KEY = re.compile(
    r"(?:base_model\.model\.)?(?P<module>.{1,400}?)\.lora_(?P<embedding>embedding_)?(?P<half>[AB])"
    r"(?:\.(?!bias$|weight$)[\w-]+)?(?:\.weight)?"
)
# Ways to begin that change the base model's own weights: without those the adapter says little.
_CHANGED_BASE = re.compile(r"pissa.*|olora|corda|loftq|lora_ga.*", re.IGNORECASE)
_RISKY = re.compile(r"\)\s*[*+{]")  # a repeated group may take a regular expression for ever
_UNBOUNDED = re.compile(r"[*+{]")


class _Config(msgspec.Struct):
    """What Fireside reads of adapter_config.json; other settings say nothing about the result."""

    lora_alpha: float
    peft_type: str | None = ""
    base_model_name_or_path: str | None = ""
    bias: str | None = "none"
    use_dora: bool | None = False
    use_rslora: bool | None = False
    lora_bias: bool | None = False
    use_qalora: bool | None = False
    init_lora_weights: bool | str | None = True
    alpha_pattern: dict[str, float] | None = None
    modules_to_save: list[str] | None = None
    target_parameters: list[str] | None = None
    layer_replication: Any = None
    trainable_token_indices: Any = None
    alora_invocation_tokens: Any = None
    use_bdlora: Any = None


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
        config_file, weights_file = _files(source)
        try:
            config = _read_config(config_file)
            refuse_others(config)
            self._weights = SafetensorsFile(weights_file)
        except OSError as error:
            reason = legible(error.strerror or str(error), 120)
            raise AdapterError(say("The adapter cannot be read: {why}", why=reason)) from error
        try:
            self.modules = tuple(_modules(self._weights.shapes, config))
        except BaseException:
            self._weights.close()
            raise
        self.name = legible(weights_file.absolute().parent.name, 100)
        if weights_file.name != WEIGHTS:
            self.name = legible(weights_file.stem, 100)
        self.base = legible(config.base_model_name_or_path or "", 200)

    def read(self, tensor: str) -> Matrix:
        """Return one of the tensors that a module names."""
        return self._weights.read(tensor)

    def close(self) -> None:
        """Close the file."""
        self._weights.close()


def is_peft(path: Path) -> bool:
    """Return whether `path` looks like an adapter of PEFT: a folder of one, or its weights."""
    if path.is_dir():
        return (path / CONFIG).is_file()
    return path.suffix.lower() in {".safetensors", *_PICKLED}


def _files(source: Path) -> tuple[Path, Path]:
    weights = source / WEIGHTS if source.is_dir() else source
    folder = source if source.is_dir() else source.parent
    bins = [folder / f"adapter_model{ending}" for ending in sorted(_PICKLED)]
    if source.suffix.lower() in _PICKLED or (
        not weights.is_file() and any(file.is_file() for file in bins)
    ):
        raise AdapterError(
            say(
                "This adapter is a pickled file, which can hold any program and run it when it is "
                "opened; Fireside never opens one."
            ),
            say("Ask its publisher for {name}: PEFT saves it since 2023.", name=WEIGHTS),
        )
    for needed in (weights, folder / CONFIG):
        if not needed.is_file():
            name = legible(needed.name, 80)
            raise AdapterError(
                say("There is no file “{name}”.", name=name),
                say("An adapter of PEFT is a folder with {config} and {weights}.",
                    config=CONFIG, weights=WEIGHTS),
            )  # fmt: skip
    return folder / CONFIG, weights


def _read_config(path: Path) -> _Config:
    if path.stat().st_size > _MAX_CONFIG_BYTES:
        raise AdapterError(say("{name} is larger than any settings are.", name=CONFIG))
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Config, strict=False)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        reason = legible(str(error), 160)
        message = say("{name} cannot be understood: {why}", name=CONFIG, why=reason)
        raise AdapterError(message) from error


def refuse_others(config: _Config) -> None:
    """Raise AdapterError for what is no plain LoRA, with its name."""
    reason = _reason(config)
    if reason is not None:
        raise AdapterError(
            reason, say("Ask its publisher for a plain LoRA, or for the whole merged model.")
        )


def _reason(config: _Config) -> Wording | None:
    kind = (config.peft_type or "").upper()
    begun = config.init_lora_weights
    saved = config.modules_to_save or []
    bias = config.bias or "none"
    checks: tuple[tuple[object, Wording], ...] = (
        (kind != "LORA", say("It is an adapter of the kind {kind}, and only LoRA can be converted.",
                             kind=legible(kind, 40) or "?")),
        (config.use_dora, say("It is a DoRA, which also scales the weights that it changes.")),
        (saved, say("It holds whole parts of a model (modules_to_save: {names}).",
                    names=legible(", ".join(saved[:4]), 120))),
        (bias != "none" or config.lora_bias,
         say("It also changes biases, for which a GGUF adapter has no place.")),
        (isinstance(begun, str) and _CHANGED_BASE.fullmatch(begun),
         say("It began as {kind}, which changes the base model as well.",
             kind=legible(str(begun), 40))),
        (config.target_parameters,
         say("It changes parameters that are no modules (target_parameters).")),
        (config.layer_replication, say("It repeats layers of its model (layer_replication).")),
        (config.trainable_token_indices, say("It holds new tokens (trainable_token_indices).")),
        (config.alora_invocation_tokens,
         say("It is an activated LoRA, which acts only behind certain words of the text.")),
        (config.use_qalora or config.use_bdlora, say("It is a variant of LoRA (QALoRA, BD-LoRA).")),
        (not math.isfinite(config.lora_alpha), say("Its alpha is no number.")),
    )  # fmt: skip
    return next((reason for applies, reason in checks if applies), None)


def _modules(shapes: dict[str, tuple[int, ...]], config: _Config) -> Iterator[Module]:
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
    config: _Config,
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


def _alpha(name: str, config: _Config) -> float:
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
