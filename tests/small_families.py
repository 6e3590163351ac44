"""Small models in their makers' layout, with random adapters, and what merging should give.

A `Family` has random weights under the names that Transformers gives them. `base` writes it as GGUF
by the rules of llama.cpp's convert_hf_to_gguf.py; `peft` writes a random adapter as PEFT saves it;
`merged` writes the model with that adapter merged into its weights in the makers' layout. So what a
conversion should do is known without converting.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from tests.small_adapters import Arrays, normal, write_peft
from tests.small_layouts import (
    CONTEXT,
    EMBED,
    EXPERTS,
    FF,
    HEAD,
    HEADS,
    KV,
    LAYERS,
    VOCAB,
    write_gguf,
)


@dataclass
class Family:
    """A small model: `weights` by the names of Transformers (Conv1D's lie transposed)."""

    architecture: str
    weights: Arrays
    fields: dict[str, Any]
    conv1d: tuple[str, ...] = ()
    adapter: Arrays = field(default_factory=dict)
    config: dict[str, Any] = field(default_factory=dict)

    def base(self, path: Path, **chosen: Any) -> Path:
        """Write the model as GGUF."""
        return write_gguf(path, self.architecture, self.weights, self.fields, **chosen)

    def merged(self, path: Path) -> Path:
        """Write the model with the adapter merged into its weights."""
        weights = dict(self.weights)
        for name, change in self.changes().items():
            old = weights[f"{name}.weight"]
            new = change.T if name.endswith(self.conv1d) and self.conv1d else change
            weights[f"{name}.weight"] = old + new.astype(np.float32)
        return write_gguf(path, self.architecture, weights, self.fields)

    def changes(self) -> Arrays:
        """Return scale * B @ A by module, in double precision, as PEFT's get_delta_weight does."""
        found: Arrays = {}
        for name, a, b in self._pairs():
            rank = len(a)
            alpha = (self.config.get("alpha_pattern") or {}).get(_leaf(name))
            alpha = self.config["lora_alpha"] if alpha is None else alpha
            scale = alpha / (math.sqrt(rank) if self.config.get("use_rslora") else rank)
            delta = scale * (b.astype(np.float64) @ a.astype(np.float64))
            found[name] = delta.T if "embed_tokens" in name else delta
        return found

    def _pairs(self) -> list[tuple[str, np.ndarray, np.ndarray]]:
        names = dict.fromkeys(key.rpartition(".lora_")[0] for key in self.adapter)
        found: list[tuple[str, np.ndarray, np.ndarray]] = []
        for name in names:
            halves = {k.rpartition(".lora_")[2]: v for k, v in self.adapter.items()
                      if k.rpartition(".lora_")[0] == name}  # fmt: skip
            a = next(v for k, v in halves.items() if "A" in k)
            b = next(v for k, v in halves.items() if "B" in k)
            found.append((name, a, b))
        return found

    def train(self, targets: Sequence[str], *, rank: int = 4, seed: int = 1, **config: Any) -> None:
        """Make a random adapter for the modules whose names end in `targets`."""
        rng = np.random.default_rng(seed)
        ranks = config.get("rank_pattern") or {}
        self.config = {
            "peft_type": "LORA", "task_type": "CAUSAL_LM", "r": rank, "lora_alpha": 2 * rank,
            "bias": "none", "target_modules": list(targets), "modules_to_save": None,
            "base_model_name_or_path": "someone/small-model", "use_dora": False,
            "fan_in_fan_out": bool(self.conv1d), "inference_mode": True, **config,
        }  # fmt: skip
        self.adapter = {}
        for key, values in self.weights.items():
            name = key.removesuffix(".weight")
            if not key.endswith(".weight") or values.ndim != 2 or not name.endswith(tuple(targets)):
                continue
            r = ranks.get(_leaf(name), rank)
            outputs, inputs = (
                values.T.shape if name.endswith(self.conv1d or ("/",)) else values.shape
            )
            if name.endswith("embed_tokens"):
                inputs, outputs = outputs, inputs
                self.adapter[f"{name}.lora_embedding_A"] = normal(rng, r, inputs) * 8
                self.adapter[f"{name}.lora_embedding_B"] = normal(rng, outputs, r)
            else:
                self.adapter[f"{name}.lora_A.weight"] = normal(rng, r, inputs)
                self.adapter[f"{name}.lora_B.weight"] = normal(rng, outputs, r)

    def peft(self, folder: Path) -> Path:
        """Write the adapter as PEFT saves it."""
        return write_peft(folder, self.adapter, self.config)


def _leaf(name: str) -> str:
    return name.rpartition(".")[2]


# The families


def family(name: str, seed: int = 0, **sizes: int) -> Family:
    """Return a small model of a kind: a key of `FAMILIES`."""
    return FAMILIES[name](np.random.default_rng(seed), **sizes)


def _fields(*, norm: str = "layer_norm_rms_epsilon", **more: Any) -> dict[str, Any]:
    return {
        "context_length": CONTEXT, "embedding_length": EMBED, "block_count": LAYERS,
        "feed_forward_length": FF, "attention.head_count": HEADS, "vocab_size": VOCAB,
        f"attention.{norm}": 1e-5, **more,
    }  # fmt: skip


def _llama(
    rng: np.random.Generator,
    *,
    architecture: str = "llama",
    head: int = HEAD,
    bias: bool = False,
    qk_norm: bool = False,
    tied: bool = False,
    experts: str = "",
    **more: Any,
) -> Family:
    weights = {
        "model.embed_tokens.weight": _wide(rng, VOCAB, EMBED),
        "model.norm.weight": _one(rng),
    }
    if not tied:
        weights["lm_head.weight"] = _wide(rng, VOCAB, EMBED)
    for layer in range(LAYERS):
        at = f"model.layers.{layer}"
        weights[f"{at}.input_layernorm.weight"] = _one(rng)
        weights[f"{at}.post_attention_layernorm.weight"] = _one(rng)
        for part, count in (("q", HEADS), ("k", KV), ("v", KV)):
            weights[f"{at}.self_attn.{part}_proj.weight"] = _wide(rng, count * head, EMBED)
            if bias:
                weights[f"{at}.self_attn.{part}_proj.bias"] = normal(rng, count * head)
        weights[f"{at}.self_attn.o_proj.weight"] = _wide(rng, EMBED, HEADS * head)
        if qk_norm:
            weights[f"{at}.self_attn.q_norm.weight"] = _one(rng, head)
            weights[f"{at}.self_attn.k_norm.weight"] = _one(rng, head)
        weights |= _experts(rng, at, experts) if experts else _feed_forward(rng, at)
    fields = _fields(**more)
    fields |= {"attention.head_count_kv": KV, "rope.dimension_count": head}
    fields |= {"attention.key_length": head, "attention.value_length": head}
    return Family(architecture, weights, fields)


def _feed_forward(rng: np.random.Generator, at: str) -> Arrays:
    return {
        f"{at}.mlp.gate_proj.weight": _wide(rng, FF, EMBED),
        f"{at}.mlp.up_proj.weight": _wide(rng, FF, EMBED),
        f"{at}.mlp.down_proj.weight": _wide(rng, EMBED, FF),
    }


def _experts(rng: np.random.Generator, at: str, style: str) -> Arrays:
    names = ("w1", "w3", "w2") if style == "block_sparse_moe" else (
        "gate_proj", "up_proj", "down_proj")  # fmt: skip
    found = {f"{at}.{style}.gate.weight": _wide(rng, EXPERTS, EMBED)}
    for expert in range(EXPERTS):
        for name in names:
            shape = (EMBED, FF) if name in {"w2", "down_proj"} else (FF, EMBED)
            found[f"{at}.{style}.experts.{expert}.{name}.weight"] = _wide(rng, *shape)
    return found


def _gemma2(rng: np.random.Generator, **more: Any) -> Family:
    made = _llama(rng, tied=True, head=32, **more)
    for layer in range(LAYERS):
        for name in ("pre_feedforward_layernorm", "post_feedforward_layernorm"):
            made.weights[f"model.layers.{layer}.{name}.weight"] = _one(rng)
    return made


def _phi3(rng: np.random.Generator) -> Family:
    made = _llama(rng, architecture="phi3")
    made.fields.pop("attention.key_length")
    made.fields.pop("attention.value_length")
    for layer in range(LAYERS):
        attention, mlp = f"model.layers.{layer}.self_attn", f"model.layers.{layer}.mlp"
        parts = [made.weights.pop(f"{attention}.{part}_proj.weight") for part in "qkv"]
        made.weights[f"{attention}.qkv_proj.weight"] = np.concatenate(parts)
        parts = [made.weights.pop(f"{mlp}.{part}_proj.weight") for part in ("gate", "up")]
        made.weights[f"{mlp}.gate_up_proj.weight"] = np.concatenate(parts)
    return made


def _gpt2(rng: np.random.Generator, *, embed: int = EMBED, layers: int = LAYERS) -> Family:
    weights = {
        "transformer.wte.weight": _wide(rng, VOCAB, embed),
        "transformer.wpe.weight": _wide(rng, CONTEXT, embed),
        **_layer_norm(rng, "transformer.ln_f", embed),
    }
    for layer in range(layers):
        at = f"transformer.h.{layer}"
        weights |= _layer_norm(rng, f"{at}.ln_1", embed) | _layer_norm(rng, f"{at}.ln_2", embed)
        for name, inputs, outputs in (
            ("attn.c_attn", embed, 3 * embed), ("attn.c_proj", embed, embed),
            ("mlp.c_fc", embed, 4 * embed), ("mlp.c_proj", 4 * embed, embed),
        ):  # fmt: skip
            weights[f"{at}.{name}.weight"] = _wide(rng, outputs, inputs).T
            weights[f"{at}.{name}.bias"] = normal(rng, outputs)
    fields = _fields(norm="layer_norm_epsilon", feed_forward_length=4 * embed)
    fields |= {"embedding_length": embed, "block_count": layers}
    return Family("gpt2", weights, fields, conv1d=("c_attn", "c_proj", "c_fc"))


def _gptneox(rng: np.random.Generator) -> Family:
    weights = {
        "gpt_neox.embed_in.weight": _wide(rng, VOCAB, EMBED),
        "embed_out.weight": _wide(rng, VOCAB, EMBED),
        **_layer_norm(rng, "gpt_neox.final_layer_norm", EMBED),
    }
    for layer in range(LAYERS):
        at = f"gpt_neox.layers.{layer}"
        weights |= _layer_norm(rng, f"{at}.input_layernorm", EMBED)
        weights |= _layer_norm(rng, f"{at}.post_attention_layernorm", EMBED)
        for name, inputs, outputs in (
            ("attention.query_key_value", EMBED, 3 * EMBED), ("attention.dense", EMBED, EMBED),
            ("mlp.dense_h_to_4h", EMBED, FF), ("mlp.dense_4h_to_h", FF, EMBED),
        ):  # fmt: skip
            weights[f"{at}.{name}.weight"] = _wide(rng, outputs, inputs)
            weights[f"{at}.{name}.bias"] = normal(rng, outputs)
    fields = _fields(norm="layer_norm_epsilon")
    fields |= {"rope.dimension_count": HEAD, "use_parallel_residual": True}
    return Family("gptneox", weights, fields)


def _layer_norm(rng: np.random.Generator, name: str, size: int) -> Arrays:
    return {f"{name}.weight": _one(rng, size), f"{name}.bias": normal(rng, size)}


def _one(rng: np.random.Generator, size: int = EMBED) -> np.ndarray:
    return 1 + normal(rng, size)


def _wide(rng: np.random.Generator, rows: int, columns: int) -> np.ndarray:
    return rng.standard_normal((rows, columns), dtype=np.float32) * np.float32(columns**-0.5)


_MOE = {"expert_count": EXPERTS, "expert_used_count": 2}
FAMILIES: dict[str, Any] = {
    "llama": _llama,
    "mixtral": lambda rng: _llama(rng, experts="block_sparse_moe", **_MOE),
    "qwen2": lambda rng: _llama(rng, architecture="qwen2", bias=True),
    "qwen3": lambda rng: _llama(rng, architecture="qwen3", qk_norm=True, head=32),
    "qwen3moe": lambda rng: _llama(rng, architecture="qwen3moe", qk_norm=True, head=32,
                                   experts="mlp", expert_feed_forward_length=FF, **_MOE),
    "gemma": lambda rng: _llama(rng, architecture="gemma", tied=True, head=32),
    "gemma2": lambda rng: _gemma2(rng, architecture="gemma2",
                                  **{"attention.sliding_window": 16}),
    "gemma3": lambda rng: _gemma2(rng, architecture="gemma3", qk_norm=True,
                                  **{"attention.sliding_window": 16}),
    "phi3": _phi3,
    "gpt2": _gpt2,
    "gptneox": _gptneox,
}  # fmt: skip
