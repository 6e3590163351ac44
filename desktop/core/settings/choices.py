"""What a person chose otherwise than the defaults, and the ways back from it and to it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any, NamedTuple, cast

from desktop.core.settings.declaring import declaration
from desktop.core.settings.groups import Settings


class Chosen(NamedTuple):
    """A setting `name` of a `group` that has another `value` than its default."""

    group: str
    name: str
    value: object

    @property
    def protects(self) -> bool:
        """Return whether a reset of all settings leaves it alone."""
        return declaration(_classes()[self.group], self.name).protects


def chosen_in(settings: Settings) -> tuple[Chosen, ...]:
    """Return everything that differs from its default, in the order of the groups."""
    return tuple(
        Chosen(group, field.name, getattr(values, field.name))
        for group, cls in _classes().items()
        for values, defaults in [(getattr(settings, group), cls())]
        for field in dataclasses.fields(cls)
        if getattr(values, field.name) != getattr(defaults, field.name)
    )


def without(settings: Settings, chosen: Iterable[Chosen]) -> Settings:
    """Return the settings with the defaults in place of what was chosen."""
    classes = _classes()
    return put_back(
        settings, [one._replace(value=getattr(classes[one.group](), one.name)) for one in chosen]
    )


def put_back(settings: Settings, chosen: Iterable[Chosen]) -> Settings:
    """Return the settings with these values; all others stay as they are."""
    for group, name, value in chosen:
        changed = dataclasses.replace(getattr(settings, group), **{name: value})
        settings = dataclasses.replace(settings, **{group: changed})
    return settings


def _classes() -> dict[str, type[Any]]:
    default = Settings()
    return {
        field.name: cast("type[Any]", type(getattr(default, field.name)))
        for field in dataclasses.fields(Settings)
    }
