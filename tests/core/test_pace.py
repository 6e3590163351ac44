from __future__ import annotations

from desktop.core.pace import WINDOW, Pace


def test_the_speed_is_that_of_the_last_seconds() -> None:
    pace = Pace()
    assert pace.see(0.0, 0) == 0.0
    assert pace.see(1.0, 100) == 100.0
    for second in range(2, 40):
        pace.see(float(second), 100)
    assert pace.see(40.0, 100) == 0.0
    assert pace.see(41.0, 100 + 8 * round(WINDOW)) > 0


def test_a_rest_does_not_count() -> None:
    pace = Pace()
    pace.see(0.0, 0)
    pace.see(1.0, 100)
    pace.forget()
    assert pace.see(1000.0, 100) == 0.0
    assert pace.see(1001.0, 300) == 200.0


def test_what_goes_down_begins_anew() -> None:
    pace = Pace()
    pace.see(0.0, 500)
    pace.see(1.0, 900)
    assert pace.see(2.0, 100) == 0.0
    assert pace.see(3.0, 150) == 50.0
