"""A model's file written anew with adapters merged into its weights, tensor by tensor.

What no adapter changes is copied byte for byte; what one does is dequantised, changed and kept as
16- or 32-bit floats. Every field of the metadata stays as it is, but for those of split files and
the name, which says what was merged: two models of one name could not be told apart.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import msgspec
import numpy as np
from gguf import GGMLQuantizationType, quants
from numpy.typing import NDArray

from desktop.core.adapter_file import EMBEDDINGS, AdapterFile, Target
from desktop.core.errors import AdapterError, ModelError
from desktop.core.gguf import MAGIC, Header, TensorInfo
from desktop.core.legible import legible
from desktop.core.model_file import ModelFile
from desktop.core.models import header_of
from desktop.core.wording import say
from desktop.workshop.price import draft_type
from desktop.workshop.safetensors_file import Matrix

BAKED = "fireside.baked"  # ours: which adapters are in the weights, and how strongly, as JSON

_NAME = "general.name"
_BLOCK = 1 << 22  # weights that are changed at once, about
_TEXT = 8  # GGUF's number for the value type
_VERSION = 3
_COPY = 1 << 24  # bytes that are copied at once


class _Baked(msgspec.Struct, frozen=True):
    """One adapter that is in the weights."""

    name: str
    strength: float


@dataclass(frozen=True, slots=True)
class Dose:
    """An adapter, its header, and how strongly it goes into the weights."""

    file: AdapterFile
    header: Header
    strength: float


def merge(
    model: ModelFile, doses: Sequence[Dose], path: Path, report: Callable[[float], None]
) -> None:
    """Write `model` with `doses` to `path`; `report` is told the share that is done.

    Raises ModelError or AdapterError for weights that cannot be read or merged, and OSError.
    """
    headers = [header_of(part) for part in model.parts]
    changes = _changes(doses)
    total = sum(tensor.weights for header in headers for tensor in header.tensors) or 1
    done = 0
    with path.open("wb") as out:
        _begin(out, model, headers, doses, changes)
        for part, header in zip(model.parts, headers, strict=True):
            with part.open("rb") as file:
                for tensor in header.tensors:
                    file.seek(header.data_offset + tensor.offset)
                    _write(out, file, tensor, changes.get(tensor.name, []))
                    _pad(out, headers[0].alignment)
                    done += tensor.weights
                    report(done / total)


Change = tuple[Dose, Target]


def _changes(doses: Sequence[Dose]) -> dict[str, list[Change]]:
    found: dict[str, list[Change]] = {}
    for dose in doses:
        for target in dose.file.targets:
            found.setdefault(target.name, []).append((dose, target))
    return found


def _begin(
    out: BinaryIO,
    model: ModelFile,
    headers: Sequence[Header],
    doses: Sequence[Dose],
    changes: dict[str, list[Change]],
) -> None:
    """Write the header: the fields as they are, and the tensors with their new types."""
    first = headers[0]
    kept = [
        field
        for name, field in first.fields.items()
        if not name.startswith("split.") and name not in {BAKED, _NAME}
    ]
    ours = {_NAME: _name(model, doses), BAKED: _note(first, doses)}
    tensors = [tensor for header in headers for tensor in header.tensors]
    out.write(MAGIC + struct.pack("<IQQ", _VERSION, len(tensors), len(kept) + len(ours)))
    with model.parts[0].open("rb") as file:
        for field in kept:
            file.seek(field.begin)
            out.write(file.read(field.end - field.begin))
    out.writelines(
        _text(name) + struct.pack("<I", _TEXT) + _text(text) for name, text in ours.items()
    )
    offset = 0
    numbers = {kind.name: int(kind) for kind in GGMLQuantizationType}
    for tensor in tensors:
        kind = draft_type(tensor) if tensor.name in changes else tensor.type.name
        if kind not in numbers:
            raise ModelError(say("Weights stored as {type} cannot be rewritten.", type=kind))
        shape = struct.pack(f"<I{len(tensor.shape)}Q", len(tensor.shape), *tensor.shape)
        out.write(_text(tensor.name) + shape + struct.pack("<IQ", numbers[kind], offset))
        offset += _size(tensor, changed=tensor.name in changes)
        offset += -offset % first.alignment
    _pad(out, first.alignment)


def _name(model: ModelFile, doses: Sequence[Dose]) -> str:
    """Return what the new model is called: the base, and what was merged into it."""
    return legible(" + ".join((model.name, *(dose.file.name for dose in doses))), 200)


def _note(header: Header, doses: Sequence[Dose]) -> str:
    """Return which adapters are in the weights, those of an earlier baking first."""
    try:
        before = msgspec.json.decode(header.text(BAKED) or "[]", type=list[_Baked])
    except (msgspec.MsgspecError, RecursionError):
        before = []
    baked = [_Baked(dose.file.name, dose.strength) for dose in doses]
    return msgspec.json.encode(before + baked).decode()


def _text(text: str) -> bytes:
    data = text.encode("utf-8")
    return struct.pack("<Q", len(data)) + data


def _pad(out: BinaryIO, alignment: int) -> None:
    out.write(bytes(-out.tell() % alignment))


def _size(tensor: TensorInfo, *, changed: bool) -> int:
    return tensor.weights * (4 if draft_type(tensor) == "F32" else 2) if changed else tensor.size


def _write(out: BinaryIO, file: BinaryIO, tensor: TensorInfo, changes: list[Change]) -> None:
    if not changes:
        left = tensor.size
        while left:
            data = file.read(min(left, _COPY))
            if not data:
                raise ModelError(say("The file of the model ended while it was read."))
            out.write(data)
            left -= len(data)
        return
    pairs = [_Pair(dose, target) for dose, target in changes]
    kind = np.float32 if draft_type(tensor) == "F32" else np.float16
    for row, base in _rows(file, tensor):
        weights = base + sum(pair.change(row, len(base)) for pair in pairs)
        with np.errstate(over="ignore"):
            stored = weights.astype(kind)
        if not np.isfinite(stored).all():
            name = legible(tensor.name, 80)
            text = "The changes of “{tensor}” are too large to be stored: choose less strength."
            raise AdapterError(say(text, tensor=name))
        out.write(stored.tobytes())


def _rows(file: BinaryIO, tensor: TensorInfo) -> Iterator[tuple[int, Matrix]]:
    """Yield the rows of a tensor as floats, some at a time, with the number of the first.

    Rows of a matrix of several experts are counted on from one to the next, and never mixed.
    """
    width = tensor.shape[0]
    height = tensor.shape[1]
    step = max(1, min(height, _BLOCK // width))
    for expert in range(tensor.weights // (width * height)):
        for begin in range(0, height, step):
            count = min(step, height - begin)
            yield expert * height + begin, _floats(file, tensor, count, width)


def _floats(file: BinaryIO, tensor: TensorInfo, rows: int, width: int) -> Matrix:
    """Read `rows` rows from where `file` stands."""
    data = np.frombuffer(file.read(rows * tensor.type.bytes_for(width)), np.uint8)
    try:
        kind = GGMLQuantizationType[tensor.type.name]
        values: NDArray[np.float32] = quants.dequantize(data.reshape(rows, -1), kind)
    except (KeyError, NotImplementedError, ValueError) as error:
        text = "Weights stored as {type} cannot be changed."
        raise ModelError(say(text, type=tensor.type.name)) from error
    return np.array(values, np.float32).reshape(rows, width)


class _Pair:
    """The two matrices of an adapter for one tensor, in memory."""

    def __init__(self, dose: Dose, target: Target) -> None:
        infos = {tensor.name: tensor for tensor in dose.header.tensors}
        self._embeddings = target.name == EMBEDDINGS
        with dose.file.path.open("rb") as file:
            self._a, self._b = (
                _whole(file, dose.header, infos[f"{target.name}.lora_{half}"]) for half in "ab"
            )
        alpha = dose.file.alpha
        # As llama.cpp: no alpha, or one of 0, is none at all (llama-adapter.h, get_scale).
        self._scale = np.float32(dose.strength * (alpha / target.rank if alpha else 1.0))
        self._height = target.shape[1]

    def change(self, row: int, count: int) -> Matrix:
        """Return what is added to `count` rows of the tensor, which are of one expert."""
        expert, begin = divmod(row, self._height)
        if self._embeddings:
            return self._scale * (self._a[0, begin : begin + count] @ self._b[0].T)
        return self._scale * (self._b[expert, begin : begin + count] @ self._a[expert])


def _whole(file: BinaryIO, header: Header, tensor: TensorInfo) -> Matrix:
    """Read a tensor of an adapter: experts (one where it has none), rows, columns."""
    width, height, experts = (*tensor.shape, 1, 1)[:3]
    file.seek(header.data_offset + tensor.offset)
    return _floats(file, tensor, height * experts, width).reshape(experts, height, width)
