"""What commands print: tables and JSON on standard output, progress on standard error."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable, Sequence
from types import TracebackType
from typing import Any, Self

from desktop.core.pace import Pace
from desktop.core.wording import size

_EVERY = 0.2  # seconds between two states of the progress


def print_json(value: Any) -> None:
    """Print one value as JSON."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def print_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows in columns, with their titles; nothing at all if there are no rows."""
    lines = [tuple(row) for row in rows]
    if not lines:
        return
    widths = [max(len(row[at]) for row in (tuple(head), *lines)) for at in range(len(head))]
    for row in (tuple(head), *lines):
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        print("  ".join(cells).rstrip())


class Bar:
    """One line of progress on standard error, where that is a terminal; a context manager."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._pace = Pace()
        self._shown = 0.0
        self._is_open = False
        self._terminal = sys.stderr.isatty()

    def show(self, done: int) -> None:
        """Show that so many bytes are done."""
        now = time.monotonic()
        speed = self._pace.see(now, done)
        if now - self._shown < _EVERY and done < self._total:
            return
        self._shown = now
        share = f"{100 * done / self._total:3.0f} %" if self._total else ""
        left = f", {_time(max(0, self._total - done) / speed)} left" if speed > 0 else ""
        self._print(f"{share} {size(done)} of {size(self._total)}, {size(speed)}/s{left}")

    def say(self, words: str) -> None:
        """Show a sentence in place of the progress."""
        self._pace.forget()
        self._print(words)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the line."""
        if self._is_open:
            print(file=sys.stderr)

    def _print(self, line: str) -> None:
        if self._terminal:
            print(f"\r{line}\x1b[K", end="", file=sys.stderr, flush=True)
            self._is_open = True


def _time(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
