"""Adapters baked in: the new model computes what base and adapters compute, and says the same."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any, NamedTuple

import gguf
import numpy as np
import pytest

from desktop.core import adapters, models
from desktop.core.chat import AdapterUse
from desktop.core.errors import AdapterError, FiresideError, ModelError, StorageError
from desktop.core.wording import Wording
from desktop.workshop import output as output_files
from desktop.workshop.bake import bake
from desktop.workshop.merge import BAKED
from desktop.workshop.price import RECIPES, price
from desktop.workshop.protocol import Bake
from tests import small_models
from tests.small_adapters import pair, write_adapter
from tests.small_families import family
from tests.small_layouts import EMBED, EXPERTS, FF, VOCAB
from tests.workshop.test_convert import TARGETS, converted
from tests.workshop.thinking_aloud import distance, logits

NOISE = 5e-4


class Pot(NamedTuple):
    """A base, and two adapters for it."""

    base: Path
    one: Path
    two: Path


def stirred(folder: Path, name: str = "llama", **chosen: Any) -> Pot:
    made = family(name)
    base = made.base(folder / "base.gguf", **chosen)
    found: list[Path] = []
    for seed in (1, 2):
        made.train(TARGETS[name], seed=seed)
        source = made.peft(folder / f"peft-{seed}")
        found.append(converted(source, base, folder / f"adapter-{seed}.gguf"))
    return Pot(base, *found)


def baked(base: Path, output: Path, *uses: tuple[Path, float], kind: str = "F32") -> Path:
    told: list[float] = []

    def report(share: float, _: Wording) -> None:
        told.append(share)

    adapters_ = tuple(AdapterUse(str(path), strength) for path, strength in uses)
    size = bake(Bake(1, str(base), adapters_, str(output), kind), report)
    assert size == output.stat().st_size
    assert told == sorted(told)
    assert told[-1] == 1
    assert list(output.parent.glob("*.part")) == []
    return output


@pytest.mark.parametrize("name", ["llama", "mixtral", "gemma3", "phi3", "gpt2", "gptneox"])
def test_it_computes_what_base_and_adapters_compute(name: str, tmp_path: Path) -> None:
    pot = stirred(tmp_path, name)
    uses = [(pot.one, 0.8), (pot.two, -0.5)]
    new = baked(pot.base, tmp_path / "baked.gguf", *uses)
    both = logits(pot.base, uses)
    assert distance(logits(pot.base), both) > 0.1
    assert distance(logits(new), both) < NOISE


def test_embeddings_the_output_and_an_adapter_without_alpha(tmp_path: Path) -> None:
    base = small_models.write_llama(tmp_path / "base.gguf")
    embeddings = {
        "token_embd.weight.lora_a": np.ones((VOCAB, 2), np.float32) * 0.1,
        "token_embd.weight.lora_b": np.full((EMBED, 2), 0.3, np.float32),
    }
    output = pair("output.weight", EMBED, VOCAB)
    adapter = write_adapter(
        tmp_path / "adapter.gguf", embeddings | output, adapter__lora__alpha=None
    )
    new = baked(base, tmp_path / "baked.gguf", (adapter, 0.7))
    both = logits(base, [(adapter, 0.7)])
    assert distance(logits(base), both) > 0.1
    assert distance(logits(new), both) < NOISE


@pytest.mark.parametrize("kind", ["F16", "Q8_0"])
def test_quantised_it_is_as_close_as_the_quantised_base(kind: str, tmp_path: Path) -> None:
    pot = stirred(tmp_path)
    uses = [(pot.one, 1.0)]
    new = baked(pot.base, tmp_path / "baked.gguf", *uses, kind=kind)
    assert models.identify(new).quantisation.name == kind
    # the noise of quantising the model itself, by the same program
    still = write_adapter(tmp_path / "still.gguf", _nothing())
    plain = baked(pot.base, tmp_path / "plain.gguf", (still, 1.0), kind=kind)
    noise = distance(logits(plain), logits(pot.base))
    moved = distance(logits(pot.base, uses), logits(pot.base))
    assert distance(logits(new), logits(pot.base, uses)) < 4 * noise
    assert 4 * noise < moved


def _nothing() -> dict[str, np.ndarray]:
    return {name: 0 * values for name, values in pair("blk.0.attn_q.weight", EMBED, EMBED).items()}


@pytest.mark.parametrize(
    "kind", ["Q8_0", "Q4_0", "F16", "BF16", "Q4_K_M", "Q6_K", "Q5_K_S", "Q3_K_L", "IQ4_XS"]
)
def test_a_quantised_base_keeps_what_no_adapter_changes(kind: str, tmp_path: Path) -> None:
    exact = small_models.write_llama(tmp_path / "base.gguf", embed=256, ff=512, layers=3)
    still = {n: 0 * v for n, v in pair("blk.0.attn_q.weight", 256, 256).items()}
    base = baked(exact, tmp_path / "small.gguf",
                 (write_adapter(tmp_path / "still.gguf", still), 1.0), kind=kind)  # fmt: skip
    adapter = write_adapter(tmp_path / "a.gguf", pair("blk.1.ffn_up.weight", 256, 512))
    new = baked(base, tmp_path / "baked.gguf", (adapter, 1.0), kind=kind)
    before, after = _tensors(base), _tensors(new)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"blk.1.ffn_up.weight"}
    strongly = logits(base, [(adapter, 1.0)])
    assert distance(logits(new), strongly) < 0.25 * distance(logits(base), strongly)


def _tensors(path: Path) -> dict[str, bytes]:
    return {tensor.name: tensor.data.tobytes() for tensor in gguf.GGUFReader(path).tensors}


def test_all_metadata_stays_and_says_what_was_baked_in(tmp_path: Path) -> None:
    lists = {"general.tags": ["a", "ö"], "some.numbers": [1, 2, 3]}
    template = {"tokenizer.chat_template": small_models.CHATML}
    pot = stirred(tmp_path, **lists, **template, **{"general.license": "mit", "a.flag": True})
    first = baked(pot.base, tmp_path / "first.gguf", (pot.one, 0.5), kind="Q8_0")
    second = baked(first, tmp_path / "second.gguf", (pot.two, -1.0), kind="Q8_0")
    before, after = _fields(pot.base), _fields(second)
    notes = json.loads(str(after.pop(BAKED)))
    assert notes == [
        {"name": "peft-1", "strength": 0.5},
        {"name": "peft-2", "strength": -1.0},
    ]
    for own in ("general.file_type", "general.quantization_version"):
        after.pop(own)
    name = before.pop("general.name", models.identify(pot.base).name)
    assert after.pop("general.name") == f"{name} + peft-1 + peft-2"
    assert after == before


def _fields(path: Path) -> dict[str, object]:
    fields = gguf.GGUFReader(path).fields
    return {name: field.contents() for name, field in fields.items() if "GGUF." not in name}


def test_a_model_in_several_files_becomes_one(tmp_path: Path) -> None:
    pot = stirred(tmp_path)
    parts = _split(pot.base, tmp_path / "parts")
    new = baked(parts[1], tmp_path / "baked.gguf", (pot.one, 1.0))
    assert len(models.identify(new).parts) == 1
    assert distance(logits(new), logits(pot.base, [(pot.one, 1.0)])) < NOISE


def _split(path: Path, folder: Path) -> list[Path]:
    """Write a model in two files, as llama.cpp's gguf-split does."""
    folder.mkdir()
    reader = gguf.GGUFReader(path)
    half = len(reader.tensors) // 2
    names = [folder / f"base-{n}-of-00002.gguf" for n in ("00001", "00002")]
    groups = (reader.tensors[:half], reader.tensors[half:])
    for number, (name, tensors) in enumerate(zip(names, groups, strict=True)):
        writer = gguf.GGUFWriter(None, "llama")
        if number == 0:
            for key, field in reader.fields.items():
                if "GGUF." not in key and key != "general.architecture":
                    sub = field.types[1] if len(field.types) > 1 else None
                    writer.add_key_value(key, field.contents(), field.types[0], sub_type=sub)
        writer.add_uint16("split.no", number)
        writer.add_uint16("split.count", 2)
        writer.add_int32("split.tensors.count", len(reader.tensors))
        for tensor in tensors:
            writer.add_tensor(tensor.name, tensor.data)
        writer.write_header_to_file(name)
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()
    return names


