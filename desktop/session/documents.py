"""Documents on their way into a message: read off the main thread, and weighed by the engine."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import Message, Role
from desktop.core.documents import MOST, Document, quoted
from desktop.core.errors import FiresideError, StorageError
from desktop.core.settings import Sampling
from desktop.core.wording import say
from desktop.engine.protocol import Weighed
from desktop.session.assistant import Assistant
from desktop.session.pdfs import Pdfs, Reading
from desktop.session.tasks import Tasks
from desktop.storage.documents import read_document


class Documents(QObject):
    """The documents of the message that is being written."""

    changed = Signal()
    weighed = Signal(object)  # tuple[int, ...]: what each takes of the context, in tokens
    failed = Signal(object)  # FiresideError: one cannot be read, or not all of it
    reading_changed = Signal()

    def __init__(
        self, tasks: Tasks, assistant: Assistant, pdfs: Pdfs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._assistant = assistant
        self._pdfs = pdfs
        self._all: tuple[Document, ...] = ()
        self._asked: int | None = None
        assistant.weighed.connect(self._on_weighed)
        assistant.state_changed.connect(self._weigh)
        pdfs.changed.connect(self.reading_changed)
        pdfs.read.connect(self._on_read)
        pdfs.failed.connect(self.failed)

    @property
    def all(self) -> tuple[Document, ...]:
        """Return the documents, in the order in which they were added."""
        return self._all

    @property
    def reading(self) -> Reading | None:
        """Return what is still being read, where that takes a while."""
        return self._pdfs.reading

    def stop_reading(self) -> None:
        """Give up what is still being read; what has been read stays."""
        self._pdfs.cancel()

    def close(self) -> None:
        """Give up what is being read, and take nothing any more."""
        self._pdfs.close()

    def add(self, paths: Sequence[str]) -> None:
        """Read files and put them beside the message; `failed` tells of each that cannot be."""
        for path in paths:
            self._tasks.run(
                partial(read_document, Path(path)),
                partial(self._on_looked, Path(path)),
                self.failed.emit,
            )

    def remove(self, place: int) -> None:
        """Take a document away."""
        self.become((*self._all[:place], *self._all[place + 1 :]))

    def become(self, documents: tuple[Document, ...]) -> None:
        """Take these in place of all others."""
        if documents != self._all:
            self._all = documents
            self.changed.emit()
            self._weigh()

    def with_text(self, text: str) -> str:
        """Return a message of the documents and `text`."""
        return quoted(self._all, text)

    def _on_looked(self, path: Path, document: Document | None) -> None:
        if document is None:
            self._pdfs.add(path)
        else:
            self._on_read(document)

    def _on_read(self, document: Document) -> None:
        if len(self._all) >= MOST:
            self._refuse()
        else:
            self.become((*self._all, document))

    def _refuse(self) -> None:
        error: FiresideError = StorageError(
            say("A message can have {most} documents.", most=MOST),
            say("Send these first, or take one away."),
        )
        self.failed.emit(error)

    def _weigh(self) -> None:
        self._asked = None
        if self._all and self._assistant.model is not None:
            messages = [Message(Role.USER, quoted((one,), "")) for one in self._all]
            self._asked = self._assistant.weigh(messages, Sampling())

    def _on_weighed(self, event: Weighed) -> None:
        if event.request == self._asked:
            self.weighed.emit(event.weights.messages)
