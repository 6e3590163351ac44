"""Whether a model fits this machine, with how long a context, and what helps where it does not.

Pure arithmetic on what `core.memory` prices, so it is the same for a file on disk and for the
header of a file that is still elsewhere. All sizes are in bytes, contexts in tokens.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from desktop.core import memory
from desktop.core.errors import ModelError
from desktop.core.memory import AUTOMATIC_CONTEXT, CONTEXT_STEP, SMALLEST_CONTEXT, Gpu, LoadPlan
from desktop.core.model_file import ModelFile
from desktop.core.settings import Loading
from desktop.core.wording import Wording, say

__all__ = [
    "Fit", "Gpu", "Machine", "Need", "Rung", "Verdict", "fit", "ladder", "largest_file",
    "largest_quantisation", "refuse_the_hopeless",
]  # fmt: skip

Verdict = Literal["comfortable", "tight", "too_big"]

CLOSE_ENOUGH = 1_000_000  # bytes: how exactly the size of a file is sought

_LONGEST_CONTEXT = 131_072  # considered where a model does not say what it was trained with


@dataclass(frozen=True, slots=True)
class Machine:
    """The memory of a computer: all of it, what is free now, and its GPUs.

    `shared`: the GPUs have no memory of their own (Apple silicon, integrated graphics).
    """

    ram_total: int
    ram_free: int
    gpus: tuple[Gpu, ...] = ()
    shared: bool = False

    def emptied(self) -> Machine:
        """Return the machine as it is when nothing else runs."""
        gpus = tuple((name, total, total) for name, _, total in self.gpus)
        return replace(self, ram_free=self.ram_total, gpus=gpus)

    @property
    def total(self) -> int:
        """Return all memory that there is."""
        own = 0 if self.shared else sum(total for _, _, total in self.gpus)
        return self.ram_total + own


@dataclass(frozen=True, slots=True)
class Need:
    """What a load takes: by kind (weights, KV cache, compute buffers) and by place (GPU, CPU).

    The three kinds add up to the same sum as the two places.
    """

    weights: int
    kv: int
    compute: int
    gpu: int
    cpu: int

    @property
    def total(self) -> int:
        """Return all of it together."""
        return self.weights + self.kv + self.compute


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether a model fits, and how.

    *comfortable*: in what is free now, with the context that was wanted. *tight*: with a shorter
    context, or when other programs are closed. *too_big*: not in all memory that there is.
    `context` and `gpu_layers` are those that `need` is for. `longest_context` is the longest that
    fits in what is free now, 0 if none does. `about` says why the numbers are only about right;
    None where they are as llama.cpp counts them.
    """

    verdict: Verdict
    need: Need
    context: int
    gpu_layers: int
    longest_context: int
    about: Wording | None = None


@dataclass(frozen=True, slots=True)
class Rung:
    """A way to load what would not fit: settings that do fit, and what they take.

    Advice that no setting can follow (another file) has neither `loading` nor `need`.
    """

    title: Wording
    loading: Loading | None = None
    need: Need | None = None


def fit(model: ModelFile, machine: Machine, loading: Loading) -> Fit:
    """Price a model on a machine, as it would be loaded."""
    wanted = _plan(model, machine, replace(loading, context=_wanted(model, loading)))
    now = _plan(model, machine, loading)
    everything = _plan(model, machine.emptied(), loading)
    verdict: Verdict = "too_big"
    if wanted.fits:
        verdict = "comfortable"
    elif now.fits or everything.fits:
        verdict = "tight"
    shown = now if now.fits or not everything.fits else everything
    return Fit(
        verdict=verdict,
        need=_need(shown),
        context=shown.context,
        gpu_layers=shown.gpu_layers,
        longest_context=_longest(model, machine, loading),
        about=None if model.cache.exact and model.graph.known else _about(model),
    )


def largest_quantisation(
    files: Iterable[tuple[str, int]], model: ModelFile, machine: Machine, loading: Loading
) -> str | None:
    """Return the name of the largest of `files` (names, sizes) that fits, None if none does.

    The files are quantisations of the same model; `model` is any of them.
    """
    most = largest_file(model, machine, loading)
    fitting = [(size, name) for name, size in files if size <= most]
    return max(fitting)[1] if fitting else None


def largest_file(model: ModelFile, machine: Machine, loading: Loading) -> int:
    """Return the size of the largest quantisation of `model` that fits now, to a MB; or 0."""
    shortest = loading.context or min(SMALLEST_CONTEXT, _wanted(model, loading))
    least = replace(loading, context=shortest)
    low, high = 0, machine.total // CLOSE_ENOUGH
    while low < high:
        middle = (low + high + 1) // 2
        if _plan(_resized(model, middle * CLOSE_ENOUGH), machine, least).fits:
            low = middle
        else:
            high = middle - 1
    return low * CLOSE_ENOUGH


