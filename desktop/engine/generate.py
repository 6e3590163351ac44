"""The decode loop: reads the prompt, picks token after token, and says how the reply grows.

What runs for every token is kept to the least: two calls into llama.cpp, one look into a table of
pieces, and the search for stop strings. Text is sent about every 30 ms.
"""

from __future__ import annotations

import codecs
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.core.chat import Counts, Ending
from desktop.engine.cache import PromptCache
from desktop.engine.llama import AbortedError, Context, Model, Sampler
from desktop.engine.stops import StopStrings
from desktop.engine.thinking import ThinkingSplitter
from desktop.engine.threads import ThreadCount

FLUSH_SECONDS = 0.03
# A token that takes this long is worth watching for a stop while it is evaluated.
SLOW_TOKEN_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Token:
    """What one token of the vocabulary means for a reply."""

    piece: bytes  # as it is shown; empty for control tokens
    ends: bool
    control: str  # the text of a control token, else empty


class Vocabulary:
    """The tokens of a model, each looked up once."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._known: dict[int, Token] = {}

    def __getitem__(self, token: int) -> Token:
        """Return what `token` means."""
        found = self._known.get(token)
        if found is None:
            model = self._model
            control = model.token_text(token) if model.is_control(token) else ""
            piece = b"" if control else model.piece(token, special=False)
            found = self._known[token] = Token(piece, model.is_end(token), control)
        return found


class ReplyText:
    """Turns tokens into text: whole characters, no stop strings, thinking apart from the answer."""

    def __init__(self, splitter: ThinkingSplitter, stops: Sequence[str], *, trim: bool) -> None:
        """Take the strings that end the reply; `trim` drops white space at its beginning."""
        self._utf8 = codecs.getincrementaldecoder("utf-8")("replace")
        self._splitter = splitter
        self._stops = StopStrings(stops)
        self.trims = trim
        self._at_beginning = trim
        self.text: list[str] = []  # what was not sent yet
        self.thinking: list[str] = []
        self.stopped_by = ""

    def feed(self, token: Token) -> bool:
        """Take one token; True when a stop string was found and the reply ends here."""
        if token.control:
            answer, thinking = self._splitter.feed("", token.control)
        else:
            text = self._utf8.decode(token.piece)
            if not text:
                return False
            answer, thinking = self._splitter.feed(text)
        return self._add(answer, thinking)

    def finish(self) -> None:
        """Give out what was held back for a stop string, a tag or a character that never came."""
        answer, thinking = self._splitter.feed(self._utf8.decode(b"", final=True))
        if self._add(answer, thinking):
            return
        answer, thinking = self._splitter.finish()
        if not self._add(answer, thinking):
            self._show(self._stops.finish())

    def _add(self, answer: str, thinking: str) -> bool:
        if thinking:
            self.thinking.append(thinking)
        if answer:
            shown, self.stopped_by = self._stops.feed(answer)
            self._show(shown)
        return bool(self.stopped_by)

    def _show(self, text: str) -> None:
        if self._at_beginning:
            text = text.lstrip()
            self._at_beginning = not text
        if text:
            self.text.append(text)

    def take(self) -> tuple[str, str]:
        """Return the answer and the thinking that came since the last call."""
        taken = "".join(self.text), "".join(self.thinking)
        self.text.clear()
        self.thinking.clear()
        return taken


class Clock:
    """The times of one answer, in seconds from `begun`, and its counts."""

    def __init__(
        self, prompt_tokens: int, cached_tokens: int, max_tokens: int, begun: float
    ) -> None:
        """Take `max_tokens` of the reply, 0 for no limit; `begun` as by `time.perf_counter()`."""
        self.prompt_tokens, self.cached_tokens = prompt_tokens, cached_tokens
        self.max_tokens = max_tokens
        self.begun = begun
        self.read_from = time.perf_counter()
        self.first_at = 0.0
        self.reply_tokens = 0

    def tick(self, now: float, *, ends: bool) -> None:
        """Take note of a token that was picked; one that ends the reply is not part of it."""
        self.first_at = self.first_at or now
        self.reply_tokens += not ends

    def counts(self, now: float) -> Counts:
        """Return the counts as they are at `now`."""
        read_until = self.first_at or now
        return Counts(
            prompt_tokens=self.prompt_tokens,
            cached_tokens=self.cached_tokens,
            reply_tokens=self.reply_tokens,
            prompt_seconds=read_until - self.read_from,
            reply_seconds=now - self.first_at if self.first_at else 0.0,
            first_token_seconds=self.first_at - self.begun if self.first_at else 0.0,
        )


class Reply:
    """One answer being written: from the tokens of the prompt to its end."""

    def __init__(
        self,
        context: Context,
        cache: PromptCache,
        vocabulary: Vocabulary,
        threads: ThreadCount,
        stopped: Callable[[], bool],
    ) -> None:
        """Take what the model is made of, and `stopped`, which says if the person wants an end."""
        self._context = context
        self._cache = cache
        self._vocabulary = vocabulary
        self._threads = threads
        self._stopped = stopped
        self._watching = False

    def read(self, prompt: Sequence[int], on_progress: Callable[[int], None]) -> bool:
        """Evaluate what the cache does not hold of `prompt`; False if it was stopped.

        `on_progress(tokens)` is told after each batch. The cache must have been rewound.
        """
        cache, context = self._cache, self._context
        # Memory that cannot forget keeps a checkpoint before the last token, so that another
        # answer to the same prompt can begin there.
        pause_at = len(prompt) if cache.can_forget else len(prompt) - 1
        self._watch(True)
        try:
            while (done := len(cache.tokens)) < len(prompt):
                if self._stopped():
                    return False
                if done == pause_at:
                    cache.remember_here()
                context.set_threads(self._threads.look(time.perf_counter()))
                end = min(done + context.batch, pause_at if done < pause_at else len(prompt))
                context.evaluate(prompt[done:end])
                cache.tokens.extend(prompt[done:end])
                on_progress(end)
        except AbortedError:
            cache.undo(len(cache.tokens))
            return False
        finally:
            self._watch(False)
        return True

    def write(
        self, sampler: Sampler, text: ReplyText, clock: Clock, flush: Callable[[float], None]
    ) -> Ending:
        """Pick tokens until the reply ends; `flush(now)` sends what came since the last time."""
        vocabulary, sample = self._vocabulary, sampler.sample
        flushed = 0.0
        while True:
            picked = sample(self._context)
            now = time.perf_counter()
            token = vocabulary[picked]
            clock.tick(now, ends=token.ends)
            if token.ends or text.feed(token):
                return Ending.COMPLETE
            if now - flushed >= FLUSH_SECONDS:
                flush(now)
                flushed = now
                self._context.set_threads(self._threads.look(now))
            ending = self._stopping(clock)
            if ending is None:
                ending = self._take(picked, now)
            if ending is not None:
                self._watch(False)
                return ending

    def _stopping(self, clock: Clock) -> Ending | None:
        if self._stopped():
            return Ending.STOPPED
        if clock.reply_tokens == clock.max_tokens:
            return Ending.LENGTH
        if len(self._cache.tokens) >= self._context.length:
            return Ending.CONTEXT
        return None

    def _take(self, picked: int, now: float) -> Ending | None:
        """Let the model read the token that it picked."""
        try:
            self._context.evaluate_one(picked)
        except AbortedError:
            self._cache.undo(len(self._cache.tokens))
            return Ending.STOPPED
        self._cache.tokens.append(picked)
        self._watch(time.perf_counter() - now > SLOW_TOKEN_SECONDS)
        return None

    def _watch(self, wanted: bool) -> None:
        if wanted is not self._watching:
            self._context.watch(self._stopped if wanted else None)
            self._watching = wanted
