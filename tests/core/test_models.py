from __future__ import annotations

import json
import os
import shutil
import struct
import sys
import zipfile
from pathlib import Path

import pytest
from gguf import GGUFReader, GGUFWriter

from desktop.core import models
from desktop.core.errors import ModelError
from desktop.core.models import ModelFile, identify, special_tokens
from tests.small_models import (
    CHATML,
    CHATML_TOKENS,
    write_gemma2,
    write_lfm2,
    write_llama,
    write_mamba,
    write_vocabulary_only,
)

HTML = b"<!DOCTYPE html>\n<html><head><title>404</title></head></html>"
LFS = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 4920739232\n"


@pytest.fixture(scope="module")
def llama(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("models") / "small.gguf"
    return write_llama(
        path,
        control=CHATML_TOKENS,
        user_defined=("<think>", "</think>"),
        template=CHATML,
        weights="q8_0",
        metadata={
            "general.license": "mit",
            "general.languages": ["en", "de"],
            "general.base_model.count": 1,
            "general.base_model.0.name": "Smaller",
            "tokenizer.chat_template.rag": "{{ rag }}",
        },
    )


def refused(path: Path) -> str:
    with pytest.raises(ModelError) as caught:
        identify(path)
    assert str(caught.value.message).endswith((".", "”", "gguf"))
    return str(caught.value)


def test_a_model_is_told_from_its_header(llama: Path) -> None:
    model = identify(llama)
    tensors = GGUFReader(llama).tensors
    assert model.parts == (llama,)
    assert model.first_part == llama
    assert model.size == llama.stat().st_size
    assert model.name == "Small random model"
    assert model.architecture == "llama"
    assert model.parameters == sum(int(t.n_elements) for t in tensors)
    assert model.weights.total == sum(int(t.n_bytes) for t in tensors)
    assert model.quantisation.name == "Q8_0"
    assert dict(model.quantisation.mix).keys() == {"Q8_0", "F32"}
    assert (model.context_trained, model.layers, model.embedding) == (512, 2, 64)
    assert (model.heads, model.kv_heads, model.feed_forward) == (4, 2, 128)
    assert model.template == CHATML
    assert model.templates == (("rag", "{{ rag }}"),)
    assert (model.tokeniser.bos, model.tokeniser.eos, model.tokeniser.add_bos) == (1, 2, True)
    assert model.facts.licence == "mit"
    assert model.facts.languages == ("en", "de")
    assert model.facts.base_models == ("Smaller",)
    assert model.identity.size == model.size
    assert not model.weights.tied


def test_special_tokens_are_control_and_user_defined_ones(llama: Path) -> None:
    assert special_tokens(llama) == ("<s>", "</s>", *CHATML_TOKENS, "<think>", "</think>")
    assert special_tokens(str(llama)) == special_tokens(llama)


def test_other_memories_are_known(tmp_path: Path) -> None:
    gemma = identify(write_gemma2(tmp_path / "gemma.gguf", window=48))
    assert (gemma.cache.window, gemma.cache.recurrent, gemma.weights.tied) == (48, False, True)
    mamba = identify(write_mamba(tmp_path / "mamba.gguf"))
    assert mamba.cache.recurrent
    assert sum(mamba.cache.keys) == 0
    assert mamba.cache.states == (4 * (3 * 128 + 16 * 128),) * 2
    lfm2 = identify(write_lfm2(tmp_path / "lfm2.gguf"))
    assert lfm2.cache.recurrent
    assert lfm2.cache.keys == (0, 32)
    assert lfm2.cache.states == (4 * 2 * 64, 0)


def test_names_are_made_fit_to_be_shown(tmp_path: Path) -> None:
    wild = "\x1b[31mEvil\n\u202eeman" + "x" * 5000
    model = identify(write_llama(tmp_path / "a.gguf", name=wild))
    assert model.name.startswith("[31mEvil eman")
    assert len(model.name) <= 200
    unnamed = write_llama(tmp_path / "My-model.gguf", metadata={"general.name": "\x07 "})
    assert identify(unnamed).name == "My-model"


def test_the_sheet_is_text_and_json(llama: Path) -> None:
    model = identify(llama)
    rows = {str(label): value for label, value in models.describe(model)}
    assert rows["Architecture"] == "llama"
    assert rows["Quantisation"].startswith("Q8_0 (Q8_0 9")
    assert rows["Attention heads"] == "4 / 2"
    assert rows["Made from"] == "Smaller"
    assert "Experts" not in rows
    back = json.loads(json.dumps(models.as_json(model)))
    assert back["parameters"] == model.parameters
    assert back["parts"] == [str(llama)]
    assert back["facts"]["licence"] == "mit"
    assert back["quantisation"]["bytes_by_type"]["Q8_0"] > 0


OTHERS = {
    "web page": (HTML, "web page"),
    "web page after a mark": (b"\xef\xbb\xbf\n" + HTML, "web page"),
    "pointer": (LFS, "Git LFS pointer"),
    "server's error": (b'{"error":"Invalid credentials"}', "error message"),
    "short text": (b"Entry not found", "Entry not found"),
    "cut text": (b"x" * 4094 + "é".encode() * 9, "This is a text"),
    "empty": (b"", "is empty"),
    "zeros": (bytes(5000), "nothing but zeros"),
    "safetensors": (struct.pack("<Q", 64) + b'{"a":{}}'.ljust(64) + bytes(99), "safetensors"),
    "pickle": (b"\x80\x02}q\x00." + bytes(99), "PyTorch"),
    "ggml": (struct.pack("<I", 0x67676D6C) + bytes(99), "ggml"),
    "ggmf": (struct.pack("<II", 0x67676D66, 1) + bytes(99), "ggmf"),
    "ggjt": (struct.pack("<II", 0x67676A74, 3) + bytes(99), "ggjt"),
    "old adapter": (struct.pack("<II", 0x67676C61, 1) + bytes(99), "adapter"),
    "gzip": (b"\x1f\x8b\x08" + bytes(99), "archive"),
    "tar": (b"model".ljust(257, b"\0") + b"ustar" + bytes(250), "archive"),
    "program": (b"\x7fELF" + bytes(99), "program"),
    "anything": (bytes(range(1, 256)), "no GGUF file"),
    "half a header": (b"GGUF\x03\0\0\0", "incomplete"),
}  # fmt: skip


@pytest.mark.parametrize("name", OTHERS)
def test_other_files_are_called_what_they_are(name: str, tmp_path: Path) -> None:
    raw, expected = OTHERS[name]
    path = tmp_path / "model.gguf"
    path.write_bytes(raw)
    assert expected in refused(path)


def test_zips_are_told_apart(tmp_path: Path) -> None:
    for member, expected in (("archive/data.pkl", "PyTorch"), ("model.gguf", "zip")):
        path = tmp_path / "model.gguf"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr(member, b"x")
        assert expected in refused(path)


PURPOSES = {
    "projector": ({"general.architecture": "clip", "general.type": "mmproj"}, "vision projector"),
    "adapter": ({"general.type": "adapter"}, "adapter"),
    "bert": ({"general.architecture": "nomic-bert"}, "embedding model"),
    "pooling": ({"llama.pooling_type": 3}, "embedding model"),
    "pictures": ({"general.architecture": "flux"}, "pictures"),
    "translation": ({"general.architecture": "t5"}, "translates"),
    "nothing": ({"general.architecture": None}, "does not say"),
}


@pytest.mark.parametrize("name", PURPOSES)
def test_other_models_are_called_what_they_are(name: str, tmp_path: Path) -> None:
    metadata, expected = PURPOSES[name]
    assert expected in refused(write_llama(tmp_path / "m.gguf", metadata=metadata))


def test_a_vocabulary_alone_is_called_so(tmp_path: Path) -> None:
    assert "only a vocabulary" in refused(write_vocabulary_only(tmp_path / "v.gguf"))


def test_half_a_download_says_how_much_is_here(llama: Path, tmp_path: Path) -> None:
    half = tmp_path / "half.gguf"
    half.write_bytes(llama.read_bytes()[: llama.stat().st_size // 2])
    assert "incomplete" in refused(half)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    assert "no file “gone.gguf”" in refused(tmp_path / "gone.gguf")
    assert "is a folder" in refused(tmp_path)
    with pytest.raises(ModelError):
        identify("zero\0.gguf")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may read")
def test_a_forbidden_file(llama: Path, tmp_path: Path) -> None:
    path = tmp_path / "secret.gguf"
    shutil.copy(llama, path)
    path.chmod(0)
    assert "not allowed" in refused(path)


def split(source: Path, folder: Path, count: int = 3, stem: str = "big") -> list[Path]:
    """Split a model as llama-gguf-split does: the metadata in the first part, tensors over all."""
    whole = GGUFReader(source)
    share = -(-len(whole.tensors) // count)
    written: list[Path] = []
    for number in range(count):
        path = folder / f"{stem}-{number + 1:05d}-of-{count:05d}.gguf"
        part = GGUFWriter(None, "llama")
        part.add_uint16("split.no", number)
        part.add_uint16("split.count", count)
        part.add_int32("split.tensors.count", len(whole.tensors))
        if number == 0:
            part.add_uint32("llama.block_count", 2)
            part.add_uint32("llama.context_length", 512)
            part.add_uint32("general.file_type", 7)
        for tensor in whole.tensors[number * share : (number + 1) * share]:
            part.add_tensor(tensor.name, tensor.data, raw_dtype=tensor.tensor_type)
        part.write_header_to_file(path)
        part.write_kv_data_to_file()
        part.write_tensors_to_file()
        part.close()
        written.append(path)
    return written


def test_a_split_model_is_found_from_any_part(llama: Path, tmp_path: Path) -> None:
    parts = split(llama, tmp_path)
    found: list[ModelFile] = [identify(part) for part in parts]
    whole = identify(llama)
    for model in found:
        assert model.parts == tuple(parts)
        assert model.first_part == parts[0]
        assert model.size == sum(part.stat().st_size for part in parts)
        assert model.parameters == whole.parameters
        assert model.weights == whole.weights
        assert model.name == "big"
    assert {model.path for model in found} == set(parts)


def test_missing_parts_are_named(llama: Path, tmp_path: Path) -> None:
    parts = split(llama, tmp_path)
    parts[1].unlink()
    assert "3 files; not in this folder are: big-00002-of-00003.gguf" in refused(parts[0])
    parts[0].unlink()
    assert "are: big-00001-of-00003.gguf, big-00002-of-00003.gguf" in refused(parts[2])


def test_renamed_and_mixed_parts_are_refused(llama: Path, tmp_path: Path) -> None:
    parts = split(llama, tmp_path)
    renamed = parts[1].rename(tmp_path / "other.gguf")
    assert "-00002-of-00003.gguf" in refused(renamed)
    shutil.copy(parts[2], parts[1])
    assert "is not the part" in refused(parts[0])
    assert "incomplete" in refused_cut(parts[1], renamed)


def refused_cut(target: Path, source: Path) -> str:
    target.write_bytes(source.read_bytes()[:-2000])
    return refused(target)


def test_real_files(shared: Path) -> None:
    story = identify(shared / "models/stories260K-q4_k_m.gguf")
    assert story.quantisation.name == "Q4_K_M"
    assert story.quantisation.mix[0][0] == "Q5_0"
    assert story.parameters == 260_032
    assert identify(shared / "models/llama-2-tiny-random.gguf").vocabulary == 32_000
    assert "adapter" in refused(shared / "adapters/alice-stories260K.gguf")
    for path in shared.glob("vocab/*.gguf"):
        assert "only a vocabulary" in refused(path)
    assert "<|im_start|>" in special_tokens(shared / "vocab/ggml-vocab-qwen2.gguf")
    assert "<|eot_id|>" in special_tokens(shared / "vocab/ggml-vocab-llama-bpe.gguf")
    model = shared / "models/stories260K-hf/model.safetensors"
    assert "safetensors" in refused(model)
