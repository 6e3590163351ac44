"""Searching in all conversations while the person types: the newest query wins."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import FiresideError, StorageError
from desktop.core.found import Found, Order
from desktop.core.query import Query
from desktop.session.tasks import Tasks
from desktop.storage.database import Database
from desktop.storage.finder import Backlog, Finder


class Finding(QObject):
    """Asks the index in a thread of its own, and takes older messages into it meanwhile."""

    found = Signal(object, object)  # Query, Found
    failed = Signal(object)  # FiresideError
    backlog_changed = Signal(float)  # how much of the older messages can be found, 0 to 1

    def __init__(self, database: Database, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._database = database
        self._tasks = Tasks(1, self)
        self._reader: Database | None = None
        self._writer: Database | None = None
        self._number = 0  # of the last query
        self._query, self._order = Query(), Order.NEWEST
        self._backlog = 0  # messages, when it was first looked at
        self._share = 1.0
        self._closed = False

    @property
    def share(self) -> float:
        """Return how much of the messages of an older Fireside can be found, 0 to 1."""
        return self._share

    def begin(self) -> None:
        """Take what an older Fireside has left into the index, a little at a time."""
        self._run(lambda: self._of_writer().remaining, self._on_backlog)

    def ask(self, typed: str, order: Order) -> None:
        """Search for what was typed; `found` follows, unless something else is asked first."""
        self._query, self._order = Query.of(typed), order
        self._search()

    def _search(self) -> None:
        self._number += 1
        if self._reader is not None:
            self._reader.interrupt()
        number, query = self._number, self._query
        if not query.terms:
            self.found.emit(query, Found())
            return
        self._tasks.run(
            partial(self._find, number, query, self._order),
            partial(self._on_found, number, query),
            partial(self._on_failed, number),
        )

    def close(self) -> None:
        """End what is being searched for, and all connections."""
        self._closed = True
        self._number += 1
        if self._reader is not None:
            self._reader.interrupt()
        self._tasks.close()
        for connection in (self._reader, self._writer):
            if connection is not None:
                connection.close()

    # In the thread

    def _find(self, number: int, query: Query, order: Order) -> Found | None:
        if number != self._number:
            return None  # something else was asked for since
        if self._reader is None:
            self._reader = self._database.reader()
        try:
            return Finder(self._reader).find(query, order)
        except StorageError:
            if number != self._number:
                return None  # interrupted
            raise

    def _of_writer(self) -> Backlog:
        if self._writer is None:
            self._writer = self._database.beside()
        return Backlog(self._writer)

    # On the main thread

    def _run(self, work: Callable[[], int], done: Callable[[int], None]) -> None:
        if not self._closed:
            self._tasks.run(work, done, self._on_backlog_failed)

    def _on_backlog(self, remaining: int) -> None:
        self._backlog = self._backlog or remaining
        share = 1.0 - remaining / self._backlog if self._backlog else 1.0
        if share != self._share:
            self._share = share
            self.backlog_changed.emit(share)
        if remaining:
            self._run(lambda: self._of_writer().take_some(), self._on_backlog)
        elif self._writer is not None:
            self._writer.close()
            self._writer = None
            if self._backlog and self._query.terms:
                self._search()  # there is more to be found than before

    def _on_backlog_failed(self, error: FiresideError) -> None:
        self.failed.emit(error)  # the rest is taken in after the next start

    def _on_found(self, number: int, query: Query, found: Found | None) -> None:
        if number == self._number and found is not None:
            self.found.emit(query, found)

    def _on_failed(self, number: int, error: FiresideError) -> None:
        if number == self._number:
            self.failed.emit(error)
