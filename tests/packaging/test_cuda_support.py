"""CUDA support as it is laid out for hosting: made-up libraries take the place of a build's."""

from __future__ import annotations

import hashlib
import json
import sys
import zipfile
from pathlib import Path

import pytest

import backends
import llama_wheel
from desktop.core.cuda import Place
from installers import cuda_support, verbs
from installers.workshop import Order
from llama_wheel import NATIVE, RELEASE
from steps import SetupError

WANTED = Order(RELEASE, "cpu", "1.2.3", quick=True)
BACKEND = "llama_cpp/lib/libggml-cuda.so"
# As a toolkit's folder has them: names of several ages, and each once more without its version.
LIBRARIES = {
    "libcublas.so.12": b"the multiplier",
    "libcublasLt.so.12": b"what it leans on",
    "libcudart.so.12": b"the runtime",
    "libcudart.so": b"for linkers alone",
    "libcudart.so.12.8.57": b"the runtime",
    "libcufft.so.11": b"nobody asks for it",
}
NEEDED = ("libcudart.so.12", "libcublasLt.so.12", "libcublas.so.12")


@pytest.fixture(autouse=True)
def linux(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Build for Linux, in a folder of the test's own."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("installers.workshop.BUILD", tmp_path / "build")
    monkeypatch.setattr("installers.workshop.PRODUCTS", tmp_path / "dist")


@pytest.fixture
def toolkit(tmp_path: Path) -> Path:
    folder = tmp_path / "cuda-12.8"
    for name in ("bin/nvcc", "EULA.txt", *(f"lib64/{name}" for name in LIBRARIES)):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(LIBRARIES.get(path.name, b"Attachment A"))
    return folder


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    return a_wheel(tmp_path / "llama.whl", {BACKEND: b"kernels", "llama_cpp/lib/libggml.so": b"x"})


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch, toolkit: Path, wheel: Path) -> Path:
    """Have nvcc, and a build that was made before; return the toolkit."""
    monkeypatch.setattr(backends, "cuda_compiler", lambda: toolkit / "bin" / "nvcc")
    monkeypatch.setattr(llama_wheel, "provide", lambda *_: wheel)
    return toolkit


