"""What cannot be converted: said by name and reason, before anything is written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from desktop.core.errors import AdapterError, FiresideError, StorageError
from tests.small_families import family
from tests.workshop.test_convert import converted


def refused(source: Path, model: Path, folder: Path) -> str:
    """Return why a conversion was refused; nothing may be left of it."""
    output = folder / "refused.gguf"
    with pytest.raises(FiresideError) as caught:
        converted(source, model, output)
    assert list(folder.glob("refused.gguf*")) == []
    return str(caught.value)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return family("llama").base(tmp_path_factory.mktemp("base") / "base.gguf")


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ({"peft_type": "IA3"}, "kind IA3"),
        ({"peft_type": "LOHA"}, "kind LOHA"),
        ({"peft_type": None}, "kind ?"),
        ({"use_dora": True}, "DoRA"),
        ({"modules_to_save": ["lm_head", "embed_tokens"]}, "lm_head, embed_tokens"),
        ({"bias": "all"}, "biases"),
        ({"lora_bias": True}, "biases"),
        ({"init_lora_weights": "pissa_niter_16"}, "pissa_niter_16"),
        ({"init_lora_weights": "olora"}, "olora"),
        ({"target_parameters": ["mlp.experts.gate_up_proj"]}, "target_parameters"),
        ({"layer_replication": [[0, 4], [2, 5]]}, "layer_replication"),
        ({"trainable_token_indices": [1, 2]}, "new tokens"),
        ({"alora_invocation_tokens": [1, 2]}, "activated LoRA"),
        ({"use_qalora": True}, "QALoRA"),
        ({"lora_alpha": 1e400}, "cannot be understood"),
        ({"lora_alpha": "much"}, "cannot be understood"),
        ({"lora_alpha": None}, "cannot be understood"),
        ({"alpha_pattern": {"(.*)*x": 3}}, "is not understood"),
        ({"alpha_pattern": {"[": 3}}, "is not understood"),
    ],
)
def test_what_is_no_plain_lora_is_refused_by_name(
    config: dict[str, Any], said: str, model: Path, tmp_path: Path
) -> None:
    made = family("llama")
    made.train(("q_proj",))
    made.config |= config
    assert said in refused(made.peft(tmp_path / "peft"), model, tmp_path)


Q = "model.layers.0.self_attn.q_proj"


@pytest.mark.parametrize(
    ("tensors", "said"),
    [
        ({f"{Q}.lora_magnitude_vector": (64,)}, "DoRA"),
        ({f"{Q}.lora_B.bias": (64,)}, "biases"),
        ({"model.embed_tokens.weight": (9, 9)}, "whole weights"),
        ({"model.embed_tokens.token_adapter.trainable_tokens_delta": (2, 64)}, "whole weights"),
        ({f"{Q}.lora_C.weight": (4, 64)}, "does not know"),
        ({f"{Q}.lora_A.other.weight": (4, 64)}, "several adapters"),
        ({"model.layers.0.self_attn.k_proj.lora_A.weight": (4, 64)}, "half of the pair"),
        ({"model.layers.0.odd.lora_A.weight": (4, 64), "model.layers.0.odd.lora_B.weight": (64, 4)},
         "in no model of the kind llama"),
        ({"model.layers.9.self_attn.q_proj.lora_A.weight": (4, 64),
          "model.layers.9.self_attn.q_proj.lora_B.weight": (64, 4)}, "changes layer 10"),
        ({"model.vision_tower.x.q_proj.lora_A.weight": (4, 64),
          "model.vision_tower.x.q_proj.lora_B.weight": (64, 4)}, "pictures"),
        ({"model.layers.0.self_attn.k_proj.lora_A.weight": (4, 64),
          "model.layers.0.self_attn.k_proj.lora_B.weight": (32, 5)}, "do not belong together"),
        ({"model.layers.0.self_attn.k_proj.lora_A.weight": (4, 63),
          "model.layers.0.self_attn.k_proj.lora_B.weight": (32, 4)}, " 32 in this model"),
        ({"model.layers.0.self_attn.k_proj.lora_A.weight": (4, 64),
          "model.layers.0.self_attn.k_proj.lora_B.weight": (48, 4)}, " 32 in this model"),
        ({"model.layers.0.mlp.experts.0.up_proj.lora_A.weight": (4, 64),
          "model.layers.0.mlp.experts.0.up_proj.lora_B.weight": (96, 4)}, "does not have"),
    ],
)  # fmt: skip
def test_tensors_that_have_no_place_are_refused_by_name(
    tensors: dict[str, tuple[int, ...]], said: str, model: Path, tmp_path: Path
) -> None:
    made = family("llama")
    made.train(("q_proj",))
    made.adapter |= {name: np.ones(shape, np.float32) for name, shape in tensors.items()}
    assert said in refused(made.peft(tmp_path / "peft"), model, tmp_path)


@pytest.mark.parametrize("target", ["embed_tokens", "lm_head"])
def test_embeddings_that_are_the_output_too_are_refused(target: str, tmp_path: Path) -> None:
    made = family("qwen2")
    made.train((target,))
    made.weights.pop("lm_head.weight")
    base = made.base(tmp_path / "base.gguf")
    said = refused(made.peft(tmp_path / "peft"), base, tmp_path)
    assert "embeddings" in said or "does not have" in said


def test_infinite_values_are_refused(model: Path, tmp_path: Path) -> None:
    made = family("llama")
    made.train(("q_proj",))
    made.adapter[f"{Q}.lora_B.weight"][3, 1] = np.inf
    assert "no finite numbers" in refused(made.peft(tmp_path / "peft"), model, tmp_path)


@pytest.mark.parametrize("ending", ["bin", "pt", "pth", "pkl"])
def test_a_pickled_adapter_is_never_opened(ending: str, model: Path, tmp_path: Path) -> None:
    made = family("llama")
    made.train(("q_proj",))
    folder = made.peft(tmp_path / "peft")
    (folder / "adapter_model.safetensors").unlink()
    pickled = folder / f"adapter_model.{ending}"
    pickled.write_bytes(b"cos\nsystem\n(S'touch " + str(tmp_path / "ran").encode() + b"'\ntR.")
    for source in (folder, pickled):
        said = refused(source, model, tmp_path)
        assert "never opens one" in said
        assert "Ask its publisher for adapter_model.safetensors" in said
    assert not (tmp_path / "ran").exists()


def test_a_folder_without_its_files_is_said(model: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert "adapter_model.safetensors" in refused(tmp_path / "empty", model, tmp_path)
    (tmp_path / "empty" / "adapter_model.safetensors").write_bytes(b"")
    assert "adapter_config.json" in refused(tmp_path / "empty", model, tmp_path)


def test_other_kinds_of_models_are_refused_by_name(tmp_path: Path) -> None:
    made = family("llama")
    made.train(("q_proj",))
    made.architecture = "stablelm"
    base = made.base(tmp_path / "base.gguf")
    assert "stablelm" in refused(made.peft(tmp_path / "peft"), base, tmp_path)


def test_a_file_that_is_there_is_never_written_over(model: Path, tmp_path: Path) -> None:
    made = family("llama")
    made.train(("q_proj",))
    output = tmp_path / "adapter.gguf"
    output.write_bytes(b"mine")
    with pytest.raises(StorageError, match="already"):
        converted(made.peft(tmp_path / "peft"), model, output)
    assert output.read_bytes() == b"mine"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["adapter.gguf", "peft"]


def test_what_is_refused_is_an_error_of_adapters(model: Path, tmp_path: Path) -> None:
    made = family("llama")
    made.train(("q_proj",), use_dora=True)
    with pytest.raises(AdapterError):
        converted(made.peft(tmp_path / "peft"), model, tmp_path / "adapter.gguf")


def test_a_real_adapter_for_gpt2_is_refused_for_another_size(shared: Path, tmp_path: Path) -> None:
    source = shared / "adapters" / "gpt2-tigrinya-lora-peft"
    assert "this model has 2 layers" in refused(
        source, family("gpt2").base(tmp_path / "small.gguf"), tmp_path
    )
    assert "in no model of the kind llama" in refused(
        source, shared / "models" / "stories260K-f32.gguf", tmp_path
    )
