"""How long it takes to read the header of a model with a vocabulary of 128,256 tokens.

Run `python -m tests.bench.bench_gguf [FILE.gguf …]`. The file is in memory; its tokens have the
lengths of a real vocabulary, and 280,147 merges follow, as in Llama 3. Prints milliseconds, the
best of several readings; the promise is 30 for the tokens. Hostile headers must cost under 1,000.
"""

from __future__ import annotations

import struct
import sys
import time
from contextlib import suppress
from pathlib import Path

import numpy as np

from desktop.core.errors import ModelError
from desktop.core.gguf import MAX_ITEMS, read_header

TOKENS, MERGES = 128_256, 280_147


def main() -> None:
    """Measure made-up headers, and the files that are named."""
    best("128,256 tokens", header(("tokens", TOKENS, 8.4)))
    best("the same with 280,147 merges", header(("tokens", TOKENS, 8.4), ("merges", MERGES, 10.6)))
    for name in sys.argv[1:]:
        best(Path(name).name, Path(name).read_bytes())
    best("hostile: 2 million empty texts", header(("tokens", MAX_ITEMS, 0)), repeats=1)
    best("hostile: 400,000 texts of 160 bytes", header(("tokens", 400_000, 160)), repeats=1)
    fields = b"".join(struct.pack("<Q6sIB", 6, b"%06d" % n, 0, 1) for n in range(16_384))
    best("16,384 fields", preamble(16_384) + fields, repeats=1)


def preamble(fields: int) -> bytes:
    """Return the first bytes of a file with `fields` fields and no tensors."""
    return b"GGUF" + struct.pack("<IQQ", 3, 0, fields)


def header(*arrays: tuple[str, int, float]) -> bytes:
    """Return a file with arrays of texts: their names, counts and mean lengths in bytes."""
    rng = np.random.default_rng(0)
    raw = [preamble(len(arrays))]
    for name, count, mean in arrays:
        raw.append(struct.pack("<Q", len(name)) + name.encode() + struct.pack("<IIQ", 9, 8, count))
        # Gamma's shape fits real vocabularies: most of 4 to 12 bytes, one in a thousand above 64.
        lengths = rng.gamma(3, mean / 3, count) if mean < 100 else np.full(count, mean)
        raw += [struct.pack("<Q", int(n)) + b"x" * int(n) for n in lengths]
    return b"".join(raw)


def best(label: str, raw: bytes, repeats: int = 9) -> None:
    """Print how long the header of `raw` takes to read."""
    times: list[float] = []
    for _ in range(repeats):
        begun = time.perf_counter()
        with suppress(ModelError):
            read_header(lambda offset, size: raw[offset : offset + size], len(raw))
        times.append(time.perf_counter() - begun)
    print(f"{label:40} {min(times) * 1000:8.1f} ms  ({len(raw) / 1e6:.1f} MB)")


if __name__ == "__main__":
    main()