def ladder(model: ModelFile, machine: Machine, loading: Loading) -> tuple[Rung, ...]:
    """Return the ways to load a model that does not fit as `loading` says, gentlest first.

    Every rung with settings fits in what is free now. Empty if the model fits as it is.
    """
    if _plan(model, machine, loading).fits:
        return ()
    rungs: list[Rung] = []
    for title, chosen in _candidates(model, machine, loading):
        found = _plan(model, machine, chosen)
        if found.fits and chosen not in (loading, *(rung.loading for rung in rungs)):
            rungs.append(Rung(title, chosen, _need(found)))
    everything = _plan(model, machine.emptied(), loading)
    if everything.fits:
        need = _need(everything).total
        rungs.append(Rung(say("Close other programs: {needed:size} are needed.", needed=need)))
    return (*rungs, _smaller(model, machine, loading))


def refuse_the_hopeless(model: ModelFile, machine: Machine, loading: Loading) -> None:
    """Raise ModelError for a load that this machine cannot hold even when nothing else runs.

    Weights may exceed what is free, for they are mapped from the file; but what exceeds all memory
    would only bring the machine to a halt.
    """
    found = _plan(model, machine.emptied(), loading)
    need = _need(found)
    if need.weights <= machine.total and need.kv + need.compute <= machine.total:
        return
    raise ModelError(
        say(
            "This model needs {needed:size} of memory, and this computer has {total:size}.",
            needed=need.total, total=machine.total,
        ),
        next((rung.title for rung in ladder(model, machine, loading)), None),
    )  # fmt: skip


def _candidates(
    model: ModelFile, machine: Machine, loading: Loading
) -> list[tuple[Wording, Loading]]:
    """Return settings that need less, whether they fit or not."""
    eight = replace(loading, kv_type="q8_0", flash_attention="on")
    shorter = say("A shorter context: {context:count} tokens")
    found = [_with_longest(model, machine, loading, shorter)]
    if loading.kv_type == "f16":
        found.append((say("An 8-bit KV cache"), eight))
        both = say("An 8-bit KV cache and a shorter context: {context:count} tokens")
        found.append(_with_longest(model, machine, eight, both))
    if loading.gpu_layers > 0:
        layers = _plan(model, machine, replace(loading, gpu_layers=-1)).gpu_layers
        fewer = replace(loading, gpu_layers=min(layers, loading.gpu_layers))
        title = say("Fewer GPU layers: {layers:count}", layers=fewer.gpu_layers)
        found.append((title, fewer))
    return found


def _smaller(model: ModelFile, machine: Machine, loading: Loading) -> Rung:
    most = largest_file(model, machine, loading)
    if not most:
        return Rung(say("A smaller model: none of this kind fits, however it is quantised."))
    return Rung(say("A smaller quantisation: a file of at most {size:size} fits.", size=most))


def _with_longest(
    model: ModelFile, machine: Machine, loading: Loading, title: Wording
) -> tuple[Wording, Loading]:
    longest = _longest(model, machine, loading)
    shorter = min(longest, _wanted(model, loading)) or SMALLEST_CONTEXT
    return replace(title, values=(("context", shorter),)), replace(loading, context=shorter)


def _longest(model: ModelFile, machine: Machine, loading: Loading) -> int:
    """Return the longest context that fits in what is free, 0 if none does."""
    most = model.context_trained or _LONGEST_CONTEXT
    low, high = 0, -(-most // CONTEXT_STEP)
    while low < high:
        middle = (low + high + 1) // 2
        if _plan(model, machine, replace(loading, context=middle * CONTEXT_STEP)).fits:
            low = middle
        else:
            high = middle - 1
    return min(low * CONTEXT_STEP, most)


def _wanted(model: ModelFile, loading: Loading) -> int:
    own = model.context_trained or AUTOMATIC_CONTEXT
    return loading.context or min(own, AUTOMATIC_CONTEXT)


def _plan(model: ModelFile, machine: Machine, loading: Loading) -> LoadPlan:
    return memory.plan(model, loading, machine.ram_free, machine.gpus, shared=machine.shared)


def _need(plan: LoadPlan) -> Need:
    total = plan.weights_bytes + plan.kv_bytes + plan.compute_bytes
    return Need(
        plan.weights_bytes,
        plan.kv_bytes,
        plan.compute_bytes,
        plan.gpu_bytes,
        total - plan.gpu_bytes,
    )


def _resized(model: ModelFile, size: int) -> ModelFile:
    """Return the model with weights of another size, in the same proportions."""
    weights, share = model.weights, size / max(1, model.weights.total)
    return replace(
        model,
        weights=replace(
            weights,
            layers=tuple(int(layer * share) for layer in weights.layers),
            embeddings=int(weights.embeddings * share),
            output=int(weights.output * share),
        ),
    )


def _about(model: ModelFile) -> Wording:
    return say(
        "About: how models of the kind “{architecture}” use memory is not known exactly.",
        architecture=model.architecture,
    )
