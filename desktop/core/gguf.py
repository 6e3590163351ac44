"""The header of a GGUF file: what a model says of itself, without reading the model.

The format is described in ggml's docs/gguf.md; what is accepted here is what llama.cpp accepts
(ggml/src/gguf.cpp): versions 2 and 3, little-endian, no arrays of arrays, tensors one after the
other without gaps. Files come from strangers, so everything that is read, kept or counted has a
bound; a header beyond it, or one that contradicts itself, is a `ModelError`.

A header is read through any `read(offset, size) -> bytes`: a file, or requests for ranges. It may
return fewer bytes only at the end of the file.
"""

from __future__ import annotations

import math
import struct
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeAlias

from desktop.core.errors import ModelError
from desktop.core.gguf_window import Read, Window, damaged, incomplete, too_much
from desktop.core.legible import legible
from desktop.core.quantisation import TENSOR_TYPES, TensorType
from desktop.core.wording import say

MAGIC = b"GGUF"
MAX_FIELDS = 16_384
MAX_TENSORS = 32_768
MAX_ITEMS = 2_097_152  # of all arrays of texts that are skipped; real ones have 800,000
MAX_NUMBERS = 1_048_576  # of one array of numbers that is read
MAX_KEPT_ITEMS = 65_536  # of all arrays that are kept
SHORT_ARRAY = 1024  # arrays up to this many items are kept

_MAX_DIMENSIONS = 4  # GGML_MAX_DIMS
_MAX_TENSOR_NAME = 64  # GGML_MAX_NAME, in bytes, the terminating zero counted in
_MAX_WEIGHTS = 2**48

_TEXT, _ARRAY = 8, 9
_NUMBERS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}  # fmt: skip  # noqa: E501
_SIZES = {kind: struct.calcsize(f"<{code}") for kind, code in _NUMBERS.items()}


@dataclass(frozen=True, slots=True)
class SkippedArray:
    """An array that was not read: its item type, how many items, and where they begin (bytes)."""

    item_type: int
    count: int
    offset: int


Value: TypeAlias = int | float | str | tuple[int | float | str, ...] | SkippedArray


@dataclass(frozen=True, slots=True)
class TensorInfo:
    """A tensor as the header lists it; `offset` is in bytes from the header's `data_offset`."""

    name: str
    shape: tuple[int, ...]
    type: TensorType
    offset: int
    weights: int

    @property
    def size(self) -> int:
        """Return how many bytes its weights take."""
        return self.type.bytes_for(self.weights)


@dataclass(frozen=True, slots=True)
class Field:
    """Where a field of the metadata lies, name included, in bytes, and its type's number.

    llama.cpp aborts the process on some numbers of another type than it expects.
    """

    kind: int
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Header:
    """What a GGUF file says of itself. Offsets and sizes are in bytes.

    `data_offset` is where the tensors begin, `end` where the last one ends. `fields` are where the
    metadata lies, in order.
    """

    version: int
    metadata: Mapping[str, Value]
    tensors: tuple[TensorInfo, ...]
    data_offset: int
    alignment: int
    end: int
    fields: Mapping[str, Field] = field(default_factory=dict[str, "Field"])

    def text(self, key: str) -> str:
        """Return a text, empty if there is none."""
        value = self.metadata.get(key)
        return value if isinstance(value, str) else ""

    def integer(self, key: str) -> int | None:
        """Return a whole number, or None if there is none."""
        value = self.metadata.get(key)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def flag(self, key: str) -> bool | None:
        """Return a truth value, or None if there is none."""
        value = self.metadata.get(key)
        return value if isinstance(value, bool) else None

    def array(self, key: str) -> tuple[int | float | str, ...]:
        """Return a short array, empty if there is none."""
        value = self.metadata.get(key)
        return value if isinstance(value, tuple) else ()

    def skipped(self, key: str) -> SkippedArray | None:
        """Return where a long array lies, or None if there is none."""
        value = self.metadata.get(key)
        return value if isinstance(value, SkippedArray) else None


