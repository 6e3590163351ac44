"""What a model remembers of a conversation: numbers a token and a layer, from the file's header.

The formulas are those of llama.cpp's src/llama-hparams.cpp (`n_embd_k_gqa`, `n_embd_v_gqa`,
`n_embd_r`, `n_embd_s`, `is_mla`) and src/llama-kv-cache.cpp; the keys those of docs/gguf.md.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.gguf import Header

_MAX_LAYERS = 4096
_STATE_WEIGHT = 4  # bytes; recurrent states are always F32

# Hybrids whose recurrent layers are those without key-value heads, so that the header is enough.
_PLAIN_HYBRIDS = {"jamba", "lfm2", "lfm2moe", "granitehybrid"}
_RECURRENT = {"mamba", "mamba2", "rwkv6", "rwkv6qwen2", "rwkv7", "arwkv7"}
_OTHER_HYBRIDS = {
    "falcon-h1", "plamo2", "nemotron_h", "nemotron_h_moe", "qwen3next", "qwen35", "qwen35moe",
    "qwen4exp", "kimi-linear", "kimi-k3", "bailingmoe3", "glm5-next", "deepseek4", "minimax-01",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CacheShape:
    """What is kept by layer: `keys` and `values` are numbers a token, `states` bytes once.

    `window` is the sliding window in tokens, 0 without one; the cache is full size all the same,
    since llama.cpp is told to keep it (swa_full). `recurrent`: some layers keep a state that
    cannot be rewound. `exact` is False where the header alone does not say everything.
    """

    keys: tuple[int, ...]
    values: tuple[int, ...]
    states: tuple[int, ...]
    window: int = 0
    recurrent: bool = False
    exact: bool = True


def cache_shape(header: Header) -> CacheShape:
    """Derive the shape of a model's memory from its header; unknown numbers count as 0."""
    arch = header.text("general.architecture")
    fields = _Fields(header, arch)
    layers = min(fields.number("block_count"), _MAX_LAYERS)
    heads = fields.each("attention.head_count", layers, 0)
    kv_heads = fields.each("attention.head_count_kv", layers, max(heads, default=0))
    if arch in _RECURRENT:
        kv_heads = (0,) * layers
    width = fields.number("embedding_length") // max(1, max(heads, default=0))
    key = fields.number("attention.key_length", width)
    value = fields.number("attention.value_length", width)
    if fields.number("attention.key_length_mla"):  # latent attention keeps keys only
        value = 0
    shared = fields.number("attention.shared_kv_layers")  # the last ones use earlier layers' cache
    own = tuple(0 if layer >= layers - shared else n for layer, n in enumerate(kv_heads))
    state = _state(fields, max(heads, default=0)) * _STATE_WEIGHT
    hybrid = arch in _PLAIN_HYBRIDS or arch in _OTHER_HYBRIDS
    everywhere = arch in _OTHER_HYBRIDS and all(kv_heads)
    states = tuple(
        state if arch in _RECURRENT or (hybrid and (everywhere or not n)) else 0 for n in kv_heads
    )
    return CacheShape(
        keys=tuple(n * key for n in own),
        values=tuple(n * value for n in own),
        states=states,
        window=fields.number("attention.sliding_window"),
        recurrent=arch in _RECURRENT or hybrid,
        exact=arch not in _OTHER_HYBRIDS and not fields.number("attention.key_length_swa"),
    )


def _state(fields: _Fields, heads: int) -> int:
    """Return the numbers that one recurrent layer keeps (n_embd_r and n_embd_s)."""
    embedding = fields.number("embedding_length")
    if head := fields.number("wkv.head_size"):  # RWKV
        return embedding * fields.number("token_shift_count", 2) + embedding * head
    if kernel := fields.number("shortconv.l_cache"):  # LFM2
        return embedding * max(0, kernel - 1)
    kernel = max(0, fields.number("ssm.conv_kernel") - 1)
    if head := fields.number("kda.head_dim"):  # Kimi's delta attention
        return 3 * kernel * heads * head + head * head * heads
    inner, size = fields.number("ssm.inner_size"), fields.number("ssm.state_size")
    groups = fields.number("ssm.group_count")
    return kernel * (inner + 2 * groups * size) + size * inner


class _Fields:
    """The header's fields of one architecture."""

    def __init__(self, header: Header, architecture: str) -> None:
        self._header = header
        self._arch = architecture

    def number(self, key: str, default: int = 0) -> int:
        """Return a whole number that is not negative; of an array, the largest."""
        value = self._header.integer(f"{self._arch}.{key}")
        if value is None:
            found = self._header.array(f"{self._arch}.{key}")
            value = max((n for n in found if isinstance(n, int)), default=default)
        return max(0, value)

    def each(self, key: str, layers: int, default: int) -> tuple[int, ...]:
        """Return a number for each layer, whether the header has one for all or an array."""
        found = self._header.array(f"{self._arch}.{key}")
        if found:
            whole = [max(0, n) if isinstance(n, int) else 0 for n in found[:layers]]
            return (*whole, *(0 for _ in range(layers - len(whole))))
        return (self.number(key, default),) * layers
