"""How the next token is picked: a chain of llama.cpp's own samplers."""

from __future__ import annotations

import ctypes
from array import array
from collections.abc import Sequence

from desktop.core.settings import Sampling
from desktop.engine.llama.context import Context
from desktop.engine.llama.library import c
from desktop.engine.llama.model import Model

# Where a repeated phrase may begin anew, for DRY (llama.cpp, common/common.h).
DRY_BREAKERS = (b"\n", b":", b'"', b"*")


class Sampler:
    """A chain of llama.cpp's samplers: picks the next token from what the model computed."""

    def __init__(self, model: Model, context_length: int, sampling: Sampling, seed: int) -> None:
        self._model = model
        self.pointer = c.llama_sampler_chain_init(c.llama_sampler_chain_default_params())
        for sampler in (
            *self._penalties(sampling, context_length),
            *self._choosers(sampling, seed),
        ):
            c.llama_sampler_chain_add(self.pointer, sampler)

    def _penalties(self, s: Sampling, context_length: int) -> list[int]:
        chain: list[int] = []
        # The samplers that look back see the prompt too.
        self.looks_back = 0
        if s.repeat_last_n and (s.repeat_penalty, s.frequency_penalty, s.presence_penalty) != (
            1.0, 0.0, 0.0,
        ):  # fmt: skip
            self.looks_back = s.repeat_last_n
            chain.append(
                c.llama_sampler_init_penalties(
                    self._model.token_count, s.repeat_last_n, s.repeat_penalty,
                    s.frequency_penalty, s.presence_penalty,
                )
            )  # fmt: skip
        if s.dry_multiplier:
            self.looks_back = context_length
            breakers = (ctypes.c_char_p * len(DRY_BREAKERS))(*DRY_BREAKERS)
            chain.append(
                c.llama_sampler_init_dry(
                    self._model.vocab, s.dry_multiplier, s.dry_base, s.dry_allowed_length,
                    context_length, breakers, len(breakers),
                )
            )  # fmt: skip
        return chain

    def _choosers(self, s: Sampling, seed: int) -> list[int]:
        if s.temperature <= 0:
            return [c.llama_sampler_init_greedy()]
        heat = c.llama_sampler_init_temp(s.temperature)
        if s.mirostat == 1:
            count, m = self._model.token_count, 100  # m as in the paper, arXiv 2007.14966
            return [
                heat,
                c.llama_sampler_init_mirostat(count, seed, s.mirostat_tau, s.mirostat_eta, m),
            ]
        if s.mirostat == 2:
            return [heat, c.llama_sampler_init_mirostat_v2(seed, s.mirostat_tau, s.mirostat_eta)]
        chain: list[int] = []
        if s.top_k > 0:
            chain.append(c.llama_sampler_init_top_k(s.top_k))
        if s.typical_p < 1:
            chain.append(c.llama_sampler_init_typical(s.typical_p, 1))
        if s.top_p < 1:
            chain.append(c.llama_sampler_init_top_p(s.top_p, 1))
        if s.min_p > 0:
            chain.append(c.llama_sampler_init_min_p(s.min_p, 1))
        if s.xtc_probability > 0:
            chain.append(c.llama_sampler_init_xtc(s.xtc_probability, s.xtc_threshold, 1, seed))
        return [*chain, heat, c.llama_sampler_init_dist(seed)]

    def accept(self, tokens: array[int] | Sequence[int]) -> None:
        """Let the samplers that look back know of tokens that they did not pick."""
        for token in tokens:
            c.llama_sampler_accept(self.pointer, token)

    def sample(self, context: Context) -> int:
        """Pick the next token after the last one evaluated."""
        return c.llama_sampler_sample(self.pointer, context.pointer, -1)

    def free(self) -> None:
        """Give the memory back."""
        if self.pointer:
            c.llama_sampler_free(self.pointer)
        self.pointer = None
