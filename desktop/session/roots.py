"""Where a model on the shelf comes from on the hub: what adapters would name as their base."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.hub_address import hub_address
from desktop.core.model_file import ModelFile
from desktop.core.shelf import Item

_HUB = "huggingface.co/"


@dataclass(frozen=True, slots=True)
class Roots:
    """A repository of the model itself, or one of its quantised forms; else words to search by."""

    repo: str = ""
    quantised: str = ""
    words: str = ""


def roots(item: Item, file: ModelFile | None) -> Roots:
    """Return the roots of a model: where it was downloaded from, else what its header says."""
    if item.origin.repo:
        return Roots(quantised=item.origin.repo)
    facts = file.facts if file else None
    for text in (facts.url, *facts.base_models) if facts else ():
        named = hub_address(text) if _HUB in text else None
        if named is not None:
            return Roots(repo=named.repo)
    return Roots(words=item.name)
