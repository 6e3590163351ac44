"""Whether an adapter fits: what its file says, compared with what the model's file says."""

from __future__ import annotations

import dataclasses
import struct
import sys
from pathlib import Path
from subprocess import run
from typing import Any

import gguf
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core import adapters, models
from desktop.core.adapter_fit import same_model
from desktop.core.adapters import DoesNotFit, Fits, FitsByShape, ModelShape
from desktop.core.errors import AdapterError
from tests import small_models
from tests.small_adapters import pair, write_adapter
from tests.small_families import family
from tests.small_layouts import EXPERTS, FF, VOCAB

Q, K, UP = "blk.0.attn_q.weight", "blk.1.attn_k.weight", "blk.0.ffn_up.weight"
EXPS = "blk.0.ffn_up_exps.weight"


@pytest.fixture(scope="module")
def shapes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ModelShape]:
    folder = tmp_path_factory.mktemp("shapes")
    return {
        name: adapters.shape_of(models.identify(family(name).base(folder / f"{name}.gguf")))
        for name in ("llama", "mixtral", "gemma2")
    }


def reasons(path: Path, shape: ModelShape) -> tuple[str, ...]:
    verdict = adapters.check(adapters.identify_adapter(path), shape)
    assert isinstance(verdict, DoesNotFit), verdict
    return tuple(str(reason) for reason in verdict.reasons)


# What a file is


def test_a_file_says_what_it_is(tmp_path: Path) -> None:
    path = write_adapter(
        tmp_path / "poems.gguf",
        pair(Q, 64, 64) | pair(K, 64, 32, rank=8) | {"output_norm.weight": np.ones(64, np.float32)},
        general__name="Poems\x1b[31m",
        general__description="Writes  in\nverse",
        general__author="Somebody",
        general__license="mit",
        general__base_model__count=1,
        **{"general.base_model.0.name": "Small model"},
        adapter__lora__task_name="verse",
        adapter__lora__prompt_prefix="In verse:",
        fireside__adapter__strength=0.75,
    )
    found = adapters.identify_adapter(path)
    assert found.path == path
    assert found.size == path.stat().st_size
    assert found.name == "Poems[31m"
    assert found.description == "Writes in verse"
    assert (found.author, found.licence, found.task) == ("Somebody", "mit", "verse")
    assert found.prompt_prefix == "In verse:"
    assert (found.architecture, found.alpha, found.base) == ("llama", 8.0, "Small model")
    assert found.ranks == (4, 8)
    assert found.kinds == ("attn_q", "attn_k")
    assert [(target.name, target.shape) for target in found.targets] == [
        (Q, (64, 64)),
        (K, (64, 32)),
    ]
    assert found.strength == 0.75
    assert found.ignored == 1
    assert found.flaws == ()


def test_a_nameless_one_is_called_by_its_file(tmp_path: Path) -> None:
    found = adapters.identify_adapter(write_adapter(tmp_path / "poems.gguf", pair(Q, 64, 64)))
    assert (found.name, found.base, found.strength) == ("poems", "", 1.0)


@pytest.mark.parametrize("strength", [float("nan"), 1e9, ("uint32", 3), "much"])
def test_a_strength_that_cannot_be_meant_is_one(strength: Any, tmp_path: Path) -> None:
    path = write_adapter(tmp_path / "a.gguf", pair(Q, 64, 64), fireside__adapter__strength=strength)
    assert adapters.identify_adapter(path).strength == 1.0


def test_what_is_no_adapter_is_said(tmp_path: Path) -> None:
    model = small_models.write_llama(tmp_path / "model.gguf")
    vector = write_adapter(tmp_path / "v.gguf", pair(Q, 64, 64), adapter__type="control")
    text = tmp_path / "text.gguf"
    text.write_text("hello")
    for path in (model, vector, text, tmp_path / "absent.gguf", tmp_path):
        with pytest.raises(AdapterError):
            adapters.identify_adapter(path)


