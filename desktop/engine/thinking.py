"""What a reasoning model writes before its answer, told apart from the answer as it streams.

Most models put it between tags (`<think>…</think>`), gpt-oss in a channel of its own (OpenAI's
"harmony" format). The style is read from the chat template; the tags themselves are never shown.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum, auto


@dataclass(frozen=True, slots=True)
class ThinkStyle:
    """How a model marks its thinking.

    `opens` and `closes` are what is looked for in the reply; `opening` and `closing` are what is
    written around thinking that the model shall take up again. All empty: the model does not think.
    """

    opens: str = ""
    closes: str = ""
    opening: str = ""
    closing: str = ""
    answering: str = ""  # written before an answer that has no thinking before it
    channels: bool = False


NO_THINKING = ThinkStyle()

# https://developers.openai.com/cookbook/articles/openai-harmony
CHANNELS = ThinkStyle(
    opens="<|channel|>analysis<|message|>",
    closes="<|end|>",
    opening="<|channel|>analysis<|message|>",
    closing="<|end|><|start|>assistant<|channel|>final<|message|>",
    answering="<|channel|>final<|message|>",
    channels=True,
)


def _tags(opens: str, closes: str, inner: str = "\n", after: str = "\n\n") -> ThinkStyle:
    return ThinkStyle(opens, closes, opens + inner, inner + closes + after)


_TAGS = (
    _tags("<|channel>thought", "<channel|>", after=""),  # Gemma 4
    _tags("<think>", "</think>"),  # DeepSeek R1, Qwen 3, SmolLM 3, LFM 2.5, Granite 3.3, …
    _tags("[THINK]", "[/THINK]", inner="", after=""),  # Magistral
    _tags("<seed:think>", "</seed:think>", inner="", after=""),  # Seed-OSS
    _tags("<thought>", "</thought>"),  # EXAONE Deep
    _tags("<thinking>", "</thinking>"),
    _tags("◁think▷", "◁/think▷", inner="", after=""),  # Kimi-VL
    _tags("<|START_THINKING|>", "<|END_THINKING|>", inner="", after=""),  # Command A Reasoning
    _tags("<|inner_prefix|>", "<|inner_suffix|>", inner="", after=""),  # Apertus
)


def think_style(template: str, tokens: Collection[str] = ()) -> ThinkStyle:
    """Return the style that a chat template speaks of; `tokens` are the vocabulary's special ones.

    A template that says nothing of thinking leaves it to the tokens, of which both tags must be.
    """
    if "<|channel|>" in template and "<|message|>" in template:
        return CHANNELS
    for style in _TAGS:
        if style.closes in template or style.opens in template:
            return style
    return next((s for s in _TAGS if s.opens in tokens and s.closes in tokens), NO_THINKING)


class Place(Enum):
    """Where in a reply its text begins, which the prompt decides."""

    FRESH = auto()  # nothing of the reply is in the prompt
    OPENED = auto()  # the prompt ends with an opened, empty thinking block
    IN_THINKING = auto()  # the prompt ends within thinking that is taken up again
    IN_ANSWER = auto()  # the prompt ends within an answer that is taken up again


class ThinkingSplitter:
    """Divides a reply that arrives in pieces into answer and thinking.

    Any division into pieces gives the same answer and the same thinking. An opening tag counts only
    where a reply begins, so that an answer may speak of tags; a control token counts anywhere.
    """

    def __init__(self, style: ThinkStyle, place: Place = Place.FRESH) -> None:
        self._parser: _Tagged | _Channelled | None = None
        if style.channels:
            self._parser = _Channelled(place)
        elif style.opens:
            self._parser = _Tagged(style, place)

    def feed(self, text: str, control: str = "") -> tuple[str, str]:
        """Return what `text` adds to the answer and to the thinking.

        `control` is the text of a control token that came after `text`: it steers, and is never
        shown.
        """
        if self._parser is None:
            return text, ""
        if text:
            self._parser.text(text)
        if control:
            self._parser.control(control)
        return self._parser.taken()

    def finish(self) -> tuple[str, str]:
        """Return what was held back, when the reply has ended."""
        if self._parser is None:
            return "", ""
        self._parser.end()
        return self._parser.taken()


class _Parser:
    """What both forms share: a buffer of text not yet understood, and what was understood."""

    def __init__(self) -> None:
        self._buffer = ""
        self._answer: list[str] = []
        self._thinking: list[str] = []

    def taken(self) -> tuple[str, str]:
        """Return what was understood since the last time."""
        found = "".join(self._answer), "".join(self._thinking)
        self._answer.clear()
        self._thinking.clear()
        return found

    def _take(self, to: list[str], end: int) -> None:
        to.append(self._buffer[:end])
        self._buffer = self._buffer[end:]


class _State(Enum):
    OPENING = auto()  # an opening tag may come
    THINKING_BEGINS = auto()  # the tag was read; white space and a repeated tag are dropped
    THINKING = auto()
    ANSWER_BEGINS = auto()  # the closing tag was read; empty lines are dropped
    ANSWER = auto()


_FIRST_STATE = {
    Place.FRESH: _State.OPENING,
    Place.OPENED: _State.THINKING_BEGINS,
    Place.IN_THINKING: _State.THINKING,
    Place.IN_ANSWER: _State.ANSWER,
}


class _Tagged(_Parser):
    """Thinking between an opening and a closing tag."""

    def __init__(self, style: ThinkStyle, place: Place) -> None:
        super().__init__()
        self._opens, self._closes = style.opens, style.closes
        self._state = _FIRST_STATE[place]
        self._token = ""  # a control token that began the buffer, part of an opening tag

    def text(self, text: str) -> None:
        self._buffer += text
        steps = {
            _State.OPENING: self._open,
            _State.THINKING_BEGINS: self._begin_thinking,
            _State.THINKING: self._think,
            _State.ANSWER_BEGINS: self._begin_answer,
            _State.ANSWER: self._answer_all,
        }
        while steps[self._state]():
            pass

    def control(self, token: str) -> None:
        thinking = self._state in {_State.THINKING, _State.THINKING_BEGINS}
        if thinking and token == self._closes:
            self.text(token)
        elif not thinking and self._opens.startswith(token):
            if self._state is _State.OPENING and not self._buffer.strip():
                self._buffer = ""
            self.end()
            self._state, self._token = _State.OPENING, token
            self.text(token)

    def end(self) -> None:
        match self._state:
            case _State.OPENING:
                self._give_up_opening()
                self._answer_all()
            case _State.THINKING | _State.THINKING_BEGINS:
                self._take(self._thinking, len(self._buffer))
            case _State.ANSWER:
                self._answer_all()
            case _State.ANSWER_BEGINS:
                self._buffer = ""

    def _open(self) -> bool:
        found = self._buffer.lstrip()
        if found.startswith(self._opens):
            self._buffer, self._token = found[len(self._opens) :], ""
            self._state = _State.THINKING_BEGINS
            return True
        if self._opens.startswith(found):
            return False
        self._give_up_opening()
        return True

    def _give_up_opening(self) -> None:
        self._buffer = self._buffer.removeprefix(self._token)
        self._token = ""
        self._state = _State.ANSWER

    def _begin_thinking(self) -> bool:
        found = self._buffer.lstrip()
        if found.startswith(self._opens):
            self._buffer = found[len(self._opens) :]
            return True
        if self._opens.startswith(found):
            return False
        self._buffer = found
        self._state = _State.THINKING
        return True

    def _think(self) -> bool:
        end = self._buffer.find(self._closes)
        if end >= 0:
            rest = self._buffer[end + len(self._closes) :]
            self._thinking.append(self._buffer[:end].rstrip())
            self._buffer = rest
            self._state = _State.ANSWER_BEGINS
            return True
        held = _possible_start(self._buffer, (self._closes,))
        self._take(self._thinking, len(self._buffer[: len(self._buffer) - held].rstrip()))
        return False

    def _begin_answer(self) -> bool:
        found = self._buffer.lstrip()
        if not found:
            return False
        blank = self._buffer[: len(self._buffer) - len(found)]
        self._buffer = self._buffer[blank.rfind("\n") + 1 :]  # the first line keeps its indent
        self._state = _State.ANSWER
        return True

    def _answer_all(self) -> bool:
        self._take(self._answer, len(self._buffer))
        return False


_MARK = "<|"
_MESSAGE = "<|message|>"
_BODY_ENDS = ("<|end|>", "<|return|>", "<|call|>", "<|start|>", "<|channel|>")
_TOKENS = (*_BODY_ENDS, _MESSAGE, "<|constrain|>")
_CHANNEL = re.compile(r"<\|channel\|>\s*(\w+)")
_LONGEST_HEADER = 200  # characters; text that has no mark by then is no header


class _Channelled(_Parser):
    """Messages of gpt-oss: a header that names the channel, then a body; only `final` is shown."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._fresh = place is Place.FRESH  # nothing says yet that the model keeps to the format
        self._in_header = self._fresh
        self._answering = place is Place.IN_ANSWER
        self._written: set[bool] = set()  # which of answer and thinking has had text

    def text(self, text: str) -> None:
        self._buffer += text
        while self._header() if self._in_header else self._body():
            pass

    def control(self, token: str) -> None:
        if token in _TOKENS:
            self.text(token)

    def end(self) -> None:
        if self._in_header:
            plain = self._fresh and _MARK not in self._buffer
            self._answering = True
            self._buffer = self._buffer if plain else ""
        self._show(len(self._buffer))

    def _header(self) -> bool:
        if self._fresh and self._is_plain():
            self._answering, self._in_header, self._fresh = True, False, False
            return True
        end = self._buffer.find(_MESSAGE)
        if end < 0:
            return False
        channel = _CHANNEL.search(self._buffer[:end])
        self._answering = bool(channel and channel.group(1) == "final")
        self._buffer = self._buffer[end + len(_MESSAGE) :]
        self._in_header = self._fresh = False
        if self._answering in self._written:
            self._buffer = "\n\n" + self._buffer
        return True

    def _is_plain(self) -> bool:
        before = self._buffer.partition(_MARK)[0].removesuffix(_MARK[0])
        return "\n" in before or len(before) > _LONGEST_HEADER

    def _body(self) -> bool:
        ends = [at for token in _BODY_ENDS if (at := self._buffer.find(token)) >= 0]
        if ends:
            self._show(min(ends))
            self._in_header = True
            return True
        self._show(len(self._buffer) - _possible_start(self._buffer, _BODY_ENDS))
        return False

    def _show(self, end: int) -> None:
        if end:
            self._written.add(self._answering)
        self._take(self._answer if self._answering else self._thinking, end)


def _possible_start(text: str, tags: tuple[str, ...]) -> int:
    """Return how many characters at the end of `text` may begin one of `tags`."""
    return max(
        next((n for n in range(min(len(t) - 1, len(text)), 0, -1) if text.endswith(t[:n])), 0)
        for t in tags
    )
