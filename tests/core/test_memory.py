from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core import memory
from desktop.core.models import ModelFile, identify
from desktop.core.settings import Loading
from tests.small_models import write_gemma2, write_lfm2, write_llama, write_mamba

GB = 1024**3
GPU = ("card", 24 * GB, 24 * GB)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("memory")


@pytest.fixture(scope="module")
def llama(folder: Path) -> ModelFile:
    return identify(write_llama(folder / "llama.gguf", context=131_072))


@pytest.fixture(scope="module")
def large(llama: ModelFile) -> ModelFile:
    """Return a model of the size of an 8B at 4 bits, which no test writes."""
    weights = replace(
        llama.weights, layers=(130_000_000,) * 32, embeddings=300_000_000, output=430_000_000
    )
    layer = replace(
        llama.graph.layers[0], queries=4096, keys=1024, values=1024, mixed=4096, heads=32,
        feed_forward=14_336,
    )  # fmt: skip
    graph = replace(
        llama.graph, layers=(layer,) * 12, embedding=4096, vocabulary=128_256, head=128,
        largest=45_000_000,
    )  # fmt: skip
    cache = replace(llama.cache, keys=(1024,) * 32, values=(1024,) * 32, states=(0,) * 32)
    return replace(
        llama, weights=weights, cache=cache, graph=graph, layers=32, embedding=4096, heads=32,
        feed_forward=14_336, vocabulary=128_256,
    )  # fmt: skip


def test_all_weights_are_somewhere(llama: ModelFile) -> None:
    layers = llama.weights.layers
    assert memory.weights_bytes(llama) == (llama.weights.total, 0)
    assert memory.weights_bytes(llama, 1)[1] == llama.weights.output
    assert memory.weights_bytes(llama, 2)[1] == layers[-1] + llama.weights.output
    cpu, gpu = memory.weights_bytes(llama, 3)
    assert cpu == llama.weights.embeddings
    assert gpu == sum(layers) + llama.weights.output
    assert memory.weights_bytes(llama, 99) == (cpu, gpu)


def test_tied_embeddings_are_copied_to_the_gpu(folder: Path) -> None:
    gemma = identify(write_gemma2(folder / "gemma.gguf"))
    cpu, gpu = memory.weights_bytes(gemma, 3)
    assert cpu == gemma.weights.embeddings
    assert gpu == gemma.weights.total


