"""Which models an adapter may have been trained on."""

from __future__ import annotations

import dataclasses

from desktop.core.bases import bases
from desktop.core.shelf import Item, Kind, Origin, Place

LLAMA = Item(1, Kind.MODEL, "/Llama-3.2-1B-Instruct-Q4_K_M.gguf", Place.OWN, "Meta Llama", 1, 0.0)
OTHER = Item(2, Kind.MODEL, "/other.gguf", Place.OWN, "Other", 1, 0.0)
POEMS = Item(3, Kind.ADAPTER, "/poems.gguf", Place.OWN, "Poems", 1, 0.0)


def test_the_named_one_comes_first_then_the_loaded_one() -> None:
    found = bases("meta-llama/Llama-3.2-1B-Instruct", (OTHER, POEMS, LLAMA), OTHER.path)
    assert [(one.item.id, one.named, one.loaded) for one in found] == [
        (1, True, False),
        (2, False, True),
    ]
    assert [one.item.id for one in bases("", (LLAMA, OTHER), OTHER.path)] == [2, 1]


def test_a_repository_of_quantised_forms_names_its_model_too() -> None:
    item = dataclasses.replace(OTHER, origin=Origin("someone/Qwen3-4B-GGUF"))
    (found,) = bases("Qwen/Qwen3-4B", (item,), "")
    assert found.named


def test_what_is_missing_is_not_offered() -> None:
    assert bases("", (dataclasses.replace(LLAMA, missing=True),), "") == ()
