"""The passport of a reply: what made it, as lines that a person can read, copy and compare."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath, PureWindowsPath
from typing import cast

from desktop.core.chat import AdapterUse, Conditions, Counts, Node, Provenance, Role
from desktop.core.settings import Sampling, declaration
from desktop.core.templates import said_of
from desktop.core.wording import Value, Wording, say, say_n

_ALWAYS = ("temperature", "top_k", "top_p", "min_p", "repeat_penalty")  # of the sampling


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is known of a reply."""

    title: Wording
    value: Wording


_SPEAKERS = {Role.USER: say("You"), Role.ASSISTANT: say("Assistant"), Role.SYSTEM: say("System")}


def speaker(node: Node) -> Wording:
    """Return who says a message: for a reply, the model that wrote it, if it is known."""
    made = node.provenance
    if made is not None and made.model.name:
        return _as_it_is(made.model.name)
    return _SPEAKERS[node.message.role]


def lines_of(made: Provenance) -> tuple[Line, ...]:
    """Return all that is known of what made a reply; what is not known has no line."""
    return tuple(_lines(made))


def differences(made: Provenance, again: Provenance) -> tuple[Wording, ...]:
    """Return why a reply that was made by `made` may come out otherwise when `again` makes it."""
    return tuple(_differences(made, again))


def _differences(made: Provenance, again: Provenance) -> Iterator[Wording]:
    if made.origin.prompt_sha256 and made.origin.prompt_sha256 != again.origin.prompt_sha256:
        yield say(
            "The model is told something else now: the system prompt, an earlier message or what "
            "it can see of them has changed."
        )
    known = made.model.sha256 and again.model.sha256
    if known and made.model.sha256 != again.model.sha256:
        yield say("The model's file is another one: its SHA-256 differs.")
    elif not known and made.model.size != again.model.size:
        yield say("The model's file is another one: its size differs.")
    if made.template != again.template:
        yield say("Another prompt format is used.")
    if made.engine != again.engine:
        yield say(
            "Another build of the engine computes: {now}, then it was {before}.",
            now=again.engine or "?",
            before=made.engine or "?",
        )
    if made.counts.cached_tokens:
        yield say(
            "It was written when {count:count} tokens had been read before: read in other "
            "portions, they are rounded otherwise in their last digits.",
            count=made.counts.cached_tokens,
        )
    if made.conditions.context:
        yield from _other_conditions(made.conditions, again.conditions)
    else:
        yield say("How the engine was set up then is not known.")


def _other_conditions(had: Conditions, has: Conditions) -> Iterator[Wording]:
    if had.threads != has.threads:
        yield say("Another number of threads was set.")
    if (had.gpu_layers, had.devices) != (has.gpu_layers, has.devices):
        yield say("Other layers are computed by the graphics card.")
    if (had.kv_type, had.flash_attention) != (has.kv_type, has.flash_attention):
        yield say("The KV cache or flash attention is set otherwise.")
    if had.context != has.context:
        yield say("The context has another length.")


def text_of(made: Provenance) -> str:
    """Return the passport as plain English text, a line each."""
    return "\n".join(f"{line.title}: {line.value}" for line in lines_of(made))


def _lines(made: Provenance) -> Iterator[Line]:
    model = made.model
    yield Line(say("Model"), _as_it_is(model.name))
    if made.is_foreign:
        yield Line(say("Written"), say("by another program; nothing more is known"))
        return
    if model.quantisation:
        yield Line(say("Quantisation"), _as_it_is(model.quantisation))
    yield Line(say("SHA-256"), _as_it_is(model.sha256) if model.sha256 else say("not known yet"))
    yield Line(say("File"), say("{name}, {size:size}", name=_file(model.path), size=model.size))
    if made.template:
        yield Line(say("Prompt format"), said_of(made.template))
    for use in made.adapters:
        yield Line(say("Adapter"), _adapter(use))
    yield Line(say("Sampling"), _sampling(made.sampling))
    yield Line(say("Seed"), _as_it_is(str(made.seed)))
    yield Line(say("Engine"), _as_it_is(made.engine) if made.engine else say("not known"))
    yield from _conditions(made.conditions)
    yield from _counts(made.counts)
    if made.origin.given_text or made.origin.given_thinking:
        given = made.origin.given_text + made.origin.given_thinking
        yield Line(
            say("Taken up"),
            say_n(
                "its first character was there already",
                "its first {count:count} characters were there already",
                given,
            ),
        )


def _conditions(had: Conditions) -> Iterator[Line]:
    if not had.context:  # of a reply from before they were kept
        return
    yield Line(say("Context"), _tokens(had.context))
    threads = _as_it_is(str(had.threads)) if had.threads else say("as many as physical cores")
    yield Line(say("Threads"), threads)
    if had.gpu_layers or had.devices:
        on = ", ".join(had.devices)
        yield Line(
            say("On the GPU"),
            say_n("{count} layer {on}", "{count} layers {on}", had.gpu_layers, on=on),
        )
    yield Line(say("KV cache"), _as_it_is(had.kv_type))
    yield Line(say("Flash attention"), say("{text:words}", text=had.flash_attention))


def _counts(counts: Counts) -> Iterator[Line]:
    if counts.prompt_tokens:
        yield Line(
            say("Prompt"),
            say_n(
                "{count:count} token, {cached:count} of it read before",
                "{count:count} tokens, {cached:count} of them read before",
                counts.prompt_tokens,
                cached=counts.cached_tokens,
            ),
        )
        if (speed := counts.prompt_tokens_per_second) > 0:
            yield Line(say("Reading"), say("{speed} tokens/s", speed=round(speed, 1)))
    if counts.reply_tokens:
        speed = round(counts.reply_tokens_per_second, 1)
        yield Line(say("Reply"), _tokens(counts.reply_tokens))
        yield Line(say("Writing"), say("{speed} tokens/s", speed=speed))
    if counts.first_token_seconds > 0:
        seconds = round(counts.first_token_seconds, 2)
        yield Line(say("First word"), say("after {seconds} s", seconds=seconds))


def _tokens(count: int) -> Wording:
    return say_n("{count:count} token", "{count:count} tokens", count)


def _sampling(sampling: Sampling) -> Wording:
    """Return how words were picked: the five that matter most, and what else is unusual."""
    usual = Sampling()
    templates: list[str] = []
    told: list[tuple[str, Value]] = []
    for field in dataclasses.fields(Sampling):
        value: object = getattr(sampling, field.name)
        if field.name == "seed" or (
            field.name not in _ALWAYS and value == getattr(usual, field.name)
        ):
            continue
        title = str(declaration(Sampling, field.name).title)
        templates.append(f"{{{field.name}:words}} {{{field.name}_value}}")
        told += [
            (field.name, title),
            (f"{field.name}_value", value if isinstance(value, float) else _plain(value)),
        ]
    return Wording("; ".join(templates), tuple(told))


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(repr(item) for item in cast("tuple[object, ...]", value))
    return str(value)


def _adapter(use: AdapterUse) -> Wording:
    return say("{name}, strength {strength}", name=_file(use.path), strength=use.strength)


def _file(path: str) -> str:
    """Return the name of a file on whichever system it was: a folder may say who its owner is."""
    return PureWindowsPath(path).name if "\\" in path else PurePath(path).name


def _as_it_is(text: str) -> Wording:
    return say("{text}", text=text)
