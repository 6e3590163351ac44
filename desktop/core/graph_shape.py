"""How wide the steps of a model's computation are, from the shapes of its tensors.

The names of the tensors are those of llama.cpp's src/llama-arch.cpp. Widths are numbers a token.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from desktop.core.gguf import Header, TensorInfo

_MAX_LAYERS = 4096
_MAX_EXPERTS_USED = 256
_EACH_END = 6  # layers that are kept at the beginning and at the end: the others are alike

# Every how many layers one sees all of the context, where the header does not say
# (src/models/*.cpp, load_swa_pattern).
_PATTERNS = {"gemma2": 2, "gemma3": 6, "cohere2": 4, "gpt-oss": 2, "exaone4": 4, "olmo2": 4}

# Architectures whose computation is compared with llama.cpp's by the tests.
_KNOWN = {
    "llama", "qwen2", "qwen3", "qwen3moe", "gemma2", "gemma3", "phi3", "gptneox", "granitehybrid",
    "deepseek2", "mamba",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Experts:
    """The experts of a layer: how many, how many at a time, how wide; and what is beside them.

    `shared` is the width of an expert that always acts, `biased` whether they are picked with a
    bias of their own.
    """

    count: int
    used: int
    width: int
    shared: int = 0
    fused: bool = False
    biased: bool = False


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A layer that keeps a state: `kind` is mamba, mamba2 or shortconv.

    `entry` is what its first matrix makes, `mixed` what passes the convolution, `inner` what
    passes the state; `kernel` tokens see each other in the convolution, `state` numbers are kept.
    """

    kind: str
    entry: int
    mixed: int
    inner: int
    kernel: int
    state: int
    rank: int = 0
    kept: int = 0
    normed: bool = False


@dataclass(frozen=True, slots=True)
class Latent:
    """Attention over latent keys (MLA): their width, that of the rotated part, of the queries."""

    width: int
    rotated: int
    queries: int = 0


@dataclass(frozen=True, slots=True)
class LayerShape:
    """One layer: attention or a recurrence, then a feed-forward part or experts, where it has any.

    `queries`, `keys`, `values` and `mixed`, what comes of them, are the widths of the attention;
    `fused` if one matrix makes the first three.
    `gate` is "split", "fused" (one matrix makes both halves) or "" for none. `windowed` layers see
    only the sliding window.
    """

    queries: int = 0
    keys: int = 0
    values: int = 0
    mixed: int = 0
    heads: int = 0
    fused: bool = False
    latent: Latent | None = None
    recurrence: Recurrence | None = None
    feed_forward: int = 0
    gate: str = ""
    experts: Experts | None = None
    windowed: bool = False

    @property
    def reshaped(self) -> bool:
        """Return whether what the first part of the layer makes is handed on as a view."""
        return self.recurrence is not None and self.recurrence.kind != "mamba2"


@dataclass(frozen=True, slots=True)
class GraphShape:
    """The computation of a model: its first and its last layers, and what is around them.

    `beside`: attention and feed-forward work side by side. `centred`: the normalisation subtracts
    the mean, so it is never done in place. `windows`: some layers have a sliding window.
    `mixed_onto_state`, `fed_onto_state`: what the first and the second part of a layer make is
    added to the state, not the state to it. `largest` are the bytes of the largest tensor of a
    layer. `known` is False where the steps are only like those of architectures that are known.
    """

    layers: tuple[LayerShape, ...] = ()
    embedding: int = 0
    vocabulary: int = 0
    head: int = 0
    beside: bool = False
    centred: bool = False
    windows: bool = False
    mixed_onto_state: bool = False
    fed_onto_state: bool = False
    largest: int = 0
    known: bool = False


