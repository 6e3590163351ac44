"""Documents on their way into a message: read off the main thread, and weighed by the engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import Message, Role
from desktop.core.documents import MOST, Document, quoted
from desktop.core.errors import FiresideError, StorageError
from desktop.core.settings import Sampling
from desktop.core.wording import say
from desktop.engine.protocol import Weights
from desktop.session.assistant import Assistant
from desktop.session.pdfs import Pdfs, Reading
from desktop.session.tasks import Tasks
from desktop.session.weighing import Weighing
from desktop.storage.documents import read_document


@dataclass(slots=True, eq=False)
class _Draft:
    """What lies beside one message that is being written."""

    documents: tuple[Document, ...] = ()


class Documents(QObject):
    """The documents of the messages that are being written, of which one is in sight.

    Each conversation has its own, by its id; None is the new one that has no message yet.
    """

    changed = Signal()
    weighed = Signal(object)  # tuple[int, ...]: `tokens`, when they become known or cannot be
    failed = Signal(object)  # FiresideError: one cannot be read
    noted = Signal(object, object)  # Wording, and Wording | None of what helps: not all was taken
    reading_changed = Signal()

    def __init__(
        self, tasks: Tasks, assistant: Assistant, pdfs: Pdfs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._assistant = assistant
        self._pdfs = pdfs
        self._key: int | None = None
        self._draft = _Draft()
        self._others: dict[int | None, _Draft] = {}
        self._tokens: tuple[int, ...] = ()
        self._cannot_be_weighed = False
        self._weighing = Weighing(assistant, self)
        self._weighing.answered.connect(self._on_weighed)
        assistant.state_changed.connect(self._weigh)
        pdfs.changed.connect(self.reading_changed)
        pdfs.read.connect(self._on_read)
        pdfs.failed.connect(self.failed)
        pdfs.noted.connect(self.noted)

    @property
    def all(self) -> tuple[Document, ...]:
        """Return the documents in sight, in the order in which they were added."""
        return self._draft.documents

    @property
    def tokens(self) -> tuple[int, ...]:
        """Return what each in sight takes of the context; nothing while that is not known."""
        return self._tokens

    @property
    def is_counting(self) -> bool:
        """Return whether the engine is still to say what those in sight take."""
        has_to = bool(self.all) and not self._tokens and not self._cannot_be_weighed
        return has_to and self._assistant.model is not None

    @property
    def kept(self) -> dict[int | None, tuple[Document, ...]]:
        """Return the documents of every message that has some."""
        drafts = {**self._others, self._key: self._draft}
        return {key: draft.documents for key, draft in drafts.items() if draft.documents}

    def turn_to(self, key: int | None) -> None:
        """Have the message of another conversation in sight; PDFs that are read are given up."""
        if key != self._key:
            self.stop_reading()
            self._others[self._key] = self._draft
            self._key, self._draft = key, self._others.pop(key, None) or _Draft()
            self._begin_anew()

    def become_known(self, key: int) -> None:
        """Take note that the conversation of the message in sight is known as `key` from now on."""
        self._key = key

    def restore(self, documents: Mapping[int | None, tuple[Document, ...]]) -> None:
        """Take up what lay beside the messages of another day."""
        self._others = {key: _Draft(some) for key, some in documents.items() if key != self._key}
        self.become(documents.get(self._key, ()))

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
                partial(self._on_looked, self._draft, Path(path)),
                self.failed.emit,
            )

    def remove(self, place: int) -> None:
        """Take a document away."""
        self.become((*self.all[:place], *self.all[place + 1 :]))

    def become(self, documents: tuple[Document, ...]) -> None:
        """Take these in place of all others that are in sight."""
        if documents != self.all:
            self._draft.documents = documents
            self._begin_anew()

    def with_text(self, text: str) -> str:
        """Return a message of the documents and `text`."""
        return quoted(self.all, text)

    def _on_looked(self, draft: _Draft, path: Path, document: Document | None) -> None:
        """Put a document beside the message for which it was added, in sight or not."""
        if draft is self._draft:
            if document is None:
                self._pdfs.add(path)
            else:
                self._on_read(document)
        elif document is not None and len(draft.documents) < MOST:
            draft.documents += (document,)

    def _on_read(self, document: Document) -> None:
        if len(self.all) >= MOST:
            self._refuse()
        else:
            self.become((*self.all, document))

    def _refuse(self) -> None:
        error: FiresideError = StorageError(
            say("A message can have {most} documents.", most=MOST),
            say("Send these first, or take one away."),
        )
        self.failed.emit(error)

    def _begin_anew(self) -> None:
        """Tell that others are in sight, and have them weighed."""
        self._tokens = ()
        self._cannot_be_weighed = False
        self.changed.emit()
        self._weigh()

    def _weigh(self) -> None:
        self._weighing.take_back()
        if self._assistant.model is None:
            self._know(())  # the next one may count otherwise
        elif self.all:
            self._weighing.ask((Message(Role.USER, self.with_text("")),), Sampling())

    def _on_weighed(self, weights: Weights | None) -> None:
        documents = weights.documents if weights is not None else ()
        self._know(documents[0] if documents else (), cannot=weights is None)

    def _know(self, tokens: tuple[int, ...], *, cannot: bool = False) -> None:
        if (tokens, cannot) != (self._tokens, self._cannot_be_weighed):
            self._tokens, self._cannot_be_weighed = tokens, cannot
            self.weighed.emit(tokens)
