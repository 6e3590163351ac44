"""Adapters as PEFT saves them: a configuration and a safetensors file, made into GGUF."""

from __future__ import annotations

from pathlib import Path

from desktop.core.errors import FiresideError
from desktop.core.wording import Wording
from desktop.workshop.convert import convert
from desktop.workshop.protocol import Convert
from tests.fuzz.target import Target
from tests.small_families import family

_BETWEEN = b"\n\x00--weights--\x00\n"  # one input holds both files


def play(data: bytes, folder: Path) -> None:
    """Convert what the two parts of an input are."""
    source, output = folder / "peft", folder / "made.gguf"
    source.mkdir(exist_ok=True)
    config, _, weights = data.partition(_BETWEEN)
    (source / "adapter_config.json").write_bytes(config)
    (source / "adapter_model.safetensors").write_bytes(weights)
    try:
        convert(Convert(1, str(source), str(folder / "base.gguf"), str(output)), _report)
    except FiresideError:
        pass
    finally:
        output.unlink(missing_ok=True)
    assert not list(folder.glob("made.gguf*")), "something unfinished was left behind"


def _report(share: float, _stage: Wording) -> None:
    assert 0 <= share <= 1


def seeds(folder: Path) -> list[bytes]:
    """Return good adapters of PEFT, and write the model that they are for."""
    found: list[bytes] = []
    for modules in (("q_proj", "up_proj"), ("v_proj",)):
        made = family("llama")
        made.train(modules)
        made.base(folder / "base.gguf")
        source = made.peft(folder / "-".join(modules))
        config = (source / "adapter_config.json").read_bytes()
        found.append(config + _BETWEEN + (source / "adapter_model.safetensors").read_bytes())
    return found


TARGET = Target(
    "peft_conversion",
    play,
    seeds,
    words=(
        *(b'"r": 0', b'"r": -1', b'"lora_alpha": 1e999', b'"use_dora": true', b"NaN", b"null"),
        *(b'"dtype":"BF16"', b'"dtype":"F64"', b'"shape":[0,0]', b'"data_offsets":[0,0]'),
        *(b"lora_A", b"lora_B", b"base_model.model.", b"[[[[", b"{}"),
    ),
    tempo=40,
)
