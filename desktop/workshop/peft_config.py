"""What adapter_config.json says: whether the adapter can be converted, and what it was made for.

Written by huggingface/peft (src/peft/tuners/lora/config.py). What cannot become a GGUF adapter is
an AdapterError that names the reason. Nothing here needs numpy, so the window may look as well.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from desktop.core.errors import AdapterError
from desktop.core.legible import legible
from desktop.core.wording import Wording, say

CONFIG, WEIGHTS = "adapter_config.json", "adapter_model.safetensors"

_MAX_CONFIG_BYTES = 4 * 1024 * 1024
_PICKLED = {".bin", ".pt", ".pth", ".pkl", ".ckpt"}
# Ways to begin that change the base model's own weights: without those the adapter says little.
_CHANGED_BASE = re.compile(r"pissa.*|olora|corda|loftq|lora_ga.*", re.IGNORECASE)


class Config(msgspec.Struct):
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
class Glance:
    """What can be said of an adapter of PEFT before its weights are read."""

    name: str
    base: str


def glance(source: Path) -> Glance:
    """Return what the adapter at `source` is. Raises AdapterError for what cannot be converted."""
    try:
        config_file, weights_file = files_of(source)
        config = read_config(config_file)
    except OSError as error:
        raise unreadable(error) from error
    refuse_others(config)
    return Glance(name_of(weights_file), base_of(config))


def name_of(weights_file: Path) -> str:
    """Return what an adapter is called: as its folder, or as a file with a name of its own."""
    if weights_file.name == WEIGHTS:
        return legible(weights_file.absolute().parent.name, 100)
    return legible(weights_file.stem, 100)


def base_of(config: Config) -> str:
    """Return the model that it was made for, as its maker named it."""
    return legible(config.base_model_name_or_path or "", 200)


def unreadable(error: OSError) -> AdapterError:
    """Return the error that says why the system would not let it be read."""
    reason = legible(error.strerror or str(error), 120)
    return AdapterError(say("The adapter cannot be read: {why}", why=reason))


def is_peft(path: Path) -> bool:
    """Return whether `path` looks like an adapter of PEFT: a folder of one, or its weights."""
    if path.is_dir():
        return (path / CONFIG).is_file()
    return path.suffix.lower() in {".safetensors", *_PICKLED}


def files_of(source: Path) -> tuple[Path, Path]:
    """Return the settings and the weights of an adapter; raises AdapterError."""
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


def read_config(path: Path) -> Config:
    """Read the settings; raises AdapterError for what is none, OSError."""
    if path.stat().st_size > _MAX_CONFIG_BYTES:
        raise AdapterError(say("{name} is larger than any settings are.", name=CONFIG))
    try:
        return msgspec.json.decode(path.read_bytes(), type=Config, strict=False)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        reason = legible(str(error), 160)
        message = say("{name} cannot be understood: {why}", name=CONFIG, why=reason)
        raise AdapterError(message) from error


def refuse_others(config: Config) -> None:
    """Raise AdapterError for what is no plain LoRA, with its name."""
    reason = _reason(config)
    if reason is not None:
        raise AdapterError(
            reason, say("Ask its publisher for a plain LoRA, or for the whole merged model.")
        )


def _reason(config: Config) -> Wording | None:
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
