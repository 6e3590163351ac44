"""The recommended models: read from resources/catalogue.json, and put in order for a machine.

An entry names a repository and a preferred quantisation, never a file: the file is picked from the
repository's listing when a person asks for it. Sizes are in bytes, parameters in billions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from desktop.core.fit import Machine, Verdict
from desktop.core.memory import GPU_RESERVE, RAM_RESERVE
from desktop.core.paths import resources

Purpose = Literal["everyday", "small", "coding", "reasoning", "multilingual"]
PURPOSES: tuple[Purpose, ...] = ("everyday", "small", "coding", "reasoning", "multilingual")

_Words = Annotated[str, Meta(min_length=1, max_length=160)]
_Where = _Words | Literal[False]

# Bits a weight, scales included (llama.cpp, tools/quantize/README.md, for Llama 3.1 8B).
_BITS = {"MXFP4": 4.6, "Q4_K_M": 4.9, "Q5_K_M": 5.7, "Q6_K": 6.6, "Q8_0": 8.5}
USUAL_BITS = 4.9  # of the quantisation that most people take, Q4_K_M
_OVERHEAD = 0.12  # of the weights: the conversation and the buffers, at a context of 8,192
_OVERHEAD_LEAST = 400 * 1000 * 1000
_QUICK_ON_CPU = (
    9.0  # billions of active parameters; with more, a processor writes slower than one reads
)


class Confirmed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where public documentation says the same; False where none was found."""

    repository: _Where
    licence: _Where


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A recommended model. `active` are the parameters that work on one token, if not all do."""

    title: _Words
    maker: _Words
    repository: Annotated[str, Meta(pattern=r"^[\w.-]+/[\w.-]+$", max_length=120)]
    quantisation: Annotated[str, Meta(pattern=r"^[A-Z0-9_]+$", max_length=16)]
    parameters: Annotated[float, Meta(gt=0, le=1000)]
    licence: Annotated[str, Meta(pattern=r"^[a-z0-9.-]+$", max_length=40)]
    languages: Annotated[tuple[Annotated[str, Meta(pattern="^[a-z]{2}$")], ...], Meta(min_length=1)]
    purposes: Annotated[tuple[Purpose, ...], Meta(min_length=1)]
    why: _Words
    confirmed: Confirmed
    active: Annotated[float, Meta(gt=0, le=1000)] | None = None

    @property
    def about_size(self) -> int:
        """Return about how many bytes the file has; the listing knows it exactly."""
        bits = _BITS.get(self.quantisation, USUAL_BITS)
        return int(self.parameters * 1e9 * bits / 8)

    @property
    def is_confirmed(self) -> bool:
        """Return whether both the repository and its licence were found in public documentation."""
        return bool(self.confirmed.repository) and bool(self.confirmed.licence)


class Catalogue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    version: Literal[1]
    models: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An entry, and whether it is likely to fit: a guess until its header was read."""

    entry: Entry
    verdict: Verdict


def read_catalogue(path: Path | None = None) -> tuple[Entry, ...]:
    """Return the entries of the catalogue that Fireside ships, or of the one at `path`.

    Raises msgspec.MsgspecError for a file that does not follow the schema, OSError for none.
    """
    content = (path or resources() / "catalogue.json").read_bytes()
    try:
        return msgspec.json.decode(content, type=Catalogue).models
    except (UnicodeDecodeError, RecursionError) as error:
        raise msgspec.DecodeError(type(error).__name__) from error


def guess(size: int, machine: Machine) -> Verdict:
    """Return whether a model of so many bytes is likely to fit; with its header `core.fit` knows.

    The context and the buffers are counted as a share of the weights.
    """
    need = size + max(_OVERHEAD_LEAST, int(size * _OVERHEAD))
    if need <= _room(machine, free=True):
        return "comfortable"
    return "tight" if need <= _room(machine, free=False) else "too_big"


def room_for(machine: Machine) -> int:
    """Return how large a file is likely to fit comfortably, in bytes."""
    room = _room(machine, free=True)
    return max(0, min(room - _OVERHEAD_LEAST, int(room / (1 + _OVERHEAD))))


def parameters_for(machine: Machine) -> int:
    """Return how many billion parameters a model may have to fit comfortably, at least 1.

    In the quantisation that most people take.
    """
    return max(1, int(room_for(machine) * 8 / USUAL_BITS / 1e9))


def suited(entries: Sequence[Entry], machine: Machine) -> tuple[Suggestion, ...]:
    """Return the entries in the order in which this machine suits them.

    First what is comfortable and quick here, the most capable in front; then what is comfortable
    and slow; then what is tight; last what is too big, the smallest in front.
    """
    found = [Suggestion(entry, guess(entry.about_size, machine)) for entry in entries]
    return tuple(sorted(found, key=lambda suggestion: _rank(suggestion, machine)))


def _rank(suggestion: Suggestion, machine: Machine) -> tuple[int, float]:
    entry = suggestion.entry
    match suggestion.verdict:
        case "comfortable":
            quick = _is_quick(entry, machine)
            return (0, -entry.parameters) if quick else (1, entry.active or entry.parameters)
        case "tight":
            return (2, entry.parameters)
        case "too_big":
            return (3, entry.parameters)


def _is_quick(entry: Entry, machine: Machine) -> bool:
    on_gpu = entry.about_size <= sum(max(0, free - GPU_RESERVE) for _, free, _ in machine.gpus)
    return on_gpu or (entry.active or entry.parameters) <= _QUICK_ON_CPU


def _room(machine: Machine, *, free: bool) -> int:
    ram = machine.ram_free if free else machine.ram_total
    gpus = sum(max(0, (now if free else most) - GPU_RESERVE) for _, now, most in machine.gpus)
    return max(0, ram - RAM_RESERVE) + gpus
