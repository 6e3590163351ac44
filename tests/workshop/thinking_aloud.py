"""What a model computes for a fixed text, with adapters or without: llama.cpp, bare."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from llama_cpp import llama_cpp as _binding

c: Any = _binding

TOKENS = (1, 300, 301, 350, 290, 310, 305, 299, 340, 333, 312, 280)
_quiet = c.llama_log_callback(lambda *_: None)


def logits(
    model: Path, adapters: Sequence[tuple[Path, float]] = (), tokens: Sequence[int] = TOKENS
) -> np.ndarray:
    """Return the logits behind each of `tokens`, with a cache in full precision."""
    c.llama_log_set(_quiet, ctypes.c_void_p(0))
    c.llama_backend_init()
    params = c.llama_model_default_params()
    params.n_gpu_layers = 0
    pointer = c.llama_model_load_from_file(str(model).encode(), params)
    assert pointer, model
    settings = c.llama_context_default_params()
    settings.n_ctx, settings.type_k, settings.type_v = 64, 0, 0
    settings.flash_attn_type, settings.n_threads, settings.n_threads_batch = 0, 1, 1
    context = c.llama_init_from_model(pointer, settings)
    try:
        _attach(pointer, context, adapters)
        batch = c.llama_batch_init(len(tokens), 0, 1)
        for index, token in enumerate(tokens):
            batch.token[index], batch.pos[index] = token, index
            batch.n_seq_id[index], batch.seq_id[index][0], batch.logits[index] = 1, 0, 1
        batch.n_tokens = len(tokens)
        assert c.llama_decode(context, batch) == 0
        size = c.llama_vocab_n_tokens(c.llama_model_get_vocab(pointer))
        rows = [np.ctypeslib.as_array(c.llama_get_logits_ith(context, i), (size,)).copy()
                for i in range(len(tokens))]  # fmt: skip
        c.llama_batch_free(batch)
        return np.stack(rows)
    finally:
        c.llama_free(context)
        c.llama_model_free(pointer)


def _attach(model: int, context: int, adapters: Sequence[tuple[Path, float]]) -> None:
    loaded = [c.llama_adapter_lora_init(model, str(path).encode()) for path, _ in adapters]
    assert all(loaded), adapters
    pointers = (c.llama_adapter_lora_p_ctypes * len(loaded))(*loaded)
    strengths = (ctypes.c_float * len(loaded))(*(strength for _, strength in adapters))
    assert c.llama_set_adapters_lora(context, pointers, len(loaded), strengths) == 0


def distance(one: np.ndarray, other: np.ndarray) -> float:
    return float(np.abs(one - other).max())
