"""The sets of adapters that were saved for the model: used, changed, renamed, deleted."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.core.adapter_set import LONGEST_NAME, AdapterSet
from desktop.core.chat import AdapterUse
from desktop.session.chat import Chat
from desktop.storage.adapter_sets import AdapterSets


class RackSets(QObject):
    """The sets of one model, and which of them was chosen in the open conversation.

    Methods raise StorageError.
    """

    changed = Signal()
    applied = Signal()  # another choice acts now

    def __init__(self, chat: Chat, kept: AdapterSets, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chat = chat
        self._kept = kept
        self._chosen: int | None = None
        self.model = ""
        self.known: tuple[AdapterSet, ...] = ()
        self.deleted: AdapterSet | None = None

    @property
    def acting_id(self) -> int | None:
        """Return the set that is what acts now."""
        same = [known.id for known in self.known if _alike(known.uses, self._acting)]
        if self._chosen in same:
            return self._chosen
        return next(iter(same), None)

    @property
    def chosen_id(self) -> int | None:
        """Return the set that acts now, or of which that was made by changing it."""
        acting_id = self.acting_id
        if acting_id is not None:
            return acting_id
        return self._chosen if self._chat.steering.adapters else None

    def show(self, model: str) -> None:
        """Be those of the model at a path."""
        self.model = model
        self._chosen = self.deleted = None
        self.reread()

    def forget_choice(self) -> None:
        """Take note that another conversation is shown."""
        self._chosen = None

    def use(self, set_id: int | None) -> None:
        """Let the adapters of a set act in this conversation; None for none at all."""
        self._chosen = set_id
        self._chat.set_adapters(self._set(set_id).uses if set_id is not None else ())
        self.applied.emit()

    def save(self, name: str) -> None:
        """Keep what acts now under a name."""
        name = _tidy(name)
        if name:
            self._chosen = self._kept.add(self.model, name, self._acting).id
            self.reread()

    def update(self, set_id: int) -> None:
        """Let a set be what acts now."""
        self._kept.change(set_id, self._acting)
        self._chosen = set_id
        self.reread()

    def rename(self, set_id: int, name: str) -> None:
        """Give a set another name; an empty one changes nothing."""
        name = _tidy(name)
        if name:
            self._kept.rename(self._set(set_id), name)
            self.reread()

    def make_default(self, set_id: int | None) -> None:
        """Let new conversations with this model begin with a set, or with none."""
        self._kept.make_default(self.model, set_id)
        self.reread()

    def delete(self, set_id: int) -> None:
        """Delete a set, so that `undo_delete` can bring it back; what acts goes on acting."""
        self.deleted = self._set(set_id)
        self._kept.delete(set_id)
        self.reread()

    def undo_delete(self) -> None:
        """Bring back the set that was deleted last."""
        if self.deleted is not None:
            self._kept.restore(self.deleted)
            self.deleted = None
            self.reread()

    def reread(self) -> None:
        """Read the sets again, for something about them has changed."""
        self.known = self._kept.of(self.model) if self.model else ()
        self.changed.emit()

    @property
    def _acting(self) -> tuple[AdapterUse, ...]:
        return self._chat.steering.adapters

    def _set(self, set_id: int | None) -> AdapterSet:
        return next(known for known in self.known if known.id == set_id)


def _alike(one: tuple[AdapterUse, ...], other: tuple[AdapterUse, ...]) -> bool:
    """Return whether these adapters do the same: what they add up to knows no order."""
    return sorted((use.path, use.strength) for use in one) == sorted(
        (use.path, use.strength) for use in other
    )


def _tidy(name: str) -> str:
    return " ".join(name.split())[:LONGEST_NAME]
