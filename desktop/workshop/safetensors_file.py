"""A safetensors file from a stranger: its header checked, its tensors read one at a time.

The format is described at huggingface.co/docs/safetensors: eight bytes of length, a JSON object of
names, types, shapes and places, then the numbers. The format's own library gives no bfloat16 to
numpy, and bounds nothing but the header; so it is read here.
"""

from __future__ import annotations

import math
import os
from pathlib import Path
from typing import BinaryIO

import msgspec
import numpy as np
from numpy.typing import NDArray

from desktop.core.errors import AdapterError
from desktop.core.legible import legible
from desktop.core.wording import say

MAX_HEADER_BYTES = 32 * 1024 * 1024
MAX_TENSORS = 262_144

Matrix = NDArray[np.float32]

_TYPES = {"F64": "<f8", "F32": "<f4", "F16": "<f2", "BF16": "<u2"}
_METADATA = "__metadata__"
_HINT = say("Download the file again, or ask its publisher for a sound one.")


class _Entry(msgspec.Struct):
    dtype: str = ""
    shape: list[int] = []
    data_offsets: tuple[int, int] = (0, 0)


class SafetensorsFile:
    """An open file; `shapes` are those of its tensors, rows first."""

    def __init__(self, path: Path) -> None:
        """Read the header. Raises AdapterError for what is damaged, OSError as the system does."""
        self._file: BinaryIO = path.open("rb")
        try:
            self._entries, self._begin = _header(self._file)
        except BaseException:
            self._file.close()
            raise
        self.shapes = {name: tuple(entry.shape) for name, entry in self._entries.items()}

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def read(self, name: str) -> Matrix:
        """Return a tensor as 32-bit floats."""
        entry = self._entries[name]
        begin, end = entry.data_offsets
        self._file.seek(self._begin + begin)
        raw = np.frombuffer(self._file.read(end - begin), _TYPES[entry.dtype])
        if entry.dtype == "BF16":  # the upper half of a 32-bit float
            raw = (raw.astype(np.uint32) << 16).view(np.float32)
        return raw.astype(np.float32).reshape(entry.shape)


def _header(file: BinaryIO) -> tuple[dict[str, _Entry], int]:
    size = os.fstat(file.fileno()).st_size
    length = int.from_bytes(file.read(8), "little")
    if size < 8 or length > min(size - 8, MAX_HEADER_BYTES):
        raise AdapterError(say("This safetensors file is damaged or incomplete."), _HINT)
    try:
        entries = msgspec.json.decode(file.read(length), type=dict[str, msgspec.Raw])
        entries.pop(_METADATA, None)
        found = {
            name: msgspec.json.decode(raw, type=_Entry)
            for name, raw in list(entries.items())[: MAX_TENSORS + 1]
        }
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise AdapterError(say("This safetensors file is damaged: its header."), _HINT) from error
    if len(found) > MAX_TENSORS:
        raise AdapterError(say("This safetensors file holds more than any adapter does."))
    for name, entry in found.items():
        _check(name, entry, size - 8 - length)
    return found, 8 + length


def _check(name: str, entry: _Entry, room: int) -> None:
    shown = legible(name, 80)
    if entry.dtype not in _TYPES:
        kind = legible(entry.dtype, 20)
        text = "“{tensor}” is stored as {type}, which Fireside cannot convert."
        raise AdapterError(say(text, tensor=shown, type=kind))
    begin, end = entry.data_offsets
    count = math.prod(entry.shape) if min(entry.shape, default=0) >= 0 else -1
    size = count * np.dtype(_TYPES[entry.dtype]).itemsize
    if not 0 <= begin <= end <= room or end - begin != size or len(entry.shape) > 4:
        text = "This safetensors file is damaged or incomplete: “{tensor}”."
        raise AdapterError(say(text, tensor=shown), _HINT)
