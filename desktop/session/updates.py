"""Whether there is a newer Fireside: asked by a button, or once a week if the person wants that."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from desktop import __version__
from desktop.core.release import ADDRESS, is_newer
from desktop.core.wording import Wording, say
from desktop.hub import protocol
from desktop.session.outside import Outside
from desktop.session.preferences import Preferences
from desktop.session.question import Question

WEEK = 7 * 24 * 3600.0  # seconds


@dataclass(frozen=True, slots=True)
class NotAsked:
    """Nobody has asked since Fireside was started."""


@dataclass(frozen=True, slots=True)
class Asking:
    """The answer is awaited."""


@dataclass(frozen=True, slots=True)
class UpToDate:
    """There is nothing newer."""


@dataclass(frozen=True, slots=True)
class Newer:
    """There is a newer version; `page` is where it is, empty if that was not said."""

    version: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """It could not be found out, and why."""

    message: Wording
    hint: Wording | None = None


UpdateState: TypeAlias = NotAsked | Asking | UpToDate | Newer | Unanswered


class Updates(QObject):
    """Asks, and keeps the answer; nothing is fetched or installed."""

    changed = Signal(object)  # UpdateState

    def __init__(
        self,
        outside: Outside,
        preferences: Preferences,
        now: Callable[[], float] = time.time,
        version: str = __version__,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._now = now
        self._version = version
        self._state: UpdateState = NotAsked()
        self._question = Question(outside, self._on_answer, self)

    @property
    def state(self) -> UpdateState:
        """Return what is known."""
        return self._state

    @property
    def is_possible(self) -> bool:
        """Return whether it is known whom to ask."""
        return bool(self._address)

    def begin(self) -> None:
        """Ask, if the person wants that and a week has passed since it was asked last."""
        if not self._preferences.settings.privacy.look_for_updates or not self._address:
            return
        if self._preferences.lock.is_closed:
            return
        since = self._now() - self._preferences.remembered.asked_for_updates
        if since < 0:  # the clock went back: the week begins anew
            self._remember()
        elif since >= WEEK:
            self.ask()

    def ask(self) -> None:
        """Ask now."""
        self._remember()
        self._become(Asking())
        self._question.ask(self._address, protocol.CheckRelease(self._address))

    @property
    def _address(self) -> str:
        return self._preferences.settings.privacy.updates_address.strip() or ADDRESS

    def _remember(self) -> None:
        kept = self._preferences.remembered
        self._preferences.remember(dataclasses.replace(kept, asked_for_updates=self._now()))

    def _on_answer(self, _question: Question, event: protocol.Event) -> None:
        match event:
            case protocol.Released(version, page):
                newer = is_newer(version, self._version)
                self._become(Newer(version, page) if newer else UpToDate())
            case protocol.Failed():
                self._become(Unanswered(event.message, event.hint))
            case protocol.Waiting():
                pass
            case _:
                pass

    def _become(self, state: UpdateState) -> None:
        self._state = state
        self.changed.emit(state)


def words(state: UpdateState, version: str = __version__) -> Wording:
    """Say how it stands, in a sentence."""
    match state:
        case NotAsked():
            return say("This is Fireside {version}. It asks for newer ones only when you do.",
                       version=version)  # fmt: skip
        case Asking():
            return say("Asking…")
        case UpToDate():
            return say("This is Fireside {version}, and there is nothing newer.", version=version)
        case Newer():
            return say("Fireside {version} is there.", version=state.version)
        case Unanswered():
            return state.message
