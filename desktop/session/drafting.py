"""Drafting: what is typed and not sent is kept while it is typed, so that a crash takes little."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing, suppress
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.chat import FIRST_TEMPORARY
from desktop.core.errors import FiresideError, StorageError
from desktop.session.tasks import Task, Tasks
from desktop.storage.database import Database
from desktop.storage.drafts import Drafts, Typed

SAVE_MS = 1000  # how far behind the database may be while somebody types


class Drafting(QObject):
    """Keeps what is typed and not sent, off the main thread, and only what has changed.

    What belongs to a temporary conversation is never kept.
    """

    failed = Signal(object)  # FiresideError: it could not be kept; told once until it can again

    def __init__(
        self,
        database: Database,
        look: Callable[[], Typed],
        *,
        save_ms: int = SAVE_MS,
        parent: QObject | None = None,
    ) -> None:
        """`look` tells what is typed now."""
        super().__init__(parent)
        self._database = database
        self._look = look
        self._tasks = Tasks(1, self)
        self._kept: Typed | None = None  # until it was recalled
        self._saving: Task | None = None
        self._fails = False
        self._closed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(save_ms)
        self._timer.timeout.connect(self.save)

    def recall(self) -> Typed:
        """Return what was typed another day, to be replaced from now on. Raises StorageError."""
        self._kept = kept = Drafts(self._database).all()
        return kept

    def save_soon(self) -> None:
        """Keep what is typed within `save_ms`, however long the person goes on typing."""
        if not self._closed and not self._timer.isActive():
            self._timer.start()

    def save(self) -> None:
        """Keep what is typed now, if it has changed."""
        self._timer.stop()
        if self._closed or self._kept is None:
            return
        if self._saving is not None and not self._saving.is_over:
            self._timer.start()  # one after the other, so that the newest is the last
            return
        typed = self._typed()
        if typed != self._kept:
            work = partial(self._write, typed, self._kept)
            done = partial(self._on_saved, typed)
            self._saving = self._tasks.run(work, done, self._on_failed)

    def close(self) -> None:
        """Keep what is typed now before this returns, and nothing any more."""
        self._closed = True
        self._timer.stop()
        self._tasks.close()
        if self._kept is not None:
            drafts = Drafts(self._database)
            with suppress(StorageError):  # nothing can be told any more
                drafts.keep(self._typed(), drafts.all())

    def _typed(self) -> Typed:
        """Return what is typed, without blank messages and all that is temporary."""
        typed = self._look()
        return Typed(
            {
                key: text
                for key, text in typed.messages.items()
                if text.strip() and (key is None or key < FIRST_TEMPORARY)
            },
            {key: text for key, text in typed.edits.items() if key < FIRST_TEMPORARY},
        )

    def _write(self, typed: Typed, before: Typed) -> None:
        """Run in the pool's thread."""
        with closing(self._database.beside()) as beside:
            Drafts(beside).keep(typed, before)

    def _on_saved(self, typed: Typed, _nothing: None) -> None:
        self._fails = False
        self._kept = typed

    def _on_failed(self, error: FiresideError) -> None:
        if not self._fails:
            self._fails = True
            self.failed.emit(error)
        self.save_soon()  # whether or not anything else is typed