def graph_shape(headers: Sequence[Header]) -> GraphShape:
    """Derive the shape of a model's computation from the headers of its parts."""
    header = headers[0]
    arch = header.text("general.architecture")
    blocks: dict[int, dict[str, TensorInfo]] = {}
    others: dict[str, TensorInfo] = {}
    for tensor in chain.from_iterable(part.tensors for part in headers):
        name = tensor.name.split(".", 2)
        if name[0] != "blk" or len(name) < 3 or not name[1].isdecimal():
            others[tensor.name] = tensor
        elif (number := int(name[1])) < _MAX_LAYERS:
            blocks.setdefault(number, {})[name[2]] = tensor
    numbers = _Numbers(header, arch)
    order = sorted(blocks)
    spare = max(0, len(order) - 2 * _EACH_END) // 2 * 2  # what lies where alternates with layers
    kept = order[:_EACH_END] + order[_EACH_END + spare :]
    embedding = others.get("token_embd.weight")
    window = arch in _PATTERNS and bool(arch == "gemma2" or numbers.one("attention.sliding_window"))
    layers = tuple(_layer(blocks[n], n, numbers, windows=window) for n in kept)
    return GraphShape(
        layers=layers,
        embedding=_columns(embedding) or numbers.one("embedding_length"),
        vocabulary=_rows(others.get("output.weight")) or _rows(embedding),
        head=max((layer.queries // layer.heads for layer in layers if layer.heads), default=0),
        beside=bool(header.flag(f"{arch}.use_parallel_residual")),
        centred=any("attn_norm.bias" in block for block in blocks.values()),
        windows=window,
        mixed_onto_state=arch in {"lfm2", "lfm2moe"},
        fed_onto_state=arch in {"lfm2", "lfm2moe", "phi3"},
        largest=_largest(blocks.values()),
        known=arch in _KNOWN and all(_complete(layer) for layer in layers),
    )


def _layer(
    tensors: Mapping[str, TensorInfo], number: int, numbers: _Numbers, *, windows: bool
) -> LayerShape:
    queries, keys, values = (_rows(tensors.get(f"attn_{part}.weight")) for part in ("q", "k", "v"))
    heads = numbers.at("attention.head_count", number)
    fused = _rows(tensors.get("attn_qkv.weight"))
    if fused:
        key = numbers.one("attention.key_length") or numbers.one("embedding_length") // (heads or 1)
        keys = values = key * (numbers.at("attention.head_count_kv", number) or heads)
        queries = max(0, fused - keys - values)
    recurrence = _recurrence(tensors, numbers)
    latent = _latent(tensors, numbers)
    if latent:
        queries = queries or _rows(tensors.get("attn_q_b.weight"))
    every = numbers.one("attention.sliding_window_pattern") or _PATTERNS.get(numbers.arch, 1)
    up = _rows(tensors.get("ffn_up.weight"))
    down = _columns(tensors.get("ffn_down.weight"))
    return LayerShape(
        queries=queries,
        keys=keys,
        values=values,
        mixed=_columns(tensors.get("attn_output.weight")),
        heads=heads if queries else 0,
        fused=bool(fused),
        latent=latent,
        recurrence=recurrence,
        feed_forward=down,
        gate="split" if "ffn_gate.weight" in tensors else "fused" if up > down else "",
        experts=_experts(tensors, numbers),
        windowed=windows and number % every < every - 1,
    )


def _experts(tensors: Mapping[str, TensorInfo], numbers: _Numbers) -> Experts | None:
    down = tensors.get("ffn_down_exps.weight")
    if down is None or len(down.shape) != 3:
        return None
    return Experts(
        count=down.shape[2],
        used=max(1, min(numbers.one("expert_used_count"), down.shape[2], _MAX_EXPERTS_USED)),
        width=down.shape[0],
        shared=_columns(tensors.get("ffn_down_shexp.weight")),
        fused="ffn_gate_up_exps.weight" in tensors,
        biased="exp_probs_b.bias" in tensors,
    )


def _recurrence(tensors: Mapping[str, TensorInfo], numbers: _Numbers) -> Recurrence | None:
    if entry := _rows(tensors.get("shortconv.in_proj.weight")):
        kernel = max(1, numbers.one("shortconv.l_cache"))
        return Recurrence("shortconv", entry, entry // 3, entry // 3, kernel, 0)
    entry, state = _rows(tensors.get("ssm_in.weight")), numbers.one("ssm.state_size")
    conv = tensors.get("ssm_conv1d.weight")
    if not entry or conv is None:
        return None
    mamba = "ssm_x.weight" in tensors
    inner = _columns(tensors.get("ssm_out.weight"))
    rank = numbers.one("ssm.time_step_rank")
    kind = "mamba" if mamba else "mamba2"
    normed = "ssm_norm.weight" in tensors
    return Recurrence(
        kind, entry, _rows(conv), inner, max(1, _columns(conv)), state, rank, state * inner, normed
    )


def _latent(tensors: Mapping[str, TensorInfo], numbers: _Numbers) -> Latent | None:
    if "attn_k_b.weight" not in tensors or "attn_kv_a_mqa.weight" not in tensors:
        return None
    width = numbers.one("attention.kv_lora_rank")
    rotated = max(0, _rows(tensors["attn_kv_a_mqa.weight"]) - width)
    return Latent(width, rotated, _rows(tensors.get("attn_q_a.weight")))


def _complete(layer: LayerShape) -> bool:
    """Return whether a layer has the parts that its steps are derived from."""
    attention = bool(layer.queries and layer.heads and (layer.latent or layer.keys))
    return attention or layer.recurrence is not None


def _largest(blocks: Iterable[Mapping[str, TensorInfo]]) -> int:
    return max((tensor.size for block in blocks for tensor in block.values()), default=0)


def _rows(tensor: TensorInfo | None) -> int:
    return tensor.shape[1] if tensor is not None and len(tensor.shape) > 1 else 0


def _columns(tensor: TensorInfo | None) -> int:
    return tensor.shape[0] if tensor is not None and tensor.shape else 0


class _Numbers:
    """The numbers that a header gives for its architecture."""

    def __init__(self, header: Header, arch: str) -> None:
        self._header = header
        self.arch = arch

    def one(self, key: str) -> int:
        """Return a number that is not negative, 0 if there is none."""
        return max(0, self._header.integer(f"{self.arch}.{key}") or 0)

    def at(self, key: str, layer: int) -> int:
        """Return the number of one layer, whether the header has one for all or one for each."""
        each = self._header.array(f"{self.arch}.{key}")
        found = each[layer] if layer < len(each) else self.one(key)
        return max(0, found) if isinstance(found, int) else 0
