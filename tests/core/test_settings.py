from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.settings import (
    GROUP_TITLES,
    Appearance,
    Loading,
    Sampling,
    Settings,
    declaration,
    problem,
    read_group,
)

GROUPS = {f.name: type(getattr(Settings(), f.name)) for f in dataclasses.fields(Settings)}
EVERY = [(group, f.name) for group in GROUPS.values() for f in dataclasses.fields(group)]
NUMBERS = [(group, name) for group, name in EVERY if type(getattr(group(), name)) in {int, float}]

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=4,
)


def test_every_group_has_a_title() -> None:
    assert set(GROUP_TITLES) == set(GROUPS)


@pytest.mark.parametrize(("group", "name"), EVERY)
def test_every_setting_is_declared_and_its_default_is_valid(group: type, name: str) -> None:
    declared = declaration(group, name)
    assert str(declared.title)
    assert str(declared.help).endswith(".")
    assert problem(group, name, getattr(group(), name)) is None


@pytest.mark.parametrize(("group", "name"), NUMBERS)
def test_every_number_has_bounds_and_refuses_what_lies_beyond(group: type, name: str) -> None:
    declared = declaration(group, name)
    assert declared.minimum is not None
    assert declared.maximum is not None
    assert problem(group, name, declared.minimum) is None
    assert problem(group, name, declared.maximum) is None
    assert problem(group, name, declared.minimum - 1) is not None
    assert problem(group, name, declared.maximum + 1) is not None
    assert problem(group, name, float("nan")) is not None
    assert problem(group, name, True) is not None


def test_a_choice_must_be_one_of_those_declared() -> None:
    assert problem(Appearance, "theme", "dark") is None
    refused = problem(Appearance, "theme", "pink")
    assert refused is not None
    assert str(refused) == "“Theme” cannot be pink."


def test_a_number_out_of_bounds_is_refused_with_the_bounds() -> None:
    refused = problem(Sampling, "temperature", 6)
    assert str(refused) == "“Temperature” must be between 0 and 5."


def test_a_yes_is_no_number_and_a_number_no_yes() -> None:
    assert problem(Loading, "memory_map", 1) is not None
    assert problem(Sampling, "top_k", True) is not None
    assert problem(Sampling, "top_k", 1.0) is not None


def test_a_list_is_read_as_a_tuple() -> None:
    group, refused = read_group(Sampling, {"stop": ["a", "b"]})
    assert group.stop == ("a", "b")
    assert refused == []


def test_reading_uses_what_is_good_and_names_what_is_not() -> None:
    stored = {"top_k": 7, "temperature": "hot", "stop": [1], "from the future": 1}
    group, refused = read_group(Sampling, stored)
    assert group == Sampling(top_k=7)
    assert sorted(refused) == ["from the future", "stop", "temperature"]


@given(st.sampled_from(sorted(GROUPS)), st.data())
def test_whatever_is_read_every_setting_is_valid(name: str, data: Any) -> None:
    group = GROUPS[name]
    names = st.sampled_from([f.name for f in dataclasses.fields(group)]) | st.text()
    stored = data.draw(st.dictionaries(names, json_values))
    found, refused = read_group(group, stored)
    for field in dataclasses.fields(found):
        value = getattr(found, field.name)
        assert problem(group, field.name, value) is None
        if field.name in stored and field.name not in refused:
            kept = stored[field.name]
            assert value == (tuple(kept) if isinstance(kept, list) else kept)
