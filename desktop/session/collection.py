"""A collection that Fireside ships and the person makes theirs: personas, quick prompts."""

from __future__ import annotations

import dataclasses
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import QLocale, QObject, Signal

from desktop.core.personas import LANGUAGES, OWN
from desktop.session.preferences import Preferences
from desktop.session.title import numbered
from desktop.storage.own_versions import OwnVersions


class Kept(Protocol):
    """A frozen dataclass with a key and a name."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def key(self) -> str:
        """Return what it is known by; its ending says the language, or that it is the person's."""
        ...

    @property
    def name(self) -> str:
        """Return what it is called."""
        ...


Kind = TypeVar("Kind", bound=Kept)


@dataclass(frozen=True, slots=True)
class Deletion(Generic[Kind]):
    """What was deleted; `was_own` if it was a version of the person's that can come back."""

    what: Kind
    was_own: bool

    @property
    def title(self) -> str:
        """Return what it is called."""
        return self.what.name


class Collection(QObject, Generic[Kind]):
    """What is shipped in one language, as the person changed it, and before it what is theirs.

    Methods raise StorageError.
    """

    changed = Signal()
    undo_changed = Signal(object)  # Deletion that can be undone, or None

    def __init__(
        self,
        versions: OwnVersions[Kind],
        shipped: Callable[[str], tuple[Kind, ...]],
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._versions = versions
        self._shipped = shipped
        self._preferences = preferences
        self._deletion: Deletion[Kind] | None = None
        self._language = ""
        self._own: dict[str, Kind | None] = {}
        self._all: tuple[Kind, ...] = ()
        preferences.remembered_changed.connect(self._on_remembered)
        self._read()

    @property
    def all(self) -> tuple[Kind, ...]:
        """Return everything that there is to choose from."""
        return self._all

    @property
    def language(self) -> str:
        """Return the language of what is shipped: the person's choice, else the system's."""
        chosen = self._preferences.remembered.shipped_language
        if chosen in LANGUAGES:
            return chosen
        is_german = QLocale().language() == QLocale.Language.German
        return "de" if is_german else "en"

    @property
    def deletion(self) -> Deletion[Kind] | None:
        """Return what was deleted last and can be brought back."""
        return self._deletion

    def choose_language(self, language: str) -> None:
        """Show what is shipped in one of `LANGUAGES`."""
        remembered = self._preferences.remembered
        self._preferences.remember(dataclasses.replace(remembered, shipped_language=language))

    def get(self, key: str) -> Kind | None:
        """Return what is known by a key; None if it is not there."""
        return next((one for one in self._all if one.key == key), None)

    def is_changed(self, key: str) -> bool:
        """Return whether this is shipped, and the person has another version of it."""
        return self._own.get(key) is not None and any(
            one.key == key for one in self._shipped(self._language)
        )

    def add(self, made: Kind) -> Kind:
        """Keep something new of the person's under a key of its own."""
        added = dataclasses.replace(made, key=f"{uuid.uuid4().hex}.{OWN}")
        self._versions.put(added.key, added)
        self._read()
        return added

    def duplicate(self, key: str) -> Kind:
        """Keep a copy as the person's own."""
        source = self._known(key)
        names = {one.name for one in self._all}
        name = numbered(source.name)
        while name in names:
            name = numbered(name)
        return self.add(dataclasses.replace(source, name=name))

    def keep(self, version: Kind) -> None:
        """Keep another version of something that there is."""
        if self.get(version.key) != version:
            self._versions.put(version.key, version)
            self._read()

    def delete(self, key: str) -> None:
        """Delete something, so that `undo_delete` can bring it back."""
        gone = self._known(key)
        was_own = self._own.get(key) is not None
        if any(one.key == key for one in self._shipped(self._language)):
            self._versions.put(key, None)
        else:
            self._versions.remove(key)
        self._offer(Deletion(gone, was_own))
        self._read()

    def restore_shipped(self, key: str) -> None:
        """Go back to what was shipped; `undo_delete` brings the person's version back."""
        gone = self._known(key)
        self._versions.remove(key)
        self._offer(Deletion(gone, was_own=True))
        self._read()

    def undo_delete(self) -> None:
        """Bring back what was deleted last."""
        if (deletion := self._deletion) is not None:
            if deletion.was_own:
                self._versions.put(deletion.what.key, deletion.what)
            else:
                self._versions.remove(deletion.what.key)
            self._offer(None)
            self._read()

    def _known(self, key: str) -> Kind:
        return next(one for one in self._all if one.key == key)

    def _offer(self, deletion: Deletion[Kind] | None) -> None:
        self._deletion = deletion
        self.undo_changed.emit(deletion)

    def _read(self) -> None:
        self._language = self.language
        self._own = self._versions.all()
        shipped = {one.key: one for one in self._shipped(self._language)}
        endings = (OWN, self._language)
        own = [
            one
            for key, one in self._own.items()
            if one is not None and key not in shipped and key.rpartition(".")[2] in endings
        ]
        rest = (self._own.get(key, one) for key, one in shipped.items())
        self._all = (*own, *(one for one in rest if one is not None))
        self.changed.emit()

    def speak(self) -> None:
        """Show what is shipped in the language that is spoken now, unless one was chosen."""
        self._on_remembered()

    def _on_remembered(self) -> None:
        if self.language != self._language:
            self._offer(None)
            self._read()
