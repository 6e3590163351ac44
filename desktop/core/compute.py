"""The buffers that one batch of tokens is computed in: a model's steps, written on a tape.

The steps and their order are those of llama.cpp's graphs (src/llama-graph.cpp, src/models/*.cpp);
steps that are always done in place are left out. Widths are numbers a token, sizes bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from desktop.core.graph_shape import Experts, GraphShape, Latent, LayerShape, Recurrence
from desktop.core.tape import Tape

BATCH = 512  # tokens that are computed at once (n_ubatch)
OUTPUTS = 1  # of them have the scores of all words computed: the last one (n_outputs_max)

_FLOAT, _HALF, _INDEX = 4, 2, 8
_ROTATED = 64  # heads of a multiple of this are rotated before they are kept in 8 or 4 bits


@dataclass(frozen=True, slots=True)
class Batch:
    """How a batch is computed: its tokens, the cells of the KV cache that it can see, and how."""

    tokens: int
    cells: int
    flash: bool = True
    quantised: bool = False


@lru_cache(maxsize=4096)
def buffer_bytes(shape: GraphShape, batch: Batch) -> int:
    """Return the size of the buffer in which `batch` is computed."""
    return _Pass(shape, batch).write().length()


def input_bytes(shape: GraphShape, batch: Batch) -> int:
    """Return the size of what a batch starts with: embeddings and masks."""
    masks = (2 if shape.windows else 1) if any(layer.heads for layer in shape.layers) else 0
    kind = _HALF if batch.flash else _FLOAT
    return batch.tokens * (2 * shape.embedding * _FLOAT + masks * batch.cells * kind)


@dataclass(frozen=True, slots=True)
class _Cache:
    """What a batch brings for one KV cache: where its keys and values go, and who sees whom."""

    key_slots: int
    value_slots: int
    mask: int


class _Pass:
    """One pass through a model, being written."""

    def __init__(self, shape: GraphShape, batch: Batch) -> None:
        self._shape = shape
        self._batch = batch
        self._tape = Tape()
        self._tokens_left = batch.tokens  # of which the rest of the pass is computed
        latent = any(layer.latent for layer in shape.layers)
        fits = shape.head > 0 and not shape.head % _ROTATED
        self._rotated = batch.quantised and fits and not latent
        self._following: LayerShape | None = None
        self._kept = self._entered = self._passed = 0  # of the recurrent layer being written
        self._cache: dict[bool, _Cache] = {}  # by windowed or not
        self._inputs()

    def write(self) -> Tape:
        """Write the whole pass, and return its tape."""
        tape, shape = self._tape, self._shape
        state = self._wide(shape.embedding, self._tokens)
        self._fetch(shape.layers[0] if shape.layers else None)
        for layer, following in zip_longest(shape.layers, shape.layers[1:]):
            self._following = following
            state = self._layer(layer, state, last=following is None)
        normed = self._norm(state)
        self._wide(shape.vocabulary, normed)
        return tape

    def _inputs(self) -> None:
        """Write what is there from the start, in llama.cpp's order."""
        shape, batch, tape = self._shape, self._batch, self._tape
        self._tokens = tape.input(batch.tokens * _FLOAT)
        tape.input(batch.tokens * shape.embedding * _FLOAT)  # for pictures; nobody reads it
        self._states = tape.input(_FLOAT)
        attending = [layer for layer in shape.layers if layer.heads]
        self._positions = tape.input(batch.tokens * _FLOAT) if attending else 0
        if self._rotated:
            side = shape.head & -shape.head
            tape.input(side * side * _FLOAT)
            tape.input(_ROTATED * _ROTATED * _FLOAT)
        values = max((layer.values for layer in attending), default=0)
        each = 1 if batch.flash else max(1, values)
        for windowed in {layer.windowed: True for layer in attending}:
            self._cache[windowed] = _Cache(
                key_slots=tape.input(batch.tokens * _INDEX),
                value_slots=tape.input(batch.tokens * each * _INDEX),
                mask=tape.input(batch.tokens * batch.cells * (_HALF if batch.flash else _FLOAT)),
            )
        self._ids = tape.input(OUTPUTS * _FLOAT)

    def _wide(self, width: int, *sources: int, over: tuple[int, ...] = ()) -> int:
        """Write a step whose result is `width` numbers for each token."""
        return self._tape.step(self._tokens_left * width * _FLOAT, *sources, over=over)

    def _leave_outputs(self, *states: int) -> tuple[int, ...]:
        """Write that only the tokens whose scores are wanted go on."""
        self._tokens_left = OUTPUTS
        return tuple(self._wide(self._shape.embedding, state, self._ids) for state in states)

    def _norm(self, state: int) -> int:
        over = () if self._shape.centred else (state,)
        return self._wide(self._shape.embedding, state, over=over)

    def _fetch(self, layer: LayerShape | None) -> None:
        """Write that the state of a recurrent layer is fetched, which happens ahead of it."""
        if layer and (past := layer.recurrence):
            kept = (past.kernel - 1) * past.mixed * _FLOAT
            self._kept = self._tape.step(kept, self._states)

    def _layer(self, layer: LayerShape, state: int, *, last: bool) -> int:
        """Write a layer that begins with `state`; return the state that it ends with."""
        embedding, mixed = self._shape.embedding, self._mix(layer, self._norm(state))
        if not layer.experts:
            self._fetch(self._following)
        if self._shape.beside:
            return self._two_at_once(layer, state, mixed, last=last)
        mixed = self._out(layer, mixed)
        if last:
            mixed, state = self._leave_outputs(mixed, state)
        over = (state, mixed) if self._shape.mixed_onto_state else (mixed, state)
        over = (state,) if layer.reshaped and not last else over
        state = self._wide(embedding, mixed, state, over=over)
        if not (layer.feed_forward or layer.experts):
            return state
        made = self._feed_forward(layer, self._norm(state))
        over = (state, made) if self._shape.fed_onto_state else (made, state)
        return self._wide(embedding, made, state, over=over)

    def _two_at_once(self, layer: LayerShape, state: int, mixed: int, *, last: bool) -> int:
        """Write the feed-forward part of a layer beside its attention."""
        embedding = self._shape.embedding
        if last:
            (state,) = self._leave_outputs(state)
        made = self._feed_forward(layer, self._norm(state))
        made = self._wide(embedding, made, state, over=(made, state))
        self._tokens_left = self._batch.tokens
        mixed = self._out(layer, mixed)
        if last:
            (mixed,) = self._leave_outputs(mixed)
        return self._wide(embedding, made, mixed, over=(made, mixed))

    def _mix(self, layer: LayerShape, normed: int) -> int:
        """Write the first part of a layer, up to its output matrix."""
        if layer.recurrence:
            return self._recurrence(layer.recurrence, normed)
        if layer.latent:
            return self._latent_attention(layer, layer.latent, normed)
        return self._attention(layer, normed)

    def _out(self, layer: LayerShape, mixed: int) -> int:
        """Write the end of the first part of a layer."""
        if layer.recurrence:
            mixed = self._scanned(layer.recurrence, mixed)
        elif not layer.latent:
            mixed = self._turned(layer.mixed, mixed)
        return self._wide(self._shape.embedding, mixed)

    def _attention(self, layer: LayerShape, normed: int) -> int:
        """Write the attention up to its output matrix."""
        if layer.fused:
            joined = self._wide(layer.queries + layer.keys + layer.values, normed)
            queries = self._placed(layer.queries, joined)
            values = joined
            if self._rotated or not self._batch.flash:
                values = self._turned(layer.values, self._wide(layer.values, joined))
            keys = self._placed(layer.keys, joined)
        elif self._shape.windows:  # that kind of cache takes the keys first
            queries = self._placed(layer.queries, self._wide(layer.queries, normed))
            keys = self._placed(layer.keys, self._wide(layer.keys, normed))
            values = self._turned(layer.values, self._wide(layer.values, normed))
        else:
            queries = self._placed(layer.queries, self._wide(layer.queries, normed))
            values = self._turned(layer.values, self._wide(layer.values, normed))
            keys = self._placed(layer.keys, self._wide(layer.keys, normed))
        self._keep(layer, keys, values)
        return self._weigh(layer, queries, layer.mixed)

    def _placed(self, width: int, source: int) -> int:
        """Write that queries or keys learn their positions."""
        return self._turned(width, self._wide(width, source, self._positions))

    def _keep(self, layer: LayerShape, keys: int, values: int | None = None) -> None:
        """Write that keys and values go to the cache."""
        cache = self._cache[layer.windowed]
        self._tape.step(0, keys, cache.key_slots)
        if values is not None:
            self._tape.step(0, values, cache.value_slots)

    def _turned(self, width: int, source: int) -> int:
        return self._wide(width, source) if self._rotated else source

    def _weigh(self, layer: LayerShape, queries: int, width: int, values: int | None = None) -> int:
        """Write the attention proper: the queries meet the cache, `width` numbers come of it."""
        mask = self._cache[layer.windowed].mask
        if self._batch.flash:
            return self._wide(width, queries, mask)
        cells = layer.heads * self._batch.cells
        scores = self._wide(cells, queries)
        scores = self._wide(cells, scores, mask, over=(scores,))
        found = self._wide(width, scores, *(() if values is None else (values,)))
        return found if values is not None else self._wide(width, found)

    def _latent_attention(self, layer: LayerShape, latent: Latent, normed: int) -> int:
        both = latent.width + latent.rotated
        source = self._wide(latent.queries, normed) if latent.queries else normed
        raw = self._wide(layer.queries, source)
        absorbed = self._wide(layer.heads * latent.width, raw)
        turned = self._wide(layer.heads * latent.rotated, raw, self._positions)
        queries = self._wide(layer.heads * both, absorbed, turned)
        kept = self._wide(both, normed)
        values = self._wide(latent.width, kept)
        turned = self._wide(latent.rotated, kept, self._positions)
        self._keep(layer, self._wide(both, values, turned))
        copied = None
        if not self._batch.flash:
            copied = self._tape.step(self._batch.cells * latent.width * _HALF)
        found = self._weigh(layer, queries, layer.heads * latent.width, copied)
        found = self._wide(layer.mixed, found)
        return self._wide(layer.mixed, found)

    def _feed_forward(self, layer: LayerShape, normed: int) -> int:
        if layer.experts:
            return self._experts(layer.experts, normed)
        return self._dense(layer.feed_forward, layer.gate, normed)

    def _dense(self, width: int, gate: str, normed: int) -> int:
        if gate == "split":
            halves = (self._wide(width, normed), self._wide(width, normed))
            inside = self._wide(width, *halves)
        elif gate == "fused":
            inside = self._wide(width, self._wide(2 * width, normed))
        else:
            inside = self._wide(width, normed)
        return self._wide(self._shape.embedding, inside)

    def _experts(self, experts: Experts, normed: int) -> int:
        """Write the experts: pick, gate, mix."""
        embedding = self._shape.embedding
        chances = self._wide(experts.count, normed)
        ranked = self._wide(experts.count, chances) if experts.biased else chances
        picked = self._wide(experts.count, ranked)
        shares = self._wide(experts.used, chances, picked)
        width = experts.used * experts.width
        if experts.fused:
            halves: tuple[int, ...] = (self._wide(2 * width, normed, picked),)
        else:
            halves = (self._wide(width, normed, picked), self._wide(width, normed, picked))
        inside = self._wide(width, *halves)
        each = self._wide(experts.used * embedding, inside, picked)
        each = self._wide(experts.used * embedding, each, shares, over=(each,))
        made = self._wide(embedding, each)
        for _ in range(experts.used - 2):
            made = self._wide(embedding, made, each, over=(made,))
        self._fetch(self._following)
        if experts.shared:
            beside = self._dense(experts.shared, "split", normed)
            made = self._wide(embedding, made, beside, over=(made, beside))
        return made

    def _recurrence(self, layer: Recurrence, normed: int) -> int:
        """Write a recurrent layer up to where its new state is kept."""
        tape, tokens = self._tape, self._batch.tokens
        entered = source = self._entered = self._wide(layer.entry, normed)
        if layer.kind == "shortconv":
            source = self._wide(layer.mixed, entered)
        length = (tokens + layer.kernel - 1) * layer.mixed * _FLOAT
        lengthened = tape.step(length, self._kept, source)
        tape.step(0, lengthened)
        if layer.kind == "shortconv":
            return lengthened
        passed = self._passed = self._wide(layer.mixed, lengthened)
        if layer.kind == "mamba":
            joined = self._wide(layer.rank + 2 * layer.state, passed)
            steps = self._wide(layer.inner, self._wide(layer.rank, joined))
        else:
            joined, steps = passed, self._wide(layer.rank, entered)
        scanned = tape.step((tokens * layer.inner + layer.kept) * _FLOAT, passed, steps, joined)
        tape.step(0, scanned)
        return scanned

    def _scanned(self, layer: Recurrence, scanned: int) -> int:
        """Write the rest of a recurrent layer, up to its output matrix."""
        if layer.kind == "shortconv":
            passed = self._wide(layer.mixed, scanned)
            return self._wide(layer.inner, self._entered, passed, over=(passed,))
        passed, over = self._passed, (self._passed,) if layer.kind == "mamba" else ()
        gate = self._wide(layer.inner, self._entered)
        direct = self._wide(layer.inner, passed, over=over)
        summed = self._wide(layer.inner, scanned, direct, over=(direct,))
        made = self._wide(layer.inner, gate, summed)
        return self._wide(layer.inner, made) if layer.normed else made
