"""Which adapters fit the model: their files compared, off the main thread, as often as needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import AdapterError, FiresideError, ModelError
from desktop.core.wording import Wording, say
from desktop.session.identify import identify
from desktop.session.tasks import Task, Tasks

if TYPE_CHECKING:
    from desktop.core.adapters import AdapterFile, ModelShape, Verdict

Stamp = tuple[int, int]  # bytes, and nanoseconds since 1970: a file that has the same is the same


@dataclass(frozen=True, slots=True)
class Examined:
    """What is known of an adapter file: what it is, and whether it fits; or what is wrong."""

    file: AdapterFile | None = None
    verdict: Verdict | None = None  # None: there is no model to compare it with
    problem: Wording | None = None
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """Some adapter files and the model file that they may belong to, empty for none."""

    model: str
    sha256: str
    paths: frozenset[str]


@dataclass(frozen=True, slots=True)
class Findings:
    """What was read of files, kept for the next question; `found` is the answer by path."""

    model_stamp: tuple[str, str, Stamp] | None = None  # path, SHA-256 and stamp of its file
    shape: ModelShape | None = None
    files: Mapping[str, tuple[Stamp, AdapterFile]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    found: Mapping[str, Examined] = field(default_factory=lambda: MappingProxyType({}))


class Fitting(QObject):
    """Answers which of some adapters fit a model; the latest question is the one that counts."""

    changed = Signal()

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._findings = Findings()
        self._asked: Question | None = None
        self._task: Task | None = None

    @property
    def is_looking(self) -> bool:
        """Return whether an answer is on its way."""
        return self._task is not None

    def of(self, path: str) -> Examined | None:
        """Return what is known of an adapter, None if it was not looked at yet."""
        return self._findings.found.get(path)

    def look(self, question: Question) -> None:
        """Look at the files; `changed` follows. What did not change is not read again."""
        if self._task is not None:
            self._task.forget()
        if self._asked is None or self._asked.model != question.model:
            self._findings = Findings(
                self._findings.model_stamp, self._findings.shape, self._findings.files
            )
        self._asked = question
        work = partial(examine, question, self._findings)
        self._task = self._tasks.run(work, self._on_found, self._on_failed)

    def admit(
        self,
        path: str,
        done: Callable[[Examined], None],
        failed: Callable[[FiresideError], None],
    ) -> None:
        """Look at one adapter, every number in it too, before it may act."""
        asked = self._asked or Question("", "", frozenset())
        question = Question(asked.model, asked.sha256, frozenset({path}))
        work = partial(_admitted, path, question, self._findings)
        self._tasks.run(work, done, failed)

    def _on_found(self, findings: Findings) -> None:
        self._task = None
        self._findings = findings
        self.changed.emit()

    def _on_failed(self, _error: FiresideError) -> None:  # nothing is raised that is expected
        self._task = None
        self.changed.emit()


def examine(question: Question, before: Findings) -> Findings:
    """Look at the files of a question; runs in a task."""
    stamp = _stamp(question.model) if question.model else None
    named = (question.model, question.sha256, stamp) if stamp else None
    if named is None:
        shape = None
    elif named == before.model_stamp:
        shape = before.shape
    else:
        shape = _shape(question)
    files: dict[str, tuple[Stamp, AdapterFile]] = {}
    found: dict[str, Examined] = {}
    for path in question.paths:
        found[path] = _examined(path, shape, before, files)
    return Findings(named, shape, MappingProxyType(files), MappingProxyType(found))


def _examined(
    path: str,
    shape: ModelShape | None,
    before: Findings,
    files: dict[str, tuple[Stamp, AdapterFile]],
) -> Examined:
    from desktop.core import adapters  # late: nobody waits for this before the first frame

    stamp = _stamp(path)
    if stamp is None:
        return Examined(problem=say("Its file is not there any more."), missing=True)
    known = before.files.get(path)
    kept = known[1] if known is not None and known[0] == stamp else None
    if kept is not None and shape is before.shape and path in before.found:
        files[path] = (stamp, kept)
        return before.found[path]
    try:
        file = kept or adapters.identify_adapter(path)
    except AdapterError as error:
        return Examined(problem=error.message)
    files[path] = (stamp, file)
    return Examined(file, adapters.check(file, shape) if shape is not None else None)


def _admitted(path: str, question: Question, before: Findings) -> Examined:
    from desktop.core import adapters

    seen = examine(question, before).found[path]
    if seen.problem is None and (flaw := adapters.flaw_in_values(Path(path))) is not None:
        return Examined(seen.file, adapters.DoesNotFit((flaw,)))
    return seen


def _shape(question: Question) -> ModelShape | None:
    from desktop.core import adapters

    try:
        return adapters.shape_of(identify(question.model), question.sha256)
    except ModelError:
        return None  # loading it says why


def _stamp(path: str) -> Stamp | None:
    try:
        state = Path(path).stat()
    except (OSError, ValueError):
        return None
    return (state.st_size, state.st_mtime_ns)
