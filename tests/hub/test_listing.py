"""What the files of a repository are, by their names."""

from __future__ import annotations

import pytest

from desktop.hub.listing import files, quantisation_by_name
from desktop.hub.protocol import FileKind, RemotePart


def listed(*paths: str) -> dict[str, tuple[FileKind, int, bool]]:
    found, _ = files(RemotePart(path, 10) for path in paths)
    return {file.name: (file.kind, len(file.parts), file.complete) for file in found}


def test_the_parts_of_a_model_are_one_entry() -> None:
    parts = [f"Q8_0/big-Q8_0-{n:05d}-of-00003.gguf" for n in (3, 1, 2)]
    found, out = files(RemotePart(path, 10) for path in parts)
    assert out == 0
    assert [(file.name, file.path, file.size) for file in found] == [
        ("big-Q8_0.gguf", parts[1], 30)
    ]


def test_a_missing_part_is_noticed() -> None:
    assert listed("m-00001-of-00002.gguf") == {"m.gguf": (FileKind.MODEL, 1, False)}


def test_kinds() -> None:
    assert listed(
        "mmproj-F16.gguf", "sub/model.mmproj-q8_0.gguf", "x.imatrix.gguf", "adapter_config.json",
        "adapter_model.safetensors", "README.md", "a.gguf",
    ) == {
        "mmproj-F16.gguf": (FileKind.PROJECTOR, 1, True),
        "model.mmproj-q8_0.gguf": (FileKind.PROJECTOR, 1, True),
        "x.imatrix.gguf": (FileKind.NOTES, 1, True),
        "adapter_config.json": (FileKind.ADAPTER_CONFIG, 1, True),
        "adapter_model.safetensors": (FileKind.ADAPTER_WEIGHTS, 1, True),
        "README.md": (FileKind.OTHER, 1, True),
        "a.gguf": (FileKind.MODEL, 1, True),
    }  # fmt: skip


def test_hostile_paths_are_left_out() -> None:
    found, out = files(RemotePart(path, 1) for path in ("../../x.gguf", "a\nb.gguf", "a.gguf"))
    assert [file.path for file in found] == ["a.gguf"]
    assert out == 2


@pytest.mark.parametrize(
    ("path", "quantisation"),
    [
        ("Qwen3-8B-Q4_K_M.gguf", "Q4_K_M"),
        ("qwen2.5-0.5b-instruct-q4_k_m.gguf", "Q4_K_M"),
        ("gemma-3-4b-it.IQ4_XS.gguf", "IQ4_XS"),
        ("gpt-oss-20b-MXFP4.gguf", "MXFP4"),
        ("gpt-oss-20b-mxfp4_moe.gguf", "MXFP4_MOE"),
        ("model-UD-Q4_K_XL-00001-of-00002.gguf", "UD-Q4_K_XL"),
        ("model-f16.gguf", "F16"),
        ("ggml-model-fp16.gguf", "F16"),
        ("model-BF16-00001-of-00003.gguf", "BF16"),
        ("Llama-3-Q6_K_L.gguf", "Q6_K_L"),
        ("bitnet-TQ1_0.gguf", "TQ1_0"),
        ("Q5_0/model-00001-of-00002.gguf", "Q5_0"),
        ("model-Q8_0.gguf", "Q8_0"),
        ("model-Q2_K.gguf", "Q2_K"),
        ("model-IQ3_XXS.gguf", "IQ3_XXS"),
        ("model.gguf", ""),
        ("faq3_lookup.gguf", ""),
    ],
)
def test_quantisations_by_name(path: str, quantisation: str) -> None:
    assert quantisation_by_name(path) == quantisation
