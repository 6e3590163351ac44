"""llama.cpp as a library: its log, its version, the devices that it can compute on."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from llama_cpp import llama_cpp as _binding

from desktop.core.cuda import Place
from desktop.core.legible import legible
from desktop.engine.llama import backends
from desktop.engine.protocol import Added, Backends, Device

# The hints of the binding contradict its own functions: it takes numbers, and returns pointers
# that its other functions refuse.
c: Any = _binding

_DEVICE_KINDS = ("cpu", "gpu", "integrated gpu", "accelerator")  # enum ggml_backend_dev_type
_LOG_ERROR, _LOG_CONT = 4, 5  # enum ggml_log_level


class AbortedError(Exception):
    """An evaluation was stopped as `Context.watch` allows, or a load by its progress callback."""


def _ggml() -> ctypes.CDLL:
    """Return the library that holds ggml's registry of devices.

    Elsewhere than on Windows a symbol is reached through libllama, which keeps to the registry
    that libllama uses itself: a wheel carries several copies of libggml.
    """
    if sys.platform == "win32":
        return ctypes.CDLL(str(_folder() / "ggml.dll"))
    return c._lib


class Log:
    """Takes llama.cpp's chatter: all of it goes to standard error, errors are remembered."""

    def __init__(self) -> None:
        self.errors: list[str] = []
        self._level = 0
        self._callback = c.llama_log_callback(self._take)
        c.llama_log_set(self._callback, ctypes.c_void_p(0))

    def _take(self, level: int, text: bytes, _: object) -> None:
        line = text.decode("utf-8", "replace")
        self._level = level if level != _LOG_CONT else self._level
        if self._level == _LOG_ERROR:
            self.errors = [*self.errors[-20:], line.strip()]
        sys.stderr.write(line)

    def last_error(self) -> str:
        """Return the first error since the last call, bounded, or an empty string."""
        found, self.errors = self.errors, []
        return found[0][:300] if found else ""


class Powers:
    """What computes in this process, loaded when it is first needed; GPUs only if they are wanted.

    To be woken before anything else here: llama.cpp would look for backends in the current
    directory. `cuda` is where a downloaded backend lies, if one does.
    """

    def __init__(self, cuda: Place | None = None) -> None:
        self._cuda = cuda
        self._is_linked = False
        self.is_awake = False
        self.has_gpus = False  # their libraries are loaded, as far as there are any
        self.added = Added.ABSENT

    def wake(self, on_gpus: Callable[[tuple[str, ...]], None], *, gpus: bool) -> None:
        """Load what is missing; of libraries for GPUs only if `gpus`.

        `on_gpus` is told which kinds there are before their libraries are loaded, and an empty
        tuple after that: a driver may end the process. What is linked is there from the start.
        """
        ggml, folder = _ggml(), _folder()
        if not self.is_awake:
            self._is_linked = backends.is_linked(ggml)
        if gpus and not self.has_gpus:
            kinds = backends.gpus(None if self._is_linked else folder, self._cuda)
            if kinds:
                on_gpus(kinds)
            self._load_gpus(ggml, folder)
            if kinds:
                on_gpus(())
        elif not self.is_awake:
            backends.load_processor(ggml, folder)
        if not self.is_awake:
            c.llama_backend_init()
        self.is_awake = True

    def _load_gpus(self, ggml: ctypes.CDLL, folder: Path) -> None:
        self.added = backends.add(ggml, self._cuda) if self._cuda else Added.ABSENT
        if not self.is_awake:
            backends.load(ggml, folder)
        elif not self._is_linked:
            backends.load_gpus(ggml, folder)
        self.has_gpus = True


def start() -> Log:
    """Start llama.cpp in this process, with all that it can compute on."""
    log = Log()
    Powers().wake(lambda _: None, gpus=True)
    return log


def _folder() -> Path:
    """Return where llama.cpp's libraries lie, those of its backends among them."""
    return Path(c.__file__).parent / "lib"


