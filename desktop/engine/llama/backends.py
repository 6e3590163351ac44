"""ggml's backends as libraries of their own: which were loaded, and which were passed over.

A release has a library for each generation of processors, of which ggml opens the best that runs
here, and one for each kind of GPU, which it passes over without a word where the driver is missing.
"""

from __future__ import annotations

import ctypes
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from desktop.core.cuda import Place
from desktop.engine.protocol import Added, Backends

# libggml-cpu-haswell.so, ggml-vulkan.dll; the suffix is .so on macOS too.
_FILE = re.compile(r"(?:lib)?ggml-([a-z0-9]+)(?:-([\w-]+))?\.(?:so|dll)")
_NO_BACKEND = ("base",)
# Exported by every backend that can be loaded, so its address tells where the backend lies.
_ENTRY = b"ggml_backend_get_features"
_SAME_COUNT_FROM_ADDRESS = 0x2 | 0x4  # of GetModuleHandleExW


def load(ggml: Any, folder: Path) -> None:
    """Load the backends that lie in `folder`, and no others.

    To be called before anything of llama.cpp's that would look into the current directory.
    """
    ggml.ggml_backend_load_all_from_path.argtypes = [ctypes.c_char_p]
    ggml.ggml_backend_load_all_from_path.restype = None
    ggml.ggml_backend_load_all_from_path(str(folder).encode())


def is_linked(ggml: Any) -> bool:
    """Return whether this build has its backends within itself; to be asked before any is loaded.

    The driver of such a GPU runs as soon as anything is asked of ggml, so also by this.
    """
    return bool(_registries(ggml))


def load_processor(ggml: Any, folder: Path) -> None:
    """Load the best backend for this processor that lies in `folder`, and no other.

    A GPU's library runs its driver's code as soon as it is loaded, which may end the process. In a
    build that is linked there is nothing to choose.
    """
    if is_linked(ggml):
        return
    if (path := best(folder)) is None:
        load(ggml, folder)
    else:
        _load_one(ggml, path)


def load_gpus(ggml: Any, folder: Path) -> None:
    """Load what `load_processor` has passed over; not to be called in a build that is linked."""
    for path in _of_gpus(folder):
        _load_one(ggml, path)


def gpus(folder: Path | None, place: Place | None) -> tuple[str, ...]:
    """Return the kinds of GPU that there is a library for: in `folder`, if any, or downloaded."""
    kinds = {_parts(path.name)[0] for path in _of_gpus(folder)} if folder else set[str]()
    if place is not None and (support := place.support()) is not None:
        kinds |= {"cuda"} if support.paths(place.folder)[-1].exists() else set()
    return tuple(sorted(kinds))


def best(folder: Path) -> Path | None:
    """Return the library for this processor that ggml itself would choose of those in `folder`."""
    ours = [path for path in sorted(folder.glob("*ggml-*")) if _parts(path.name)[0] == "cpu"]
    scored = [(_score(path), path) for path in ours if _parts(path.name)[1]]
    score, path = max(scored, key=lambda one: one[0], default=(0, None))
    return path if score else next((path for path in ours if not _parts(path.name)[1]), None)


def _score(path: Path) -> int:
    """Return how well a library suits this processor, by its own word; 0 if it does not run."""
    try:
        function = ctypes.CDLL(str(path)).ggml_backend_score  # as in ggml-backend-impl.h
    except (OSError, AttributeError):
        return 0
    function.restype = ctypes.c_int
    return function()


def _of_gpus(folder: Path) -> list[Path]:
    """Return the libraries that are neither the processor's nor part of ggml itself."""
    others = ("", *_NO_BACKEND, "cpu")
    return [path for path in sorted(folder.glob("*ggml-*")) if _parts(path.name)[0] not in others]


def _load_one(ggml: Any, path: Path) -> bool:
    ggml.ggml_backend_load.argtypes = [ctypes.c_char_p]
    ggml.ggml_backend_load.restype = ctypes.c_void_p
    return bool(ggml.ggml_backend_load(str(path).encode()))


