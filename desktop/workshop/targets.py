"""Which tensor of a GGUF model a module of the original model became, and how its rows now lie.

The names are those of the gguf package's tensor maps, checked against the model's own file. The
order of rows follows llama.cpp's convert_hf_to_gguf.py (its conversion/ folder), by family:

- llama and mistral: rows of q and k are reordered, from halves of each head to pairs.
- gpt-neox: q, k and v lie by head in the original, one after the other in GGUF.
- phi3: q, k, v are one tensor, and so are gate and up; so are they in most adapters for it. An
  adapter that has them apart, or a model that has, is joined or cut accordingly.
- gpt2: its weights are transposed, which PEFT's matrices are not.
- experts are modules of their own in the original, and one tensor of three dimensions in GGUF.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import gguf
import numpy as np

from desktop.core.adapter_file import EMBEDDINGS
from desktop.core.adapter_fit import ModelShape
from desktop.core.errors import AdapterError
from desktop.core.gguf import Header
from desktop.core.legible import legible
from desktop.core.wording import say
from desktop.workshop.peft import Module
from desktop.workshop.safetensors_file import Matrix

# By the name in the file; those whose results the tests compare with merged weights.
FAMILIES = ("llama", "qwen2", "qwen3", "qwen3moe", "gemma", "gemma2", "gemma3", "phi3", "gpt2",
            "gptneox")  # fmt: skip

_MAX_LAYERS = 4096
_EXPERT = re.compile(
    r"(?:.*\.)?layers\.(?P<layer>\d{1,5})\.(?:block_sparse_moe|mlp)\.experts\.(?P<expert>\d{1,5})\."
    r"(?P<kind>w1|w2|w3|gate_proj|up_proj|down_proj)"
)
_EXPERT_KINDS = {"w1": "gate", "gate_proj": "gate", "w3": "up", "up_proj": "up", "w2": "down",
                 "down_proj": "down"}  # fmt: skip
_PICTURES = re.compile(r"(?:.*\.)?(?:vision_tower|vision_model|multi_modal_projector)(?:\..*)?")
_LAYER = re.compile(r"\.(?:layers|h)\.(\d{1,6})\.")
_OTHERWISE = {"self_attn.qkv_proj": "attn_qkv", "mlp.gate_proj": "ffn_gate"}
_BLOCK = re.compile(r"blk\.(\d+)\.(\w+)")


@dataclass(frozen=True, slots=True)
class Heads:
    """How many heads of attention a layer has, for queries, and for keys and values."""

    queries: int
    keys: int


@dataclass(frozen=True, slots=True)
class Base:
    """What a conversion must know of the model: its shape, and the heads of each layer."""

    shape: ModelShape
    heads: tuple[Heads, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A module's share in a tensor: which rows of its own `b` go where.

    `order` are the rows of the module's `b` that are taken, None for all as they are; `begin` is
    the row of the tensor that they start at, None where they are the whole of it; `expert` is
    which of its matrices, None where it is a single one.
    """

    module: Module
    tensor: str
    order: tuple[int, ...] | None = None
    begin: int | None = None
    expert: int | None = None

    @property
    def rows(self) -> int:
        """Return how many rows of the tensor it changes."""
        return self.module.outputs if self.order is None else len(self.order)


def base_of(shape: ModelShape, header: Header) -> Base:
    """Return what a conversion must know of a model. Raises AdapterError for unknown families."""
    arch = shape.architecture
    if arch not in FAMILIES:
        raise AdapterError(
            say("Fireside cannot convert adapters for models of the kind {kind}.", kind=arch),
            say("It can for {kinds}.", kinds=", ".join(FAMILIES)),
        )

    def each(key: str) -> tuple[int, ...]:
        one = header.integer(f"{arch}.attention.{key}")
        several = (int(n) for n in header.array(f"{arch}.attention.{key}"))
        return (one,) * shape.layers if one is not None else tuple(several)

    if not 0 < shape.layers <= _MAX_LAYERS:
        raise AdapterError(say("This model does not say how many layers it has."))
    queries = each("head_count")
    keys = each("head_count_kv") or queries
    heads = tuple(Heads(q, k) for q, k in zip(queries, keys, strict=False))
    if len(heads) < shape.layers or any(layer.queries < 1 or layer.keys < 1 for layer in heads):
        raise AdapterError(say("This model does not say how many heads its attention has."))
    return Base(shape, heads)