def loaded_backends() -> Backends:
    """Return which of the shipped libraries of backends were loaded, and which were not."""
    return backends.found(_ggml(), _folder())


def version() -> str:
    """Return which llama.cpp this is, as its build says."""
    return c.llama_version().decode("utf-8", "replace")


def system_info() -> str:
    """Return llama.cpp's line of the processor features that it was built for and found."""
    return c.llama_print_system_info().decode("utf-8", "replace")


def supports_gpu() -> bool:
    """Return whether this build, on this machine, can compute on a GPU."""
    return bool(c.llama_supports_gpu_offload())


def device_pointers() -> list[int]:
    """Return ggml's own pointers to all its devices."""
    ggml = _ggml()
    ggml.ggml_backend_dev_count.restype = ctypes.c_size_t
    ggml.ggml_backend_dev_get.argtypes = [ctypes.c_size_t]
    ggml.ggml_backend_dev_get.restype = ctypes.c_void_p
    return [ggml.ggml_backend_dev_get(i) for i in range(ggml.ggml_backend_dev_count())]


def describe(pointer: int) -> Device:
    """Return what ggml says of one device."""
    ggml = _ggml()
    for name in ("name", "description"):
        function = getattr(ggml, f"ggml_backend_dev_{name}")
        function.argtypes, function.restype = [ctypes.c_void_p], ctypes.c_char_p
    ggml.ggml_backend_dev_type.argtypes = [ctypes.c_void_p]
    ggml.ggml_backend_dev_memory.argtypes = [
        ctypes.c_void_p,
        ctypes.POINTER(ctypes.c_size_t),
        ctypes.POINTER(ctypes.c_size_t),
    ]
    ggml.ggml_backend_dev_memory.restype = None
    free, total = ctypes.c_size_t(), ctypes.c_size_t()
    ggml.ggml_backend_dev_memory(pointer, ctypes.byref(free), ctypes.byref(total))
    kind: int = ggml.ggml_backend_dev_type(pointer)
    return Device(
        name=(ggml.ggml_backend_dev_name(pointer) or b"").decode("utf-8", "replace"),
        description=(ggml.ggml_backend_dev_description(pointer) or b"").decode("utf-8", "replace"),
        kind=_DEVICE_KINDS[kind] if 0 <= kind < len(_DEVICE_KINDS) else "accelerator",
        memory_free=free.value,
        memory_total=total.value,
    )


def devices() -> tuple[Device, ...]:
    """Return all devices that ggml knows here, the processor among them; each card once.

    Where two backends can use one card, it is told as that of the first, which llama.cpp takes.
    """
    pointers = device_pointers()
    cards = [_card(pointer) for pointer in pointers]
    firsts = [i for i, card in enumerate(cards) if not card or cards.index(card) == i]
    return tuple(describe(pointers[i]) for i in firsts)


class _Properties(ctypes.Structure):
    """ggml_backend_dev_props of ggml-backend.h, with room for more capabilities."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("description", ctypes.c_char_p),
        ("memory_free", ctypes.c_size_t),
        ("memory_total", ctypes.c_size_t),
        ("type", ctypes.c_int),
        ("card", ctypes.c_char_p),
        ("capabilities", ctypes.c_bool * 64),
    )


def _card(pointer: int) -> bytes:
    """Return where on the bus a device is, which tells two cards apart; empty if unknown."""
    function = _ggml().ggml_backend_dev_get_props
    function.argtypes, function.restype = [ctypes.c_void_p, ctypes.POINTER(_Properties)], None
    found = _Properties()
    function(pointer, ctypes.byref(found))
    return found.card or b""


def reason(log: Log) -> str:
    """Return the essence of the last error that llama.cpp logged, without a full stop."""
    return legible(log.last_error().rstrip(".").partition(": ")[2], 300) or "no reason was given"