def test_the_price_is_near_the_truth(tmp_path: Path) -> None:
    base = small_models.write_llama(tmp_path / "base.gguf", embed=256, ff=512, vocab_size=2000)
    adapter = write_adapter(tmp_path / "a.gguf", pair("blk.1.ffn_up.weight", 256, 512))
    files = [adapters.identify_adapter(adapter)]
    for kind in RECIPES:
        cost = price(models.identify(base), files, kind)
        new = baked(base, tmp_path / f"{kind}.gguf", (adapter, 1.0), kind=kind)
        assert models.identify(new).quantisation.name == kind
        assert 0.7 * cost.output < new.stat().st_size < 1.3 * cost.output, kind
        assert cost.draft == pytest.approx(base.stat().st_size, rel=0.01)
        assert cost.total == cost.draft + cost.output


def test_a_real_model_with_real_adapters(shared: Path, tmp_path: Path) -> None:
    base = shared / "models" / "stories260K-f32.gguf"
    uses = [(shared / "adapters" / f"{name}-stories260K.gguf", strength)
            for name, strength in (("shakespeare", 0.7), ("alice", 0.4))]  # fmt: skip
    tokens = (1, 403, 407, 261, 378, 280, 300, 290)
    both = logits(base, uses, tokens)
    new = baked(base, tmp_path / "baked.gguf", *uses)
    assert distance(logits(new, tokens=tokens), both) < NOISE
    small = baked(base, tmp_path / "small.gguf", *uses, kind="Q8_0")
    assert distance(logits(small, tokens=tokens), both) < 0.5
    assert distance(logits(base, tokens=tokens), both) > 2
    assert small.stat().st_size < 0.5 * new.stat().st_size


