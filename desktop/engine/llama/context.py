"""What a model has read, and the functions that let it read more."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.core.errors import AdapterError, EngineError
from desktop.core.wording import say
from desktop.engine.llama.library import AbortedError, Log, c, reason
from desktop.engine.llama.model import Model

BATCH = 512  # tokens a call of llama_decode; llama.cpp's own default for its physical batch
KV_TYPES = {"f16": 1, "q8_0": 8, "q4_0": 2}  # enum ggml_type
FLASH_ATTENTION = {"auto": -1, "on": 1, "off": 0}  # enum llama_flash_attn_type
_PARTIAL_ONLY = 1  # LLAMA_STATE_SEQ_FLAGS_PARTIAL_ONLY


@dataclass(frozen=True, slots=True)
class ContextRequest:
    """How to make a context: its length in tokens, threads, type of the KV cache."""

    length: int
    threads: int
    kv_type: str = "f16"
    flash_attention: str = "auto"


class Context:
    """What the model has read: its memory, and the functions that evaluate and sample."""

    def __init__(self, model: Model, request: ContextRequest, log: Log) -> None:
        """Make the context; raises EngineError when there is no memory for it."""
        params = c.llama_context_default_params()
        params.n_ctx = request.length
        params.n_batch = params.n_ubatch = min(BATCH, request.length)
        params.n_seq_max = 1
        # Nobody reads the scores of all words but after the last token of a batch. The buffers of
        # Llama 3 8B, with its 128 K words, are 120 MiB by this instead of 267.
        params.n_outputs_max = 1
        params.n_threads = params.n_threads_batch = request.threads
        params.type_k = params.type_v = KV_TYPES[request.kv_type]
        flash = request.flash_attention
        # A quantised V cache needs flash attention.
        wanted = "on" if flash == "auto" and request.kv_type != "f16" else flash
        params.flash_attn_type = FLASH_ATTENTION[wanted]
        params.swa_full = True
        params.no_perf = True
        self._stopped: Callable[[], bool] = bool
        self._abort_callback = c.ggml_abort_callback(self._should_abort)
        self._no_callback = c.ggml_abort_callback()
        log.last_error()
        self.pointer = c.llama_init_from_model(model.pointer, params)
        if not self.pointer:
            raise EngineError(
                say(
                    "A context of {count:count} tokens could not be made: {reason}.",
                    count=request.length,
                    reason=reason(log),
                ),
                say("Choose a shorter context, or another kind of KV cache, in the settings."),
            )
        self.model = model
        self.memory = c.llama_get_memory(self.pointer)
        self.length = c.llama_n_ctx(self.pointer)
        self.batch = c.llama_n_batch(self.pointer)
        self._one = (c.llama_token * 1)()
        self._one_batch = c.llama_batch_get_one(self._one, 1)

    def free(self) -> None:
        """Give the memory back."""
        if self.pointer:
            c.llama_free(self.pointer)
        self.pointer = None

    def watch(self, stopped: Callable[[], bool] | None) -> None:
        """Let evaluations ask `stopped` between operations, a few microseconds each, or not.

        One that is stopped raises AbortedError.
        """
        self._stopped = stopped or bool
        callback = self._abort_callback if stopped else self._no_callback
        c.llama_set_abort_callback(self.pointer, callback, None)

    def _should_abort(self, _: object) -> bool:
        return self._stopped()

    def set_threads(self, count: int) -> None:
        """Let `count` threads evaluate from now on."""
        c.llama_set_n_threads(self.pointer, count, count)

    def evaluate(self, tokens: Sequence[int]) -> None:
        """Read at most `batch` tokens behind those already in memory.

        Raises AbortedError, or EngineError with llama.cpp's number when it fails; a part of the
        tokens may be in memory then.
        """
        data = (c.llama_token * len(tokens))(*tokens)
        _check(c.llama_decode(self.pointer, c.llama_batch_get_one(data, len(tokens))))

    def evaluate_one(self, token: int) -> None:
        """Read one token, as `evaluate` does, with the least overhead."""
        self._one[0] = token
        code = c.llama_decode(self.pointer, self._one_batch)
        if code:
            _check(code)

    def position(self) -> int:
        """Return how many tokens are in memory."""
        return c.llama_memory_seq_pos_max(self.memory, 0) + 1

    def keep(self, count: int) -> bool:
        """Forget all but the first `count` tokens; False if this kind of memory cannot."""
        return bool(c.llama_memory_seq_rm(self.memory, 0, count, -1))

    def clear(self) -> None:
        """Forget everything."""
        c.llama_memory_clear(self.memory, False)

    def save(self) -> bytes:
        """Return the part of the memory that cannot forget a suffix: recurrent state, windows."""
        size = c.llama_state_seq_get_size_ext(self.pointer, 0, _PARTIAL_ONLY)
        buffer = (ctypes.c_uint8 * size)()
        c.llama_state_seq_get_data_ext(self.pointer, buffer, size, 0, _PARTIAL_ONLY)
        return bytes(buffer)

    def restore(self, state: bytes, count: int) -> bool:
        """Go back to when `state` was saved, `count` tokens in; False if that failed."""
        buffer = (ctypes.c_uint8 * len(state)).from_buffer_copy(state)
        read = c.llama_state_seq_set_data_ext(self.pointer, buffer, len(state), 0, _PARTIAL_ONLY)
        return bool(read) and self.keep(count)

    def set_adapters(self, adapters: Sequence[tuple[int, float]]) -> None:
        """Let these adapters act, with their strengths, and no others."""
        pointers = (c.llama_adapter_lora_p_ctypes * len(adapters))(*(a for a, _ in adapters))
        strengths = (ctypes.c_float * len(adapters))(*(s for _, s in adapters))
        if c.llama_set_adapters_lora(self.pointer, pointers, len(adapters), strengths):
            raise AdapterError(say("llama.cpp refused the adapters."))


def _check(code: int) -> None:
    if code == 2:
        raise AbortedError
    if code:
        raise EngineError(
            say("llama.cpp could not evaluate the text (code {code}).", code=code),
            say("Try again; if it fails again, load the model with a shorter context."),
        )
