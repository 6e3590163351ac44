"""How weights are stored: the types of tensors, and what a whole file of them is called.

Sources: ggml.h (`ggml_type`), ggml-common.h (the blocks) and llama.h (`llama_ftype`) of llama.cpp.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TensorType:
    """One way to store numbers: `block` of them (weights) take `size` bytes."""

    name: str
    block: int
    size: int

    def bytes_for(self, weights: int) -> int:
        """Return the bytes that `weights` take; they are a whole number of blocks."""
        return weights // self.block * self.size


# By the number in the file. 4, 5, 31-33 and 36-38 were removed from the format.
TENSOR_TYPES: Mapping[int, TensorType] = {
    0: TensorType("F32", 1, 4),
    1: TensorType("F16", 1, 2),
    2: TensorType("Q4_0", 32, 18),
    3: TensorType("Q4_1", 32, 20),
    6: TensorType("Q5_0", 32, 22),
    7: TensorType("Q5_1", 32, 24),
    8: TensorType("Q8_0", 32, 34),
    9: TensorType("Q8_1", 32, 36),
    10: TensorType("Q2_K", 256, 84),
    11: TensorType("Q3_K", 256, 110),
    12: TensorType("Q4_K", 256, 144),
    13: TensorType("Q5_K", 256, 176),
    14: TensorType("Q6_K", 256, 210),
    15: TensorType("Q8_K", 256, 292),
    16: TensorType("IQ2_XXS", 256, 66),
    17: TensorType("IQ2_XS", 256, 74),
    18: TensorType("IQ3_XXS", 256, 98),
    19: TensorType("IQ1_S", 256, 50),
    20: TensorType("IQ4_NL", 32, 18),
    21: TensorType("IQ3_S", 256, 110),
    22: TensorType("IQ2_S", 256, 82),
    23: TensorType("IQ4_XS", 256, 136),
    24: TensorType("I8", 1, 1),
    25: TensorType("I16", 1, 2),
    26: TensorType("I32", 1, 4),
    27: TensorType("I64", 1, 8),
    28: TensorType("F64", 1, 8),
    29: TensorType("IQ1_M", 256, 56),
    30: TensorType("BF16", 1, 2),
    34: TensorType("TQ1_0", 256, 54),
    35: TensorType("TQ2_0", 256, 66),
    39: TensorType("MXFP4", 32, 17),
    40: TensorType("NVFP4", 64, 36),
    41: TensorType("Q1_0", 128, 18),
    42: TensorType("Q2_0", 64, 18),
}

# general.file_type: what most tensors of a file are, and by which recipe they were mixed.
FILE_TYPES: Mapping[int, str] = {
    0: "F32", 1: "F16", 2: "Q4_0", 3: "Q4_1", 7: "Q8_0", 8: "Q5_0", 9: "Q5_1", 10: "Q2_K",
    11: "Q3_K_S", 12: "Q3_K_M", 13: "Q3_K_L", 14: "Q4_K_S", 15: "Q4_K_M", 16: "Q5_K_S",
    17: "Q5_K_M", 18: "Q6_K", 19: "IQ2_XXS", 20: "IQ2_XS", 21: "Q2_K_S", 22: "IQ3_XS",
    23: "IQ3_XXS", 24: "IQ1_S", 25: "IQ4_NL", 26: "IQ3_S", 27: "IQ3_M", 28: "IQ2_S", 29: "IQ2_M",
    30: "IQ4_XS", 31: "IQ1_M", 32: "BF16", 36: "TQ1_0", 37: "TQ2_0", 38: "MXFP4", 39: "NVFP4",
    40: "Q1_0", 41: "Q2_0",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quantisation:
    """How a model is quantised: the recipe's name, and the bytes of each tensor type, most first.

    `name` is the recipe that the file itself states (Q4_K_M), else the type that most of its bytes
    have. The mix is what the file really holds: a recipe falls back to other types for tensors
    whose rows are no whole number of blocks.
    """

    name: str
    mix: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """Return the bytes of all tensors."""
        return sum(count for _, count in self.mix)


def quantisation(file_type: int | None, mix: Mapping[str, int]) -> Quantisation:
    """Name a quantisation from general.file_type and from the bytes of each tensor type."""
    ordered = tuple(sorted(mix.items(), key=lambda entry: (-entry[1], entry[0])))
    commonest = ordered[0][0] if ordered else ""
    said = FILE_TYPES.get(file_type, "") if file_type is not None else ""
    return Quantisation(said or commonest, ordered)
