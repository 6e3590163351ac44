"""Where a model comes from on the hub."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from desktop.core.models import identify
from desktop.core.shelf import Item, Kind, Origin, Place
from desktop.session.roots import Roots, roots

ITEM = Item(1, Kind.MODEL, "/m.gguf", Place.OWN, "Small 1B", 1, 0.0)


def test_what_was_downloaded_is_known_by_its_repository(small: Path) -> None:
    item = dataclasses.replace(ITEM, origin=Origin("bart/small-GGUF"))
    assert roots(item, identify(small)) == Roots(quantised="bart/small-GGUF")


def test_else_the_header_tells_and_else_the_name_is_searched(small: Path) -> None:
    file = identify(small)
    known = dataclasses.replace(file.facts, url="https://huggingface.co/meta/small")
    assert roots(ITEM, dataclasses.replace(file, facts=known)) == Roots(repo="meta/small")
    elsewhere = dataclasses.replace(file.facts, url="https://example.org/meta/small")
    assert roots(ITEM, dataclasses.replace(file, facts=elsewhere)) == Roots(words="Small 1B")
    assert roots(ITEM, None) == Roots(words="Small 1B")
