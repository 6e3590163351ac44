"""Chat templates: how messages become the text that a model was trained on.

`ChatTemplate.exact` gives, to the letter, what the apply_chat_template of Hugging Face's
Transformers gives; `ChatTemplate.render` also helps templates that refuse a system message or two
messages of one side in a row, and takes up a reply that was cut.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import jinja2
from jinja2 import nodes

from desktop.core.chat import Message, Role
from desktop.core.errors import TemplateError
from desktop.core.wording import Wording, say
from desktop.engine.budget import Bounds, Budget, ExceededError
from desktop.engine.sandbox import MAX_SOURCE, BoundedEnvironment
from desktop.engine.thinking import NO_THINKING, Place, ThinkStyle, think_style

# What compiling or running a template can raise. A template is a program: nearly everything.
_FOREIGN = (
    jinja2.TemplateError, ExceededError, ArithmeticError, AssertionError, AttributeError,
    LookupError, MemoryError, NameError, RuntimeError, SyntaxError, TypeError, ValueError,
)  # fmt: skip

_PROBE = "Fireside asks whether this is read"
_CUT = "\ue000cut\ue001"  # private-use characters: no message and no template has them


@dataclass(frozen=True, slots=True)
class Rendered:
    """A prompt, and where in the reply it ends."""

    text: str
    place: Place


class ChatTemplate:
    """One compiled template. It renders one conversation at a time (the budget is its own)."""

    def __init__(
        self, source: str, bos: str = "", eos: str = "", *, bounds: Bounds | None = None,
        special_tokens: Iterable[str] = (),
    ) -> None:  # fmt: skip
        """Compile `source`; `bos` and `eos` are the texts of those tokens, empty if there are none.

        Raises TemplateError if the template is broken, too large or too deep.
        """
        self._tokens = {"bos_token": bos, "eos_token": eos}
        self._bounds = bounds or Bounds()
        self._environment = BoundedEnvironment(self._bounds)
        self._takes_system: bool | None = None
        self.style: ThinkStyle = think_style(source, tuple(special_tokens))
        if len(source) > MAX_SOURCE:
            raise _translated(ExceededError("complexity"))
        self._environment.budget = Budget(self._bounds)
        try:
            tree = self._environment.parse(source)
            self._names = frozenset(n.name for n in tree.find_all(nodes.Name) if n.ctx == "load")
            self._words = frozenset(
                c.value for c in tree.find_all(nodes.Const) if isinstance(c.value, str)
            )
            self._template = self._environment.from_string(tree)
        except _FOREIGN as error:
            raise _translated(error) from error

    @property
    def thinks(self) -> bool:
        """Return whether the template has a place for thinking."""
        return self.style is not NO_THINKING

    @property
    def can_choose_thinking(self) -> bool:
        """Return whether the template lets one choose that the model thinks, or how much."""
        return bool(self._names & {"enable_thinking", "thinking", "reasoning_effort"})

    def exact(
        self, messages: Sequence[Mapping[str, object]], *, add_generation_prompt: bool = True,
        variables: Mapping[str, object] | None = None, now: datetime | None = None,
    ) -> str:  # fmt: skip
        """Return what Transformers' apply_chat_template returns for these messages.

        `variables` are passed to the template as they are. Raises TemplateError where Transformers
        raises anything, and where a bound is reached.
        """
        given = list(messages)
        environment = self._environment
        environment.now = (lambda: now) if now else datetime.now
        try:
            weight = Budget(Bounds(value_bytes=1 << 40, items=1 << 40)).weight(given)
            environment.budget = Budget(self._bounds, weight.size, weight.items)
            known = {
                "messages": given,
                "tools": None,
                "documents": None,
                "add_generation_prompt": add_generation_prompt,
                **self._tokens,
                **(variables or {}),
            }
            return self._collect(known, self._bounds.output_bytes + 4 * weight.size)
        except _FOREIGN as error:
            raise _translated(error) from error

    def render(
        self, messages: Sequence[Message], *, add_generation_prompt: bool = True,
        continue_last: bool = False, thinking: str = "auto", now: datetime | None = None,
    ) -> Rendered:  # fmt: skip
        """Return the prompt for `messages`.

        `continue_last`: the last message is a cut reply, and the prompt ends where its text ends.
        `thinking`: "auto", "on" or "off", where the template lets one choose. A system message that
        the template forbids or ignores is folded into the first message of the person; messages of
        one side in a row are joined where the template refuses them. Raises TemplateError.
        """
        variables = self._variables(thinking)
        if continue_last and messages and messages[-1].role is Role.ASSISTANT:
            return self._continued(tuple(messages), thinking, now)
        text = self._tolerant(tuple(messages), variables, add_generation_prompt, now)
        opened = add_generation_prompt and self._ends_with(text, self.style.opens)
        return Rendered(text, Place.OPENED if opened else Place.FRESH)

    def _collect(self, known: Mapping[str, object], most: int) -> str:
        pieces: list[str] = []
        size = 0
        for piece in self._template.generate(known):
            self._environment.budget.tick()
            size += len(piece)
            if size > most:
                raise ExceededError("memory")
            pieces.append(piece)
        return "".join(pieces)

    def _variables(self, thinking: str) -> Mapping[str, object]:
        if thinking == "auto":
            return {}
        on = thinking == "on"
        for name in ("enable_thinking", "thinking"):
            if name in self._names:
                return {name: on}
        if "reasoning_effort" in self._names:
            efforts = ("high",) if on else ("none", "minimal", "low")
            chosen = next((effort for effort in efforts if effort in self._words), "")
            return {"reasoning_effort": chosen or ("medium" if on else "low")}
        return {}

    def _tolerant(
        self, messages: tuple[Message, ...], variables: Mapping[str, object],
        add_generation_prompt: bool, now: datetime | None,
    ) -> str:  # fmt: skip
        told = bool(messages and messages[0].role is Role.SYSTEM and messages[0].text.strip())
        folded = _folded(messages)
        first = folded if told and not self._reads_system(variables, now) else messages
        refused: TemplateError | None = None
        for attempt in dict.fromkeys((first, folded, _merged(first), _merged(folded))):
            try:
                return self.exact(
                    [_as_data(message) for message in attempt],
                    add_generation_prompt=add_generation_prompt, variables=variables, now=now,
                )  # fmt: skip
            except TemplateError as error:
                refused = refused or error
                if isinstance(error.__cause__, ExceededError | MemoryError | RecursionError):
                    break
        assert refused is not None
        raise refused

    def _reads_system(self, variables: Mapping[str, object], now: datetime | None) -> bool:
        """Return whether the template accepts a system message and writes it into the prompt."""
        if self._takes_system is None:
            probe = ({"role": "system", "content": _PROBE}, {"role": "user", "content": "?"})
            try:
                self._takes_system = _PROBE in self.exact(probe, variables=variables, now=now)
            except TemplateError:
                self._takes_system = False
        return self._takes_system

    def _continued(
        self, messages: tuple[Message, ...], thinking: str, now: datetime | None
    ) -> Rendered:
        before, last = messages[:-1], messages[-1]
        if not self.thinks and last.text:
            return Rendered(self._cut_prompt(messages, now), Place.IN_ANSWER)
        prompt = self._tolerant(before, self._variables(thinking), True, now)
        if last.thinking and self._ends_with(prompt, self.style.closes):
            prompt = self._tolerant(before, self._variables("on"), True, now)
        if self._ends_with(prompt, self.style.closes):
            last = replace(last, thinking="")  # this template leaves no room for it
        return _taken_up(prompt, last, self.style, self._ends_with(prompt, self.style.opens))

    def _cut_prompt(self, messages: tuple[Message, ...], now: datetime | None) -> str:
        """Return the prompt up to the end of the last message, as the template writes that."""
        last = messages[-1]
        marked = (*messages[:-1], replace(last, text=last.text + _CUT))
        text, mark, _ = self._tolerant(marked, {}, False, now).rpartition(_CUT)
        if mark:
            return text
        return self._tolerant(messages[:-1], {}, True, now) + last.text

    def _ends_with(self, prompt: str, tag: str) -> bool:
        return bool(tag) and not self.style.channels and prompt.rstrip().endswith(tag)


def _taken_up(prompt: str, last: Message, style: ThinkStyle, opened: bool) -> Rendered:
    """Append a cut reply to the prompt that asks for it."""
    if last.thinking and style is not NO_THINKING:
        prompt += ("" if opened else style.opening) + last.thinking
        if not last.text:
            return Rendered(prompt, Place.IN_THINKING)
        return Rendered(prompt + style.closing + last.text, Place.IN_ANSWER)
    if not last.text:
        return Rendered(prompt, Place.OPENED if opened else Place.FRESH)
    return Rendered(prompt + (style.closing if opened else style.answering) + last.text,
                    Place.IN_ANSWER)  # fmt: skip


def _as_data(message: Message) -> dict[str, object]:
    """Return a message as templates read it, its thinking under both names that are in use."""
    data: dict[str, object] = {"role": message.role.value, "content": message.text}
    if message.role is Role.ASSISTANT and message.thinking:
        data = {"thinking": message.thinking, **data, "reasoning_content": message.thinking}
    return data


def _folded(messages: tuple[Message, ...]) -> tuple[Message, ...]:
    """Put what system messages say before the first message of the person."""
    told = "\n\n".join(m.text for m in messages if m.role is Role.SYSTEM and m.text.strip())
    rest = [m for m in messages if m.role is not Role.SYSTEM]
    if not told:
        return tuple(rest)
    for place, message in enumerate(rest):
        if message.role is Role.USER:
            rest[place] = replace(message, text=f"{told}\n\n{message.text}")
            return tuple(rest)
    return (Message(Role.USER, told), *rest)


def _merged(messages: tuple[Message, ...]) -> tuple[Message, ...]:
    """Join messages of one side in a row."""
    found: list[Message] = []
    for message in messages:
        if found and found[-1].role is message.role:
            found[-1] = replace(message, text=f"{found[-1].text}\n\n{message.text}")
        else:
            found.append(message)
    return tuple(found)


_EXCEEDED: Mapping[str, Wording] = {
    "time": say("The chat template does not come to an end."),
    "memory": say("The chat template asks for more memory than it may have."),
    "complexity": say("The chat template is too large or too deeply nested."),
}


def _translated(error: BaseException) -> TemplateError:
    hint = say("Choose another template for this model.")
    match error:
        case ExceededError():
            return TemplateError(_EXCEEDED[str(error)], hint)
        case MemoryError():
            return TemplateError(_EXCEEDED["memory"], hint)
        case RecursionError():
            return TemplateError(_EXCEEDED["complexity"], hint)
        case jinja2.TemplateSyntaxError():
            return TemplateError(
                say("The chat template is broken in line {line}: {reason}", line=error.lineno,
                    reason=_short(error)), hint,
            )  # fmt: skip
        case _:
            return TemplateError(
                say("The chat template cannot be used: {reason}", reason=_short(error)), hint
            )


def _short(error: BaseException) -> str:
    text = error.message if isinstance(error, jinja2.TemplateError) else str(error)
    return " ".join((text or type(error).__name__).split())[:200]
