"""Conversion against the PEFT library itself, where it is installed: same weights, same logits.

The small models of `small_families` are built as Transformers builds them, and PEFT makes, saves
and merges what is converted. PyTorch is no dependency of Fireside: without it, this is skipped.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.small_families import Family, family
from tests.small_layouts import CONTEXT, EMBED, FF, HEADS, KV, LAYERS, VOCAB, write_gguf
from tests.workshop.test_convert import NOISE, TARGETS, converted
from tests.workshop.thinking_aloud import TOKENS, distance, logits

torch = pytest.importorskip("torch")
peft = pytest.importorskip("peft")
transformers = pytest.importorskip("transformers")
pytest.importorskip("tqdm").tqdm.monitor_interval = 0  # it would leave a thread behind

pytestmark = pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::DeprecationWarning")

ANOTHER = 2e-3  # of logits around 1: two implementations, ggml's GELU from a table of halves

_SIZES = {
    "vocab_size": VOCAB, "hidden_size": EMBED, "intermediate_size": FF, "num_hidden_layers": LAYERS,
    "num_attention_heads": HEADS, "num_key_value_heads": KV, "max_position_embeddings": CONTEXT,
    "rms_norm_eps": 1e-5, "pad_token_id": 0, "bos_token_id": 1, "eos_token_id": 2,
    "attention_dropout": 0.0,
}  # fmt: skip
_ROPE = {"rope_parameters": {"rope_type": "default", "rope_theta": 10000.0}}
_GPT2 = {
    "vocab_size": VOCAB, "n_embd": EMBED, "n_layer": LAYERS, "n_head": HEADS,
    "n_positions": CONTEXT, "layer_norm_epsilon": 1e-5,
}  # fmt: skip
_NEOX = {
    **{name: _SIZES[name] for name in ("vocab_size", "hidden_size", "intermediate_size",
                                       "num_hidden_layers", "num_attention_heads",
                                       "max_position_embeddings")},
    "rope_parameters": {"rope_type": "default", "rope_theta": 10000.0, "partial_rotary_factor": 1},
    "layer_norm_eps": 1e-5, "use_parallel_residual": True,
}  # fmt: skip
_LOCAL = {"sliding_window": 16, "layer_types": ["sliding_attention"] * LAYERS}
_GEMMA3 = {
    name: {"rope_type": "default", "rope_theta": 10000.0}
    for name in ("sliding_attention", "full_attention")
}

# By name: the family of small_families, the class of the configuration, and its settings.
MODELS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "llama": ("llama", "LlamaConfig", {"tie_word_embeddings": False, **_ROPE}),
    "mistral": ("llama", "MistralConfig",
                {"tie_word_embeddings": False, "sliding_window": None, **_ROPE}),
    "qwen2": ("qwen2", "Qwen2Config", {"tie_word_embeddings": False, **_ROPE}),
    "qwen3": ("qwen3", "Qwen3Config", {"tie_word_embeddings": False, "head_dim": 32, **_ROPE}),
    "gemma": ("gemma", "GemmaConfig", {"head_dim": 32, **_ROPE}),
    "gemma2": ("gemma2", "Gemma2Config",
               {"head_dim": 32, "query_pre_attn_scalar": 32, "sliding_window": 16, **_ROPE}),
    "gemma3": ("gemma3", "Gemma3TextConfig",
               {"head_dim": 32, "query_pre_attn_scalar": 32, "rope_parameters": _GEMMA3, **_LOCAL}),
    "phi3": ("phi3", "Phi3Config", {"tie_word_embeddings": False, "resid_pdrop": 0.0,
                                    "original_max_position_embeddings": CONTEXT, **_ROPE}),
    "gpt2": ("gpt2", "GPT2Config", {}),
    "gpt-neox": ("gptneox", "GPTNeoXConfig", {}),
}  # fmt: skip


def built(name: str, made: Family) -> Any:
    """Return the model as Transformers builds it, with the weights of `made`."""
    _, kind, chosen = MODELS[name]
    sizes = {"gpt2": _GPT2, "gpt-neox": _NEOX}.get(name, _SIZES)
    config = getattr(transformers, kind)(**{**sizes, **chosen, "attn_implementation": "eager"})
    model = transformers.AutoModelForCausalLM.from_config(config).float().eval()
    one = 1.0 if name.startswith("gemma") else 0.0  # its norms are kept without their one
    state = {
        _theirs(key): torch.from_numpy(np.ascontiguousarray(values - (one if "norm" in key else 0)))
        for key, values in made.weights.items()
    }
    missing, unknown = model.load_state_dict(state, strict=False)
    assert not unknown
    assert all("lm_head" in key or "bias" in key or "inv_freq" in key for key in missing), missing
    return model


def _theirs(key: str) -> str:
    """Return what Transformers calls a weight since its fifth version."""
    return key.replace("embed_out.", "lm_head.")


def answered(model: Any) -> np.ndarray:
    with torch.no_grad():
        return model(torch.tensor([TOKENS])).logits[0].numpy()


def saved_by_peft(name: str, made: Family, folder: Path) -> tuple[Any, Path]:
    """Let PEFT make a random adapter and save it; return the model with it, and the folder."""
    made.train(TARGETS[MODELS[name][0]])
    targets = sorted({key.partition(".lora_")[0] for key in made.adapter})
    config = peft.LoraConfig(
        r=4, lora_alpha=8, target_modules=targets, fan_in_fan_out=bool(made.conv1d),
        init_lora_weights=False, task_type="CAUSAL_LM",
    )  # fmt: skip
    torch.manual_seed(1)
    model = peft.get_peft_model(built(name, made), config).eval()
    model.save_pretrained(folder)
    return model, folder


@pytest.mark.parametrize("name", MODELS)
def test_a_converted_adapter_acts_as_in_peft(name: str, tmp_path: Path) -> None:
    made = family(MODELS[name][0])
    base = made.base(tmp_path / "base.gguf")
    plain = answered(built(name, made))
    model, folder = saved_by_peft(name, made, tmp_path / "peft")
    assert json.loads((folder / "adapter_config.json").read_text("utf-8"))["peft_type"] == "LORA"
    adapter = converted(folder, base, tmp_path / "adapter.gguf")
    acting, theirs = logits(base, [(adapter, 1.0)]), answered(model)
    one = 1.0 if name.startswith("gemma") else 0.0
    state = model.merge_and_unload().state_dict()
    weights = {
        key: state[_theirs(key)].numpy() + (one if "norm" in key else 0) for key in made.weights
    }
    merged = logits(write_gguf(tmp_path / "merged.gguf", made.architecture, weights, made.fields))
    found = {
        "merged by PEFT": distance(acting, merged),
        "PEFT's own logits": distance(acting, theirs),
        "without adapters": distance(logits(base), plain),
        "what it changes": distance(plain, theirs),
    }
    print(name, {what: f"{value:.1e}" for what, value in found.items()})  # seen with -s
    assert found["what it changes"] > 0.1
    assert found["merged by PEFT"] < NOISE * max(1.0, float(np.abs(merged).max()))
    assert found["PEFT's own logits"] < ANOTHER * max(1.0, float(np.abs(theirs).max()))