def add(ggml: Any, place: Place) -> Added:
    """Load the CUDA backend that was downloaded, if its files are what they have to be.

    To be called before `load`: of two backends for one card llama.cpp takes the first.
    """
    support = place.support()
    if support is None:
        return Added.ABSENT
    paths = support.paths(place.folder)
    if not paths[-1].exists():
        return Added.ABSENT
    if not all(one.is_at(path) for one, path in zip(support.libraries, paths, strict=True)):
        return Added.CHANGED
    try:
        for path in paths[:-1]:  # found by their names from here on, wherever they lie
            ctypes.CDLL(str(path))
    except OSError:
        return Added.REFUSED
    return Added.LOADED if _load_one(ggml, paths[-1]) else Added.REFUSED


def found(ggml: Any, folder: Path) -> Backends:
    """Say which of the libraries in `folder` were loaded; nothing for a build that is linked."""
    names = [path.name for path in folder.glob("*ggml-*")]
    return told(names, [place.name for place in _places(ggml)], _registered(ggml))


def told(there: Iterable[str], loaded: Iterable[str], registered: Iterable[str]) -> Backends:
    """Return what the names of files and of backends say of a build."""
    processor = next((variant for kind, variant in map(_parts, loaded) if kind == "cpu"), "")
    kinds = {kind for kind, _ in map(_parts, there) if kind not in ("", *_NO_BACKEND, "cpu")}
    running = {name.lower() for name in registered}
    return Backends(processor, tuple(sorted(kinds - running)))


def _parts(name: str) -> tuple[str, str]:
    """Return the kind of backend that a file holds, and for which processor."""
    match = _FILE.fullmatch(name)
    return (match[1], match[2] or "") if match else ("", "")


def _registries(ggml: Any) -> list[int]:
    ggml.ggml_backend_reg_count.restype = ctypes.c_size_t
    ggml.ggml_backend_reg_get.argtypes = [ctypes.c_size_t]
    ggml.ggml_backend_reg_get.restype = ctypes.c_void_p
    return [ggml.ggml_backend_reg_get(i) for i in range(ggml.ggml_backend_reg_count())]


def _registered(ggml: Any) -> list[str]:
    name = ggml.ggml_backend_reg_name
    name.argtypes, name.restype = [ctypes.c_void_p], ctypes.c_char_p
    return [name(registry).decode("utf-8", "replace") for registry in _registries(ggml)]


def _places(ggml: Any) -> list[Path]:
    """Return the files that the registered backends were loaded from, as far as can be told."""
    address = ggml.ggml_backend_reg_get_proc_address
    address.argtypes, address.restype = [ctypes.c_void_p, ctypes.c_char_p], ctypes.c_void_p
    entries = [address(registry, _ENTRY) for registry in _registries(ggml)]
    return [place for entry in entries if entry and (place := _place(entry))]


class _Found(ctypes.Structure):
    """Dl_info of dlfcn.h."""

    _fields_ = (
        ("file", ctypes.c_char_p),
        ("base", ctypes.c_void_p),
        ("symbol", ctypes.c_char_p),
        ("address", ctypes.c_void_p),
    )


def _place(address: int) -> Path | None:
    """Return the file of the library that has `address`."""
    if sys.platform == "win32":
        return _place_on_windows(address)
    dladdr = ctypes.CDLL(None).dladdr
    dladdr.argtypes = [ctypes.c_void_p, ctypes.POINTER(_Found)]
    info = _Found()
    if not dladdr(address, ctypes.byref(info)) or not info.file:
        return None
    return Path(info.file.decode("utf-8", "replace"))


def _place_on_windows(address: int) -> Path | None:
    kernel: Any = getattr(ctypes, "windll").kernel32  # noqa: B009 - unknown to others' checkers
    handle = ctypes.c_void_p()
    flags = _SAME_COUNT_FROM_ADDRESS
    if not kernel.GetModuleHandleExW(flags, ctypes.c_void_p(address), ctypes.byref(handle)):
        return None
    name = ctypes.create_unicode_buffer(32_768)
    return Path(name.value) if kernel.GetModuleFileNameW(handle, name, len(name)) else None
