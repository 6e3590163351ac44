"""PDFs on their way into a message: each read in a workshop of its own, one after the other."""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance

from desktop.child.process import Ended
from desktop.core import errors
from desktop.core.documents import Document, shown_name
from desktop.core.errors import FiresideError, StorageError
from desktop.core.wording import Wording, say, say_n
from desktop.session.workbench import Workshop
from desktop.workshop.protocol import Event, Failed, PdfText, Progress, ReadPdf

LONGEST = 60.0  # seconds that reading one may take

PdfWorkshops: TypeAlias = Callable[[Callable[[Event], None], Callable[[Ended], None]], Workshop]
"""Makes a workshop that may write nowhere, and reports events and its end, from any thread."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A PDF that is being read: how much of it, 0 to 1; so many others wait for their turn."""

    name: str
    share: float = 0.0
    waiting: int = 0


class Pdfs(QObject):
    """Reads PDFs, and ends the reading of one that takes too long."""

    changed = Signal()  # `reading` is another
    read = Signal(object)  # Document
    failed = Signal(object)  # FiresideError: one could not be read
    noted = Signal(object, object)  # Wording, and Wording | None of what helps: not all was taken
    _said = Signal(object)
    _died = Signal(int, object)

    def __init__(
        self,
        workshops: PdfWorkshops,
        longest: float = LONGEST,
        shown: Callable[[Wording], str] = str,
        parent: QObject | None = None,
    ) -> None:
        """`shown` says in the person's language what is written into a document."""
        super().__init__(parent)
        self._workshops = workshops
        self._shown = shown
        self._waiting: deque[Path] = deque()
        self._reading: Reading | None = None
        self._workshop: Workshop | None = None
        self._number = 0
        self._closed = False
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.setInterval(round(longest * 1000))
        self._deadline.timeout.connect(self._on_deadline)
        self._said.connect(self._on_said, Qt.ConnectionType.QueuedConnection)
        self._died.connect(self._on_died, Qt.ConnectionType.QueuedConnection)

    @property
    def reading(self) -> Reading | None:
        """Return what is being read."""
        return self._reading

    def add(self, path: Path) -> None:
        """Read a PDF when it is its turn; `read` or `failed` follows, `noted` if it is cut."""
        self._waiting.append(path)
        if self._reading is None:
            self._go_on()
        else:
            self._become(replace(self._reading, waiting=len(self._waiting)))

    def cancel(self) -> None:
        """Give up what is being read and all that waits; nothing of it is told."""
        self._waiting.clear()
        self._end()

    def close(self) -> None:
        """Give everything up, and begin nothing any more."""
        self._closed = True
        self.cancel()

    def _go_on(self) -> None:
        if self._closed or not self._waiting:
            return
        path = self._waiting.popleft()
        self._number += 1
        number = self._number
        self._become(Reading(shown_name(path.name), waiting=len(self._waiting)))
        self._workshop = workshop = self._workshops(
            lambda event: _emit(self._said, event),
            lambda ended: _emit(self._died, number, ended),
        )
        workshop.start()
        workshop.send(ReadPdf(number, str(path)))
        self._deadline.start()

    def _end(self) -> None:
        """End the process of the present one, and go on to the next."""
        self._number += 1  # what the old one still says is not heard
        self._deadline.stop()
        if self._workshop is not None:
            self._workshop.close(0)
            self._workshop = None
        self._become(None)
        self._go_on()

    def _on_said(self, event: Event) -> None:
        reading = self._reading
        if reading is None or event.request != self._number:
            return
        match event:
            case Progress(share=share):
                self._become(replace(reading, share=share))
            case PdfText():
                self._end()
                end = f"\n\n[{self._shown(_left_out(event))}]" if event.cut else ""
                self.read.emit(Document(reading.name, event.text + end))
                if event.cut or event.lost:
                    self.noted.emit(*_partly(reading.name, event))
            case Failed(kind=kind, message=message, hint=hint):
                self._fail(getattr(errors, kind, FiresideError)(message, hint))
            case _:
                pass

    def _on_died(self, number: int, ended: Ended) -> None:
        if self._reading is not None and number == self._number:
            name, code = self._reading.name, str(ended.exit_code)
            self._fail(
                StorageError(
                    say("“{name}” could not be read: reading it broke off ({code}).",
                        name=name, code=code),
                    say("It may be damaged, or need more memory than a document may have."),
                )
            )  # fmt: skip

    def _on_deadline(self) -> None:
        if self._reading is not None:
            seconds = round(self._deadline.interval() / 1000)
            self._fail(
                StorageError(
                    say("“{name}” was not read within {seconds} seconds, and was given up.",
                        name=self._reading.name, seconds=seconds),
                    say("Take out the pages that matter, and add them."),
                )
            )  # fmt: skip

    def _fail(self, error: FiresideError) -> None:
        self._end()
        self.failed.emit(error)

    def _become(self, reading: Reading | None) -> None:
        if reading != self._reading:
            self._reading = reading
            self.changed.emit()


def _left_out(event: PdfText) -> Wording:
    """Return what tells the model, and whoever reads along, that there is more than it has."""
    return say(
        "The rest is left out: the text ends on page {until} of {pages}.",
        until=event.until,
        pages=event.pages,
    )


def _partly(name: str, event: PdfText) -> tuple[Wording, Wording | None]:
    if event.cut:
        return (
            say("“{name}” is too long: its text was taken up to page {until} of {pages}.",
                name=name, until=event.until, pages=event.pages),
            say("For what follows, take out the pages that matter, and add them."),
        )  # fmt: skip
    return (
        say_n(
            "{count} of {pages} pages of “{name}” is damaged and was left out.",
            "{count} of {pages} pages of “{name}” are damaged and were left out.",
            event.lost,
            name=name,
            pages=event.pages,
        ),
        None,
    )


def _emit(signal: SignalInstance, *what: object) -> None:
    """Emit from the workshop's thread, to which it is all one if the window has gone meanwhile."""
    with contextlib.suppress(RuntimeError):
        signal.emit(*what)
