"""Looking around on the hub: models by words, the files of one, and whether a file would fit.

Three questions can be open at a time, one of each kind; a new one of a kind ends the errand of
the one before, whose answer is dropped. What a question has come to is one frozen value.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from msgspec import structs
from PySide6.QtCore import QObject, Signal

from desktop.core.fit import Fit, Machine, fit
from desktop.core.hub_address import hub_address
from desktop.core.model_file import ModelFile
from desktop.core.settings import Loading
from desktop.core.wording import Wording, say
from desktop.hub import protocol
from desktop.hub.protocol import (
    FileKind,
    Form,
    RemoteFile,
    RemotePart,
    Repo,
    RepoPage,
    Sort,
    Trouble,
)
from desktop.session.outside import Outside
from desktop.session.question import Question
from desktop.session.roots import Roots

__all__ = [
    "Asking", "FileKind", "Finding", "Form", "Found", "Idle", "Looked", "Looking", "Priced",
    "Pricing", "Refused", "RemoteFile", "RemotePart", "Repo", "RepoPage", "Search", "Sort",
    "Trouble",
]  # fmt: skip

PAGE = 30  # repositories that are asked for at a time
_MOST_PRICES = 200  # that are remembered


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing was asked, or it was taken back."""


@dataclass(frozen=True, slots=True)
class Asking:
    """The answer is on its way; `waiting` says what for, if the hub lets it wait."""

    about: str
    waiting: Wording | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """There is no answer, and why. `page` is an address that helps, where there is one."""

    about: str
    message: Wording
    hint: Wording | None = None
    kind: Trouble = Trouble.REFUSED
    page: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """The repositories that fit the words, in the order asked for; `more`: there are others."""

    about: str
    repositories: tuple[Repo, ...]
    more: bool = False
    base: str = ""  # the repository that adapters were asked for, where one was


@dataclass(frozen=True, slots=True)
class Looked:
    """One repository with its card and its files."""

    about: str
    repository: RepoPage


@dataclass(frozen=True, slots=True)
class Priced:
    """What a remote file is, read from its header, and whether it fits this machine."""

    about: str  # repo/file
    file: ModelFile
    fit: Fit


Finding: TypeAlias = Idle | Asking | Refused | Found
Looking: TypeAlias = Idle | Asking | Refused | Looked
Pricing: TypeAlias = Idle | Asking | Refused | Priced


class Search(QObject):
    """Asks the hub, each question in a process of its own that ends with the answer."""

    finding_changed = Signal(object)  # Finding
    looking_changed = Signal(object)  # Looking
    pricing_changed = Signal(object)  # Pricing

    def __init__(
        self,
        outside: Outside,
        machine: Callable[[], Machine],
        loading: Callable[[], Loading],
        parent: QObject | None = None,
    ) -> None:
        """Take the way to the hub, this machine as it is now, and how models are loaded."""
        super().__init__(parent)
        self._machine = machine
        self._loading = loading
        self._finding = Question(outside, self._on_finding, self)
        self._looking = Question(outside, self._on_looking, self)
        self._pricing = Question(outside, self._on_pricing, self)
        self._found: tuple[Repo, ...] = ()  # of the pages before
        self._last: protocol.Search | None = None
        self._headers: dict[str, ModelFile] = {}

    def find(self, words: str, sort: Sort = "trending", billions: int = 0) -> None:
        """Look for GGUF models; sort by "trending", "downloads", "likes" or "recent".

        With `billions` for those of at most so many billion parameters.
        """
        self._found = ()
        self._ask(protocol.Search(words.strip(), sort, limit=PAGE, billions=billions))

    def find_adapters(
        self, words: str, sort: Sort = "trending", base: Roots | None = None, form: Form = ""
    ) -> None:
        """Look for adapters; with `base` for those of one model, with `form` for one kind."""
        roots = base or Roots()
        self._found = ()
        self._ask(
            protocol.Search(
                words.strip() or roots.words, sort, "adapter", roots.repo, PAGE,
                quantised=roots.quantised, form=form,
            )
        )  # fmt: skip

    def find_more(self) -> None:
        """Ask for the next page of what was found last; the answer has all pages."""
        if self._last is not None and self._found and not self._finding.is_open:
            last = self._last
            self._ask(structs.replace(last, skip=len(self._found)))

    def look(self, text: str, revision: str = "") -> None:
        """Look into a repository, given by its id or by a pasted address."""
        about = text.strip()
        named = hub_address(about)
        if named is None:
            self._looking.take_back()
            message = say("This names no repository of models.")
            hint = say("Paste owner/name, or the address of its page.")
            self.looking_changed.emit(Refused(about, message, hint, Trouble.ADDRESS))
            return
        self.looking_changed.emit(Asking(about))
        self._looking.ask(about, protocol.Look(named.repo, revision or named.revision))

    def price(self, repo: str, file: str, revision: str = "main") -> None:
        """Read a remote file's header and say whether it fits; a price known is told at once."""
        about = f"{repo}/{file}"
        key = f"{about}@{revision}"
        self._pricing.take_back()
        if (known := self._headers.get(key)) is not None:
            self._tell_price(about, known)
            return
        self.pricing_changed.emit(Asking(about))
        self._pricing.ask(about, protocol.ReadHeader(repo, file, revision), key)

    def cancel(self) -> None:
        """Take all questions back; their processes end at once."""
        if self._finding.take_back():
            self.finding_changed.emit(Idle())
        if self._looking.take_back():
            self.looking_changed.emit(Idle())
        if self._pricing.take_back():
            self.pricing_changed.emit(Idle())

    def _ask(self, command: protocol.Search) -> None:
        self._last = command
        self.finding_changed.emit(Asking(command.words))
        self._finding.ask(command.words, command)

    def _on_finding(self, question: Question, event: protocol.Event) -> None:
        if isinstance(event, protocol.Found):
            self._found += tuple(r for r in event.repos if r not in self._found)
            self.finding_changed.emit(Found(question.about, self._found, event.more, event.base))
        else:
            self._tell(self.finding_changed.emit, question, event)

    def _on_looking(self, question: Question, event: protocol.Event) -> None:
        if isinstance(event, protocol.Looked):
            self.looking_changed.emit(Looked(question.about, event.page))
        else:
            self._tell(self.looking_changed.emit, question, event)

    def _on_pricing(self, question: Question, event: protocol.Event) -> None:
        if isinstance(event, protocol.HeaderRead):
            while len(self._headers) >= _MOST_PRICES:
                del self._headers[next(iter(self._headers))]
            self._headers[question.key] = event.model
            self._tell_price(question.about, event.model)
        else:
            self._tell(self.pricing_changed.emit, question, event)

    def _tell_price(self, about: str, file: ModelFile) -> None:
        found = fit(file, self._machine(), self._loading())
        self.pricing_changed.emit(Priced(about, file, found))

    def _tell(
        self, emit: Callable[[object], None], question: Question, event: protocol.Event
    ) -> None:
        match event:
            case protocol.Waiting():
                emit(Asking(question.about, event.why))
            case protocol.Failed():
                emit(Refused(question.about, event.message, event.hint, event.kind, event.page))
            case _:
                pass
