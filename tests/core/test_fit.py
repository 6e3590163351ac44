from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core import memory
from desktop.core.errors import ModelError
from desktop.core.fit import (
    Fit,
    Machine,
    Need,
    fit,
    ladder,
    largest_file,
    largest_quantisation,
    refuse_the_hopeless,
)
from desktop.core.model_file import ModelFile
from desktop.core.models import identify
from desktop.core.settings import Loading
from tests.small_architectures import write_gemma3, write_qwen3moe
from tests.small_models import write_lfm2, write_llama

GB = 1024**3
FILES = [("Q2_K", 3 * GB), ("Q4_K_M", 5 * GB), ("Q8_0", 8 * GB), ("F16", 15 * GB)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fit")


@pytest.fixture(scope="module")
def large(folder: Path) -> ModelFile:
    """Return a model of the size of an 8B at 4 bits, which no test writes."""
    return enlarged(identify(write_llama(folder / "llama.gguf")))


@pytest.fixture(scope="module")
def several(folder: Path, large: ModelFile) -> tuple[ModelFile, ...]:
    """Return large models with experts and with a sliding window as well."""
    moe = enlarged(identify(write_qwen3moe(folder / "moe.gguf")))
    windows = enlarged(identify(write_gemma3(folder / "gemma.gguf", layers=8)))
    return large, moe, windows


def enlarged(model: ModelFile) -> ModelFile:
    weights = replace(
        model.weights, layers=(130_000_000,) * 32, embeddings=300_000_000, output=430_000_000
    )
    cache = replace(model.cache, keys=(1024,) * 32, values=(1024,) * 32, states=(0,) * 32)
    layers = tuple(
        replace(layer, queries=4096, keys=1024, values=1024, mixed=4096, heads=32,
                feed_forward=14_336)
        for layer in model.graph.layers
    )  # fmt: skip
    graph = replace(
        model.graph, layers=layers, embedding=4096, vocabulary=128_256, head=128,
        largest=45_000_000,
    )  # fmt: skip
    return replace(
        model, weights=weights, cache=cache, graph=graph, layers=32, context_trained=131_072,
        size=weights.total,
    )  # fmt: skip


def takes(machine: Machine, need: Need) -> bool:
    """Say whether a machine has what is needed, its reserves put aside."""
    ram = max(0, machine.ram_free - memory.RAM_RESERVE)
    gpu = sum(max(0, free - memory.GPU_RESERVE) for _, free, _ in machine.gpus)
    used = need.gpu + need.cpu if machine.shared else need.cpu
    return used <= ram and need.gpu <= gpu


def test_what_fits_now_with_the_wanted_context_is_comfortable(large: ModelFile) -> None:
    found = fit(large, Machine(64 * GB, 60 * GB), Loading())
    assert (found.verdict, found.context, found.longest_context) == ("comfortable", 8192, 131_072)
    assert found.need.total == found.need.cpu + found.need.gpu
    assert found.about is None


def test_a_shorter_context_or_other_programs_closed_is_tight(large: ModelFile) -> None:
    shorter = fit(large, Machine(64 * GB, 6 * GB), Loading())
    assert shorter.verdict == "tight"
    assert 512 <= shorter.context <= shorter.longest_context < 8192
    busy = fit(large, Machine(64 * GB, 2 * GB), Loading())
    assert (busy.verdict, busy.context, busy.longest_context) == ("tight", 8192, 0)


def test_what_all_memory_cannot_hold_is_too_big(large: ModelFile) -> None:
    found = fit(large, Machine(4 * GB, 4 * GB), Loading())
    assert (found.verdict, found.context, found.longest_context) == ("too_big", 512, 0)
    huge = fit(large, Machine(64 * GB, 64 * GB), Loading(context=1_000_000))
    assert huge.verdict == "too_big"
    assert huge.longest_context == 131_072


def test_a_gpu_takes_its_share(large: ModelFile) -> None:
    card = (("card", 24 * GB, 24 * GB),)
    found = fit(large, Machine(16 * GB, 2 * GB, card), Loading())
    assert (found.verdict, found.gpu_layers) == ("comfortable", 33)
    assert found.need.gpu > 10 * found.need.cpu
    # Where the card's memory is the computer's own, it cannot be used twice.
    assert fit(large, Machine(16 * GB, 2 * GB, card, shared=True), Loading()).verdict == "tight"


def test_an_unknown_architecture_is_priced_about(folder: Path) -> None:
    model = identify(write_lfm2(folder / "lfm2.gguf"))
    assert "lfm2" in str(fit(model, Machine(GB, GB), Loading()).about)


def test_the_largest_quantisation_that_fits_is_found(large: ModelFile) -> None:
    def largest(ram: int) -> str | None:
        return largest_quantisation(FILES, large, Machine(ram, ram), Loading())

    assert largest(64 * GB) == "F16"
    assert largest(10 * GB) == "Q8_0"
    assert largest(7 * GB) == "Q4_K_M"
    assert largest(2 * GB) is None
    most = largest_file(large, Machine(10 * GB, 10 * GB), Loading())
    assert 8.5 * GB < most < 9.5 * GB


def test_what_fits_needs_no_ladder(large: ModelFile) -> None:
    assert ladder(large, Machine(64 * GB, 60 * GB), Loading(context=8192)) == ()


def test_the_ladder_goes_from_gentle_to_steep(large: ModelFile) -> None:
    machine = Machine(16 * GB, 8 * GB)
    rungs = ladder(large, machine, Loading(context=30_000))
    assert [rung.title.template.split(":")[0] for rung in rungs] == [
        "A shorter context", "An 8-bit KV cache", "Close other programs", "A smaller quantisation",
    ]  # fmt: skip
    shorter, eight = rungs[0].loading, rungs[1].loading
    assert shorter is not None
    assert eight is not None
    assert 512 <= shorter.context < 30_000
    assert (eight.context, eight.kv_type) == (30_000, "q8_0")


def test_too_many_gpu_layers_become_fewer(large: ModelFile) -> None:
    machine = Machine(64 * GB, 60 * GB, (("card", 4 * GB, 4 * GB),))
    rungs = ladder(large, machine, Loading(gpu_layers=33))
    fewer = [rung.loading for rung in rungs if "GPU" in str(rung.title)]
    assert len(fewer) == 1
    assert fewer[0] is not None
    assert 0 < fewer[0].gpu_layers < 33


def test_a_model_that_nothing_helps_says_so(large: ModelFile) -> None:
    (only,) = ladder(large, Machine(GB // 2, GB // 2), Loading())
    assert only.loading is None
    assert "A smaller model" in str(only.title)


def test_only_the_hopeless_is_refused(large: ModelFile) -> None:
    refuse_the_hopeless(large, Machine(64 * GB, 60 * GB), Loading())
    # Mapped weights may exceed what is free, and even what is left beside the cache.
    refuse_the_hopeless(large, Machine(5 * GB, GB), Loading())
    with pytest.raises(ModelError) as weights:
        refuse_the_hopeless(large, Machine(4 * GB, 4 * GB), Loading())
    assert "4.3 GB" in str(weights.value)
    assert "A smaller quantisation" in str(weights.value.hint)
    with pytest.raises(ModelError) as context:
        refuse_the_hopeless(large, Machine(16 * GB, 15 * GB), Loading(context=200_000))
    assert "A shorter context" in str(context.value.hint)
    card = (("card", 8 * GB, 8 * GB),)
    refuse_the_hopeless(large, Machine(4 * GB, 4 * GB, card), Loading())


MACHINES = st.builds(
    lambda ram, share, gpu, shared: Machine(
        ram, int(ram * share), (("card", gpu, gpu),) if gpu else (), shared=shared
    ),
    st.integers(0, 40 * GB), st.floats(0, 1), st.one_of(st.just(0), st.integers(GB, 24 * GB)),
    st.booleans(),
)  # fmt: skip
LOADINGS = st.builds(
    Loading,
    context=st.one_of(st.just(0), st.integers(1, 200_000)),
    gpu_layers=st.sampled_from([-1, 0, 7, 33]),
    kv_type=st.sampled_from(["f16", "q8_0", "q4_0"]),
    flash_attention=st.sampled_from(["auto", "on"]),
)


@settings(max_examples=150, deadline=None)
@given(which=st.integers(0, 2), machine=MACHINES, loading=LOADINGS)
def test_what_is_said_to_fit_fits(
    several: tuple[ModelFile, ...], which: int, machine: Machine, loading: Loading
) -> None:
    model = several[which]
    found = fit(model, machine, loading)
    assert found.need.total == found.need.gpu + found.need.cpu
    rungs = ladder(model, machine, loading)
    if not rungs:
        assert takes(machine, found.need)
        return
    for rung in rungs:
        assert (rung.loading is None) == (rung.need is None)
        if rung.loading is not None and rung.need is not None:
            assert rung.loading != loading
            assert takes(machine, rung.need)
            assert ladder(model, machine, rung.loading) == ()
            assert fit(model, machine, rung.loading).need == rung.need


@settings(max_examples=150, deadline=None)
@given(
    which=st.integers(0, 2), shorter=st.integers(1, 140_000), more=st.integers(0, 60_000),
    loading=LOADINGS,
)  # fmt: skip
def test_a_longer_context_never_needs_less(
    several: tuple[ModelFile, ...], which: int, shorter: int, more: int, loading: Loading
) -> None:
    machine = Machine(64 * GB, 64 * GB)

    def need(context: int) -> Need:
        return fit(several[which], machine, replace(loading, context=context)).need

    assert need(shorter).total <= need(shorter + more).total


@settings(max_examples=100, deadline=None)
@given(which=st.integers(0, 2), machine=MACHINES, more=st.integers(0, 20 * GB), loading=LOADINGS)
def test_more_memory_never_makes_it_worse(
    several: tuple[ModelFile, ...], which: int, machine: Machine, more: int, loading: Loading
) -> None:
    richer = replace(machine, ram_total=machine.ram_total + more, ram_free=machine.ram_free + more)
    order = ["too_big", "tight", "comfortable"]

    def found(on: Machine) -> Fit:
        return fit(several[which], on, loading)

    poor, rich = found(machine), found(richer)
    assert order.index(poor.verdict) <= order.index(rich.verdict)
    assert poor.longest_context <= rich.longest_context
