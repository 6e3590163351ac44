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

import gguf
import numpy as np
from gguf import GGMLQuantizationType

from tests.small_adapters import Arrays, close, normal, put, write_peft
from tests.small_models import Small, vocabulary

EMBED, HEADS, KV, HEAD, FF, LAYERS, EXPERTS, CONTEXT = 64, 4, 2, 16, 96, 2, 4, 128
VOCAB = len(vocabulary(Small()).tokens)


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


# The rules by which convert_hf_to_gguf.py lays weights out anew, written down a second time.


def permute(weights: np.ndarray, heads: int) -> np.ndarray:
    """Return q or k of a llama as GGUF has it (LlamaModel.permute)."""
    halves = weights.reshape(heads, 2, len(weights) // heads // 2, *weights.shape[1:])
    return halves.swapaxes(1, 2).reshape(weights.shape)


def unlace(weights: np.ndarray) -> np.ndarray:
    """Return gpt-neox's q, k, v as GGUF has it (GPTNeoXModel.modify_tensors)."""
    heads = weights.reshape(HEADS, 3, len(weights) // HEADS // 3, *weights.shape[1:])
    return np.concatenate([heads[:, n].reshape(-1, *weights.shape[1:]) for n in range(3)])


_PLAIN = {
    "model.embed_tokens": "token_embd", "model.norm": "output_norm", "lm_head": "output",
    "input_layernorm": "attn_norm", "post_attention_layernorm": "ffn_norm",
    "self_attn.q_proj": "attn_q", "self_attn.k_proj": "attn_k", "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output", "self_attn.q_norm": "attn_q_norm",
    "self_attn.k_norm": "attn_k_norm", "self_attn.qkv_proj": "attn_qkv",
    "mlp.gate_proj": "ffn_gate", "mlp.up_proj": "ffn_up", "mlp.down_proj": "ffn_down",
    "mlp.gate_up_proj": "ffn_up", "block_sparse_moe.gate": "ffn_gate_inp",
    "mlp.gate": "ffn_gate_inp",
}  # fmt: skip
_GEMMA2 = {
    "post_attention_layernorm": "post_attention_norm", "pre_feedforward_layernorm": "ffn_norm",
    "post_feedforward_layernorm": "post_ffw_norm",
}  # fmt: skip
_GPT2 = {
    "transformer.wte": "token_embd", "transformer.wpe": "position_embd",
    "transformer.ln_f": "output_norm", "ln_1": "attn_norm", "ln_2": "ffn_norm",
    "attn.c_attn": "attn_qkv", "attn.c_proj": "attn_output", "mlp.c_fc": "ffn_up",
    "mlp.c_proj": "ffn_down",
}  # fmt: skip
_NEOX = {
    "gpt_neox.embed_in": "token_embd", "gpt_neox.final_layer_norm": "output_norm",
    "embed_out": "output", "input_layernorm": "attn_norm", "post_attention_layernorm": "ffn_norm",
    "attention.query_key_value": "attn_qkv", "attention.dense": "attn_output",
    "mlp.dense_h_to_4h": "ffn_up", "mlp.dense_4h_to_h": "ffn_down",
}  # fmt: skip
_NAMES = {"gpt2": _GPT2, "gptneox": _NEOX, "gemma2": {**_PLAIN, **_GEMMA2},
          "gemma3": {**_PLAIN, **_GEMMA2}}  # fmt: skip
_EXPERT_KINDS = {"w1": "gate", "gate_proj": "gate", "w3": "up", "up_proj": "up", "w2": "down",
                 "down_proj": "down"}  # fmt: skip


def _laid_out(architecture: str, weights: Arrays) -> Arrays:
    """Return the tensors of a GGUF file."""
    names = _NAMES.get(architecture, _PLAIN)
    found: Arrays = {}
    experts: dict[str, dict[int, np.ndarray]] = {}
    for key, values in weights.items():
        module, _, ending = key.rpartition(".")
        block, rest = "", module
        if ".layers." in module or ".h." in module:
            _, _, behind = module.partition(".layers." if ".layers." in module else ".h.")
            layer, _, rest = behind.partition(".")
            block = f"blk.{layer}."
        if ".experts." in rest:
            _, _, expert, kind = rest.split(".")
            name = f"{block}ffn_{_EXPERT_KINDS[kind]}_exps.weight"
            experts.setdefault(name, {})[int(expert)] = values
            continue
        found[f"{block}{names[rest]}.{ending}"] = _row_order(architecture, rest, values)
    for name, by_number in experts.items():
        found[name] = np.stack([by_number[n] for n in range(len(by_number))])
    return found


def _row_order(architecture: str, module: str, values: np.ndarray) -> np.ndarray:
    if architecture == "llama" and module == "self_attn.q_proj":
        return permute(values, HEADS)
    if architecture == "llama" and module == "self_attn.k_proj":
        return permute(values, KV)
    if architecture == "gptneox" and module == "attention.query_key_value":
        return unlace(values)
    if (
        architecture == "gpt2"
        and values.ndim == 2
        and module.endswith(("c_attn", "c_proj", "c_fc"))
    ):
        return values.T
    return values


def write_gguf(
    path: Path,
    architecture: str,
    weights: Arrays,
    fields: dict[str, Any],
    *,
    kind: str = "F32",
    **more: Any,
) -> Path:
    """Write a model; matrices are stored as `kind`."""
    words = vocabulary(Small())
    writer = gguf.GGUFWriter(None, architecture)
    header: dict[str, Any] = {
        "general.name": "Small model",
        "general.type": "model",
        **{f"{architecture}.{name}": value for name, value in fields.items()},
        "tokenizer.ggml.model": "llama",
        "tokenizer.ggml.pre": "default",
        "tokenizer.ggml.unknown_token_id": 0,
        "tokenizer.ggml.bos_token_id": 1,
        "tokenizer.ggml.eos_token_id": 2,
        **more,
    }
    for name, value in header.items():
        put(writer, name, value)
    writer.add_token_list(words.tokens)
    writer.add_token_scores(words.scores)
    writer.add_token_types(words.types)
    raw = GGMLQuantizationType[kind]
    for name, values in _laid_out(architecture, weights).items():
        exact = np.ascontiguousarray(values, dtype=np.float32)
        if values.ndim < 2 or raw is GGMLQuantizationType.F32 or "position" in name:
            writer.add_tensor(name, exact)
        else:
            writer.add_tensor(name, gguf.quants.quantize(exact, raw), raw_dtype=raw)
    path.parent.mkdir(parents=True, exist_ok=True)
    return close(writer, path)


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
