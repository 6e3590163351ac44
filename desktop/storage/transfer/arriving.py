"""Conversations as they arrive: read from a file and put into the history, one at a time.

What has arrived stays, whatever happens to the rest; of a half one nothing is to be seen.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

from desktop.core.record import Arrival, Flaw
from desktop.core.wording import say_n
from desktop.storage.records import Records
from desktop.storage.transfer.reading import Program, Read, Reader, nothing_found
from desktop.storage.transfer.sources import StoppedError

MOST_FLAWS = 200  # that are listed; the rest are counted


def arrive(
    records: Records, path: Path, now: float, stop: Event, tell: Callable[[float], None]
) -> Arrival:
    """Bring in the conversations of the file at `path`; `tell` hears the share that is done.

    What is in the history already is not brought in again. Once `stop` is set no more are brought
    in. Raises StorageError if the file cannot be read, or has nothing that can be.
    """
    arriving = _Arriving(records, now, stop)
    reader = Reader(path, stop)
    stopped = False
    try:
        for item in reader:  # which stops at the next bytes that it would read
            arriving.take(item)
            tell(min(1.0, reader.source.read / max(1, reader.source.size)))
    except StoppedError:
        stopped = True
    if not stopped and arriving.program is None:
        raise nothing_found(path.name)
    return arriving.result(stopped=stopped)


class _Arriving:
    """Counts what has come so far."""

    def __init__(self, records: Records, now: float, stop: Event) -> None:
        self.program: Program | None = None
        self._records = records
        self._now = now
        self._stop = stop
        self._ids: list[int] = []
        self._messages = self._known = self._unnamed = 0
        self._flaws: list[Flaw] = []

    def take(self, item: Read | Flaw) -> None:
        if isinstance(item, Flaw):
            self._note(item)
            return
        self.program = self.program or item.program
        record = item.record
        if item.lost:
            why = say_n(
                "One of its messages could not be read.",
                "{count:count} of its messages could not be read.",
                item.lost,
            )
            self._note(Flaw.of(record.conversation.title, why))
        if not record.tree.nodes:
            return
        if self._records.has(record):
            self._known += 1
            return
        planted = self._records.plant(record, self._now, self._stop)
        if not planted:
            return
        self._ids.append(planted)
        self._messages += len(record.tree.nodes)

    def result(self, *, stopped: bool) -> Arrival:
        program = self.program
        return Arrival(
            conversations=len(self._ids),
            messages=self._messages,
            known=self._known,
            flaws=tuple(self._flaws),
            unnamed=self._unnamed,
            stopped=stopped,
            source=program.name if program else "",
            verified=program.verified if program else True,
            ids=tuple(self._ids),
        )

    def _note(self, flaw: Flaw) -> None:
        if len(self._flaws) < MOST_FLAWS:
            self._flaws.append(flaw)
        else:
            self._unnamed += 1
