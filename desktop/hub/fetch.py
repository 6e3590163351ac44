"""A download from the first question to the verified file at its place.

What is fetched lies in a part file beside a note on what it is to become. A process that was killed
at any byte is gone on with by the next one: what is there is hashed again, the rest is fetched. The
file gets its name only once its checksum is the one that the hub announced.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol, cast

import msgspec

from desktop.core.wording import say
from desktop.hub import failures, part
from desktop.hub.failures import ErrandError, Hindrance
from desktop.hub.part import Note
from desktop.hub.patience import Patience
from desktop.hub.protocol import Done, Download, Progress, Trouble, Verifying, Waiting
from desktop.hub.sink import Enough, Sink, refusal

_TRIES = 2  # of a file whose checksum is wrong
# After these, what is fetched already is of no use.
_WORTHLESS = {Trouble.DAMAGED, Trouble.CHANGED, Trouble.UNVERIFIED, Trouble.ADDRESS}


class Source(Protocol):
    """Where files come from; `huggingface.Hub` is one."""

    @property
    def host(self) -> str:
        """Return the host's name, for sentences."""
        ...

    def announced(self, repo: str, file: str, revision: str) -> Note:
        """Return what a file is now; size -1 and empty checksums where nothing is said."""
        ...

    def fetch(self, note: Note, revision: str, have: int, into: BinaryIO) -> None:
        """Write a file from byte `have` on into `into`, as much of it as comes."""
        ...


@dataclass(frozen=True, slots=True)
class Fetching:
    """One download: what is asked for, from where, how patiently, and who hears of it."""

    command: Download
    source: Source
    patience: Patience
    tell: Callable[[Progress | Verifying | Waiting], None]

    def run(self) -> Done:
        """Fetch, verify and name the file. Raises ErrandError; then nothing useless is left."""
        path = Path(self.command.part)
        wanted = self._ask()
        if Path(self.command.target).exists():
            return self._compared(wanted)
        sink = Sink(path, self.command.reserve, self.tell)
        try:
            note = self._fetched(wanted, sink)
            digest = sink.sha256
            sink.settle()
            return self._name(note, digest)
        except ErrandError as error:
            empty = not sink.position
            sink.close()
            if empty or error.kind in _WORTHLESS:
                self._discard(path)
            raise
        finally:
            sink.close()

    def _ask(self) -> Note:
        """Ask what the file is now, until an answer comes."""
        while True:
            try:
                return self._announced()
            except Hindrance as hindrance:
                self.patience.wait(hindrance)

    def _announced(self) -> Note:
        """Return what is to be fetched, with a checksum. Raises ErrandError if there is none."""
        ask = self.command
        note = self.source.announced(ask.repo, ask.file, ask.commit or ask.revision)
        if ask.commit:
            known = note.sha256 and ask.sha256 and note.sha256 != ask.sha256
            if known or (ask.size and note.size >= 0 and note.size != ask.size):
                raise failures.changed(ask.file)
        if not (note.sha256 or note.blob):
            note = msgspec.structs.replace(note, sha256=ask.sha256)
        if note.size < 0:
            note = msgspec.structs.replace(note, size=ask.size or -1)
        if note.size < 0 or not (note.sha256 or note.blob):
            raise failures.unverified(ask.file)
        return note

    def _fetched(self, note: Note, sink: Sink) -> Note:
        """Fetch until all is there and right; return what it turned out to be."""
        self._adopt(note, sink, fresh=True)
        tries = 0
        while True:
            before = sink.position
            try:
                self._go_on(note, sink)
                if sink.matches(note):
                    return note
                tries += 1
                if tries == _TRIES:
                    raise failures.damaged(note.file)
                self.tell(Waiting(say("What came is not what was announced; once more."), 0.0))
                sink.start_over()
            except Hindrance as hindrance:
                if hindrance.failure.kind is Trouble.CHANGED:  # no such range: start over
                    sink.start_over()
                if sink.position > before:
                    self.patience.renew()
                self.patience.wait(hindrance)
            # Asked anew each time: the file may have changed meanwhile.
            new = self._ask()
            self._adopt(new, sink, fresh=not new.same_content(note))
            note = new

    def _adopt(self, note: Note, sink: Sink, *, fresh: bool) -> None:
        """Make `note` what the part file becomes; what it was a part of decides what is kept."""
        path = Path(self.command.part)
        if not fresh:
            return
        there = part.read_note(path)
        if there is None or not there.same_content(note) or sink.position > note.size:
            sink.start_over()
            try:
                part.write_note(path, note)
            except OSError as error:
                raise refusal(error) from error
        sink.begin(note)

    def _go_on(self, note: Note, sink: Sink) -> None:
        """Fetch what is missing. Raises Hindrance if less comes."""
        while sink.position < note.size:
            before = sink.position
            try:
                self.source.fetch(note, self.command.revision, before, cast("BinaryIO", sink))
            except Enough:
                return
            if sink.position <= before:
                raise failures.broke_off(self.source.host)

    def _compared(self, note: Note) -> Done:
        """Take the file that is at the target already for the one asked for, if it is that."""
        target = Path(self.command.target)
        if not target.is_file() or target.stat().st_size != note.size:
            raise failures.already_there(target.name)
        sink = Sink(target, 0, self.tell)
        try:
            sink.begin(note)
            if not sink.matches(note):
                raise failures.already_there(target.name)
            return Done(str(target), note.size, sink.sha256, note.commit)
        finally:
            sink.close()

    def _name(self, note: Note, sha256: str) -> Done:
        """Give the file its name."""
        path, target = Path(self.command.part), Path(self.command.target)
        if target.exists():
            raise failures.already_there(target.name)
        try:
            path.replace(target)
            _settle(target.parent)
        except OSError as error:
            raise refusal(error) from error
        self._discard(path)
        return Done(str(target), note.size, sha256, note.commit)

    def _discard(self, path: Path) -> None:
        try:
            part.discard(path)
        except OSError as error:
            raise refusal(error) from error


def _settle(folder: Path) -> None:
    """Make a new name survive a power cut, on systems that can open a folder."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
