"""Will it fit? What a model needs in memory, and how much of it goes to the GPU.

Three kinds of memory, each with its function: the weights (from the sizes of the tensors), the
memory of the conversation (the KV cache and recurrent states), and the buffers of the computation
(core.compute). Where the numbers come from in llama.cpp: src/llama-model.cpp (which layers are
offloaded), src/llama-kv-cache.cpp, src/llama-context.cpp (sizes padded to 256 tokens).

The processor's repacked weights (CPU_REPACK in llama.cpp's log) replace those in the file, whose
pages are not read again; so the weights are counted once, though the log lists both.
All sizes are in bytes, contexts in tokens.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.compute import BATCH, Batch, buffer_bytes, input_bytes
from desktop.core.model_file import ModelFile
from desktop.core.quantisation import TENSOR_TYPES, TensorType
from desktop.core.settings import Loading
from desktop.core.wording import Wording, say

AUTOMATIC_CONTEXT = 8192
SMALLEST_CONTEXT = 512
CONTEXT_STEP = 256  # llama.cpp pads contexts to it
RAM_RESERVE = 512 * 1024 * 1024  # left to the system and to other programs
GPU_RESERVE = 512 * 1024 * 1024  # on each GPU: its driver's context, the screen

_FLOAT = 4
_BY_NAME = {kind.name.lower(): kind for kind in TENSOR_TYPES.values()}

Gpu = tuple[str, int, int]  # name, bytes free, bytes in all


@dataclass(frozen=True, slots=True)
class LoadPlan:
    """How a model will be loaded, and what that takes.

    `gpu_layers` counts the output as one more layer, as llama.cpp does. `gpu_bytes` is the part of
    the three sums that goes to GPUs. `reason` says why it does not fit, or what to expect if it
    does all the same.
    """

    context: int
    gpu_layers: int
    weights_bytes: int
    kv_bytes: int
    compute_bytes: int
    gpu_bytes: int
    fits: bool
    reason: Wording | None = None


def weights_bytes(model: ModelFile, gpu_layers: int = 0) -> tuple[int, int]:
    """Return the bytes of the weights on the CPU and on GPUs.

    The output goes first, then the layers from the last one on. The input embeddings stay, and are
    copied where they are the output too.
    """
    weights = model.weights
    if not gpu_layers:
        return weights.total, 0
    gpu = sum(_last(weights.layers, gpu_layers - 1)) + weights.output
    return weights.total - gpu, gpu + (weights.embeddings if weights.tied else 0)


def kv_bytes(
    model: ModelFile, context: int, kv_type: str = "f16", gpu_layers: int = 0
) -> tuple[int, int]:
    """Return the bytes that the conversation takes on the CPU and on GPUs, full context."""
    kind = _BY_NAME.get(kv_type, _BY_NAME["f16"])
    cells, cache = _padded(context), model.cache
    layers = [
        cells * (_row(keys, kind) + _row(values, kind)) + state
        for keys, values, state in zip(cache.keys, cache.values, cache.states, strict=True)
    ]
    gpu = sum(_last(layers, gpu_layers - 1))
    return sum(layers) - gpu, gpu


def compute_bytes(
    model: ModelFile, loading: Loading, context: int, gpu_layers: int = 0
) -> tuple[int, int]:
    """Return the bytes of the buffers of a batch, on the CPU and on each GPU.

    On a GPU it is an estimate: with all layers there, the CPU only prepares what goes in; with
    some, its part of the weights visits the GPU when many tokens are read at once (ggml's
    op_offload), one matrix at a time.
    """
    graph = model.graph
    flash = loading.flash_attention != "off"
    batch = Batch(
        tokens=min(BATCH, context),
        cells=_padded(context),
        flash=flash,
        quantised=loading.kv_type != "f16",
    )
    whole, scores = buffer_bytes(graph, batch), graph.vocabulary * _FLOAT
    if not gpu_layers:
        return whole + scores, 0
    if gpu_layers > len(model.weights.layers):
        return input_bytes(graph, batch) + scores, whole
    return whole + scores, whole + graph.largest


def plan(
    model: ModelFile,
    loading: Loading,
    memory_free: int,
    gpus: tuple[Gpu, ...] = (),
    *,
    shared: bool = False,
) -> LoadPlan:
    """Decide context and GPU layers from what was asked and from what is free.

    Automatic context: the model's own, at most 8,192, and what fits, but not below 512 unless the
    model's own is. Automatic GPU layers: all, else as many as fit, else none. What was asked for
    explicitly is taken as it is. `shared`: the GPUs use the computer's own memory.
    """
    room = _Room(model, loading, memory_free, gpus, shared=shared)
    if loading.context > 0:
        return room.plan(loading.context)
    own = model.context_trained or AUTOMATIC_CONTEXT
    context = min(own, AUTOMATIC_CONTEXT)
    found = room.plan(context)
    while not found.fits and context > SMALLEST_CONTEXT:
        context = max(SMALLEST_CONTEXT, (context - 1) // CONTEXT_STEP * CONTEXT_STEP)
        found = room.plan(context)
    return found


class _Room:
    """The memory of this machine, and the model that shall go into it."""

    def __init__(
        self,
        model: ModelFile,
        loading: Loading,
        memory_free: int,
        gpus: tuple[Gpu, ...],
        *,
        shared: bool,
    ) -> None:
        self._model = model
        self._loading = loading
        self._ram = max(0, memory_free - RAM_RESERVE)
        chosen = [gpu for gpu in gpus if loading.device in {"", gpu[0]}]
        self._gpu = sum(max(0, free - GPU_RESERVE) for _, free, _ in chosen)
        self._gpu_count = len(chosen)
        self._shared = shared

    def plan(self, context: int) -> LoadPlan:
        """Return the plan for one context."""
        layers = self._layers(context)
        cpu, gpu = self._needs(context, layers)
        fits = self._taken_from_ram(cpu, gpu) <= self._ram and gpu <= self._gpu
        return LoadPlan(
            context=context,
            gpu_layers=layers,
            weights_bytes=sum(weights_bytes(self._model, layers)),
            kv_bytes=sum(kv_bytes(self._model, context, self._loading.kv_type)),
            compute_bytes=sum(self._compute(context, layers)),
            gpu_bytes=gpu,
            fits=fits,
            reason=self._reason(context, cpu, gpu),
        )

    def _layers(self, context: int) -> int:
        if not self._gpu_count:
            return 0
        most = len(self._model.weights.layers) + 1
        if self._loading.gpu_layers >= 0:
            return min(self._loading.gpu_layers, most)
        room = min(self._gpu, self._ram) if self._shared else self._gpu
        if self._needs(context, most)[1] <= room:
            return most
        return bisect_right(
            range(1, most), room, key=lambda layers: self._needs(context, layers)[1]
        )

    def _taken_from_ram(self, cpu: int, gpu: int) -> int:
        return cpu + gpu if self._shared else cpu

    def _needs(self, context: int, layers: int) -> tuple[int, int]:
        """Return what is needed on the CPU and on GPUs, all kinds together."""
        weights_cpu, weights_gpu = weights_bytes(self._model, layers)
        kv_cpu, kv_gpu = kv_bytes(self._model, context, self._loading.kv_type, layers)
        compute_cpu, compute_gpu = self._compute(context, layers)
        return weights_cpu + kv_cpu + compute_cpu, weights_gpu + kv_gpu + compute_gpu

    def _compute(self, context: int, layers: int) -> tuple[int, int]:
        """Return the buffers of a batch on the CPU and on all GPUs together."""
        cpu, gpu = compute_bytes(self._model, self._loading, context, layers)
        return cpu, gpu * self._gpu_count

    def _reason(self, context: int, cpu: int, gpu: int) -> Wording | None:
        if gpu > self._gpu:
            return say(
                "The chosen layers need {needed:size} on the GPU, where {free:size} can be used.",
                needed=gpu, free=self._gpu,
            )  # fmt: skip
        if (needed := self._taken_from_ram(cpu, gpu)) > self._ram:
            return say(
                "This needs {needed:size} of memory, and {free:size} can be used. It may be very "
                "slow, or end.",
                needed=needed, free=self._ram,
            )  # fmt: skip
        trained = self._model.context_trained
        if trained and context > trained:
            return say(
                "The model was trained with {trained:count} tokens of context; with "
                "{context:count} its answers may get worse.",
                trained=trained, context=context,
            )  # fmt: skip
        return None


def _last(layers: Sequence[int], count: int) -> Sequence[int]:
    return layers[max(0, len(layers) - max(0, count)) :]


def _padded(context: int) -> int:
    return -(-context // CONTEXT_STEP) * CONTEXT_STEP


def _row(numbers: int, kind: TensorType) -> int:
    """Return the bytes of one token in one layer, in whole blocks."""
    return -(-numbers // kind.block) * kind.size
