"""A loaded model: its vocabulary, and the adapters that were read for it."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from dataclasses import dataclass

from desktop.core.errors import AdapterError, EngineError, ModelError
from desktop.core.settings import PROCESSOR
from desktop.core.wording import say
from desktop.engine.llama.library import AbortedError, Log, c, describe, device_pointers, reason


@dataclass(frozen=True, slots=True)
class LoadRequest:
    """How to load a model: layers on the GPU, which device, mapped into memory.

    `device` is empty for all, or settings.PROCESSOR for none.
    """

    path: str
    gpu_layers: int
    device: str = ""
    memory_map: bool = True


class Model:
    """A loaded model and its vocabulary."""

    def __init__(
        self, request: LoadRequest, on_progress: Callable[[float], bool], log: Log
    ) -> None:
        """Load; `on_progress(share)` returns False to end it.

        Raises AbortedError then, and ModelError when llama.cpp refuses the file.
        """
        cancelled = False

        def progress(share: float, _: object) -> bool:
            nonlocal cancelled
            cancelled = cancelled or not on_progress(share)
            return not cancelled

        params = c.llama_model_default_params()
        params.n_gpu_layers = request.gpu_layers
        params.load_mode = 1 if request.memory_map else 0
        callback = c.llama_progress_callback(progress)
        params.progress_callback = callback
        chosen = self._chosen_devices(request.device)
        if chosen is not None:
            params.devices = ctypes.cast(chosen, ctypes.c_void_p)
        log.last_error()
        self.pointer = c.llama_model_load_from_file(request.path.encode(), params)
        if cancelled:
            self.free()
            raise AbortedError
        if not self.pointer:
            raise ModelError(
                say("llama.cpp cannot load this model: {reason}.", reason=reason(log)),
                say("It may be damaged, or of a kind that this version does not know yet."),
            )
        self.vocab = c.llama_model_get_vocab(self.pointer)
        self.token_count = c.llama_vocab_n_tokens(self.vocab)
        self._piece = ctypes.create_string_buffer(256)

    @staticmethod
    def _chosen_devices(name: str) -> ctypes.Array[ctypes.c_void_p] | None:
        if not name:
            return None
        if name == PROCESSOR:  # an empty list: no GPU helps, not even with long prompts
            return (ctypes.c_void_p * 1)(None)
        for pointer in device_pointers():
            if describe(pointer).name == name:
                return (ctypes.c_void_p * 2)(pointer, None)
        raise EngineError(
            say("There is no device called “{name}” here.", name=name[:80]),
            say("`fireside doctor` lists the devices."),
        )

    def free(self) -> None:
        """Give the memory back; the adapters that were loaded for the model go too."""
        if self.pointer:
            c.llama_model_free(self.pointer)
        self.pointer = None

    def description(self) -> str:
        """Return llama.cpp's own short description, as "llama 7B Q4_K - Medium"."""
        buffer = ctypes.create_string_buffer(256)
        c.llama_model_desc(self.pointer, buffer, len(buffer))
        return buffer.value.decode("utf-8", "replace")

    def layers(self) -> int:
        """Return the number of layers."""
        return c.llama_model_n_layer(self.pointer)

    def can_generate(self) -> bool:
        """Return False for encoders and diffusion models, which this engine does not drive."""
        encodes = c.llama_model_has_encoder(self.pointer)
        return not (encodes or c.llama_model_is_diffusion(self.pointer))

    def can_forget(self) -> bool:
        """Return False for recurrent and hybrid models, whose memory cannot drop a suffix."""
        recurrent = c.llama_model_is_recurrent(self.pointer)
        return not (recurrent or c.llama_model_is_hybrid(self.pointer))

    def tokenize(self, text: str, *, add_special: bool) -> list[int]:
        """Return the tokens of `text`; control tokens written out in it are recognised."""
        data = text.encode("utf-8", "replace")
        room = len(data) + 16
        tokens = (c.llama_token * room)()
        count = c.llama_tokenize(self.vocab, data, len(data), tokens, room, add_special, True)
        if count < 0:
            raise EngineError(say("The model cannot read this text."))
        return tokens[:count]

    def piece(self, token: int, *, special: bool) -> bytes:
        """Return the bytes that `token` stands for; control tokens only if `special`."""
        buffer = self._piece
        length = c.llama_token_to_piece(self.vocab, token, buffer, len(buffer), 0, special)
        if length < 0:
            buffer = self._piece = ctypes.create_string_buffer(-length)
            length = c.llama_token_to_piece(self.vocab, token, buffer, len(buffer), 0, special)
        return buffer.raw[:length]

    def token_text(self, token: int) -> str:
        """Return how the vocabulary writes `token`; an empty string for none (-1)."""
        if token < 0:
            return ""
        return (c.llama_vocab_get_text(self.vocab, token) or b"").decode("utf-8", "replace")

    def bos(self) -> int:
        """Return the token that begins a text, or -1."""
        return c.llama_vocab_bos(self.vocab)

    def eos(self) -> int:
        """Return the token that ends a text, or -1."""
        return c.llama_vocab_eos(self.vocab)

    def adds_bos(self) -> bool:
        """Return whether the tokenizer begins every text with `bos`."""
        return bool(c.llama_vocab_get_add_bos(self.vocab))

    def is_end(self, token: int) -> bool:
        """Return whether `token` ends a generation (there may be several such tokens)."""
        return bool(c.llama_vocab_is_eog(self.vocab, token))

    def is_control(self, token: int) -> bool:
        """Return whether `token` is a control token, never to be shown."""
        return bool(c.llama_vocab_is_control(self.vocab, token))

    def load_adapter(self, path: str, log: Log) -> int:
        """Read an adapter file for this model; raises AdapterError when llama.cpp refuses it.

        The file must have been checked: llama.cpp aborts the process on some that are malformed.
        """
        log.last_error()
        adapter = c.llama_adapter_lora_init(self.pointer, path.encode())
        if not adapter:
            raise AdapterError(
                say("The adapter does not fit this model: {reason}.", reason=reason(log)),
                say("Take an adapter that was trained for this base model."),
            )
        return adapter
