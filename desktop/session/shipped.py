"""The files that come with Fireside: on the shelf of every profile, unless a person hid them."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from desktop.core import guide
from desktop.core.settings import Sampling
from desktop.core.shelf import Defaults, Item, Place
from desktop.session.preferences import Preferences
from desktop.storage.shelf import Shelf

STEADY = Defaults(sampling=Sampling(temperature=guide.TEMPERATURE))


class Shipped:
    """Keeps the shelf in step with where this Fireside's own files lie.

    An app that is mounted anew at each start, or was moved, has them in another place than the
    last time; they are known by their names.
    """

    def __init__(self, shelf: Shelf, preferences: Preferences, files: tuple[Path, ...]) -> None:
        self._shelf = shelf
        self._preferences = preferences
        self._files = files

    @property
    def wanted(self) -> tuple[Path, ...]:
        """Return the files that belong on the shelf."""
        hidden = self._preferences.remembered.hidden
        return tuple(path for path in self._files if path.name not in hidden)

    def place_of(self, path: str) -> Place | None:
        """Return SHIPPED for one of the files, which is shown again then; None for any other."""
        if Path(path) not in self._files:
            return None
        remembered = self._preferences.remembered
        rest = tuple(name for name in remembered.hidden if name != Path(path).name)
        self._preferences.remember(dataclasses.replace(remembered, hidden=rest))
        return Place.SHIPPED

    def hide(self, item: Item) -> None:
        """Remember that an item is not wanted on the shelf, if it is one of the files."""
        name = Path(item.path).name
        remembered = self._preferences.remembered
        if Path(item.path) in self._files and name not in remembered.hidden:
            hidden = (*remembered.hidden, name)
            self._preferences.remember(dataclasses.replace(remembered, hidden=hidden))

    def usual(self, path: str) -> Defaults:
        """Return how a model is asked as long as the person chose nothing for it."""
        return STEADY if Path(path) in self._files else Defaults()

    def settle(self) -> set[int]:
        """Take note of where the files lie now; return the ids of those that lay elsewhere.

        Raises StorageError.
        """
        moved: set[int] = set()
        now = {path.name: path for path in self._files}
        for item in self._shelf.items():
            path = now.get(Path(item.path).name)
            if item.place is Place.SHIPPED and path is not None and item.path != str(path):
                self._shelf.move(item.id, str(path), Place.SHIPPED)
                self._follow(item.path, str(path))
                moved.add(item.id)
        return moved

    def _follow(self, before: str, after: str) -> None:
        remembered = self._preferences.remembered
        recent = tuple(after if path == before else path for path in remembered.recent_models)
        last = after if remembered.last_model == before else remembered.last_model
        self._preferences.remember(
            dataclasses.replace(remembered, last_model=last, recent_models=recent)
        )
