"""Conversion measured: base and converted adapter compute what the merged weights compute."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from desktop.core import adapters, models
from desktop.core.errors import AdapterError, FiresideError, StorageError
from desktop.workshop.convert import convert
from desktop.workshop.protocol import Convert
from tests import small_adapters
from tests.small_adapters import Family, family
from tests.workshop.thinking_aloud import distance, logits

NOISE = 2e-4  # of logits around 1; changed ones differ by more than 0.1

LINEAR = ("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj")
TARGETS = {
    "llama": LINEAR,
    "mixtral": (*LINEAR, "block_sparse_moe.gate", "w1", "w2", "w3"),
    "qwen2": LINEAR,
    "qwen3": LINEAR,
    "qwen3moe": (*LINEAR, "mlp.gate"),
    "gemma": LINEAR,
    "gemma2": LINEAR,
    "gemma3": LINEAR,
    "phi3": ("qkv_proj", "o_proj", "gate_up_proj", "down_proj"),
    "gpt2": ("c_attn", "c_proj", "c_fc"),
    "gptneox": ("query_key_value", "dense", "dense_h_to_4h", "dense_4h_to_h"),
}


def converted(source: Path, model: Path, output: Path) -> Path:
    convert(Convert(1, str(source), str(model), str(output)), lambda *_: None)
    return output


def compare(made: Family, folder: Path) -> Path:
    """Check a conversion against merged weights; return the converted adapter."""
    base = made.base(folder / "base.gguf")
    adapter = converted(made.peft(folder / "peft"), base, folder / "adapter.gguf")
    plain, acting = logits(base), logits(base, [(adapter, 1.0)])
    merged = logits(made.merged(folder / "merged.gguf"))
    assert distance(plain, merged) > 0.1
    assert distance(acting, merged) < NOISE
    return adapter


@pytest.mark.parametrize("name", TARGETS)
def test_a_converted_adapter_acts_as_merged_weights_do(name: str, tmp_path: Path) -> None:
    made = family(name)
    made.train(TARGETS[name])
    compare(made, tmp_path)


@pytest.mark.parametrize("target", [target for target in LINEAR])
def test_each_projection_of_a_llama_by_itself(target: str, tmp_path: Path) -> None:
    made = family("llama")
    made.train((target,), rank=2, lora_alpha=16)
    compare(made, tmp_path)