def a_wheel(path: Path, content: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as file:
        for name, data in content.items():
            file.writestr(name, data)
    return path


def hosted(tmp_path: Path) -> Path:
    return tmp_path / "dist" / "cuda" / cuda_support.build()


def description(tmp_path: Path) -> Path:
    return tmp_path / "build" / "release" / "generated" / "cuda.json"


def test_what_is_hosted_is_what_the_app_will_take(built: Path, tmp_path: Path) -> None:
    cuda_support.make(WANTED)
    folder = hosted(tmp_path)
    assert {path.name for path in folder.iterdir()} == {*NEEDED, "libggml-cuda.so", "EULA.txt"}
    assert (folder / "EULA.txt").read_bytes() == b"Attachment A"
    told = json.loads(description(tmp_path).read_text("utf-8"))
    contents = [(name, LIBRARIES[name]) for name in NEEDED] + [("libggml-cuda.so", b"kernels")]
    assert told == {
        "build": cuda_support.build(),
        "libraries": [
            {"name": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for name, data in contents
        ],
    }
    # The app reads it, and finds each file as it was described.
    support = Place(folder.parent, description(tmp_path)).support()
    assert support is not None
    paths = support.paths(folder.parent)
    assert all(one.is_at(path) for one, path in zip(support.libraries, paths, strict=True))


def test_what_is_needed_comes_first_and_the_same_is_made_again(built: Path, tmp_path: Path) -> None:
    cuda_support.make(WANTED)
    first = description(tmp_path).read_bytes()
    (hosted(tmp_path) / "left-over.so").touch()
    cuda_support.make(WANTED)
    assert description(tmp_path).read_bytes() == first
    assert not (hosted(tmp_path) / "left-over.so").exists()


def test_links_of_a_toolkit_become_files(built: Path, tmp_path: Path) -> None:
    named = built / "lib64" / "libcudart.so.12"
    named.unlink()
    named.symlink_to("libcudart.so.12.8.57")
    cuda_support.make(WANTED)
    copy = hosted(tmp_path) / "libcudart.so.12"
    assert not copy.is_symlink()
    assert copy.read_bytes() == b"the runtime"


def test_windows_has_other_names(
    toolkit: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    names = ("cudart64_12.dll", "cublasLt64_12.dll", "cublas64_12.dll")
    for name in names:
        (toolkit / "bin" / name).touch()
    assert [path.name for path in cuda_support.runtime(toolkit)] == list(names)
    wheel = a_wheel(tmp_path / "w.whl", {"llama_cpp/lib/ggml-cuda.dll": b"kernels"})
    assert cuda_support.extract(wheel, tmp_path) == tmp_path / "ggml-cuda.dll"


# ── what is refused, and how ──────────────────────────────────────────────────────────────


def test_without_nvcc_nothing_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backends, "cuda_compiler", lambda: None)
    with pytest.raises(SetupError, match="cannot be made here: there is no nvcc") as refused:
        cuda_support.make(WANTED)
    assert "CUDA toolkit" in refused.value.hint
    assert not (tmp_path / "dist").exists()


def test_a_mac_has_none(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    with pytest.raises(SetupError, match="cannot be made here"):
        cuda_support.make(WANTED)


def test_a_build_for_one_processor_is_none(built: Path) -> None:
    with pytest.raises(SetupError, match="for releases alone"):
        cuda_support.make(Order(NATIVE, "cpu", "1.2.3"))


@pytest.mark.parametrize("name", NEEDED)
def test_a_toolkit_that_lacks_a_library_is_refused(built: Path, tmp_path: Path, name: str) -> None:
    (built / "lib64" / name).unlink()
    with pytest.raises(SetupError, match=rf"has no {name.partition('.')[0]}\.so"):
        cuda_support.make(WANTED)
    assert not (tmp_path / "dist").exists()


@pytest.mark.parametrize("content", [None, b""])
def test_without_nvidias_terms_nothing_is_passed_on(
    built: Path, tmp_path: Path, content: bytes | None
) -> None:
    terms = built / "EULA.txt"
    terms.unlink()
    if content is not None:
        terms.write_bytes(content)
    with pytest.raises(SetupError, match="no licence text, which must lie beside") as refused:
        cuda_support.make(WANTED)
    assert "EULA.txt" in refused.value.hint
    assert not (tmp_path / "dist").exists()


def test_newer_toolkits_call_their_terms_otherwise(toolkit: Path) -> None:
    (toolkit / "EULA.txt").rename(toolkit / "LICENSE")
    assert cuda_support.licence(toolkit) == toolkit / "LICENSE"


@pytest.mark.parametrize(
    "names",
    [
        (),
        ("llama_cpp/lib/libggml-cuda.so.0",),
        ("libggml-cuda.so",),
        ("../libggml-cuda.so",),
        ("llama_cpp/lib/../../libggml-cuda.so",),
        ("/llama_cpp/lib/libggml-cuda.so",),
        ("llama_cpp/lib/libggml-cuda.so", "llama_cpp/lib/ggml-cuda.dll"),
    ],
)
def test_a_wheel_is_asked_for_one_file_in_one_place(tmp_path: Path, names: tuple[str, ...]) -> None:
    folder = tmp_path / "deep" / "inside"
    folder.mkdir(parents=True)
    wheel = a_wheel(tmp_path / "w.whl", dict.fromkeys(names, b"kernels"))
    with pytest.raises(SetupError, match=r"w\.whl has no CUDA backend"):
        cuda_support.extract(wheel, folder)
    assert list(tmp_path.rglob("*ggml-cuda*")) == []


# ── what the frozen app is told ───────────────────────────────────────────────────────────


def test_only_the_description_of_this_very_build_is_kept(built: Path, tmp_path: Path) -> None:
    cuda_support.make(WANTED)
    file = description(tmp_path)
    cuda_support.keep_if_current(file)
    assert file.is_file()
    file.write_text(json.dumps({"build": "another", "libraries": []}), "utf-8")
    cuda_support.keep_if_current(file)
    assert not file.exists()
    cuda_support.keep_if_current(file)  # there is none: all is well


def test_the_list_of_checksums_passes_folders_over(built: Path, tmp_path: Path) -> None:
    cuda_support.make(WANTED)
    (tmp_path / "dist" / "fireside.deb").write_bytes(b"package")
    verbs._sums(WANTED)
    listed = (tmp_path / "dist" / "SHA256SUMS").read_text("utf-8")
    assert listed == f"{hashlib.sha256(b'package').hexdigest()}  fireside.deb\n"
