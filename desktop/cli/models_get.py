"""`fireside models get`: a model from the hub onto the shelf."""

from __future__ import annotations

import argparse
import time
from pathlib import Path, PurePosixPath

from desktop.cli import profile
from desktop.cli.errand import Way
from desktop.cli.models_here import as_object, models_folder
from desktop.cli.models_hub import chosen, look, named
from desktop.cli.showing import Bar, print_json
from desktop.cli.vault import opened
from desktop.core.errors import HubError, StorageError
from desktop.core.shelf import Item, Origin, Place
from desktop.core.wording import say
from desktop.hub.part import part_of
from desktop.hub.places import local_path
from desktop.hub.protocol import Done, Download, Progress, RemoteFile, RepoPage, Waiting
from desktop.storage.hashes import of_parts
from desktop.storage.shelf import Shelf
from desktop.storage.sighting import sight


def get(options: argparse.Namespace) -> int:
    """Fetch a model into the models folder; what an earlier run has fetched is gone on with."""
    paths = profile(options)
    with opened(paths) as database:
        hub = Way(paths, database)
        address = named(options.repo)
        page = look(hub, address)
        file = chosen(page, options.file)
        if not file.complete:
            raise HubError(say("Parts of “{name}” are missing on the hub.", name=file.name))
        item = _fetched(hub, page, file, models_folder(paths), Shelf(database))
    if options.json:
        print_json(as_object(item))
    else:
        print(item.path)
    return 0


def _fetched(hub: Way, page: RepoPage, file: RemoteFile, folder: Path, shelf: Shelf) -> Item:
    targets = [folder / local_path(page.repo.id, part.path) for part in file.parts]
    digests: list[str] = []
    with Bar(file.size) as bar:
        before = 0
        for part, target in zip(file.parts, targets, strict=True):
            _make_room(target.parent)
            command = Download(
                page.repo.id, part.path, str(part_of(target)), str(target),
                commit=page.commit, size=part.size, sha256=part.sha256,
            )  # fmt: skip
            for event in hub.ask(command):
                match event:
                    case Progress(there):
                        bar.show(before + there)
                    case Waiting(why, seconds):
                        bar.say(f"{why} ({seconds:.0f} s)")
                    case Done():
                        digests.append(event.sha256)
                    case _:
                        pass
            before += part.size
    origin = Origin(page.repo.id, PurePosixPath(file.path).as_posix(), page.commit,
                    page.repo.licence)  # fmt: skip
    seen = sight(str(targets[0]), Place.OWN, sha256=of_parts(digests), origin=origin)
    return shelf.put(seen, time.time())


def _make_room(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(say("The folder “{path}” cannot be made.", path=str(folder))) from error
