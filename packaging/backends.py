"""Which processor llama.cpp is built for: Metal, CUDA, Vulkan or the CPU alone."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

# CMake's switches of llama.cpp (its docs/build.md).
FLAGS: Mapping[str, tuple[str, ...]] = {
    "cpu": (),
    "cuda": ("-DGGML_CUDA=ON",),
    "metal": ("-DGGML_METAL=ON",),
    "vulkan": ("-DGGML_VULKAN=ON",),
}
AUTO = "auto"
NAMES = (AUTO, *FLAGS)


@dataclass(frozen=True)
class Backend:
    """A backend, and why it was chosen."""

    name: str
    reason: str


@dataclass(frozen=True)
class Machine:
    """What the choice depends on; `nvcc` is NVIDIA's compiler, which needs no GPU to be there."""

    platform: str
    nvcc: bool = False
    nvidia_gpu: bool = False
    vulkan_sdk: bool = False


def here() -> Machine:
    """Look at this machine."""
    nvcc = cuda_compiler() is not None
    return Machine(sys.platform, nvcc, nvcc and has_nvidia_gpu(), has_vulkan_sdk())


def choose(wanted: str, machine: Machine) -> Backend:
    """Return the backend to build; `wanted` is one of NAMES."""
    if wanted != AUTO:
        return Backend(wanted, "as asked")
    if machine.platform == "darwin":
        return Backend("metal", "every Mac has it")
    if machine.nvcc and machine.nvidia_gpu:
        return Backend("cuda", "nvcc and an NVIDIA GPU are here")
    if machine.vulkan_sdk:
        return Backend("vulkan", "the Vulkan SDK is here")
    if machine.nvcc:
        return Backend("cpu", "nvcc is here, but no NVIDIA GPU that can be used")
    return Backend("cpu", "neither nvcc nor a Vulkan SDK is here")


def cuda_compiler() -> Path | None:
    """Return where nvcc is, if it is."""
    on_path = shutil.which("nvcc")
    if on_path:
        return Path(on_path)
    roots = [os.environ.get(name) for name in ("CUDA_PATH", "CUDA_HOME")]
    name = "nvcc.exe" if sys.platform == "win32" else "nvcc"
    for root in [*roots, "/usr/local/cuda"]:
        if root and (Path(root) / "bin" / name).is_file():
            return Path(root) / "bin" / name
    return None


def has_nvidia_gpu() -> bool:
    """Return whether the NVIDIA driver is there and counts at least one GPU (CUDA driver API)."""
    try:
        driver = ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
    except OSError:
        return False
    count = ctypes.c_int(0)
    started = driver.cuInit(0) == 0
    return started and driver.cuDeviceGetCount(ctypes.byref(count)) == 0 and count.value > 0


def has_vulkan_sdk() -> bool:
    """Return whether Vulkan's shader compiler and headers are there (both are needed to build)."""
    sdk = os.environ.get("VULKAN_SDK", "")
    if sdk and Path(sdk).is_dir():
        return True
    headers = ("/usr/include/vulkan/vulkan.h", "/usr/local/include/vulkan/vulkan.h")
    return shutil.which("glslc") is not None and any(Path(place).is_file() for place in headers)