# The verdict


@pytest.mark.parametrize(
    ("base", "verdict"),
    [
        ("", Fits(named=False)),
        ("Small model", Fits(named=True)),
        ("someone/small-model-GGUF", Fits(named=True)),
        ("https://a.hub/someone/llama", Fits(named=True)),  # as the file is called
        ("Large model", FitsByShape("Large model")),
    ],
)
def test_it_may_fit_and_yet_be_made_for_another(
    base: str, verdict: object, shapes: dict[str, ModelShape], tmp_path: Path
) -> None:
    fields = {"general.base_model.count": 1, "general.base_model.0.name": base} if base else {}
    path = write_adapter(tmp_path / "a.gguf", pair(Q, 64, 64) | pair(UP, 64, FF), **fields)
    assert adapters.check(adapters.identify_adapter(path), shapes["llama"]) == verdict


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("meta-llama/Llama-3.1-8B-Instruct", "Meta Llama 3.1 8B Instruct", True),
        ("unsloth/llama-3-8b-bnb-4bit", "Llama 3 8B", True),
        ("google/gemma-2-2b-it", "Gemma 2 2b It", True),
        ("./llama-2-7b-hf/", "llama-2-7b.Q4_K_M.gguf", True),
        ("gpt2", "GPT2", True),
        ("mistralai/Mistral-7B-v0.1", "Mistral 7B v0.2", False),
        ("Qwen/Qwen2.5-0.5B", "Qwen2.5 0.5B Instruct", False),
        ("huggyllama/llama-7b", "Llama 13B", False),
        ("model 1.5", "model 15", False),
        ("gguf", "hf", False),
    ],
)
def test_names_of_models_are_compared_by_what_they_mean(one: str, other: str, same: bool) -> None:
    assert same_model(one, other) is same


def test_a_hash_is_better_than_a_name(shapes: dict[str, ModelShape], tmp_path: Path) -> None:
    path = write_adapter(
        tmp_path / "a.gguf", pair(Q, 64, 64), fireside__adapter__base_sha256="ab" * 32,
        **{"general.base_model.count": 1, "general.base_model.0.name": "odd"},
    )  # fmt: skip
    found, shape = adapters.identify_adapter(path), shapes["llama"]
    assert adapters.check(found, shape) == FitsByShape("odd")
    known = dataclasses.replace(shape, sha256="ab" * 32)
    assert adapters.check(found, known) == Fits(named=True)


def f(*shape: int) -> np.ndarray:
    return np.ones(shape, np.float32)


