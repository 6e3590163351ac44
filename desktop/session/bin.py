"""The trash as the person sees it: looked into, restored from, emptied by hand and by time."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import closing

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.chat import Folder
from desktop.core.errors import FiresideError
from desktop.core.wording import say_n
from desktop.session.conversations import Conversations
from desktop.session.deeds import Deeds, Steps
from desktop.storage.database import Database
from desktop.storage.trash import HALF_DAYS, KEPT_DAYS, Trash, Trashed

_DAY = 86_400.0  # seconds
_LOOK_EVERY_MS = 6 * 3_600_000


class Bin(QObject):
    """Everything that was deleted in the last KEPT_DAYS days. Methods raise StorageError."""

    changed = Signal(object)  # tuple[Trashed, ...], what was deleted last first
    deeds_changed = Signal(object)  # tuple[Deed, ...]: what is being removed for good
    failed = Signal(object)  # FiresideError

    kept_days = KEPT_DAYS

    def __init__(
        self,
        database: Database,
        conversations: Conversations,
        *,
        clock: Callable[[], float] = time.time,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._database = database
        self._trash = Trash(database)
        self._conversations = conversations
        self._clock = clock
        self._watched = False
        self._deeds = Deeds(self)
        self._deeds.changed.connect(self.deeds_changed)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.clear_old)
        conversations.removed.connect(self._on_changed_elsewhere)
        conversations.undo_changed.connect(self._on_changed_elsewhere)

    @property
    def contents(self) -> tuple[Trashed, ...]:
        """Return what is in the trash, what was deleted last first."""
        return self._trash.contents()

    def begin(self) -> None:
        """Remove what is older than KEPT_DAYS days, now and from time to time."""
        self.clear_old()
        self._timer.start()

    def look(self) -> None:
        """Tell what is in the trash, now and whenever that changes."""
        self._watched = True
        self.changed.emit(self.contents)

    def look_away(self) -> None:
        """Tell of changes no more."""
        self._watched = False

    def days_left(self, thing: Trashed) -> int:
        """Return in how many days something is removed by itself."""
        return max(0, KEPT_DAYS - int((self._clock() - thing.since) / _DAY))

    def restore(self, things: Sequence[Trashed]) -> None:
        """Bring things back to where they were."""
        for thing in things:
            if isinstance(thing.what, Folder):
                self._conversations.restore_folder(thing.what.id)
            else:
                self._conversations.restore(thing.what.id)
        self._conversations.forget_deletion()
        self._on_changed_elsewhere()

    def remove(self, things: Sequence[Trashed]) -> None:
        """Remove things for good, off the main thread."""
        if things:
            self._conversations.forget_deletion()
            self._begin(tuple(things))

    def empty(self) -> None:
        """Remove all that is in the trash for good."""
        self.remove(self.contents)

    def clear_old(self) -> None:
        """Remove what has been in the trash for long enough, and what a crash left half there."""
        now = self._clock()
        old = self._trash.older_than(now - KEPT_DAYS * _DAY)
        old += self._trash.halves(now - HALF_DAYS * _DAY)
        if old:
            self._begin(old)

    def cancel(self, number: int) -> None:
        """Let a removal stop; what is gone by then is gone."""
        self._deeds.cancel(number)

    def close(self) -> None:
        """Stop removing; what is left is removed another time."""
        self._timer.stop()
        self._deeds.close()

    def _begin(self, things: tuple[Trashed, ...]) -> None:
        def work(steps: Steps) -> int:
            with closing(self._database.beside()) as beside:
                return Trash(beside).remove(things, steps.stop, steps.progress(len(things)))

        title = say_n(
            "Removing one thing for good", "Removing {count:count} things for good", len(things)
        )
        self._deeds.begin(title, 0, work, self._on_removed, self._on_failed)

    def _on_removed(self, _gone: int) -> None:
        self._on_changed_elsewhere()

    def _on_failed(self, error: FiresideError) -> None:
        self._on_changed_elsewhere()
        self.failed.emit(error)

    def _on_changed_elsewhere(self, _what: object = None) -> None:
        if self._watched:
            self.changed.emit(self.contents)
