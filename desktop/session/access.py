"""The token for the hub: where it is kept, whose it is, and whether it is any good."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import FiresideError
from desktop.core.wording import Wording
from desktop.hub import protocol
from desktop.session.outside import Outside
from desktop.session.question import Question
from desktop.storage.secrets import TokenKeeper


@dataclass(frozen=True, slots=True)
class Unknown:
    """The keyring was not asked yet."""


@dataclass(frozen=True, slots=True)
class NoToken:
    """There is none; `problem` says why the keyring refuses, if it does."""

    problem: Wording | None = None


@dataclass(frozen=True, slots=True)
class HasToken:
    """There is one. `owner` is whose it is, once it was checked; `checking`: it is being checked.

    `temporary` says why it is kept only until Fireside ends; `problem` what the hub has against it.
    """

    owner: str = ""
    checking: bool = False
    temporary: Wording | None = None
    problem: Wording | None = None


TokenState: TypeAlias = Unknown | NoToken | HasToken


class Access(QObject):
    """Keeps, checks and forgets the token. It is never shown again once it is kept."""

    changed = Signal(object)  # TokenState

    def __init__(
        self, keeper: TokenKeeper, outside: Outside, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._outside = outside
        self._state: TokenState = Unknown()
        self._question = Question(outside, self._on_answer, self)
        self._waits: list[partial[None]] = []  # one at a time may use the keyring
        self._is_busy = False
        outside.hub_changed.connect(self._on_hub_changed)

    @property
    def state(self) -> TokenState:
        """Return what is known of the token."""
        return self._state

    def look(self) -> None:
        """See whether the keyring has a token; it may ask the person to unlock it."""
        self._in_turn(partial(self._run_look))

    def keep(self, token: str) -> None:
        """Keep a token, and check it with the hub."""
        self._in_turn(partial(self._run_keep, token.strip()))

    def forget(self) -> None:
        """Forget the token everywhere."""
        self._in_turn(partial(self._run_forget))

    def _run_look(self) -> None:
        address = self._outside.address
        read = partial(self._keeper.read, address)
        self._outside.tasks.run(read, partial(self._on_read, address), self._on_refused)

    def _run_keep(self, token: str) -> None:
        address = self._outside.address
        keep, kept = partial(self._keeper.keep, address, token), partial(self._on_kept, address)
        self._outside.tasks.run(keep, partial(kept, token), self._on_refused)

    def _run_forget(self) -> None:
        forget = partial(self._keeper.forget, self._outside.address)
        self._outside.tasks.run(forget, self._on_forgotten, self._on_refused)

    def _in_turn(self, act: partial[None]) -> None:
        self._waits.append(act)
        if not self._is_busy:
            self._is_busy = True
            self._waits.pop(0)()

    def _next(self) -> None:
        if self._waits:
            self._waits.pop(0)()
        else:
            self._is_busy = False

    def _become(self, state: TokenState) -> None:
        self._state = state
        self.changed.emit(state)

    def _on_hub_changed(self) -> None:
        if not isinstance(self._state, Unknown):
            self.look()

    def _on_read(self, address: str, token: str) -> None:
        if address == self._outside.address:
            self._outside.use_token(token)
        self._become(HasToken() if token else NoToken())
        self._next()

    def _on_kept(self, address: str, token: str, temporary: Wording | None) -> None:
        if address == self._outside.address:
            self._outside.use_token(token)
        self._become(HasToken(checking=True, temporary=temporary))
        self._question.ask("", protocol.WhoAmI())
        self._next()

    def _on_forgotten(self, _nothing: None) -> None:
        self._question.take_back()
        self._outside.use_token("")
        self._become(NoToken())
        self._next()

    def _on_refused(self, error: FiresideError) -> None:
        self._become(NoToken(error.message))
        self._next()

    def _on_answer(self, _question: Question, event: protocol.Event) -> None:
        temporary = self._state.temporary if isinstance(self._state, HasToken) else None
        match event:
            case protocol.Known():
                self._become(HasToken(event.name, temporary=temporary))
            case protocol.Failed():
                self._become(HasToken(temporary=temporary, problem=event.message))
            case _:
                pass
