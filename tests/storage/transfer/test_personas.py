"""Files of personas: ours come back whole, strangers' are read with care."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.errors import StorageError
from desktop.core.settings import Sampling
from desktop.storage.transfer.personas import (
    MAX_BYTES,
    NamedFile,
    WrittenPersona,
    read_personas,
    write_personas,
)

POET = WrittenPersona(
    "Poet", "Rhymes", "Rhyme.", "Ah!", "plum", {"temperature": 0.4, "stop": ["\n"]},
    NamedFile(file="m.gguf", sha256="a" * 64),
    (NamedFile(file="bard.gguf", name="Bard", strength=-0.5),),
)  # fmt: skip


def put(path: Path, personas: list[Any], **more: Any) -> Path:
    content = {"format": "fireside-personas", "version": 1, "personas": personas, **more}
    path.write_text(json.dumps(content))
    return path


def test_what_is_written_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    write_personas(path, [POET, WrittenPersona("Plain")])
    read = read_personas(path)
    assert read.personas == (POET, WrittenPersona("Plain"))
    assert read.personas[0].picks == Sampling(temperature=0.4, stop=("\n",))
    assert read.personas[1].picks is None
    assert not read.flaws
    assert json.loads(path.read_text())["application"].startswith("Fireside ")


def test_what_is_broken_is_left_out_and_told(tmp_path: Path) -> None:
    broken: list[Any] = [
        {"name": ""}, {"name": "x" * 61}, {"name": "a", "system_prompt": "x" * 20_001},
        {"name": "a", "adapters": [{"file": "a", "strength": 99}]}, {}, 7,
        {"name": "a", "adapters": [{"file": "a"}] * 17},
        {"name": "a", "model": {"file": "m", "sha256": "../../x"}},
    ]  # fmt: skip
    read = read_personas(put(tmp_path / "p.json", [*broken, {"name": "Whole", "new": 1}]))
    assert read.personas == (WrittenPersona("Whole"),)
    assert len(read.flaws) == len(broken)


def test_sampling_that_is_no_sampling_is_passed_over(tmp_path: Path) -> None:
    wild = {"temperature": 1e9, "top_k": "all", "unheard": 1, "min_p": 0.1}
    read = read_personas(put(tmp_path / "p.json", [{"name": "a", "sampling": wild}]))
    assert read.personas[0].picks == Sampling(min_p=0.1)


@pytest.mark.parametrize(
    ("file", "bare"),
    [("a.gguf", "a.gguf"), ("/etc/passwd", "passwd"), ("..\\..\\a.gguf", "a.gguf"),
     ("C:\\m\\a.gguf", "a.gguf"), ("../a.gguf", "a.gguf")],
)  # fmt: skip
def test_no_path_is_trusted(file: str, bare: str) -> None:
    assert NamedFile(file=file).bare == bare


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"\xff\xfe",
        b"{" * 100_000,
        b'{"format": "other", "version": 1, "personas": []}',
        b'{"format": "fireside-personas", "version": 1, "personas": 3}',
        b" " * (MAX_BYTES + 1),
    ],
    ids=["empty", "object", "list", "utf-16", "deep", "other", "type", "large"],
)  # fmt: skip
def test_another_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "p.json"
    path.write_bytes(content)
    with pytest.raises(StorageError, match="no file of personas"):
        read_personas(path)


def test_a_file_that_is_too_large_or_too_long_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        read_personas(put(tmp_path / "p.json", [{"name": "a"}] * 201))
    with pytest.raises(StorageError):
        read_personas(put(tmp_path / "p.json", [], padding="x" * MAX_BYTES))


def test_a_newer_file_is_refused_politely(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="newer Fireside"):
        read_personas(put(tmp_path / "p.json", [], version=2))


def test_what_cannot_be_read_or_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="cannot be read"):
        read_personas(tmp_path / "none.json")
    with pytest.raises(StorageError, match="could not be written"):
        write_personas(tmp_path / "none" / "p.json", [POET])


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "p.json"
    head = b'{"format": "fireside-personas", "version": 1, "personas": ['
    path.write_bytes(head + content + b"]}")
    try:
        read_personas(path)
    except StorageError:
        return
