"""The prices, held against the buffers that llama.cpp logs when it really loads a model."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.core import memory
from desktop.core.compute import BATCH, Batch, buffer_bytes
from desktop.core.model_file import ModelFile
from desktop.core.models import identify
from tests.small_architectures import (
    write_deepseek2,
    write_gemma3,
    write_gptneox,
    write_granitehybrid,
    write_mixtral,
    write_phi3,
    write_qwen2,
    write_qwen3,
    write_qwen3moe,
)
from tests.small_models import (
    write_big_llama,
    write_gemma2,
    write_lfm2,
    write_llama,
    write_mamba,
)

MIB = 1024 * 1024
Load = tuple[int, str, str]  # context, type of the KV cache, flash attention

# Loads each model as the engine does; llama.cpp's log goes to standard error, a mark after each.
LOADER = """
import json, sys
from desktop.engine import llama
log = llama.start()
for path, mapped, loads in json.loads(sys.argv[1]):
    model = llama.Model(llama.LoadRequest(path, 0, "", mapped), lambda share: True, log)
    for length, kind, flash in loads:
        llama.Context(model, llama.ContextRequest(length, 1, kind, flash), log).free()
        sys.stderr.write("END OF CONTEXT\\n")
    model.free()
    sys.stderr.write("END OF MODEL\\n")
"""
LOADS: tuple[Load, ...] = (
    (512, "f16", "auto"),
    (4096, "f16", "auto"),
    (4096, "f16", "off"),
    (8192, "q8_0", "on"),
    (300, "f16", "auto"),
)
# Few words, so that the layers need most; many, so that the scores of all words do; many layers.
SHAPES: dict[str, dict[str, Any]] = {
    "wide": {"layers": 4, "embed": 512, "ff": 1536, "expert_ff": 384, "vocab_size": 2000},
    "wordy": {"layers": 3, "embed": 256, "ff": 768, "expert_ff": 128, "vocab_size": 12_000},
    "deep": {"layers": 21, "embed": 256, "ff": 512, "expert_ff": 96, "vocab_size": 3000},
}
COMMON: dict[str, Any] = {
    "heads": 8, "kv_heads": 2, "context": 8192, "weights": "q8_0", "experts": 8,
    "experts_used": 3,
}  # fmt: skip
KNOWN: dict[str, tuple[Callable[..., Path], dict[str, Any]]] = {
    "llama": (write_llama, {}),  # and mistral, which is the same
    "mixtral": (write_mixtral, {"ff": 320}),
    "qwen2": (write_qwen2, {}),
    "qwen3": (write_qwen3, {"head": 128}),
    "qwen3moe": (write_qwen3moe, {}),
    "gemma2": (write_gemma2, {}),
    "gemma3": (write_gemma3, {"head": 128}),
    "phi3": (write_phi3, {}),
    "gptneox": (write_gptneox, {"kv_heads": 8}),
    "granitehybrid": (write_granitehybrid, {"experts": 0}),
    "granitehybrid with experts": (write_granitehybrid, {"ff": 320}),
    "deepseek2": (write_deepseek2, {"kv_heads": 1}),
    "mamba": (write_mamba, {}),
}


def logs_of(loads: list[tuple[Path, bool, tuple[Load, ...]]]) -> list[tuple[str, list[str]]]:
    """Return for each load what llama.cpp logged of the model and of each context."""
    wanted = json.dumps([(str(path), mapped, contexts) for path, mapped, contexts in loads])
    done = subprocess.run(
        [sys.executable, "-c", LOADER, wanted], capture_output=True, text=True, check=True
    )
    parts = (log.split("END OF CONTEXT\n") for log in done.stderr.split("END OF MODEL\n")[:-1])
    return [(found[0], found[:-1]) for found in parts]


def logged(log: str, kind: str, place: str = r"\S+") -> float:
    """Return the MiB of one kind of buffer, summed over all that were logged."""
    found = re.findall(rf"{place}\s+{kind} buffer size =\s+([\d.]+) MiB", log)
    return sum(float(size) for size in found)


def batch(load: Load) -> Batch:
    context, kind, flash = load
    cells = -(-context // 256) * 256
    return Batch(min(BATCH, context), cells, flash != "off", kind != "f16")


def off(model: ModelFile, load: Load, log: str) -> dict[str, float]:
    """Return by how much, as a share, each price of a context is off."""
    prices = {
        "compute": (buffer_bytes(model.graph, batch(load)), logged(log, "compute")),
        "cache": (
            sum(memory.kv_bytes(model, load[0], load[1])),
            logged(log, "KV") + logged(log, "RS"),
        ),
    }
    # The log has two digits after the point.
    return {
        kind: max(0.0, abs(price / MIB - found) - 0.011) / found
        for kind, (price, found) in prices.items()
    }


@pytest.mark.parametrize("name", KNOWN)
def test_prices_are_what_llama_cpp_takes(name: str, tmp_path: Path) -> None:
    write, own = KNOWN[name]
    paths = [
        write(tmp_path / f"{shape}.gguf", **{**COMMON, **sizes, **own})
        for shape, sizes in SHAPES.items()
    ]
    for path, (first, contexts) in zip(
        paths, logs_of([(p, True, LOADS) for p in paths]), strict=True
    ):
        model = identify(path)
        assert model.graph.known
        assert model.cache.exact
        assert model.weights.total / MIB == pytest.approx(logged(first, "model"), abs=0.011)
        for load, log in zip(LOADS, contexts, strict=True):
            assert model.vocabulary * 4 / MIB == pytest.approx(logged(log, "output"), abs=0.006)
            for kind, share in off(model, load, log).items():
                assert share < 0.02, (path.stem, load, kind, share)


def test_other_architectures_are_priced_about(tmp_path: Path) -> None:
    paths = [write_lfm2(tmp_path / f"{n}.gguf", **{**COMMON, **s}) for n, s in SHAPES.items()]
    for path, (_, contexts) in zip(paths, logs_of([(p, True, LOADS) for p in paths]), strict=True):
        model = identify(path)
        assert not model.graph.known
        for load, log in zip(LOADS, contexts, strict=True):
            assert off(model, load, log)["cache"] < 0.02
            assert off(model, load, log)["compute"] < 0.25


def test_weights_are_counted_once_where_they_are_repacked(tmp_path: Path) -> None:
    path = write_llama(tmp_path / "q4.gguf", **{**COMMON, **SHAPES["wide"], "weights": "q4_0"})
    model = identify(path)
    (mapped, _), (copied, _) = logs_of([(path, True, ()), (path, False, ())])
    assert model.weights.total / MIB == pytest.approx(logged(copied, "model"), abs=0.02)
    repacked = logged(mapped, "model", "CPU_REPACK")
    assert repacked <= model.weights.total / MIB <= logged(mapped, "model") + 0.02


def test_a_larger_model_costs_what_llama_cpp_takes(tmp_path: Path) -> None:
    path = write_big_llama(tmp_path / "big.gguf", parameters=20_000_000)
    model, loads = identify(path), ((4096, "f16", "auto"), (700, "q4_0", "on"))
    [(_, contexts)] = logs_of([(path, True, loads)])
    for load, log in zip(loads, contexts, strict=True):
        assert max(off(model, load, log).values()) < 0.02, load
