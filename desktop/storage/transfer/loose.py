"""JSON of which nobody says what types it has: asked for what is wanted, never trusted."""

from __future__ import annotations

from typing import Any, TypeAlias, cast

Object: TypeAlias = dict[str, Any]


def text_in(value: object, name: str) -> str:
    """Return the text that an object has under `name`; empty if there is none."""
    found = object_of(value).get(name)
    return found if isinstance(found, str) else ""


def object_of(value: object) -> Object:
    """Return `value` if it is an object, else an empty one."""
    return cast("Object", value) if isinstance(value, dict) else {}


def items_of(value: object) -> list[Any]:
    """Return `value` if it is an array, else an empty one."""
    return cast("list[Any]", value) if isinstance(value, list) else []
