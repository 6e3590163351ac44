from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path
from threading import Event

import pytest

from desktop.core.errors import ModelError
from desktop.storage import hashes
from desktop.storage.hashes import sha256_of


def test_a_file_has_the_hash_that_everyone_else_computes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hashes, "_CHUNK", 1000)
    for size in (0, 999, 1000, 1001, 5000):
        path = tmp_path / "model.gguf"
        path.write_bytes(bytes(range(250)) * 20 if size == 5000 else b"x" * size)
        assert sha256_of(path, Event()) == hashlib.sha256(path.read_bytes()).hexdigest()


def parts(folder: Path) -> list[Path]:
    made = [folder / f"model-{number:05d}-of-00003.gguf" for number in (1, 2, 3)]
    for part in made:
        part.write_bytes(part.name.encode())
    return made


def test_a_split_model_has_one_hash_whichever_part_is_named(tmp_path: Path) -> None:
    digests = [hashlib.sha256(part.read_bytes()).hexdigest() for part in parts(tmp_path)]
    together = hashlib.sha256("".join(f"{digest}\n" for digest in digests).encode()).hexdigest()
    assert {sha256_of(part, Event()) for part in parts(tmp_path)} == {together}


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="no sha256sum here")
def test_the_hash_of_a_split_model_can_be_checked_by_hand(tmp_path: Path) -> None:
    shell = "sha256sum model-*-of-*.gguf | cut -c 1-64 | sha256sum"
    part = parts(tmp_path)[1]
    said = subprocess.run(shell, shell=True, cwd=tmp_path, capture_output=True, check=True)
    assert said.stdout.decode().split()[0] == sha256_of(part, Event())


def test_a_missing_part_is_told(tmp_path: Path) -> None:
    parts(tmp_path)[2].unlink()
    with pytest.raises(ModelError, match="00003-of-00003"):
        sha256_of(tmp_path / "model-00001-of-00003.gguf", Event())


def test_a_name_that_only_looks_like_a_part_is_a_file_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "model-00004-of-00003.gguf"
    path.write_bytes(b"x")
    assert sha256_of(path, Event()) == hashlib.sha256(b"x").hexdigest()


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    for path in (tmp_path / "gone.gguf", tmp_path):
        with pytest.raises(ModelError, match="could not be read"):
            sha256_of(path, Event())


def test_it_stops_when_it_is_asked_to(tmp_path: Path) -> None:
    (tmp_path / "model.gguf").write_bytes(b"x")
    stop = Event()
    stop.set()
    assert sha256_of(tmp_path / "model.gguf", stop) == ""
    assert sha256_of(parts(tmp_path)[0], stop) == ""


def test_a_file_that_changes_meanwhile_has_no_hash(tmp_path: Path) -> None:
    path = tmp_path / "model.gguf"
    path.write_bytes(b"x" * 100)

    class Meddler(Event):
        """Writes to the file when it is first asked whether to stop."""

        def is_set(self) -> bool:
            with path.open("ab") as file:
                file.write(b"y" if file.tell() == 100 else b"")
            return super().is_set()

    with pytest.raises(ModelError, match="changed while"):
        sha256_of(path, Meddler())
