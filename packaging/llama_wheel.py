"""The wheel of llama-cpp-python: built once, kept outside the checkout.

For development it is built for this processor; for a release for every processor of its kind, with
one library for each generation of them, of which ggml takes the best that runs. The bindings do
for every Python (py3-none-PLATFORM), so one wheel serves all checkouts and Python versions of this
machine; its key says everything that it does depend on.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from dataclasses import dataclass
from pathlib import Path

import backends
import distribution
import locks
import wheel_layout
from steps import BASE_PYTHON, FROM_LOCK, SetupError, announce, run_step

# OpenMP, because only its barriers can be told how to wait; no pictures yet, so no libmtmd.
_FLAGS = ("-DLLAVA_BUILD=OFF",)
_THREADS = ("-DGGML_OPENMP=ON",)
# GCC believes that _tile_loadconfig reads eight bytes and drops the rest of ggml's configuration,
# so the first product on a processor with AMX ends the engine (llama.cpp, issue 20824 and pull
# request 26954). Without this macro ggml uses AVX-512 there. MSVC compiles no AMX.
NO_AMX = (
    ()
    if sys.platform == "win32"
    else ("-DCMAKE_C_FLAGS=-U__AMX_INT8__", "-DCMAKE_CXX_FLAGS=-U__AMX_INT8__")
)
# A Mac's processors are told apart by its two architectures, each with a wheel of its own.
_VARIANTS = (
    () if sys.platform == "darwin" else ("-DGGML_BACKEND_DL=ON", "-DGGML_CPU_ALL_VARIANTS=ON")
)


@dataclass(frozen=True)
class Recipe:
    """How llama.cpp is built: for one processor, or for all that a release may meet."""

    name: str
    flags: tuple[str, ...]
    native: bool


NATIVE = Recipe("native", ("-DGGML_NATIVE=ON",), native=True)
RELEASE = Recipe("release", ("-DGGML_NATIVE=OFF", *_VARIANTS), native=False)

_BUILD = (
    *("wheel", "--verbose", "--no-deps", "--no-build-isolation", "--require-hashes"),
    *("--no-binary", locks.LLAMA),
    "--no-cache-dir",  # pip's cache does not know CMAKE_ARGS and hands out builds of another kind
)


def processor() -> str:
    """Return what a native build depends on here: system, C library and the processor's abilities.

    A build for another processor can die of an illegal instruction, so all flags count.
    """
    return f"{system()} | {_abilities()}"


def system() -> str:
    """Return what every build depends on here, also one for all processors."""
    libc = " ".join(platform.libc_ver()) if sys.platform == "linux" else ""
    return " | ".join((sysconfig.get_platform(), platform.machine(), libc))


def _abilities() -> str:
    if sys.platform == "linux":
        text = Path("/proc/cpuinfo").read_text("utf-8", "replace")
        found = re.search(r"(?m)^(?:flags|Features)\s*:\s*(.*)$", text)
        return " ".join(sorted(found.group(1).split())) if found else ""
    if sys.platform == "darwin":
        names = ["machdep.cpu.brand_string", "machdep.cpu.features", "machdep.cpu.leaf7_features"]
        command = ["/usr/sbin/sysctl", *names]  # Apple's own processors have the first alone
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return os.environ.get("PROCESSOR_IDENTIFIER", platform.processor())


def flags(backend: str, recipe: Recipe = NATIVE) -> tuple[str, ...]:
    """Return CMake's arguments for a build, those of the person's CMAKE_ARGS last."""
    asked = os.environ.get("CMAKE_ARGS", "").split()
    return (*_FLAGS, *recipe.flags, *_THREADS, *NO_AMX, *backends.FLAGS[backend], *asked)


def key(backend: str, machine: str, recipe: Recipe = NATIVE) -> str:
    """Return the name of the wheel's folder: all that it depends on, `machine` as `processor`."""
    parts = (locks.only(locks.APP, locks.LLAMA), flags(backend, recipe), machine)
    digest = hashlib.sha256(json.dumps(parts).encode()).hexdigest()
    kind = backend if recipe.native else f"{backend}-{recipe.name}"
    return f"{locks.LLAMA}-{locks.version(locks.APP, locks.LLAMA)}-{kind}-{digest[:16]}"


def cache_folder() -> Path:
    """Return where wheels are kept, by the custom of each system."""
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        base = Path(local) if local else Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        given = os.environ.get("XDG_CACHE_HOME")
        base = Path(given) if given else Path.home() / ".cache"
    return base / "fireside" / "wheels"


