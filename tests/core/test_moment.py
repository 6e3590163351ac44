"""Moments from strangers' files."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop.core.moment import local_moment, utc_moment


def test_a_moment_is_the_same_in_both_zones() -> None:
    noon = datetime(2026, 11, 25, 12, tzinfo=UTC)
    assert utc_moment(noon.timestamp()) == noon
    assert local_moment(noon.timestamp()) == noon


@pytest.mark.parametrize(
    "seconds", [1e300, -1e300, 1e12, float("nan"), float("inf"), -62135596800.0, 253402300799.0]
)
def test_what_no_calendar_has_becomes_1970(seconds: float) -> None:
    assert utc_moment(seconds) == datetime(1970, 1, 1, tzinfo=UTC)
    assert local_moment(seconds).timestamp() == 0
