"""The engine's heap shrinks when llama.cpp gives memory back."""

from __future__ import annotations

import subprocess
import sys

import pytest

# Blocks of 4 MB are mapped by themselves at first; freeing one has glibc serve the next ones from
# its heap and keep twice as much there. Each round is weighed after all blocks were freed.
_KEEPS = """
import ctypes, psutil
from desktop.engine import heap
if {shrinks}:
    assert heap.give_back()
libc = ctypes.CDLL(None)
libc.malloc.restype, libc.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
libc.free.restype, libc.free.argtypes = None, [ctypes.c_void_p]
weigh = psutil.Process().memory_info
before = weigh().rss
for size in (4_000_000, 3_000_000):
    block = libc.malloc(size)
    ctypes.memset(block, 1, size)
    libc.free(block)
print(weigh().rss - before)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc's heap")
@pytest.mark.parametrize("shrinks", [False, True])
def test_freed_blocks_go_back_to_the_system(shrinks: bool) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _KEEPS.format(shrinks=shrinks)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    kept = int(done.stdout)
    assert (kept < 1_000_000) is shrinks, kept
