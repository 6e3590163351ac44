"""`fireside models list | import | verify | remove`: the models on this computer."""

from __future__ import annotations

import argparse
import dataclasses
import time
from pathlib import Path
from threading import Event
from typing import Any

from desktop.cli import profile
from desktop.cli.showing import Bar, print_json, print_table
from desktop.cli.vault import opened
from desktop.core.errors import FiresideError, ModelError
from desktop.core.paths import Paths
from desktop.core.shelf import Item, Place
from desktop.core.wording import say, size
from desktop.storage.carrying import Way, carry
from desktop.storage.hashes import sha256_of
from desktop.storage.settings_file import SettingsFile
from desktop.storage.shelf import Shelf, Sighting
from desktop.storage.sighting import files_below, freed, is_there, removed, sight


def models_folder(paths: Paths) -> Path:
    """Return the models folder of a profile."""
    chosen = SettingsFile(paths.settings).read().library.models_folder
    return Path(chosen) if chosen else paths.models


def list_models(options: argparse.Namespace) -> int:
    """Print what is on the shelf, and what is new in the models folder."""
    paths = profile(options)
    items: tuple[Item, ...] = ()
    if paths.database.exists() or models_folder(paths).is_dir():
        with opened(paths) as database:
            items = _looked_at(Shelf(database), models_folder(paths))
    if options.json:
        print_json([as_object(item) for item in items])
    else:
        print_table(
            ("Name", "Quantisation", "Size", "Where"),
            [
                (item.name, item.quantisation, size(item.size),
                 f"missing: {item.path}" if item.missing else item.path)
                for item in items
            ],
        )  # fmt: skip
    return 0


def import_model(options: argparse.Namespace) -> int:
    """Bring a file into the models folder."""
    way = Way.COPY if options.copy else Way.LINK if options.link else Way.MOVE
    paths, source = profile(options), options.file.expanduser().absolute()
    before = sight(str(source), Place.OWN)
    with Bar(before.size) as bar:
        there = carry(Path(before.path), models_folder(paths), way, Event(), bar.show)
    assert there is not None
    with opened(paths) as database:
        shelf = Shelf(database)
        if way is Way.MOVE and (known := shelf.at(before.path)) is not None:
            shelf.move(known.id, str(there), Place.OWN)
        item = shelf.put(sight(str(there), Place.OWN), time.time())
    if options.json:
        print_json(as_object(item))
    else:
        print(item.path)
    return 0


def verify(options: argparse.Namespace) -> int:
    """Compute a model's SHA-256 and compare it with the one that is known; 1 if it is another."""
    with opened(profile(options)) as database:
        shelf = Shelf(database)
        item = named(shelf, options.name)
        with Bar(item.size) as bar:
            found = sha256_of(Path(item.path), Event(), bar.show)
        is_same = not item.sha256 or item.sha256 == found
        if not item.sha256:
            shelf.learn_hash(item.id, found)
    if options.json:
        known = item.sha256 or None
        print_json({"name": item.name, "sha256": found, "expected": known, "verified": is_same})
    elif is_same:
        print(f"{found}  {item.path}")
    if not is_same:
        raise ModelError(
            say("“{name}” is damaged: its checksum is wrong.", name=item.name),
            say("Remove it, and download it again."),
        )
    return 0


def remove(options: argparse.Namespace) -> int:
    """Delete a model for good; what another program keeps, or came along, is only forgotten."""
    with opened(profile(options)) as database:
        shelf = Shelf(database)
        item = named(shelf, options.name)
        deletes = item.place.may_delete and is_there(item)
        frees = freed(item) if deletes else 0
        if deletes and not options.yes:
            raise FiresideError(
                say("This deletes {path} for good and frees {frees:size}.",
                    path=item.path, frees=frees),
                say("Run it again with --yes."),
            )  # fmt: skip
        if deletes:
            removed(item)
        shelf.forget(item.id)
    if options.json:
        print_json({"path": item.path, "deleted": deletes, "freed": frees})
    elif deletes:
        print(f"{item.path} is deleted; {size(frees)} are free again.")
    else:
        print(f"{item.path} is off the list; its file was left alone.")
    return 0


def named(shelf: Shelf, name: str) -> Item:
    """Return the one item with this name, path, or file name. Raises ModelError."""
    path = str(Path(name).expanduser().absolute())
    items = shelf.items()
    for matches in (
        [item for item in items if item.path == path],
        [item for item in items if item.name == name],
        [item for item in items if Path(item.path).name == name],
        [item for item in items if name.casefold() in item.name.casefold()],
    ):
        if len(matches) == 1:
            return matches[0]
        if matches:
            raise ModelError(
                say("“{name}” names {count} models.", name=name, count=len(matches)),
                say("Give the path instead: fireside models list prints it."),
            )
    raise ModelError(
        say("There is no model “{name}” in the library.", name=name),
        say("What there is: fireside models list."),
    )


def as_object(item: Item) -> dict[str, Any]:
    """Return an item as an object of JSON; sizes are in bytes, times in seconds since 1970."""
    return dataclasses.asdict(item)


def _looked_at(shelf: Shelf, folder: Path) -> tuple[Item, ...]:
    items = shelf.items()
    known = {item.path for item in items}
    new: list[Sighting] = []
    for path in files_below(folder):
        if str(path) not in known:
            try:
                new.append(sight(str(path), Place.OWN))
            except FiresideError:
                continue  # a projector, or half copied
    shelf.record({item.id: is_there(item) for item in items}, (), new, time.time())
    return shelf.items()
