"""Versions of Fireside that are published, compared with this one."""

from __future__ import annotations

import re

# Of the parts of a version, which are compared as numbers; what is behind them is not looked at.
_VERSION = re.compile(r"v?(\d{1,6}(?:\.\d{1,6}){0,3})(?:[-+.a-z][\w.+-]{0,40})?", re.IGNORECASE)
# Where new versions are announced, in the absence of another address in the settings. Fireside has
# no release page of its own yet.
ADDRESS = ""


def numbers(version: str) -> tuple[int, ...] | None:
    """Return the numbers of a version, without zeros at its end; None if it is none."""
    match = _VERSION.fullmatch(version.strip())
    if match is None:
        return None
    found = [int(part) for part in match[1].split(".")]
    while found and found[-1] == 0:
        found.pop()
    return tuple(found)


def is_newer(found: str, here: str) -> bool:
    """Return whether version `found` comes after version `here`."""
    there, ours = numbers(found), numbers(here)
    return there is not None and ours is not None and there > ours
