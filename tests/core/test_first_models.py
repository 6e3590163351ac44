"""What is offered at a first start suits the machine, is no patience game, and is never a shock."""

from __future__ import annotations

import dataclasses

import pytest

from desktop.core.catalogue import read_catalogue
from desktop.core.first_models import COUNT, FIRST_DOWNLOAD, first_models, local_models
from desktop.core.fit import Machine
from desktop.core.shelf import Elsewhere, Item, Kind, Place

GIB = 1024**3
MACHINES = {
    "old": Machine(4 * GIB, 2 * GIB),
    "small": Machine(8 * GIB, 5 * GIB),
    "laptop": Machine(16 * GIB, 11 * GIB),
    "large": Machine(64 * GIB, 50 * GIB),
    "card": Machine(64 * GIB, 40 * GIB, (("GPU", 23 * GIB, 24 * GIB),)),
}


@pytest.mark.parametrize("machine", MACHINES.values(), ids=MACHINES)
def test_three_are_offered_and_one_is_recommended(machine: Machine) -> None:
    picks = first_models(read_catalogue(), machine)
    assert len(picks) == COUNT
    assert [pick.role for pick in picks].count("recommended") == 1
    assert picks[0].role == "recommended"
    assert picks[0].verdict == "comfortable"
    assert picks[0].entry.about_size <= FIRST_DOWNLOAD
    assert len({pick.entry.repository for pick in picks}) == COUNT
    assert all(pick.verdict != "too_big" and pick.entry.is_confirmed for pick in picks)


def test_the_other_two_are_smaller_and_better() -> None:
    best, sooner, stronger = first_models(read_catalogue(), MACHINES["laptop"])
    assert sooner.role == "sooner"
    assert sooner.entry.about_size <= best.entry.about_size / 2
    assert stronger.role == "stronger"
    assert stronger.entry.parameters > best.entry.parameters


def test_a_machine_without_room_is_offered_the_smallest() -> None:
    picks = first_models(read_catalogue(), Machine(GIB // 2, GIB // 4))
    assert [pick.verdict for pick in picks] == ["too_big"]
    assert picks[0].entry.parameters == min(e.parameters for e in read_catalogue())


def test_an_empty_catalogue_offers_nothing() -> None:
    assert first_models((), MACHINES["laptop"]) == ()


def test_what_is_here_comes_in_the_order_in_which_it_suits() -> None:
    item = Item(1, Kind.MODEL, "/m/own.gguf", Place.OWN, "Own", 2 * GIB, 0.0)
    items = (
        item,
        dataclasses.replace(item, id=2, path="/m/gone.gguf", missing=True),
        dataclasses.replace(item, id=3, path="/m/adapter.gguf", kind=Kind.ADAPTER),
        dataclasses.replace(item, id=4, path="/m/guide.gguf", place=Place.SHIPPED),
    )
    elsewhere = (
        Elsewhere("/o/huge.gguf", Place.OLLAMA, "Huge", 80 * GIB),
        Elsewhere("/o/good.gguf", Place.OLLAMA, "Good", 5 * GIB),
        Elsewhere("/m/own.gguf", Place.LM_STUDIO, "The same", 2 * GIB),
    )
    found = local_models(items, elsewhere, MACHINES["laptop"])
    assert [one.name for one in found] == ["Good", "Own", "Huge"]
    assert [one.verdict for one in found] == ["comfortable", "comfortable", "too_big"]
    assert found[0].place is Place.OLLAMA