def read_header(read: Read, size: int, short: int = SHORT_ARRAY) -> Header:
    """Read the header of a GGUF file of `size` bytes.

    Arrays of at most `short` items are kept, others become a `SkippedArray`. Raises ModelError for
    what is no GGUF file, is cut off, contradicts itself, or is beyond the bounds of this module.
    """
    window = Window(read, size)
    version, tensor_count, field_count = _preamble(window)
    reading = _Fields(window, short)
    metadata = reading.read(field_count)
    alignment = metadata.get("general.alignment", 32)
    if not isinstance(alignment, int) or alignment < 1 or alignment & (alignment - 1):
        raise damaged(say("This model file is damaged: its alignment is no power of two."))
    infos, used = _tensors(window, tensor_count, alignment)
    begin = window.position
    data_offset = begin + -begin % alignment if infos else begin
    end = data_offset + used
    if end > size:
        raise incomplete(size, end)
    values, fields = MappingProxyType(metadata), MappingProxyType(reading.places)
    return Header(version, values, infos, data_offset, alignment, end, fields)


def numbers(read: Read, size: int, skipped: SkippedArray) -> array[int] | array[float]:
    """Read a skipped array of numbers, in a compact form. Raises ModelError as `read_header`."""
    code = _NUMBERS.get(skipped.item_type)
    if code is None:
        raise damaged(say("This model file is damaged: a list of numbers holds something else."))
    if skipped.count > MAX_NUMBERS:
        raise too_much()
    window = Window(read, size, skipped.offset)
    found: array[int] | array[float] = array("B" if code == "?" else code)
    found.frombytes(window.take(skipped.count * _SIZES[skipped.item_type]))
    return found


def texts(
    read: Read, size: int, skipped: SkippedArray, wanted: Iterable[int]
) -> Iterator[tuple[int, str]]:
    """Yield the texts of a skipped array at the indices `wanted`, with their indices, in order.

    Indices beyond the array are passed over. Raises ModelError as `read_header` does.
    """
    if skipped.item_type != _TEXT:
        raise damaged(say("This model file is damaged: a list of texts holds something else."))
    window = Window(read, size, skipped.offset)
    passed = 0
    for index in sorted(set(wanted)):
        if passed <= index < skipped.count:
            window.skip_texts(index - passed)
            yield index, window.text().decode("utf-8", "replace")
            passed = index + 1


def _preamble(window: Window) -> tuple[int, int, int]:
    """Read magic, version and counts; return version, tensors and fields."""
    if window.take(4) != MAGIC:
        raise ModelError(say("This file is no GGUF file, the form in which Fireside loads models."))
    version = window.u32()
    if version and not version & 0xFFFF:
        raise ModelError(
            say("This model file was made for big-endian computers; this one is little-endian."),
            say("Look for the same model without “big-endian” or “be” in its name."),
        )
    if version not in {2, 3}:
        hint = say("Look for a newer file of the same model.")
        if version > 3:
            hint = say("A newer version of Fireside may be able to read it.")
        text = "This is a GGUF file of version {version}; Fireside reads versions 2 and 3."
        raise ModelError(say(text, version=version), hint)
    tensor_count, field_count = window.u64(), window.u64()
    if tensor_count > MAX_TENSORS or field_count > MAX_FIELDS:
        raise too_much()
    return version, tensor_count, field_count


