"""The queue of downloads: a few at a time, each in a hub process of its own."""

from __future__ import annotations

import dataclasses
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.core.downloads import (
    Done,
    Download,
    Failed,
    Order,
    Paused,
    Running,
    State,
    Verifying,
    Waiting,
)
from desktop.core.errors import FiresideError, StorageError
from desktop.core.shelf import Elsewhere, Item, Origin, Place
from desktop.hub import protocol
from desktop.hub.protocol import Trouble
from desktop.session.fetching import Fetched, Fetching, bytes_there, discard
from desktop.session.outside import Outside
from desktop.session.preferences import Preferences
from desktop.session.shelving import Shelving
from desktop.storage.hashes import of_parts
from desktop.storage.queue import Queue

# After these it goes on where it was, once the person has seen to it.
_PAUSING = {Trouble.FULL, Trouble.OFFLINE, Trouble.BUSY, Trouble.LOCKED}


class Downloads(QObject):
    """What is being fetched, and what waits for it; kept from one start of Fireside to the next.

    A paused or cancelled download ends at once, for its process is killed.
    """

    changed = Signal(object)  # tuple[Download, ...] in their order: one came, went, or moved
    progressed = Signal(object)  # Download: the state or the bytes of one
    arrived = Signal(object)  # Download that is done, once its model is on the shelf
    failed = Signal(object)  # FiresideError: the list itself could not be kept

    def __init__(
        self,
        outside: Outside,
        queue: Queue,
        shelving: Shelving,
        preferences: Preferences,
        reserve: int = protocol.RESERVE,
        parent: QObject | None = None,
    ) -> None:
        """Take the folder of `shelving`; `reserve` bytes of its disk are left free."""
        super().__init__(parent)
        self._reserve = reserve
        self._outside = outside
        self._queue = queue
        self._shelving = shelving
        self._preferences = preferences
        self._all: dict[int, Download] = {}  # in their order
        self._fetching: dict[int, Fetching] = {}  # those with a process, dying ones too
        self._cancelled: dict[int, Download] = {}  # whose processes are dying
        self._settling: set[int] = set()  # fetched, and on their way onto the shelf
        self._closed = False
        preferences.changed.connect(self._on_settings_changed)

    @property
    def downloads(self) -> tuple[Download, ...]:
        """Return all downloads, the next one first; those that are done stay until cleared."""
        return tuple(self._all.values())

    def begin(self, *, goes_on: bool = False) -> None:
        """Read the list of the last time; it waits as paused, or goes on if the person chose so.

        `goes_on`: it goes on whatever they chose, for it was interrupted a moment ago.
        """
        goes_on = goes_on or self._preferences.settings.library.resume_downloads
        try:
            kept = self._queue.downloads()
        except StorageError as error:
            self.failed.emit(error)
            return
        for download in kept:
            state = download.state
            if isinstance(state, Waiting) and not goes_on:
                state = Paused()
            self._all[download.id] = dataclasses.replace(download, state=state)
            if isinstance(state, Waiting | Paused):
                self._outside.tasks.run(
                    partial(bytes_there, download),
                    partial(self._on_measured, download.id),
                    lambda _error: None,
                )
        self._tell_all()
        self._start_next()

    def add(self, order: Order) -> int | None:
        """Put a download at the end of the queue and return its id; one that is there goes on.

        None when the queue could not be kept, which `failed` tells.
        """
        for known in self._all.values():
            if known.order.repo == order.repo and known.order.pieces == order.pieces:
                self.resume(known.id)
                return known.id
        try:
            new = self._queue.add(order, self._shelving.folder)
        except StorageError as error:
            self.failed.emit(error)
            return None
        self._all[new.id] = new
        self._tell_all()
        self._start_next()
        return new.id

    def pause(self, download: int) -> None:
        """Stop a download at once; what it has fetched is kept."""
        if isinstance(self._state(download), Waiting | Running | Verifying):
            self._become(download, Paused())
            self._stop(download)
            self._start_next()

    def resume(self, download: int) -> None:
        """Let a paused or failed download go on, when it is its turn."""
        if isinstance(self._state(download), Paused | Failed):
            self._become(download, Waiting())
            self._start_next()

    def cancel(self, download: int) -> None:
        """Stop a download, delete what it has fetched so far, and take it off the list."""
        known = self._all.get(download)
        if known is None or download in self._settling:
            return
        del self._all[download]
        self._keep(partial(self._queue.remove, download))
        if not isinstance(known.state, Done):
            self._cancelled[download] = known
            if download in self._fetching:
                self._stop(download)
            else:
                self._discard(download)
        self._tell_all()
        self._start_next()

    def move(self, download: int, place: int) -> None:
        """Put a download at `place` in the order, from 0."""
        if download in self._all:
            order = [known for known in self._all if known != download]
            order.insert(place, download)
            self._all = {known: self._all[known] for known in order}
            self._keep(partial(self._queue.arrange, tuple(order)))
            self._tell_all()
            self._start_next()

    def clear(self) -> None:
        """Take those that are done off the list; their files stay."""
        for known in self.downloads:
            if isinstance(known.state, Done):
                del self._all[known.id]
                self._keep(partial(self._queue.remove, known.id))
        self._tell_all()

    def pause_all(self) -> None:
        """Stop all of them."""
        for known in reversed(self.downloads):  # so that none begins when another one stops
            self.pause(known.id)

    def close(self) -> None:
        """Stop all processes, and keep what was fetched. Nothing more is begun.

        What was running is kept as that: it goes on next time, if the person chose so.
        """
        self._closed = True
        for known in self.downloads:
            if not isinstance(known.state, Done | Failed | Paused):
                self._keep(partial(self._queue.keep, known))
        for download in tuple(self._fetching):
            self._stop(download)

    def _start_next(self) -> None:
        most = self._preferences.settings.library.downloads_at_once
        for known in self.downloads:
            if self._closed or len(self._fetching) >= most:
                return
            if isinstance(known.state, Waiting) and known.id not in self._fetching:
                self._start(known)

    def _start(self, download: Download) -> None:
        fetching = Fetching(self._outside, download, self._reserve, self)
        self._fetching[download.id] = fetching
        fetching.became.connect(partial(self._on_became, download.id))
        fetching.arrived.connect(partial(self._on_fetched, download.id))
        fetching.failed.connect(partial(self._on_failed, download.id))
        fetching.ended.connect(partial(self._on_ended, download.id))
        self._become(download.id, Running())
        fetching.begin()

    def _stop(self, download: int) -> None:
        if download in self._fetching:
            self._fetching[download].kill()

    def _on_became(self, download: int, state: State, fetched: int) -> None:
        known = self._all.get(download)
        if known is not None and isinstance(known.state, Waiting | Running | Verifying):
            there = known.fetched if fetched < 0 else fetched
            self._all[download] = new = dataclasses.replace(known, state=state, fetched=there)
            self.progressed.emit(new)

    def _on_failed(self, download: int, event: protocol.Failed) -> None:
        if isinstance(self._state(download), Waiting | Running | Verifying):
            stops = event.kind in _PAUSING
            kind = Paused if stops else Failed
            self._become(download, kind(event.message, event.hint))

    def _on_fetched(self, download: int, fetched: Fetched) -> None:
        known = self._all.get(download)
        if known is None or not isinstance(known.state, Waiting | Running | Verifying):
            return
        self._settling.add(download)
        self._become(download, Verifying(), known.order.size)
        order = known.order
        origin = Origin(order.repo, order.pieces[0].file, fetched.commit, order.licence)
        found = Elsewhere(
            fetched.paths[0],
            Place.OWN,
            "",
            order.size,
            order.kind,
            of_parts(fetched.digests),
            origin,
        )
        self._shelving.take_in(
            found,
            partial(self._on_shelved, download, fetched.paths[0]),
            partial(self._on_not_shelved, download, fetched.paths[0]),
        )

    def _on_shelved(self, download: int, path: str, item: Item) -> None:
        known = self._all[download]
        order = dataclasses.replace(known.order, kind=item.kind)  # its header knows better
        self._all[download] = dataclasses.replace(known, order=order)
        self._settle(download, Done(path, item.id))

    def _on_not_shelved(self, download: int, path: str, error: FiresideError) -> None:
        order = self._all[download].order
        if order.pieces[0].file.endswith(".gguf"):
            self._settle(download, Failed(error.message, error.hint))
        else:  # an adapter that is yet to be converted
            self._settle(download, Done(path))

    def _settle(self, download: int, state: State) -> None:
        self._settling.discard(download)
        self._become(download, state)
        if isinstance(state, Done):
            self.arrived.emit(self._all[download])

    def _on_ended(self, download: int) -> None:
        fetching = self._fetching.pop(download, None)
        if fetching is None:
            return
        if download in self._cancelled:
            self._discard(download)
        fetching.deleteLater()
        self._start_next()

    def _on_measured(self, download: int, there: int) -> None:
        known = self._all.get(download)
        if known is not None and download not in self._fetching and there != known.fetched:
            self._all[download] = new = dataclasses.replace(known, fetched=there)
            self.progressed.emit(new)

    def _discard(self, download: int) -> None:
        gone = self._cancelled.pop(download)
        shelved = {item.path for item in self._shelving.items}
        self._outside.tasks.run(partial(discard, gone, shelved), lambda _: None, self.failed.emit)

    def _state(self, download: int) -> State | None:
        known = self._all.get(download)
        return known.state if known else None

    def _become(self, download: int, state: State, fetched: int | None = None) -> None:
        known = self._all[download]
        there = known.fetched if fetched is None else fetched
        self._all[download] = new = dataclasses.replace(known, state=state, fetched=there)
        self._keep(partial(self._queue.keep, new))
        self.progressed.emit(new)

    def _keep(self, write: partial[None]) -> None:
        try:
            write()
        except StorageError as error:
            self.failed.emit(error)

    def _tell_all(self) -> None:
        self.changed.emit(self.downloads)

    def _on_settings_changed(self) -> None:
        self._start_next()
