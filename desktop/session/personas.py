"""The personas that there are, and how one of them comes to steer the open conversation."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import Steering
from desktop.core.errors import ModelError
from desktop.core.personas import (
    COLOURS,
    LONGEST_ABOUT,
    LONGEST_NAME,
    LONGEST_OPENING,
    LONGEST_PROMPT,
    Persona,
    shipped_personas,
)
from desktop.core.wording import say
from desktop.session.assistant import Assistant
from desktop.session.chat import Chat
from desktop.session.collection import Collection
from desktop.session.preferences import Preferences
from desktop.storage.database import Database
from desktop.storage.own_versions import OwnVersions


@dataclass(frozen=True, slots=True)
class _Before:
    """What steered before a persona was chosen."""

    conversation: int | None
    persona: Persona | None
    steering: Steering


class Personas(QObject):
    """Lets personas steer conversations. Methods raise StorageError."""

    taken = Signal()  # another one steers the open conversation, or none
    failed = Signal(object)  # FiresideError: the model that one is for is not there

    def __init__(
        self,
        database: Database,
        chat: Chat,
        assistant: Assistant,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._chat = chat
        self._assistant = assistant
        versions = OwnVersions(database, "persona", Persona)
        self.library: Collection[Persona] = Collection(
            versions, shipped_personas, preferences, self
        )
        self._before: _Before | None = None

    @property
    def acting(self) -> str:
        """Return the key of the persona that steers the open conversation; empty for none."""
        mark = self._chat.steering.persona
        return mark.key if mark else ""

    @property
    def can_undo(self) -> bool:
        """Return whether what steered before the last choice can come back."""
        return self._before is not None and self._before.conversation == self._open_id

    def take(self, key: str) -> None:
        """Let a persona steer the open conversation from now on; an empty key for none.

        The model that it is for is loaded, if it is there and nothing is being written.
        """
        persona = self.library.get(key) if key else None
        self._before = _Before(self._open_id, self._chat.persona, self._chat.steering)
        self._chat.take_on(persona, self._model_for(persona))
        self.taken.emit()

    def begin(self, key: str) -> None:
        """Show a new conversation that begins with a persona."""
        if self._chat.conversation is not None:
            self._chat.start_new()
        self.take(key)

    def undo(self) -> None:
        """Let steer what did before the last choice."""
        if self._before is not None and self.can_undo:
            before, self._before = self._before, None
            self._chat.take_on(before.persona, steering=before.steering)
            self.taken.emit()

    def new(self, name: str) -> Persona:
        """Keep a new, empty persona of the person's."""
        taken = {one.colour for one in self.library.all[:4]}
        colour = next(one for one in COLOURS if one not in taken)
        return self.library.add(Persona("", name, colour=colour))

    def keep(self, persona: Persona) -> None:
        """Keep another version of a persona, within what may be stored; it must have a name."""
        name = " ".join(persona.name.split())[:LONGEST_NAME]
        if name:
            self.library.keep(
                dataclasses.replace(
                    persona,
                    name=name,
                    about=" ".join(persona.about.split())[:LONGEST_ABOUT],
                    system_prompt=persona.system_prompt[:LONGEST_PROMPT],
                    opening=persona.opening[:LONGEST_OPENING],
                )
            )

    def bind(self, persona: Persona) -> Persona:
        """Return a persona with the model, adapters and sampling of the open conversation."""
        identity, steering = self._assistant.identity, self._chat.steering
        return dataclasses.replace(
            persona,
            model=identity.path if identity else "",
            adapters=steering.adapters,
            sampling=self._chat.sampling,
        )

    @property
    def _open_id(self) -> int | None:
        return self._chat.conversation.id if self._chat.conversation else None

    def _model_for(self, persona: Persona | None) -> str:
        """Return the path of the model that will answer, empty for the one that is loaded."""
        identity = self._assistant.identity
        if persona is None or not persona.model or (identity and identity.path == persona.model):
            return ""
        if not Path(persona.model).is_file():
            self.failed.emit(_not_there(persona))
            return ""
        if not self._chat.is_free:
            return ""
        self._assistant.load(persona.model)
        return persona.model


def _not_there(persona: Persona) -> ModelError:
    name = Path(persona.model).name
    return ModelError(
        say("“{persona}” is for the model {name}, which is not there.", persona=persona.name,
            name=name),
        say("The model that is loaded answers in its place, without the persona's adapters."),
    )  # fmt: skip
