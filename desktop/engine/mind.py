"""A loaded model with all that belongs to it: its context, cache, template and adapters."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.core import adapters
from desktop.core.chat import AdapterUse, Counts, Ending
from desktop.core.errors import AdapterError
from desktop.core.model_file import ModelFile
from desktop.engine import llama
from desktop.engine.cache import PromptCache
from desktop.engine.generate import Clock, Reply, ReplyText, Vocabulary
from desktop.engine.prompting import Prompt, Prompter
from desktop.engine.protocol import (
    Answer,
    Event,
    Finished,
    Piece,
    PromptProgress,
    Started,
    Weigh,
    Weighed,
)
from desktop.engine.thinking import ThinkingSplitter
from desktop.engine.threads import ThreadCount, physical_cores

RANDOM_SEED = -1


@dataclass(frozen=True, slots=True)
class Parts:
    """What a mind is made of."""

    file: ModelFile
    model: llama.Model
    context: llama.Context
    prompter: Prompter
    threads: int
    log: llama.Log


class Mind:
    """Answers with one model. All calls come from the worker's main thread."""

    def __init__(self, parts: Parts) -> None:
        """Take over the model and the context."""
        self._parts = parts
        self._context = parts.context
        self._cache = PromptCache(parts.context, can_forget=parts.model.can_forget())
        self._vocabulary = Vocabulary(parts.model)
        self._threads = ThreadCount()
        self._adapters: dict[tuple[str, int, int], int] = {}
        self._attached: tuple[tuple[int, float], ...] = ()

    def free(self) -> None:
        """Give all memory back."""
        self._context.free()
        self._parts.model.free()

    def idle(self) -> None:
        """Take note, from time to time, of what other programs do."""
        self._threads.look(time.perf_counter())

    def answer(
        self, command: Answer, send: Callable[[Event], None], stopped: Callable[[], bool]
    ) -> None:
        """Write the reply, sending Started, PromptProgress…, Piece… and Finished."""
        begun = time.perf_counter()
        self._threads.begin(command.threads or physical_cores())
        self._attach(command.adapters)
        try:
            prompt = self._parts.prompter.prompt(
                command.messages,
                command.sampling,
                continue_last=command.continue_last,
                stopped=stopped,
            )
        except llama.AbortedError:
            send(Finished(command.request, Ending.STOPPED, Counts(), len(self._cache.tokens)))
            return
        if command.prompt_only:
            count = len(prompt.tokens)
            send(_started(command, prompt, count, 0, 0))
            send(Finished(command.request, Ending.COMPLETE, Counts(count), count))
            return
        try:
            self._write(command, prompt, begun, send, stopped)
        except BaseException:
            # Whatever went wrong, what is in memory is not known any more.
            self._cache.clear()
            raise

    def weigh(self, command: Weigh, stopped: Callable[[], bool]) -> Weighed:
        """Say what messages would take of the context; AbortedError when `stopped` says so."""
        weights = self._parts.prompter.weights(command.messages, command.sampling, stopped)
        return Weighed(command.request, weights)

    def _write(
        self,
        command: Answer,
        prompt: Prompt,
        begun: float,
        send: Callable[[Event], None],
        stopped: Callable[[], bool],
    ) -> None:
        sampling, request = command.sampling, command.request
        seed = _random_seed() if sampling.seed == RANDOM_SEED else sampling.seed
        if command.afresh:
            self._cache.clear()
        tokens = self._cache.spliced(prompt.tokens, self._written)
        cached = self._cache.rewind(tokens)
        send(_started(command, prompt, len(tokens), cached, seed))
        clock = Clock(len(tokens), cached, sampling.max_tokens, begun)
        text = self._reply_text(command, prompt)

        def flush(now: float) -> None:
            answer, thinking = text.take()
            if answer or thinking:
                send(Piece(request, answer, thinking, clock.counts(now)))

        reply = Reply(self._context, self._cache, self._vocabulary, self._threads, stopped)
        ending = Ending.STOPPED
        if reply.read(tokens, lambda done: send(PromptProgress(request, done))):
            sampler = llama.Sampler(self._parts.model, self._context.length, sampling, seed)
            try:
                sampler.accept(tokens[len(tokens) - min(sampler.looks_back, len(tokens)) :])
                ending = reply.write(sampler, text, clock, flush)
            finally:
                sampler.free()
        now = time.perf_counter()
        text.finish()
        if text.trims:
            self._cache.trim(len(tokens), self._written)
        flush(now)
        used = len(self._cache.tokens)
        send(Finished(request, ending, clock.counts(now), used, text.stopped_by))

    def _reply_text(self, command: Answer, prompt: Prompt) -> ReplyText:
        prompter = self._parts.prompter
        return ReplyText(
            ThinkingSplitter(prompter.template.style, prompt.place),
            (*prompter.choice.stops, *command.sampling.stop),
            trim=not command.continue_last and not prompter.is_plain,
        )

    def _written(self, token: int) -> bytes:
        return self._parts.model.piece(token, special=True)

    def _attach(self, uses: tuple[AdapterUse, ...]) -> None:
        """Let exactly these adapters act; what was read with others is forgotten."""
        wanted = tuple((self._admitted(use), use.strength) for use in uses if use.strength)
        if wanted != self._attached:
            self._context.set_adapters(wanted)
            self._cache.clear()
            self._attached = wanted

    def _admitted(self, use: AdapterUse) -> int:
        try:
            return self._adapter(use.path)
        except AdapterError as error:  # the window offers to go on without this one
            raise AdapterError(error.message.noting(adapter=use.path), error.hint) from error

    def _adapter(self, path: str) -> int:
        """Return the adapter of a file, read once for as long as the file does not change."""
        try:
            status = Path(path).stat()
        except (OSError, ValueError):
            adapters.identify_adapter(path)  # says why it cannot be read
            raise
        key = (path, status.st_size, status.st_mtime_ns)
        if key not in self._adapters:
            adapters.admit(Path(path), self._parts.file)
            self._adapters[key] = self._parts.model.load_adapter(path, self._parts.log)
        return self._adapters[key]


def _started(command: Answer, prompt: Prompt, tokens: int, cached: int, seed: int) -> Started:
    return Started(
        command.request,
        prompt_tokens=tokens,
        cached_tokens=cached,
        left_out=prompt.left_out,
        seed=seed,
        prompt=prompt.text,
    )


def _random_seed() -> int:
    return int.from_bytes(os.urandom(4), "little") % 0xFFFFFFFF
