"""Small random models of further architectures, as tests.small_models writes the common ones."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from tests.small_models import Small, Writer


def write_mixtral(path: Path, **chosen: Any) -> Path:
    """Write a llama with experts."""
    small = Small(**chosen)
    model = Writer(path, "llama", small)
    _count_experts(model, small)
    for layer in range(small.layers):
        model.attention(layer)
        model.experts(layer, small.ff)
    model.output()
    return model.close()


def write_qwen2(path: Path, **chosen: Any) -> Path:
    """Write a qwen2: biases in the attention."""
    small = Small(**chosen)
    model = Writer(path, "qwen2", small)
    for layer in range(small.layers):
        model.attention(layer)
        for name, heads in (("q", small.heads), ("k", small.kv_heads), ("v", small.kv_heads)):
            model.exact(f"blk.{layer}.attn_{name}.bias", np.zeros(heads * small.head_size))
        model.feed_forward(layer)
    model.output()
    return model.close()


def write_qwen3(path: Path, **chosen: Any) -> Path:
    """Write a qwen3: normalised queries and keys."""
    small = Small(**chosen)
    model = Writer(path, "qwen3", small)
    for layer in range(small.layers):
        model.attention(layer)
        _norms_of_heads(model, small, layer)
        model.feed_forward(layer)
    model.output()
    return model.close()


def write_qwen3moe(path: Path, **chosen: Any) -> Path:
    """Write a qwen3moe: qwen3 with experts that are narrower than the feed-forward part."""
    small = Small(**chosen)
    model = Writer(path, "qwen3moe", small)
    _count_experts(model, small)
    model.number("expert_feed_forward_length", small.expert_ff)
    for layer in range(small.layers):
        model.attention(layer)
        _norms_of_heads(model, small, layer)
        model.experts(layer, small.expert_ff)
    model.output()
    return model.close()


def write_gemma3(path: Path, **chosen: Any) -> Path:
    """Write a gemma3: as gemma2, with normalised queries and keys."""
    small = Small(**chosen)
    model = Writer(path, "gemma3", small, embedding=0.25 * small.embed**-0.5)
    model.number("attention.sliding_window", small.window)
    model.number("attention.key_length", small.head_size)
    model.number("attention.value_length", small.head_size)
    for layer in range(small.layers):
        model.attention(layer)
        _norms_of_heads(model, small, layer)
        model.feed_forward(layer)
        model.norm(f"blk.{layer}.post_attention_norm.weight")
        model.norm(f"blk.{layer}.post_ffw_norm.weight")
    return model.close()


def write_phi3(path: Path, **chosen: Any) -> Path:
    """Write a phi3: one matrix for queries, keys and values, one for both halves of the gate."""
    small = Small(**chosen)
    model = Writer(path, "phi3", small)
    kv = small.kv_heads * small.head_size
    for layer in range(small.layers):
        block = f"blk.{layer}"
        model.norm(f"{block}.attn_norm.weight")
        model.matrix(f"{block}.attn_qkv.weight", small.embed, small.embed + 2 * kv)
        model.matrix(f"{block}.attn_output.weight", small.embed, small.embed)
        model.norm(f"{block}.ffn_norm.weight")
        model.matrix(f"{block}.ffn_up.weight", small.embed, 2 * small.ff)
        model.matrix(f"{block}.ffn_down.weight", small.ff, small.embed)
    model.output()
    return model.close()


def write_gptneox(path: Path, **chosen: Any) -> Path:
    """Write a gpt-neox: biases everywhere, attention and feed-forward side by side."""
    small = Small(**{"kv_heads": 4, **chosen})
    model = Writer(path, "gptneox", small)
    model.number("attention.layer_norm_epsilon", 1e-5)
    model.number("use_parallel_residual", True)
    kv = small.kv_heads * small.head_size
    for layer in range(small.layers):
        block = f"blk.{layer}"
        model.norm(f"{block}.attn_norm.weight")
        model.norm(f"{block}.ffn_norm.weight")
        for name in ("attn_norm", "ffn_norm", "attn_output", "ffn_down"):
            model.exact(f"{block}.{name}.bias", np.zeros(small.embed))
        model.matrix(f"{block}.attn_qkv.weight", small.embed, small.embed + 2 * kv)
        model.exact(f"{block}.attn_qkv.bias", np.zeros(small.embed + 2 * kv))
        model.matrix(f"{block}.attn_output.weight", small.embed, small.embed)
        model.matrix(f"{block}.ffn_up.weight", small.embed, small.ff)
        model.exact(f"{block}.ffn_up.bias", np.zeros(small.ff))
        model.matrix(f"{block}.ffn_down.weight", small.ff, small.embed)
    model.exact("output_norm.bias", np.zeros(small.embed))
    model.output()
    return model.close()


def write_granitehybrid(path: Path, *, state: int = 64, **chosen: Any) -> Path:
    """Write a granite hybrid: even layers are a Mamba 2 with `state` numbers, odd ones attention.

    With experts beside a shared one if `experts` is not 0.
    """
    small = Small(**{"experts": 0, **chosen})
    model = Writer(path, "granitehybrid", small)
    kv_heads = [small.kv_heads if layer % 2 else 0 for layer in range(small.layers)]
    model.put("granitehybrid.attention.head_count_kv", kv_heads)
    inner = 2 * small.embed
    ranks = inner // 64  # Mamba 2 has heads of 64 numbers
    for key, value in (
        ("conv_kernel", 4), ("inner_size", inner), ("state_size", state),
        ("time_step_rank", ranks), ("group_count", 1),
    ):  # fmt: skip
        model.number(f"ssm.{key}", value)
    if small.experts:
        _count_experts(model, small)
        model.number("expert_shared_feed_forward_length", small.expert_ff)
    for layer in range(small.layers):
        if kv_heads[layer]:
            model.attention(layer)
        else:
            _mamba2(model, small, layer, (inner, state, ranks))
        if small.experts:
            model.experts(layer, small.ff)
            _shared_expert(model, small, layer)
        else:
            model.feed_forward(layer)
    return model.close()


def write_deepseek2(
    path: Path, *, lora: int = 128, q_lora: int = 96, rope: int = 32, **chosen: Any
) -> Path:
    """Write a deepseek2: keys and values are kept as `lora` latent numbers (MLA), with experts.

    A head's keys are `head` numbers and `rope` more, its values `head`; the first layer is dense.
    """
    small = Small(**{"kv_heads": 1, **chosen})
    model = Writer(path, "deepseek2", small)
    _count_experts(model, small)
    head = small.head_size
    for key, value in (
        ("expert_feed_forward_length", small.expert_ff), ("expert_shared_count", 1),
        ("leading_dense_block_count", 1), ("rope.dimension_count", rope),
        ("attention.q_lora_rank", q_lora), ("attention.kv_lora_rank", lora),
        ("attention.key_length", lora + rope), ("attention.value_length", lora),
        ("attention.key_length_mla", head + rope), ("attention.value_length_mla", head),
    ):  # fmt: skip
        model.number(key, value)
    for layer in range(small.layers):
        block = f"blk.{layer}"
        model.norm(f"{block}.attn_norm.weight")
        model.norm(f"{block}.attn_q_a_norm.weight", q_lora)
        model.norm(f"{block}.attn_kv_a_norm.weight", lora)
        model.matrix(f"{block}.attn_q_a.weight", small.embed, q_lora)
        model.matrix(f"{block}.attn_q_b.weight", q_lora, small.heads * (head + rope))
        model.matrix(f"{block}.attn_kv_a_mqa.weight", small.embed, lora + rope)
        model.matrices(f"{block}.attn_k_b.weight", small.heads, head, lora)
        model.matrices(f"{block}.attn_v_b.weight", small.heads, lora, head)
        model.matrix(f"{block}.attn_output.weight", small.heads * head, small.embed)
        if layer:
            model.experts(layer, small.expert_ff)
            _shared_expert(model, small, layer)
        else:
            model.feed_forward(layer)
    model.output()
    return model.close()


def _count_experts(model: Writer, small: Small) -> None:
    model.number("expert_count", small.experts)
    model.number("expert_used_count", small.experts_used)


def _norms_of_heads(model: Writer, small: Small, layer: int) -> None:
    model.norm(f"blk.{layer}.attn_q_norm.weight", small.head_size)
    model.norm(f"blk.{layer}.attn_k_norm.weight", small.head_size)


def _shared_expert(model: Writer, small: Small, layer: int) -> None:
    model.matrix(f"blk.{layer}.ffn_gate_shexp.weight", small.embed, small.expert_ff)
    model.matrix(f"blk.{layer}.ffn_up_shexp.weight", small.embed, small.expert_ff)
    model.matrix(f"blk.{layer}.ffn_down_shexp.weight", small.expert_ff, small.embed)


def _mamba2(model: Writer, small: Small, layer: int, sizes: tuple[int, int, int]) -> None:
    inner, state, ranks = sizes
    block, wide = f"blk.{layer}", inner + 2 * state
    model.norm(f"{block}.attn_norm.weight")
    model.matrix(f"{block}.ssm_in.weight", small.embed, inner + wide + ranks)
    model.exact(f"{block}.ssm_conv1d.weight", model.random(wide, 4))
    model.exact(f"{block}.ssm_conv1d.bias", np.zeros(wide))
    model.exact(f"{block}.ssm_dt.bias", np.full(ranks, -2.0))
    model.exact(f"{block}.ssm_a", np.full((ranks, 1), -1.0))
    model.exact(f"{block}.ssm_d", np.ones((ranks, 1)))
    model.exact(f"{block}.ssm_norm.weight", np.ones((1, inner)))
    model.matrix(f"{block}.ssm_out.weight", inner, small.embed)
