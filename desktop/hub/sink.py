"""The part file while it is written: hashed as it grows, bounded, and held by one process alone."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import queue
import shutil
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from io import BufferedIOBase
from pathlib import Path

from desktop.hub import failures
from desktop.hub.part import Note
from desktop.hub.protocol import Progress, Verifying

_TELL_SECONDS = 0.2
_READ = 4 * 1024 * 1024  # bytes of the part file read at once
_QUEUED = 16  # chunks on their way to the hashes


class Enough(Exception):  # noqa: N818  # not a fault of ours
    """The host sends more than it announced; what was announced is there."""


class Sink(BufferedIOBase):
    """A part file that `http_get` writes into as into any file.

    It stands at the end of what is there. Every method raises ErrandError for what the disk
    refuses.
    """

    def __init__(
        self, part: Path, reserve: int, tell: Callable[[Progress | Verifying], None]
    ) -> None:
        """Open or make `part`, and hold it. Raises ErrandError, also if another process has it."""
        super().__init__()
        self._part = part
        self._reserve = reserve
        self._tell = tell
        self._told = 0.0
        self._size = 0
        with _disk():
            descriptor = os.open(part, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
            self._file = os.fdopen(descriptor, "r+b", buffering=0)
            if not _held(descriptor):
                self._file.close()
                raise failures.taken(part.name)
            self._position = self._file.seek(0, os.SEEK_END)
        self._hashes = _Hashes()

    @property
    def position(self) -> int:
        """Return how many bytes are there."""
        return self._position

    def begin(self, note: Note) -> None:
        """Get ready to go on towards `note`: read what is there once more, and look for space."""
        self._size = note.size
        if self._position > note.size:
            self.start_over()
        self._hashes.begin(note)
        with _disk():
            self._file.seek(0)
            seen = 0
            while seen < self._position:
                chunk = self._file.read(min(_READ, self._position - seen))
                if not chunk:
                    break
                seen += len(chunk)
                self._hashes.add(chunk)
                self._report(Verifying(seen, self._position))
            self._position = self._file.seek(seen)
        self.look_for_space()

    def start_over(self) -> None:
        """Throw away what is there."""
        self.seek(0)
        self.truncate()

    def look_for_space(self) -> None:
        """Raise ErrandError if what is still to come does not leave the reserve free."""
        needed = self._size - self._position
        with _disk():
            free = shutil.disk_usage(self._part.parent).free
        if needed > 0 and free < needed + self._reserve:
            raise failures.full(needed, free, self._reserve)

    def matches(self, note: Note) -> bool:
        """Return whether all is there and has the announced checksum."""
        digest, blob = self._hashes.digests()
        right = digest == note.sha256 if note.sha256 else blob == note.blob
        return self._position == note.size and right

    @property
    def sha256(self) -> str:
        """Return the SHA-256 of what is there."""
        return self._hashes.digests()[0]

    def settle(self) -> None:
        """Make what is there survive a power cut, and let go of it."""
        self._tell(Progress(self._position, self._size))
        with _disk():
            os.fsync(self._file.fileno())
        self.close()

    def write(self, data: bytes) -> int:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Add to the end. Raises Enough for what is beyond the announced size."""
        room = self._size - self._position
        kept = data if len(data) <= room else data[:room]
        with _disk():
            written = 0
            while written < len(kept):
                written += self._file.write(memoryview(kept)[written:])
        self._position += len(kept)
        self._hashes.add(kept)
        self._report(Progress(self._position, self._size))
        if len(data) > room:
            raise Enough
        return len(data)

    def tell(self) -> int:
        """Return where the next byte goes."""
        return self._position

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to the beginning: nothing else is ever asked for, or can be hashed."""
        assert (offset, whence) == (0, os.SEEK_SET)
        self._position = 0
        return 0

    def truncate(self, size: int | None = None) -> int:
        """Cut off all behind the position, and begin the hashes anew."""
        assert (size, self._position) == (None, 0)
        with _disk():
            self._file.seek(0)
            self._file.truncate()
        self._hashes.restart()
        return 0

    def close(self) -> None:
        """Let go of the file; what is in it stays."""
        if not self.closed:
            with contextlib.suppress(OSError):
                self._file.close()
            self._hashes.close()
        super().close()

    def _report(self, event: Progress | Verifying) -> None:
        now = time.monotonic()
        if now - self._told >= _TELL_SECONDS:
            self._told = now
            self._tell(event)
            if isinstance(event, Progress):
                self.look_for_space()


class _Hashes:
    """The checksums of what passes, computed in a thread beside the one that fetches."""

    def __init__(self) -> None:
        self._queue: queue.Queue[bytes | None] = queue.Queue(_QUEUED)
        self._thread = threading.Thread(target=self._work, name="hashes", daemon=True)
        self._size = -1
        self.restart()
        self._thread.start()

    def begin(self, note: Note) -> None:
        """Begin anew, towards `note`; Git's SHA-1 is computed only where it is announced."""
        self._size = -1 if note.sha256 else note.size
        self.restart()

    def restart(self) -> None:
        """Forget what has passed."""
        self._queue.join()
        self._sha256 = hashlib.sha256()
        # A file that is not in large file storage is known by the name of its blob in Git.
        head = b"blob %d\0" % self._size
        self._blob = hashlib.sha1(head, usedforsecurity=False) if self._size >= 0 else None

    def add(self, chunk: bytes) -> None:
        """Take what comes next."""
        self._queue.put(chunk)

    def digests(self) -> tuple[str, str]:
        """Return SHA-256 and, where it is wanted, Git's SHA-1 of all that has passed."""
        self._queue.join()
        return self._sha256.hexdigest(), self._blob.hexdigest() if self._blob else ""

    def close(self) -> None:
        """End the thread."""
        self._queue.put(None)
        self._thread.join()

    def _work(self) -> None:
        while (chunk := self._queue.get()) is not None:
            self._sha256.update(chunk)
            if self._blob:
                self._blob.update(chunk)
            self._queue.task_done()
        self._queue.task_done()


@contextmanager
def _disk() -> Generator[None]:
    """Translate what the system says of the disk."""
    try:
        yield
    except OSError as error:
        raise refusal(error) from error


def refusal(error: OSError) -> failures.ErrandError:
    """Return the sentence for a disk that refuses."""
    if error.errno in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}:
        return failures.no_space()
    return failures.too_large_for_drive() if error.errno == errno.EFBIG else failures.disk(error)


def _held(descriptor: int) -> bool:
    """Take hold of an open file for this process; False if another has it."""
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        # Some network drives know no locks; only a clear no counts.
        return error.errno not in {errno.EAGAIN, errno.EACCES, errno.EDEADLK}
    return True