class _Fields:
    """The reading of the metadata: names and values, one after the other."""

    def __init__(self, window: Window, short: int) -> None:
        self._window = window
        self._short = short
        self._kept = 0
        self._skipped = 0
        self.places: dict[str, Field] = {}

    def read(self, count: int) -> dict[str, Value]:
        """Read `count` fields. Raises ModelError for a name that is empty or there twice."""
        found: dict[str, Value] = {}
        for _ in range(count):
            begin = self._window.position
            name = self._window.name()
            if not name or name in found:
                raise damaged(
                    say(
                        "This model file is damaged: a field of its header, “{name}”, is there "
                        "twice or has no name.",
                        name=legible(name, 60),
                    )
                )
            kind = self._window.u32()
            found[name] = self._value(kind)
            self.places[name] = Field(kind, begin, self._window.position)
        return found

    def _value(self, kind: int) -> Value:
        if kind == _TEXT:
            return self._window.text().decode("utf-8", "replace")
        if kind == _ARRAY:
            return self._array(self._window.u32(), self._window.u64())
        if code := _NUMBERS.get(kind):
            return struct.unpack(f"<{code}", self._window.take(_SIZES[kind]))[0]
        raise damaged(say("This model file is damaged: a value in its header has no known type."))

    def _array(self, kind: int, count: int) -> Value:
        if kind != _TEXT and kind not in _NUMBERS:  # as llama.cpp: no arrays of arrays either
            raise damaged(
                say("This model file is damaged: a list in its header has no known type.")
            )
        if count <= self._short and self._kept + count <= MAX_KEPT_ITEMS:
            self._kept += count
            return self._kept_array(kind, count)
        skipped = SkippedArray(kind, count, self._window.position)
        if kind == _TEXT:
            self._skipped += count
            if self._skipped > MAX_ITEMS:
                raise too_much()
            self._window.skip_texts(count)
        else:
            self._window.skip(count * _SIZES[kind])
        return skipped

    def _kept_array(self, kind: int, count: int) -> tuple[int | float | str, ...]:
        if kind == _TEXT:
            raw = (self._window.text() for _ in range(count))
            return tuple(text.decode("utf-8", "replace") for text in raw)
        return struct.unpack(f"<{count}{_NUMBERS[kind]}", self._window.take(count * _SIZES[kind]))


def _tensors(window: Window, count: int, alignment: int) -> tuple[tuple[TensorInfo, ...], int]:
    """Read the list of tensors; return it and how many bytes they reach over."""
    found: dict[str, TensorInfo] = {}
    expected = end = 0
    for _ in range(count):
        info = _tensor(window)
        if info.name in found:
            raise damaged(
                say(
                    "This model file is damaged: its tensor “{name}” is there twice.",
                    name=legible(info.name, 60),
                )
            )
        if info.offset != expected:
            raise damaged(
                say(
                    "This model file is damaged: its tensor “{name}” is not where it should be.",
                    name=legible(info.name, 60),
                )
            )
        end = expected + info.size
        expected = end + -end % alignment
        found[info.name] = info
    return tuple(found.values()), end


def _tensor(window: Window) -> TensorInfo:
    name = window.name(_MAX_TENSOR_NAME - 1)
    dimensions = window.u32()
    if dimensions > _MAX_DIMENSIONS:
        raise damaged(
            say(
                "This model file is damaged: its tensor “{name}” has too many dimensions.",
                name=legible(name, 60),
            )
        )
    shape = struct.unpack(f"<{dimensions}Q", window.take(8 * dimensions))
    weights = math.prod(shape)
    if max(shape, default=0) > _MAX_WEIGHTS or weights > _MAX_WEIGHTS:
        raise damaged(
            say(
                "This model file is damaged: its tensor “{name}” is larger than any computer.",
                name=legible(name, 60),
            )
        )
    kind = TENSOR_TYPES.get(window.u32())
    if kind is None:
        raise ModelError(
            say("Fireside does not know how the weights of this model are stored."),
            say("A newer version of Fireside may be able to read it."),
        )
    if (shape[0] if shape else 1) % kind.block:
        raise damaged(
            say(
                "This model file is damaged: its tensor “{name}” has no whole number of blocks.",
                name=legible(name, 60),
            )
        )
    return TensorInfo(name, shape, kind, window.u64(), weights)