class Targets:
    """Finds the place of modules in one model."""

    def __init__(self, base: Base) -> None:
        self._base = base
        self._tensors: Mapping[str, tuple[int, ...]] = base.shape.tensors
        numbers = {name: arch for arch, name in gguf.MODEL_ARCH_NAMES.items()}
        arch = numbers[base.shape.architecture]
        self._names = gguf.get_tensor_name_map(arch, base.shape.layers)

    def shape(self, tensor: str) -> tuple[int, ...]:
        """Return the shape of a tensor of the model, inputs first."""
        return self._tensors[tensor]

    def pieces(self, module: Module) -> Iterator[Piece]:
        """Yield the pieces that a module falls into. Raises AdapterError for unknown targets."""
        name = module.name.replace("language_model.", "")
        shown = legible(module.name, 100)
        if _PICTURES.fullmatch(name):
            text = "It changes the part of the model that sees pictures (“{name}”)."
            raise AdapterError(say(text, name=shown))
        if match := _EXPERT.fullmatch(name):
            kind = _EXPERT_KINDS[match["kind"]]
            tensor = f"blk.{int(match['layer'])}.ffn_{kind}_exps.weight"
            yield self._expert(module, tensor, int(match["expert"]))
            return
        layer = _LAYER.search(name)
        if layer and int(layer[1]) >= self._base.shape.layers:
            text = "It changes layer {layer:count}, and this model has {count:count} layers."
            count = self._base.shape.layers
            raise AdapterError(say(text, layer=int(layer[1]) + 1, count=count))
        found = self._names.get_name(name)
        if found is None and layer:  # what this family has otherwise joined or apart
            kind = _OTHERWISE.get(name[layer.end() :])
            found = f"blk.{int(layer[1])}.{kind}" if kind else None
        if found is None:
            raise AdapterError(
                say("It changes “{name}”, which is in no model of the kind {kind}.",
                    name=shown, kind=self._base.shape.architecture),
                say("Choose the model that it was made for."),
            )  # fmt: skip
        yield from self._placed(module, f"{found}.weight")

    def _expert(self, module: Module, tensor: str, expert: int) -> Piece:
        shape = self._tensors.get(tensor, ())
        if len(shape) != 3 or expert >= shape[2]:
            raise self._missing(module)
        return Piece(module, tensor, expert=expert)

    def _placed(self, module: Module, tensor: str) -> Iterator[Piece]:
        match = _BLOCK.match(tensor)
        layer, kind = (int(match[1]), match[2]) if match else (-1, tensor.removesuffix(".weight"))
        if (tensor == EMBEDDINGS) != module.embedding:
            raise self._missing(module)
        if module.embedding:
            yield Piece(module, tensor)
        elif self._parted(layer, kind, module):
            yield from self._cut(module, layer, kind)
        elif tensor in self._tensors and module.outputs == self._tensors[tensor][1]:
            yield Piece(module, tensor, self._order(layer, kind, module.outputs))
        elif (whole := self._whole(layer, kind)) is not None:
            yield self._joined(module, layer, kind, whole)
        elif tensor in self._tensors:
            yield Piece(module, tensor)  # the comparison of shapes says what is wrong
        else:
            raise self._missing(module)

    def _parted(self, layer: int, kind: str, module: Module) -> bool:
        """Return whether the model has apart what the module has in one."""
        rows = self._rows(layer, *_PARTS.get(kind, ()))
        return bool(rows) and sum(rows) == module.outputs

    def _cut(self, module: Module, layer: int, kind: str) -> Iterator[Piece]:
        begin = 0
        names = _PARTS[kind]
        for part, rows in zip(names, self._rows(layer, *names), strict=True):
            order = self._order(layer, part, rows) or tuple(range(rows))
            moved = tuple(begin + row for row in order)
            yield Piece(module, f"blk.{layer}.{part}.weight", moved)
            begin += rows

    def _rows(self, layer: int, *kinds: str) -> tuple[int, ...]:
        """Return how many rows each of these weights of a layer has, none if one is missing."""
        found = [self._tensors.get(f"blk.{layer}.{kind}.weight") for kind in kinds]
        return tuple(shape[1] for shape in found if shape) if all(found) else ()

    def _whole(self, layer: int, kind: str) -> str | None:
        """Return the tensor that the model has instead of several, `kind` among them."""
        for whole, parts in _PARTS.items():
            tensor = f"blk.{layer}.{whole}.weight"
            if kind in parts and tensor in self._tensors:
                return tensor
        return None

    def _joined(self, module: Module, layer: int, kind: str, tensor: str) -> Piece:
        rows = self._tensors[tensor][1]
        if kind.startswith("attn"):
            heads = self._base.heads[layer]
            size = rows // (heads.queries + 2 * heads.keys)
            q, k = heads.queries * size, heads.keys * size
            place = {"attn_q": (0, q), "attn_k": (q, k), "attn_v": (q + k, k)}[kind]
        else:
            place = {"ffn_gate": (0, rows // 2), "ffn_up": (rows // 2, rows // 2)}[kind]
        if module.outputs != place[1]:
            raise self._missing(module)
        return Piece(module, tensor, begin=place[0])

    def _order(self, layer: int, kind: str, rows: int) -> tuple[int, ...] | None:
        """Return which row of the original each row in GGUF is, None where they lie alike."""
        if not 0 <= layer < len(self._base.heads):
            return None
        heads, arch = self._base.heads[layer], self._base.shape.architecture
        count = {"attn_q": heads.queries, "attn_k": heads.keys}.get(kind, 0)
        if arch == "llama" and count and rows % (2 * count) == 0:
            return from_halves(rows, count)
        if arch == "gptneox" and kind == "attn_qkv" and rows % (3 * heads.queries) == 0:
            return from_heads(rows, heads.queries)
        return None

    def _missing(self, module: Module) -> AdapterError:
        name = legible(module.name, 100)
        return AdapterError(
            say("It changes “{name}”, which this model does not have, or in another size.",
                name=name),
            say("Choose the model that it was made for."),
        )  # fmt: skip


# What some models have in one tensor and others in several, in the order of their rows.
_PARTS = {"attn_qkv": ("attn_q", "attn_k", "attn_v"), "ffn_up": ("ffn_gate", "ffn_up")}


def from_halves(rows: int, heads: int) -> tuple[int, ...]:
    """Return the rows of q or k as llama has them in GGUF: each head's halves as pairs.

    The same as LlamaModel.permute in conversion/llama.py.
    """
    order = np.arange(rows).reshape(heads, 2, rows // heads // 2)
    return tuple(order.swapaxes(1, 2).reshape(rows).tolist())


def from_heads(rows: int, heads: int) -> tuple[int, ...]:
    """Return the rows of gpt-neox's q, k, v as GGUF has them: all q, then all k, then all v.

    The same as GPTNeoXModel.modify_tensors in conversion/gptneox.py.
    """
    order = np.arange(rows).reshape(heads, 3, rows // heads // 3)
    return tuple(order.swapaxes(0, 1).reshape(rows).tolist())


def taken(b: Matrix, piece: Piece) -> Matrix:
    """Return the rows of a module's `b` that belong to `piece`, in GGUF's order."""
    return b if piece.order is None else b[list(piece.order)]
