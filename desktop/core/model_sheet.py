"""The sheet of a model: what is said of it, as rows for people and as an object for programs."""

from __future__ import annotations

import dataclasses
from typing import Any

from desktop.core.model_file import ModelFile
from desktop.core.wording import Wording, english, say, size

_UNITS = ((1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K"))


def describe(model: ModelFile) -> list[tuple[Wording, str]]:
    """Return what is worth saying of a model, as labels and values; what is unknown is left out."""
    facts, tokeniser = model.facts, model.tokeniser
    rows = [
        (say("Name"), model.name),
        (say("File"), str(model.first_part)),
        (say("Parts"), str(len(model.parts)) if len(model.parts) > 1 else ""),
        (say("Size"), size(model.size)),
        (say("Architecture"), model.architecture),
        (say("Parameters"), parameters(model.parameters)),
        (say("Quantisation"), quantisation(model)),
        (say("Context"), _count(model.context_trained)),
        (say("Layers"), _count(model.layers)),
        (say("Embedding"), _count(model.embedding)),
        (say("Feed-forward"), _count(model.feed_forward)),
        (say("Attention heads"), _heads(model)),
        (say("Experts"), _experts(model)),
        (say("Sliding window"), _count(model.cache.window)),
        (say("Vocabulary"), _count(model.vocabulary)),
        (say("Tokeniser"), " ".join(filter(None, (tokeniser.model, tokeniser.pre)))),
        (say("First token"), _id(tokeniser.bos)),
        (say("Last token"), _id(tokeniser.eos)),
        (say("Chat template, characters"), _count(len(model.template))),
        (say("Other templates"), ", ".join(name for name, _ in model.templates)),
        (say("Made from"), ", ".join(facts.base_models)),
        (say("Fine-tune"), facts.finetune),
        (say("Author"), facts.author or facts.organisation),
        (say("Version"), facts.version),
        (say("Quantised by"), facts.quantised_by),
        (say("Licence"), facts.licence),
        (say("Licence text"), facts.licence_link),
        (say("Languages"), ", ".join(facts.languages)),
        (say("Tags"), ", ".join(facts.tags)),
        (say("Description"), facts.description),
        (say("Address"), facts.url),
    ]
    return [(label, value) for label, value in rows if value]


def as_json(model: ModelFile) -> dict[str, Any]:
    """Return all that is known of a model as an object of JSON; sizes are in bytes."""
    kept = {
        field.name: getattr(model, field.name)
        for field in dataclasses.fields(model)
        if field.name not in {"quantisation", "tokeniser", "facts", "weights", "cache", "graph"}
    }
    return {
        **kept,
        "path": str(model.path),
        "parts": [str(part) for part in model.parts],
        "templates": dict(model.templates),
        "quantisation": {
            "name": model.quantisation.name,
            "bytes_by_type": dict(model.quantisation.mix),
        },
        "tokeniser": dataclasses.asdict(model.tokeniser),
        "facts": dataclasses.asdict(model.facts),
        "sliding_window": model.cache.window,
        "recurrent": model.cache.recurrent,
    }


def parameters(count: int) -> str:
    """Return a number of parameters as people say it: 8.0 B, 264 K."""
    for unit, letter in _UNITS:
        if count >= unit:
            return f"{count / unit:.{0 if count >= 100 * unit else 1}f} {letter}"
    return str(count)


def quantisation(model: ModelFile) -> str:
    """Return the recipe and the shares of the types that most bytes have: Q4_K_M (Q4_K 81 %, …)."""
    total = model.quantisation.total or 1
    shares = [(kind, 100 * count / total) for kind, count in model.quantisation.mix]
    shown = ", ".join(f"{kind} {share:.0f} %" for kind, share in shares if share >= 0.5)
    return f"{model.quantisation.name} ({shown})" if shown else model.quantisation.name


def _count(number: int) -> str:
    return english(number, "count") if number else ""


def _heads(model: ModelFile) -> str:
    if not model.heads:
        return ""
    if model.kv_heads == model.heads:
        return str(model.heads)
    return f"{model.heads} / {model.kv_heads}"


def _experts(model: ModelFile) -> str:
    return f"{model.experts_used} / {model.experts}" if model.experts else ""


def _id(number: int | None) -> str:
    return "" if number is None else str(number)
