"""What a child inherits, cut down to what it needs: environment, open files, working folder."""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
from collections.abc import Collection, Generator

# What libraries below us read: the loader, the C library, OpenMP, ggml, and the drivers. Not among
# them are tokens, keys, proxies, and the addresses of the session's bus and screen.
_NAMES = {
    *("PATH", "HOME", "USER", "LOGNAME", "LANG", "LANGUAGE", "TZ", "TMPDIR", "TEMP", "TMP"),
    *("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH"),
    *("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS"),
    # Windows does not work without these.
    *("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "APPDATA", "LOCALAPPDATA"),
    *("PROGRAMDATA", "PROGRAMFILES", "USERPROFILE", "NUMBER_OF_PROCESSORS"),
    *("PROCESSOR_ARCHITECTURE", "DRIVERDATA"),
}
_BEGINNINGS = (
    *("LC_", "OMP_", "GOMP_", "KMP_", "GGML_", "LLAMA_", "OPENBLAS_", "MKL_", "MALLOC_"),
    *("CUDA_", "NVIDIA_", "__GL_", "__NV_", "VK_", "MESA_", "RADV_", "ANV_", "AMD_", "HIP_"),
    *("HSA_", "ROCR_", "ROCM_", "GPU_", "MTL_", "METAL_", "ZE_", "SYCL_", "ONEAPI_", "NEO_"),
)

_LOADER = "LD_LIBRARY_PATH"


def is_needed(name: str) -> bool:
    """Return whether a child that may not reach the network keeps this variable."""
    return name.upper() in _NAMES or name.upper().startswith(_BEGINNINGS)


def forget_environment() -> None:
    """Take out of the environment what is not needed, and wipe it where it lies in memory."""
    libc = None if sys.platform == "win32" else ctypes.CDLL(None)
    if libc is not None:
        libc.getenv.restype = ctypes.c_void_p
    for name in [name for name in os.environ if not is_needed(name)]:
        if libc is not None and (place := libc.getenv(os.fsencode(name))):
            ctypes.memset(place, 0, len(os.fsencode(os.environ[name])))
        del os.environ[name]


@contextlib.contextmanager
def own_libraries() -> Generator[None]:
    """Within the block, let processes that are started find the libraries of the frozen app.

    Linux's loader reads where to look at the start alone. In between, what the person starts (a
    browser, a file manager) must find the system's libraries, not ours.
    """
    folder: str | None = getattr(sys, "_MEIPASS", None)
    if folder is None or sys.platform != "linux":
        yield
        return
    before = os.environ.get(_LOADER)
    os.environ[_LOADER] = f"{folder}:{before}" if before else folder
    try:
        yield
    finally:
        if before is None:
            del os.environ[_LOADER]
        else:
            os.environ[_LOADER] = before


def close_others(kept: Collection[int]) -> None:
    """Close every open file but those with these descriptors, where the system lists them.

    Windows' processes inherit no handle that is not named.
    """
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        for name in os.listdir("/dev/fd"):  # noqa: PTH208 - names, not paths
            if int(name) not in kept:
                with contextlib.suppress(OSError):
                    os.close(int(name))


def leave_folder() -> None:
    """Work in the root of the file system: no drive is held, and nothing is found by accident."""
    with contextlib.suppress(OSError):
        os.chdir(os.path.abspath(os.sep))  # noqa: PTH100 - the root of this drive on Windows
