"""The catalogue that ships follows its schema, and is ordered by what suits the machine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from desktop.core.catalogue import (
    PURPOSES,
    USUAL_BITS,
    Entry,
    guess,
    parameters_for,
    read_catalogue,
    room_for,
    suited,
)
from desktop.core.fit import Machine
from desktop.core.paths import resources
from desktop.core.quantisation import FILE_TYPES

GIB = 1024**3
LAPTOP = Machine(ram_total=16 * GIB, ram_free=11 * GIB)
WORKSTATION = Machine(64 * GIB, 56 * GIB, (("GPU", 23 * GIB, 24 * GIB),))
OLD = Machine(ram_total=4 * GIB, ram_free=2 * GIB)


def shipped() -> dict[str, Any]:
    return json.loads((resources() / "catalogue.json").read_text("utf-8"))


def test_the_shipped_catalogue_follows_its_schema() -> None:
    entries = read_catalogue()
    assert 20 <= len(entries) <= 30
    assert len({entry.repository.casefold() for entry in entries}) == len(entries)
    assert len({entry.title for entry in entries}) == len(entries)


def test_it_goes_from_half_a_billion_to_seventy_with_something_for_every_purpose() -> None:
    entries = read_catalogue()
    sizes = [entry.parameters for entry in entries]
    assert 0.5 <= min(sizes) <= 1
    assert 65 <= max(sizes) <= 72
    for purpose in PURPOSES:
        assert sum(purpose in entry.purposes for entry in entries) >= 4
    german = [e for e in entries if "de" in e.languages and "multilingual" in e.purposes]
    assert len(german) >= 4


@pytest.mark.parametrize("entry", read_catalogue(), ids=lambda entry: entry.title)
def test_every_entry_says_what_it_is(entry: Entry) -> None:
    assert entry.quantisation in FILE_TYPES.values()
    assert "." not in entry.repository.rpartition("/")[0]
    assert not entry.repository.endswith(".gguf")  # a repository, never a file
    assert entry.why.endswith(".")
    assert entry.why.count(". ") == 0  # one sentence
    assert entry.active is None or entry.active < entry.parameters
    assert entry.confirmed.repository is not True
    assert entry.is_confirmed == (
        False not in (entry.confirmed.repository, entry.confirmed.licence)
    )


def test_what_could_not_be_confirmed_says_so() -> None:
    assert any(not entry.is_confirmed for entry in read_catalogue())
    assert all(isinstance(entry.confirmed.repository, str) for entry in read_catalogue())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("repository", "no-owner"),
        ("repository", "https://huggingface.co/a/b"),
        ("quantisation", "q4 k m"),
        ("parameters", 0),
        ("languages", []),
        ("languages", ["german"]),
        ("purposes", ["poetry"]),
        ("why", ""),
        ("confirmed", True),
        ("file", "model.gguf"),
    ],
)
def test_what_does_not_follow_the_schema_is_refused(
    tmp_path: Path, name: str, value: object
) -> None:
    broken = shipped()
    broken["models"][0][name] = value
    path = tmp_path / "catalogue.json"
    path.write_text(json.dumps(broken), encoding="utf-8")
    with pytest.raises(msgspec.ValidationError):
        read_catalogue(path)


@pytest.mark.parametrize("machine", [LAPTOP, WORKSTATION, OLD], ids=["laptop", "station", "old"])
def test_what_fits_comes_first_and_what_does_not_comes_last(machine: Machine) -> None:
    found = suited(read_catalogue(), machine)
    assert len(found) == len(read_catalogue())
    order = [("comfortable", "tight", "too_big").index(one.verdict) for one in found]
    assert order == sorted(order)


def test_a_processor_is_given_what_it_can_run_quickly() -> None:
    first = suited(read_catalogue(), LAPTOP)[0].entry
    assert (first.active or first.parameters) <= 9
    assert first.parameters > 3  # and not the very smallest either


def test_a_workstation_is_given_more_than_a_laptop() -> None:
    small, large = (suited(read_catalogue(), machine)[0].entry for machine in (LAPTOP, WORKSTATION))
    assert large.parameters > small.parameters


def test_a_guess_counts_the_graphics_card_and_what_other_programs_hold() -> None:
    seventy = max(read_catalogue(), key=lambda entry: entry.parameters)
    assert guess(seventy.about_size, LAPTOP) == "too_big"
    assert guess(seventy.about_size, WORKSTATION) == "comfortable"
    busy = Machine(ram_total=64 * GIB, ram_free=8 * GIB)
    assert guess(seventy.about_size, busy) == "tight"


def test_the_size_is_about_that_of_known_files() -> None:
    by_name = {entry.repository: entry for entry in read_catalogue()}
    # in bytes, as their listings state them (the last one to three figures)
    known = {
        "ggml-org/SmolLM3-3B-GGUF": 1_915_305_312,
        "ggml-org/gemma-4-E4B-it-GGUF": 5_335_289_824,
        "Qwen/Qwen3-1.7B-GGUF": 1_834_426_016,
        "ggml-org/gpt-oss-20b-GGUF": 12_100_000_000,
    }
    for repository, size in known.items():
        assert by_name[repository].about_size == pytest.approx(size, rel=0.12)


def test_the_largest_file_that_fits_is_guessed_to_fit() -> None:
    for machine in (LAPTOP, WORKSTATION, OLD):
        most = room_for(machine)
        assert guess(most, machine) == "comfortable"
        assert guess(most + 10**9, machine) != "comfortable"
    assert room_for(Machine(0, 0)) == 0


def test_how_many_parameters_fit_is_told_in_whole_billions() -> None:
    for machine in (LAPTOP, WORKSTATION):
        most = parameters_for(machine)
        assert guess(int(most * 1e9 * USUAL_BITS / 8), machine) == "comfortable"
        assert guess(int((most + 2) * 1e9 * USUAL_BITS / 8), machine) != "comfortable"
    assert parameters_for(Machine(0, 0)) == 1
