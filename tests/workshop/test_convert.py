"""Conversion measured: base and converted adapter compute what the merged weights compute."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from desktop.core import adapters, models
from desktop.workshop.convert import convert
from desktop.workshop.protocol import Convert
from tests import small_families
from tests.small_families import Family, family
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


@pytest.mark.parametrize("target", LINEAR)
def test_each_projection_of_a_llama_by_itself(target: str, tmp_path: Path) -> None:
    made = family("llama")
    made.train((target,), rank=2, lora_alpha=16)
    compare(made, tmp_path)


@pytest.mark.parametrize(
    "config",
    [
        {"use_rslora": True},
        {"lora_alpha": 3.5},
        {"alpha_pattern": {"k_proj": 32, "down_proj": 1}},
        {"rank_pattern": {"q_proj": 2, "up_proj": 8}},
        {"rank_pattern": {"q_proj": 2}, "alpha_pattern": {"o_proj": 24}, "use_rslora": True},
        {"init_lora_weights": "gaussian", "lora_alpha": -8},
    ],
)
def test_ranks_and_scales_are_those_of_peft(config: dict[str, Any], tmp_path: Path) -> None:
    made = family("llama")
    made.train(LINEAR, **config)
    compare(made, tmp_path)


def test_an_alpha_of_nothing_changes_nothing(tmp_path: Path) -> None:
    made = family("llama")
    made.train(LINEAR, lora_alpha=0)
    base = made.base(tmp_path / "base.gguf")
    adapter = converted(made.peft(tmp_path / "peft"), base, tmp_path / "adapter.gguf")
    assert distance(logits(base), logits(base, [(adapter, 1.0)])) == 0


@pytest.mark.parametrize("kind", ["float16", "bfloat16", "float64"])
def test_all_kinds_of_numbers_are_read(kind: str, tmp_path: Path) -> None:
    made = family("llama")
    made.train(LINEAR)
    if kind != "bfloat16":
        made.adapter = {name: values.astype(kind) for name, values in made.adapter.items()}
        compare(made, tmp_path)
        return
    # numpy has no bfloat16: the upper halves of 32-bit floats, whose lower halves are zero
    halves = {name: values.view(np.uint32) >> 16 for name, values in made.adapter.items()}
    made.adapter = {name: (half << 16).view(np.float32) for name, half in halves.items()}
    folder = made.peft(tmp_path / "peft")
    file = folder / "adapter_model.safetensors"
    save_file(
        {f"base_model.model.{name}": half.astype(np.uint16) for name, half in halves.items()},
        str(file),
    )
    file.write_bytes(file.read_bytes().replace(b'"U16"', b'"BF16"', -1))
    length = int.from_bytes(file.read_bytes()[:8], "little") + file.read_bytes().count(b'"BF16"')
    file.write_bytes(length.to_bytes(8, "little") + file.read_bytes()[8:])
    base = made.base(tmp_path / "base.gguf")
    adapter = converted(folder, base, tmp_path / "adapter.gguf")
    merged = logits(made.merged(tmp_path / "merged.gguf"))
    assert distance(logits(base, [(adapter, 1.0)]), merged) < NOISE


def test_a_single_file_is_converted_with_its_settings_beside_it(tmp_path: Path) -> None:
    made = family("llama")
    made.train(LINEAR)
    folder = made.peft(tmp_path / "peft")
    (folder / "adapter_model.safetensors").rename(folder / "my poems.safetensors")
    base = made.base(tmp_path / "base.gguf")
    file = converted(folder / "my poems.safetensors", base, tmp_path / "adapter.gguf")
    found = adapters.identify_adapter(file)
    assert found.name == "my poems"
    assert found.base == "someone/small-model"
    assert found.ranks == (4,)
    assert found.alpha == 8.0
    assert len(found.targets) == 7 * small_families.LAYERS


def test_embeddings_and_the_output_can_be_changed(tmp_path: Path) -> None:
    made = family("llama")
    made.train(("embed_tokens", "lm_head", "q_proj"))
    adapter = compare(made, tmp_path)
    assert set(adapters.identify_adapter(adapter).kinds) == {"token_embd", "output", "attn_q"}


def test_what_only_phi_has_in_one_piece_may_be_trained_in_several(tmp_path: Path) -> None:
    made, apart = family("phi3"), family("phi3")
    made.train(("qkv_proj", "gate_up_proj"))
    parts = {
        "self_attn.qkv_proj": {"q_proj": 64, "k_proj": 32, "v_proj": 32},
        "mlp.gate_up_proj": {"gate_proj": 96, "up_proj": 96},
    }
    # The same change said in parts: the first matrix again for each, the second cut by rows.
    apart.config = made.config
    for layer in range(small_families.LAYERS):
        for whole, sizes in parts.items():
            at, begin = f"model.layers.{layer}.{whole}", 0
            for part, rows in sizes.items():
                name = f"{at.rpartition('.')[0]}.{part}"
                b = made.adapter[f"{at}.lora_B.weight"]
                apart.adapter[f"{name}.lora_A.weight"] = made.adapter[f"{at}.lora_A.weight"]
                apart.adapter[f"{name}.lora_B.weight"] = b[begin : begin + rows]
                begin += rows
    base, merged = made.base(tmp_path / "base.gguf"), logits(made.merged(tmp_path / "m.gguf"))
    adapter = converted(apart.peft(tmp_path / "peft"), base, tmp_path / "adapter.gguf")
    assert distance(logits(base, [(adapter, 1.0)]), merged) < NOISE
    some = {name: v for name, v in apart.adapter.items() if ".v_proj" in name or ".up_" in name}
    apart.adapter = some
    adapter = converted(apart.peft(tmp_path / "some"), base, tmp_path / "some.gguf")
    assert distance(logits(base), logits(base, [(adapter, 1.0)])) > 0.05


def test_what_only_the_adapter_has_in_one_piece_is_cut(tmp_path: Path) -> None:
    made = family("llama")
    made.train(("q_proj", "k_proj", "v_proj", "gate_proj", "up_proj"), rank=4)
    whole = family("llama")
    whole.config = made.config
    names = {"self_attn": (("q_proj", "k_proj", "v_proj"), "qkv_proj"),
             "mlp": (("gate_proj", "up_proj"), "gate_up_proj")}  # fmt: skip
    for layer in range(small_families.LAYERS):
        for place, (parts, name) in names.items():
            at = f"model.layers.{layer}.{place}"
            a = made.adapter[f"{at}.{parts[0]}.lora_A.weight"]
            for part in parts:
                made.adapter[f"{at}.{part}.lora_A.weight"] = a
            whole.adapter[f"{at}.{name}.lora_A.weight"] = a
            whole.adapter[f"{at}.{name}.lora_B.weight"] = np.concatenate(
                [made.adapter[f"{at}.{part}.lora_B.weight"] for part in parts]
            )
    base, merged = made.base(tmp_path / "base.gguf"), logits(made.merged(tmp_path / "m.gguf"))
    adapter = converted(whole.peft(tmp_path / "peft"), base, tmp_path / "adapter.gguf")
    assert distance(logits(base, [(adapter, 1.0)]), merged) < NOISE


def test_experts_may_have_ranks_of_their_own_or_none(tmp_path: Path) -> None:
    made = family("mixtral")
    made.train(("experts.0.w1", "experts.2.w1", "w2"), rank_pattern={"w2": 2})
    first = "model.layers.0.block_sparse_moe.experts.0.w1"
    for half, axis in (("A", 0), ("B", 1)):
        key = f"{first}.lora_{half}.weight"
        made.adapter[key] = np.take(made.adapter[key], [0, 1, 2], axis)  # rank 3 of 4
    compare(made, tmp_path)


def test_names_of_a_model_that_sees_are_those_of_its_language_part(tmp_path: Path) -> None:
    made = family("gemma3")
    made.train(LINEAR)
    merged = logits(made.merged(tmp_path / "merged.gguf"))
    made.adapter = {name.replace("model.layers", "model.language_model.layers"): values
                    for name, values in made.adapter.items()}  # fmt: skip
    base = made.base(tmp_path / "base.gguf")
    adapter = converted(made.peft(tmp_path / "peft"), base, tmp_path / "adapter.gguf")
    assert distance(logits(base, [(adapter, 1.0)]), merged) < NOISE


def test_the_name_that_peft_gives_an_adapter_may_be_in_its_keys(tmp_path: Path) -> None:
    made = family("qwen2")
    made.train(LINEAR)
    merged = logits(made.merged(tmp_path / "merged.gguf"))
    made.adapter = {name.replace(".weight", ".default.weight"): values
                    for name, values in made.adapter.items()}  # fmt: skip
    base = made.base(tmp_path / "base.gguf")
    adapter = converted(made.peft(tmp_path / "peft"), base, tmp_path / "adapter.gguf")
    assert distance(logits(base, [(adapter, 1.0)]), merged) < NOISE


# Real files


@pytest.mark.parametrize("name", ["shakespeare", "alice"])
def test_real_adapters_act_as_their_twins_do(shared: Path, name: str, tmp_path: Path) -> None:
    base = shared / "models" / "stories260K-f32.gguf"
    source = shared / "adapters" / f"{name}-stories260K-peft"
    twin = shared / "adapters" / f"{name}-stories260K.gguf"
    adapter = converted(source, base, tmp_path / "adapter.gguf")
    assert isinstance(adapters.check(adapters.identify_adapter(adapter), models.identify(base)),
                      adapters.Fits)  # fmt: skip
    tokens = (1, 403, 407, 261, 378, 280, 300, 290)
    theirs = logits(base, [(twin, 1.0)], tokens)
    assert distance(logits(base, [(adapter, 1.0)], tokens), theirs) < NOISE
    assert distance(logits(base, tokens=tokens), theirs) > 0.5


def test_a_real_adapter_becomes_one_for_gpt2(shared: Path, tmp_path: Path) -> None:
    source = shared / "adapters" / "gpt2-tigrinya-lora-peft"
    made = family("gpt2", embed=768, layers=12)
    made.fields["attention.head_count"] = 12
    base = made.base(tmp_path / "base.gguf", kind="Q4_0")
    adapter = converted(source, base, tmp_path / "adapter.gguf")
    found = adapters.identify_adapter(adapter)
    assert (found.architecture, found.ranks, found.alpha) == ("gpt2", (8,), 32.0)
    assert found.kinds == ("attn_qkv", "attn_output", "ffn_down")
    assert len(found.targets) == 36
    # the same change, merged into weights of the right shapes
    theirs = load_file(source / "adapter_model.safetensors")
    made.adapter = {name.removeprefix("base_model.model."): v for name, v in theirs.items()}
    made.config = json.loads((source / "adapter_config.json").read_text("utf-8"))
    exact = made.base(tmp_path / "exact.gguf")
    merged = logits(made.merged(tmp_path / "merged.gguf"))
    assert distance(logits(exact, [(adapter, 1.0)]), merged) < 20 * NOISE
    assert distance(logits(exact), merged) > 0.05
