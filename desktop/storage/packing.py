"""How values become text that can be stored, and values again: JSON in UTF-8."""

from __future__ import annotations

import logging
from typing import Any, TypeVar, cast

import msgspec

Stored = TypeVar("Stored")

_log = logging.getLogger(__name__)


def storable(text: str) -> str:
    """Return `text` as UTF-8 can hold it.

    Halves of a character, from a pasted text or a file name that is no UTF-8, become the sign for
    a lost character.
    """
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def packed(value: object) -> str:
    """Return a value of the core as JSON."""
    try:
        return msgspec.json.encode(value).decode()
    except UnicodeEncodeError:
        return msgspec.json.encode(_storable(msgspec.to_builtins(value))).decode()


def unpacked(content: str, kind: type[Stored]) -> Stored | None:
    """Read what `packed` gave; None and a word in the log for what cannot be read.

    One damaged or outdated detail must not keep a whole conversation from opening.
    """
    try:
        return msgspec.json.decode(content, type=kind)
    except msgspec.MsgspecError:
        _log.warning("a stored %s cannot be read", kind.__name__)
        return None


def _storable(value: Any) -> Any:
    match value:
        case str():
            return storable(value)
        case dict():
            entries = cast("dict[str, Any]", value)
            return {storable(name): _storable(entry) for name, entry in entries.items()}
        case list() | tuple():
            return [_storable(entry) for entry in cast("list[Any]", value)]
        case _:
            return value
