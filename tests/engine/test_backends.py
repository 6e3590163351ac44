"""Which of ggml's backends were loaded, told by the names of files."""

from __future__ import annotations

import pytest

from desktop.engine.llama.backends import told
from desktop.engine.protocol import Backends

VARIANTS = ("libggml-cpu-x64.so", "libggml-cpu-haswell.so", "libggml-base.so.0", "libggml.so.0")


@pytest.mark.parametrize(
    ("there", "loaded", "registered", "expected"),
    [
        (VARIANTS, ["libggml-cpu-haswell.so"], ["CPU"], Backends("haswell")),
        (
            [*VARIANTS, "libggml-vulkan.so"],
            ["libggml-cpu-x64.so"],
            ["CPU"],
            Backends("x64", ("vulkan",)),
        ),
        (
            [*VARIANTS, "libggml-vulkan.so"],
            ["libggml-vulkan.so", "libggml-cpu-x64.so"],
            ["Vulkan", "CPU"],
            Backends("x64"),
        ),
        (["ggml-cpu-zen4.dll", "ggml-base.dll"], ["ggml-cpu-zen4.dll"], ["CPU"], Backends("zen4")),
        # linked: one library for this processor, known by its version
        (["libggml-cpu.so.0", "libggml-base.so.0"], ["libggml-cpu.so.0"], ["CPU"], Backends()),
    ],
)
def test_names_tell_what_was_loaded(
    there: list[str], loaded: list[str], registered: list[str], expected: Backends
) -> None:
    assert told(there, loaded, registered) == expected
