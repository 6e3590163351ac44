"""A round through the files of the shelf, for a task: what is there, what is new, what it takes."""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from desktop.core.errors import FiresideError
from desktop.core.shelf import Item, Place
from desktop.storage.shelf import Sighting
from desktop.storage.sighting import files_below, freed, is_there, sight


@dataclass(frozen=True, slots=True)
class DiskUse:
    """What the shelf takes of the disk that the models folder is on, in bytes.

    `shared` is what other programs keep, and what lies elsewhere; it may be on another disk.
    """

    folder: str
    total: int
    free: int
    own: int
    shared: int


@dataclass(frozen=True, slots=True)
class Census:
    """What a round has found, by the ids of the items."""

    there: dict[int, bool]
    moved: tuple[tuple[int, Sighting], ...]  # missing ones that were found in the models folder
    new: tuple[Sighting, ...]  # in the models folder
    changed: tuple[Sighting, ...]  # of known ones: another size or time, or never read
    frees: dict[int, int]  # bytes, once an item's files are gone
    disk: DiskUse


@dataclass(slots=True)
class _Round:
    items: tuple[Item, ...]
    folder: Path
    missing: list[Item] = field(default_factory=list["Item"])
    moved: list[tuple[int, Sighting]] = field(default_factory=list["tuple[int, Sighting]"])
    new: list[Sighting] = field(default_factory=list["Sighting"])
    changed: list[Sighting] = field(default_factory=list["Sighting"])


def census(
    items: tuple[Item, ...],
    unread: frozenset[int],
    folder: Path,
    shipped: tuple[Path, ...] = (),
) -> Census:
    """Look at all items, the models folder and `shipped` files; those in `unread` are read anew."""
    there = {item.id: is_there(item) for item in items}
    walk = _Round(items, folder, [item for item in items if not there[item.id]])
    for item in items:
        if there[item.id] and (item.id in unread or _has_changed(item)):
            with contextlib.suppress(FiresideError):  # damaged now; loading it will say so
                walk.changed.append(sight(item.path, item.place))
    _walk_folder(walk)
    _see_shipped(walk, shipped)
    frees = {item.id: freed(item) for item in items}
    return Census(
        there,
        tuple(walk.moved),
        tuple(walk.new),
        tuple(walk.changed),
        frees,
        disk_use(items, folder, frees),
    )


def disk_use(items: tuple[Item, ...], folder: Path, frees: dict[int, int]) -> DiskUse:
    """Return what the items take, and what the disk of `folder` has."""
    nearest = next((f for f in (folder, *folder.parents) if f.exists()), Path())
    try:
        usage = shutil.disk_usage(nearest)
        total, free = usage.total, usage.free
    except OSError:
        total = free = 0
    own = sum(frees.get(item.id, 0) for item in items if item.place is Place.OWN)
    shared = sum(item.size for item in items if item.place is not Place.OWN and not item.missing)
    return DiskUse(str(folder), total, free, own, shared)


def _walk_folder(walk: _Round) -> None:
    known = {item.path for item in walk.items}
    for path in files_below(walk.folder):
        if str(path) in known:
            continue
        try:
            seen = sight(str(path), Place.OWN)
        except FiresideError:
            continue  # a projector, something half copied; no concern of the shelf
        before = next((item for item in walk.missing if _is_the_same(item, seen)), None)
        if before is None:
            walk.new.append(seen)
        else:
            walk.missing.remove(before)
            walk.moved.append((before.id, seen))


def _see_shipped(walk: _Round, shipped: tuple[Path, ...]) -> None:
    known = {item.path for item in walk.items}
    for path in shipped:
        if str(path) not in known:
            with contextlib.suppress(FiresideError):  # damaged; nobody asked for it
                walk.new.append(sight(str(path), Place.SHIPPED))


def _is_the_same(item: Item, seen: Sighting) -> bool:
    """Return whether a missing item is what lies here now: a move was cut off, or not ours."""
    return (Path(item.path).name, item.size, item.modified) == (
        Path(seen.path).name, seen.size, seen.modified,
    )  # fmt: skip


def _has_changed(item: Item) -> bool:
    if item.parts > 1:
        return False
    try:
        state = Path(item.path).stat()
    except OSError:
        return False
    return (state.st_size, state.st_mtime) != (item.size, item.modified)
