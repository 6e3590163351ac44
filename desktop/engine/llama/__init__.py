"""The one place that touches llama_cpp: thin, typed words for llama.cpp's C functions.

Only what the engine needs, and nothing that decides anything. Names and units follow llama.h (in
vendor/llama.cpp/include of llama-cpp-python 0.3.36). A process may hold one `Model` and one
`Context` on it at a time, and calls come from one thread.
"""

from desktop.engine.llama.context import Context, ContextRequest
from desktop.engine.llama.library import (
    AbortedError,
    Log,
    Powers,
    devices,
    loaded_backends,
    start,
    supports_gpu,
    system_info,
    version,
)
from desktop.engine.llama.model import LoadRequest, Model
from desktop.engine.llama.sampler import Sampler

__all__ = [
    "AbortedError",
    "Context",
    "ContextRequest",
    "LoadRequest",
    "Log",
    "Model",
    "Powers",
    "Sampler",
    "devices",
    "loaded_backends",
    "start",
    "supports_gpu",
    "system_info",
    "version",
]
