"""What is done with the files on the shelf: brought in, verified, moved, thrown away."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.errors import FiresideError, ModelError, StorageError
from desktop.core.shelf import Defaults, Elsewhere, Item, Place
from desktop.core.wording import say, say_n
from desktop.session.census import Census, DiskUse, census
from desktop.session.deeds import Deed, Deeds, Steps
from desktop.session.details import Details, verified
from desktop.session.preferences import Preferences
from desktop.session.removing import move_all, throw_away
from desktop.session.roots import Roots, roots
from desktop.session.shipped import Shipped
from desktop.session.tasks import Tasks
from desktop.storage.carrying import Way as Bring
from desktop.storage.carrying import carry
from desktop.storage.hashes import sha256_of
from desktop.storage.neighbours import Surroundings, all_elsewhere, surroundings
from desktop.storage.shelf import Shelf, Sighting
from desktop.storage.sighting import sight

__all__ = ["Bring", "Deed", "Details", "DiskUse", "Elsewhere", "Shelving"]

_BATCH = 100  # files put on the shelf in one go: some 20 ms


class Shelving(QObject):
    """The files on the shelf, and what is done with them off the main thread."""

    items_changed = Signal(object)  # tuple[Item, ...], the one that was used or added last first
    deeds_changed = Signal(object)  # tuple[Deed, ...] that are going on
    elsewhere_changed = Signal(object)  # tuple[Elsewhere, ...] not on the shelf yet
    disk_changed = Signal(object)  # DiskUse
    told = Signal(object)  # Wording: how a deed ended well
    failed = Signal(object)  # FiresideError: how one ended badly

    def __init__(
        self,
        shelf: Shelf,
        preferences: Preferences,
        tasks: Tasks,
        usual_folder: Path,
        around: Surroundings | None = None,
        shipped: tuple[Path, ...] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shipped = Shipped(shelf, preferences, shipped)
        self._shelf = shelf
        self._preferences = preferences
        self._tasks = tasks
        self._usual = usual_folder
        self._around = around or surroundings()
        self._items: tuple[Item, ...] = ()
        self._unread: set[int] = set()  # ids whose header is to be read
        self._frees: dict[int, int] = {}
        self._elsewhere: tuple[Elsewhere, ...] = ()
        self._used = preferences.remembered.last_model
        self._is_looking = self._look_again = self._closed = False
        self._deeds = Deeds(self)
        self._deeds.changed.connect(self.deeds_changed)
        preferences.know_models(self.defaults_of)
        preferences.remembered_changed.connect(self._on_remembered_changed)

    @property
    def items(self) -> tuple[Item, ...]:
        """Return what is on the shelf, missing files too."""
        return self._items

    @property
    def elsewhere(self) -> tuple[Elsewhere, ...]:
        """Return what other programs keep and is not on the shelf, as it was found last."""
        known = {item.path for item in self._items}
        return tuple(found for found in self._elsewhere if found.path not in known)

    @property
    def folder(self) -> str:
        """Return the models folder."""
        return self._preferences.settings.library.models_folder or str(self._usual)

    def begin(self) -> None:
        """Read the shelf from the database, then see off the main thread what is still there."""
        self._write(lambda: self._unread.update(self._shipped.settle()))
        self.refresh()
        self.look_elsewhere()

    def refresh(self) -> None:
        """See again which files are there, what is new in the models folder, and the disk."""
        if self._is_looking:
            self._look_again = True
            return
        self._is_looking = True
        unread, self._unread = frozenset(self._unread), set()
        self._tasks.run(
            partial(census, self._items, unread, Path(self.folder), self._shipped.wanted),
            self._on_census,
            self._on_no_census,
        )

    def details(self, item: int) -> Details:
        """Return all that is known of an item. Raises StorageError."""
        known = self._shelf.item(item)
        template = self._preferences.template_of(known.path)
        return Details(
            known,
            self._shelf.file_of(item),
            dataclasses.replace(self._chosen(known), template=template),
            self._shelf.conversations(item),
            self._frees.get(item, known.size),
        )

    def roots(self, item: Item) -> Roots:
        """Return where a model comes from on the hub, as far as that is known."""
        try:
            return roots(item, self._shelf.file_of(item.id))
        except StorageError as error:
            self.failed.emit(error)
            return roots(item, None)

    def defaults_of(self, path: str) -> Defaults:
        """Return what the person chose for the model at `path`, which need not be on the shelf."""
        template = self._preferences.template_of(path)
        try:
            known = self._shelf.at(path)
            chosen = self._chosen(known) if known else self._shipped.usual(path)
        except StorageError as error:
            self.failed.emit(error)
            chosen = Defaults()
        return dataclasses.replace(chosen, template=template)

    def choose(self, item: int, defaults: Defaults) -> None:
        """Keep what the person chose for one model. Raises StorageError."""
        known = self._shelf.item(item)
        self._shelf.choose(item, dataclasses.replace(defaults, template=""))
        remembered = self._preferences.remembered
        if self._preferences.template_of(known.path) != defaults.template:
            self._preferences.remember(remembered.with_template(known.path, defaults.template))

    def choose_context(self, path: str, context: int) -> bool:
        """Keep the context length of one model; False if it is not on the shelf.

        Raises StorageError.
        """
        known = self._shelf.at(path)
        if known is not None:
            chosen = dataclasses.replace(self._chosen(known), context=context)
            self._shelf.choose(known.id, chosen)
        return known is not None

    def annotate(self, item: int, note: str) -> None:
        """Keep what the person wrote about an item. Raises StorageError."""
        self._shelf.annotate(item, note)
        self._reload()

    def take_in(
        self,
        found: Elsewhere,
        done: Callable[[Item], None],
        failed: Callable[[FiresideError], None],
    ) -> None:
        """Look at a file off the main thread and put it on the shelf where it lies."""
        name = found.name if found.place is Place.OLLAMA else ""
        look = partial(
            sight, found.path, found.place, name=name, sha256=found.sha256, origin=found.origin
        )
        self._tasks.run(look, partial(self._on_sighted, done, failed), failed)

    def add(self, path: str) -> None:
        """Put a file on the shelf where it lies."""
        known = next((found for found in self._elsewhere if found.path == path), None)
        place = self._shipped.place_of(path)
        if place is None:
            inside = Path(path).is_relative_to(self.folder)
            place = Place.OWN if inside else Place.ELSEWHERE
        self.take_in(known or Elsewhere(path, place, "", 0), _nothing, self.failed.emit)

    def bring(self, path: str, how: Bring) -> None:
        """Bring a file (with its other parts) into the models folder."""
        folder = Path(self.folder)

        def work(steps: Steps) -> Sighting | None:
            size = sight(path, Place.OWN).size  # what is no model is refused before it is copied
            there = carry(Path(path), folder, how, steps.stop, steps.progress(size))
            return sight(str(there), Place.OWN) if there else None

        title = say("Bringing in “{name}”", name=Path(path).name)
        self._deeds.begin(title, 0, work, partial(self._on_brought, path, how), self._on_failed)

    def look_elsewhere(self) -> None:
        """See what other programs keep; `elsewhere_changed` follows."""
        self._tasks.run(partial(all_elsewhere, self._around), self._on_elsewhere, self.failed.emit)

    def verify(self, item: int) -> None:
        """Compute the SHA-256 again and compare it with the one that is known."""
        known = self._shelf.item(item)

        def work(steps: Steps) -> str:
            return sha256_of(Path(known.path), steps.stop, steps.progress(known.size))

        title = say("Verifying “{name}”", name=known.name)
        self._deeds.begin(title, item, work, partial(self._on_verified, known), self._on_failed)

    def remove(self, item: int, *, asked_twice: bool = False) -> None:
        """Throw the file into the trash; what another program keeps is only forgotten.

        `asked_twice`: the person insists that the file of another program goes too.
        """
        known = self._shelf.item(item)
        may_delete = known.place.may_delete or (known.place.is_foreign and asked_twice)
        if known.missing or not may_delete:
            self.forget(item)
            return
        self._tasks.run(
            partial(throw_away, known), partial(self._on_thrown_away, known), self._on_failed
        )

    def forget(self, item: int) -> None:
        """Take an item off the shelf; its file is left alone."""
        self._shipped.hide(self._shelf.item(item))
        self._shelf.forget(item)
        self._reload()
        self.elsewhere_changed.emit(self.elsewhere)

    def move_folder(self, folder: str) -> None:
        """Make another folder the models folder, and move the files there one by one.

        The new folder counts from the first moment, so that what was moved is found again however
        the move ends; what was not is where it was.
        """
        before, after = Path(self.folder), Path(folder).absolute()
        if after == before or after.is_relative_to(before) or before.is_relative_to(after):
            reason = say("The new folder and the old one must not lie in each other.")
            self.failed.emit(StorageError(reason))
            return
        problem = self._preferences.set("library", "models_folder", str(after))
        assert problem is None
        self._preferences.save()
        own = tuple(item for item in self._items if item.place is Place.OWN and not item.missing)
        title = say("Moving the models to “{folder}”", folder=str(after))
        work = partial(move_all, own, before, after)
        self._deeds.begin(title, 0, work, self._on_moved, self._on_failed)

    def cancel(self, deed: int) -> None:
        """Give a deed up; nothing is lost by it."""
        self._deeds.cancel(deed)

    def close(self) -> None:
        """Give up all deeds."""
        self._closed = True
        self._deeds.close()

    def _chosen(self, item: Item) -> Defaults:
        chosen = self._shelf.defaults(item.id)
        return self._shipped.usual(item.path) if chosen == Defaults() else chosen

    def _reload(self) -> None:
        try:
            self._items = self._shelf.items()
        except StorageError as error:
            self.failed.emit(error)
            return
        self.items_changed.emit(self._items)

    def _on_census(self, found: Census) -> None:
        self._frees = found.frees
        now = time.time()
        self._write(lambda: self._shelf.record(found.there, found.moved, (), now))
        self.disk_changed.emit(found.disk)
        self._put((*found.new, *found.changed))

    def _put(self, seen: tuple[Sighting, ...]) -> None:
        """Put files on the shelf, as many at a time as the window does not notice."""
        if self._closed:
            return
        if seen:
            self._write(lambda: self._shelf.record({}, (), seen[:_BATCH], time.time()))
        if len(seen) > _BATCH:
            QTimer.singleShot(0, self, lambda: self._put(seen[_BATCH:]))
            return
        self._is_looking = False
        if self._look_again:
            self._look_again = False
            self.refresh()

    def _on_no_census(self, error: FiresideError) -> None:
        self._is_looking = False
        self.failed.emit(error)

    def _on_sighted(
        self,
        done: Callable[[Item], None],
        failed: Callable[[FiresideError], None],
        seen: Sighting,
    ) -> None:
        try:
            item = self._shelf.put(seen, time.time())
        except StorageError as error:
            failed(error)
            return
        self._reload()
        self.elsewhere_changed.emit(self.elsewhere)
        done(item)
        self.refresh()

    def _on_brought(self, path: str, how: Bring, seen: Sighting | None) -> None:
        if seen is None:
            return
        before = next((item for item in self._items if item.path == path), None)
        if before is not None and how is Bring.MOVE:
            self._write(lambda: self._shelf.move(before.id, seen.path, Place.OWN))
        self._on_sighted(_nothing, self.failed.emit, seen)
        self.told.emit(say("“{name}” is in the library.", name=seen.name))

    def _on_elsewhere(self, found: tuple[Elsewhere, ...]) -> None:
        self._elsewhere = found
        self.elsewhere_changed.emit(self.elsewhere)

    def _on_verified(self, item: Item, sha256: str) -> None:
        if not sha256:
            return
        if item.sha256 and item.sha256 != sha256:
            message = say("“{name}” is damaged: its checksum is wrong.", name=item.name)
            self.failed.emit(ModelError(message, say("Remove it, and download it again.")))
            return
        if self._write(lambda: self._shelf.learn_hash(item.id, sha256)):
            self.told.emit(verified(item))

    def _on_thrown_away(self, item: Item, frees: int) -> None:
        self._write(lambda: self._shelf.forget(item.id))
        self.told.emit(
            say("“{name}” is in the trash. Emptying it frees {size:size}.",
                name=item.name, size=frees)
        )  # fmt: skip
        self.refresh()

    def _on_moved(self, moved: tuple[tuple[Item, str], ...]) -> None:
        def write() -> None:
            for item, path in moved:
                self._shelf.move(item.id, path, Place.OWN)

        self._write(write)
        self._unread |= {item.id for item, _ in moved}
        self.refresh()
        self.told.emit(
            say_n("One model was moved.", "{count:count} models were moved.", len(moved))
        )

    def _on_failed(self, error: FiresideError) -> None:
        self.failed.emit(error)
        self.refresh()

    def _on_remembered_changed(self) -> None:
        """Take note of the model that was just loaded."""
        path = self._preferences.remembered.last_model
        if not path or path == self._used:
            return
        self._used = path
        self._write(lambda: self._shelf.use(path, time.time()))
        if all(item.path != path for item in self._items):
            self.add(path)

    def _write(self, change: Callable[[], object]) -> bool:
        """Change the shelf and read it again; a refusal is told, and returns False."""
        try:
            change()
        except StorageError as error:
            self.failed.emit(error)
            return False
        self._reload()
        return True


def _nothing(_item: Item) -> None:
    pass
