"""What a graphics driver writes to on Linux: its devices, and the folders of its compiled shaders.

A driver that finds no cache works without one, and is slow at every start; one that cannot open
its device does not work at all. So the devices are found by name here, and the caches are made
where there is a device for them.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

_ALWAYS = ("null", "zero")
_NVIDIA = ("nvidia*", "nvhost*", "nvmap", "dxg")
_DEVICES = ("dri", "kfd", "accel", "mali*", "udmabuf", "dma_heap", *_NVIDIA)
# CUDA and ROCm share memory through files in here.
_SHARED_MEMORY = "shm"

_CACHES = (
    "mesa_shader_cache",
    "mesa_shader_cache_db",
    "radv_builtin_shaders",
    "AMD",
    "comgr",
    "neo_compiler_cache",
    "nvidia",
)
_NAMED_BY_PEOPLE = (
    "CUDA_CACHE_PATH",
    "MESA_SHADER_CACHE_DIR",
    "__GL_SHADER_DISK_CACHE_PATH",
    "AMD_COMGR_CACHE_DIR",
    "NEO_CACHE_DIR",
)


def places(*, gpu: bool, devices: Path = Path("/dev")) -> tuple[Path, ...]:
    """Return the files and folders that must stay writable; `gpu`: for computing on one, too."""
    found = [devices / name for name in _ALWAYS]
    if not gpu:
        return tuple(found)
    graphics = [path for pattern in _DEVICES for path in sorted(devices.glob(pattern))]
    if not graphics:
        return tuple(found)
    return (*found, *graphics, devices / _SHARED_MEMORY, *_caches(devices))


def _caches(devices: Path) -> list[Path]:
    home = Path.home()
    cache = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    wanted = [cache / name for name in _CACHES]
    wanted += [Path(os.environ[name]) for name in _NAMED_BY_PEOPLE if os.environ.get(name)]
    if any(True for pattern in _NVIDIA for _ in devices.glob(pattern)):
        wanted.append(home / ".nv")
    for folder in wanted:
        with contextlib.suppress(OSError):  # the driver goes on without it, as it always did
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return wanted
