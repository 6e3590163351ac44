"""macOS's sandbox: no network, and writing below a few folders only.

`sandbox_init` is the interface of <sandbox.h>. Profiles in words are what browsers use there;
where one is refused, the named profile without a network is asked for.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterable
from pathlib import Path

_NAMED = 1  # SANDBOX_NAMED
_USER_TEMPORARY, _USER_CACHE = 65537, 65538  # _CS_DARWIN_USER_TEMP_DIR, …_CACHE_DIR


def enter(places: Iterable[Path], *, gpu: bool) -> str:
    """Refuse the network, and writing but below `places`; returns the profile. Raises OSError.

    Metal keeps its compiled shaders in the person's cache and temporary folders.
    """
    caches = [Path(os.confstr(name) or "/") for name in (_USER_TEMPORARY, _USER_CACHE)]
    writable = [*places, *(caches if gpu else ())]
    try:
        _initialise(profile(writable), 0)
    except OSError:
        _initialise("no-network", _NAMED)
        return "no-network"
    return "own profile"


def leave_internet() -> str:
    """Refuse TCP and IP, and nothing else; returns the profile. Raises OSError."""
    _initialise("no-internet", _NAMED)
    return "no-internet"


def profile(places: Iterable[Path]) -> str:
    """Return the profile in the sandbox's own language; paths are those that the kernel sees."""
    resolved = (os.path.realpath(place) for place in places)
    folders = "".join(f" (subpath {_quoted(place)})" for place in resolved)
    return (
        "(version 1) (allow default) (deny network*) (deny process-exec*) (deny file-write*) "
        f'(allow file-write* (literal "/dev/null") (literal "/dev/zero"){folders})'
    )


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _initialise(what: str, flags: int) -> None:
    library = ctypes.CDLL("/usr/lib/libSystem.B.dylib", use_errno=True)
    library.sandbox_init.argtypes = [
        ctypes.c_char_p,
        ctypes.c_uint64,
        ctypes.POINTER(ctypes.c_char_p),
    ]
    library.sandbox_init.restype = ctypes.c_int
    reason = ctypes.c_char_p()
    if library.sandbox_init(what.encode(), flags, ctypes.byref(reason)):
        raise OSError((reason.value or b"sandbox_init").decode("utf-8", "replace"))
