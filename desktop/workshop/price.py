"""What a baked model will take: on the disk while it is made, and when it is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.core.adapter_file import AdapterFile
    from desktop.core.gguf import Header, TensorInfo
    from desktop.core.model_file import ModelFile

_MARGIN = 1.08  # recipes keep more bits where rows are no whole number of blocks


@dataclass(frozen=True, slots=True)
class Recipe:
    """A way to quantise: its number in llama.h (`llama_ftype`), and its bits a weight, about."""

    number: int
    bits: float


# Those that need no importance matrix. Bits as llama.cpp's tools/quantize says of Llama 3 8B.
RECIPES: Mapping[str, Recipe] = {
    "F32": Recipe(0, 32), "BF16": Recipe(32, 16), "F16": Recipe(1, 16), "Q8_0": Recipe(7, 8.5),
    "Q6_K": Recipe(18, 6.6), "Q5_K_M": Recipe(17, 5.7), "Q5_K_S": Recipe(16, 5.6),
    "Q5_0": Recipe(8, 5.6), "Q4_K_M": Recipe(15, 4.9), "Q4_K_S": Recipe(14, 4.7),
    "IQ4_NL": Recipe(25, 4.7), "Q4_0": Recipe(2, 4.7), "IQ4_XS": Recipe(30, 4.5),
    "Q3_K_L": Recipe(13, 4.3), "Q3_K_M": Recipe(12, 4.0), "Q3_K_S": Recipe(11, 3.7),
    "Q2_K": Recipe(10, 3.2),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Price:
    """Bytes on the disk: `draft` for the time of the work, `output` for the new model, about."""

    draft: int
    output: int

    @property
    def total(self) -> int:
        """Return the bytes that must be free."""
        return self.draft + self.output


def draft_type(tensor: TensorInfo) -> str:
    """Return how a tensor that adapters change is kept until it is quantised."""
    return "F32" if tensor.type.name in {"F32", "BF16"} else "F16"


def price(model: ModelFile, files: Sequence[AdapterFile], quantisation: str) -> Price:
    """Return what baking `files` into `model` takes. Raises ModelError for unreadable parts."""
    from desktop.core.models import header_of  # late: the window shows the types alone

    return price_of([header_of(part) for part in model.parts], files, quantisation)


def price_of(headers: Sequence[Header], files: Sequence[AdapterFile], quantisation: str) -> Price:
    """Return the same for a model whose headers are read already."""
    changed = {target.name for file in files for target in file.targets}
    kept = weights = 0
    for tensor in (tensor for header in headers for tensor in header.tensors):
        width = 4 if draft_type(tensor) == "F32" else 2
        kept += tensor.weights * width if tensor.name in changed else tensor.size
        weights += tensor.weights
    begin = sum(header.data_offset for header in headers)
    output = weights * RECIPES[quantisation].bits / 8 * _MARGIN
    return Price(kept + begin, round(output) + begin)
