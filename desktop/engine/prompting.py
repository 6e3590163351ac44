"""From messages to the tokens of a prompt: template, tokenizer, and what has to leave."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from desktop.core import prompt
from desktop.core.chat import Message, Role
from desktop.core.documents import parted, quoted
from desktop.core.errors import PromptError, TemplateError
from desktop.core.families import PLAIN
from desktop.core.settings import Sampling
from desktop.core.templates import Choice
from desktop.engine.jinja import ChatTemplate, Rendered
from desktop.engine.llama import AbortedError, Model
from desktop.engine.protocol import Weights
from desktop.engine.thinking import Place

_PROBE = Message(Role.USER, "x"), Message(Role.ASSISTANT, "x")
_MAX_COUNTED = 20_000  # messages whose tokens are remembered
# A conversation that is so many times too large, by its messages alone, is not rendered whole.
_HOPELESS = 2


@dataclass(frozen=True, slots=True)
class Prompt:
    """What the model will read, as text and as tokens, and which messages it will not see.

    `place` is where in the reply its text goes on.
    """

    text: str
    tokens: list[int]
    left_out: tuple[int, ...]
    place: Place


class Prompter:
    """Makes prompts for one model and one chat template, in a context of `length` tokens."""

    def __init__(
        self, model: Model, choice: Choice, special_tokens: Collection[str], length: int
    ) -> None:
        """Compile the template; raises TemplateError when it cannot be used."""
        self._model = model
        self._length = length
        self._bos = model.token_text(model.bos())
        self.choice = choice
        self.template = ChatTemplate(
            choice.template,
            bos=self._bos,
            eos=model.token_text(model.eos()),
            special_tokens=special_tokens,
        )
        self._tokens_of = functools.lru_cache(_MAX_COUNTED)(self._count)

    @property
    def is_plain(self) -> bool:
        """Return whether the model merely continues the text, white space and all."""
        return self.choice.name == PLAIN.name

    def prompt(
        self,
        messages: Sequence[Message],
        sampling: Sampling,
        *,
        continue_last: bool = False,
        stopped: Callable[[], bool] = bool,
    ) -> Prompt:
        """Render `messages`, without those that have to leave.

        Raises TemplateError when the template refuses them, PromptError when the last turn alone is
        larger than the context, and AbortedError when `stopped` says so.
        """
        length, longest = self._length, sampling.max_tokens
        room = length - prompt.reserve_for_reply(length, longest)
        gone: tuple[int, ...] = ()
        if self._is_hopeless(messages, stopped):
            gone = self._first_to_leave(messages, 0, room)
        while True:
            kept = [m for index, m in enumerate(messages) if index not in gone]
            rendered = self._render(kept, sampling.thinking, continue_last=continue_last)
            tokens = self._tokenize(rendered.text)
            found = Prompt(rendered.text, tokens, gone, rendered.place)
            if len(tokens) <= room:
                return found
            further = (
                self._next_to_leave(messages, gone)
                if gone
                else self._first_to_leave(messages, len(tokens), room)
            )
            if further == gone:  # the last turn is alone
                most = length - prompt.smallest_reserve(length, longest)
                if len(tokens) > most:
                    raise self._too_large(messages, len(tokens), most)
                return found
            gone = further

    def weights(
        self, messages: Sequence[Message], sampling: Sampling, stopped: Callable[[], bool]
    ) -> Weights:
        """Return what `messages` take of the context, or would if the last one was asked now.

        Raises TemplateError and AbortedError, as `prompt` does.
        """
        costs = self._costs(messages, stopped)
        turns = prompt.turns(messages)
        used, gone = 0, tuple(range(turns[0].start, turns[-1].start)) if turns else ()
        if turns:
            with contextlib.suppress(PromptError):  # the last turn alone is too large
                asked = prompt.asked(messages)
                found = self.prompt(asked, sampling, stopped=stopped)
                used, gone = len(found.tokens), found.left_out
                if len(asked) < len(messages):  # the reply took what was kept free for it
                    kept = [m for index, m in enumerate(messages) if index not in gone]
                    used = len(self._tokenize(self._render(kept, sampling.thinking).text))
        counted = sum(costs) - sum(costs[index] for index in gone)
        used = used or counted + self._fixed
        reply = prompt.reserve_for_reply(self._length, sampling.max_tokens)
        return Weights(
            context=self._length,
            reply=reply,
            prompt=used,
            fixed=max(0, used - counted),
            messages=tuple(costs),
            left_out=gone,
            next_out=prompt.next_out(messages, self._cost, self._length - reply, gone),
            documents=tuple(map(self._documents, messages)),
        )

    def _is_hopeless(self, messages: Sequence[Message], stopped: Callable[[], bool]) -> bool:
        """Return whether it is plain that `messages` do not fit, so that rendering them is vain."""
        most = _HOPELESS * self._length
        characters = sum(len(message.text) for message in messages)
        return characters > most and sum(self._costs(messages, stopped)) > most

    def _costs(self, messages: Sequence[Message], stopped: Callable[[], bool]) -> list[int]:
        """Return the tokens of each message; a long conversation's take a while the first time."""
        costs: list[int] = []
        for message in messages:
            if stopped():
                raise AbortedError
            costs.append(self._cost(message))
        return costs

    def _first_to_leave(
        self, messages: Sequence[Message], tokens: int, room: int
    ) -> tuple[int, ...]:
        """Return what leaves a prompt of `tokens`, 0 if not known, so that it fits into `room`."""
        # The costs are close, not exact: the template may write more than was counted.
        uncounted = max(0, tokens - self._fixed - sum(map(self._cost, messages)))
        return prompt.left_out(messages, self._cost, room - uncounted, self._fixed)

    @staticmethod
    def _next_to_leave(messages: Sequence[Message], gone: tuple[int, ...]) -> tuple[int, ...]:
        may_leave = (
            turn
            for turn in prompt.turns(messages)[:-1]
            if turn.start not in gone and not prompt.is_kept(messages, turn)
        )
        return (*gone, *next(may_leave, ()))

    def _too_large(self, messages: Sequence[Message], tokens: int, room: int) -> PromptError:
        """Return why what has to stay, `tokens` in all, is too large for `room`."""
        kept = sum(
            self._cost(messages[index])
            for turn in prompt.turns(messages)[:-1]
            if prompt.is_kept(messages, turn)
            for index in turn
        )
        if kept:
            return prompt.kept_too_large(tokens, kept, room)
        system = sum(self._cost(one) for one in messages if one.role is Role.SYSTEM)
        if system > tokens / 2:  # the most of it is not what the person has just written
            return prompt.system_too_large(tokens, system, room)
        return prompt.too_large(tokens, room)

    def _render(
        self, messages: Sequence[Message], thinking: str = "auto", *, continue_last: bool = False
    ) -> Rendered:
        render = functools.partial(
            self.template.render, continue_last=continue_last, thinking=thinking
        )
        try:
            return render(messages)
        except TemplateError:
            told = prompt.opening_told(messages)  # some insist on the person speaking first
            if told is None:
                raise
            return render(told)

    def _tokenize(self, text: str) -> list[int]:
        """Tokenize a rendered prompt, which usually begins with its own beginning-of-text."""
        written = bool(self._bos) and text.startswith(self._bos)
        return self._model.tokenize(text, add_special=not written)

    def _cost(self, message: Message) -> int:
        return self._tokens_of(message.text) + self._overheads[message.role]

    def _documents(self, message: Message) -> tuple[int, ...]:
        """Return the tokens of each document that is quoted in a message."""
        if message.role is not Role.USER:
            return ()
        return tuple(self._tokens_of(quoted([one], "")) for one in parted(message.text)[0])

    def _count(self, text: str) -> int:
        return len(self._model.tokenize(text, add_special=False))

    @functools.cached_property
    def _overheads(self) -> Mapping[Role, int]:
        """Tokens that the template puts around one message of each role."""
        user, reply = _PROBE
        pairs, own = 4, self._tokens_of(user.text)
        pair = -(-(self._size(*_PROBE * pairs, user) - self._one_probe) // pairs)
        asked = min(max(own, self._size(user, reply, user) - self._size(user, reply)), pair)
        told = self._size(Message(Role.SYSTEM, user.text), user) - self._one_probe
        sizes = {Role.USER: asked, Role.ASSISTANT: pair - asked, Role.SYSTEM: told}
        return {role: max(0, size - own) for role, size in sizes.items()}

    @functools.cached_property
    def _fixed(self) -> int:
        """Tokens of every prompt, whatever the messages."""
        return max(0, self._one_probe - self._cost(_PROBE[0]))

    @functools.cached_property
    def _one_probe(self) -> int:
        return self._size(_PROBE[0])

    def _size(self, *messages: Message) -> int:
        return len(self._tokenize(self._render(messages).text))
