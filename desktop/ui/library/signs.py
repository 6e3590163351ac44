"""Which sign stands over an answer that the hub did not give."""

from __future__ import annotations

from desktop.session.search import Trouble

_SIGNS = {
    Trouble.OFFLINE: "cloud-off",
    Trouble.BUSY: "cloud-off",
    Trouble.TOKEN: "lock",
    Trouble.GATED: "lock",
    Trouble.LOCKED: "shield-check",
    Trouble.MISSING: "search",
    Trouble.ADDRESS: "search",
}


def sign_of(trouble: Trouble) -> str:
    """Return the name of an icon."""
    return _SIGNS.get(trouble, "triangle-alert")
