"""The numbers in an adapter: whether all of them are finite.

One value that is infinite or no number (NaN) spoils every word that is written from then on. Only
the bytes that hold exponents are looked at, by slices and searches that run at memory speed: the
window needs no numpy for it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.core.errors import AdapterError, ModelError
from desktop.core.gguf import TensorInfo
from desktop.core.legible import legible
from desktop.core.models import header_of
from desktop.core.wording import Wording, say

_CHUNK = 4 * 1024 * 1024  # weights that are read at once, about

_F16 = bytes(sign | 0x7C | low for sign in (0, 0x80) for low in range(4))

# Where the f16 scales of a block begin, in bytes (ggml-common.h): the rest are whole numbers.
_SCALES = {"Q8_0": (0,), "Q4_0": (0,), "Q4_1": (0, 2), "Q5_0": (0,), "Q5_1": (0, 2)}


def flaw_in_values(path: Path) -> Wording | None:
    """Return what is wrong with the numbers of an adapter file, None if all are finite.

    Reads the whole file. Raises AdapterError when it cannot be read.
    """
    try:
        header = header_of(path)
        with path.open("rb") as file:
            for tensor in header.tensors:
                file.seek(header.data_offset + tensor.offset)
                if not _finite(tensor, file.read):
                    name = legible(tensor.name, 80)
                    return say("“{tensor}” holds values that are no finite numbers.", tensor=name)
    except ModelError as error:
        raise AdapterError(error.message, error.hint) from error
    except OSError as error:
        name = legible(path.name, 80)
        raise AdapterError(say("“{name}” cannot be read.", name=name)) from error
    return None


def _finite(tensor: TensorInfo, read: Callable[[int], bytes]) -> bool:
    check = _CHECKS.get(tensor.type.name)
    if check is None:  # refused by its type already
        return True
    kind, left = tensor.type, tensor.size
    step = max(1, _CHUNK // kind.block) * kind.size
    while left > 0:
        data = read(min(step, left))
        if not data or not check(data):
            return False
        left -= len(data)
    return True


def _f32(data: bytes) -> bool:
    return _upper_half(data[3::4], data[2::4])


def _bf16(data: bytes) -> bool:
    return _upper_half(data[1::2], data[0::2])


def _upper_half(high: bytes, low: bytes) -> bool:
    """Return whether all are finite: not all eight bits of the exponent are set."""
    for full in (0x7F, 0xFF):
        at = high.find(full)
        while at >= 0:
            if low[at] & 0x80:
                return False
            at = high.find(full, at + 1)
    return True


def _f16(high: bytes) -> bool:
    return len(high.translate(None, _F16)) == len(high)


def _blocks(name: str, size: int) -> Callable[[bytes], bool]:
    def check(data: bytes) -> bool:
        return all(_f16(data[at + 1 :: size]) for at in _SCALES[name])

    return check


_CHECKS: dict[str, Callable[[bytes], bool]] = {
    "F32": _f32,
    "BF16": _bf16,
    "F16": lambda data: _f16(data[1::2]),
    **{name: _blocks(name, size) for name, size in
       (("Q8_0", 34), ("Q4_0", 18), ("Q4_1", 20), ("Q5_0", 22), ("Q5_1", 24))},
}  # fmt: skip
