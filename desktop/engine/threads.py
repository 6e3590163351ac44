"""How many threads think, so that a busy neighbour does not bring them all to a halt.

llama.cpp's threads meet at a barrier after every operation, many thousand times a second, and wait
there by spinning. That is fastest while each has a core to itself. As soon as another program
takes one of their cores, all of them wait for the one that is not running, and the speed falls to
a few percent. One thread fewer avoids that, and `llama_set_n_threads` costs next to nothing; so
the engine watches how much of the processor other programs use, and leaves them that.
"""

from __future__ import annotations

import math
import os
import time
from dataclasses import dataclass

import psutil

LOOK_EVERY_SECONDS = 0.25
# While nothing is asked, for an answer should know from its beginning what others do.
IDLE_LOOK_SECONDS = 1.0

# How long fewer threads than wanted think before all of them are tried for one look. Beside a
# program of the same rank that costs some 2 % of the speed; beside one of a lower rank, to which
# the system gives next to nothing as soon as we want the core, it wins the lost half back. The rank
# cannot be read: Linux weighs whole sessions against each other, whatever their nice values.
RETRY_SECONDS = 4.0

# Where llama.cpp is built with GCC's OpenMP (libgomp), its threads spin for a moment and then
# sleep. Read once, when the library is loaded. Measured by tests/bench/bench_neighbour.py.
WAITING = (("OMP_WAIT_POLICY", "PASSIVE"), ("GOMP_SPINCOUNT", "100000"))


def physical_cores() -> int:
    """Return the physical cores that this process may use, at least 1."""
    physical = psutil.cpu_count(logical=False) or psutil.cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        return max(1, min(physical, len(os.sched_getaffinity(0))))
    return physical


@dataclass(frozen=True, slots=True)
class Load:
    """The processor time used up to a moment, in seconds: by all programs, and by this one."""

    moment: float
    everyone: float
    own: float

    @classmethod
    def now(cls) -> Load:
        """Read the counters of the system and of this process."""
        times = psutil.cpu_times()
        idle = times.idle + getattr(times, "iowait", 0.0)
        # Linux counts the time of virtual machines twice, as guest and as user.
        guests = getattr(times, "guest", 0.0) + getattr(times, "guest_nice", 0.0)
        return cls(time.perf_counter(), sum(times) - idle - guests, time.process_time())

    def others_since(self, before: Load) -> float:
        """Return how many cores, on average, other programs kept busy since `before`."""
        elapsed = self.moment - before.moment
        if elapsed <= 0:
            return 0.0
        return max(0.0, (self.everyone - before.everyone - (self.own - before.own)) / elapsed)


def fitting(wanted: int, logical_cores: int, others: float) -> int:
    """Return how many of `wanted` threads find a core that `others` leave free, at least 1.

    Less than half a core is ordinary background and costs nothing.
    """
    return max(1, min(wanted, int(logical_cores - others + 0.5)))


class ThreadCount:
    """Decides, a few times a second, how many threads should think."""

    def __init__(self) -> None:
        self._wanted = 1
        self._cores = psutil.cpu_count() or 1
        # Cores that other programs kept busy, the last two times. What they do for a moment only
        # (our own window, when a question is sent) costs less than a thread for a quarter second.
        self._others = (0.0, 0.0)
        self._seen = Load.now()
        self._full_at = 0.0  # when all threads that are wanted were thinking last

    @property
    def count(self) -> int:
        """Return how many threads should think, as far as is known."""
        return fitting(self._wanted, self._cores, min(self._others))

    def begin(self, wanted: int) -> int:
        """Begin an answer with at most `wanted` threads, by what was seen until now."""
        self._wanted = wanted
        self._full_at = time.perf_counter()
        return self.look(self._full_at)

    def look(self, now: float) -> int:
        """Return the count for now (`time.perf_counter()`), looking anew if it is time to."""
        if now - self._seen.moment >= LOOK_EVERY_SECONDS:
            load = Load.now()
            self._others = (self._others[1], load.others_since(self._seen))
            self._seen = load
            if self.count < self._wanted and now - self._full_at >= RETRY_SECONDS:
                self._others = (0.0, math.inf)  # all now, and then as the next look says
            if self.count == self._wanted:
                self._full_at = now
        return self.count
