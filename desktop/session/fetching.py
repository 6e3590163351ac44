"""One download that is under way: its pieces fetched one after another, each by an errand."""

from __future__ import annotations

import time
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.core.downloads import Download, Order, Running, State, Verifying, Waiting
from desktop.core.errors import FiresideError, StorageError
from desktop.core.pace import Pace
from desktop.core.wording import say
from desktop.hub import part, protocol
from desktop.hub.places import local_path
from desktop.session.outside import Journey, Outside

PATIENCE = 7 * 24 * 3600.0  # seconds: a lost network is waited out


@dataclass(frozen=True, slots=True)
class Fetched:
    """All pieces of a download, verified: where they are, and the SHA-256 of each."""

    paths: tuple[str, ...]
    digests: tuple[str, ...]
    commit: str


def targets(download: Download) -> tuple[Path, ...]:
    """Return where the pieces of a download come to lie: `owner/name/file` under its folder.

    Names on the hub are made by strangers, so each step is made harmless.
    """
    folder, order = Path(download.folder), download.order
    return tuple(folder / local_path(order.repo, piece.file) for piece in order.pieces)


def bytes_there(download: Download) -> int:
    """Return how many bytes of a download are on the disk already. For a task."""
    there = 0
    for target in targets(download):
        try:
            there += target.stat().st_size
        except OSError:
            there += part.bytes_there(part.part_of(target))
    return there


def make_room(download: Download) -> None:
    """Make the folders that a download needs. For a task; raises StorageError."""
    for folder in {target.parent for target in targets(download)}:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StorageError(
                say("The folder “{path}” cannot be made.", path=str(folder)),
                say("See that its drive is connected, or choose another models folder."),
            ) from error


def discard(download: Download, shelved: AbstractSet[str]) -> None:
    """Delete what was fetched of a download that is not complete. For a task.

    Of a model in several pieces those that are done go too, unless its path is among `shelved`.
    Raises StorageError.
    """
    there = targets(download)
    whole = all(target.exists() for target in there)
    try:
        for target in there:
            part.discard(part.part_of(target))
            if len(there) > 1 and not whole and str(there[0]) not in shelved:
                target.unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(
            say("What was fetched of “{name}” cannot be deleted.", name=download.order.name)
        ) from error


class Fetching(QObject):
    """Carries one download out; killed, it leaves what it has fetched for the next one."""

    became = Signal(object, int)  # State, bytes fetched
    arrived = Signal(object)  # Fetched
    failed = Signal(object)  # protocol.Failed
    ended = Signal()  # no process is left, and nothing more is said

    def __init__(self, outside: Outside, download: Download, reserve: int, parent: QObject) -> None:
        super().__init__(parent)
        self._reserve = reserve
        self._outside = outside
        self._download = download
        self._targets = targets(download)
        self._pace = Pace()
        self._journey: Journey | None = None
        self._preparing = False
        self._unwanted = False
        self._paths: list[str] = []
        self._digests: list[str] = []
        self._commit = download.order.commit
        self._before = 0  # bytes of the pieces that are there

    def begin(self) -> None:
        """Make the folders, then fetch the first piece."""
        self._preparing = True
        self._outside.tasks.run(
            partial(make_room, self._download), self._on_prepared, self._on_not_prepared
        )

    def kill(self) -> None:
        """Stop at once; `ended` follows, perhaps before this returns."""
        self._unwanted = True
        if self._journey is not None:
            self._journey.kill()
        elif not self._preparing:
            self.ended.emit()

    def _on_prepared(self, _nothing: None) -> None:
        self._preparing = False
        self._next()

    def _on_not_prepared(self, error: FiresideError) -> None:
        self._preparing = False
        if not self._unwanted:
            self.failed.emit(protocol.Failed(protocol.Trouble.FILE, error.message, error.hint))
        self.ended.emit()

    def _next(self) -> None:
        if self._unwanted:
            self.ended.emit()
            return
        order, number = self._download.order, len(self._paths)
        if number == len(order.pieces):
            self.arrived.emit(Fetched(tuple(self._paths), tuple(self._digests), self._commit))
            self.ended.emit()
            return
        self._journey = self._outside.send(self._command(order, number), PATIENCE)
        self._journey.spoke.connect(self._on_spoke)
        self._journey.ended.connect(self._on_journey_ended)

    def _command(self, order: Order, number: int) -> protocol.Download:
        piece, target = order.pieces[number], self._targets[number]
        return protocol.Download(
            repo=order.repo,
            file=piece.file,
            part=str(part.part_of(target)),
            target=str(target),
            revision=order.revision,
            commit=self._commit,
            size=piece.size,
            sha256=piece.sha256,
            reserve=self._reserve,
        )

    def _on_spoke(self, event: protocol.Event) -> None:
        match event:
            case protocol.Progress(there):
                self._tell(self._running(there), there)
            case protocol.Verifying(there):
                self._pace.forget()
                self._tell(Verifying(), there)
            case protocol.Waiting(why, seconds):
                self._pace.forget()
                self.became.emit(Waiting(why, seconds), -1)
            case protocol.Done():
                self._paths.append(event.path)
                self._digests.append(event.sha256)
                self._commit = self._commit or event.commit
                self._before += event.size
            case protocol.Failed():
                self.failed.emit(event)
                self._unwanted = True
            case _:
                pass

    def _running(self, there: int) -> Running:
        speed = self._pace.see(time.monotonic(), self._before + there)
        left = self._download.order.size - self._before - there
        return Running(speed, max(0, left) / speed if speed > 0 else None)

    def _tell(self, state: State, there: int) -> None:
        self.became.emit(state, self._before + there)

    def _on_journey_ended(self) -> None:
        self._journey = None
        self._next()
