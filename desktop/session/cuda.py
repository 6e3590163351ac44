"""CUDA support: fetched when the person asks for it, and taken away again."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from desktop.core.cuda import ADDRESS, Library, Place
from desktop.core.errors import FiresideError, StorageError
from desktop.core.wording import Wording, say
from desktop.hub import part, protocol
from desktop.session.outside import Outside
from desktop.session.preferences import Preferences
from desktop.session.question import Question
from desktop.session.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nobody has looked yet, or it is being taken away."""


@dataclass(frozen=True, slots=True)
class Undescribed:
    """There is none for this build."""


@dataclass(frozen=True, slots=True)
class Absent:
    """It can be fetched."""


@dataclass(frozen=True, slots=True)
class Fetching:
    """So many bytes are here."""

    fetched: int


@dataclass(frozen=True, slots=True)
class Present:
    """It is here, verified."""


@dataclass(frozen=True, slots=True)
class Failed:
    """It could not be fetched or taken away; trying again may help where `hint` says so."""

    message: Wording
    hint: Wording | None = None


State: TypeAlias = Unknown | Undescribed | Absent | Fetching | Present | Failed


class Cuda(QObject):
    """Fetches the libraries one after the other, and keeps only those of this build."""

    changed = Signal(object)  # State

    def __init__(
        self,
        place: Place,
        outside: Outside,
        preferences: Preferences,
        tasks: Tasks,
        reserve: int = protocol.RESERVE,
        parent: QObject | None = None,
    ) -> None:
        """`reserve`: how many bytes a download leaves free on its disk."""
        super().__init__(parent)
        self._place = place
        self._preferences = preferences
        self._tasks = tasks
        self._reserve = reserve
        self._support = place.support()
        self._state: State = Unknown() if self._support else Undescribed()
        self._left: list[Library] = []
        self._before = 0  # bytes of the libraries that are here already
        self._question = Question(outside, self._on_spoke, self)

    @property
    def state(self) -> State:
        """Return how it stands."""
        return self._state

    @property
    def size(self) -> int:
        """Return the bytes of all that is fetched; 0 where there is nothing to fetch."""
        return self._support.size if self._support else 0

    @property
    def is_possible(self) -> bool:
        """Return whether it is known where to fetch from."""
        return bool(self._address)

    def begin(self) -> None:
        """Clear away what was for other builds, and look what is here."""
        if self._support is not None:
            self._tasks.run(self._tidied, self._on_looked, self._on_failed)

    def fetch(self) -> None:
        """Fetch what is missing; what is there already is gone on with."""
        if self._support is None or isinstance(self._state, Fetching):
            return
        self._left, self._before = list(self._support.libraries), 0
        self._become(Fetching(0))
        self._tasks.run(self._make_folder, self._on_folder, self._on_failed)

    def cancel(self) -> None:
        """Stop fetching; what has come stays in its part file."""
        self._left = []
        self._question.take_back()
        self._become(Absent())

    def remove(self) -> None:
        """Delete what was fetched."""
        self._become(Unknown())
        self._tasks.run(self._removed, lambda _: self._become(Absent()), self._on_failed)

    @property
    def _address(self) -> str:
        return self._preferences.settings.privacy.cuda_address.strip() or ADDRESS

    def _make_folder(self) -> None:
        assert self._support is not None
        folder = self._place.folder / self._support.build
        try:
            for made in (self._place.folder, folder):
                made.mkdir(mode=0o700, parents=True, exist_ok=True)
                made.chmod(0o700)
        except OSError as error:
            raise _refused(error) from error

    def _on_folder(self, _: None) -> None:
        if self._left:  # not cancelled meanwhile
            self._fetch_next()

    def _fetch_next(self) -> None:
        assert self._support is not None
        library, target = self._left[0], self._place.folder / self._support.build
        target /= self._left[0].name
        command = protocol.FetchLibrary(
            f"{self._address.rstrip('/')}/{self._support.build}", library.name,
            str(part.part_of(target)), str(target), library.size, library.sha256, self._reserve,
        )  # fmt: skip
        self._question.ask(library.name, command)

    def _on_spoke(self, _question: Question, event: protocol.Event) -> None:
        match event:
            case protocol.Progress(fetched, _):
                self._become(Fetching(self._before + fetched))
            case protocol.Done(_, size):
                self._before += size
                self._left.pop(0)
                if self._left:
                    self._fetch_next()
                else:
                    self._become(Present())
            case protocol.Failed(_, message, hint):
                self._left = []
                self._become(Failed(message, hint))
            case _:
                pass

    def _tidied(self) -> bool:
        """Delete the folders of other builds; return whether this one's is whole."""
        assert self._support is not None
        folder = self._place.folder
        others = [path for path in folder.glob("*") if path.name != self._support.build]
        for other in others:
            shutil.rmtree(other, ignore_errors=True)  # of a running engine: next time
        return self._support.is_whole(folder)

    def _on_looked(self, whole: bool) -> None:  # what the task returns
        if isinstance(self._state, Unknown):
            self._become(Present() if whole else Absent())

    def _removed(self) -> None:
        try:
            if self._place.folder.exists():
                shutil.rmtree(self._place.folder)
        except OSError as error:
            raise _refused(error) from error

    def _on_failed(self, error: FiresideError) -> None:
        self._become(Failed(error.message, error.hint))

    def _become(self, state: State) -> None:
        self._state = state
        self.changed.emit(state)


def _refused(error: OSError) -> StorageError:
    return StorageError(
        say("The folder of CUDA support cannot be changed: {reason}",
            reason=error.strerror or type(error).__name__),
        say("It may be in use: quit Fireside, start it again, and try once more before a model is "
            "loaded."),
    )  # fmt: skip
