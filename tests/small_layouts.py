"""How convert_hf_to_gguf.py lays weights out anew, written down a second time for the tests.

The names and the order of rows are those of llama.cpp's conversion/ folder; nothing of the workshop
is used, so that a mistake there is not made here as well.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import gguf
import numpy as np
from gguf import GGMLQuantizationType

from tests.small_adapters import Arrays, close, put
from tests.small_models import Small, vocabulary

EMBED, HEADS, KV, HEAD, FF, LAYERS, EXPERTS, CONTEXT = 64, 4, 2, 16, 96, 2, 4, 128
VOCAB = len(vocabulary(Small()).tokens)


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
