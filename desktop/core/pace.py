"""How fast something comes, over the last seconds."""

from __future__ import annotations

from collections import deque

WINDOW = 8.0  # seconds that the speed is an average of


class Pace:
    """Counts what is there by time; both must never go down, or it begins anew."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()

    def see(self, now: float, there: int) -> float:
        """Take note that so many are there at `now` (seconds); return how many come a second."""
        if self._seen and (there < self._seen[-1][1] or now < self._seen[-1][0]):
            self._seen.clear()
        self._seen.append((now, there))
        while len(self._seen) > 2 and now - self._seen[1][0] >= WINDOW:
            self._seen.popleft()
        began, had = self._seen[0]
        return (there - had) / (now - began) if now > began else 0.0

    def forget(self) -> None:
        """Begin anew, after a rest that should not count."""
        self._seen.clear()
