"""How a setting is declared: its words, its bounds, and what values it can have."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast, get_type_hints

from desktop.core.wording import Value, Wording, say

Group = TypeVar("Group")


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values a setting can have, and what it is called."""

    value: str
    title: Wording


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a person should know of one setting, and what values it takes (bounds inclusive)."""

    title: Wording
    help: Wording
    minimum: float | None = None
    maximum: float | None = None
    step: float | None = None
    choices: tuple[Choice, ...] = ()
    special: Wording | None = None  # what the minimum means, where it stands for "off" or "auto"
    multiline: bool = False
    needs_reload: bool = False
    advanced: bool = False
    keywords: Wording | None = None  # other words that a person may look for, beside those above
    protects: bool = False  # people, or what is theirs: a reset of all settings leaves it alone


def setting(default: object, title: str, help_: str, **more: Any) -> Any:
    """Declare a field of a settings dataclass; `more` are fields of `Declaration`."""
    declaration = Declaration(say(title), say(help_), **more)
    return field(default=default, metadata={"setting": declaration})


def declaration(group: type[Any], name: str) -> Declaration:
    """Return the declaration of one field; raises KeyError for an unknown name."""
    by_name = {f.name: f for f in dataclasses.fields(group)}
    return by_name[name].metadata["setting"]


def choice(value: str, title: str) -> Choice:
    """Return a choice with its title marked for translation."""
    return Choice(value, say(title))


def described(group: type[Any], name: str, value: object) -> Wording | Value:
    """Return how a value of a setting is told: in words, or as it is where it needs none.

    Raises KeyError for an unknown name.
    """
    declared = declaration(group, name)
    for one in declared.choices:
        if one.value == value:
            return one.title
    if isinstance(value, bool):
        return say("on") if value else say("off")
    if isinstance(value, int | float):
        is_special = declared.special is not None and value == declared.minimum
        return declared.special if is_special and declared.special is not None else value
    is_list = isinstance(value, tuple)
    lines = cast("tuple[str, ...]", value) if is_list else str(value).splitlines()
    return " ".join(lines) or say("empty")


def problem(group: type[Any], name: str, value: object) -> Wording | None:
    """Return why `value` cannot be the setting `name` of `group`, or None if it can."""
    declared = declaration(group, name)
    expected = get_type_hints(group)[name]
    if not _has_type(value, expected):
        return say(
            "“{title:words}” cannot be {value}.", title=str(declared.title), value=str(value)[:80]
        )
    if declared.choices and value not in {c.value for c in declared.choices}:
        return say(
            "“{title:words}” cannot be {value}.", title=str(declared.title), value=str(value)[:80]
        )
    if isinstance(value, int | float):
        low, high = declared.minimum, declared.maximum
        if (low is not None and not value >= low) or (high is not None and not value <= high):
            return say(
                "“{title:words}” must be between {low} and {high}.",
                title=str(declared.title), low=low or 0, high=high or 0,
            )  # fmt: skip
    return None


def _has_type(value: object, expected: object) -> bool:
    if expected is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if expected is int:
        return isinstance(value, int) and not isinstance(value, bool)
    if expected == tuple[str, ...]:
        return isinstance(value, tuple) and all(
            isinstance(item, str) for item in cast("tuple[object, ...]", value)
        )
    return isinstance(value, cast("type", expected))


def read_group(group: type[Group], stored: Mapping[str, object]) -> tuple[Group, list[str]]:
    """Build a group of settings from `stored`; what is unknown or invalid keeps its default.

    Returns the group and the names of the entries that were not used.
    """
    good: dict[str, object] = {}
    refused: list[str] = []
    names = {f.name for f in dataclasses.fields(cast(Any, group))}
    for name, value in stored.items():
        found = tuple(cast("list[object]", value)) if isinstance(value, list) else value
        if name in names and problem(group, name, found) is None:
            good[name] = found
        else:
            refused.append(name)
    return group(**good), refused
