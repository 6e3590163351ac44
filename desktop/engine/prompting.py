"""From messages to the tokens of a prompt: template, tokenizer, and what has to leave."""

from __future__ import annotations

import functools
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from desktop.core import prompt
from desktop.core.chat import Message, Role
from desktop.core.families import PLAIN
from desktop.core.settings import Sampling
from desktop.core.templates import Choice
from desktop.engine.jinja import ChatTemplate, Rendered
from desktop.engine.llama import Model
from desktop.engine.thinking import Place

_PROBE = Message(Role.USER, "x"), Message(Role.ASSISTANT, "x")
_MAX_COUNTED = 20_000  # messages whose tokens are remembered


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
        self, messages: Sequence[Message], sampling: Sampling, *, continue_last: bool
    ) -> Prompt:
        """Render `messages`, without those that have to leave.

        Raises TemplateError when the template refuses them, and PromptError when the last turn
        alone is larger than the context.
        """
        length, longest = self._length, sampling.max_tokens
        room = length - prompt.reserve_for_reply(length, longest)
        gone: tuple[int, ...] = ()
        while True:
            kept = [m for index, m in enumerate(messages) if index not in gone]
            rendered = self._render(kept, sampling.thinking, continue_last=continue_last)
            tokens = self._tokenize(rendered.text)
            found = Prompt(rendered.text, tokens, gone, rendered.place)
            if len(tokens) <= room:
                return found
            further = self._next_to_leave(messages, gone, room)
            if further == gone:  # the last turn is alone
                most = length - prompt.smallest_reserve(length, longest)
                if len(tokens) > most:
                    raise prompt.too_large(len(tokens), most)
                return found
            gone = further

    def _next_to_leave(
        self, messages: Sequence[Message], gone: tuple[int, ...], room: int
    ) -> tuple[int, ...]:
        if not gone and (found := prompt.left_out(messages, self._cost, room, self._fixed)):
            return found
        # The costs are close, not exact: the template may write more than was counted.
        rest = [turn for turn in prompt.turns(messages) if turn.start not in gone]
        return (*gone, *rest[0]) if len(rest) > 1 else gone

    def _render(
        self, messages: Sequence[Message], thinking: str = "auto", *, continue_last: bool = False
    ) -> Rendered:
        return self.template.render(messages, continue_last=continue_last, thinking=thinking)

    def _tokenize(self, text: str) -> list[int]:
        """Tokenize a rendered prompt, which usually begins with its own beginning-of-text."""
        written = bool(self._bos) and text.startswith(self._bos)
        return self._model.tokenize(text, add_special=not written)

    def _cost(self, message: Message) -> int:
        return self._tokens_of(message.text) + self._overhead

    def _count(self, text: str) -> int:
        return len(self._model.tokenize(text, add_special=False))

    @functools.cached_property
    def _overhead(self) -> int:
        """Tokens that the template puts around one message."""
        pairs = 4
        more = len(self._tokenize(self._render([*_PROBE * pairs, _PROBE[0]]).text))
        return max(1, -(-(more - self._one_probe) // (2 * pairs)) - self._tokens_of("x"))

    @functools.cached_property
    def _fixed(self) -> int:
        """Tokens of every prompt, whatever the messages."""
        return max(0, self._one_probe - self._cost(_PROBE[0]))

    @functools.cached_property
    def _one_probe(self) -> int:
        return len(self._tokenize(self._render(_PROBE[:1]).text))
