"""From an adapter that PEFT saved to a GGUF adapter for a model, without PyTorch.

First everything is laid out from the headers alone, so that whatever cannot be converted is said
before a byte is written; then the matrices are read, put in order and written one by one.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from gguf import GGUFWriter

from desktop.core import adapters, models
from desktop.core.adapter_file import ALPHA, BASE_SHA256, EMBEDDINGS
from desktop.core.adapter_fit import shape_of
from desktop.core.errors import AdapterError
from desktop.core.legible import legible
from desktop.core.wording import Wording, say
from desktop.workshop.output import require_space, writing
from desktop.workshop.peft import PeftAdapter
from desktop.workshop.protocol import Convert
from desktop.workshop.safetensors_file import Matrix
from desktop.workshop.targets import Piece, Targets, base_of, taken

Report = Callable[[float, Wording], None]


@dataclass(frozen=True, slots=True)
class Pair:
    """The two matrices that change one tensor, made of one or several pieces.

    `shape` is that of the tensor as GGUF counts: inputs, outputs, and experts if it has them.
    """

    tensor: str
    shape: tuple[int, ...]
    rank: int
    pieces: tuple[Piece, ...]

    @property
    def shapes(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return the shapes of the two matrices as numpy counts, rows first."""
        inputs, outputs, *experts = self.shape
        if self.tensor == EMBEDDINGS:
            return (outputs, self.rank), (inputs, self.rank)
        return (*experts, self.rank, inputs), (*experts, outputs, self.rank)


def convert(command: Convert, report: Report) -> int:
    """Write the GGUF adapter that `command` asks for, and return its size in bytes.

    Raises AdapterError for what cannot be converted or does not fit, ModelError for an unreadable
    model, StorageError when it cannot be written.
    """
    output, stage = Path(command.output), say("Converting the adapter")
    model = models.identify(command.model)
    base = base_of(shape_of(model), models.header_of(model.first_part))
    source = PeftAdapter(Path(command.source))
    try:
        pairs = lay_out(source, Targets(base))
        require_space(output.parent, sum(_bytes(pair) for pair in pairs))
        with writing(output) as part:
            writer = _writer(source, command, model.architecture, _alpha(pairs))
            _write(writer, part, pairs, source, lambda share: report(share * 0.95, stage))
            adapters.admit(part, model)
        report(1.0, stage)
    finally:
        source.close()
    return output.stat().st_size


def lay_out(source: PeftAdapter, targets: Targets) -> list[Pair]:
    """Return what will be written, in the order of the source; raises AdapterError."""
    by_tensor: dict[str, list[Piece]] = {}
    for module in source.modules:
        for piece in targets.pieces(module):
            by_tensor.setdefault(piece.tensor, []).append(piece)
    return [_pair(tensor, pieces, targets) for tensor, pieces in by_tensor.items()]


def _pair(tensor: str, pieces: list[Piece], targets: Targets) -> Pair:
    first = pieces[0]
    places = {(piece.begin, piece.expert) for piece in pieces}
    whole = first.begin is None and first.expert is None
    alike = {(piece.module.inputs, piece.begin is None, piece.expert is None) for piece in pieces}
    rows = {piece.rows for piece in pieces} if first.expert is not None else {0}
    if len(places) < len(pieces) or len(alike) > 1 or len(rows) > 1 or (whole and pieces[1:]):
        name = legible(tensor, 80)
        raise AdapterError(say("Its modules for “{tensor}” contradict each other.", tensor=name))
    ranks = [piece.module.rank for piece in pieces]
    inputs, kept = first.module.inputs, tuple(pieces)
    if first.module.embedding:
        return Pair(tensor, (first.module.outputs, inputs), ranks[0], kept)
    if first.expert is not None:
        return Pair(tensor, (inputs, first.rows, targets.shape(tensor)[2]), max(ranks), kept)
    outputs = first.rows if whole else targets.shape(tensor)[1]
    return Pair(tensor, (inputs, outputs), sum(ranks), kept)


def _alpha(pairs: list[Pair]) -> float:
    """Return the file's alpha: the one that most pairs need: their numbers stay as they are.

    llama.cpp multiplies a pair by alpha / rank, and takes an alpha of 0 for none at all.
    """
    needed = Counter(piece.module.scale * pair.rank for pair in pairs for piece in pair.pieces)
    del needed[0.0]
    return needed.most_common(1)[0][0] if needed else 1.0


def _bytes(pair: Pair) -> int:
    return sum(4 * math.prod(shape) for shape in pair.shapes)


def _writer(source: PeftAdapter, command: Convert, architecture: str, alpha: float) -> GGUFWriter:
    writer = GGUFWriter(None, architecture)
    writer.add_type("adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32(ALPHA, alpha)
    writer.add_name(source.name)
    if source.base:
        writer.add_base_model_count(1)
        writer.add_base_model_name(0, source.base)
    if command.model_sha256:
        writer.add_string(BASE_SHA256, command.model_sha256)
    return writer


def _write(
    writer: GGUFWriter,
    path: Path,
    pairs: list[Pair],
    source: PeftAdapter,
    report: Callable[[float], None],
) -> None:
    alpha = _alpha(pairs)
    for pair in pairs:
        for ending, shape in zip((".lora_a", ".lora_b"), pair.shapes, strict=True):
            size = 4 * math.prod(shape)
            writer.add_tensor_info(f"{pair.tensor}{ending}", shape, np.dtype(np.float32), size)
    writer.write_header_to_file(path)
    writer.write_kv_data_to_file()
    writer.write_ti_data_to_file()
    try:
        for done, pair in enumerate(pairs):
            for half in _halves(pair, source, alpha):
                writer.write_tensor_data(half)
            report((done + 1) / len(pairs))
    finally:
        writer.close()


def _halves(pair: Pair, source: PeftAdapter, alpha: float) -> Iterator[Matrix]:
    """Yield both matrices of a pair as they go into the file."""
    shape_a, shape_b = pair.shapes
    if len(pair.pieces) == 1 and pair.pieces[0].begin is None and pair.pieces[0].expert is None:
        a, b = _piece(pair.pieces[0], pair, source, alpha)
        yield np.ascontiguousarray(a.T if pair.pieces[0].module.embedding else a)
        yield np.ascontiguousarray(b)
        return
    whole_a, whole_b = np.zeros(shape_a, np.float32), np.zeros(shape_b, np.float32)
    column = 0
    for piece in pair.pieces:
        a, b = _piece(piece, pair, source, alpha)
        rank = piece.module.rank
        if piece.expert is not None:  # a smaller rank is filled up with zeros
            whole_a[piece.expert, :rank] = a
            whole_b[piece.expert, :, :rank] = b
        else:  # beside each other, each on its own rows
            begin = piece.begin or 0
            whole_a[column : column + rank] = a
            whole_b[begin : begin + piece.rows, column : column + rank] = b
            column += rank
    yield whole_a
    yield whole_b


def _piece(piece: Piece, pair: Pair, source: PeftAdapter, alpha: float) -> tuple[Matrix, Matrix]:
    """Return a piece's matrices; what alpha / rank does not say of its scale goes into the second.

    Written without alpha / rank, the change of the weight is scale * b @ a.
    """
    a, b = source.read(piece.module.a), taken(source.read(piece.module.b), piece)
    needed = piece.module.scale * pair.rank
    return a, b if needed == alpha else b * np.float32(needed / alpha)