def provide(backend: str, log: Path, recipe: Recipe = NATIVE) -> Path:
    """Return the wheel for `backend`: the kept one, or a new one. Raises SetupError."""
    machine = processor() if recipe.native else system()
    folder = cache_folder() / key(backend, machine, recipe)
    kept = sorted(folder.glob("*.whl"))
    if kept:
        announce(f"Using the llama.cpp that was built before ({folder.name}).")
        return kept[0]
    _require_compiler()
    with tempfile.TemporaryDirectory(prefix="fireside-") as scratch:
        built = _build(Path(scratch), backend, recipe, log)
        folder.mkdir(parents=True, exist_ok=True)
        half = folder / f"{built.name}.part"
        shutil.copyfile(built, half)
        half.replace(folder / built.name)  # whoever sees the name sees a whole wheel
    return folder / built.name


def _build(scratch: Path, backend: str, recipe: Recipe, log: Path) -> Path:
    """Build the wheel with pinned tools, in an environment that holds nothing else."""
    tools = scratch / "tools"
    run_step("Making a place for the build tools.", [BASE_PYTHON, "-m", "venv", tools], log=log)
    programs = tools / ("Scripts" if sys.platform == "win32" else "bin")
    python = "python.exe" if sys.platform == "win32" else "python"
    pip = [programs / python, "-m", "pip", "--disable-pip-version-check"]
    run_step(
        "Fetching the build tools (CMake, Ninja): under a minute.",
        [*pip, *FROM_LOCK, locks.BUILD],
        hint="A package registry must be in reach.",
        log=log,
    )
    pinned = scratch / "llama.txt"
    pinned.write_text(locks.only(locks.APP, locks.LLAMA), "utf-8")
    environment = {**os.environ, "CMAKE_ARGS": " ".join(flags(backend, recipe))}
    environment["PATH"] = f"{programs}{os.pathsep}{environment.get('PATH', '')}"
    aim = "this processor" if recipe.native else "every processor of this kind"
    run_step(
        f"Building llama.cpp for {aim} ({backend}): {_duration(backend)}, once.",
        [*pip, *_BUILD, "-r", pinned, "-w", scratch / "wheel"],
        hint=f"The whole output is in {log}; `--backend cpu` asks the least of a machine.",
        environment=environment,
        reader=build_progress,
        log=log,
    )
    built = next((scratch / "wheel").glob("*.whl"))
    wheel_layout.gather(built)
    return built


def _duration(backend: str) -> str:
    """Say how long a build takes: 12 minutes of one core, and shaders take far longer."""
    if backend in ("cuda", "vulkan"):
        return "up to an hour"
    minutes = max(1, round(12 / (os.cpu_count() or 1)))
    return f"about {minutes} min when nothing else keeps the machine busy"


def build_progress(line: str) -> tuple[str, bool] | None:
    """Read Ninja's `[5/120]` in a line of output; every tenth part is a milestone."""
    found = re.match(r"\s*\[(\d+)/(\d+)\]", line)
    if not found:
        return None
    done, total = int(found.group(1)), int(found.group(2))
    if total < 20:  # CMake tries the compiler in small projects of its own
        return None
    part = done * 10 // total
    return f"built {done} of {total} files ({part * 10} %)", (done - 1) * 10 // total < part


def _require_compiler() -> None:
    if _has_compiler():
        return
    system = distribution.here()
    if sys.platform == "darwin":
        hint = "Install Apple's with: xcode-select --install"
    elif sys.platform == "win32":
        hint = "Install Visual Studio Build Tools with the workload Desktop development with C++."
    elif system.manager:
        hint = f"Install one with: {system.command([distribution.COMPILER[system.manager]])}"
    else:
        hint = "Install GCC or Clang, for C and C++."
    raise SetupError("llama.cpp must be built, and there is no C/C++ compiler here.", hint)


def _has_compiler() -> bool:
    if sys.platform == "win32":
        return shutil.which("cl") is not None or _has_visual_studio()
    if sys.platform == "darwin":  # cc is always there, but only asks to install the real one
        asked = subprocess.run(["xcode-select", "-p"], capture_output=True, check=False)
        return asked.returncode == 0
    c = (os.environ.get("CC", ""), "cc", "gcc", "clang")
    cpp = (os.environ.get("CXX", ""), "c++", "g++", "clang++")
    return all(any(name and shutil.which(name.split()[0]) for name in kind) for kind in (c, cpp))


def _has_visual_studio() -> bool:
    """Ask Microsoft's vswhere, which lies in a fixed place, for any C++ build tools."""
    base = Path(os.environ.get("PROGRAMFILES(X86)", "C:/Program Files (x86)"))
    vswhere = base / "Microsoft Visual Studio" / "Installer" / "vswhere.exe"
    if not vswhere.is_file():
        return False
    tools = "Microsoft.VisualStudio.Component.VC.Tools.*"
    command = [str(vswhere), "-products", "*", "-requires", tools, "-property", "installationPath"]
    return bool(subprocess.run(command, capture_output=True, check=False).stdout.strip())
