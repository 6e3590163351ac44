"""Conversations going out of Fireside and coming in, off the main thread, one job at a time."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import FIRST_TEMPORARY
from desktop.core.errors import FiresideError
from desktop.core.paths import Paths
from desktop.core.record import Arrival, Record
from desktop.core.wording import Wording, say
from desktop.session.deeds import Deed, Deeds, Steps
from desktop.storage.backup import ENDING, back_up, forget_staged, stage
from desktop.storage.database import Database
from desktop.storage.history import History
from desktop.storage.records import Records
from desktop.storage.transfer import native
from desktop.storage.transfer.leaving import Render, Tell, write_each, write_json, write_one
from desktop.storage.transfer.markdown import markdown_of
from desktop.storage.transfer.names import safe_name
from desktop.storage.vault import Vault

__all__ = ["ENDING", "Render", "Transfer", "safe_name"]


@dataclass(frozen=True, slots=True)
class Exported:
    """Conversations are written: so many, to a file or into a folder; 0 if it was cancelled."""

    conversations: int
    path: Path


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A backup is written, or not if it was cancelled.

    `opens_elsewhere`: on another computer it needs no keyring of this one.
    """

    path: Path | None
    opens_elsewhere: bool = True


@dataclass(frozen=True, slots=True)
class Staged:
    """A backup lies ready for the next start, made at `created`; 0 if it was cancelled."""

    created: float


Outcome: TypeAlias = Exported | Arrival | BackedUp | Staged | FiresideError


class Transfer(QObject):
    """Exports and imports. Each is a job with a number, and `done` says what came of it."""

    progressed = Signal(float)  # share of the job that goes on, 0 to 1
    done = Signal(int, object)  # number of the job, Outcome
    arrived = Signal()  # conversations were brought in, whether all went well or not

    def __init__(
        self,
        database: Database,
        paths: Paths,
        history: History,
        *,
        clock: Callable[[], float] = time.time,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._database = database
        self._paths = paths
        self._history = history  # which knows temporary conversations too
        self._clock = clock
        self._deeds = Deeds(self)
        self._deeds.changed.connect(self._on_deeds_changed)
        self._number = 0

    def ids(self) -> tuple[int, ...]:
        """Return the ids of all conversations, newest change first. Raises StorageError."""
        return Records(self._database).ids()

    def record(self, conversation_id: int) -> Record:
        """Return one conversation as it would be exported. Raises StorageError."""
        if conversation_id < FIRST_TEMPORARY:
            return Records(self._database).record(conversation_id)
        passing = self._history.conversation(conversation_id)
        return Record(passing, self._history.tree(conversation_id))

    def export_one(self, record: Record, render: Render, path: Path) -> int:
        """Write one conversation to a file."""

        def work(_steps: Steps) -> Exported:
            write_one(render, record, path)
            return Exported(1, path)

        return self._begin(say("Exporting"), work)

    def export_each(self, ids: Sequence[int], render: Render, ending: str, folder: Path) -> int:
        """Write each conversation to a file of its own in a folder."""

        def work(steps: Steps) -> Exported:
            with closing(self._database.reader()) as reader:
                tell = _tell(steps)
                records = Records(reader)
                made = write_each(records, ids, render, ending, folder, steps.stop, tell)
            return Exported(len(made), folder)

        return self._begin(say("Exporting"), work)

    def export_json(self, ids: Sequence[int], path: Path) -> int:
        """Write conversations into one file of Fireside's own; a temporary one by itself."""
        if len(ids) == 1 and ids[0] >= FIRST_TEMPORARY:
            now = self._clock()
            return self.export_one(
                self.record(ids[0]), lambda one: b"".join(native.written([one], now)), path
            )

        def work(steps: Steps) -> Exported:
            with closing(self._database.reader()) as reader:
                records, now = Records(reader), self._clock()
                made = write_json(records, ids, path, now, steps.stop, _tell(steps))
            return Exported(made, path)

        return self._begin(say("Exporting"), work)

    def import_file(self, path: Path) -> int:
        """Bring in the conversations of a file."""

        def work(steps: Steps) -> Arrival:
            # Late: the readers of strangers' formats take 1 MB that most days have no use for.
            from desktop.storage.transfer.arriving import arrive

            with closing(self._database.beside()) as beside:
                records = Records(beside)
                return arrive(records, path, self._clock(), steps.stop, _tell(steps))

        return self._begin(say("Importing"), work, arrives=True)

    def back_up(self, path: Path) -> int:
        """Write everything but the models into one file."""

        def work(steps: Steps) -> BackedUp:
            with closing(self._database.beside()) as beside:
                now, tell = self._clock(), _tell(steps)
                made = back_up(beside, self._paths, path, now, steps.stop, tell)
            state = Vault(self._paths).state()
            needs = state.encrypted and state.guard.needs_keyring and not state.recovery
            return BackedUp(path if made else None, opens_elsewhere=not needs)

        return self._begin(say("Backing up"), work)

    def stage(self, path: Path) -> int:
        """Check a backup, and let it take the profile's place at the next start."""

        def work(steps: Steps) -> Staged:
            manifest = stage(path, self._paths, steps.stop, _tell(steps))
            return Staged(manifest.created if manifest else 0.0)

        return self._begin(say("Restoring"), work)

    def forget_staged(self) -> None:
        """Let no backup take the profile's place after all."""
        forget_staged(self._paths)

    def cancel(self) -> None:
        """Let the job stop where it can; `done` still comes."""
        self._deeds.cancel(self._number)

    def close(self) -> None:
        """Stop, and wait for the job that runs, which stops soon."""
        self._deeds.close()

    def _begin(
        self, title: Wording, work: Callable[[Steps], Outcome], *, arrives: bool = False
    ) -> int:
        def end(outcome: Outcome) -> None:
            if arrives:
                self.arrived.emit()
            self.done.emit(number, outcome)

        number = self._number = self._deeds.begin(title, 0, work, end, end)
        return number

    def _on_deeds_changed(self, deeds: tuple[Deed, ...]) -> None:
        for deed in deeds:
            if deed.number == self._number:
                self.progressed.emit(deed.share)


def as_markdown(record: Record, show: Callable[[Wording], str]) -> bytes:
    """Return a conversation as a Markdown file, in the person's language."""
    return markdown_of(record, show).encode("utf-8", "replace")


def _tell(steps: Steps) -> Tell:
    told = steps.progress(_FINE)
    return lambda share: told(round(share * _FINE))


_FINE = 1_000_000
