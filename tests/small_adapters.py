"""Small adapters, written by the tests themselves: as GGUF, and as PEFT saves them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import gguf
import numpy as np
from gguf import GGMLQuantizationType
from safetensors.numpy import save_file

Arrays = dict[str, np.ndarray]


def write_adapter(
    path: Path,
    tensors: Mapping[str, np.ndarray],
    *,
    architecture: str = "llama",
    types: Mapping[str, str] | None = None,
    **fields: Any,
) -> Path:
    """Write a GGUF adapter; `fields` replace those of its header, `__` for dots, None drops one.

    A field given as a pair has the type that the first of it names: ("uint32", 8).
    """
    writer = gguf.GGUFWriter(None, architecture)
    header: dict[str, Any] = {
        "general.type": "adapter",
        "adapter.type": "lora",
        "adapter.lora.alpha": 8.0,
        **{name.replace("__", "."): value for name, value in fields.items()},
    }
    for name, value in header.items():
        put(writer, name, value)
    for name, values in tensors.items():
        kind = (types or {}).get(name)
        if kind is None:
            writer.add_tensor(name, values)
        else:
            raw = GGMLQuantizationType[kind]
            writer.add_tensor(name, gguf.quants.quantize(values, raw), raw_dtype=raw)
    path.parent.mkdir(parents=True, exist_ok=True)
    return close(writer, path)


def put(writer: gguf.GGUFWriter, name: str, value: Any) -> None:
    """Add a field; a pair says its type first."""
    match value:
        case None:
            pass
        case tuple():
            kind, given = value
            getattr(writer, f"add_{kind}")(name, given)
        case bool():
            writer.add_bool(name, value)
        case int():
            writer.add_uint32(name, value)
        case float():
            writer.add_float32(name, value)
        case str():
            writer.add_string(name, value)
        case _:
            writer.add_array(name, list(value))


def close(writer: gguf.GGUFWriter, path: Path) -> Path:
    writer.write_header_to_file(path)
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def pair(name: str, inputs: int, outputs: int, rank: int = 4, seed: int = 0) -> Arrays:
    """Return the two halves of a random change of a weight, as a GGUF adapter has them."""
    rng = np.random.default_rng(seed)
    return {
        f"{name}.lora_a": normal(rng, rank, inputs),
        f"{name}.lora_b": normal(rng, outputs, rank),
    }


def whole_adapter(path: Path, seed: int, name: str) -> Path:
    """Write an adapter of `write_llama`'s model that is strong enough to be heard."""
    tensors = {
        half: values * 4
        for layer in range(2)
        for half, values in pair(f"blk.{layer}.attn_output.weight", 64, 64, seed=seed).items()
    }
    return write_adapter(path, tensors, general__name=name)


def normal(rng: np.random.Generator, *shape: int) -> np.ndarray:
    return rng.standard_normal(shape, dtype=np.float32) * np.float32(0.5 * shape[-1] ** -0.5)


def write_peft(folder: Path, adapter: Arrays, config: dict[str, Any]) -> Path:
    """Write a PEFT folder."""
    folder.mkdir(parents=True, exist_ok=True)
    prefix = "base_model.model."
    tensors = {prefix + name: np.ascontiguousarray(values) for name, values in adapter.items()}
    save_file(tensors, str(folder / "adapter_model.safetensors"))
    (folder / "adapter_config.json").write_text(json.dumps(config), "utf-8")
    return folder
