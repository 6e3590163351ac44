"""Which models on the shelf an adapter may have been trained on, the likeliest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop.core.adapter_fit import same_model
from desktop.core.model_parts import common_name
from desktop.core.shelf import Item, Kind


@dataclass(frozen=True, slots=True)
class Base:
    """A model that an adapter could be for. `named`: the adapter's maker names it."""

    item: Item
    named: bool
    loaded: bool


def bases(name: str, items: Iterable[Item], loaded: str) -> tuple[Base, ...]:
    """Return the models among `items`: what the maker calls `name` first, then what is loaded.

    `loaded` is a path. The rest keep their order. A model is known by its own name, by that of its
    file, and by that of the repository that it came from.
    """
    found = [
        Base(item, bool(name) and _is_called(item, name), item.path == loaded)
        for item in items
        if item.kind is Kind.MODEL and not item.missing
    ]
    return tuple(sorted(found, key=lambda base: (not base.named, not base.loaded)))


def _is_called(item: Item, name: str) -> bool:
    known = (item.name, common_name(Path(item.path)), item.origin.repo)
    return any(same_model(name, one) for one in known if one)
