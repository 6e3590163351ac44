"""`fireside ask`: one reply on standard output."""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import json
import signal
import sys
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, cast

import msgspec

from desktop.cli import profile
from desktop.cli.exits import INTERRUPTED
from desktop.cli.line import Line, line
from desktop.core import cuda, guide, templates
from desktop.core.chat import AdapterUse, Counts, Ending, Message, Role
from desktop.core.errors import FiresideError
from desktop.core.models import MAX_TEMPLATE
from desktop.core.settings import Loading, Sampling, problem
from desktop.core.wording import say
from desktop.engine.protocol import (
    Answer,
    Finished,
    Load,
    Loaded,
    LoadedModel,
    Piece,
    Started,
    Stop,
)

FINISH_REASONS = {
    Ending.COMPLETE: "stop",
    Ending.LENGTH: "length",
    Ending.CONTEXT: "context",
    Ending.STOPPED: "stopped",
}
_LOAD, _ANSWER = 1, 2  # request numbers
_MAX_MESSAGES_BYTES = 50_000_000

Group = TypeVar("Group", Sampling, Loading)


class _Said(msgspec.Struct):
    """One entry of a --messages file."""

    role: Role
    content: str


@dataclass(slots=True)
class _Outcome:
    """What was heard of the answer so far."""

    text: list[str] = field(default_factory=list)
    thinking: list[str] = field(default_factory=list)
    started: Started | None = None
    counts: Counts = field(default_factory=Counts)
    ending: Ending = Ending.COMPLETE


def ask(options: argparse.Namespace) -> int:
    """Carry out `fireside ask` and return the exit status."""
    messages = _messages(options)
    sampling = _sampling(options)
    loading = _loading(options)
    adapters = tuple(adapter_use(text) for text in options.adapter)
    load = Load(_LOAD, str(_model(options)), loading, _template(options.template))
    answer = Answer(
        _ANSWER,
        messages,
        sampling,
        adapters,
        continue_last=messages[-1].role is Role.ASSISTANT,
        prompt_only=options.show_prompt,
        threads=loading.threads,
    )
    with line(cuda.place_in(profile(options))) as open_line:
        model = _load(open_line, load)
        show: Callable[[str], None] = _print_now
        if options.json or options.show_prompt:
            show = _print_nothing
        outcome = _answer(open_line, answer, show)
    if options.json:
        print(json.dumps(_as_json(outcome, model, adapters), ensure_ascii=False, indent=2))
    elif options.show_prompt:
        sys.stdout.write(outcome.started.prompt if outcome.started else "")
    else:
        print()
    return INTERRUPTED if outcome.ending is Ending.STOPPED else 0


def _model(options: argparse.Namespace) -> Path:
    return guide.named(str(options.model)) or options.model.absolute()


def _print_now(text: str) -> None:
    print(text, end="", flush=True)


def _print_nothing(_: str) -> None:
    pass


def _load(open_line: Line, command: Load) -> LoadedModel:
    for event in open_line.ask(command):
        if isinstance(event, Loaded):
            return event.model
    raise AssertionError


def _answer(open_line: Line, command: Answer, show: Callable[[str], None]) -> _Outcome:
    outcome = _Outcome()
    with _stopped_by_ctrl_c(open_line):
        for event in open_line.ask(command):
            match event:
                case Started():
                    outcome.started = event
                case Piece():
                    outcome.text.append(event.text)
                    outcome.thinking.append(event.thinking)
                    show(event.text)
                case Finished():
                    outcome.counts, outcome.ending = event.counts, event.ending
                    break
                case _:
                    pass
    return outcome


