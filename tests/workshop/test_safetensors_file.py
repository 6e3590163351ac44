"""Safetensors files from strangers: what is read is right, and what is wrong is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors.numpy import save

from desktop.core.errors import AdapterError
from desktop.workshop.safetensors_file import SafetensorsFile

VALUES = np.array([[1.5, -2, 0], [3, 4, 65504]], np.float32)


def written(path: Path, header: Any, data: bytes = bytes(24)) -> Path:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    path.write_bytes(len(text).to_bytes(8, "little") + text + data)
    return path


@pytest.mark.parametrize("kind", [np.float64, np.float32, np.float16])
def test_numbers_come_as_they_were_written(kind: type, tmp_path: Path) -> None:
    path = tmp_path / "a.safetensors"
    path.write_bytes(save({"x": VALUES.astype(kind), "y": VALUES[:1].astype(kind)}, {"a": "b"}))
    file = SafetensorsFile(path)
    assert file.shapes == {"x": (2, 3), "y": (1, 3)}
    assert np.array_equal(file.read("x"), VALUES)
    assert np.array_equal(file.read("y"), VALUES[:1])
    file.close()


def test_the_upper_half_of_a_float_is_a_bfloat(tmp_path: Path) -> None:
    upper = (VALUES[:, :2].copy().view(np.uint32) >> 16).astype("<u2")
    header = {"x": {"dtype": "BF16", "shape": [2, 2], "data_offsets": [0, 8]}}
    file = SafetensorsFile(written(tmp_path / "a.safetensors", header, upper.tobytes()))
    assert np.array_equal(file.read("x"), VALUES[:, :2])
    file.close()


def entry(**changed: Any) -> dict[str, Any]:
    return {"x": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24], **changed}}


@pytest.mark.parametrize(
    "header",
    [
        entry(dtype="F8_E4M3"),
        entry(dtype="I32"),
        entry(shape=[2, 4]),
        entry(shape=[-2, -3]),
        entry(shape=[2**62, 4, 0]),
        entry(shape=[1, 1, 1, 2, 3]),
        entry(data_offsets=[0, 25]),
        entry(data_offsets=[-24, 0]),
        entry(data_offsets=[24, 48]),
        entry(data_offsets=[8, 0]),
        entry(data_offsets="x"),
        {"x": 3},
        [1, 2],
        b"{",
        b"[" * 100_000,
        b"\xff\xfe{}",
    ],
)
def test_a_header_that_lies_is_refused(header: Any, tmp_path: Path) -> None:
    with pytest.raises(AdapterError):
        SafetensorsFile(written(tmp_path / "a.safetensors", header))


@pytest.mark.parametrize("data", [b"", b"1234567", b"\xff" * 8, b"\xff" * 99, bytes(7)])
def test_a_file_that_ends_early_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.safetensors"
    path.write_bytes(data)
    with pytest.raises(AdapterError):
        SafetensorsFile(path)


SOUND = save({"x": VALUES, "y": VALUES[:1].astype(np.float16)})


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.integers(0, len(SOUND) - 1), st.integers(0, 255), st.integers(0, len(SOUND)))
def test_whatever_is_spoilt_it_is_read_or_refused(
    tmp_path: Path, at: int, value: int, end: int
) -> None:
    data = bytearray(SOUND)
    data[at] = value
    path = tmp_path / "a.safetensors"
    path.write_bytes(data[: end if at % 2 else len(data)])
    try:
        file = SafetensorsFile(path)
    except AdapterError:
        return
    for name, shape in file.shapes.items():
        assert file.read(name).shape == shape
    file.close()
