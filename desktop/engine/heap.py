"""What llama.cpp gives back is the system's again at once, instead of lying in the engine's heap.

Every change of adapters has llama.cpp plan its graph anew, with blocks of some hundred kilobytes.
glibc raises, as soon as it sees such blocks freed, the size up to which it keeps them; an engine of
40 MB then moves between 52 and 62 MB from change to change (tests/bench/bench_adapters.py).
"""

from __future__ import annotations

import ctypes
import sys

_M_TRIM_THRESHOLD = -1  # malloc.h of glibc
_KEPT = 128 * 1024  # bytes free at the end of the heap; glibc's own beginning (mallopt(3))


def give_back() -> bool:
    """Let the heap shrink from now on; False where the C library is another than glibc."""
    if not sys.platform.startswith("linux"):
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    return mallopt is not None and bool(mallopt(_M_TRIM_THRESHOLD, _KEPT))