# A file, the model it is for, and the beginning of what is said; llama.cpp refuses the first few,
# and ends the process on most of the others (tests/engine/test_bad_adapters.py).
PAIR, ALPHA = pair(Q, 64, 64), "adapter.lora.alpha"
APART = "do not belong together"
BAD: dict[str, tuple[dict[str, np.ndarray], dict[str, Any], str]] = {
    "another architecture": (PAIR, {"architecture": "qwen2"}, "made for a model of the"),
    "another size": (pair(Q, 128, 64), {}, "is 64"),
    "more layers": (pair("blk.7.attn_q.weight", 64, 64), {}, "It changes layer 8"),
    "another tensor": (pair("blk.0.attn_x.weight", 64, 64), {}, "which this model does not have"),
    "half a pair": ({f"{Q}.lora_a": f(4, 64)}, {}, "A half of the pair"),
    "the other half": ({f"{Q}.lora_b": f(64, 4)}, {}, "A half of the pair"),
    "other tensors": (PAIR | {"x.weight": f(4)}, {}, "which is no half of a pair"),
    "nothing": ({}, {}, "It changes nothing"),
    "whole alpha": (PAIR, {ALPHA: ("uint32", 8)}, "Its alpha is stored"),
    "double alpha": (PAIR, {ALPHA: ("float64", 8)}, "Its alpha is stored"),
    "text alpha": (PAIR, {ALPHA: "8"}, "Its alpha is stored"),
    "alpha nan": (PAIR, {ALPHA: float("nan")}, "cannot be meant"),
    "alpha inf": (PAIR, {ALPHA: float("inf")}, "cannot be meant"),
    "alpha absurd": (PAIR, {ALPHA: 1e20}, "cannot be meant"),
    "activated": (PAIR, {"adapter.alora.invocation_tokens": [1]}, "activated LoRA"),
    "whole numbers": ({n: v.astype(np.int32) for n, v in PAIR.items()}, {}, "stored as I32"),
    "bytes": ({n: v.astype(np.int8) for n, v in PAIR.items()}, {}, "stored as I8"),
    "doubles": ({n: v.astype(np.float64) for n, v in PAIR.items()}, {}, "stored as F64"),
    "ranks apart": ({f"{Q}.lora_a": f(4, 64), f"{Q}.lora_b": f(64, 8)}, {}, APART),
    "rank absurd": (pair(Q, 64, 64, rank=65), {}, "Its rank for"),
    "experts of none": ({f"{Q}.lora_a": f(2, 4, 64), f"{Q}.lora_b": f(2, 64, 4)}, {}, "is 64"),
    "one half of experts": ({f"{Q}.lora_a": f(2, 4, 64), f"{Q}.lora_b": f(64, 4)}, {}, APART),
    "transposed": ({f"{UP}.lora_a": f(64, 4), f"{UP}.lora_b": f(4, FF)}, {}, APART),
    "embeddings apart": (
        {"token_embd.weight.lora_a": f(VOCAB, 4), "token_embd.weight.lora_b": f(64, 8)}, {}, APART,
    ),
    "no matrix": (pair("blk.0.attn_norm.weight", 64, 1), {}, "which no adapter can"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_what_does_not_fit_is_said(
    name: str, shapes: dict[str, ModelShape], tmp_path: Path
) -> None:
    tensors, fields, said = BAD[name]
    path = write_adapter(tmp_path / "bad.gguf", tensors, **fields)
    assert said in reasons(path, shapes["llama"])[0]


def test_embeddings_that_are_the_output_as_well_are_refused(
    shapes: dict[str, ModelShape], tmp_path: Path
) -> None:
    tensors = {"token_embd.weight.lora_a": f(VOCAB, 4), "token_embd.weight.lora_b": f(64, 4)}
    tied = write_adapter(tmp_path / "tied.gguf", tensors, architecture="gemma2")
    assert "for its output as well" in reasons(tied, shapes["gemma2"])[0]
    untied = adapters.identify_adapter(write_adapter(tmp_path / "untied.gguf", tensors))
    assert isinstance(adapters.check(untied, shapes["llama"]), Fits)
    output = write_adapter(
        tmp_path / "output.gguf", pair("output.weight", 64, VOCAB), architecture="gemma2"
    )
    assert "uses its embeddings for that" in reasons(output, shapes["gemma2"])[0]


def test_experts_must_be_as_many(shapes: dict[str, ModelShape], tmp_path: Path) -> None:
    def made(count: int) -> Path:
        halves = {f"{EXPS}.lora_a": f(count, 4, 64), f"{EXPS}.lora_b": f(count, FF, 4)}
        return write_adapter(tmp_path / f"{count}.gguf", halves)

    shape = shapes["mixtral"]
    assert isinstance(adapters.check(adapters.identify_adapter(made(EXPERTS)), shape), Fits)
    assert "is 64" in reasons(made(EXPERTS - 1), shape)[0]
    assert "is 64" in reasons(write_adapter(tmp_path / "flat.gguf", pair(EXPS, 64, FF)), shape)[0]


def test_three_differences_are_enough(shapes: dict[str, ModelShape], tmp_path: Path) -> None:
    tensors: dict[str, np.ndarray] = {}
    for kind in "qkv":
        tensors |= pair(f"blk.0.attn_{kind}.weight", 128, 128)
    path = write_adapter(tmp_path / "a.gguf", tensors, architecture="qwen2")
    found = reasons(path, shapes["llama"])
    assert len(found) == 3
    assert "qwen2" in found[0]
    assert "blk.0.attn_q.weight" in found[1]
    assert "128 \N{MULTIPLICATION SIGN} 128" in found[1]


# The numbers


@pytest.mark.parametrize("kind", ["F32", "F16", "BF16", "Q8_0", "Q4_0", "Q4_1", "Q5_0", "Q5_1"])
@pytest.mark.parametrize("bad", [float("nan"), float("inf"), float("-inf"), 3e38])
def test_every_number_must_be_finite(kind: str, bad: float, tmp_path: Path) -> None:
    types = {f"{Q}.lora_a": kind}
    sound = write_adapter(tmp_path / "sound.gguf", pair(Q, 64, 64), types=types)
    assert adapters.flaw_in_values(sound) is None
    tensor = next(t for t in gguf.GGUFReader(sound).tensors if t.name.endswith("a"))
    pattern = {"F32": "<f", "BF16": "<f"}.get(kind, "<e")
    if pattern == "<e" and bad == 3e38:
        return  # no such number in 16 bits
    raw = struct.pack(pattern, bad)[2 if kind == "BF16" else 0 :]
    data = bytearray(sound.read_bytes())
    block = gguf.GGML_QUANT_SIZES[tensor.tensor_type][1]
    at = int(tensor.data_offset) + 3 * block  # the beginning of the fourth number, or block
    data[at : at + len(raw)] = raw
    spoilt = tmp_path / "spoilt.gguf"
    spoilt.write_bytes(data)
    found = adapters.flaw_in_values(spoilt)
    assert (found is None) == (bad == 3e38)
    assert found is None or "lora_a" in str(found)


@settings(max_examples=200, deadline=None)
@given(data=st.binary(min_size=64, max_size=64), kind=st.sampled_from(["<f4", "<f2"]))
def test_finite_means_what_numpy_means(data: bytes, kind: str) -> None:
    from desktop.core.adapter_values import _CHECKS

    name = {"<f4": "F32", "<f2": "F16"}[kind]
    assert _CHECKS[name](data) == bool(np.isfinite(np.frombuffer(data, kind)).all())


def test_admitting_says_the_first_reason(tmp_path: Path) -> None:
    model = models.identify(family("llama").base(tmp_path / "model.gguf"))
    good = write_adapter(tmp_path / "good.gguf", pair(Q, 64, 64))
    assert adapters.admit(good, model).ranks == (4,)
    with pytest.raises(AdapterError, match="It changes layer 8"):
        adapters.admit(write_adapter(tmp_path / "a.gguf", BAD["more layers"][0]), model)
    spoilt = {name: values * np.float32("nan") for name, values in pair(Q, 64, 64).items()}
    with pytest.raises(AdapterError, match="no finite numbers"):
        adapters.admit(write_adapter(tmp_path / "b.gguf", spoilt), model)


def test_nothing_here_needs_numpy() -> None:
    code = "import sys, desktop.core.adapters; sys.exit('numpy' in sys.modules)"
    assert run([sys.executable, "-c", code], check=False).returncode == 0


def test_real_adapters_and_models(shared: Path) -> None:
    stories = adapters.shape_of(models.identify(shared / "models" / "stories260K-f32.gguf"))
    tiny = adapters.shape_of(models.identify(shared / "models" / "llama-2-tiny-random.gguf"))
    for name in ("shakespeare", "alice"):
        path = shared / "adapters" / f"{name}-stories260K.gguf"
        assert isinstance(adapters.check(adapters.identify_adapter(path), stories), Fits)
        assert reasons(path, tiny)
        assert adapters.flaw_in_values(path) is None
    other = shared / "adapters" / "discollama-llama3-8b-2layers.gguf"
    assert "layer 32" in reasons(other, stories)[0]