def test_the_cache_is_priced_by_type_and_layer(llama: ModelFile) -> None:
    # 2 layers, 2 key-value heads of 16 numbers, keys and values
    numbers = 2 * 2 * 2 * 16
    assert memory.kv_bytes(llama, 512) == (512 * numbers * 2, 0)
    assert memory.kv_bytes(llama, 512, "q8_0") == (512 * numbers * 34 // 32, 0)
    assert memory.kv_bytes(llama, 512, "q4_0") == (512 * numbers * 18 // 32, 0)
    assert memory.kv_bytes(llama, 500) == memory.kv_bytes(llama, 512)
    assert memory.kv_bytes(llama, 512, "f16", 1) == (512 * numbers * 2, 0)
    assert memory.kv_bytes(llama, 512, "f16", 2) == (512 * numbers, 512 * numbers)


def test_recurrent_memory_does_not_grow(folder: Path) -> None:
    mamba = identify(write_mamba(folder / "mamba.gguf"))
    assert memory.kv_bytes(mamba, 512) == memory.kv_bytes(mamba, 8192)
    assert memory.kv_bytes(mamba, 512)[0] == 2 * 4 * (3 * 128 + 16 * 128)
    lfm2 = identify(write_lfm2(folder / "lfm2.gguf"))
    grown = memory.kv_bytes(lfm2, 1024)[0] - memory.kv_bytes(lfm2, 512)[0]
    assert grown == 512 * 2 * 32 * 2


def test_attention_without_flash_needs_more(large: ModelFile) -> None:
    plain, _ = memory.compute_bytes(large, Loading(flash_attention="off"), 32_768)
    flash, _ = memory.compute_bytes(large, Loading(), 32_768)
    assert plain > 2 * flash


def test_with_all_layers_on_the_gpu_the_cpu_computes_next_to_nothing(large: ModelFile) -> None:
    none, some, every = (
        memory.compute_bytes(large, Loading(), 8192, layers) for layers in (0, 16, 33)
    )
    assert none[1] == 0
    assert every[0] < some[0] == none[0]
    assert every[0] < none[0] / 4
    assert every[1] < some[1]  # where the rest of the weights visits the GPU too


def test_automatic_context_is_the_models_own_or_8192(llama: ModelFile, large: ModelFile) -> None:
    assert memory.plan(large, Loading(), 64 * GB).context == 8192
    assert memory.plan(replace(large, context_trained=2048), Loading(), 64 * GB).context == 2048
    assert memory.plan(replace(large, context_trained=300), Loading(), 64 * GB).context == 300
    assert memory.plan(replace(large, context_trained=0), Loading(), 64 * GB).context == 8192


def test_automatic_context_shrinks_to_what_fits(large: ModelFile) -> None:
    whole = memory.plan(large, Loading(), 64 * GB)
    needed = whole.weights_bytes + whole.kv_bytes + whole.compute_bytes + memory.RAM_RESERVE
    assert memory.plan(large, Loading(), needed).context == 8192
    less = memory.plan(large, Loading(), needed - 100_000_000)
    assert less.fits
    assert 512 < less.context < 8192
    assert less.context % 256 == 0
    tiny = memory.plan(large, Loading(), GB)
    assert (tiny.context, tiny.fits) == (512, False)
    assert "It may be very slow" in str(tiny.reason)
    own = memory.plan(replace(large, context_trained=256), Loading(), GB)
    assert (own.context, own.fits) == (256, False)


def test_an_explicit_context_is_taken_as_asked(large: ModelFile) -> None:
    asked = memory.plan(replace(large, context_trained=4096), Loading(context=6000), 64 * GB)
    assert (asked.context, asked.fits) == (6000, True)
    assert "trained with 4,096" in str(asked.reason)
    assert not memory.plan(large, Loading(context=100_000), 12 * GB).fits


def test_automatic_layers_are_all_some_or_none(large: ModelFile) -> None:
    assert memory.plan(large, Loading(), 64 * GB).gpu_layers == 0
    assert memory.plan(large, Loading(), 64 * GB, (GPU,)).gpu_layers == 33
    some = memory.plan(large, Loading(), 64 * GB, (("card", 4 * GB, 4 * GB),))
    assert 0 < some.gpu_layers < 33
    assert some.gpu_bytes <= 4 * GB - memory.GPU_RESERVE
    assert some.fits
    assert memory.plan(large, Loading(), 64 * GB, (("card", GB // 2, GB),)).gpu_layers == 0


def test_explicit_layers_are_taken_as_asked(large: ModelFile) -> None:
    small = (("card", 4 * GB, 4 * GB),)
    assert memory.plan(large, Loading(gpu_layers=0), 64 * GB, small).gpu_layers == 0
    asked = memory.plan(large, Loading(gpu_layers=1000), 64 * GB, small)
    assert (asked.gpu_layers, asked.fits) == (33, False)
    assert "on the GPU" in str(asked.reason)


def test_only_the_chosen_device_counts(large: ModelFile) -> None:
    two = (GPU, ("slow", GB // 4, GB))
    assert memory.plan(large, Loading(device="slow"), 64 * GB, two).gpu_layers == 0
    assert memory.plan(large, Loading(device="card"), 64 * GB, two).gpu_layers == 33
    assert memory.plan(large, Loading(device="gone"), 64 * GB, two).gpu_layers == 0


@settings(max_examples=200, deadline=None)
@given(
    ram=st.integers(0, 40 * GB),
    more_ram=st.integers(0, 40 * GB),
    gpu=st.integers(0, 12 * GB),
    more_gpu=st.integers(0, 12 * GB),
    kv_type=st.sampled_from(["f16", "q8_0", "q4_0"]),
)
def test_more_memory_never_gives_less(
    large: ModelFile, ram: int, more_ram: int, gpu: int, more_gpu: int, kv_type: str
) -> None:
    def plan(free: int, on_card: int, context: int = 0) -> memory.LoadPlan:
        cards = (("card", on_card, 24 * GB),)
        return memory.plan(large, Loading(kv_type=kv_type, context=context), free, cards)

    poor, rich = plan(ram, gpu), plan(ram + more_ram, gpu + more_gpu)
    assert rich.context >= poor.context
    assert rich.fits >= poor.fits
    assert plan(ram, gpu, 4096).gpu_layers <= plan(ram, gpu + more_gpu, 4096).gpu_layers
    if poor.fits:
        cpu = poor.weights_bytes + poor.kv_bytes + poor.compute_bytes - poor.gpu_bytes
        assert cpu <= ram
        assert poor.gpu_bytes <= gpu
