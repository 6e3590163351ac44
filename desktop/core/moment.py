"""Moments as a person's clock and calendar show them."""

from __future__ import annotations

from datetime import UTC, datetime


def local_moment(seconds: float) -> datetime:
    """Return when `seconds` since 1970 are, in this computer's time zone.

    What no calendar has becomes 1970: times may come from strangers' files.
    """
    return utc_moment(seconds).astimezone()


def utc_moment(seconds: float) -> datetime:
    """Return when `seconds` since 1970 are, in UTC; what no calendar has becomes 1970.

    Years 1 and 9999 count as such, for beside them a time zone leads out of the calendar.
    """
    try:
        found = datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return _EPOCH
    return found if 1 < found.year < 9999 else _EPOCH


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
