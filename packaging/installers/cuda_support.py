"""CUDA support: what an installer leaves out, made from the same llama.cpp, and described for it.

The files are to be hosted as they lie in `dist/cuda`, with NVIDIA's licence beside them: its
Attachment A lets cudart and cuBLAS be passed on under these terms. The description goes into the
app that is frozen after them: whoever hosts the files cannot change what the app takes.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import sys
import zipfile
from pathlib import Path

import backends
import llama_wheel
from installers import workshop
from installers.workshop import Order
from steps import SetupError, announce

_BACKEND = re.compile(r"llama_cpp/lib/(?:lib)?ggml-cuda\.(?:so|dll)")
# What the backend is linked with and no driver brings, in the order in which they need each other.
_RUNTIME = {
    "linux": ("libcudart.so.[0-9][0-9]", "libcublasLt.so.[0-9][0-9]", "libcublas.so.[0-9][0-9]"),
    "win32": ("cudart64_[0-9][0-9].dll", "cublasLt64_[0-9][0-9].dll", "cublas64_[0-9][0-9].dll"),
}
_FOLDERS = {"linux": ("lib64", "lib"), "win32": ("bin/x64", "bin")}
_LICENCES = ("EULA.txt", "LICENSE", "LICENSE.txt")  # what NVIDIA calls it in a toolkit's folder


def build() -> str:
    """Return the name of the build that the support made here fits: all that it depends on."""
    return llama_wheel.key("cuda", llama_wheel.system(), llama_wheel.RELEASE)


def make(wanted: Order) -> None:
    """Build the libraries into `dist/cuda`, and describe them. Raises SetupError without nvcc."""
    nvcc = backends.cuda_compiler()
    if sys.platform not in _RUNTIME or nvcc is None:
        raise SetupError(
            "CUDA support cannot be made here: there is no nvcc.",
            "Install NVIDIA's CUDA toolkit, on Linux or Windows.",
        )
    if wanted.recipe.native:
        raise SetupError("CUDA support is made for releases alone.", "Leave --native out.")
    toolkit = nvcc.resolve().parents[1]
    needed, terms = runtime(toolkit), licence(toolkit)  # before the hour that a build takes
    wanted.folder.mkdir(parents=True, exist_ok=True)
    wheel = llama_wheel.provide("cuda", wanted.log, llama_wheel.RELEASE)
    folder = workshop.PRODUCTS / "cuda" / build()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copyfile(terms, folder / terms.name)
    files = [shutil.copy(path, folder) for path in needed]
    described = describe([*map(Path, files), extract(wheel, folder)])
    generated = wanted.folder / "generated" / "cuda.json"
    generated.parent.mkdir(exist_ok=True)
    generated.write_text(json.dumps(described, indent=1) + "\n", "utf-8")
    announce(f"{folder.relative_to(workshop.PRODUCTS.parent)} is to be hosted; freeze the app now")


def runtime(toolkit: Path) -> list[Path]:
    """Return the toolkit's libraries that the backend needs. Raises SetupError."""
    found: list[Path] = []
    for pattern in _RUNTIME[sys.platform]:
        places = (toolkit / name for name in _FOLDERS[sys.platform])
        fit = [path for place in places for path in sorted(place.glob(pattern))]
        if not fit:
            raise SetupError(f"{toolkit} has no {pattern}.", "Install all of the CUDA toolkit.")
        found.append(fit[0])
    return found


def licence(toolkit: Path) -> Path:
    """Return NVIDIA's terms, without which its libraries may not be passed on.

    Raises SetupError.
    """
    for name in _LICENCES:
        path = toolkit / name
        if path.is_file() and path.stat().st_size:
            return path
    raise SetupError(
        f"{toolkit} has no licence text, which must lie beside NVIDIA's libraries.",
        f"Install the toolkit's documentation; it is looked for as {', '.join(_LICENCES)}.",
    )


def extract(wheel: Path, folder: Path) -> Path:
    """Take the backend out of a wheel of llama.cpp into `folder`. Raises SetupError."""
    with zipfile.ZipFile(wheel) as content:
        named = [name for name in content.namelist() if _BACKEND.fullmatch(name)]
        if len(named) != 1:
            raise SetupError(f"{wheel.name} has no CUDA backend that could be loaded by itself.")
        target = folder / named[0].rpartition("/")[2]
        with content.open(named[0]) as source, target.open("wb") as copy:
            shutil.copyfileobj(source, copy)
    return target


def describe(files: list[Path]) -> dict[str, object]:
    """Return what the app is told of the files, as `core.cuda.Support` reads it."""
    libraries: list[dict[str, object]] = []
    for file in files:
        with file.open("rb") as content:
            digest = hashlib.file_digest(content, "sha256").hexdigest()
        libraries.append({"name": file.name, "size": file.stat().st_size, "sha256": digest})
    return {"build": build(), "libraries": libraries}


def keep_if_current(description: Path) -> None:
    """Delete a description that was made for another build than the one that is frozen."""
    if description.is_file() and json.loads(description.read_text("utf-8"))["build"] != build():
        description.unlink()
        announce("the CUDA support made before is of another llama.cpp; this app has none")