# What is refused


def refused(base: Path, folder: Path, *uses: tuple[Path, float], kind: str = "Q8_0") -> str:
    output = folder / "refused.gguf"
    with pytest.raises(FiresideError) as caught:
        baked(base, output, *uses, kind=kind)
    assert list(folder.glob("refused.gguf*")) == []
    return str(caught.value)


def test_what_does_not_fit_or_cannot_be_written_is_refused(tmp_path: Path) -> None:
    base = small_models.write_llama(tmp_path / "base.gguf")
    fits = write_adapter(tmp_path / "fits.gguf", pair("blk.0.attn_q.weight", EMBED, EMBED))
    other = write_adapter(tmp_path / "other.gguf", pair("blk.7.attn_q.weight", EMBED, EMBED))
    assert "layer 8" in refused(base, tmp_path, (fits, 1.0), (other, 1.0))
    assert "no adapter to bake" in refused(base, tmp_path)
    assert "IQ1_S" in refused(base, tmp_path, (fits, 1.0), kind="IQ1_S")
    assert "no number" in refused(base, tmp_path, (fits, float("nan")))
    with pytest.raises(ModelError):
        baked(tmp_path / "absent.gguf", tmp_path / "out.gguf", (fits, 1.0))
    with pytest.raises(AdapterError):
        baked(base, tmp_path / "out.gguf", (base, 1.0))


def test_weights_beyond_what_can_be_stored_are_refused(tmp_path: Path) -> None:
    base = small_models.write_llama(tmp_path / "base.gguf", weights="f16")
    loud = {name: 100 * values for name, values in pair("output.weight", EMBED, 552).items()}
    loud = {name: values[:VOCAB] for name, values in loud.items()}
    adapter = write_adapter(tmp_path / "loud.gguf", loud)
    assert "less strength" in refused(base, tmp_path, (adapter, 100.0))


def test_a_full_disk_is_said_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = small_models.write_llama(tmp_path / "base.gguf")
    fits = write_adapter(tmp_path / "fits.gguf", pair("blk.0.attn_q.weight", EMBED, EMBED))
    usage = shutil.disk_usage(tmp_path)
    full = type(usage)(usage.total, usage.total - 1000, 1000)
    monkeypatch.setattr(output_files.shutil, "disk_usage", lambda _: full)
    assert "not enough space" in refused(base, tmp_path, (fits, 1.0))


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    base = small_models.write_llama(tmp_path / "base.gguf")
    fits = write_adapter(tmp_path / "fits.gguf", pair("blk.0.attn_q.weight", EMBED, EMBED))
    with pytest.raises(StorageError, match="already"):
        baked(base, base, (fits, 1.0))
    models.identify(base)


def test_experts_of_the_same_tensor_are_changed_each_by_its_own(tmp_path: Path) -> None:
    made = family("mixtral")
    base = made.base(tmp_path / "base.gguf")
    name = "blk.0.ffn_up_exps.weight"
    rng = np.random.default_rng(3)
    a = rng.standard_normal((EXPERTS, 2, EMBED), dtype=np.float32)
    b = np.zeros((EXPERTS, FF, 2), np.float32)
    b[2] = 1
    adapter = write_adapter(tmp_path / "a.gguf", {f"{name}.lora_a": a, f"{name}.lora_b": b})
    new = baked(base, tmp_path / "new.gguf", (adapter, 1.0))
    old, now = (
        next(t.data for t in gguf.GGUFReader(path).tensors if t.name == name)
        for path in (base, new)
    )
    assert [int(np.array_equal(old[n], now[n])) for n in range(EXPERTS)] == [1, 1, 0, 1]


@pytest.mark.parametrize("kind", ["F16", "BF16", "Q8_0", "Q4_1", "Q5_0"])
def test_adapters_of_every_kind_are_read(kind: str, tmp_path: Path) -> None:
    base = small_models.write_llama(tmp_path / "base.gguf")
    halves = {n: 3 * v for n, v in pair("blk.0.ffn_up.weight", EMBED, 128, rank=32).items()}
    types = dict.fromkeys(halves, kind)
    adapter = write_adapter(tmp_path / "a.gguf", halves, types=types)
    new = baked(base, tmp_path / "new.gguf", (adapter, 1.0))
    acting = logits(base, [(adapter, 1.0)])
    # llama.cpp rounds what it multiplies with quantised weights as well
    assert distance(logits(new), acting) < 0.1 * distance(logits(base), acting)
