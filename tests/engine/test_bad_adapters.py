"""Adapters that llama.cpp refuses, or that end its process: the engine lives on."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from desktop.core.chat import AdapterUse
from tests.core.test_adapters import BAD, f
from tests.engine.talk import Talk, user
from tests.small_adapters import pair, write_adapter
from tests.small_families import family
from tests.small_layouts import VOCAB


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    for name in ("llama", "gemma2"):
        family(name).base(folder / f"{name}.gguf")
    return folder


def test_no_bad_adapter_ends_the_engine(talk: Talk, models: Path, tmp_path: Path) -> None:
    talk.load(models / "llama.gguf")
    before = talk.engine.pid
    plain = talk.ask(user("hello")).text
    for name, (tensors, fields, said) in BAD.items():
        path = write_adapter(tmp_path / f"{name}.gguf", tensors, **fields)
        failed = talk.ask(user("hello"), adapters=(AdapterUse(str(path)),)).failed
        assert failed.kind == "AdapterError", name
        assert said in str(failed.message), name
        assert talk.ask(user("hello")).text == plain
    assert talk.engine.pid == before


def test_an_adapter_for_embeddings_that_are_the_output(
    talk: Talk, models: Path, tmp_path: Path
) -> None:
    talk.load(models / "gemma2.gguf")
    halves = {"token_embd.weight.lora_a": f(VOCAB, 4), "token_embd.weight.lora_b": f(64, 4)}
    path = write_adapter(tmp_path / "tied.gguf", halves, architecture="gemma2")
    failed = talk.ask(user("hello"), adapters=(AdapterUse(str(path)),)).failed
    assert "for its output as well" in str(failed.message)
    assert talk.ask(user("hello")).text


def test_every_kind_of_number_that_is_taken_can_be_used(
    talk: Talk, models: Path, tmp_path: Path
) -> None:
    talk.load(models / "llama.gguf")
    plain = talk.ask(user("hello")).text
    name = "blk.0.ffn_down.weight"
    for kind in ("F32", "F16", "BF16", "Q8_0", "Q4_0", "Q4_1", "Q5_0", "Q5_1"):
        halves = {n: 9 * v for n, v in pair(name, 96, 64, rank=32).items()}
        path = write_adapter(tmp_path / f"{kind}.gguf", halves, types=dict.fromkeys(halves, kind))
        assert talk.ask(user("hello"), adapters=(AdapterUse(str(path)),)).text != plain, kind


def test_an_adapter_that_changes_on_disk_is_looked_at_again(
    talk: Talk, models: Path, tmp_path: Path
) -> None:
    talk.load(models / "llama.gguf")
    path = tmp_path / "a.gguf"
    use = (AdapterUse(str(path)),)
    write_adapter(path, pair("blk.0.attn_q.weight", 64, 64))
    assert talk.ask(user("hello"), adapters=use).finished
    spoilt = {n: v * np.float32("inf") for n, v in pair("blk.0.attn_k.weight", 64, 32).items()}
    write_adapter(path, spoilt)
    assert "no finite numbers" in str(talk.ask(user("hello"), adapters=use).failed.message)
    path.unlink()
    assert "There is no file" in str(talk.ask(user("hello"), adapters=use).failed.message)
    assert talk.ask(user("hello")).finished
