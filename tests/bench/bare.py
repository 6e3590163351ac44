"""llama.cpp's own loop, with nothing of ours: what the engine is measured against.

Run as a program, `bare.py MODEL TOKENS [PROMPT_TOKENS [NEW_TOKENS [THREADS]]] [--adapter FILE]`
prints one JSON object; 0 threads are one on each physical core.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import time
from typing import Any

import llama_cpp.llama_cpp as binding
import psutil

c: Any = binding
BATCH = 512


class Bare:
    """A model, a context and a greedy sampler, driven as llama.cpp's simple example does."""

    def __init__(self, path: str, length: int, threads: int = 0) -> None:
        c.llama_log_set(_SILENT, ctypes.c_void_p(0))
        c.llama_backend_init()
        self.model = c.llama_model_load_from_file(path.encode(), c.llama_model_default_params())
        params = c.llama_context_default_params()
        params.n_ctx = length
        params.n_batch = params.n_ubatch = BATCH
        params.n_threads = params.n_threads_batch = threads or psutil.cpu_count(logical=False)
        params.no_perf = True
        self.context = c.llama_init_from_model(self.model, params)
        self.sampler = c.llama_sampler_chain_init(c.llama_sampler_chain_default_params())
        c.llama_sampler_chain_add(self.sampler, c.llama_sampler_init_greedy())
        self.one = (c.llama_token * 1)()
        self.batch = c.llama_batch_get_one(self.one, 1)

    def attach(self, path: str) -> None:
        """Let an adapter act, as it was trained."""
        adapter = c.llama_adapter_lora_init(self.model, path.encode())
        assert adapter, path
        adapters, strengths = (c.llama_adapter_lora_p_ctypes * 1)(adapter), (ctypes.c_float * 1)(1)
        assert c.llama_set_adapters_lora(self.context, adapters, 1, strengths) == 0

    def read(self, tokens: list[int]) -> float:
        """Evaluate `tokens` and pick the next; return the seconds that took."""
        begun = time.perf_counter()
        for at in range(0, len(tokens), BATCH):
            part = tokens[at : at + BATCH]
            data = (c.llama_token * len(part))(*part)
            assert c.llama_decode(self.context, c.llama_batch_get_one(data, len(part))) == 0
        self.pick()
        return time.perf_counter() - begun

    def pick(self) -> None:
        self.one[0] = c.llama_sampler_sample(self.sampler, self.context, -1)

    def write(self, count: int, every: int = 100) -> list[float]:
        """Decode and sample `count` tokens; return the seconds of each `every` of them."""
        times: list[float] = []
        begun = time.perf_counter()
        for index in range(1, count + 1):
            assert c.llama_decode(self.context, self.batch) == 0
            self.one[0] = c.llama_sampler_sample(self.sampler, self.context, -1)
            if index % every == 0:
                now = time.perf_counter()
                times.append(now - begun)
                begun = now
        return times


@c.llama_log_callback
def _SILENT(_level: int, _text: bytes, _data: object) -> None:  # noqa: N802
    pass


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("path")
    parser.add_argument("tokens", type=int)
    for name, usual in (("prompt", 8), ("new", 0), ("threads", 0)):
        parser.add_argument(name, type=int, nargs="?", default=usual)
    parser.add_argument("--adapter", default="")
    given = parser.parse_args()
    tokens, prompt, new = given.tokens, given.prompt, given.new
    bare = Bare(given.path, max(512, prompt + new + tokens + 16), given.threads)
    if given.adapter:
        bare.attach(given.adapter)
    read = bare.read([300 + index % 100 for index in range(prompt)])
    turn = bare.read([400 + index % 100 for index in range(new)]) if new else 0.0
    times = bare.write(tokens)
    print(json.dumps({"read": read, "turn": turn, "times": times}))


if __name__ == "__main__":
    main()
