"""Which of ggml's backends were loaded, told by the names of files."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.core.cuda import Place
from desktop.engine.llama.backends import best, gpus, load_gpus, load_processor, told
from desktop.engine.llama.library import Powers
from desktop.engine.protocol import Backends

VARIANTS = ("libggml-cpu-x64.so", "libggml-cpu-haswell.so", "libggml-base.so.0", "libggml.so.0")


@pytest.mark.parametrize(
    ("there", "loaded", "registered", "expected"),
    [
        (VARIANTS, ["libggml-cpu-haswell.so"], ["CPU"], Backends("haswell")),
        (
            [*VARIANTS, "libggml-vulkan.so"],
            ["libggml-cpu-x64.so"],
            ["CPU"],
            Backends("x64", ("vulkan",)),
        ),
        (
            [*VARIANTS, "libggml-vulkan.so"],
            ["libggml-vulkan.so", "libggml-cpu-x64.so"],
            ["Vulkan", "CPU"],
            Backends("x64"),
        ),
        (["ggml-cpu-zen4.dll", "ggml-base.dll"], ["ggml-cpu-zen4.dll"], ["CPU"], Backends("zen4")),
        # linked: one library for this processor, known by its version
        (["libggml-cpu.so.0", "libggml-base.so.0"], ["libggml-cpu.so.0"], ["CPU"], Backends()),
    ],
)
def test_names_tell_what_was_loaded(
    there: list[str], loaded: list[str], registered: list[str], expected: Backends
) -> None:
    assert told(there, loaded, registered) == expected


compiles = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("cc") is None, reason="compiles small libraries"
)


def library(folder: Path, name: str, source: str) -> Path:
    path = folder / name
    command = ["cc", "-shared", "-fPIC", "-o", path, "-x", "c", "-"]
    subprocess.run(command, input=source, text=True, check=True)
    return path


def scored(folder: Path, variant: str, score: int) -> Path:
    source = f"int ggml_backend_score(void) {{ return {score}; }}"
    return library(folder, f"libggml-cpu-{variant}.so", source)


@compiles
def test_the_processors_best_library_is_found_among_others(tmp_path: Path) -> None:
    scored(tmp_path, "x64", 1)
    haswell = scored(tmp_path, "haswell", 7)
    scored(tmp_path, "zen4", 0)  # does not run here
    (tmp_path / "libggml-cpu-broken.so").write_bytes(b"nothing")
    (tmp_path / "libggml-base.so.0").touch()
    deadly = "__attribute__((constructor)) static void end(void) { __builtin_trap(); }"
    library(tmp_path, "libggml-vulkan.so", deadly)
    assert best(tmp_path) == haswell


@compiles
def test_a_library_for_every_processor_is_the_last_choice(tmp_path: Path) -> None:
    plain = tmp_path / "libggml-cpu.so"
    plain.touch()
    assert best(tmp_path) == plain
    scored(tmp_path, "zen4", 0)
    assert best(tmp_path) == plain
    x64 = scored(tmp_path, "x64", 1)
    assert best(tmp_path) == x64


class Function:
    """A function of a library, which is told its types before it is called."""

    def __init__(self, act: Callable[..., int]) -> None:
        self._act = act
        self.argtypes: object = None
        self.restype: object = None

    def __call__(self, *given: Any) -> int:
        return self._act(*given)


class Ggml:
    """Stands in for ggml in a build whose backends are libraries: it only notes what is loaded."""

    def __init__(self, linked: int = 0) -> None:
        self.loaded: list[str] = []
        self.ggml_backend_reg_count = Function(lambda: linked)
        self.ggml_backend_reg_get = Function(lambda index: index + 1)
        self.ggml_backend_load = Function(self._load)
        self.ggml_backend_load_all_from_path = Function(self._load)

    def _load(self, path: bytes) -> int:
        self.loaded.append(Path(path.decode()).name)
        return 1


@compiles
def test_the_processor_wakes_alone_and_the_gpus_later(tmp_path: Path) -> None:
    scored(tmp_path, "haswell", 7)
    scored(tmp_path, "x64", 1)
    for name in ("libggml-vulkan.so", "libggml-base.so.0", "libggml.so", "libllama.so"):
        (tmp_path / name).touch()
    ggml = Ggml()
    load_processor(ggml, tmp_path)
    assert ggml.loaded == ["libggml-cpu-haswell.so"]
    load_gpus(ggml, tmp_path)
    assert ggml.loaded[1:] == ["libggml-vulkan.so"]


def test_in_a_linked_build_nothing_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "libggml-cpu.so").touch()
    ggml = Ggml(linked=1)
    load_processor(ggml, tmp_path)
    assert ggml.loaded == []


def test_in_a_linked_build_no_gpu_is_taken_in_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "libggml-cuda.so").touch()
    ggml = Ggml(linked=2)
    monkeypatch.setattr("desktop.engine.llama.library._ggml", lambda: ggml)
    monkeypatch.setattr("desktop.engine.llama.library._folder", lambda: tmp_path)
    announced: list[tuple[str, ...]] = []
    powers = Powers()
    powers.wake(announced.append, gpus=False)
    powers.wake(announced.append, gpus=True)
    assert powers.has_gpus
    assert (ggml.loaded, announced) == ([], [])


def test_a_folder_that_ggml_itself_must_look_through(tmp_path: Path) -> None:
    """Else llama.cpp would look into the current directory."""
    ggml = Ggml()
    load_processor(ggml, tmp_path)
    assert ggml.loaded == [tmp_path.name]


def test_a_folder_without_libraries_has_none(tmp_path: Path) -> None:
    assert best(tmp_path) is None


def test_which_gpus_there_is_a_library_for(tmp_path: Path) -> None:
    for name in (*VARIANTS, "libggml-cpu.so", "libllama.so.0"):
        (tmp_path / name).touch()
    nowhere = Place(tmp_path / "cuda", tmp_path / "cuda.json")
    assert gpus(tmp_path, nowhere) == ()
    (tmp_path / "libggml-vulkan.so").touch()
    assert gpus(tmp_path, None) == ("vulkan",)
