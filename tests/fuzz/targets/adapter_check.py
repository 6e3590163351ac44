"""Adapters: read, and compared with a model."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from desktop.core.adapter_file import identify_adapter
from desktop.core.adapters import check
from desktop.core.errors import AdapterError, ModelError
from desktop.core.model_file import ModelFile
from desktop.core.models import identify
from tests import small_models
from tests.fuzz.target import Target
from tests.session.racks import fitting_adapter, strange_adapter


@cache
def _model(folder: Path) -> ModelFile:
    return identify(small_models.write_llama(folder / "base.gguf"))


def play(data: bytes, folder: Path) -> None:
    """Read a file as if it were an adapter, and see whether it fits."""
    path = folder / "adapter.gguf"
    path.write_bytes(data)
    try:
        adapter = identify_adapter(path)
    except (AdapterError, ModelError):
        return
    check(adapter, _model(folder))


def seeds(folder: Path) -> list[bytes]:
    """Return good adapters."""
    return [
        fitting_adapter(folder / "fits.gguf").read_bytes(),
        strange_adapter(folder / "strange.gguf").read_bytes(),
    ]


TARGET = Target(
    "adapter_check",
    play,
    seeds,
    words=(b"adapter.lora.alpha", b"adapter.type", b".lora_a", b".lora_b", b"blk.0.attn_q.weight"),
)