@contextlib.contextmanager
def _stopped_by_ctrl_c(open_line: Line) -> Generator[None]:
    """Let Ctrl+C stop the answer within the block, whose end still comes."""

    def stop(_signal: int, _frame: object) -> None:
        open_line.engine.send(Stop(_ANSWER))

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _as_json(
    outcome: _Outcome, model: LoadedModel, adapters: tuple[AdapterUse, ...]
) -> dict[str, Any]:
    counts, started = outcome.counts, outcome.started
    return {
        "reply": "".join(outcome.text),
        "thinking": "".join(outcome.thinking),
        "finish_reason": FINISH_REASONS[outcome.ending],
        "prompt": started.prompt if started else "",
        "prompt_tokens": counts.prompt_tokens,
        "cached_tokens": counts.cached_tokens,
        "reply_tokens": counts.reply_tokens,
        "prompt_tokens_per_second": round(counts.prompt_tokens_per_second, 2),
        "reply_tokens_per_second": round(counts.reply_tokens_per_second, 2),
        "load_seconds": round(model.seconds, 4),
        "first_token_seconds": round(counts.first_token_seconds, 4),
        "adapters": [dataclasses.asdict(use) for use in adapters],
        "dropped_messages": list(started.left_out) if started else [],
        "seed": started.seed if started else 0,
        "template": str(model.template),
        "context": model.context,
    }


def _messages(options: argparse.Namespace) -> tuple[Message, ...]:
    said: list[Message] = []
    if options.system:
        said.append(Message(Role.SYSTEM, options.system))
    if options.messages:
        said.extend(_read_messages(options.messages))
    if options.prompt is not None:
        said.append(Message(Role.USER, options.prompt))
    if not said or said[-1].role is Role.SYSTEM:
        raise FiresideError(say("There is nothing to answer: give a prompt, or --messages."))
    return tuple(said)


def _read_messages(path: Path) -> list[Message]:
    try:
        if path.stat().st_size > _MAX_MESSAGES_BYTES:
            raise FiresideError(say("{path} is too large.", path=str(path)))
        entries = msgspec.json.decode(path.read_bytes(), type=list[_Said])
    except OSError as error:
        raise FiresideError(
            say("{path} cannot be read: {why}.", path=str(path), why=error.strerror or "?")
        ) from error
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise FiresideError(
            say("{path} is no list of role and content objects: {why}.",
                path=str(path), why=str(error))
        ) from error  # fmt: skip
    return [Message(entry.role, entry.content) for entry in entries]


def _sampling(options: argparse.Namespace) -> Sampling:
    temperature: float | None = options.temperature
    if temperature is None and guide.is_guide(_model(options)):
        temperature = guide.TEMPERATURE
    return _with_options(
        Sampling(),
        temperature=temperature,
        seed=options.seed,
        max_tokens=options.max_tokens,
    )


def _loading(options: argparse.Namespace) -> Loading:
    layers = options.gpu_layers
    if layers is not None:
        if layers != "auto" and not layers.isdigit():
            raise FiresideError(say("--gpu-layers takes a number or auto, not {it}.", it=layers))
        layers = -1 if layers == "auto" else int(layers)
    return _with_options(
        Loading(), context=options.context, threads=options.threads, gpu_layers=layers
    )


def _with_options(group: Group, **given: object) -> Group:
    chosen = {name: value for name, value in given.items() if value is not None}
    for name, value in chosen.items():
        if found := problem(type(group), name, value):
            raise FiresideError(found)
    return cast(Group, dataclasses.replace(cast(Any, group), **chosen))


def adapter_use(text: str) -> AdapterUse:
    """Read FILE[=SCALE]; a file whose name has an equals sign is found as it is."""
    path, equals, scale = text.rpartition("=")
    if not equals or Path(text).exists():
        return AdapterUse(str(guide.named(text) or Path(text).absolute()))
    try:
        return AdapterUse(str(guide.named(path) or Path(path).absolute()), float(scale))
    except ValueError:
        raise FiresideError(say("“{scale}” is no strength for an adapter.", scale=scale)) from None


def _template(wanted: str | None) -> str:
    """Return a family's name, or the source in a file."""
    if not wanted:
        return ""
    if templates.by_name(wanted) is not None:
        return wanted
    path = Path(wanted)
    try:
        if path.stat().st_size <= MAX_TEMPLATE:
            return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        pass
    names = ", ".join(family.name for family in templates.FAMILIES)
    raise FiresideError(
        say("“{wanted}” is neither a prompt format nor a template file.", wanted=wanted[:200]),
        say("The formats are: {names}.", names=names),
    )
